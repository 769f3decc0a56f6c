package import NTMModel
import TerminalCanvas

/// What is said of notes and of what is to be done about units.
extension Words {
  package var followUpsTitle: String { pick("Việc giao", "Follow-ups") }
  var notesTitle: String { pick("Ghi chú", "Notes") }
  var followUpColumn: String { pick("Việc", "Follow-up") }
  var followUpDueColumn: String { pick("Hạn", "Due") }
  var givenColumn: String { pick("Giao ngày", "Given") }
  var givenOnColumn: String { pick("Ngày", "Day") }
  package var newFollowUp: String { pick("Giao việc", "New follow-up") }
  var noFollowUps: String {
    pick(
      "Chưa giao việc nào ở đây; A trên một đơn vị để giao (cần mở với --edit)",
      "Nothing was given out here; A on a unit does it (needs --edit)"
    )
  }
  var noNotes: String {
    pick(
      "Chưa có ghi chú ở đây; a trên một đơn vị để ghi (cần mở với --edit)",
      "No notes here; a on a unit writes one (needs --edit)"
    )
  }

  func nameOrCountry(_ unit: Unit) -> String {
    unit.level == .country ? countryName : fullName(unit)
  }

  // MARK: - How it stands

  func standing(of followUp: FollowUp, on day: Day) -> CellText {
    standing(followUp.standing(on: day))
  }

  func standing(_ standing: FollowUp.Standing) -> CellText {
    switch standing {
    case .overdue: CellText("! " + overdueColumn, .bad)
    case .open: CellText(pick("đang làm", "open"))
    case .done: CellText(signs.check + " " + pick("xong", "done"), .good)
    }
  }

  /// `còn 30 ngày`, `quá 5 ngày`, on the day that figures are told on.
  func daysLeft(until due: Day, on day: Day) -> CellText {
    let left = day.days(until: due)
    return CellText(days(left), left < 0 ? .bad : .text)
  }

  /// `Việc giao: báo cáo lại TC 17 · Sở NN · hạn 30/06/2020, còn 30 ngày`.
  func line(_ followUp: FollowUp, on day: Day) -> String {
    followUpsTitle + ": " + sentence(followUp, on: day)
  }

  /// The same without the word before it.
  package func sentence(_ followUp: FollowUp, on day: Day) -> String {
    var parts = [followUp.text]
    if !followUp.lead.isEmpty { parts.append(followUp.lead) }
    if let done = followUp.done, done <= day {
      parts.append(pick("xong ", "done ") + numerals.day(done))
    } else if let due = followUp.due {
      parts.append(pick("hạn ", "due ") + numerals.day(due) + ", " + days(day.days(until: due)))
    }
    return parts.joined(separator: " \(signs.middot) ")
  }

  /// What stands beside a unit, for the status line of its row; `nil` where nothing does.
  func beside(_ unit: UnitCode, _ remarks: Remarks, on day: Day) -> CellText? {
    beside(remarks.open(beside: unit, on: day), remarks.notes(beside: unit, on: day), on: day)
  }

  /// The same of one record of a unit.
  func beside(_ record: RecordMark, _ remarks: Remarks, on day: Day) -> CellText? {
    beside(remarks.open(about: record, on: day), remarks.notes(about: record, on: day), on: day)
  }

  private func beside(_ open: [FollowUp], _ notes: Int, on day: Day) -> CellText? {
    var parts: [String] = []
    if let first = open.first { parts.append(line(first, on: day)) }
    if open.count > 1 {
      let more = numerals.whole(open.count - 1)
      parts.append(pick("và \(more) việc nữa", "and \(more) more"))
    }
    if notes > 0 { parts.append(notesTitle.lowercased() + ": " + numerals.whole(notes)) }
    guard !parts.isEmpty else { return nil }
    let isLate = open.contains { $0.standing(on: day) == .overdue }
    return CellText(parts.joined(separator: " \(signs.middot) "), isLate ? .warning : .text)
  }

  /// The sign before the row of a unit: something to be done, or only notes.
  func remarkSign(_ unit: UnitCode, _ remarks: Remarks, on day: Day) -> CellText? {
    sign(remarks.open(beside: unit, on: day), remarks.notes(beside: unit, on: day), on: day)
  }

