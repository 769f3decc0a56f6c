import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// The criteria that provinces have of their own: two, in the tests' own wording.
@Suite struct ProvinceCriteriaTests {
  private let programme: ReadingStore

  private static let sets =
    "set,name_vi,name_en,document,valid_from,valid_to,line,group_kind,level,types\n"
  private static let head = "Mã tỉnh;Tên tỉnh;Ngày;TC1;TC2\n"
  private static let own = sets + "tinh,Bộ tỉnh,Provinces,9/QĐ,2019-01-01,,2,none,province,"

  init() throws {
    programme = try ReadingStore()
    try programme.importReport("bo-tinh.csv", Self.own)
    try programme.importReport(
      "tieu-chi-tinh.csv",
      """
      set,number,name_vi,name_en,short_vi,short_en,group,group_vi,group_en
      tinh,1,Thử một,Test one,Thử một,Test one,,,
      tinh,2,Thử hai,Test two,Thử hai,Test two,,,
      """
    )
    try programme.importReport("tinh-12.csv", Self.head + "01;An;31/12/2019;Đ;K\n2;;31/12/2019;Đ;Đ")
    try programme.importReport("tinh-05.csv", "Tỉnh;Tính đến;Tiêu chí 2\nTỉnh An;31/05/2020;R")
  }

  private func sheet(_ place: String, _ day: Day? = nil) throws -> DistrictSheet? {
    let snapshot = try programme.answer(.districts(UnitCode(place)), day: day)
    guard case .districts(let sheet) = snapshot.body else { return nil }
    return sheet
  }

  private func states(_ code: String, _ day: Day? = nil) throws -> String? {
    try sheet("VN", day)?.provinces.first { $0.unit.code.text == code }?.criteria
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
    _ number: Int,
    _ state: CriterionState,
    of code: String = "01",
    saw old: CriterionState? = nil
  ) throws -> EditOutcome {
    let edit = Edit(
      subject: .criterion(UnitCode(code), number: number),
      day: ReadingStore.may,
      old: old.map { .state($0) },
      new: .state(state),
      source: "họp"
    )
    return try programme.store.write(edit, by: "Lan", at: ReadingStore.moment)
  }

  private var warned: [String] {
    get throws {
      try programme.store.reports().reports.flatMap { report in
        try programme.store.report(report.id)?.warnings ?? []
      }
      .filter { $0.kind == .provinceCriteriaNotMet }
      .map { "\($0.place?.code.text ?? "") \($0.subject) \($0.detail)" }
    }
  }

  /// An has its title since 30/05/2020.
  private func recogniseAn() throws {
    try programme.importReport(
      "cong-nhan-tinh.csv",
      """
      Mã đơn vị;Danh hiệu;Số quyết định;Ngày quyết định;Năm công nhận
      01;hoàn thành nhiệm vụ;18/QĐ-TTg;30/05/2020;2020
      """
    )
  }

  @Test func `states hold from their day on, and districts keep theirs`() throws {
    #expect(try states("01", ReadingStore.december) == "ĐK")
    #expect(try states("01") == "-R")
    // A code without its zero, and a province that never reported.
    #expect(try states("02") == "ĐĐ")
    #expect(try states("03") == "--")
    let sheet = try #require(try sheet("VN"))
    #expect(sheet.provinces.map { $0.criteria?.met } == [Share(0, of: 2), Share(2, of: 2), nil])
    #expect(sheet.districts.allSatisfy { $0.criteria == nil })
    #expect(sheet.hasCriteria(of: .province) && !sheet.hasCriteria(of: .district))
    let counts = ProvinceCounts(sheet.provinces)
    #expect([counts.withCriteria, counts.wholeCriteria, counts.withoutStates] == [3, 1, 1])
    #expect(try self.sheet("02")?.provinces.map { $0.criteria?.met } == [Share(2, of: 2)])
    #expect(try programme.answer(.commune(UnitCode("01101"))).set.code == "thu")
    #expect(try programme.store.verify() == [])
  }

  @Test func `nothing is there on a day without a set of provinces`() throws {
    try programme.importReport("bo-tinh.csv", Self.own.replacing("2019-01-01", with: "2020-05-01"))
    let december = try #require(try sheet("VN", ReadingStore.december))
    #expect(!december.hasCriteria(of: .province))
    #expect(december.provinces.allSatisfy { $0.criteria == nil })
    #expect(try states("01") == "-R")
  }

