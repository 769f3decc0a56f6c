import NTMModel

@testable import NTMDashboard

/// Answers that are held against the end of the year before.
struct MovesFixture {
  static let then = Fixture.day(2019, 12, 31)

  static let since = Since(
    baseline: .day(then),
    meeting: nil,
    day: then,
    isSameSet: true,
    leftOut: Since.LeftOut(communes: 3, districts: 1)
  )

  /// The answer for a page's line, with what each row moved by.
  static func snapshot(_ line: String, _ since: Since = since) -> Snapshot {
    var snapshot = PageFixture().snapshot(line)
    snapshot.question.since = since.baseline
    snapshot.since = since
    snapshot.facts.reportingDays = [then, Fixture.asOf]
    switch snapshot.body {
    case .overview(var overview):
      for index in overview.places.indices { overview.places[index].move = place(index) }
      overview.country.move = place(1)
      overview.targets[0].move = TargetMove(then: Fixture.reading(4827, of: 8297), count: 2)
      overview.below[0].move = commune
      overview.sectorStarsThen = StarCounts(
        overview.sectorStars.map { stars in stars.map { max(0, $0 - 1) } }
      )
      snapshot.body = .overview(overview)
    case .districts(var sheet):
      // One on its way, one that was recognised since, one that lost its title, and others new.
      for (index, titles) in [(0, 0), (0, 1), (1, 0)].enumerated() {
        let communes = sheet.districts[index].communes.base
        sheet.districts[index].move = place(index, communes: communes, districts: 1, titles)
        sheet.districts[index].criteriaMove = sheet.districts[index].criteria.map { own in
          var then = own
          then.words[1] = .met
          then.words[5] = .notMet
          return OwnCriteriaMove(from: then, to: own)
        }
      }
      for index in sheet.provinces.indices { sheet.provinces[index].move = place(index) }
      snapshot.body = .districts(sheet)
    case .ocop(var sheet):
      let then = StarCounts([[0, 1, 20, 9, 1], [0, 0, 7, 2, 0]])
      sheet.total.then = then
      sheet.places[0].then = then
      snapshot.body = .ocop(sheet)
    case .cooperatives(var sheet):
      sheet.total.newcomers = 4
      sheet.total.then = CooperativeThen(effective: Share(1, of: 4), newcomers: 1)
      sheet.places[0].newcomers = 4
      sheet.places[0].then = CooperativeThen(effective: Share(3, of: 4), newcomers: nil)
      sheet.places[1].newcomers = 0
      snapshot.body = .cooperatives(sheet)
    case .difficult(var sheet):
      sheet.communes[0].move = commune
      snapshot.body = .difficult(DifficultFixture.moved(sheet))
    default: snapshot.body = moved(snapshot.body)
    }
    return snapshot
  }

  /// One that gained, one that lost a district, and so on in turns.
  static func place(
    _ index: Int,
    communes: Int = 127,
    districts: Int = 7,
    _ recognised: (then: Int, now: Int)? = nil
  ) -> PlaceMove {
    let isGain = index % 2 == 0
    var then = sums(communes, recognised: isGain ? 4 : 6, below: 5, metSum: 14 * communes)
    var now = sums(communes, recognised: 5, below: isGain ? 3 : 6, metSum: 15 * communes)
    (then.districts, now.districts) = (districts, districts)
    (then.districtsRecognised, now.districtsRecognised) = recognised ?? (isGain ? (0, 1) : (1, 0))
    return PlaceMove(
      from: then,
      to: now,
      criteria: isGain ? CriteriaMove(gained: 32, lost: 2) : CriteriaMove(gained: 1, lost: 9),
      isSameSet: true
    )
  }

  private static func sums(
    _ communes: Int,
    recognised: Int,
    below: Int,
    metSum: Int
  ) -> RollUp {
    Fixture.sums(communes: communes, recognised: recognised, below: below, metSum: metSum)
  }

  private static let commune = CommuneMove(
    from: CommuneFacts(
      isCounted: true,
      words: Fixture.words(met: 5),
      assessedOn: then,
      standards: []
    ),
    to: CommuneFacts(
      isCounted: true,
      words: Fixture.words(met: 7),
      assessedOn: Fixture.asOf,
      standards: []
    ),
    isSameSet: true
  )
}
