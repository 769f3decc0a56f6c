internal import NTMModel

/// Reads reports of assessments into packed rows.
struct AssessmentReader {
  /// A set with what its rows need.
  struct Ruler {
    var columns: AssessmentColumns
    var setID: Int64
    var set: CriteriaSet
    var limits: GroupLimits
    /// As in `Assessments.Row`.
    var untold: Int32 = -1
  }

  /// More different days in one file are no report any more.
  static let mostDays = 36

  let units: UnitTable
  let sets: SetTable
  /// The day on which the report comes in.
  let today: Day
  /// The labels of all reports of the import up to this one, which is the last.
  let files: [String]

  /// Reads all rows of a sheet; `days` gets every day that occurs.
  func read(_ sheet: inout Sheet, into batch: inout Assessments, days: inout Set<Int32>) -> Int {
    guard !sets.all.isEmpty else {
      sheet.fault(.noCriteriaSet)
      return 0
    }
    let dayColumn = sheet.position("Ngày")
    guard dayColumn != nil || sheet.day != nil else {
      sheet.fault(.noDay)
      return 0
    }
    let places = PlaceReader(units, sheet.heading)
    var count = 0
    var ruler: Ruler?
    var lastDay: (text: [UInt8], day: Int32)?
    while sheet.next() {
      count += 1
      places.follow(sheet)
      // A report has one day on ten thousand lines.
      let field = dayColumn.map { sheet.reader.fields[$0] } ?? .empty
      let text = sheet.reader.bytes[field.start..<field.end]
      if lastDay.map({ !$0.text.elementsEqual(text) }) ?? true {
        guard let (day, stored) = day(of: sheet, at: dayColumn) else {
          // The rest of the row is wrong, or right, whatever its day.
          if ruler == nil { ruler = likelyRuler(for: sheet) }
          if let ruler { checkRow(sheet, ruler, places) }
          continue
        }
        guard !stored.set.criteria.isEmpty else {
          sheet.fault(.noCriteriaSet)
          return count
        }
        if ruler?.setID != stored.id {
          guard var own = self.ruler(for: stored, sheet) else { return count }
          own.untold = batch.untold(own.columns.untold)
          ruler = own
        }
        if day > today { sheet.warn(.futureDay, day: day) }
        lastDay = (Array(text), day.number)
        days.insert(day.number)
        guard days.count <= AssessmentReader.mostDays else {
          sheet.fault(.tooManyDays(limit: AssessmentReader.mostDays))
          return count
        }
      }
      guard let ruler, let day = lastDay?.day else { continue }
      read(sheet, ruler: ruler, places: places, day: day, into: &batch)
    }
    places.finish(sheet)
    // Nothing said of which set the columns have to be, and they can be wrong all the same.
    if count == 0 { _ = likelyRuler(for: sheet) }
    return count - places.skipped
  }

  /// The day of the present row, its own or that of the whole sheet, and the set in force on it;
  /// `nil` for a fault, which is noted.
  private func day(of sheet: Sheet, at position: Int?) -> (day: Day, stored: StoredSet)? {
    var day = sheet.day
    if let position, day == nil || !sheet.reader.fields[position].isEmpty {
      day = sheet.day(position, required: true)
    }
    guard let day else { return nil }
    func fault(_ kind: ImportFault.Kind) {
      if let position { sheet.fault(kind, at: position) } else { sheet.fault(kind) }
    }
    if let deadline = sets.deadline, sets.isAfterProgramme(day) {
      fault(.afterProgramme(deadline: deadline))
      return nil
    }
    guard let stored = sets.set(on: day) else {
      fault(.dateOutsideSets)
      return nil
    }
    return (day, stored)
  }

  /// What the rows of a set need; `nil` for columns that do not fit it, which is noted.
  private func ruler(for stored: StoredSet, _ sheet: Sheet) -> Ruler? {
    guard let columns = AssessmentColumns(sheet, set: stored.set) else { return nil }
    let limits = GroupLimits(of: stored, sets: sets, units: units)
    return Ruler(columns: columns, setID: stored.id, set: stored.set, limits: limits)
  }

  /// The ruler of a sheet without any day that could be read: that of the sheet's own day, or of the
  /// only set there is.
  private func likelyRuler(for sheet: Sheet) -> Ruler? {
    let likely = sheet.day.map { sets.set(on: $0) } ?? (sets.all.count == 1 ? sets.all.first : nil)
    return likely.flatMap { ruler(for: $0, sheet) }
  }
}