  @Test func `what is of no province with criteria is refused`() throws {
    let head = "Mã tỉnh;Ngày;TC1;TC2\n"
    #expect(try faults(head + "99;31/05/2020;Đ;Đ") == [.unknownUnit])
    #expect(try faults(head + "01;31/05/2020;Đ;Q") == [.badState])
    #expect(try faults(head + "01;;Đ;Đ") == [.missingValue])
    #expect(try faults("Mã tỉnh;TC1\n01;Đ") == [.noDay])
    let before = try faults(head + "01;31/12/2018;Đ;Đ")
    #expect(before == [.noOwnCriteria(of: .province, type: "Tỉnh")])
    #expect(try faults("Tên tỉnh;Ngày;TC1\nLạ;31/05/2020;Đ") == [.unknownName])
    #expect(
      try faults("Mã tỉnh;Ngày;TC1;TC9\n01;31/05/2020;Đ;Đ")
        == [.unknownReference(table: "criteria")]
    )
    let twice = try faults(head + "01;31/05/2020;Đ;Đ\n01;31/05/2020;Đ;K")
    guard case .duplicateRow(_, firstLine: 2) = twice.first, twice.count == 1 else {
      Issue.record("\(twice)")
      return
    }
    #expect(try states("01") == "-R")
  }

  @Test func `a form of districts takes no set of provinces, and the other way round`() throws {
    #expect(try faults("Mã huyện;Ngày;TC1\n011;31/05/2020;Đ") == [.noOwnSet(of: .district)])
    // A district is none of its form, even where it is told with its province.
    #expect(
      try faults("Mã huyện;Mã tỉnh;Ngày;TC1\n011;01;31/05/2020;Đ") == [.noOwnSet(of: .district)]
    )
    let plain = try ReadingStore()
    do {
      try plain.importReport("tinh.csv", Self.head + "01;An;31/05/2020;Đ;K")
      Issue.record("taken")
    } catch ImportFailure.faults(let faults, total: _) {
      #expect(faults.map(\.kind) == [.noOwnSet(of: .province)])
    }
  }

  @Test func `sets of provinces share no type and no day, and know types of provinces alone`()
    throws
  {
    let other = Self.sets + "khac,Bộ khác,Other,5/QĐ,2020-01-01,,1,none,province,Tỉnh"
    #expect(try faults(other) == [.periodsOverlap(other: "tinh")])
    let odd = Self.sets + "la,Bộ lạ,Odd,5/QĐ,2030-01-01,,1,none,province,Huyện"
    #expect(try faults(odd) == [.unknownReference(table: "unit_type")])
    let region = Self.sets + "vung,Bộ vùng,Regions,5/QĐ,2030-01-01,,1,none,region,"
    #expect(try faults(region) == [.badChoice(allowed: ["commune", "district", "province"])])
    let districts = Self.sets + "huyen,Bộ huyện,Districts,2/QĐ,2016-04-05,,1,none,district,"
    #expect(try faults(districts) == [])
  }

  @Test func `a set stays one for the units that have states under it`() throws {
    let districts = Self.sets + "tinh,Bộ tỉnh,Provinces,9/QĐ,2019-01-01,,2,none,district,"
    #expect(try faults(districts) == [.setLeavesUnit("01", type: "Tỉnh")])
    try programme.importReport(
      "loai.csv",
      "level,type,abbr_vi,type_en,counted,title_vi,title_en\nprovince,Thành phố,TP.,City,1,,"
    )
    #expect(try faults(Self.own + "Thành phố") == [.setLeavesUnit("01", type: "Tỉnh")])
    #expect(try faults(Self.own + "\"Thành phố, Tỉnh\"") == [])
    #expect(try states("01") == "-R")
  }

  @Test func `a criterion is corrected where it stands, told, and taken back`() throws {
    guard case .written(let result) = try write(2, .met, saw: .disputed) else {
      Issue.record("not written")
      return
    }
    #expect(result.day == ReadingStore.may)
    #expect(try states("01") == "-Đ")
    #expect(try states("01", ReadingStore.december) == "ĐK")
    var filter = ChangeFilter(place: UnitCode("01"), field: .criterion(2))
    filter.isOfPlaceAlone = true
    let told = try programme.store.changes(filter).changes
    #expect(told.map { "\($0.old ?? "-")\($0.new ?? "-")" } == ["RĐ", "-R", "-K"])
    #expect(told.allSatisfy { $0.place?.code.text == "01" })
    guard case .conflict(let found) = try write(2, .notMet, saw: .notMet) else {
      Issue.record("no conflict")
      return
    }
    #expect(found.by?.who == "Lan")
    _ = try programme.store.undo(.report(result.report), by: "Mai", at: ReadingStore.moment)
    #expect(try states("01") == "-R")
    #expect(try programme.store.verify() == [])
  }

  @Test func `an imported report is taken back as a whole`() throws {
    let report = try #require(try programme.store.reports().reports.first)
    #expect(report.form == "danh-gia-tinh")
    _ = try programme.store.undo(.report(report.id), by: "Mai", at: ReadingStore.moment)
    #expect(try states("01") == "ĐK")
    #expect(try programme.store.verify() == [])
  }

  @Test func `an edit of what has no such criterion is refused`() throws {
    #expect(try write(3, .met) == .refused(.unknownCriterion(3, count: 2)))
    guard case .refused(.notACommune(let unit)) = try write(1, .met, of: "011") else {
      Issue.record("not refused")
      return
    }
    #expect(unit.type == "Huyện")
    let value = Edit(
      subject: .indicator(UnitCode("01"), code: "1.1", part: 1),
      day: ReadingStore.may,
      old: nil,
      new: .quantity(Quantity(80)),
      source: "họp"
    )
    guard case .refused(.noIndicators) = try programme.store.write(value, by: "Lan", at: 1) else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `a recognised province short of its own criteria is told and looked at`() throws {
    try recogniseAn()
    #expect(try warned == [])
    guard case .written(let result) = try write(1, .notMet) else {
      Issue.record("not written")
      return
    }
    let told = result.warnings.filter { $0.kind == .provinceCriteriaNotMet }
    #expect(told.map { "\($0.subject) \($0.detail)" } == ["TC1 0/2"])
    guard case .quality(let sheet) = try programme.answer(.quality(UnitCode("VN"))).body else {
      return
    }
    // Not all of its communes are recognised either.
    #expect(sheet.total.counts.others.ofProvinces == 2)
    #expect(sheet.communes.first?.unit.code.text == "01")
    #expect(sheet.communes.first?.criteria?.notMet == [1])
    #expect(try self.sheet("VN")?.provinces.map(\.contradictsItself) == [true, false, false])
  }

  @Test func `a decision that comes in after the states is held against them`() throws {
    try programme.importReport("tinh-05.csv", "Mã tỉnh;Ngày;TC1\n01;31/05/2020;K")
    try recogniseAn()
    #expect(try warned == ["01 TC1 0/2"])
  }

  @Test func `how far its criteria came is held against an earlier day`() throws {
    _ = try write(1, .notMet)
    var question = Question(.districts(UnitCode("VN")))
    question.since = .day(ReadingStore.december)
    guard case .districts(let sheet) = try programme.store.answer(question).body else { return }
    let moves = sheet.provinces.map(\.criteriaMove)
    #expect(moves.map { $0?.then } == [Share(1, of: 2), Share(2, of: 2), nil])
    #expect(moves.map { $0?.move?.net } == [-1, 0, nil])
  }

  @Test(arguments: ["Đ", "ĐX", "ĐĐĐ"])
  func `a check names states that are not those of the set`(_ states: String) throws {
    try programme.store.writer?.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          UPDATE district_assessment SET states = ?
          WHERE unit = (SELECT id FROM unit WHERE code = '02')
          """,
        arguments: [states]
      )
    }
    let day = ReadingStore.december
    #expect(
      try programme.store.verify() == [
        .ownStates(unit: "02", day: day, states: states), .journal(unit: "02", day: day),
      ]
    )
  }

  @Test func `a check names states of a province under a set of districts`() throws {
    try programme.store.writer?.writeWithoutTransaction { db in
      try db.execute(sql: "UPDATE criteria_set SET level = 3 WHERE code = 'tinh'")
    }
    let found = try programme.store.verify()
    #expect(found.contains(.ownStates(unit: "02", day: ReadingStore.december, states: "ĐĐ")))
  }

  @Test func `the form has the provinces of the set and a column for each criterion`() throws {
    let form = try programme.store.template(.provinceAssessments, province: nil, day: nil)
    #expect(form.rows == [["01", "Tỉnh An"], ["02", "Tỉnh Bình"], ["03", "Tỉnh Cao"]])
    #expect(form.columns.map(\.heading) == ["Mã tỉnh", "Tên tỉnh", "TC1", "TC2"])
    let one = try programme.store.template(.provinceAssessments, province: "Cao", day: nil)
    #expect(one.rows.map(\.[0]) == ["03"])
    #expect(throws: TemplateFailure.noOwnSet(of: .province)) {
      try programme.store.template(.provinceAssessments, province: nil, day: Day("2018-12-31"))
    }
  }
}
