import Glibc
import Testing

@testable import ntm_bench

/// Commands that are killed at any instant: the store opens, is sound, and has all of a write or
/// nothing of it.
///
/// Twenty kills of imports, ten of edits and five of restorations in `make test`; fifty times as
/// many in `make test-long`, which sets NTM_KILLS. NTM_SEED repeats a run as far as the machine
/// lets it.
@Suite(.serialized)
struct KillTests {
  /// xorshift64: the instants of a seed are the same everywhere.
  private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2_685_821_657_736_338_717 | 1 }

    /// A number in a range.
    mutating func next(in range: ClosedRange<Double>) -> Double {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      let part = Double(state >> 11) / Double(1 << 53)
      return range.lowerBound + part * (range.upperBound - range.lowerBound)
    }
  }

  /// What became of the commands that were killed.
  private struct Tally {
    var wasIn = 0
    var wasOut = 0
    /// Ended by themselves before the kill.
    var finished = 0
    /// Killed while they had the store for writing, and while they copied it.
    var holding = 0
    var copying = 0
    var slowestCheck = 0.0

    func line(_ what: String, seed: UInt64, _ window: ClosedRange<Double>) -> String {
      "kills of \(what): seed \(seed), \(wasIn + wasOut) at \(Int(window.lowerBound)) to "
        + "\(Int(window.upperBound)) ms; \(wasIn) in, \(wasOut) out (\(finished) had finished, "
        + "\(holding) held the lock, \(copying) were copying); slowest check "
        + "\(Int(slowestCheck)) ms"
    }
  }

  private let office = SmallOffice()
  private let seed = KillTests.number("NTM_SEED").map { UInt64($0) } ?? 2020
  private let kills = KillTests.number("NTM_KILLS") ?? 20

  private static func number(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }

  /// Starts the command and kills it after some milliseconds; whether it had finished by then.
  private func kill(_ program: RunningProgram, after milliseconds: Double) -> Bool {
    let until = Clock.now + Int64(milliseconds * 1_000_000)
    while Clock.now < until {
      // The last millisecond is spun away: `poll` knows no shorter time.
      if until - Clock.now > 1_500_000 { Clock.pause(milliseconds: 1) }
    }
    if let process = program.process { _ = Glibc.kill(process, SIGKILL) }
    return program.wait().status == 0
  }

  /// Kills commands that lead from one state to another and back, so many times.
  ///
  /// The store is in the first state; the command is told whether it leads out of that one or out of
  /// the second. The window is in milliseconds. Where asked for, the file is taken away before.
  private func run(
    _ what: String,
    times: Int,
    states: (UInt64, UInt64),
    window: ClosedRange<Double>,
    takingAwayEvery third: Int? = nil,
    command: (_ isFirst: Bool) -> RunningProgram
  ) {
    var dice = Dice(seed: seed)
    var tally = Tally()
    var isFirst = true
    for number in 1...times {
      let isGone = third.map { number.isMultiple(of: $0) } ?? false
      if isGone { _ = Program.run("/bin/rm", ["-f", office.store], environment: [:]) }
      let hasFinished = kill(command(isFirst), after: dice.next(in: window))
      if hasFinished { tally.finished += 1 }
      if office.folder.names.contains("office.sqlite.nguoi-ghi") { tally.holding += 1 }
      if office.backups.contains(where: { $0.hasPrefix("dang-sao") }) { tally.copying += 1 }
      if isGone, !office.folder.names.contains("office.sqlite") {
        #expect(!hasFinished, "kill \(number) of seed \(seed)")
        tally.wasOut += 1
        #expect(command(!isFirst).wait().status == 0)
        continue
      }
      let start = Clock.now
      let verdict = office.onStore("verify")
      #expect(verdict.status == 0, "kill \(number) of seed \(seed): \(verdict.output)")
      let figures = office.figures
      tally.slowestCheck = max(tally.slowestCheck, Clock.milliseconds(since: start))
      let isIn = figures == (isFirst ? states.1 : states.0)
      #expect(isIn || figures == (isFirst ? states.0 : states.1), "kill \(number) of seed \(seed)")
      #expect(isIn || !hasFinished && !isGone, "kill \(number) of seed \(seed)")
      if isIn { tally.wasIn += 1 } else { tally.wasOut += 1 }
      if isIn { isFirst.toggle() }
    }
    print(tally.line(what, seed: seed, window))
  }

  /// After one more import nothing half is left, and every backup can be restored.
  private func expectWholeBackups() throws {
    _ = office.onStore("import", office.corrected, "--again")
    let last = office.onStore("import", office.june, "--again")
    #expect(last.status == 0, "\(last.errors)")
    #expect(!office.folder.names.contains("office.sqlite.nguoi-ghi"))
    // What a restoration put aside because it could not be read is no backup.
    let backups = office.backups.filter { !$0.contains(".hong") }
    #expect((1...10).contains(backups.count))
    for backup in backups {
      let outcome = office.onStore("restore", backup, "--dry-run")
      #expect(outcome.status == 0, "\(backup): \(outcome.errors)")
    }
  }

  @Test func `a killed import is wholly in or wholly out`() throws {
    _ = office.onStore("import", office.june, "--again")
    let june = office.figures
    // Both ways once, for the figures and the time.
    let there = office.onStore("import", office.corrected, "--again")
    let corrected = office.figures
    let back = office.onStore("import", office.june, "--again")
    try #require(june != corrected)
    try #require(office.figures == june)
    let time = max(there.milliseconds, back.milliseconds)
    run("imports", times: kills, states: (june, corrected), window: 0...time * 1.1) {
      office.start("import", $0 ? office.corrected : office.june, "--again")
    }
    try expectWholeBackups()
  }

  @Test func `a killed edit is wholly in or wholly out`() throws {
    let edit = { (state: String) in
      office.start("set", "16702", "2", state, "--source", "thử", "--yes")
    }
    let first = edit("K").wait()
    #expect(first.status == 0, "\(first.errors)")
    let notMet = office.figures
    let second = edit("Đ").wait()
    let met = office.figures
    try #require(met != notMet)
    let time = max(first.milliseconds, second.milliseconds)
    run("edits", times: max(1, kills / 2), states: (met, notMet), window: 0...time * 1.1) {
      edit($0 ? "K" : "Đ")
    }
    try expectWholeBackups()
  }

  @Test func `a killed restoration is wholly in or wholly out`() throws {
    let may = office.figures
    _ = office.onStore("backup")
    _ = office.onStore("import", office.june, "--again")
    let june = office.figures
    _ = office.onStore("backup")
    // Elsewhere, since what is kept aside pushes them out of the ten.
    let copies = office.backups.map { office.folder.file($0) }
    try #require(copies.count == 2)
    for (backup, copy) in zip(office.backups, copies) {
      _ = Program.run("/bin/cp", [office.store + ".sao-luu/" + backup, copy], environment: [:])
    }
    let time = office.onStore("restore", copies[1]).milliseconds
    try #require(office.figures == june)
    // The backup is looked through first; what may go wrong comes after that.
    run(
      "restorations",
      times: max(1, kills / 4),
      states: (june, may),
      window: 0...time * 1.1,
      takingAwayEvery: 3
    ) { office.start("restore", $0 ? copies[0] : copies[1]) }
    try expectWholeBackups()
  }
}
