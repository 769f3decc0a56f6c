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

  private static let rings = [
    "UPDATE unit SET parent = id",
    // A commune, a district, a province of its own.
    "UPDATE unit SET parent = id WHERE code = '01101'",
    "UPDATE unit SET parent = id WHERE code = '011'",
    "UPDATE unit SET parent = id WHERE code = '01'",
    // Two communes, and a province below one of its communes.
    """
    UPDATE unit SET parent = (SELECT id FROM unit WHERE code = '01102') WHERE code = '01101';
    UPDATE unit SET parent = (SELECT id FROM unit WHERE code = '01101') WHERE code = '01102'
    """,
    "UPDATE unit SET parent = (SELECT id FROM unit WHERE code = '01101') WHERE code = '01'",
  ]

  @Test(arguments: rings)
  func `screens with units in a ring`(_ sql: String) throws {
    try damage(sql)
    #expect(try refused() >= 4)
  }

  @Test(.timeLimit(.minutes(1)), arguments: rings)
  func `an import into units in a ring is refused and changes nothing`(_ sql: String) throws {
    try damage(sql)
    for (name, text) in DamageTests.files {
      let before = try entries()
      #expect("\(name)") {
        try programme.importReport(name, text)
      } throws: { error in
        guard case ImportFailure.store(.corrupt(path: programme.path, detail: _)) = error else {
          return false
        }
        return true
      }
      #expect(try entries() == before)
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: rings)
  func `verify names units in a ring`(_ sql: String) throws {
    try damage(sql)
    let found = try programme.store.verify()
    #expect(found.contains { if case .notBelowParent = $0 { true } else { false } })
  }

  private func entries() throws -> Int? {
    try programme.store.reader.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM journal") }
  }

  /// A report, a record and a fact, each of which moves the sums of other units.
  private static let files = [
    "danh-gia-01.csv": """
    Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4
    01101;Ái;31/05/2020;K;K;K;K
    """,
    "ocop-01.csv": """
    Mã sản phẩm;Tên sản phẩm;Mã xã;Ngành hàng;Sao;Điểm;Điểm A;Điểm B;Điểm C;Chủ thể;\
    Loại chủ thể;Số quyết định;Ngày cấp;Hiệu lực đến
    P9;Na Ái;01101;1;3;60;20;20;20;HTX Ái;HTX;9/QĐ;01/06/2019;01/06/2022
    """,
    "units-01.csv": """
    code,level,type,name,name_en,parent_code,valid_from,valid_to
    03204,commune,Xã,Phú,Phu,032,2018-12-31,
    """,
  ]
}
