import NTMModel
import Testing

@testable import NTMStore

/// Lists of changes as a file of facts.
@Suite struct UnitChangeImportTests {
  private static let heading =
    "date,resolution,province_code,province,district_code,district,commune_code,name_before,"
    + "name_after,new_district,change"

  /// One event, one ended, one taken back, one spelling, one without a resolution, one moved.
  private static let rows = """
    2020-01-01,9/NQ,01,Tỉnh An,011,Huyện Đông,01101,Xã Ái Cũ,Xã Ái,,renamed
    2020-01-01,9/NQ,01,Tỉnh An,011,Huyện Đông,01199,Xã Hết,,,abolished
    2020-01-01,9/NQ,02,Tỉnh Bình,021,Huyện Tây,02101,Xã Dân,Xã Dần,,renamed
    2020-02-01,,02,Tỉnh Bình,021,Huyện Tây,02101,Xã Dần,Xã Dân,,renamed
    2020-01-01,9/NQ,03,Tỉnh Cao,031,Huyện Nam,03101,Xã Hoà,Xã Hòa,,renamed
    2020-01-01,,03,Tỉnh Cao,031,Huyện Nam,03102,Xã Kiêm,Xã Kim,,renamed
    2020-01-01,9/NQ,03,Tỉnh Cao,031,Huyện Nam,03103,Xã Liên,Xã Liên,Thị xã Bắc,moved_district
    2020-01-01,8/NQ,03,Tỉnh Cao,033,Huyện Mất,,Huyện Mất,,,district_abolished
    """

  private func store(_ rows: String = UnitChangeImportTests.rows) throws -> ReadingStore {
    let programme = try ReadingStore()
    try programme.importReport(
      "figures.csv",
      """
      date,level,code,indicator,value,total,percent,unit,source,confidence,note_vi,note_en
      2019-09-11,country,VN,communes_xa_total_gso,13,,,xã,danh mục cũ,high,,
      2019-12-31,country,VN,communes_xa_total_gso,11,,,xã,danh mục,high,,
      2020-06-01,country,VN,communes_xa_total_gso,11,,,xã,danh mục mới,high,,
      2019-09-11,country,VN,district_units_total_gso,6,,,huyện,danh mục cũ,high,,
      2020-06-01,country,VN,district_units_total_gso,5,,,huyện,danh mục mới,high,,
      """
    )
    try programme.importReport("thay-doi.csv", UnitChangeImportTests.heading + "\n" + rows)
    return programme
  }

  private func sheet(_ programme: ReadingStore, _ place: String = "VN") throws -> MergerSheet {
    guard case .mergers(let sheet) = try programme.answer(.mergers(UnitCode(place))).body else {
      throw StoreError.noFile(path: place)
    }
    return sheet
  }

  private func summary(of rows: String, in programme: ReadingStore) throws -> ImportSummary {
    let path = try programme.write("them.csv", UnitChangeImportTests.heading + "\n" + rows)
    return try programme.store.importFiles(
      [path],
      by: "thử",
      at: 1_600_000_000,
      again: true,
      dryRun: true,
      progress: { _ in }
    )
  }

  @Test func `events join what resolutions formed, and an unknown successor stays unknown`() throws
  {
    let sheet = try sheet(try store())
    #expect(sheet.formed.map(\.code.text) == ["01101", "03202"])
    #expect(sheet.formed[0].predecessors.isEmpty)
    #expect(sheet.formed[0].continued?.name == "Xã Ái Cũ")
    #expect(sheet.formed[0].way == .renamed && sheet.formed[0].resolution == "9/NQ")
    #expect(sheet.ended.map(\.change.before) == ["Xã Hết", "Huyện Mất"])
    #expect(sheet.ended.map { $0.province?.name } == ["An", "Cao"])
    #expect(sheet.ended.map(\.standing) == [nil, nil])
  }

  @Test func `the page of a commune says the same of it`() throws {
    let programme = try store()
    func names(_ code: String) throws -> [String] {
      let body = try programme.answer(.commune(UnitCode(code))).body
      guard case .commune(let sheet) = body else { throw StoreError.noFile(path: code) }
      return sheet.predecessors.map(\.predecessorName)
    }
    #expect(try names("01101") == ["Xã Ái Cũ"])
    #expect(try names("02101") == [])
    #expect(try names("03202") == ["Xã Cũ"])
  }

  @Test func `a unit that ended is found where its province and its district are`() throws {
    let programme = try store()
    #expect(try self.sheet(programme, "01").ended.count == 1)
    #expect(try self.sheet(programme, "NAM").ended.map(\.change.code.text) == ["033"])
    #expect(try self.sheet(programme, "011").ended.count == 1)
    #expect(try self.sheet(programme, "012").ended.isEmpty)
  }

