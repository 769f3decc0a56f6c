import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// Content that no import writes: every screen says that the file is damaged, and none traps.
@Suite struct DamageTests {
  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  private static let screens: [Question.Subject] = [
    .overview(focus: nil), .overview(focus: UnitCode("011")), .units(.country),
    .communes(.country), .communes(UnitCode("011")), .belowLine(.country),
    .belowLine(UnitCode("011")), .commune(UnitCode("01101")),
    .indicator(UnitCode("01101"), indicator: "2.1"), .ocop(.country), .ocop(UnitCode("011")),
    .products(.country, sector: nil), .search("ai"), .target("T3"),
  ]

  private func damage(_ sql: String) throws {
    try programme.store.writer?.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
    }
  }

  /// The screens that say that the file is damaged; any other error fails the test.
  private func refused(day: Day? = nil) throws -> Int {
    var refused = 0
    for screen in DamageTests.screens {
      do {
        _ = try programme.answer(screen, day: day)
      } catch StoreError.corrupt(let path, _) {
        #expect(path == programme.path)
        refused += 1
      }
    }
    return refused
  }

  @Test(arguments: [
    "UPDATE assessment SET met = known | 16, known = known & 14",
    "UPDATE assessment SET disputed = known",
    "UPDATE assessment SET met = -1",
  ])
  func `words that contradict themselves`(_ sql: String) throws {
    try damage(sql)
    #expect(try refused() >= 7)
    #expect(try refused(day: ReadingStore.december) >= 7)
  }

  @Test(arguments: [
    "UPDATE product SET stars = 6", "UPDATE product SET stars = -1",
    "UPDATE sector SET position = -position - 1",
    "UPDATE sector SET position = 1844674407370955161 + position",
  ])
  func `stars and sectors out of their range`(_ sql: String) throws {
    try damage(sql)
    #expect(try refused() >= 1)
  }

  @Test(arguments: [
    "UPDATE indicator SET criterion = 0", "UPDATE indicator SET criterion = 99",
    "UPDATE criterion SET number = number + 60", "UPDATE criterion SET number = -number",
    "DELETE FROM criterion WHERE number = 2",
    "UPDATE rollup SET met = X''", "UPDATE rollup SET bands = X'FFFFFFFFFFFFFFFFFF01'",
    "UPDATE rollup SET communes = 9223372036854775807, silent = -9223372036854775807",
  ])
  func `criteria and roll-ups that do not fit together`(_ sql: String) throws {
    try damage(sql)
    #expect(try refused() >= 1)
  }

  @Test func `units that are their own parents`() throws {
    try damage("UPDATE unit SET parent = id")
    for screen in DamageTests.screens { _ = try programme.answer(screen) }
  }
}
