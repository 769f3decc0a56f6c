import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// Titles of recognition are rows with periods, and come in by a form of their own.
@Suite struct TitleRowTests {
  private static let heading =
    "grade,level,types,step,name_vi,name_en,short_vi,short_en,document,valid_from,valid_to\n"
  /// Advanced communes ended with 2019, and another title has begun.
  private static let renewed =
    heading + """
      3,commune,,2,nâng cao,advanced,nâng cao,advanced,,2000-01-01,2019-12-31
      5,commune,Xã,2,hiện đại,modern,,,51/2025/QĐ-TTg,2020-01-01,

      """

  /// The columns of a recognition behind the unit and the title.
  private static let recognitions =
    "Mã đơn vị;Danh hiệu;Số quyết định;Ngày quyết định;Năm công nhận\n"

  private func faults(_ text: String, in programme: ReadingStore) throws -> [ImportFault.Kind] {
    do {
      try programme.importReport("bieu.csv", text)
      return []
    } catch ImportFailure.faults(let faults, total: _) {
      return faults.map(\.kind)
    }
  }

  private func title(of code: String, in programme: ReadingStore) throws -> HeldTitle? {
    let commune = try programme.answer(.commune(UnitCode(code))).body
    guard case .commune(let sheet) = commune else { return nil }
    return sheet.row.title
  }

