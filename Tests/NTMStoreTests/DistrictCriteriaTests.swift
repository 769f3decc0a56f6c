import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// The criteria that districts have of their own: three for huyện, none for thị xã and quận.
@Suite struct DistrictCriteriaTests {
  private let programme: ReadingStore

  private static let sets =
    "set,name_vi,name_en,document,valid_from,valid_to,line,group_kind,level,types\n"

  init() throws {
    programme = try ReadingStore()
    let facts = [
      "bo.csv": Self.sets + "huyen,Bộ huyện,Districts,2/QĐ,2016-04-05,,3,none,district,Huyện",
      "tieu-chi.csv": """
      set,number,name_vi,name_en,short_vi,short_en,group,group_vi,group_en
      huyen,1,Quy hoạch,Planning,Quy hoạch,Planning,,,
      huyen,2,Giao thông,Roads,Giao thông,Roads,,,
      huyen,3,Môi trường,Environment,Môi trường,Environment,,,
      """,
    ]
    for name in ["bo.csv", "tieu-chi.csv"] { try programme.importReport(name, facts[name] ?? "") }
    try programme.importReport(
      "huyen-12.csv",
      """
      Mã huyện;Tên huyện;Ngày;TC1;TC2;TC3
      011;Đông;31/12/2019;Đ;Đ;Đ
      021;Tây;31/12/2019;Đ;K;
      """
    )
    try programme.importReport(
      "huyen-05.csv",
      """
      Tên tỉnh;Huyện;Ngày;TC1;TC3
      Bình;Huyện Tây;31/05/2020;Đ;R
      """
    )
  }

  private func districts(_ day: Day? = nil) throws -> [DistrictRow] {
    guard
      case .districts(let sheet) = try programme.answer(.districts(UnitCode("VN")), day: day).body
    else { return [] }
    return sheet.districts
  }

  private func states(_ code: String, _ day: Day? = nil) throws -> String? {
    try districts(day).first { $0.unit.code.text == code }?.criteria
      .map { OwnStates.text($0.words, count: $0.count) }
  }

  private func faults(_ text: String) throws -> [ImportFault.Kind] {
    do {
      try programme.importReport("sai.csv", text)
      return []
    } catch ImportFailure.faults(let faults, total: _) {
      return faults.map(\.kind)
    }
  }

  private func write(
    _ code: String,
    _ number: Int,
    _ state: CriterionState,
    saw old: CriterionState? = nil,
    on day: Day = ReadingStore.may
  ) throws -> EditOutcome {
    let edit = Edit(
      subject: .criterion(UnitCode(code), number: number),
      day: day,
      old: old.map { .state($0) },
      new: .state(state),
      source: "họp"
    )
    return try programme.store.write(edit, by: "Lan", at: ReadingStore.moment)
  }