  /// The same before the row of one record of a unit.
  func remarkSign(_ record: RecordMark, _ remarks: Remarks, on day: Day) -> CellText? {
    sign(remarks.open(about: record, on: day), remarks.notes(about: record, on: day), on: day)
  }

  private func sign(_ open: [FollowUp], _ notes: Int, on day: Day) -> CellText? {
    guard open.isEmpty else {
      return CellText("+", open.contains { $0.standing(on: day) == .overdue } ? .bad : .accent)
    }
    return notes > 0 ? CellText("'", .accent) : nil
  }

  /// The count on the overview: `Việc giao 3, ! 1 quá hạn · Ghi chú 5`; `nil` where there is none.
  func line(_ count: RemarkCount) -> CellText? {
    guard count.open + count.notes > 0 else { return nil }
    var parts: [String] = []
    if count.open > 0 {
      let late = count.overdue > 0 ? ", ! \(numerals.whole(count.overdue)) \(overdueColumn)" : ""
      parts.append(followUpsTitle + " \(numerals.whole(count.open))" + late)
    }
    if count.notes > 0 { parts.append(notesTitle + " \(numerals.whole(count.notes))") }
    return CellText(
      parts.joined(separator: " \(signs.middot) ") + " (gj)",
      count.overdue > 0 ? .warning : .text
    )
  }

  func count(of sheet: FollowUpSheet, on day: Day) -> String {
    let open = sheet.followUps.count { $0.item.standing(on: day) != .done }
    let late = sheet.followUps.count { $0.item.standing(on: day) == .overdue }
    let all = pick(
      "\(numerals.whole(open)) chưa xong/\(numerals.whole(sheet.followUps.count))",
      "\(numerals.whole(open)) open of \(numerals.whole(sheet.followUps.count))"
    )
    return late == 0 ? all : "! \(numerals.whole(late)) \(overdueColumn) \(signs.middot) " + all
  }

  func moreFollowUps(_ count: Int) -> String {
    pick("… và \(numerals.whole(count)) việc nữa (gj)", "… and \(numerals.whole(count)) more (gj)")
  }
  func notesBeside(_ count: Int) -> String { notesTitle + ": \(numerals.whole(count)) (gj)" }

  // MARK: - Giving out and correcting

  var followUpLabel: String { pick("Việc; chủ trì; hạn", "What; lead; due") }
  var expectedFollowUp: String {
    pick(
      "như: Báo cáo lại tiêu chí 17; Sở NN&PTNT; 30/6",
      "such as: Report criterion 17 again; Department of Agriculture; 30/6"
    )
  }
  func understood(_ order: FollowUp.Order) -> String {
    var parts = [order.text]
    parts.append(leadColumn.lowercased() + ": " + (order.lead.isEmpty ? signs.dash : order.lead))
    parts.append(pick("hạn: ", "due: ") + (order.due.map(numerals.day) ?? signs.dash))
    return understood(parts.joined(separator: " \(signs.middot) "))
  }
  func order(_ order: FollowUp.Order?) -> String {
    guard let order else { return pick("chưa có", "none") }
    var parts = [order.text]
    if !order.lead.isEmpty { parts.append(order.lead) }
    if let due = order.due { parts.append(pick("hạn ", "due ") + numerals.day(due)) }
    return parts.joined(separator: "; ")
  }
  func name(of field: FollowUp.Field) -> String {
    switch field {
    case .text: followUpColumn
    case .lead: leadColumn
    case .due: followUpDueColumn
    case .done: pick("Ngày xong", "Day done")
    }
  }
  func finish(_ day: Day) -> String {
    signs.check + pick(" Xong ngày \(numerals.day(day))", " Done on \(numerals.day(day))")
  }
  var reopen: String { pick("Chưa xong, mở lại", "Not done, open again") }
  func correct(_ field: FollowUp.Field) -> String {
    pick("Sửa: ", "Correct: ") + name(of: field).lowercased()
  }
  func expected(_ field: FollowUp.Field) -> String {
    switch field {
    case .text: pick("việc phải làm", "what is to be done")
    case .lead: expectedText
    case .due: expectedDeadline
    case .done: pick("như 30/06/2020; - là chưa xong", "such as 30/06/2020; - is not done")
    }
  }
  var sourceOfRemark: String { pick("Tab: nguồn khác", "Tab: another source") }
}