  @Test func `a store without the file has the titles that programs knew`() throws {
    let titles = try ReadingStore().answer(.overview(focus: nil)).facts.titles
    #expect(
      titles.rows.map { "\($0.standard.rawValue) \($0.level.word) \($0.step) \($0.name.vi)" } == [
        "1 district 1 đạt chuẩn", "1 commune 1 đạt chuẩn", "2 province 1 hoàn thành nhiệm vụ",
        "2 district 1 hoàn thành nhiệm vụ", "3 commune 2 nâng cao", "4 commune 3 kiểu mẫu",
      ]
    )
    #expect(titles.rows.allSatisfy { $0.valid.until == nil && $0.valid.from == Day("2000-01-01") })
  }

  @Test func `where other titles count as more, nothing says how many came or went`() throws {
    let programme = try ReadingStore()
    func move() throws -> PlaceMove? {
      let question = Question(.overview(focus: nil), since: .day(ReadingStore.december))
      guard case .overview(let overview) = try programme.store.answer(question).body else {
        return nil
      }
      return overview.country.move
    }
    #expect(try move()?.advanced == 1)
    try programme.store.writer?.writeWithoutTransaction {
      try $0.execute(sql: "DELETE FROM recognition WHERE standard = 3")
    }
    try programme.importReport("titles.csv", Self.renewed)
    let after = try #require(try move())
    #expect(after.advanced == nil)
  }

  @Test func `a new title comes in with its file, counts, shows and is taken back`() throws {
    let programme = try ReadingStore()
    #expect(
      try faults(Self.recognitions + "01101;hiện đại;9/QĐ;20/03/2020;2020\n", in: programme)
        == [.badChoice(allowed: ["đạt chuẩn", "hoàn thành nhiệm vụ", "nâng cao", "kiểu mẫu"])]
    )
    // Nobody holds an advanced title of after 2019 in this file.
    try programme.store.writer?.writeWithoutTransaction {
      try $0.execute(sql: "DELETE FROM recognition WHERE standard = 3")
    }
    try programme.importReport("titles.csv", Self.renewed)
    let country = { () throws -> RollUp? in
      guard case .units(let rows) = try programme.answer(.units(.country)).body else { return nil }
      return rows.reduce(into: RollUp(criteria: 0, bands: 0, sectors: 0)) { $0 += $1.rollUp }
    }
    try programme.importReport(
      "cn.csv",
      Self.recognitions + "01101;Xã hiện đại;9/QĐ;20/03/2020;2020\n"
    )
    let modern = Standard(grade: 5)
    let day = try #require(Day("2020-03-20"))
    #expect(try title(of: "01101", in: programme) == HeldTitle(modern, since: day))
    #expect(try country()?.advanced == 1 && country()?.model == 0)
    #expect(try programme.store.verify() == [])
    let edit = try programme.store.recognitions(of: UnitCode("01101")).map(\.standard)
    #expect(edit == [.standard, modern])
  }

  @Test func `a title of another time or level is refused with those that there are`() throws {
    let programme = try ReadingStore()
    try programme.store.writer?.writeWithoutTransaction {
      try $0.execute(sql: "DELETE FROM recognition WHERE standard = 3")
    }
    try programme.importReport("titles.csv", Self.renewed)
    let given = programme.titles.inForce(at: .commune, on: try #require(Day("2020-03-20")))
    #expect(given.map(\.name.vi) == ["đạt chuẩn", "kiểu mẫu", "hiện đại"])
    let late = try faults(
      Self.recognitions + "01101;nâng cao;9/QĐ;20/03/2020;2020\n",
      in: programme
    )
    let day = try #require(Day("2020-03-20"))
    #expect(late == [.title(.notThen(level: .commune, on: day, given: given))])
    #expect(
      try faults(Self.recognitions + "01101;nâng cao;9/QĐ;20/03/2019;2019\n", in: programme) == []
    )
    #expect(
      try faults(Self.recognitions + "021;hiện đại;9/QĐ;20/03/2020;2020\n", in: programme)
        == [.wrongStandard(level: .district)]
    )
    // The old title is still called what it was, and counts no more as one above the first.
    let held = try #require(try title(of: "01101", in: programme))
    #expect(programme.titles.title(of: held.standard, on: held.since)?.name.vi == "nâng cao")
    guard case .units(let rows) = try programme.answer(.units(.country)).body else { return }
    #expect(rows.allSatisfy { $0.rollUp.advanced == 0 })
    #expect(try programme.store.verify() == [])
  }

  @Test func `a model district and a province that reaches the standard need a row alone`() throws {
    let programme = try ReadingStore()
    try programme.importReport(
      "titles.csv",
      Self.heading + """
        4,district,Huyện,2,kiểu mẫu,model,kiểu mẫu,model,17/QĐ-TTg,2000-01-01,
        1,province,,1,đạt chuẩn,standard,đạt chuẩn,recognised,,2020-01-01,

        """
    )
    try programme.importReport(
      "cn.csv",
      Self.recognitions
        + "011;kiểu mẫu;9/QĐ;20/03/2020;2020\n01;đạt chuẩn;10/QĐ;20/03/2020;2020\n"
    )
    guard case .districts(let sheet) = try programme.answer(.districts(.country)).body else {
      return
    }
    let district = sheet.districts.first { $0.unit.code.text == "011" }
    #expect(district?.recognitions.standing?.standard == .model)
    let province = sheet.provinces.first { $0.unit.code.text == "01" }
    #expect(province?.recognitions.standing?.standard == .standard)
    // A town gets no title that is for huyện.
    let refused = try faults(
      Self.recognitions + "032;kiểu mẫu;9/QĐ;20/03/2020;2020\n",
      in: programme
    )
    #expect(refused == [.wrongTitle(type: "Thị xã", title: "")])
    #expect(try programme.store.verify() == [])
  }

  @Test(
    arguments: [
      ("x,commune,,1,a,b,,,,2020-01-01,", [.notWhole]),
      ("17,commune,,1,a,b,,,,2020-01-01,", [.outOfRange(low: 1, high: 16)]),
      (
        "5,village,,1,a,b,,,,2020-01-01,",
        [.badChoice(allowed: ["province", "district", "commune"])]
      ),
      ("5,commune,Làng,1,a,b,,,,2020-01-01,", [.unknownReference(table: "unit_type")]),
      ("5,commune,,4,a,b,,,,2020-01-01,", [.outOfRange(low: 1, high: 3)]),
      ("5,commune,,1,,b,,,,2020-01-01,", [.missingValue]),
      ("5,commune,,1,a,b,,,,2020-01-01,2019-12-31", [.endsBeforeStart]),
      ("3,commune,,2,khác,other,,,,2020-01-01,", [.periodsOverlap(other: "nâng cao")]),
      ("5,commune,,2,Nâng cao,other,,,,2020-01-01,", [.title(.nameOfGrade(3))]),
      (
        "1,province,,1,tên khác,other,,,,2020-01-01,",
        [
          .title(.namedOtherwise(Bilingual("đạt chuẩn", "standard"), level: .district)),
          .title(.namedOtherwise(Bilingual("đạt chuẩn", "standard"), level: .commune)),
        ]
      ),
    ] as [(String, [ImportFault.Kind])]
  )
  func `a row that makes no sense is refused`(_ row: String, _ kinds: [ImportFault.Kind]) throws {
    let programme = try ReadingStore()
    #expect(try faults(Self.heading + row + "\n", in: programme) == kinds)
  }

  @Test func `a blank short name that differs is quoted as what stands for it`() throws {
    let programme = try ReadingStore()
    let row = "1,province,,1,đạt chuẩn,standard,đạt chuẩn,,,2020-01-01,\n"
    let failure = #expect(throws: ImportFailure.self) {
      try programme.importReport("bieu.csv", Self.heading + row)
    }
    guard case .faults(let faults, total: _) = failure else { return }
    #expect(faults.allSatisfy { $0.column == "short_en" && $0.value == "standard" }, "\(faults)")
    #expect(!faults.isEmpty)
  }

  @Test func `a title is not closed over a decision, which keeps its day`() throws {
    let programme = try ReadingStore()
    let day = try #require(Day("2020-04-10"))
    #expect(
      try faults(Self.renewed, in: programme) == [.title(.leaves(unit: "03201", on: day))]
    )
  }

  @Test func `a title is not narrowed away from a unit that holds it`() throws {
    let programme = try ReadingStore()
    let row = { (types: String) in
      Self.heading + "1,district,\(types),1,đạt chuẩn,standard,đạt chuẩn,recognised,,2000-01-01,\n"
    }
    #expect(
      try faults(row("Thị xã"), in: programme)
        == [.title(.leavesType(unit: "011", type: "Huyện"))]
    )
    #expect(try faults(row("\"Thị xã, Huyện\""), in: programme) == [])
    #expect(try programme.store.verify() == [])
    // A type whose word is a part of another one is not that one.
    try programme.store.writer?.writeWithoutTransaction {
      try $0.execute(sql: "UPDATE title SET types = 'Huyện đảo' WHERE grade = 1 AND level = 3")
    }
    #expect(
      try programme.store.verify()
        == [.wrongType(unit: "011", type: "Huyện", standard: .standard)]
    )
  }

  @Test func `what no import could have written is found`() throws {
    let programme = try ReadingStore()
    try programme.store.writer?.writeWithoutTransaction {
      try $0.execute(sql: "UPDATE title SET valid_until = 17000 WHERE grade = 3")
    }
    #expect(
      try programme.store.verify().contains(.wrongStandard(unit: "03201", standard: .advanced))
    )
  }
}

extension ReadingStore {
  fileprivate var titles: Titles {
    (try? answer(.overview(focus: nil)).facts.titles) ?? Titles()
  }
}