  @Test func `states hold from their day on, and only districts of the set have them`() throws {
    #expect(try states("011") == "ĐĐĐ")
    #expect(try states("021", ReadingStore.december) == "ĐK-")
    #expect(try states("021") == "Đ-R")
    // Never reported, a town, and a unit outside the programme.
    #expect(try states("031") == "---")
    #expect(
      try districts().map { $0.criteria?.met } == [
        Share(3, of: 3), nil, Share(1, of: 3), nil, nil,
      ]
    )
    #expect(try districts().map { $0.criteria == nil } == [false, true, false, false, true])
  }

  @Test func `the set of communes stays the one of communes`() throws {
    let snapshot = try programme.answer(.commune(UnitCode("01101")))
    #expect(snapshot.set.code == "thu")
    #expect(snapshot.set.level == .commune)
    let table = try programme.store.reader.read { try SetTable($0) }
    #expect(table.all.map(\.set.code) == ["thu"])
    #expect(table.ofDistricts.map(\.set.types) == [["Huyện"]])
  }

  @Test func `a column that is missing leaves what stands, a blank cell empties it`() throws {
    try programme.importReport("lai.csv", "Mã huyện;Ngày;TC2\n011;31/12/2019;K")
    #expect(try states("011") == "ĐKĐ")
    try programme.importReport("lai.csv", "Mã huyện;Ngày;TC2\n011;31/12/2019;")
    #expect(try states("011") == "Đ-Đ")
    let erased = try programme.store.reports().reports.flatMap { report in
      try programme.store.report(report.id)?.warnings ?? []
    }.filter { $0.kind == .valueErased }
    #expect(erased.map { "\($0.subject) \($0.detail)" } == ["TC2 K"])
  }

  @Test func `what is of no district with criteria is refused`() throws {
    let head = "Mã huyện;Ngày;TC1;TC2;TC3\n"
    #expect(
      try faults(head + "032;31/05/2020;Đ;Đ;Đ") == [.noOwnCriteria(of: .district, type: "Thị xã")]
    )
    #expect(
      try faults(head + "012;31/05/2020;Đ;Đ;Đ") == [.noOwnCriteria(of: .district, type: "Quận")]
    )
    #expect(try faults(head + "099;31/05/2020;Đ;Đ;Đ") == [.unknownUnit])
    #expect(try faults(head + "011;31/05/2020;Đ;Đ;Q") == [.badState])
    #expect(try faults(head + "011;;Đ;Đ;Đ") == [.missingValue])
    #expect(try faults("Mã huyện;TC1;TC2;TC3\n011;Đ;Đ;Đ") == [.noDay])
    #expect(
      try faults("Mã huyện;Ngày;TC1;TC9\n011;31/05/2020;Đ;Đ")
        == [.unknownReference(table: "criteria")]
    )
    let twice = try faults(head + "011;31/05/2020;Đ;Đ;Đ\n011;31/05/2020;Đ;Đ;K")
    guard case .duplicateRow(_, firstLine: 2) = twice.first, twice.count == 1 else {
      Issue.record("\(twice)")
      return
    }
    #expect(try states("011") == "ĐĐĐ")
  }

  @Test func `two sets of districts share no type and no day`() throws {
    let town = Self.sets + "thi-xa,Bộ thị xã,Towns,3/QĐ,2016-04-05,,3,none,district,Thị xã"
    #expect(try faults(town) == [])
    let both = Self.sets + "ca-hai,Bộ chung,Both,4/QĐ,2018-01-01,,3,none,district,\"Huyện, Quận\""
    #expect(try faults(both) == [.periodsOverlap(other: "huyen")])
    let odd = Self.sets + "la,Bộ lạ,Odd,5/QĐ,2030-01-01,,3,none,district,Tổng"
    #expect(try faults(odd) == [.unknownReference(table: "unit_type")])
  }

  @Test func `a criterion is corrected where it stands, told, and taken back`() throws {
    guard case .written(let result) = try write("021", 2, .met, saw: .noReport) else {
      Issue.record("not written")
      return
    }
    #expect(result.day == ReadingStore.may)
    #expect(try states("021") == "ĐĐR")
    #expect(try states("021", ReadingStore.december) == "ĐK-")
    var filter = ChangeFilter(place: UnitCode("021"), field: .criterion(2))
    filter.isOfPlaceAlone = true
    let told = try programme.store.changes(filter).changes
    #expect(told.map { "\($0.old ?? "-")\($0.new ?? "-")" } == ["-Đ", "-K"])
    #expect(told.allSatisfy { $0.place?.code.text == "021" })

    let conflict = try write("021", 2, .notMet, saw: .notMet)
    guard case .conflict(let found) = conflict else {
      Issue.record("no conflict: \(conflict)")
      return
    }
    #expect(found.by?.who == "Lan")
    _ = try programme.store.undo(.report(result.report), by: "Mai", at: ReadingStore.moment)
    #expect(try states("021") == "Đ-R")
    #expect(try programme.store.verify() == [])
  }

  @Test func `a correction is taken back under a later one of another criterion`() throws {
    guard case .written(let first) = try write("021", 2, .met),
      case .written(let second) = try write("021", 3, .met)
    else {
      Issue.record("not written")
      return
    }
    #expect(try states("021") == "ĐĐĐ")
    func undo(_ report: Int64) throws -> UndoOutcome {
      try programme.store.undo(.report(report), by: "Mai", at: ReadingStore.moment)
    }
    guard case .done = try undo(first.report) else {
      Issue.record("the later one is of another criterion")
      return
    }
    #expect(try states("021") == "Đ-Đ")
    // Of the same one it still stands in the way.
    guard case .written(let third) = try write("021", 3, .notMet) else { return }
    let refused = try undo(second.report)
    if case .done = refused { Issue.record("taken back under a correction of the same") }
    #expect(try states("021") == "Đ-K")
    _ = try undo(third.report)
    _ = try undo(second.report)
    #expect(try states("021") == "Đ-R")
    #expect(try programme.store.verify() == [])
  }

  @Test func `a first correction begins the states, and taking it back leaves none`() throws {
    guard case .written(let result) = try write("031", 1, .met) else {
      Issue.record("not written")
      return
    }
    #expect(try states("031") == "Đ--")
    _ = try programme.store.undo(.report(result.report), by: "Mai", at: ReadingStore.moment)
    #expect(try districts().first { $0.unit.code.text == "031" }?.criteria?.assessedOn == nil)
    #expect(try programme.store.verify() == [])
  }

  @Test func `an edit of what has no criteria is refused`() throws {
    guard case .refused(.noOwnCriteria(let unit)) = try write("032", 1, .met) else {
      Issue.record("not refused")
      return
    }
    #expect(unit.type == "Thị xã")
    #expect(try write("021", 4, .met) == .refused(.unknownCriterion(4, count: 3)))
  }

  @Test func `a recognised district short of its own criteria is told and looked at`() throws {
    #expect(try sheet("VN").total.counts.others.districts == 0)
    guard case .written(let result) = try write("011", 3, .notMet) else {
      Issue.record("not written")
      return
    }
    let warned = result.warnings.filter { $0.kind == .districtCriteriaNotMet }
    #expect(warned.map { "\($0.subject) \($0.detail)" } == ["TC3 2/3"])
    let sheet = try sheet("VN")
    #expect(sheet.total.counts.others.districts == 1)
    #expect(!sheet.total.counts.isWell)
    #expect(sheet.communes.first?.unit.code.text == "011")
    #expect(sheet.communes.first?.criteria?.notMet == [3])
    #expect(sheet.places.map(\.counts.others.districts) == [1, 0, 0])
    #expect(try self.sheet("03").total.counts.others.districts == 0)
  }

  @Test func `a decision that comes in after the states is held against them`() throws {
    try programme.importReport("huyen-06.csv", "Mã huyện;Ngày;TC2\n021;31/05/2020;K")
    try programme.importReport(
      "cong-nhan-06.csv",
      """
      Mã đơn vị;Danh hiệu;Số quyết định;Ngày quyết định;Năm công nhận
      021;đạt chuẩn;18/QĐ-TTg;30/05/2020;2020
      """
    )
    let warned = try programme.store.reports().reports.flatMap { report in
      try programme.store.report(report.id)?.warnings ?? []
    }.filter { $0.kind == .districtCriteriaNotMet }
    #expect(warned.map { "\($0.subject) \($0.detail)" } == ["TC2 1/3"])
    #expect(try sheet("02").total.counts.others.districts == 1)
  }

  private func sheet(_ code: String) throws -> QualitySheet {
    guard case .quality(let sheet) = try programme.answer(.quality(UnitCode(code))).body else {
      throw StoreError.noFile(path: code)
    }
    return sheet
  }

  @Test(arguments: ["ĐĐ", "ĐĐX", "ĐĐĐĐ"])
  func `a check names states that are not those of the set`(_ states: String) throws {
    try programme.store.writer?.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          UPDATE district_assessment SET states = ?
          WHERE unit = (SELECT id FROM unit WHERE code = '011')
          """,
        arguments: [states]
      )
    }
    let day = ReadingStore.december
    #expect(
      try programme.store.verify() == [
        .ownStates(unit: "011", day: day, states: states), .journal(unit: "011", day: day),
      ]
    )
  }

  @Test func `the form has the districts of the set and a column for each criterion`() throws {
    let form = try programme.store.template(.districtAssessments, province: nil, day: nil)
    #expect(form.rows.map(\.[0]) == ["011", "021", "031"])
    #expect(
      form.columns.map(\.heading) == ["Mã huyện", "Tên huyện", "Tên tỉnh", "TC1", "TC2", "TC3"]
    )
    let own = try programme.store.template(.districtAssessments, province: "Cao", day: nil)
    #expect(own.rows == [["031", "Huyện Nam", "Tỉnh Cao"]])
  }

  @Test func `states of an earlier set say nothing of the criteria of a later one`() throws {
    let ends =
      Self.sets
      + "huyen,Bộ huyện,Districts,2/QĐ,2016-04-05,2020-04-30,3,none,district,Huyện\n"
      + "moi,Bộ mới,New,6/QĐ,2020-05-01,,1,none,district,Huyện"
    try programme.importReport("bo-moi.csv", ends)
    try programme.importReport(
      "tieu-chi-moi.csv",
      """
      set,number,name_vi,name_en,short_vi,short_en,group,group_vi,group_en
      moi,1,Quy hoạch,Planning,Quy hoạch,Planning,,,
      """
    )
    #expect(try states("011", ReadingStore.december) == "ĐĐĐ")
    #expect(try states("011") == "-")
  }
}
