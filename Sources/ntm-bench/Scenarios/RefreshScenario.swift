import Glibc
import NTMStore

/// Changes of another process on the way to the screen, alone and under keys.
struct RefreshScenario {
  let setup: Setup

  /// Commits change after change and waits for the frame that shows each.
  func figures() -> [Figure] {
    guard let report = ToggledReport(setup) else {
      Say.trouble("no report to commit; the refresh is not measured")
      return []
    }
    let dashboard = DashboardScenario(setup: setup)
    guard let session = dashboard.open(setup.store) else { return [] }
    defer { _ = session.leave() }
    var delays = Samples()
    for round in 0..<max(10, setup.runs * 4) {
      guard let committed = commit(report.path(round)) else { continue }
      let burst = session.terminal.read(quiet: 60, limit: 2_000)
      delays.add(burst.last.map { Double($0 - committed) / 1_000_000 })
      _ = session.terminal.read(quiet: 100, limit: 200)
    }
    let quiet = session.type((0..<40).map { $0.isMultiple(of: 2) ? KeyBytes.up : KeyBytes.down })
      .first.percentile(95)
    let busy = keysUnderChanges(session, report)
    return [
      Figure("commit of another process to frame p50", delays.median, "ms", limit: 15, aim: 5),
      Figure(
        "commit of another process to frame p95",
        delays.percentile(95),
        "ms",
        limit: 40,
        aim: 10
      ),
      Figure("keys while quiet p95", quiet, "ms"),
      Figure("keys while refreshing p95", busy, "ms", limit: quiet * 2, aim: quiet),
    ]
  }

  /// The p95 of keys typed while another process commits without a pause.
  ///
  /// They go down and up in turn: at the last row a key would draw nothing, and the next picture
  /// of a commit would pass for its answer.
  private func keysUnderChanges(_ session: Session, _ report: ToggledReport) -> Double {
    let words = CStrings(
      [setup.bench, "--commit", setup.store, report.path(0), report.path(1), "30"])
    let variables = CStrings(setup.environment.map { "\($0.key)=\($0.value)" })
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var process: pid_t = 0
    guard
      posix_spawn(&process, setup.bench, &actions, nil, words.pointers, variables.pointers) == 0
    else { return 0 }
    var delays = Samples()
    var isDown = false
    while waitpid(process, nil, WNOHANG) == 0 {
      _ = session.terminal.read(quiet: 8, limit: 15)
      isDown.toggle()
      let start = Clock.now
      session.terminal.send(isDown ? KeyBytes.down : KeyBytes.up)
      delays.add(
        session.terminal.read(quiet: 1, limit: 200).first.map { Double($0 - start) / 1_000_000 }
      )
    }
    _ = session.terminal.read(quiet: 200, limit: 1_000)
    return delays.percentile(95)
  }

  /// Has another process import a report once; the clock at its commit.
  private func commit(_ report: String) -> Int64? {
    let outcome = Program.run(
      setup.bench,
      ["--commit", setup.store, report, report, "1"],
      environment: setup.environment
    )
    return Int64(outcome.output.split(separator: "\n").last ?? "")
  }

  /// What `ntm-bench --commit STORE A B TIMES` does: imports A and B in turn, and says the clock
  /// after each commit.
  static func commit(_ arguments: [String]) -> Int32 {
    guard arguments.count == 4, let times = Int(arguments[3]) else { return 64 }
    do {
      let store = try Store.open(arguments[0], writing: true)
      for round in 0..<times {
        _ = try store.importFiles(
          [arguments[1 + round % 2]],
          by: "bench",
          at: Int64(time(nil)),
          // The two files take turns, so each of them has been here before.
          again: true,
          dryRun: false
        ) { _ in }
        Say.result(String(Clock.now))
      }
      return 0
    } catch {
      Say.trouble("\(error)")
      return 1
    }
  }
}

/// Two reports of one commune that differ in one criterion, so that each import changes it.
struct ToggledReport {
  private let paths: [String]

  /// Takes the first row of the sample's last report.
  init?(_ setup: Setup) {
    let lines = setup.lastReport.prefix(2)
    guard lines.count == 2 else { return nil }
    let cells = lines[1].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    guard cells.count > 4 else { return nil }
    paths = ["Đ", "K"].enumerated().map { index, state in
      var cells = cells
      cells[3] = state
      let path = setup.work + "/toggle-\(index).csv"
      FileText.write(lines[0] + "\n" + cells.joined(separator: ";") + "\n", to: path)
      return path
    }
  }

  func path(_ round: Int) -> String { paths[round % 2] }
}

/// Small files that a scenario needs.
enum FileText {
  static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}
