import Glibc
import Testing

@testable import NTMStore
@testable import ntm_bench

/// An import that somebody stops: the store is as it was, and one sentence says so.
@Suite(.serialized)
struct StopTests {
  private static let sentence =
    "ntm: đã dừng theo yêu cầu, không có gì được ghi; chạy lại lệnh khi cần\n"

  private let office = SmallOffice()
  /// A folder with reports of sixty days, which take a while.
  private let many: String

  init() {
    many = office.folder.file("nhiều")
    let script = """
      mkdir "$1" && for day in $(seq 1 28); do for month in 01 02; do
        sed "s#30/06/2020#$(printf %02d "$day")/$month/2021#" "$0" > "$1/$month-$day.csv"
      done; done
      """
    _ = Program.run(
      "/bin/sh",
      ["-c", script, office.june, many],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    )
  }

  /// Waits until an import has the store for writing.
  private func waitForWriter() {
    for _ in 0..<1000 where !office.folder.names.contains("office.sqlite.nguoi-ghi") {
      Clock.pause(milliseconds: 5)
    }
  }

  private func expectUnchanged(_ before: UInt64, _ location: SourceLocation = #_sourceLocation) {
    #expect(office.figures == before, sourceLocation: location)
    let verdict = office.onStore("verify")
    #expect(verdict.status == 0, "\(verdict.output)", sourceLocation: location)
    #expect(
      !office.folder.names.contains("office.sqlite.nguoi-ghi"),
      sourceLocation: location
    )
    #expect(office.backups.isEmpty, "\(office.backups)", sourceLocation: location)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal ends an import between two rows`(_ signal: Int32) throws {
    // On a disk that stalls the signal may come too late for one import, not for all of them.
    for attempt in 1...5 {
      let tests = attempt == 1 ? self : StopTests()
      let before = tests.office.figures
      let program = tests.office.start("import", tests.many)
      tests.waitForWriter()
      Clock.pause(milliseconds: 100)
      kill(try #require(program.process), signal)
      let outcome = program.wait()
      if outcome.status == 0, attempt < 5 { continue }
      #expect(outcome.status == 1)
      #expect(outcome.errors == StopTests.sentence)
      #expect(outcome.output.isEmpty)
      tests.expectUnchanged(before)
      return
    }
  }

  @Test func `a signal ends the wait for another writer`() throws {
    let before = office.figures
    let turn = Turn(person: "Nguyễn Văn An")
    try Store.open(office.store, writing: true, turn: turn).write(.editing) { _ in
      let program = office.start("import", office.june, "--wait", "60")
      for _ in 0..<1000 where !program.errorsSoFar.contains("Nguyễn Văn An") {
        Clock.pause(milliseconds: 10)
      }
      if let process = program.process { kill(process, SIGINT) }
      let outcome = program.wait()
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasSuffix(StopTests.sentence))
      #expect(outcome.milliseconds < 15_000)
      return true
    }
    #expect(office.figures == before)
  }

  @Test func `Ctrl-C in a terminal leaves it in order`() throws {
    let before = office.figures
    let terminal = PseudoTerminal(columns: 100, rows: 24)
    let modes = try #require(terminal.modes)
    let script = "trap : INT; \"$0\" import \"$1\" --store \"$2\"; echo \"CODE $?\"; read line"
    terminal.start(
      "/bin/sh",
      ["-c", script, Command.path, many, office.store],
      environment: Command.environment(in: office.folder.path)
    )
    let bar = terminal.read(until: "/s · còn ", quiet: 0, limit: 20_000)
    #expect(bar.text.contains(" dòng · "), "\(bar.text.debugDescription)")
    terminal.send("\u{3}")
    let ending = terminal.read(until: "CODE", quiet: 50, limit: 10_000)
    #expect(ending.text.contains("CODE 1"))
    // The line of the bar is emptied before the sentence stands on it.
    let sentence = StopTests.sentence.dropLast()
    #expect(ending.text.contains("\r\u{1B}[K" + sentence), "\(ending.text.debugDescription)")
    #expect(terminal.modes?.c_lflag == modes.c_lflag)
    terminal.send("\n")
    _ = terminal.waitForEnd()
    expectUnchanged(before)
  }
}
