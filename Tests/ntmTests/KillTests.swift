import Glibc
import Testing

@testable import ntm_bench

/// Commands that are killed at any instant: the store opens, is sound, and has all of a report or
/// nothing of it.
///
/// Twenty kills of imports and five of restorations in `make test`, a thousand and 250 in
/// `make test-long`, which sets NTM_KILLS. NTM_SEED repeats a run as far as the machine lets it.
@Suite(.serialized)
struct KillTests {
  /// xorshift64: the instants of a seed are the same everywhere.
  private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2_685_821_657_736_338_717 | 1 }

    /// A number from 0 up to, not including, 1.
    mutating func next() -> Double {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Double(state >> 11) / Double(1 << 53)
    }
  }

  /// What became of the commands that were killed.
  private struct Tally {
    var wasOut = 0
    var wasIn = 0
    /// Ended by themselves before the kill.
    var finished = 0
    /// Killed while they had the store for writing, and while they copied it.
    var holding = 0
    var copying = 0
    var slowestCheck = 0.0

    func line(_ what: String, seed: UInt64, from: Double, to: Double) -> String {
      "kills of \(what): seed \(seed), \(wasIn + wasOut) killed or finished at \(Int(from)) to "
        + "\(Int(to)) ms; \(wasIn) in, \(wasOut) out (\(finished) had finished, \(holding) held the "
        + "lock, \(copying) were copying); slowest check \(Int(slowestCheck)) ms"
    }
  }

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

  @Test func `a killed import is wholly in or wholly out`() throws {
    let office = SmallOffice()
    _ = office.onStore("import", office.june)
    let june = office.figures
    // Both ways once, for the figures and the time.
    let there = office.onStore("import", office.corrected)
    let corrected = office.figures
    let back = office.onStore("import", office.june)
    try #require(june != corrected)
    try #require(office.figures == june)
    let time = max(there.milliseconds, back.milliseconds)

    var dice = Dice(seed: seed)
    var tally = Tally()
    var isJune = true
    for number in 1...kills {
      let program = office.start("import", isJune ? office.corrected : office.june)
      let hasFinished = kill(program, after: time * (0.2 + dice.next()))
      if hasFinished { tally.finished += 1 }
      if office.folder.names.contains("office.sqlite.nguoi-ghi") { tally.holding += 1 }
      if office.backups.contains(where: { $0.hasPrefix("dang-sao") }) { tally.copying += 1 }

      let start = Clock.now
      let verdict = office.onStore("verify")
      #expect(verdict.status == 0, "kill \(number) of seed \(seed): \(verdict.output)")
      let figures = office.figures
      tally.slowestCheck = max(tally.slowestCheck, Clock.milliseconds(since: start))
      let isIn = figures == (isJune ? corrected : june)
      #expect(isIn || figures == (isJune ? june : corrected), "kill \(number) of seed \(seed)")
      #expect(isIn || !hasFinished, "kill \(number) of seed \(seed)")
      if isIn { tally.wasIn += 1 } else { tally.wasOut += 1 }
      if isIn { isJune.toggle() }
    }
    print(tally.line("imports", seed: seed, from: time * 0.2, to: time * 1.2))
    try expectWholeBackups(of: office)
  }

  @Test func `a killed restoration is wholly in or wholly out`() throws {
    let office = SmallOffice()
    let may = office.figures
    _ = office.onStore("backup")
    _ = office.onStore("import", office.june)
    let june = office.figures
    _ = office.onStore("backup")
    let names = office.backups
    try #require(names.count == 2)
    let time = office.onStore("restore", names[1]).milliseconds
    try #require(office.figures == june)

    var dice = Dice(seed: seed)
    var tally = Tally()
    var isJune = true
    for number in 1...max(1, kills / 4) {
      // Every third time there is no file, and a new one is put in its place.
      let isGone = number % 3 == 0
      if isGone { _ = Program.run("/bin/rm", ["-f", office.store], environment: [:]) }
      // The backup is looked through first; what may go wrong comes after that.
      let program = office.start("restore", isJune ? names[0] : names[1])
      let hasFinished = kill(program, after: time * (0.5 + 0.6 * dice.next()))
      if hasFinished { tally.finished += 1 }
      if office.folder.names.contains("office.sqlite.nguoi-ghi") { tally.holding += 1 }
      if office.backups.contains(where: { $0.hasPrefix("dang-sao") }) { tally.copying += 1 }

      let start = Clock.now
      if isGone, !office.folder.names.contains("office.sqlite") {
        #expect(!hasFinished)
        tally.wasOut += 1
        #expect(office.onStore("restore", isJune ? names[1] : names[0]).status == 0)
        continue
      }
      let verdict = office.onStore("verify")
      #expect(verdict.status == 0, "kill \(number) of seed \(seed): \(verdict.output)")
      let figures = office.figures
      tally.slowestCheck = max(tally.slowestCheck, Clock.milliseconds(since: start))
      let isIn = figures == (isJune ? may : june)
      #expect(isIn || figures == (isJune ? june : may), "kill \(number) of seed \(seed)")
      #expect(isIn || !hasFinished && !isGone, "kill \(number) of seed \(seed)")
      if isIn { tally.wasIn += 1 } else { tally.wasOut += 1 }
      if isIn { isJune.toggle() }
    }
    print(tally.line("restorations", seed: seed, from: time * 0.5, to: time * 1.1))
    try expectWholeBackups(of: office)
  }

  /// After one more import nothing half is left, and every backup can be restored.
  private func expectWholeBackups(of office: SmallOffice) throws {
    _ = office.onStore("import", office.corrected)
    let last = office.onStore("import", office.june)
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
}
