import NTMModel
import TerminalCanvas

/// Notes beside units, and what is to be done about them.
extension State {
  /// Opens a new note beside the unit of the row, or of the page.
  mutating func noteUnit() -> [Effect] {
    open({ .note($0) }, words.newNote) { _ in .note }
  }

  /// Opens something new to be done about the unit of the row, or of the page.
  mutating func giveFollowUp() -> [Effect] {
    open({ .newFollowUp($0) }, words.newFollowUp) { .followUp(givenOn: $0) }
  }

  private mutating func open(
    _ subject: (UnitCode) -> Edit.Subject,
    _ name: String,
    _ kind: (Day) -> Entry.Kind
  ) -> [Effect] {
    guard let (code, place) = remarkable, let day = remarkDay else { return [] }
    let figure = EditDialog.Figure(
      place: place,
      name: name,
      indicator: nil,
      subject: subject(code),
      day: day,
      old: nil
    )
    // From the row of a record it begins with the code of that, by which the row knows it again.
    let record = cursorRow.flatMap { focusedTable?.record(at: $0) }
    var dialog = EditDialog(
      figure,
      unit: code,
      step: .type(kind(day), InputLine(record?.lead ?? "")),
      offeredSource: remarkSource
    )
    dialog.lead = record?.lead ?? ""
    open(dialog)
    return []
  }

  /// The unit beside which a remark would stand: that of the row, where it is about one or lies in
  /// one, else that of the page.
  var remarkable: (code: UnitCode, place: String)? {
    if case .projector(.province(let code)) = visit.page {
      guard case .overview(let overview)? = visit.snapshot?.body else { return nil }
      return overview.places.first { $0.unit.code == code }.map {
        (code, words.placeLine($0.unit, above: []))
      }
    }
    if let own = unitUnderCursor { return own }
    if let row = cursorRow, let found = placeOfRecord(at: row) { return found }
    guard let snapshot = visit.snapshot, let unit = snapshot.path.last else {
      return visit.snapshot == nil ? nil : (.country, words.countryName)
    }
    let above = snapshot.path.dropLast().reversed().filter { $0.level > .region }.map(\.name)
    return (unit.code, words.placeLine(unit, above: above))
  }

  /// Where a product, an organisation or a model lies, or which unit a row ranks.
  private func placeOfRecord(at row: Int) -> (code: UnitCode, place: String)? {
    func line(_ code: UnitCode, _ names: [String]) -> (code: UnitCode, place: String) {
      (code, names.filter { !$0.isEmpty }.joined(separator: ", ") + " (\(code))")
    }
    switch focusedTable {
    case let table as ProductTable:
      let row = table.rows[row]
      return line(row.product.unit, [row.commune, row.district, row.province])
    case let table as CooperativeTable:
      let row = table.rows[row]
      return line(row.unit, [row.commune, row.district, row.province])
    case let table as ModelTable:
      let row = table.rows[row]
      return line(row.model.unit, [row.commune, row.district, row.province])
    case let table as NearestUnitTable:
      let unit = table.rows[row]
      return (unit.unit.code, words.placeLine(unit.unit, above: unit.above))
    case let table as PublishedTable:
      let places = table.rows[row].places
      return places.count == 1 ? (places[0].code, words.placeLine(places[0], above: [])) : nil
    case let table as QualityCommuneTable:
      let row = table.rows[row]
      return (row.unit.code, words.placeLine(row.unit, above: [row.district, row.province]))
    case let table as QualityPlaceTable:
      return (table.rows[row].unit.code, words.placeLine(table.rows[row].unit, above: []))
    default: return nil
    }
  }

  /// The day as of which something is given out or done: that of the page, and never an earlier one
  /// than the latest report, or it would be overdue at birth.
  private var remarkDay: Day? {
    visit.snapshot.map { max($0.asOf, $0.facts.reportingDays.last ?? $0.asOf) }
  }

  /// On what a note rests where nobody says it: the meeting that is open, else who writes it.
  private var remarkSource: String {
    visit.snapshot?.facts.meeting?.meeting.name ?? settings.editor ?? words.meetingSource
  }

  /// What the cursor stands on among what is to be done; `nil` elsewhere.
  var followUpUnderCursor: Placed<FollowUp>? {
    guard let row = cursorRow, let table = focusedTable as? FollowUpTable else { return nil }
    return table.rows[row]
  }

  /// The choice of what becomes of it; `nil` where the cursor stands on none.
  var followUpDialog: EditDialog? {
    guard let placed = followUpUnderCursor, let snapshot = visit.snapshot else { return nil }
    let followUp = placed.item
    let figure = EditDialog.Figure(
      place: words.placeLine(placed.unit, above: [placed.district, placed.province]),
      name: followUp.text,
      indicator: nil,
      subject: nil,
      day: snapshot.asOf,
      old: nil
    )
    let today = snapshot.today
    let finish = EditDialog.Choice.finish(max(remarkDay ?? today, followUp.day))
    // One that is done later than the day on show looks open, and can be either.
    let ends: [EditDialog.Choice] =
      followUp.standing(on: today) == .done
      ? [.reopen] : followUp.done == nil ? [finish] : [finish, .reopen]
    let choices = ends + FollowUp.Field.allCases.map { EditDialog.Choice.correct($0) }
    var dialog = EditDialog(
      figure,
      unit: nil,
      step: .choose(choices, position: 0),
      offeredSource: offered
    )
    dialog.followUp = followUp
    return dialog
  }
}

extension EditDialog {
  /// Whether what is typed stands beside a unit, changes no figure and is written at once.
  var isRemark: Bool {
    figure.subject?.isNew ?? false
  }

  /// Settles what of a follow-up is corrected.
  mutating func settle(_ field: FollowUp.Field, _ words: Words) {
    guard let followUp else { return }
    figure.subject = .followUp(followUp.number, field)
    figure.name = words.field(.followUp(followUp.number, column: field.rawValue))
    figure.old = followUp.value(of: field)
  }
}

extension FollowUp {
  /// What stands in a field, as the store compares it.
  func value(of field: Field) -> Edit.Value {
    switch field {
    case .text: .text(text)
    case .lead: .text(lead)
    case .due: .day(due)
    case .done: .day(done)
    }
  }

  /// What stands in a field, as one begins to correct it.
  func typed(_ field: Field, _ words: Words) -> String {
    switch field {
    case .text: text
    case .lead: lead
    case .due: due.map(words.numerals.day) ?? ""
    case .done: done.map(words.numerals.day) ?? ""
    }
  }
}
