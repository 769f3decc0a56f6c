import Foundation
import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// Lists of units, criteria, targets and figures as they stood when a meeting was opened.
@Suite struct EarlierFactTests {
  /// What a meeting itself is kept in, and where its entries stand.
  private static let apart: Set<String> = [
    "journal", "report", "report_warning", "meeting", "meeting_rollup", "lead",
  ]

  /// Every row of every table that answers stand on.
  private static func everything(_ db: Database) throws -> [String: [String]] {
    let tables = try String.fetchAll(
      db,
      sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    var rows: [String: [String]] = [:]
    for table in tables where !apart.contains(table) && !table.hasPrefix("meeting") {
      rows[table] = try EditedStore.rows("SELECT * FROM \(table) ORDER BY 1, 2", in: db)
    }
    return rows
  }

  private static func open(_ store: Store) throws -> MeetingPoint {
    switch try store.openMeeting("Họp", by: "Lan", at: ReadingStore.moment + 1) {
    case .done(let meeting): return MeetingPoint(meeting.id, .opening)
    case .refused(let refusal): throw refusal
    }
  }

  /// The tables that a copy taken back has other rows of than `rows`, and what it says of itself.
  private static func differing(
    _ store: Store,
    from rows: [String: [String]],
    at point: MeetingPoint
  ) throws -> (tables: [String], state: EarlierState?) {
    let copy = try store.reader.read { try ScratchCopy.make(of: $0) }
    let state = try copy.write { try Rewinding.rewind($0, to: point) }
    let now = try copy.read { try everything($0) }
    let astray = try copy.read { try EditedStore.rows("PRAGMA foreign_key_check", in: $0) }
    #expect(astray.isEmpty)
    return (now.keys.filter { now[$0] != rows[$0] }.sorted(), state)
  }

  @Test func `each list is as it was, whatever came in since`() throws {
    let programme = try ReadingStore()
    let store = programme.store
    let before = try store.reader.read { try EarlierFactTests.everything($0) }
    let point = try EarlierFactTests.open(store)
    for (name, text) in EarlierFactTests.lists.sorted(by: { $0.key < $1.key }) {
      try programme.importReport(name, text)
    }
    // Figures of a unit that was not there, judged by a criterion that is called otherwise.
    try programme.importReport(
      "danh-gia-06.csv",
      """
      Mã xã,Ngày,TC1,TC2,TC3,TC4
      03204,30/06/2020,Đ,Đ,K,K
      03101,30/06/2020,Đ,Đ,K,K
      """
    )
    let now = try store.reader.read { try EarlierFactTests.everything($0) }
    let moved = ["band", "criterion", "figure", "sector", "setting", "target", "title", "unit"]
    for table in moved + ["succession", "unit_type", "threshold", "assessment", "rollup"] {
      #expect(now[table] != before[table], "\(table) is to be moved by the test")
    }
    let (tables, state) = try EarlierFactTests.differing(store, from: before, at: point)
    #expect(tables.isEmpty)
    #expect(state?.kept == 0 && state?.takenBack ?? 0 > 20)
  }

  private static let lists = [
    "bands.csv": """
    set,low,high,name_vi,name_en
    thu,4,4,Bốn tiêu chí,4 criteria
    thu,3,3,3 tiêu chí,3 criteria
    thu,0,2,0–2 tiêu chí,0–2 criteria
    """,
    "criteria.csv": """
    set,number,name_vi,name_en,short_vi,short_en,group,group_vi,group_en,source,infrastructure
    thu,2,Giao thông,Roads,,Roads,II,Hạ tầng,Infrastructure,thử,1
    """,
    "figures.csv": """
    date,level,code,indicator,value,total,percent,unit,source,confidence,note_vi,note_en
    2020-05-31,country,VN,communes_ntm,6,,54.5,xã,báo,high,,
    2020-05-31,province,02,communes_ntm,1,,,xã,báo,high,,
    """,
    "lineage.csv": """
    successor_code,predecessor_code,predecessor_name,resolution,date,note_vi,note_en
    03202,03299,Xã Cũ,10/NQ,2020-01-01,nhập,merged
    03203,03298,,11/NQ,2020-06-15,nhập,merged
    """,
    "ocop-sectors.csv": """
    code,name_vi,name_en,valid_from,valid_to,source
    2,Đồ uống,Drinks,2018-01-01,2020-12-31,thử
    3,Thảo dược,Herbs,2018-01-01,,thử
    """,
    "store.csv": """
    key,value
    name_vi,Chương trình khác
    programme_from_2020,2020-01-01
    """,
    "targets.csv": """
    programme,id,title_vi,title_en,short_vi,short_en,metric,direction,goal,about,unit_vi,\
    unit_en,kind,base,baseline,baseline_date,\
    baseline_note_vi,baseline_note_en,deadline,source,note_vi,note_en
    2020,T4,Xã dưới,Below,Xã dưới,Below,communes_below_line,<=,1.5,1,xã,communes,\
    count,communes,7,2019-12-31,,,2020-11-30,thử,,
    2020,T9,Xã khác,Other,Xã khác,Other,communes_below_line,<=,3,0,xã,communes,\
    count,communes,,,,,2020-12-31,thử,,
    """,
    "thresholds.csv": """
    set,indicator,part,group,value,source,confidence
    thu,2.1,1,BAC,85,thử,high
    thu,3,1,NAM,70,thử,high
    """,
    "titles.csv": """
    grade,level,types,step,name_vi,name_en,short_vi,short_en,document,valid_from,valid_to
    1,commune,,1,đạt chuẩn,standard,đạt chuẩn,recognised,1/QĐ,2000-01-01,
    """,
    "unit-types.csv": """
    level,type,abbr_vi,type_en,counted,title_vi,title_en
    commune,Phường,P.,Ward,1,,
    commune,Thị trấn,TT.,Township,0,,
    """,
    "units.csv": """
    code,level,type,name,name_en,parent_code,valid_from,valid_to
    03101,commune,Xã,Hòa,Hoa,031,2018-12-31,2020-05-31
    03101,commune,Xã,Hòa Mới,New Hoa,032,2020-06-01,
    03102,commune,Xã,Kim Ngân,Kim Ngan,032,2018-12-31,
    033,district,Huyện,Mới,New,03,2020-06-01,
    03204,commune,Xã,Phú,Phu,033,2020-06-01,
    """,
  ]

  @Test func `the order of a list is as it was`() throws {
    let programme = try ReadingStore()
    let (states, groups) = ("word,position,name_en,closed\n", "set,group,name_vi,name_en\n")
    try programme.importReport("task-states.csv", states + "mở,0,open,0\nxong,1,done,1")
    try programme.importReport("groups.csv", groups + "thu,a,Nhóm A,Group A\nthu,b,Nhóm B,Group B")
    let before = try programme.store.reader.read { try EarlierFactTests.everything($0) }
    let point = try EarlierFactTests.open(programme.store)
    // Only the order differs.
    try programme.importReport("task-states.csv", states + "mở,1,open,0\nxong,0,done,1")
    try programme.importReport("groups.csv", groups + "thu,b,Nhóm B,Group B\nthu,a,Nhóm A,Group A")
    let now = try programme.store.reader.read { try EarlierFactTests.everything($0) }
    for table in ["task_state", "commune_group"] { #expect(now[table] != before[table]) }
    let (tables, state) = try EarlierFactTests.differing(programme.store, from: before, at: point)
    #expect(tables.isEmpty && state?.kept == 0)
  }

  @Test func `a type that counts no more is told in the journal`() throws {
    let programme = try ReadingStore()
    try programme.importReport(
      "unit-types.csv",
      """
      level,type,abbr_vi,type_en,counted,title_vi,title_en
      commune,Phường,P.,Ward,1,,
      """
    )
    let told = try EditedStore.rows(
      "SELECT field, old, new FROM journal WHERE kind = 'unit_type' AND old IS NOT NULL",
      of: programme.store
    )
    #expect(told == ["4 Phường counted 0 1"])
  }

  @Test func `a table that was empty is empty again`() throws {
    var facts = ReadingProgramme.facts
    let figures = try #require(facts["figures.csv"])
    facts["figures.csv"] = nil
    let programme = try ReadingStore(facts: facts)
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    let before = try programme.store.reader.read { try EarlierFactTests.everything($0) }
    let point = try EarlierFactTests.open(programme.store)
    try programme.importReport("figures.csv", figures)
    let (tables, state) = try EarlierFactTests.differing(programme.store, from: before, at: point)
    #expect(tables.isEmpty)
    #expect(state?.kept == 0 && state?.takenBack == 1)
  }

  @Test func `where an entry does not tell what stood, all lists stand as now and are counted`()
    throws
  {
    let programme = try ReadingStore()
    let point = try EarlierFactTests.open(programme.store)
    for name in ["criteria.csv", "targets.csv"] {
      try programme.importReport(name, try #require(EarlierFactTests.lists[name]))
    }
    // As an earlier ntm wrote them.
    let file = try DatabaseQueue(path: programme.path)
    let count = try file.write { db in
      let last = "(SELECT max(seq) FROM journal WHERE kind = 'criterion')"
      try db.execute(sql: "UPDATE journal SET old_row = NULL WHERE seq = \(last)")
      let since =
        "SELECT count(*) FROM journal WHERE kind IN ('criterion', 'target') AND who = 'thử'"
      return try Int.fetchOne(db, sql: since + " AND old_row IS NULL") ?? 0
    }
    #expect(count > 0)
    let now = try programme.store.reader.read { try EarlierFactTests.everything($0) }
    let (tables, state) = try EarlierFactTests.differing(programme.store, from: now, at: point)
    #expect(tables.isEmpty)
    #expect(state?.takenBack == 0 && state?.kept ?? 0 > 5)
  }

  @Test(arguments: [
    "{", "{\"empty\":0,\"order\":[", "{\"key\":7}",
    "{\"key\":{\"code\":\"thu\"},\"old\":{\"x = 1; --\":2}}",
  ])
  func `a damaged entry puts nothing back`(kept: String) throws {
    let programme = try ReadingStore()
    let point = try EarlierFactTests.open(programme.store)
    try programme.importReport("bands.csv", try #require(EarlierFactTests.lists["bands.csv"]))
    try DatabaseQueue(path: programme.path).write { db in
      let last = "(SELECT max(seq) FROM journal WHERE kind = 'band')"
      try db.execute(sql: "UPDATE journal SET old_row = ? WHERE seq = \(last)", arguments: [kept])
    }
    let now = try programme.store.reader.read { try EarlierFactTests.everything($0) }
    let (tables, state) = try EarlierFactTests.differing(programme.store, from: now, at: point)
    #expect(tables.isEmpty)
    #expect(state?.kept ?? 0 > 0)
  }

  @Test func `a second programme that came in during a meeting is gone before it`() throws {
    let tests = try #require(#filePath.range(of: "/Tests/"))
    let checkout = String(#filePath[..<tests.lowerBound])
    let programme = try ReadingStore(
      factsIn: checkout + "/sample-data",
      names: ["facts", "reports/danh-gia-2020-03-31.csv", "reports/cong-nhan.csv"]
    )
    let store = programme.store
    let before = try store.reader.read { try EarlierFactTests.everything($0) }
    let point = try EarlierFactTests.open(store)
    // The units of 2020 end before those of the next programme begin.
    let units = try String(
      contentsOfFile: checkout + "/sample-data/facts/units.csv",
      encoding: .utf8
    )
    let ended = units.split(separator: "\n").map { line in
      line.hasSuffix(",") && !line.hasPrefix("VN,") ? line + "2025-06-30" : line
    }
    let second = checkout + "/Tests/SecondProgramme"
    _ = try store.importFiles(
      [
        try programme.write("units.csv", ended.joined(separator: "\n")), second + "/closing",
        second + "/facts", second + "/reports",
      ],
      by: "thử",
      at: ReadingStore.moment + 2
    )
    let (tables, state) = try EarlierFactTests.differing(store, from: before, at: point)
    #expect(tables.isEmpty)
    #expect(state?.kept == 0)
  }
}
