internal import GRDB
internal import NTMModel

/// What somebody was asked to do about a unit.
extension Editor {
  func writeNewFollowUp(_ edit: Edit, of code: UnitCode) throws -> EditOutcome {
    guard case .followUp(let given?) = edit.new else { throw EditRefusal.wrongKind }
    let order = FollowUp.Order(
      text: try TypedText.checked(given.text, .followUp, limit: Edit.noteLimit),
      lead: try TypedText.checked(given.lead, .lead, mayBeEmpty: true),
      due: given.due
    )
    if let due = order.due { try check(due, givenOn: edit.day) }
    let unit = try unit(code, on: edit.day)
    let province = try Provinces.province(of: unit.id, in: db)
    let records = try Records(db, .followUp, journal: journal)
    var edit = edit
    edit.new = .followUp(order)
    let old = Edit.Value.followUp(nil)
    return try written(edit, old: old, day: edit.day.number, province: province) { report in
      // A report has one follow-up, and numbers of reports are never used again.
      let values: [Record.Value] = [
        .whole(report), .whole(unit.id), .init(edit.day), .text(order.text), .text(order.lead),
        .init(order.due), .none, .whole(at), .text(who),
      ]
      let record = Record(.followUp, values, report: report)
      _ = try records.put(record, province: province, report: report)
    }
  }

  func writeFollowUp(
    _ edit: Edit,
    _ number: Int64,
    _ field: FollowUp.Field
  ) throws -> EditOutcome {
    let records = try Records(db, .followUp, journal: journal)
    guard var record = try records.find([.whole(number)]), let unit = record.unit else {
      throw EditRefusal.unknownFollowUp(number)
    }
    let column = field.rawValue
    var edit = edit
    let now: Edit.Value
    switch (field, edit.new) {
    case (.due, .day(let day)), (.done, .day(let day)):
      let given = record.start.map { Day(number: $0) }
      if let day, let given { try check(day, givenOn: given) }
      now = .day(record[column].whole.map { Day(number: Int32(clamping: $0)) })
      record[column] = Record.Value(day)
    case (.text, .text(let text)), (.lead, .text(let text)):
      let checked =
        field == .text
        ? try TypedText.checked(text, .followUp, limit: Edit.noteLimit)
        : try TypedText.checked(text, .lead, mayBeEmpty: true)
      now = .text(record[column].text)
      edit.new = .text(checked)
      record[column] = .text(checked)
    case (.due, _), (.done, _), (.text, _), (.lead, _): throw EditRefusal.wrongKind
    }
    let changed = Change.Field.followUp(number, column: column)
    if let outcome = try compare(edit, now: now, place: nil, field: changed) { return outcome }
    let province = try Provinces.province(of: unit, in: db)
    return try written(edit, old: now, day: record.start, province: province) { report in
      _ = try records.put(record, province: province, report: report)
    }
  }

  /// A slip in the year: nothing is due or done before it was given, or after everything is over.
  private func check(_ day: Day, givenOn given: Day) throws {
    guard day >= given else { throw EditRefusal.beforeGiven(given) }
    if let deadline = shelf.facts.deadline, Programme.isAfter(day, deadline: deadline) {
      throw EditRefusal.afterProgramme(deadline: deadline)
    }
  }
}
