import NTMModel
import Testing

@testable import NTMStore

/// Tags that a district carries for all of its communes.
@Suite struct DistrictTagTests {
  private let store: DifficultStore

  init() throws {
    store = try DifficultStore()
    try importTags("031;BG;01/01/2020;;30a")
  }

  private func importTags(
    _ rows: String,
    head: String = "Mã xã;Diện;Ngày bắt đầu;Ngày kết thúc;Nguồn"
  )
    throws
  {
    try store.edited.programme.importReport(
      "huyen-\(rows.hashValue).csv",
      head + "\n" + rows + "\n"
    )
  }

  private func communes(_ code: String, day: Day? = nil) throws -> [CommuneRow] {
    let answer = try store.edited.programme.answer(.communes(UnitCode(code)), day: day)
    guard case .communes(let rows) = answer.body else { return [] }
    return rows
  }

  @Test func `all communes of the district carry it from its first day, and no others`() throws {
    let sheet = try #require(try store.sheet(tag: "BG"))
    #expect(sheet.communes.map(\.unit.name) == ["Én", "Hòa", "Kim", "Liên"])
    #expect(sheet.total.sums.communes == 4)
    let before = try #require(try store.sheet(tag: "BG", on: ReadingStore.december))
    #expect(before.communes.map(\.unit.name) == ["Én", "Kim"])
  }

  @Test func `a commune with a row of its own is counted once and told from the others`() throws {
    let rows = try communes("031")
    #expect(rows.map(\.unit.name) == ["Hòa", "Kim", "Liên"])
    #expect(rows.map { $0.tags.contains(2) } == [true, true, true])
    #expect(rows.map { $0.districtTags.contains(2) } == [true, false, true])
    // Region three is their own.
    #expect(rows.allSatisfy { !$0.districtTags.contains(1) })
    let kinds = try #require(try store.sheet()?.kinds)
    #expect(kinds.first { $0.group == .tag(2) }?.sums.communes == 4)
    #expect(kinds.first { $0.group == .difficult }?.sums.communes == 5)
  }

  @Test func `the sheet of a commune names the district beside its own tags`() throws {
    let kim = try store.edited.sheet("03102").tags
    #expect(kim.map(\.tag.code) == ["K3", "BG", "BG"])
    #expect(kim.map { $0.district?.name } == [nil, nil, "Nam"])
    let hoa = try store.edited.sheet("03101").tags
    #expect(hoa.map { $0.district?.code } == [UnitCode("031")])
    #expect(hoa.first?.source == "30a")
    #expect(try store.edited.sheet("03101").row.districtTags.contains(2))
  }

  @Test func `it ends with the district's own row, and is taken back with its report`() throws {
    try importTags("031;BG;01/01/2020;01/05/2020;30a")
    #expect(try store.sheet(tag: "BG")?.communes.map(\.unit.name) == ["Én", "Kim"])
    #expect(try store.store.verify() == [])
    let before = try communes("031")
    try importTags("032;K1;01/01/2020;;")
    #expect(try store.sheet(tag: "K1")?.communes.map(\.unit.name) == ["Ái", "Châu", "Mai", "Ngà"])
    #expect(try communes("031") == before)
  }

  @Test func `a district is found by a code that the name beside it proves`() throws {
    try importTags(
      "21;Huyện Tây;BG;01/01/2020",
      head: "Mã xã;Tên xã;Diện;Ngày bắt đầu"
    )
    let rows = try communes("021")
    #expect(rows.map { $0.districtTags.contains(2) } == [true, false, true])
  }

  @Test func `a store can say which tags are of districts`() throws {
    try store.edited.programme.importReport("store-2.csv", "key,value\ndistrict_tags,\"bg, CU\"\n")
    do {
      try importTags("032;K1;01/01/2020;;")
      Issue.record("no fault")
    } catch ImportFailure.faults(let faults, total: _) {
      #expect(faults.map(\.column) == ["Diện"])
      guard case .tagNotOfDistrict(let allowed)? = faults.first?.kind else {
        Issue.record("\(faults)")
        return
      }
      #expect(allowed.map(\.name.vi) == ["Xã biên giới", "Xã diện cũ"])
    }
    // Communes go on as before.
    try importTags("03101;BG;01/01/2019;;\n032;BG;01/01/2019;;")
    #expect(try communes("032").allSatisfy { $0.districtTags.contains(2) })
  }
}
