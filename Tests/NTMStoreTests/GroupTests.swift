import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// A second set whose thresholds go by groups of communes that are no regions.
struct GroupTests {
  private let programme: ReadingStore

  init() throws { programme = try GroupTests.programme(adding: GroupTests.groups) }

  private static func programme(adding: [String: String]) throws -> ReadingStore {
    var facts = ReadingProgramme.facts
    for (name, rows) in secondSet { facts[name, default: ""] += "\n" + rows }
    facts["criteria-sets.csv"] = facts["criteria-sets.csv"]?
      .replacing("2016-12-01,,3", with: "2016-12-01,2020-05-31,3")
    facts.merge(adding) { _, new in new }
    return try ReadingStore(facts: facts)
  }

  private func sheet(_ commune: String) throws -> IndicatorSheet {
    let subject = Question.Subject.indicator(UnitCode(commune), indicator: "2")
    guard case .indicator(let sheet) = try programme.answer(subject).body else {
      throw StoreError.vanished(path: "no sheet of \(commune)")
    }
    return sheet
  }

  @Test func `a commune is held against the threshold of its group`() throws {
    let warnings = try programme.warnings(of: GroupTests.report)
    let failing = warnings.filter { $0.kind == .indicatorFails }
    // 60 is enough for the first group, not for the second, and not for communes of no group.
    #expect(failing.first?.examples.map(\.unit?.text) == ["02101", "03101"])
    let verdicts = try ["01101", "02101", "03101"].map { try sheet($0).history.map(\.verdict) }
    #expect(verdicts == [[.met], [.notMet], [.notMet]])
    #expect(try programme.store.verify() == [])
  }

  @Test func `a sheet names the groups in their order and marks the commune's own`() throws {
    _ = try programme.warnings(of: GroupTests.report)
    let sheet = try sheet("02101")
    #expect(sheet.group == "n2")
    #expect(sheet.thresholds.map(\.group) == ["common", "n1", "n2"])
    #expect(sheet.groupNames["n2"] == Bilingual("Nhóm 2", "Group 2"))
    // The region's threshold would be asked for under the old set only.
    #expect(try self.sheet("03101").group == "common")
  }

  @Test func `a commune moves to another group, and the journal keeps the first`() throws {
    try programme.importReport("nhom.csv", "set,code,group\nmoi,02101,n1")
    _ = try programme.warnings(of: GroupTests.report)
    #expect(try sheet("02101").group == "n1")
    let entries = try programme.store.changes(ChangeFilter()).changes.filter { $0.old == "n2" }
    #expect(entries.map(\.field) == [.fact("unit_group", key: "moi 02101", column: "grp")])
    #expect(entries.map(\.new) == ["n1"])
  }

  @Test func `the groups again change nothing`() throws {
    let before = try programme.store.changes(ChangeFilter()).changes.count
    for (name, text) in GroupTests.groups { try programme.importReport(name, text) }
    #expect(try programme.store.changes(ChangeFilter()).changes.count == before)
  }

  @Test func `a group holds for every period of the commune under the set`() throws {
    try programme.importReport(
      "units.csv",
      """
      code,level,type,name,name_en,parent_code,valid_from,valid_to
      01102,commune,Xã,Bảo,Bao,011,2018-12-31,2020-07-31
      01102,commune,Xã,Bảo Mới,Bao Moi,011,2020-08-01,
      """
    )
    try programme.importReport("nhom.csv", "set,code,group\nmoi,01102,n1\nmoi,03203,n1")
    #expect(try programme.store.verify() == [])
    let count = try programme.store.read { db in
      var rows = try SelectedRows(
        db,
        "SELECT COUNT(*) FROM unit_group JOIN unit ON unit.id = unit WHERE code = '01102'"
      )
      return try rows.next() ? rows.int(0) : 0
    }
    #expect(count == 2)
  }

  @Test(arguments: [
    ("moi,99999,n1", ImportFault.Kind.unknownUnit),
    ("moi,011,n1", .notACommune(type: "Huyện")),
    ("moi,01201,n1", .notACommune(type: "Phường")),
    ("moi,01101,n9", .unknownReference(table: "commune_group")),
    ("la,01101,n1", .unknownReference(table: "criteria_set")),
    ("moi,,n1", .missingValue),
    ("moi,01101,", .missingValue),
  ])
  func `a row that fits nothing is refused`(row: String, kind: ImportFault.Kind) throws {
    #expect(try programme.faults("set,code,group\n" + row) == [kind])
  }

