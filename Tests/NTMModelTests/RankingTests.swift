import NTMModel
import Testing

/// Ranks by level and by gain, with what makes them doubtful.
struct RankingTests {
  private func row(
    _ code: String,
    _ recognised: Int,
    of communes: Int,
    gained: Int? = nil,
    reported: Int? = nil,
    in region: String = "A"
  ) -> PlaceRow {
    var sums = RollUp(criteria: 3, bands: 0, sectors: 0)
    sums.communes = communes
    sums.recognised = recognised
    sums.reported = reported ?? communes
    var row = PlaceRow(
      unit: Unit(
        code: UnitCode(code),
        level: .province,
        type: "Tỉnh",
        name: code,
        isCounted: true,
        valid: Period(from: Day(number: 0))
      ),
      nameRank: 0,
      folded: code,
      parentName: region,
      parentCode: UnitCode(region),
      rollUp: sums,
      title: nil
    )
    if let gained {
      var then = sums
      then.recognised -= gained
      row.move = PlaceMove(from: then, to: sums, criteria: CriteriaMove(), isSameSet: true)
    }
    return row
  }

  @Test func `without a baseline ranks by gain are those of the year`() {
    let day = Day(number: 100)
    var (one, other) = (row("1", 5, of: 30), row("2", 9, of: 30))
    one.gain = PlaceRow.Gain(communes: 4, since: day)
    other.gain = PlaceRow.Gain(communes: 1, since: day)
    var ranking = Ranking([one, other])
    #expect(ranking[one.unit.code]?.level == 2 && ranking[one.unit.code]?.gain == 1)
    // What somebody chose goes before that, also where it does not have a unit.
    other = row("2", 9, of: 30, gained: 2)
    other.gain = PlaceRow.Gain(communes: 1, since: day)
    ranking = Ranking([one, other])
    #expect(ranking[other.unit.code]?.gain == 1 && ranking[one.unit.code]?.gain == nil)
  }

  @Test func `the largest gain ranks first even where the level is low, and both stand together`() {
    let ranking = Ranking([
      row("high", 90, of: 100, gained: 1), row("low", 20, of: 100, gained: 9),
      row("mid", 50, of: 100, gained: 5),
    ])
    #expect(ranking.count == 3)
    #expect(ranking[UnitCode("high")]?.level == 1 && ranking[UnitCode("high")]?.gain == 3)
    #expect(ranking[UnitCode("low")]?.level == 3 && ranking[UnitCode("low")]?.gain == 1)
    #expect(ranking[UnitCode("mid")]?.level == 2 && ranking[UnitCode("mid")]?.gain == 2)
  }

  @Test func `a gain is of the unit's own communes, and a loss ranks last`() {
    let ranking = Ranking([
      row("large", 100, of: 200, gained: 4), row("small", 20, of: 40, gained: 2),
      row("lost", 30, of: 40, gained: -1),
    ])
    #expect(ranking[UnitCode("small")]?.gain == 1 && ranking[UnitCode("large")]?.gain == 2)
    #expect(ranking[UnitCode("lost")]?.gain == 3 && ranking[UnitCode("lost")]?.level == 1)
  }

  @Test func `equal shares have equal ranks, compared without rounding`() {
    let ranking = Ranking([
      row("a", 1, of: 3), row("b", 33, of: 99), row("c", 333, of: 1000), row("d", 1, of: 100),
    ])
    #expect(ranking[UnitCode("a")]?.level == 1 && ranking[UnitCode("b")]?.level == 1)
    #expect(ranking[UnitCode("c")]?.level == 3 && ranking[UnitCode("d")]?.level == 4)
  }

  @Test func `each region ranks its own, and one region alone does not`() {
    let rows = [
      row("a", 9, of: 10, in: "N"), row("b", 8, of: 10, in: "S"), row("c", 7, of: 10, in: "N"),
    ]
    let ranking = Ranking(rows)
    #expect(
      ranking[UnitCode("a")]?.within == Share(1, of: 2)
        && ranking[UnitCode("c")]?.within == Share(2, of: 2)
    )
    #expect(ranking[UnitCode("b")]?.within == Share(1, of: 1))
    #expect(Ranking([rows[0], rows[2]])[UnitCode("a")]?.within == nil)
  }

  @Test func `few communes and missing reports are told`() {
    let ranking = Ranking([
      row("few", 1, of: 20), row("enough", 1, of: 21), row("silent", 5, of: 50, reported: 47),
    ])
    #expect(
      ranking[UnitCode("few")]?.isSmall == true && ranking[UnitCode("enough")]?.isSmall == false
    )
    #expect(
      ranking[UnitCode("silent")]?.unreported == 3 && ranking[UnitCode("few")]?.unreported == 0
    )
  }

  @Test func `without communes, a state or a baseline there is no rank of that kind`() {
    var unknown = row("unknown", 0, of: 10)
    unknown.rollUp.unknown = .communes
    let ranking = Ranking([row("none", 0, of: 0), unknown, row("own", 1, of: 10)])
    #expect(
      ranking.count == 1 && ranking[UnitCode("none")] == nil && ranking[UnitCode("unknown")] == nil
    )
    #expect(ranking[UnitCode("own")]?.level == 1 && ranking[UnitCode("own")]?.gain == nil)
    #expect(Ranking([]).count == 0)
  }
}
