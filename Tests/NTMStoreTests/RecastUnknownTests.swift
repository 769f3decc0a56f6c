import NTMModel
import Testing

@testable import NTMStore

/// The small programme by a list of 01/07/2020 on which every unit below the country is another
/// one, and no succession says from what it came.
@Suite struct RecastUnknownTests {
  private let programme: ReadingStore
  private let recasting: RecastStore

  init() throws {
    programme = try ReadingStore(facts: RecastUnknownTests.facts)
    try programme.importReport("cong-nhan.csv", ReadingProgramme.recognitions)
    try programme.importReport("ocop.csv", ReadingProgramme.products)
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    recasting = try RecastStore(path: programme.path)
  }

  private static var facts: [String: String] {
    var facts = ReadingProgramme.facts
    let before = (facts["units.csv"] ?? "").split(separator: "\n").filter {
      // What begins later would stand on the list without a record too.
      !$0.hasSuffix(",2020-06-15,")
    }
    facts["units.csv"] =
      before.map { $0.hasPrefix("0") ? $0 + "2020-06-30" : $0 }.joined(separator: "\n") + """

        11,province,Tỉnh,Anh,Anh,BAC,2020-07-01,
        111,district,Huyện,Đông Anh,Dong Anh,11,2020-07-01,
        11101,commune,Xã,Ái Anh,Ai Anh,111,2020-07-01,
        11102,commune,Xã,Bảo Anh,Bao Anh,111,2020-07-01,
        """
    facts["lineage.csv"] = nil
    return facts
  }

  private func overview() throws -> Overview {
    let question = Question(
      .overview(focus: UnitCode("11")),
      day: ReadingStore.may,
      unitsAt: Day(number: 18_506)
    )
    let body = try recasting.answer(question).body
    guard case .overview(let overview) = body else { throw StoreError.noFile(path: "") }
    return overview
  }

  @Test func `counts of units without any record are unknown, not 0`() throws {
    let overview = try overview()
    for sums in [overview.country.rollUp, overview.focusRollUp] {
      #expect(
        sums.unknown == [
          .communes, .districts, .records, .unlisted, .noOrganisationList,
        ]
      )
      #expect(sums.communes == 2 && sums.silent == 2 && sums.undetermined == 2)
      #expect(sums.known(sums.recognised, .communes) == nil)
      #expect(sums.knownShare.tenthsOfPercent == nil)
    }
  }

  @Test func `no target has a value, and none is met`() throws {
    let targets = try overview().targets
    #expect(!targets.isEmpty)
    for reading in targets {
      #expect(reading.value == nil && reading.part == nil, "\(reading.target.id)")
      #expect(!reading.isMet && reading.pace == .unknown, "\(reading.target.id)")
    }
  }

  @Test func `pages of products, cooperatives and titles count nothing`() throws {
    func body(_ subject: Question.Subject) throws -> Snapshot.Body {
      try recasting.answer(
        Question(subject, day: ReadingStore.may, unitsAt: Day(number: 18_506))
      ).body
    }
    guard case .ocop(let ocop) = try body(.ocop(.country)),
      case .cooperatives(let cooperatives) = try body(.cooperatives(.country)),
      case .districts(let districts) = try body(.districts(.country))
    else {
      Issue.record("another answer")
      return
    }
    #expect(!ocop.total.isKnown && ocop.places.allSatisfy { !$0.isKnown || $0.communes == 0 })
    #expect(ocop.provinces(.nothingRated).isEmpty && ocop.provinces(.noneInForce).isEmpty)
    #expect(!cooperatives.total.isKnown)
    #expect(districts.unknown.isSuperset(of: [.communes, .districts]))
    #expect(!districts.provinces.contains { $0.lacksRecognisedDistrict || $0.nearest != nil })
    // Nobody knows whether it lacks a recognised commune, so it is not said to.
    let row = try #require(districts.districts.first { $0.unit.name == "Đông Anh" })
    #expect(row.unknown == [.communes, .districts, .records] && !row.areCommunesKnown)
    #expect(row.hasNoneRecognised && !row.lacksRecognisedCommune)
    let counts = DistrictCounts(districts.districts)
    #expect(counts.withUnknownCommunes == 1 && counts.lackingCommune == 0)
  }

  @Test func `nothing is projected from what is unknown`() throws {
    let question = Question(
      .pace("T3", .country),
      day: ReadingStore.may,
      unitsAt: Day(number: 18_506)
    )
    guard case .pace(let sheet) = try recasting.answer(question).body else {
      Issue.record("another answer")
      return
    }
    #expect(sheet.total.forecast.now == nil && sheet.total.forecast.outlook == .tooFewDates)
  }

  @Test func `by its own list the same store knows its counts`() throws {
    let body = try recasting.answer(Question(.overview(focus: nil), day: ReadingStore.may)).body
    guard case .overview(let overview) = body else {
      Issue.record("another answer")
      return
    }
    #expect(
      overview.country.rollUp.unknown == .noOrganisationList
        && overview.country.rollUp.recognised > 0
    )
    #expect(overview.targets.contains { $0.part != nil })
  }
}
