import NTMModel
import Testing

@testable import NTMStore

/// Which lists of records came in from which province, and when.
@Suite struct RecordQualityTests {
  private let programme: ReadingStore

  /// The products of the small programme came in on 20/05/2020, from An and Cao.
  init() throws { programme = try ReadingStore() }

  private static let heading =
    "Mã sản phẩm;Tên sản phẩm;Mã xã;Ngành hàng;Sao;Chủ thể;Loại chủ thể;Ngày cấp;Hiệu lực đến\n"
  private static let june: Int64 = 1_591_790_400  // 10/06/2020, noon
  private static let july: Int64 = 1_594_382_400

  private func sheet(_ place: String = "VN", day: Day = ReadingStore.may) throws -> QualitySheet {
    let body = try programme.answer(.quality(UnitCode(place)), day: day).body
    guard case .quality(let sheet) = body else { throw StoreError.noFile(path: place) }
    return sheet
  }

  private func products(_ place: String = "VN", day: Day = ReadingStore.may) throws -> RecordCounts
  {
    try #require(try sheet(place, day: day).records.first?.counts.first)
  }

  private func setTerm(_ days: String, _ list: String = "ocop") throws {
    try programme.importReport("han-\(list)-\(days).csv", "key,value\nreport_days_\(list),\(days)")
  }

  private func add(_ name: String, _ rows: String, title: String = "", at moment: Int64) throws {
    try programme.importReport(name, title + RecordQualityTests.heading + rows, at: moment)
  }

  @Test func `a list counts for the days before it came in, and not for those after`() throws {
    let december = try products(day: ReadingStore.december)
    #expect(december.provinces == 3 && december.received == 2)
    let may = try products()
    #expect(may.received == 0)
    #expect(may.latest == Day("2020-05-20"))
    #expect(may.age(on: ReadingStore.may) == 11)
  }

