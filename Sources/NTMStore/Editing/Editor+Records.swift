internal import GRDB
internal import NTMModel

extension Editor {
  /// The years a recognition can stand for, as the form of recognitions has them.
  private static let years = 2000...2100

  func writeRecognition(
    _ edit: Edit,
    of code: UnitCode,
    _ standard: Standard,
    _ year: Int
  ) throws -> EditOutcome {
    guard case .recognition(var new) = edit.new,
      new.map({ $0.standard == standard && $0.year == year }) ?? true
    else { throw EditRefusal.wrongKind }
    guard Editor.years.contains(year) else {
      throw EditRefusal.yearOutOfRange(low: Editor.years.lowerBound, high: Editor.years.upperBound)
    }
    let records = try Records(db, .recognition, journal: journal)
    let old = try stored(code, standard, year, in: records)
    let unit: StoredUnit
    if let id = old?.unit, let stored = try shelf.unit(id, in: db) {
      unit = stored
    } else {
      unit = try self.unit(code, from: new?.countsFrom ?? edit.day)
    }
    let now = old?.recognition
    if new?.source.isEmpty ?? false { new?.source = now?.source ?? edit.source }
    if var recognition = new {
      try check(&recognition, of: unit.unit)
      new = recognition
    }
    var edit = edit
    edit.new = .recognition(new)
    let field = Change.Field.recognition(standard, year: year, column: "")
    if let outcome = try compare(edit, now: .recognition(now), place: code, field: field) {
      return outcome
    }
    let province = try Provinces.province(of: unit.id, in: db)
    let day = (new ?? now)?.countsFrom
    let checks = { [new] in try self.checkRecognition(new, of: unit) }
    return try written(
      edit,
      old: .recognition(now),
      day: day?.number,
      province: province,
      checks: checks
    ) { report in
      guard let new else {
        guard let old else { return }
        touched.add(old)
        return try records.remove(old, province: province, report: report, undone: nil)
      }
      let record = Record(new, of: unit.id, report: report)
      _ = touched.add(record, try records.put(record, province: province, report: report))
    }
  }

  /// The recognition that stands for a unit of whatever period.
  private func stored(
    _ code: UnitCode,
    _ standard: Standard,
    _ year: Int,
    in records: Records
  ) throws -> Record? {
    var rows = try SelectedRows(
      db,
      """
      SELECT recognition.unit
      FROM recognition JOIN unit ON unit.id = recognition.unit
      WHERE unit.code = ?1 AND standard = ?2 AND year = ?3
      """,
      code.text,
      standard.rawValue,
      year
    )
    guard try rows.next() else { return nil }
    return try records.find([
      .whole(rows.int64(0)), .whole(Int64(standard.rawValue)), .whole(Int64(year)),
    ])
  }

  /// The period of a code that holds on a day; a day before all of them belongs to the earliest.
  private func unit(_ code: UnitCode, from day: Day) throws -> StoredUnit {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM unit
      WHERE code = ?1 AND ?2 < valid_until
      ORDER BY valid_from
      LIMIT 1
      """,
      code.text,
      day.number
    )
    guard try rows.next(), let unit = StoredUnit(rows) else {
      throw EditRefusal.unknownUnit(code, on: day)
    }
    return unit
  }

  /// The same rules as the form of recognitions has; the texts are made fit for the file.
  private func check(_ recognition: inout Recognition, of unit: Unit) throws {
    recognition.number = try TypedText.checked(recognition.number, .decision, mayBeEmpty: true)
    recognition.source = try TypedText.checked(recognition.source, .source, mayBeEmpty: true)
    let day = recognition.countsFrom ?? shelf.facts.reportingDays.last ?? Day(number: 0)
    let standard = recognition.standard
    switch try TitleTable(db).refusal(of: standard, to: unit.level, type: unit.type, on: day) {
    case .level: throw EditRefusal.wrongStandard(standard, of: unit)
    case .day(let given):
      throw EditRefusal.titleNotThen(standard, of: unit, on: day, given: given)
    case .type(let title): throw EditRefusal.wrongTitle(title, of: unit)
    case nil: break
    }
    if let since = recognition.countsFrom, let lost = recognition.lostOn, lost <= since {
      throw EditRefusal.endsBeforeStart(since)
    }
    if let decided = recognition.decidedOn, decided.year < recognition.year {
      throw EditRefusal.decidedBeforeYear(recognition.year)
    }
    if let deadline = shelf.facts.deadline,
      [recognition.decidedOn, recognition.lostOn].contains(where: { day in
        day.map { Programme.isAfter($0, deadline: deadline) } ?? false
      })
    {
      throw EditRefusal.afterProgramme(deadline: deadline)
    }
  }

  func writeNote(_ edit: Edit, of code: UnitCode) throws -> EditOutcome {
    guard case .text(let text) = edit.new else { throw EditRefusal.wrongKind }
    let note = try TypedText.checked(text, .note, limit: Edit.noteLimit)
    let unit = try unit(code, on: edit.day)
    let province = try Provinces.province(of: unit.id, in: db)
    let records = try Records(db, .note, journal: journal)
    var edit = edit
    edit.new = .text(note)
    return try written(edit, old: .text(""), day: edit.day.number, province: province) { report in
      // A report has one note, and numbers of reports are never used again.
      let values: [Record.Value] = [
        .whole(report), .whole(unit.id), .init(edit.day), .text(note), .whole(at), .text(who),
      ]
      let record = Record(.note, values, report: report)
      _ = try records.put(record, province: province, report: report)
    }
  }
}
