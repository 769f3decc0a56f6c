import NTMModel

@testable import NTMDashboard

extension PageFixture {
  private static let days = [
    Fixture.day(2018, 12, 31), Fixture.day(2019, 6, 30), Fixture.day(2019, 12, 31),
    Fixture.day(2020, 3, 31), Fixture.asOf,
  ]

  /// The country with its communes recognised (`T3`), or a province with those below the line, which
  /// has no goal for them.
  func pace(_ id: String, _ code: UnitCode) -> PaceSheet {
    var target = Fixture.target
    target.id = id
    if id == "T4" {
      target.title = Bilingual(name("Còn không quá 600 xã dưới 10 tiêu chí"), name("At most 600"))
      target.metric = .communesBelowLine
      target.direction = .atMost
      target.kind = .count
      target.goal = Quantity(600)
    }
    let isCountry = code == .country
    let counts = isCountry ? [3_518, 4_170, 4_480, 4_673, 4_829] : [61, 52, 45, 40, 33]
    return PaceSheet(
      target: target,
      total: row(
        isCountry ? Fixture.country : province,
        target,
        counts,
        of: isCountry ? 8_297 : 127
      ),
      places: isCountry
        ? [
          row(province, target, [38, 41, 44, 47, 50], of: 127),
          row(
            Fixture.unit("01", .province, "Thành phố", name("Hà Nội")),
            target,
            [350, 366],
            of: 383
          ),
        ] : [row(Fixture.bacHa, target, [12, 12, 12, 11, 13], of: 19)]
    )
  }

  private func row(_ unit: Unit, _ target: Target, _ counts: [Int], of base: Int) -> PaceRow {
    let series = zip(PageFixture.days.suffix(counts.count), counts).map { day, count in
      var rollUp = RollUp(criteria: 0, bands: 0, sectors: 0)
      rollUp.communes = base
      rollUp.recognised = count
      rollUp.below = count
      return (day: day, rollUp: rollUp)
    }
    var row = PaceRow(
      unit: unit,
      nameRank: 0,
      parentName: "",
      forecast: target.forecast(
        of: series,
        on: Fixture.asOf,
        since: series.map(\.day).last { $0 <= Fixture.day(2019, 12, 31) },
        isWhole: unit.level == .country
      )
    )
    row.reported = Share(base - 1, of: base)
    return row
  }
}
