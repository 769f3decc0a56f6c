internal import NTMModel

extension Reading {
  /// Who is nearest to the line in a place, and in the whole country the least that would meet each
  /// target.
  func nearest(in place: StoredUnit) throws -> NearestSheet {
    let rule = NearestRule(
      try communes(below: place),
      in: try districtRows(
        in: place,
        OwnCriteriaReading(self, of: .district, in: place.subtree)
      ),
      of: set
    )
    let near = rule.communes(lackingAtMost: NearestSheet.most)
    let goals: [NearestGoal]
    if place.unit.level == .country {
      goals = try readings(of: try rollUp(of: place.id, on: day), country: place.id)
        .compactMap { rule.goal($0) }
    } else {
      goals = []
    }
    return NearestSheet(
      place: place.unit,
      goals: goals,
      districts: rule.districtsToGo,
      communes: near,
      silent: rule.silent,
      criteria: rule.gaps(of: near)
    )
  }
}
