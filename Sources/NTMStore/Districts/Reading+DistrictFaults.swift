internal import GRDB
internal import NTMModel

/// A district or province that is recognised although criteria of its own are not met, a province that
/// is although not all in it is, or either by a decision long after the year that it is for.
struct UnitFault {
  var unit: StoredUnit
  /// `nil` where none of its own is not met.
  var criteria: OwnCriteria?
  var lateDecisions: [Recognition]
  /// Of a province.
  var unfinished: UnfinishedProvince?

  var count: Int {
    (criteria == nil ? 0 : 1) + (unfinished == nil ? 0 : 1) + lateDecisions.count
  }
}

extension Reading {
  /// The provinces and the districts of a place that contradict themselves on the day, each in
  /// official order.
  func unitFaults(in place: StoredUnit) throws -> [UnitFault] {
    try provinceFaults(in: place) + districtFaults(in: place)
  }

  private func provinceFaults(in place: StoredUnit) throws -> [UnitFault] {
    let late = try lateDecisions(in: place, level: .province)
    let criteria = try OwnCriteriaReading(self, of: .province, in: place.subtree)
    return try recognised(.province, in: place).compactMap { unit in
      let fault = UnitFault(
        unit: unit,
        criteria: criteria.notMet(by: unit),
        lateDecisions: late[unit.id]?.recognitions ?? [],
        unfinished: UnfinishedProvince(try rollUp(of: unit.id, on: day))
      )
      return fault.count > 0 ? fault : nil
    }
  }

  /// The units of a level that hold a title on the day, in official order.
  private func recognised(_ level: Level, in place: StoredUnit) throws -> [StoredUnit] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM unit
      WHERE level = ?4 AND counted = 1 AND first BETWEEN ?2 AND ?3
        AND valid_from <= ?1 AND valid_until > ?1
        AND EXISTS (
          SELECT 1 FROM recognition AS r
          WHERE r.unit = unit.id AND \(Recognition.stands(on: "?1", in: "r"))
        )
      ORDER BY first
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      level.rawValue
    )
    var units: [StoredUnit] = []
    while try rows.next() {
      if let unit = StoredUnit(rows) { units.append(unit) }
    }
    return units
  }

  /// The districts of a place that contradict themselves on the day, in official order.
  private func districtFaults(in place: StoredUnit) throws -> [UnitFault] {
    let criteria = try OwnCriteriaReading(self, of: .district, in: place.subtree)
    let late = try lateDecisions(in: place, level: .district)
    guard !criteria.sets.isEmpty || !late.isEmpty else { return [] }
    var faults: [UnitFault] = []
    for unit in try recognised(.district, in: place) {
      let own = criteria.notMet(by: unit)
      let decisions = late[unit.id]?.recognitions ?? []
      guard own != nil || !decisions.isEmpty else { continue }
      faults.append(UnitFault(unit: unit, criteria: own, lateDecisions: decisions))
    }
    return faults
  }

  /// Such a unit as a line of what is to be looked at, with its report of its own criteria; `nil` where
  /// none is expected.
  func qualityLine(of fault: UnitFault, _ report: CommuneReport?) throws -> QualityCommune {
    QualityCommune(
      unit: fault.unit.unit,
      nameRank: fault.unit.nameRank,
      folded: fault.unit.folded,
      district: "",
      province: try names(above: fault.unit).province,
      report: CommuneReport(
        assessedOn: report?.assessedOn,
        arrival: report?.arrival,
        contradictions: fault.count
      ),
      isExpected: report != nil,
      criteria: fault.criteria,
      lateDecisions: fault.lateDecisions,
      unfinished: fault.unfinished
    )
  }
}
