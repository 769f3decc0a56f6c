internal import GRDB
internal import NTMModel

extension Verifier {
  /// Checks the days, and every commune's figures against the rules and each other.
  mutating func checkFigures() throws {
    let sets = try SetTable(db)
    var stored: [Int32: StoredSet] = [:]
    let days = try PreparedStatement(db, "SELECT day, set_id FROM reporting_day")
    while try days.next() {
      let day = Day(number: days.int32(0))
      let id = days.int64(1)
      stored[day.number] = sets.all.first { $0.id == id }
      if sets.set(on: day)?.id != id { found.append(.reportingDaySet(day)) }
    }
    let command = try PreparedStatement(
      db,
      """
      SELECT code, day, until, known, met, disputed, met_count, standing, measures, unit,
        level = 4 AND counted = 1
      FROM assessment JOIN unit ON unit.id = assessment.unit
      ORDER BY unit, day
      """
    )
    var missing: Set<Int32> = []
    var open: (id: Int64, code: String, day: Day, until: Day)?
    while try command.next() {
      guard let row = Figure(command) else {
        found.append(
          .wordsDisagree(unit: command.text(0), day: Day(number: command.int32(1)))
        )
        open = nil
        continue
      }
      if let open { checkChain(open, next: open.id == row.unit ? row.day : nil) }
      open = (row.unit, row.code, row.day, row.until)
      if !row.isCommune { found.append(.notACommune(unit: row.code, day: row.day)) }
      guard let set = stored[row.day.number]?.set else {
        if missing.insert(row.day.number).inserted {
          found.append(.reportingDayMissing(row.day))
        }
        continue
      }
      check(row, set)
      let count = set.measures.count
      if !command.withBytes(8, { Measures.isWhole($0, count: count) }) {
        found.append(.measures(unit: row.code, day: row.day))
      }
    }
    if let open { checkChain(open, next: nil) }
  }

  private mutating func checkChain(
    _ row: (id: Int64, code: String, day: Day, until: Day),
    next: Day?
  ) {
    let expected = next ?? Day(number: Schema.open)
    guard row.until != expected else { return }
    found.append(.chain(unit: row.code, day: row.day, until: row.until, expected: expected))
  }

  private mutating func check(_ row: Figure, _ set: CriteriaSet) {
    let words = row.words
    if (words.known | words.disputed) >> UInt64(set.count) != 0 {
      found.append(.wordsBeyondSet(unit: row.code, day: row.day, count: set.count))
    }
    if row.metCount != words.metCount {
      found.append(
        .metCount(
          unit: row.code,
          day: row.day,
          stored: row.metCount,
          computed: words.metCount
        )
      )
    }
    let standing = set.standing(of: words).number
    if row.standing != standing {
      found.append(
        .standing(unit: row.code, day: row.day, stored: row.standing, computed: standing)
      )
    }
  }

  private struct Figure {
    var code: String
    var unit: Int64
    var day: Day
    var until: Day
    var words: CriteriaWords
    var metCount: Int
    var standing: Int
    var isCommune: Bool

    /// `nil` when the words break their rule: SQLite does not check it in tables without a rowid.
    init?(_ command: PreparedStatement) {
      let (known, met, disputed) = (command.word(3), command.word(4), command.word(5))
      guard met & ~known == 0, disputed & known == 0 else { return nil }
      code = command.text(0)
      day = Day(number: command.int32(1))
      until = Day(number: command.int32(2))
      words = CriteriaWords(known: known, met: met, disputed: disputed)
      metCount = command.int(6)
      standing = command.int(7)
      unit = command.int64(9)
      isCommune = command.int(10) == 1
    }
  }
}
