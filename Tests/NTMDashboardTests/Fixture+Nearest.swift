import NTMModel

@testable import NTMDashboard

extension PageFixture {
  /// Communes one and two criteria short, one that waits for its decision and one that is silent.
  func nearest(_ code: UnitCode) -> NearestSheet {
    let communes = [
      near("02938", "Nậm Mòn", []), near("02935", "Bản Liền", [17]),
      near("02947", "Hoàng Thu Phố", [10]),
      near("02941", "Lùng Phình", [5, 17]),
    ]
    let silent = near("02950", "Thải Giàng Phố", []).row
    let district = NearestUnit(
      unit: Fixture.bacHa,
      above: [name("Lào Cai")],
      communes: communes,
      criteria: 4
    )
    let whole = NearestUnit(
      unit: Fixture.unit("080", .district, "Thành phố", name("Lào Cai")),
      above: [name("Lào Cai")],
      communes: [],
      criteria: 0
    )
    var target = Fixture.target
    target.id = "T1"
    target.short = Bilingual(name("Tỉnh có huyện NTM"), name("Provinces"))
    target.metric = .provincesWithRecognisedDistrict
    target.kind = .count
    target.goal = Quantity(63)
    func goal(_ part: Int, _ chosen: [NearestUnit], unknown: Int) -> NearestGoal {
      NearestGoal(
        reading: TargetReading(
          target: target,
          value: Quantity(part),
          part: part,
          base: 63,
          undetermined: 0,
          isMet: part >= 63,
          asOf: Fixture.asOf,
          pace: .behind(1)
        ),
        lack: 63 - part,
        chosen: chosen,
        unknown: unknown
      )
    }
    return NearestSheet(
      place: code == .country ? Fixture.country : province,
      goals: code == .country
        ? [goal(60, [whole, district], unknown: 1), goal(63, [], unknown: 0)] : [],
      districts: [whole, district],
      communes: communes,
      silent: [silent],
      criteria: (1...19).map { number in
        CriterionGap(
          number: number,
          alone: communes.count { $0.lacking == [number] },
          paired: communes.count { $0.lacking.count == 2 && $0.lacking.contains(number) }
        )
      }
    )
  }

  private func near(_ code: String, _ text: String, _ lacking: [Int]) -> NearestCommune {
    NearestCommune(
      row: Fixture.commune(code, name(text), met: 19 - lacking.count),
      lacking: lacking
    )
  }
}
