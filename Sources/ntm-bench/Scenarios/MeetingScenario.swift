import Glibc

/// A review meeting over the nation: the stamp, the changes since, other days, what if, a chart.
///
/// It works on a copy of the store, because a meeting and five thousand corrections would stay.
struct MeetingScenario {
  let setup: Setup

  private var store: String { setup.work + "/meeting.sqlite" }
  private static let corrections = 5_000

  func figures() -> [Figure] {
    for suffix in ["", "-wal", "-shm"] { unlink(store + suffix) }
    let copy = Program.run("/bin/cp", [setup.store, store], environment: [:])
    guard copy.status == 0, let stamping = stamping() else { return [] }
    var figures = [
      Figure("meeting: stamp (whole command)", stamping.median, "ms", limit: 100, aim: 50)
    ]
    guard correctMany() else { return figures }
    figures.append(contentsOf: listing())
    figures.append(contentsOf: looking())
    return figures
  }

  /// Opens a meeting again and again; the last one stays open.
  private func stamping() -> Samples? {
    var samples = Samples()
    let rounds = max(setup.runs, 5)
    for round in 1...rounds {
      let opened = ntm(["meeting", "open", "Bench \(round)"])
      guard opened.status == 0 else { return trouble(opened) }
      samples.add(opened.milliseconds)
      guard round < rounds else { break }
      let closed = ntm(["meeting", "close", "--no-minutes"])
      guard closed.status == 0 else { return trouble(closed) }
    }
    return samples
  }

  /// Imports the report of the last day with one criterion of five thousand communes the other way.
  private func correctMany() -> Bool {
    let lines = setup.lastReport.prefix(Self.corrections + 1)
    guard lines.count == Self.corrections + 1 else { return false }
    let corrected = lines.enumerated().map { index, line in
      var cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      guard index > 0, cells.count > 3 else { return line }
      cells[3] = cells[3] == "Đ" ? "K" : "Đ"
      return cells.joined(separator: ";")
    }
    let path = setup.work + "/corrections.csv"
    FileText.write(corrected.joined(separator: "\n") + "\n", to: path)
    let imported = ntm(["import", path])
    if imported.status != 0 { Say.trouble(imported.errors) }
    return imported.status == 0
  }

  /// The list of five thousand changes, by the command and on the screen.
  private func listing() -> [Figure] {
    var command = Samples()
    for _ in 0..<max(setup.runs, 5) {
      let outcome = ntm(["changes", "--format", "csv"])
      if outcome.status != 0 { Say.trouble(outcome.errors) }
      command.add(outcome.milliseconds)
    }
    let screen = onScreen { $0.answers(to: "x", then: KeyBytes.escape, rounds: 8) }
    return [
      Figure("meeting: 5,000 changes (whole command)", command.median, "ms", limit: 100),
      Figure("meeting: 5,000 changes on the screen", screen.median, "ms", limit: 100, aim: 50),
    ]
  }

  /// Other days with and without moves, assumptions, the chart of a target.
  private func looking() -> [Figure] {
    let step = onScreen { $0.answers(to: ",", then: ".", rounds: 8) }
    let moves = onScreen { session in
      session.go(["*"])
      return session.answers(to: ",", then: ".", rounds: 8)
    }
    // The page of what is nearest begins with the targets, whose least can be assumed.
    let assuming = onScreen { session in
      session.go(["ga"])
      return session.answers(to: "i", then: "I", rounds: 8)
    }
    // The first pane of the overview holds the targets.
    let chart = onScreen { session in
      session.go(["1", KeyBytes.home])
      return session.answers(to: "t", then: KeyBytes.escape, rounds: 8)
    }
    return [
      Figure("meeting: a reporting day back", step.median, "ms", limit: 100, aim: 20),
      Figure("meeting: a day back with moves shown", moves.median, "ms", limit: 100, aim: 40),
      Figure("what if, the least for a target", assuming.median, "ms", limit: 100, aim: 50),
      Figure("chart of a target's pace", chart.median, "ms", limit: 16, aim: 8),
    ]
  }

  private func onScreen(_ measure: (Session) -> Samples) -> Samples {
    guard let session = DashboardScenario(setup: setup).open(store) else { return Samples() }
    defer { _ = session.leave() }
    return measure(session)
  }

  private func ntm(_ arguments: [String]) -> Program.Outcome {
    setup.ntm(arguments + ["--store", store])
  }

  private func trouble(_ outcome: Program.Outcome) -> Samples? {
    Say.trouble(outcome.errors)
    return nil
  }
}

extension Session {
  /// Milliseconds from a key to the last byte of its whole answer, figures included; another key
  /// takes back what it did.
  func answers(to key: String, then back: String, rounds: Int) -> Samples {
    var samples = Samples()
    for _ in 0..<rounds {
      let start = Clock.now
      terminal.send(key)
      let burst = terminal.read(quiet: 150, limit: 2_000)
      samples.add(burst.last.map { Double($0 - start) / 1_000_000 })
      terminal.send(back)
      _ = terminal.read(quiet: 150, limit: 2_000)
    }
    return samples
  }
}