  @Test func `a commune twice and one of another time are refused`() throws {
    let twice = try programme.faults("set,code,group\nmoi,01101,n1\nmoi,01101,n2")
    guard case .duplicateRow(_, firstLine: 2) = twice.first else {
      Issue.record("\(twice)")
      return
    }
    try programme.importReport(
      "nhom-cu.csv",
      "set,group,name_vi,name_en\nthu,k3,Khu vực III,Region III"
    )
    let day = try #require(Day("2016-12-01"))
    #expect(try programme.faults("set,code,group\nthu,03203,k3") == [.unitNotValid(on: day)])
    // A set that goes by region may have groups beside: they come first.
    #expect(try programme.faults("set,code,group\nthu,01101,k3") == [])
  }

  @Test func `a threshold for an unknown group is refused`() throws {
    let heading = "set,indicator,part,group,value,source,confidence\n"
    #expect(
      try programme.faults(heading + "moi,2,1,n9,5,,\n")
        == [.unknownReference(table: "commune_group")]
    )
    #expect(
      try programme.faults("set,group,name_vi,name_en\nmoi,common,Chung,Common")
        == [.reservedWord]
    )
  }

  @Test func `verify names what no import would write`() throws {
    try programme.store.write { db in
      try db.execute(
        sql: """
          INSERT INTO unit_group (unit, set_id, grp)
          SELECT unit.id, criteria_set.id, 'n1'
          FROM unit, criteria_set
          WHERE unit.code IN ('011', '03202') AND criteria_set.code = 'thu';
          UPDATE threshold SET grp = 'BĂC' WHERE grp = 'BAC';
          """
      )
      return true
    }
    #expect(
      try programme.store.verify() == [
        .unitGroup(unit: "011", set: "thu", group: "n1"),
        .unitGroup(unit: "03202", set: "thu", group: "n1"),
        .thresholdGroup(set: "thu", indicator: "2.1", group: "BĂC"),
      ]
    )
  }

  private static let report = """
    Mã xã;Tên xã;Ngày;TC1;TC2;CT1;CT2
    01101;Ái;30/06/2020;Đ;Đ;Đ;60
    02101;Dân;30/06/2020;Đ;Đ;Đ;60
    03101;Hòa;30/06/2020;Đ;Đ;Đ;60
    """

  private static let groups = [
    "groups.csv": """
    set,group,name_vi,name_en
    moi,n1,Nhóm 1,Group 1
    moi,n2,Nhóm 2,Group 2
    """,
    "unit-groups.csv": """
    set,code,group
    moi,01101,n1
    moi,02101,n2
    """,
  ]

  private static let secondSet = [
    "criteria-sets.csv": "moi,Bộ mới,New criteria,2/QĐ,2020-06-01,,2,nhom",
    "bands.csv": "moi,2,2,2 tiêu chí,2 criteria\nmoi,0,1,0–1 tiêu chí,0–1 criteria",
    "criteria.csv": """
    moi,1,Quy hoạch,Planning,Quy hoạch,Planning,I,Quy hoạch,Planning,thử
    moi,2,Đường,Roads,Đường,Roads,II,Hạ tầng,Infrastructure,thử
    """,
    "indicators.csv": """
    moi,1,1,Có quy hoạch,Plan approved,boolean,,=,0,,,thử,high,,
    moi,2,2,Đường,Roads,percent,%,>=,1,,,thử,high,,
    """,
    "thresholds.csv": """
    moi,1,1,common,Đạt,thử,high
    moi,2,1,common,70,thử,high
    moi,2,1,n1,50,thử,high
    moi,2,1,n2,80,thử,high
    """,
  ]
}

extension ReadingStore {
  /// Imports a report and returns what was accepted although it looks wrong.
  func warnings(of text: String) throws -> [ImportWarning] {
    try store.importFiles([write("bao-cao.csv", text)], by: "thử", at: 1_593_600_000, again: true)
      .warnings
  }

  /// The faults that importing brings; empty when it succeeds.
  func faults(_ text: String) throws -> [ImportFault.Kind] {
    do {
      _ = try store.importFiles([write("sai.csv", text)], by: "thử", at: 1_593_600_000, again: true)
      return []
    } catch ImportFailure.faults(let faults, total: _) {
      return faults.map(\.kind)
    }
  }
}
