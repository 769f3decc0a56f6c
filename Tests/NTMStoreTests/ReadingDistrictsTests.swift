import NTMModel
import Testing

@testable import NTMStore

@Suite struct ReadingDistrictsTests {
  private let programme: ReadingStore

  init() throws {
    programme = try ReadingStore()
    // A title kept, one lost, one of a town, one of a province, and one of a day to come.
    try programme.importReport(
      "huyen.csv",
      """
      Mã đơn vị;Tên đơn vị;Danh hiệu;Số quyết định;Ngày quyết định;Năm công nhận;Ngày thu hồi;Nguồn
      031;Nam;đạt chuẩn;16/QĐ-TTg;10/01/2019;2018;15/03/2020;minh họa
      032;Bắc;hoàn thành nhiệm vụ;17/QĐ-TTg;20/04/2020;2019;;minh họa
      021;Tây;đạt chuẩn;18/QĐ-TTg;01/07/2020;2020;;minh họa
      01;An;hoàn thành nhiệm vụ;19/QĐ-TTg;02/05/2020;2019;;minh họa
      """
    )
  }

  @Test func `units come in official order with title, decision and communes`() throws {
    let sheet = try #require(try districts("VN"))
    #expect(sheet.districts.map(\.unit.code.text) == ["011", "012", "021", "031", "032"])
    #expect(sheet.districts.map { $0.province?.name } == ["An", "An", "Bình", "Cao", "Cao"])
    let held = sheet.districts.map { $0.recognitions.standing?.standard }
    #expect(held == [.standard, nil, nil, nil, .taskCompleted])
    let numbers = sheet.districts.map { $0.decision?.number }
    #expect(numbers == ["15/QĐ", nil, nil, "16/QĐ-TTg", "17/QĐ-TTg"])
    #expect(sheet.districts[3].decision?.lostOn == Day("2020-03-15"))
    #expect(sheet.districts[0].decision?.year == 2019)
    #expect(sheet.districts[0].communes == Share(1, of: 3))
    #expect(sheet.districts[0].title.vi == "đạt chuẩn NTM")
    #expect(sheet.districts[4].title.vi == "hoàn thành nhiệm vụ xây dựng NTM")
  }

  @Test func `a decision is not known before its day, nor a loss before its own`() throws {
    let sheet = try #require(try districts("VN", day: ReadingStore.december))
    let held = sheet.districts.map { $0.recognitions.standing?.standard }
    #expect(held == [nil, nil, nil, .standard, nil])
  }

  @Test func `the base leaves out units without a status, and for communes those without any`()
    throws
  {
    let sheet = try #require(try districts("VN"))
    let counts = DistrictCounts(sheet.districts)
    #expect(counts.base == 4)
    #expect(counts.recognised == 2)
    #expect(counts.held == [.standard: 1, .taskCompleted: 1])
    #expect(counts.lost == 1)
    #expect(counts.outside.map(\.type) == ["Quận"])
    #expect(counts.outside.map(\.count) == [1])
    #expect(counts.withCommunes == 4)
    #expect(counts.withRecognisedCommune == 2)
    #expect(counts.lackingCommune == 2)
    let lacking = sheet.districts.filter(\.lacksRecognisedCommune).map(\.unit.name)
    #expect(lacking == ["Tây", "Nam"])
  }

  @Test func `counts are those that the file keeps`() throws {
    for place in ["VN", "BAC", "NAM", "01", "02", "03"] {
      let sheet = try #require(try districts(place))
      let counts = DistrictCounts(sheet.districts)
      let provinces = ProvinceCounts(sheet.provinces)
      let body = try programme.answer(.overview(focus: UnitCode(place))).body
      guard case .overview(let overview) = body else {
        Issue.record("no overview of \(place)")
        return
      }
      let kept = overview.focusRollUp
      #expect(counts.base == kept.districts)
      #expect(counts.recognised == kept.districtsRecognised)
      #expect(counts.withCommunes == kept.districtsWithCommunes)
      #expect(counts.withRecognisedCommune == kept.districtsWithRecognisedCommune)
      #expect(provinces.all == kept.provinces)
      #expect(provinces.withRecognisedDistrict == kept.provincesWithRecognisedDistrict)
    }
  }

  @Test func `a province without a recognised district names the nearest one`() throws {
    let sheet = try #require(try districts("VN"))
    #expect(sheet.provinces.map(\.unit.name) == ["An", "Bình", "Cao"])
    #expect(sheet.provinces.map(\.lacksRecognisedDistrict) == [false, true, false])
    #expect(sheet.provinces.map { $0.nearest?.unit.name } == [nil, "Tây", nil])
    #expect(sheet.provinces[1].nearest?.communesToGo == 3)
    #expect(sheet.provinces[0].districts == Share(1, of: 1))
    #expect(sheet.provinces[0].recognitions.standing?.number == "19/QĐ-TTg")
    let counts = ProvinceCounts(sheet.provinces)
    #expect(counts.wholeDistricts == 1)
    #expect(counts.wholeCommunes == 0)
    #expect(counts.recognised == 1)
  }

  @Test func `a place has its own districts, and the targets are the country's`() throws {
    let cao = try #require(try districts("03"))
    #expect(cao.districts.map(\.unit.name) == ["Nam", "Bắc"])
    #expect(cao.provinces.map(\.unit.name) == ["Cao"])
    #expect(cao.targets.isEmpty)
    let dong = try #require(try districts("011"))
    #expect(dong.districts.map(\.unit.name) == ["Đông"])
    #expect(dong.provinces.isEmpty)
  }

  private func districts(_ code: String, day: Day? = nil) throws -> DistrictSheet? {
    guard
      case .districts(let sheet) = try programme.answer(.districts(UnitCode(code)), day: day).body
    else { return nil }
    return sheet
  }
}
