import NTMModel

@testable import NTMDashboard

/// The quality of the figures of a province, for its page.
struct QualityFixture: Sendable {
  var name: @Sendable (String) -> String = { $0 }

  /// One district where all is wrong that can be, one where nothing is, and one without communes.
  func sheet(
    _ province: Unit,
    districts: [Unit],
    _ communes: [CommuneRow],
    due: Day? = Fixture.day(2020, 6, 15)
  ) -> QualitySheet {
    let isTimed = due != nil
    var wrong = ReportCounts(
      expected: 19,
      received: 16,
      never: 1,
      late: isTimed ? 4 : 0,
      contradicting: 2,
      contradictions: 3,
      latest: Fixture.asOf,
      isTimed: isTimed
    )
    let well = ReportCounts(
      expected: 21,
      received: 21,
      latest: Fixture.asOf,
      isTimed: isTimed
    )
    let others = [
      (Fixture.unit("082", .district, "Huyện", name("Bát Xát")), well),
      (
        Fixture.unit("080", .district, "Thành phố", name("Lào Cai")),
        ReportCounts(isTimed: isTimed)
      ),
    ]
    let places = districts.map { ($0, wrong) } + others
    wrong.expected = 40
    wrong.received = 37
    return QualitySheet(
      day: Fixture.asOf,
      today: Fixture.asOf,
      due: due,
      places: places.map { place($0.0, $0.1) },
      total: place(province, wrong),
      communes: zip(communes, reports(isTimed: isTimed)).map { commune, report in
        QualityCommune(
          unit: commune.unit,
          nameRank: commune.nameRank,
          folded: commune.folded,
          district: commune.district,
          province: commune.province,
          report: report
        )
      }
    )
  }

  /// Never, not this time, late, contradicting.
  private func reports(isTimed: Bool) -> [CommuneReport] {
    [
      CommuneReport(assessedOn: nil, arrival: nil, contradictions: 0),
      CommuneReport(assessedOn: Fixture.day(2020, 3, 31), arrival: nil, contradictions: 1),
      CommuneReport(
        assessedOn: Fixture.asOf,
        arrival: isTimed ? .late : nil,
        contradictions: 2
      ),
      CommuneReport(
        assessedOn: Fixture.asOf,
        arrival: isTimed ? .onTime : nil,
        contradictions: 1
      ),
    ]
  }

  private func place(_ unit: Unit, _ counts: ReportCounts) -> QualityPlace {
    QualityPlace(
      unit: unit,
      nameRank: 0,
      folded: Folding.folded(unit.name),
      counts: counts
    )
  }
}
