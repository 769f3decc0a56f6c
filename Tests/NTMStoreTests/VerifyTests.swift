import NTMModel
import Testing

@testable import NTMStore

struct VerifyTests {
  /// A full store, a fault planted by SQL, and what is found then.
  private func found(_ sql: String) throws -> [Discrepancy] {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2018"))
    try small.add(SmallStore.report("31/12/2019"))
    try small.add(ImportTests.recognitions)
    try small.add(ImportTests.products)
    #expect(try small.store.verify() == [])
    try small.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + sql)
    return try small.store.verify()
  }

  private let first = Day(number: 17_896)
  private let second = Day(number: 18_261)

  @Test func `a wrong sum is named with unit, day, field and both values`() throws {
    let found = try found("UPDATE rollup SET met_sum = 99 WHERE unit = 3 AND day = 18261")
    #expect(
      found == [
        .rollUp(unit: "01", day: second, field: "met_sum", stored: [99], computed: [6])
      ]
    )
  }

  @Test func `a list, a missing sum and one too many are found`() throws {
    #expect(
      try found("UPDATE rollup SET met = x'050000' WHERE unit = 3 AND day = 18261") == [
        .rollUp(unit: "01", day: second, field: "met", stored: [5, 0, 0], computed: [6, 0, 0])
      ]
    )
    #expect(
      try found("DELETE FROM rollup WHERE unit = 3 AND day = 18261") == [
        .rollUp(unit: "01", day: second, field: "", stored: nil, computed: [])
      ]
    )
    #expect(
      try found("UPDATE rollup SET unit = 8 WHERE unit = 7 AND day = 18261").count == 2
    )
  }

  @Test func `a broken chain of days is found`() throws {
    let found = try found("UPDATE assessment SET until = 18000 WHERE unit = 8 AND day = 17896")
    #expect(
      found == [
        .chain(unit: "00001", day: first, until: Day(number: 18_000), expected: second)
      ]
    )
  }

  @Test func `wrong counts and standings are found`() throws {
    #expect(
      try found("UPDATE assessment SET met_count = 3 WHERE unit = 8 AND day = 18261") == [
        .metCount(unit: "00001", day: second, stored: 3, computed: 1)
      ]
    )
    #expect(
      try found("UPDATE assessment SET standing = 2 WHERE unit = 8 AND day = 18261") == [
        .standing(unit: "00001", day: second, stored: 2, computed: 1)
      ]
    )
  }

  @Test func `states beyond the set and damaged values are found`() throws {
    #expect(
      try found("UPDATE assessment SET known = known + 8 WHERE unit = 8 AND day = 17896")
        .contains(.wordsBeyondSet(unit: "00001", day: first, count: 3))
    )
    #expect(
      try found("UPDATE assessment SET measures = x'07' WHERE unit = 8 AND day = 17896")
        == [.measures(unit: "00001", day: first)]
    )
  }

  @Test func `a missing day is found`() throws {
    #expect(
      try found("DELETE FROM reporting_day WHERE day = 18261")
        .contains(.reportingDayMissing(second))
    )
  }

  @Test func `a standard of another level and points without a band are found`() throws {
    #expect(
      try found("UPDATE recognition SET standard = 4 WHERE unit = 5")
        == [.wrongStandard(unit: "001", standard: .model)]
    )
    #expect(
      try found("UPDATE product SET points = 100").first
        == .unknownStarBand(product: "P1", points: Quantity(1))
    )
  }

  @Test func `wrong places in the tree, ranks and folded names are found`() throws {
    #expect(
      try found("UPDATE unit SET last = 20 WHERE id = 5")
        == [.treePosition(unit: "001", stored: 3...20, computed: 3...6)]
    )
    #expect(try found("UPDATE unit SET name_rank = 50 WHERE id = 5").count == 1)
    #expect(
      try found("UPDATE unit SET folded = 'x' WHERE id = 8")
        == [.folded(unit: "00001", stored: "x", computed: "hoa an")]
    )
  }

  @Test func `periods of units that contradict each other are found`() throws {
    #expect(
      try found("UPDATE unit SET code = '00001' WHERE code = '00008'")
        .contains(.periodsOverlap(unit: "00001"))
    )
    #expect(
      try found("UPDATE unit SET valid_from = 17000 WHERE code = '00001'")
        .contains(.outsideParent(unit: "00001", parent: "001"))
    )
  }

  @Test func `figures that the journal does not tell are found`() throws {
    #expect(
      try found("UPDATE journal SET new_met = 0 WHERE unit = 8 AND day = 18261")
        == [.journal(unit: "00001", day: second)]
    )
    #expect(
      try found("DELETE FROM journal WHERE unit = 8 AND day = 17896")
        == [.journalGap(first: 12, last: 12), .journal(unit: "00001", day: first)]
    )
    let entry =
      "INSERT INTO journal (at, who, kind, unit, day, new_known, new_met, new_disputed, undoes) "
    #expect(
      try found(entry + "VALUES (1, 'x', 'assessment', 14, 18261, 1, 1, 0, NULL)")
        == [.journal(unit: "00007", day: second)]
    )
    #expect(
      try found(
        "INSERT INTO journal (at, who, kind, field, undoes) VALUES (1, 'x', 'note', '1', 5000)"
      ) == [.undoneNothing(change: 28)]
    )
  }

  @Test func `entries of the journal that went away are found`() throws {
    #expect(
      try found("DELETE FROM journal WHERE seq = 1") == [.journalGap(first: 1, last: 1)]
    )
    #expect(
      try found("DELETE FROM journal WHERE kind = 'product'") == [
        .journalGap(first: 27, last: 27)
      ]
    )
    #expect(
      try found("DELETE FROM journal WHERE seq BETWEEN 3 AND 5") == [
        .journalGap(first: 3, last: 5)
      ]
    )
  }

  @Test func `an entry that does not go on from the one before is found`() throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    try small.add(SmallStore.report("31/12/2019", "K"))
    #expect(try small.store.verify() == [])
    try small.execute("UPDATE journal SET new_met = 0 WHERE unit = 8 AND old_report IS NULL")
    let second = try #require(
      try small.rows("SELECT seq FROM journal WHERE unit = 8 AND old_report IS NOT NULL").first
    )
    #expect(try small.store.verify() == [.journalEntry(change: try #require(Int64(second)))])
  }

  @Test func `stars that are not those of the points are found, unless the import said so`() throws
  {
    #expect(
      try found("UPDATE product SET points = 9500") == [
        .starsDisagree(product: "P1", points: Quantity(95), stored: 4, computed: 5)
      ]
    )
    let small = try SmallStore()
    let product = ImportTests.products.replacing(";4;", with: ";3;")
    #expect(product != ImportTests.products)
    #expect(try small.add(product).warnings.map(\.kind) == [.starsDisagree])
    #expect(try small.store.verify() == [])
  }

  @Test func `a digest of no file is found`() throws {
    let found = try found("UPDATE report SET sha256 = zeroblob(32) WHERE id = 2")
    #expect(found == [.reportDigest(report: 2, file: "")] || found.count == 1)
  }

  @Test(arguments: [
    ("target", "metric", "foo", "2020 T3"), ("target", "direction", "up", "2020 T3"),
    ("target", "kind", "x", "2020 T3"), ("target", "base", "all", "2020 T3"),
    ("indicator", "kind", "x", "S 2"), ("indicator", "direction", "up", "S 2"),
    ("threshold", "value", "abc", "S 2 NORTH"),
  ])
  func `a word that means nothing is found`(
    table: String,
    column: String,
    word: String,
    row: String
  ) throws {
    let which =
      switch table {
      case "indicator": " WHERE code = '2'"
      case "threshold": " WHERE grp = 'NORTH'"
      default: ""
      }
    #expect(
      try found("UPDATE \(table) SET \(column) = '\(word)'" + which)
        .contains(.unknownWord(table: table, row: row, column: column, word: word))
    )
  }

  @Test func `a target that nobody can read is told, and mended by an import`() throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    try small.execute("UPDATE target SET metric = 'foo'")
    guard case .corrupt = #expect(throws: StoreError.self, performing: { try reading(small) })
    else {
      Issue.record("A target must not vanish.")
      return
    }
    try small.add(SmallStore.facts[10])
    #expect(try small.store.verify() == [])
    _ = try reading(small)
  }

  private func reading(_ small: SmallStore) throws -> Snapshot {
    try small.store.answer(Question(.overview(focus: nil), day: nil))
  }

  @Test func `rows that hang in the air and broken rules are found`() throws {
    let found = try found("UPDATE product SET unit = 999")
    #expect(found.first == .foreignKey(table: "product", row: 1, parent: "unit"))
    let broken = "UPDATE assessment SET met = 7, known = 1 WHERE unit = 8 AND day = 18261"
    #expect(try self.found(broken) == [.wordsDisagree(unit: "00001", day: second)])
  }
}
