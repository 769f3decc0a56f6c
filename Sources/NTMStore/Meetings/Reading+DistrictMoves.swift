internal import GRDB
internal import NTMModel

extension Reading {
  /// The districts and provinces of a place with what they have moved by.
  func moved(
    _ sheet: DistrictSheet,
    _ comparison: Comparison,
    in place: StoredUnit,
    _ meeting: Meeting?
  ) throws -> DistrictSheet {
    let then = try criteriaThen(of: .district, in: place, comparison, meeting)
    let stored = Dictionary(try units(of: .district).map { ($0.unit.code, $0) }) { first, _ in first
    }
    var sheet = sheet
    for index in sheet.districts.indices {
      let row = sheet.districts[index]
      guard let unit = stored[row.unit.code], let move = try comparison.move(of: unit, db) else {
        continue
      }
      sheet.districts[index].move = move
      sheet.districts[index].criteriaMove = row.criteria.map {
        OwnCriteriaMove(from: then.criteria(of: unit), to: $0)
      }
    }
    let thenOfProvinces = try criteriaThen(of: .province, in: place, comparison, meeting)
    for index in sheet.provinces.indices {
      let code = sheet.provinces[index].unit.code
      sheet.provinces[index].move = try move(of: code, comparison)
      guard let own = sheet.provinces[index].criteria, sheet.provinces[index].move != nil,
        let unit = try unit(code)
      else { continue }
      sheet.provinces[index].criteriaMove = OwnCriteriaMove(
        from: thenOfProvinces.criteria(of: unit),
        to: own
      )
    }
    if place.unit.level == .country {
      sheet.targets = try sheet.targets.map { try moved($0, comparison, country: place.id) }
    }
    return sheet
  }

  /// The criteria that units of a level have of their own, as they stood at the baseline.
  private func criteriaThen(
    of level: Level,
    in place: StoredUnit,
    _ comparison: Comparison,
    _ meeting: Meeting?
  ) throws -> OwnCriteriaReading {
    try OwnCriteriaReading(
      self,
      of: level,
      in: place.subtree,
      at: OwnRecords.Instant(day: comparison.then.day, change: meeting?.opening.change)
    )
  }
}

extension OwnRecords {
  /// The latest states up to a day as they stood at an entry of the journal, by the number of the
  /// unit.
  static func latest(
    in subtree: ClosedRange<Int64>,
    upTo day: Day,
    at change: Int64,
    _ db: Database
  ) throws -> [Int64: Standing] {
    var found: [Int64: Standing] = [:]
    for record in try EarlierRecords.all(.ownAssessment, in: subtree, upTo: change, db) {
      guard let unit = record.unit, let start = record.start, start <= day.number,
        found[unit].map({ $0.day.number < start }) ?? true
      else { continue }
      guard let words = OwnStates.words(record["states"].text) else {
        throw DatabaseError.damaged("criteria of a unit: \(record["states"].text)")
      }
      found[unit] = Standing(
        day: Day(number: start),
        set: record["criteria"].text,
        words: words,
        report: record.report ?? 0
      )
    }
    return found
  }
}
