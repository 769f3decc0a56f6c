internal import GRDB
internal import NTMModel

extension Editor {
  /// Whether a code is that of a district or province on the day, which may have criteria of its own.
  func mayHaveOwnCriteria(_ code: UnitCode, on day: Day) throws -> Bool {
    [.province, .district].contains(try unit(code, on: day).unit.level)
  }

  /// Whether a set of criteria of its own is for a unit on the day.
  func hasOwnCriteria(_ code: UnitCode, on day: Day) throws -> Bool {
    let unit = try unit(code, on: day).unit
    guard [.province, .district].contains(unit.level) else { return false }
    return try shelf.ownSets(of: unit.level, inForceOn: day, in: db).contains { $0.set.isFor(unit) }
  }

  /// Corrects the state of one criterion that a district or province has of its own.
  ///
  /// The states that hold on the day are corrected where they stand; without any they begin on it.
  func writeOwnCriterion(_ edit: Edit, of code: UnitCode, _ number: Int) throws -> EditOutcome {
    let unit = try unit(code, on: edit.day)
    let sets = try shelf.ownSets(of: unit.unit.level, inForceOn: edit.day, in: db)
    // A store without such sets knows criteria of communes alone.
    guard !sets.isEmpty else { throw EditRefusal.notACommune(unit.unit) }
    guard let set = sets.first(where: { $0.set.isFor(unit.unit) })?.set else {
      throw EditRefusal.noOwnCriteria(unit.unit)
    }
    guard (1...max(1, set.count)).contains(number), set.count > 0 else {
      throw EditRefusal.unknownCriterion(number, count: set.count)
    }
    guard case .state(let state) = edit.new else { throw EditRefusal.wrongKind }
    let latest = try OwnRecords.latest(of: unit.id, upTo: edit.day, in: db)
    let standing = latest.flatMap { $0.set == set.code ? $0 : nil }
    let day = standing?.day ?? edit.day
    var words = standing?.words ?? .empty
    let now = Edit.Value.state(words[number - 1])
    words[number - 1] = state
    let overtaken = try compare(edit, now: now, place: code, field: .criterion(number), day: day)
    if let overtaken { return overtaken }
    guard words.hasReport else { throw EditRefusal.onlyFigure(of: day) }
    let province = try Provinces.province(of: unit.id, in: db)
    let records = try Records(db, .ownAssessment, journal: journal)
    let checks = { try self.checkOwnCriteria(of: unit) }
    return try written(edit, old: now, day: day.number, province: province, checks: checks) {
      report in
      let values: [Record.Value] = [
        .whole(unit.id), .init(day), .text(set.code),
        .text(OwnStates.text(words, count: set.count)),
      ]
      let record = Record(.ownAssessment, values, report: standing?.report ?? report)
      _ = try records.put(record, province: province, report: report)
    }
  }

  /// Warns of a unit that is recognised although criteria of its own are not met.
  func checkOwnCriteria(of unit: StoredUnit) throws {
    guard let found = try OwnRecords.contradiction(of: unit.id, in: db) else { return }
    warnings.add(
      unit.unit.level == .province ? .provinceCriteriaNotMet : .districtCriteriaNotMet,
      unit: unit.id,
      day: found.day.number,
      subject: found.subject,
      detail: found.detail,
      report: 0
    )
  }
}
