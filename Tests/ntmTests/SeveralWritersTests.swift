import NTMModel
import Testing

@testable import NTMStore
@testable import ntm_bench

/// Processes that write the same store at once.
struct SeveralWritersTests {
  private let office = SmallOffice()

  /// Runs `body` while this process has the store for writing, as a dashboard has that saves.
  private func whileSomebodyEdits(_ body: () -> Void) throws {
    let turn = Turn(person: "Nguyễn Văn An", clock: { 1_591_668_000 })
    try Store.open(office.store, writing: true, turn: turn).write(.editing) { _ in
      body()
      return true
    }
  }

  /// What a program says on standard error, once it has said a text; after ten seconds anyway.
  private func errors(of program: RunningProgram, saying text: String) -> String {
    for _ in 0..<1000 where !program.errorsSoFar.contains(text) { Clock.pause(milliseconds: 10) }
    return program.errorsSoFar
  }

  @Test func `two imports at once are both in`() {
    let july = office.folder.file("july.csv")
    _ = Program.run(
      "/bin/sh",
      ["-c", "sed 's#30/06/2020#31/07/2020#' \"$0\" > \"$1\"", office.june, july],
      environment: ["PATH": "/bin:/usr/bin"]
    )
    let both = [office.start("import", office.june), office.start("import", july)]
    for outcome in both.map({ $0.wait() }) { #expect(outcome.status == 0, "\(outcome.errors)") }
    let info = office.onStore("info", "--lang", "en").output
    #expect(info.contains("Reporting days: 31/05/2020, 30/06/2020, 31/07/2020"))
    #expect(office.onStore("verify").status == 0)
    // Each kept what the other had written before it.
    #expect(Set(office.backups).count == 2)
  }

  @Test func `an import waits for somebody who edits, and says for whom`() throws {
    var program: RunningProgram?
    var said = ""
    try whileSomebodyEdits {
      let started = office.start("import", office.june, "--wait", "60")
      said = errors(of: started, saying: "Nguyễn Văn An")
      program = started
      let info = office.onStore("info").output
      #expect(info.contains("Đang ghi: Nguyễn Văn An ("))
      #expect(info.contains("đang sửa số liệu từ 02:00"))
    }
    #expect(said.contains("Đợi lượt ghi, còn "))
    #expect(said.contains("đang sửa số liệu từ 02:00"))
    let outcome = try #require(program).wait()
    #expect(outcome.status == 0, "\(outcome.errors)")
    // In a log the line stands once, and nothing is drawn over.
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(!outcome.errors.contains("\u{1B}"))
    #expect(office.onStore("info").output.contains("30/06/2020"))
  }

  @Test(arguments: ["import", "restore", "upgrade"])
  func `the wait is bounded, and nothing is written`(_ command: String) throws {
    let before = office.figures
    _ = office.onStore("backup")
    try whileSomebodyEdits {
      let words = command == "import" ? [command, office.june] : [command]
      let outcome = Command.run(
        words + ["--wait", "0", "--store", office.store, "--lang", "en"],
        in: office.folder
      )
      // An upgrade that has nothing to do writes nothing, and waits for nobody.
      #expect(outcome.status == (command == "upgrade" ? 0 : 1))
      guard command != "upgrade" else { return }
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("Nguyễn Văn An ("))
      #expect(outcome.errors.contains("has been editing figures since 02:00"))
      #expect(outcome.milliseconds < 5_000)
    }
    #expect(office.figures == before)
  }

  @Test func `on a terminal the wait is counted down and taken away`() throws {
    let terminal = PseudoTerminal(columns: 70, rows: 24)
    try whileSomebodyEdits {
      terminal.start(
        Command.path,
        ["import", office.june, "--store", office.store],
        environment: Command.environment(in: office.folder.path)
      )
      let first = terminal.read(until: "còn 30 giây", quiet: 10, limit: 10_000).text
      #expect(first.contains("Đợi lượt ghi, còn 30 giây · Nguyễn Văn An ("))
      #expect(
        terminal.read(until: "còn 29 giây", quiet: 10, limit: 5_000).text.contains("còn 29 giây")
      )
    }
    let rest = terminal.read(until: "Bản sao lưu trước khi nhập", quiet: 50, limit: 20_000).text
    #expect(rest.contains("\r\u{1B}[K"))
    #expect(rest.contains("30/06/2020"))
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func `a reader that sleeps in the middle keeps nobody`() throws {
    let reader = try Store.open(office.store, writing: false)
    try reader.read { db in
      // The first statement begins what the reader sees.
      _ = try StoreMark(db)
      let outcome = office.onStore("import", office.june)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.milliseconds < 5_000)
      #expect(try StoreMark(db).latestDay?.iso == "2020-05-31")
    }
    #expect(try reader.read { try StoreMark($0).latestDay?.iso } == "2020-06-30")
    #expect(office.onStore("verify").status == 0)
  }
}
