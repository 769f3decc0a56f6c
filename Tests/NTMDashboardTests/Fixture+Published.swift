import NTMModel

@testable import NTMDashboard

/// Figures printed elsewhere, with what the records come to.
struct PublishedFixture: Sendable {
  var name: @Sendable (String) -> String = { $0 }

  /// What was printed for the target of districts.
  var ofTarget: [ComparedFigure] {
    [
      compared(
        figure("district_units_recognised", Fixture.day(2020, 5, 31), "126", percent: "19"),
        .counted(
          CountedFigure(day: Fixture.day(2020, 5, 31), amount: .share(Share(126, of: 658)))
        )
      )
    ]
  }

  /// One of each: a share that agrees, one that does not, a mean, what no record tells, what was
  /// printed for a day behind the last report, and what nobody printed.
  func sheet(_ place: Unit, in country: Unit) -> PublishedSheet {
    let may = Fixture.day(2020, 5, 31)
    let december = Fixture.day(2019, 12, 31)
    let later = Fixture.day(2020, 12, 31)
    func counted(
      _ amount: CountedFigure.Amount,
      _ day: Day,
      _ unreported: Int = 0
    ) -> ComparedFigure.Own {
      .counted(CountedFigure(day: day, amount: amount, unreported: unreported))
    }
    let rows = [
      (
        figure("communes_ntm", may, "61", of: "127", percent: "48"),
        counted(.share(Share(60, of: 127)), may)
      ),
      (
        figure("communes_ntm", december, "50", of: "127", percent: "93.4"),
        counted(.share(Share(49, of: 127)), december)
      ),
      (figure("communes_ntm", later, "70", percent: "55.1"), .missing(.after(may))),
      (
        figure("avg_criteria_per_commune", may, "13.2"),
        counted(.mean(Mean(sum: 1_651, count: 126)), may, 3)
      ),
      (
        figure("communes_criterion_18", may, "81", of: "87", percent: "93.1"),
        counted(.share(Share(80, of: 127)), may, 3)
      ),
      (figure("construction_debt_bn_vnd", december, "4900"), .missing(.notRecorded)),
      (figure("smes_new", may, nil), counted(.count(4), may)),
    ]
    return PublishedSheet(
      place: place,
      figures: rows.map { compared($0.0, $0.1, place) }
    )
  }

  private func compared(
    _ figure: PublishedFigure,
    _ own: ComparedFigure.Own,
    _ place: Unit? = nil
  ) -> ComparedFigure {
    ComparedFigure(
      figure: figure,
      rule: FigureRule(word: figure.indicator),
      places: place.map { [$0] } ?? [],
      own: own
    )
  }

  private func figure(
    _ indicator: String,
    _ day: Day,
    _ value: String?,
    of total: String? = nil,
    percent: String? = nil
  ) -> PublishedFigure {
    PublishedFigure(
      day: day,
      unit: "10",
      indicator: indicator,
      value: value.flatMap { Quantity($0) },
      total: total.flatMap { Quantity($0) },
      percent: percent.flatMap { Quantity($0) },
      measure: "xã",
      source: value == nil ? "" : name("nhandan.vn 8712"),
      confidence: value == nil ? "" : "high",
      note: value == nil ? Bilingual("", "") : Bilingual(name("ở 45 tỉnh"), "in 45 provinces")
    )
  }
}
