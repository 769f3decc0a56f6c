import NTMModel

@testable import NTMDashboard

/// Formed units for the page that shows them; all names pass through `name` first.
struct MergerFixture: Sendable {
  var name: @Sendable (String) -> String = { $0 }

  /// What has the code of the unit in the list of those before is continued in it.
  ///
  /// One decided, one that reported and waits, one that waits and of which nothing is known before, a ward,
  /// one without predecessors, and one that the list does not have.
  func sheet(of province: Unit, in district: Unit) -> MergerSheet {
    let formed = Fixture.day(2020, 1, 1)
    let rows: [(String, String, String?, [Predecessor], FormationReview)] = [
      ("02998", "Xã", "Nậm Mòn", known, .decided(decision("512/QĐ-UBND"))),
      ("03004", "Xã", "Ngũ Chỉ Sơn", [old("03004", "Xã Bản Khoang")], .pending(figures)),
      (
        "03043", "Xã", "Mường Bo",
        [old("03043", "Xã Thanh Phú"), old("03031", "Xã Thanh Kim")], .pending(nil)
      ),
      ("03016", "Phường", "Hàm Rồng", [old("03016", "Xã Sa Pả")], .notCounted),
      ("03006", "Xã", "Phan Si Păng", [], .pending(nil)),
      ("03099", "Xã", nil, [old("03098", "Xã Cũ")], .notListed),
    ]
    return MergerSheet(
      place: province,
      formed: rows.enumerated().map { rank, row in
        FormedUnit(
          code: UnitCode(row.0),
          formedOn: formed,
          resolution: rank == 4 ? nil : name("767/NQ-UBTVQH14"),
          unit: row.2.map { unit(row.0, row.1, $0) },
          nameRank: row.2.map { _ in rank },
          district: row.2.map { _ in district },
          province: row.2.map { _ in province },
          predecessors: row.3.filter { $0.code.text != row.0 },
          continued: row.3.first { $0.code.text == row.0 },
          review: row.4
        )
      },
      ended: [ended(in: province)],
      traces: [
        trace(.commune, 8_297, published: 8_913, computed: 8_886),
        trace(.district, 707, published: 713, computed: 713),
      ]
    )
  }

  private func ended(in province: Unit) -> EndedUnit {
    EndedUnit(
      change: UnitChange(
        code: UnitCode("03025"),
        level: .commune,
        day: Fixture.day(2020, 1, 1),
        resolution: name("767/NQ-UBTVQH14"),
        province: province.code,
        district: UnitCode("088"),
        districtName: name("Huyện Sa Pa"),
        before: name("Xã Hầu Thào"),
        after: "",
        newDistrict: "",
        source: name("dvhcvn")
      ),
      province: province,
      standing: nil
    )
  }

  private func trace(_ level: Level, _ count: Int, published: Int, computed: Int) -> ListTrace {
    ListTrace(
      level: level,
      listed: Fixture.day(2020, 6, 1),
      count: count,
      published: published,
      day: Fixture.day(2019, 9, 11),
      source: name("GSO"),
      computed: computed
    )
  }

  private func unit(_ code: String, _ type: String, _ text: String) -> Unit {
    var unit = Fixture.unit(code, .commune, type, name(text))
    unit.isCounted = type == "Xã"
    return unit
  }

  private var figures: FormationReview.ReportedFigures {
    FormationReview.ReportedFigures(
      day: Fixture.day(2020, 3, 31),
      met: Share(9, of: 19),
      source: name("danh-gia-2020-03-31.csv")
    )
  }

  private func decision(_ number: String) -> Recognition {
    Recognition(
      standard: .standard,
      number: name(number),
      decidedOn: Fixture.day(2020, 4, 20),
      year: 2020,
      lostOn: nil,
      source: name("minh họa")
    )
  }

  private func old(_ code: String, _ text: String) -> Predecessor {
    Predecessor(code: UnitCode(code), name: name(text), standing: nil)
  }

  /// One recognised, one not, and one of which nothing is known.
  private var known: [Predecessor] {
    var rows = [old("02998", "Xã Nậm Mòn"), old("02995", "Xã Cốc Ly"), old("02992", "Xã Nậm Lúc")]
    rows[0].standing = Predecessor.Standing(
      recognition: decision("77/QĐ-UBND"),
      met: Share(19, of: 19),
      assessedOn: Fixture.day(2019, 12, 31)
    )
    rows[1].standing = Predecessor.Standing(recognition: nil, met: nil, assessedOn: nil)
    return rows
  }
}
