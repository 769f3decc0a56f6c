import ArgumentParser
import NTMDashboard
import NTMStore

/// How long to wait for others who write, for subcommands that write themselves.
struct WaitOption: ParsableArguments {
  @Option(
    name: .customLong("wait"),
    help: help(
      "Số giây đợi khi người khác đang ghi.",
      "Seconds to wait while somebody else writes.",
      value: "seconds"
    )
  )
  var seconds = 30

  func validate() throws {
    guard (0...86_400).contains(seconds) else {
      throw ValidationError(
        explain(
          "--wait cần số giây từ 0 đến 86400.",
          "--wait takes seconds from 0 to 86400."
        )
      )
    }
  }

  /// The turn of this call, with the wait shown on standard error.
  ///
  /// - Parameters:
  ///   - person: who answers for what is written.
  ///   - backsUp: whether a copy is made before an import.
  ///   - isStopped: whether somebody asks to stop; by default nobody can.
  ///   - language: of the line that tells of the wait.
  /// - Returns: how this call takes its turn.
  func turn(
    by person: String,
    backsUp: Bool = true,
    isStopped: @escaping @Sendable () -> Bool = { false },
    _ language: Language
  ) -> Turn {
    let line = WaitLine(language)
    return Turn(
      person: person,
      patience: seconds,
      backsUp: backsUp,
      isStopped: isStopped,
      tell: { line.show($0) }
    )
  }

  /// Opens a store for writing, and says when that brought it to a newer schema.
  func open(
    _ path: String,
    by person: String,
    backsUp: Bool = true,
    isStopped: @escaping @Sendable () -> Bool = { false },
    _ language: Language
  ) throws(Refusal) -> Store {
    let turn = turn(by: person, backsUp: backsUp, isStopped: isStopped, language)
    let store = try StoreOption.open(path, writing: true, turn: turn)
    if store.upgrade != nil {
      Streams.note(Sentences(language).upgraded(store.upgrade, store: path))
    }
    return store
  }
}