  @Test func `the import says which rows are no events, line by line`() throws {
    let warnings = try summary(of: UnitChangeImportTests.rows, in: try ReadingStore()).warnings
    let told = Dictionary(uniqueKeysWithValues: warnings.map { ($0.kind, $0.examples) })
    #expect(told[.changeReversed]?.map(\.line) == [4, 5])
    #expect(told[.changeReversed]?.map(\.detail) == ["Xã Dân → Xã Dần", "Xã Dần → Xã Dân"])
    #expect(told[.changeSpelling]?.map(\.subject) == ["03101"])
    #expect(told[.changeUnnamed]?.map(\.detail) == ["Xã Kiêm → Xã Kim"])
    #expect(told[.changeDisagrees] == nil)
  }

  @Test func `a last name that the unit list does not have is told`() throws {
    let rows = """
      2020-01-01,9/NQ,01,Tỉnh An,011,Huyện Đông,01101,Xã Ái,Xã Yêu,,renamed
      2020-01-01,9/NQ,01,Tỉnh An,011,Huyện Đông,01102,Xã Bảo,,,abolished
      2020-01-01,9/NQ,01,Tỉnh An,011,Huyện Đông,01198,,Xã Lạ,,created
      """
    let warnings = try summary(of: rows, in: try ReadingStore()).warnings
    let told = warnings.first { $0.kind == .changeDisagrees }?.examples.map(\.detail)
    #expect(told == ["Xã Ái / Xã Yêu", "Xã Bảo / –", "– / Xã Lạ"])
  }

  @Test func `a later list that takes a row back takes its event away`() throws {
    let programme = try store()
    try programme.importReport(
      "sau.csv",
      UnitChangeImportTests.heading
        + "\n2020-03-01,,01,Tỉnh An,011,Huyện Đông,01199,,Xã Hết,,created"
    )
    #expect(try self.sheet(programme).ended.map(\.change.code.text) == ["033"])
  }

  @Test func `what does not lead back to a published total is shown with the difference`() throws {
    let traces = try sheet(try store()).traces
    // Eleven communes and the one that ended; thirteen were printed.
    #expect(traces.map(\.day) == [Day("2019-09-11"), Day("2019-12-31"), Day("2019-09-11")])
    #expect(traces.map(\.listed) == Array(repeating: Day("2020-06-01"), count: 3))
    #expect(traces.map(\.computed) == [12, 12, 6])
    #expect(traces.map(\.published) == [13, 11, 6])
    #expect(traces.map(\.difference) == [-1, 1, 0])
    #expect(try self.sheet(try store(), "01").traces.isEmpty)
    #expect(try self.sheet(try ReadingStore()).traces.isEmpty)
  }

  @Test func `a row again is no change, and a corrected one is in the journal`() throws {
    let programme = try store()
    #expect(try summary(of: UnitChangeImportTests.rows, in: programme).changedRows == 0)
    let corrected = UnitChangeImportTests.rows.replacing("Xã Hết", with: "Xã Hết Rồi")
    try programme.importReport("sua.csv", UnitChangeImportTests.heading + "\n" + corrected)
    guard case .changes(let list) = try programme.answer(.changes(ChangeFilter(limit: 5))).body
    else {
      Issue.record("no changes")
      return
    }
    #expect(list.changes.contains { "\($0)".contains("Xã Hết Rồi") })
    #expect(try programme.store.verify() == [])
  }

  @Test func `a list without sources takes none away`() throws {
    let programme = try ReadingStore()
    let row = "2020-01-01,9/NQ,01,Tỉnh An,011,Huyện Đông,01199,Xã Hết,,,abolished"
    try programme.importReport("co.csv", UnitChangeImportTests.heading + ",source\n\(row),kho")
    #expect(try summary(of: row, in: programme).changedRows == 0)
    #expect(try self.sheet(programme).ended.map(\.change.source) == ["kho"])
  }

  @Test func `a row that names no code, no day or no name is refused`() throws {
    let programme = try ReadingStore()
    for row in [
      "2020-01-01,9/NQ,01,Tỉnh An,,,,Xã A,Xã B,,renamed",
      ",9/NQ,01,Tỉnh An,011,Huyện Đông,01101,Xã A,Xã B,,renamed",
      "2020-01-01,9/NQ,01,Tỉnh An,011,Huyện Đông,01101,,,,renamed",
    ] {
      #expect(throws: ImportFailure.self) { try summary(of: row, in: programme) }
    }
  }
}
