internal import GRDB
internal import NTMModel

/// A district that is recognised although criteria of its own are not met.
struct DistrictFault {
  var unit: StoredUnit
  var criteria: DistrictCriteria
}

extension Reading {
  /// The districts of a place that contradict themselves on the day, in official order.
  func districtFaults(in place: StoredUnit) throws -> [DistrictFault] {
    let criteria = try DistrictCriteriaReading(self, in: place.subtree)
    guard !criteria.sets.isEmpty else { return [] }
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM unit
      WHERE level = 3 AND counted = 1 AND first BETWEEN ?2 AND ?3
        AND valid_from <= ?1 AND valid_until > ?1
        AND EXISTS (
          SELECT 1 FROM recognition AS r
          WHERE r.unit = unit.id AND \(Recognition.stands(on: "?1", in: "r"))
        )
      ORDER BY first
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound
    )
    var faults: [DistrictFault] = []
    while try rows.next() {
      guard let unit = StoredUnit(rows), let own = criteria.criteria(of: unit),
        own.words.notMetCount > 0
      else { continue }
      faults.append(DistrictFault(unit: unit, criteria: own))
    }
    return faults
  }

  /// Such a district as a line of what is to be looked at.
  func qualityLine(of fault: DistrictFault) throws -> QualityCommune {
    QualityCommune(
      unit: fault.unit.unit,
      nameRank: fault.unit.nameRank,
      folded: fault.unit.folded,
      district: "",
      province: try names(above: fault.unit).province,
      report: CommuneReport(
        assessedOn: fault.criteria.assessedOn,
        arrival: nil,
        contradictions: 1
      ),
      criteria: fault.criteria
    )
  }
}
