import NTMDashboard
import NTMModel
import NTMStore

extension Worker {
  /// Writes on a connection of its own, then answers the present question at once.
  ///
  /// The connection lives as long as the write: a file that took the other's place in between is
  /// the one that is written, and nothing is held open by a screen that stands for hours.
  func carryOut(_ order: Order, _ watch: inout Watch, isPaused: Bool) {
    switch order {
    case .export(let export): write(export)
    case .brief(let brief): write(brief)
    case .meeting(let meeting): carryOut(meeting, &watch, isPaused: isPaused)
    case .edit(let edit, let isDryRun):
      write(&watch, isPaused: isPaused) { store, who throws(StoreError) in
        let outcome = try store.write(edit, by: who, at: Wall.seconds, dryRun: isDryRun)
        return .edited(edit, outcome, isDryRun: isDryRun)
      }
    case .undo(let undo, let source, let isDryRun):
      write(&watch, isPaused: isPaused) { store, who throws(StoreError) in
        let outcome = try store.undo(
          undo,
          by: who,
          at: Wall.seconds,
          source: source,
          dryRun: isDryRun
        )
        return .undone(undo, outcome, isDryRun: isDryRun)
      }
    }
  }

  /// Writes in the name of the editor; without one nothing is written.
  private func write(
    _ watch: inout Watch,
    isPaused: Bool,
    _ body: (Store, String) throws(StoreError) -> Arrival
  ) {
    guard let editor else { return }
    let outcome: Arrival
    do throws(StoreError) {
      outcome = try body(try Store.open(path, writing: true), editor)
    } catch {
      return inbox.post(.notWritten(error))
    }
    if outcome.isWritten, !isPaused { answer(&watch) }
    inbox.post(outcome)
  }
}

extension Arrival {
  /// Whether it says that the file was written.
  fileprivate var isWritten: Bool {
    switch self {
    case .edited(_, .written, isDryRun: false), .undone(_, .done, isDryRun: false): true
    case .edited, .undone, .notWritten, .exported, .briefed, .meeting, .led, .leading, .notLed,
      .answer,
      .failure, .cannotOpen, .waiting, .signal:
      false
    }
  }
}