  @Test func `without a term it is told that none is set, never that none are expected`() throws {
    for counts in try #require(try sheet().records.first?.counts) {
      #expect(counts.due == nil && counts.expected == nil && counts.tooLate == nil)
    }
    #expect(try #require(try sheet().records.first).counts.map(\.list) == RecordList.allCases)
  }

  @Test func `the term of a list decides who is missing and late, for that list alone`() throws {
    try setTerm("15")
    try add("an.csv", "N1;Chè;01101;1;3;A;HTX;01/05/2020;01/05/2023", at: RecordQualityTests.june)
    try add("cao.csv", "N2;Cá;03102;1;3;B;HTX;01/05/2020;01/05/2023", at: RecordQualityTests.july)
    let all = try sheet().records
    #expect(all.map(\.unit.name) == ["Việt Nam", "An", "Bình", "Cao"])
    let country = all[0].counts[0]
    #expect(country.due == Day("2020-06-15"))
    #expect(country.expected == 3 && country.received == 2 && country.missing == 1)
    #expect(country.onTime == 1 && country.tooLate == 1)
    #expect(all.dropFirst().map { $0.counts[0].received } == [1, 0, 1])
    #expect(all.dropFirst().map { $0.counts[0].tooLate } == [0, 0, 1])
    #expect(all[0].counts[1].due == nil && all[0].counts[2].due == nil)
    #expect(try !sheet().isWell)
    // The sums of provinces are those of the regions.
    #expect(try products("BAC").received == 1)
    #expect(try products("NAM").received == 1)
  }

  @Test func `below a province its own list is told`() throws {
    try setTerm("15")
    try add("an.csv", "N1;Chè;01101;1;3;A;HTX;01/05/2020;01/05/2023", at: RecordQualityTests.june)
    let district = try sheet("011").records
    #expect(district.map(\.unit.name) == ["An"])
    #expect(district[0].counts[0].expected == 1 && district[0].counts[0].received == 1)
    guard case .ocop(let ocop) = try programme.answer(.ocop(UnitCode("01"))).body else { return }
    #expect(ocop.total.records?.received == 1)
    #expect(ocop.places.allSatisfy { $0.records == nil })
    guard case .ocop(let all) = try programme.answer(.ocop(.country)).body else { return }
    #expect(all.places.allSatisfy { $0.records != nil })
  }

  @Test func `a list came in on the day that its title says`() throws {
    try setTerm("15")
    let row = "N1;Chè;01101;1;3;A;HTX;01/05/2020;01/05/2023"
    let title = "Danh sách tính đến 31/05/2020\nNgày nhận: "
    try add("tre.csv", row, title: title + "16/06/2020\n", at: RecordQualityTests.july)
    #expect(try products("01").tooLate == 1)
    try add("dung.csv", row, title: title + "15/06/2020\n", at: RecordQualityTests.july)
    #expect(try products("01").tooLate == 0 && products("01").received == 1)
  }

  @Test func `a list of one province counts although it changes nothing`() throws {
    let row = "N1;Chè;01101;1;3;A;HTX;01/05/2020;01/05/2023"
    try add("mot.csv", row, at: ReadingStore.moment)
    #expect(try products("01").received == 0)
    try add("hai.csv", row, at: RecordQualityTests.june)
    #expect(try products("01").received == 1)
  }

  @Test func `the day that a title gives is that of the list`() throws {
    let title = "Danh sách sản phẩm OCOP tính đến ngày 31/03/2020\n"
    try add(
      "an.csv",
      "N1;Chè;01101;1;3;A;HTX;01/03/2020;01/03/2023",
      title: title,
      at: RecordQualityTests.june
    )
    let counts = try products("01")
    #expect(counts.received == 0)
    // The list of the fixture came in later than the day that this one is of.
    #expect(counts.latest == Day("2020-05-20"))
    #expect(try products("01", day: ReadingStore.december).received == 1)
    // It is no source of the figures of that day.
    let facts = try programme.answer(.ocop(.country)).facts
    #expect(facts.sources[try #require(Day("2020-03-31"))] == nil)
  }

  @Test func `a list that was taken back is none`() throws {
    let store = EditedStore(programme)
    try add("an.csv", "N1;Chè;01101;1;3;A;HTX;01/05/2020;01/05/2023", at: RecordQualityTests.june)
    #expect(try products("01").received == 1)
    try store.undone(.report(try store.report("an.csv")))
    #expect(try products("01").received == 0)
  }

  @Test func `without a list nobody knows whether there is a model`() throws {
    func sheet(_ place: UnitCode = .country) throws -> ModelSheet {
      guard case .models(let sheet) = try programme.answer(.models(place)).body else {
        throw StoreError.failed(path: programme.path, message: "no models")
      }
      return sheet
    }
    #expect(try !sheet().total.isKnown && sheet().places.allSatisfy { !$0.isKnown })
    try programme.importReport(
      "mo-hinh.csv",
      "Mã mô hình;Tên mô hình;Loại mô hình;Mã xã;Ngày bắt đầu\nM1;Chuỗi chè;chuỗi giá trị;03102;01/01/2019",
      at: RecordQualityTests.june
    )
    let country = try sheet()
    #expect(country.total.isKnown)
    #expect(country.places.first { $0.unit.name == "Cao" }?.isKnown == true)
    #expect(country.places.first { $0.unit.name == "An" }?.isKnown == false)
    // The list of a province counts for its districts.
    let districts = try sheet(UnitCode("03"))
    #expect(districts.places.allSatisfy(\.isKnown) && districts.places.contains { $0.total == 0 })
  }

  @Test func `cooperatives and models have lists of their own`() throws {
    try programme.importReport(
      "htx.csv",
      "Mã tổ chức;Tên tổ chức;Loại;Mã xã;Ngày thành lập\nH1;HTX Dân;HTX;02101;01/01/2018",
      at: RecordQualityTests.june
    )
    try programme.importReport(
      "mo-hinh.csv",
      "Mã mô hình;Tên mô hình;Loại mô hình;Mã xã;Ngày bắt đầu\nM1;Chuỗi chè;chuỗi giá trị;03102;01/01/2019",
      at: RecordQualityTests.june
    )
    let counts = try #require(try sheet().records.first?.counts)
    #expect(counts.map(\.received) == [0, 1, 1])
    guard case .cooperatives(let coops) = try programme.answer(.cooperatives(.country)).body,
      case .models(let models) = try programme.answer(.models(.country)).body
    else {
      Issue.record("no answer")
      return
    }
    #expect(coops.total.records == counts[1])
    #expect(coops.places.map { $0.records?.received } == [1, 0])
    #expect(models.total.records == counts[2])
    #expect(models.places.first { $0.unit.name == "Cao" }?.records?.received == 1)
  }
}
