import NTMModel
import Testing

@testable import NTMStore

/// Where no list of products came in their counts are unknown, on every page, in every comparison and
/// in what a meeting stamped.
@Suite struct ProductListTests {
  private let edited: EditedStore

  init() throws { edited = try EditedStore() }

  private static let list =
    "Mã sản phẩm;Tên sản phẩm;Mã xã;Ngành hàng;Sao;Chủ thể;Loại chủ thể;Ngày cấp;Hiệu lực đến\n"
    + "P7;Chè Bình;02101;1;3;HTX B;HTX;01/02/2020;01/02/2023\n"

  private func overview(_ focus: String? = nil, since: Baseline? = nil) throws -> Overview {
    let question = Question(.overview(focus: focus.map { UnitCode($0) }), since: since)
    guard case .overview(let overview) = try edited.store.answer(question).body else {
      throw StoreError.noFile(path: "overview")
    }
    return overview
  }

  private func place(_ code: String, _ overview: Overview) throws -> PlaceRow {
    try #require(overview.places.first { $0.unit.code.text == code })
  }

  private func meeting(_ outcome: MeetingOutcome) throws -> Meeting {
    switch outcome {
    case .done(let meeting): return meeting
    case .refused(let refusal): throw refusal
    }
  }

  @Test func `a province without a list has no count of products, on the overview either`() throws {
    let overview = try overview("02")
    #expect(overview.focusRollUp.productRating == .noList)
    #expect(overview.focusRollUp.knownStandardised == nil)
    #expect(try place("02", overview).rollUp.knownStandardised == nil)
    #expect(try place("03", overview).rollUp.productRating == .nothingRated)
    #expect(try place("03", overview).rollUp.knownStandardised == 0)
    #expect(overview.country.rollUp.knownStandardised == 2)
    guard
      case .units(let districts) = try edited.store.answer(Question(.units(UnitCode("02")))).body
    else {
      Issue.record("no districts")
      return
    }
    #expect(districts.allSatisfy { $0.rollUp.knownStandardised == nil })
  }

  @Test func `a first list within a meeting is no gain, and the next one is`() throws {
    let first = try meeting(
      edited.store.openMeeting("Một", by: "Lan", at: ReadingStore.moment + 10)
    )
    try edited.programme.importReport("binh.csv", Self.list, at: ReadingStore.moment + 20)
    let after = try overview(since: .meeting(first.id))
    #expect(try place("02", after).rollUp.knownStandardised == 1)
    #expect(try place("02", after).move?.standardised == .some(nil))
    #expect(try place("01", after).move?.standardised == 0)
    let minutes = try #require(
      try edited.store.minutes(of: first.id, by: "Lan", at: ReadingStore.moment + 30)
    )
    let row = try #require(minutes.places.first { $0.unit.code.text == "02" })
    #expect(row.move?.standardised == .some(nil))
    _ = try meeting(edited.store.closeMeeting(first.id, by: "Lan", at: ReadingStore.moment + 30))
    let second = try meeting(
      edited.store.openMeeting("Hai", by: "Lan", at: ReadingStore.moment + 40)
    )
    try edited.programme.importReport(
      "binh-2.csv",
      Self.list + "P8;Cá Bình;02101;1;4;HTX B;HTX;01/03/2020;01/03/2023\n",
      at: ReadingStore.moment + 50
    )
    #expect(try place("02", overview(since: .meeting(second.id))).move?.standardised == 1)
    #expect(try edited.store.verify() == [])
  }

  @Test func `a list that was taken back leaves its province unknown again`() throws {
    try edited.programme.importReport("binh.csv", Self.list)
    #expect(try place("02", overview()).rollUp.knownStandardised == 1)
    let report = try #require(try edited.store.reports().reports.first)
    _ = try edited.store.undo(.report(report.id), by: "Lan", at: ReadingStore.moment + 60)
    #expect(try place("02", overview()).rollUp.knownStandardised == nil)
  }

  @Test func `products of a ward have no part in those per hundred communes`() throws {
    let answer = try edited.store.answer(Question(.ocop(UnitCode("01"))))
    guard case .ocop(let sheet) = answer.body else {
      Issue.record("no products")
      return
    }
    // One of the two comes from a ward.
    #expect(sheet.total.standardised == 2 && sheet.total.ofCommunes == 1)
    #expect(sheet.total.perHundred == Mean(sum: 100, count: sheet.total.communes))
    #expect(
      sheet.places.reduce(0) { $0 + $1.ofCommunes } == sheet.total.ofCommunes
    )
  }
}
