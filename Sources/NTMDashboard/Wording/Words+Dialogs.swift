package import NTMModel
import TerminalCanvas

/// What the dialogs for correcting a figure say.
extension Words {
  func editing(_ name: String) -> String { pick(" SỬA: \(name) ", " EDITS: \(name) ") }
  var onlyLooking: String {
    pick(
      "Đang chỉ xem, không ghi được · thoát (q) rồi mở lại: ntm --edit --who TÊN",
      "This screen only looks · leave (q) and open again: ntm --edit --who NAME"
    )
  }

  // MARK: - What cannot be corrected here

  var nothingToEdit: String {
    pick(
      "Số ở đây được tính ra, không sửa trực tiếp · vào xã (Enter) để sửa tiêu chí, chỉ tiêu",
      "This figure is computed · open a commune (Enter) to correct criteria and indicators"
    )
  }
  var nothingToRecognise: String {
    pick(
      "Ở đây không có danh hiệu để sửa · vào xã (Enter), hoặc chọn huyện trong trang của tỉnh",
      "No standard to change here · open a commune, or choose a district on its province's page"
    )
  }
  var noUnitHere: String {
    pick("Dòng này không phải đơn vị · chọn một đơn vị", "This row is no unit · choose a unit")
  }
  var nothingToRedo: String {
    pick(
      "Chưa hoàn tác gì từ màn hình này sau lần ghi gần nhất",
      "Nothing was taken back from this screen since the last correction"
    )
  }
  var nothingToUndo: String {
    pick(
      "Chưa ghi gì từ màn hình này · chọn thay đổi trong nhật ký (F7) rồi bấm u",
      "Nothing was written from this screen · choose a change in the journal (F7), then u"
    )
  }
  var noHistoryHere: String {
    pick("Dòng này không có lịch sử riêng · F7 mở nhật ký", "No history of this row · F7: journal")
  }
  var onlyInJournal: String {
    pick("Mở nhật ký trước (F7), rồi s để chọn từ lúc nào", "Open the journal (F7) first, then s")
  }

  // MARK: - Correcting

  var editTitle: String { pick("Sửa số liệu", "Correct a figure") }
  var confirmTitle: String { pick("Xem lại rồi ghi", "Look again, then write") }
  var conflictTitle: String {
    pick("Người khác vừa ghi số này", "Somebody else has written this figure")
  }
  package var becomes: String { signs.isASCII ? " -> " : " → " }
  var newNote: String { pick("Ghi chú mới", "New note") }
  var meetingSource: String { pick("theo báo cáo tại cuộc họp", "as reported in the meeting") }
  var sourceLabel: String { pick("Nguồn", "Source") }
  var checking: String { pick("Đang tính xem điều này đổi gì…", "Finding out what it changes…") }
  var writing: String { pick("Đang ghi…", "Writing…") }
  var keptTheirs: String { pick("Giữ số đã ghi; không ghi gì thêm", "Kept theirs; wrote nothing") }
  var alreadySo: String {
    pick("Số liệu đã như vậy, không ghi gì", "It stands so already; nothing was written")
  }
  func standing(_ value: String) -> String { pick("Đang là: \(value)", "It is: \(value)") }
  func understood(_ text: String) -> String { pick("Hiểu là: \(text)", "Taken as: \(text)") }
  func writer(_ name: String) -> String { pick("Người ghi: \(name)", "Writer: \(name)") }
  func figuresOf(_ day: Day) -> String {
    pick("Kỳ \(numerals.day(day))", "Figures of \(numerals.day(day))")
  }
  /// That a correction changes the figures of an earlier day than the one asked for, as a unit of a
  /// level has reported nothing since.
  package func olderFigures(_ day: Day, than shown: Day, of level: Level) -> String {
    let (own, shown) = (numerals.day(day), numerals.day(shown))
    let (vi, en) = reporter(level)
    return pick(
      "Sửa số liệu kỳ \(own): kỳ \(shown) \(vi) chưa có báo cáo",
      "Corrects the figures of \(own): the \(en) has no report for \(shown)"
    )
  }

  /// How figures come to be of a day for which a unit of a level has not reported.
  package func howToReport(_ day: Day, of level: Level) -> String {
    let form = form(ofReportsAt: level)
    return pick(
      "muốn có số kỳ \(numerals.day(day)), nhập báo cáo của kỳ ấy (ntm template \(form), ntm import)",
      "for figures of \(numerals.day(day)) import a report of that date (ntm template \(form), "
        + "ntm import)"
    )
  }

  private func reporter(_ level: Level) -> (vi: String, en: String) {
    switch level {
    case .country, .region, .province: ("tỉnh", "province")
    case .district: ("huyện", "district")
    case .commune: ("xã", "commune")
    }
  }

  private func form(ofReportsAt level: Level) -> String {
    switch level {
    case .country, .region, .province: "danh-gia-tinh"
    case .district: "danh-gia-huyen"
    case .commune: "danh-gia"
    }
  }
  /// That a decision is of a later day than the figures on show.
  func countsLater(_ day: Day, than shown: Day) -> String {
    let (own, shown) = (numerals.day(day), numerals.day(shown))
    return pick(
      "Tính từ \(own), sau ngày số liệu \(shown): trang này chưa đổi",
      "Counts from \(own), after the figures of \(shown): this page stays as it is"
    )
  }
  func more(_ count: Int) -> String {
    pick("… và \(numerals.whole(count)) dòng nữa", "… and \(numerals.whole(count)) more lines")
  }

  /// A note with its day and writer.
  func note(_ note: Note) -> String {
    let head = pick("Ghi chú", "Note") + " \(numerals.day(note.day)), \(note.who)"
    return head + ": " + note.text + " (\(note.source))"
  }
  func moreNotes(_ count: Int) -> String {
    pick(
      "… và \(numerals.whole(count)) ghi chú nữa, xem nhật ký (F7)",
      "… and \(numerals.whole(count)) more notes, see the journal (F7)"
    )
  }

  func placeLine(_ row: CommuneRow) -> String {
    placeLine(row.unit, above: [row.district, row.province])
  }
  func placeLine(_ row: PlaceRow) -> String { placeLine(row.unit, above: [row.parentName]) }
  func placeLine(_ row: DistrictRow) -> String {
    placeLine(row.unit, above: [row.province?.name ?? ""])
  }
  func placeLine(_ place: Change.Place) -> String {
    line(self.place(place), above: [place.district, place.province], code: place.code)
  }
  /// `Xã Bản Liền, Bắc Hà, Lào Cai (02935)`.
  func placeLine(_ unit: Unit, above: [String]) -> String {
    let name = unit.level == .country ? countryName : fullName(unit)
    return line(name, above: above, code: unit.code)
  }
  private func line(_ name: String, above: [String], code: UnitCode) -> String {
    ([name] + above.filter { !$0.isEmpty }).joined(separator: ", ") + " (\(code))"
  }

  /// `TC 5 Trường học`.
  func figureName(of criterion: Criterion) -> String {
    field(.criterion(criterion.number)) + " " + pick(criterion.name)
  }

  /// `CT 17.1 Tỷ lệ hộ dùng nước sạch (%)`; of both parts where `part` is `nil`.
  func figureName(of indicator: Indicator, part: Int?) -> String {
    let names = indicator.names.enumerated()
      .filter { part == nil || $0.offset == (part ?? 0) - 1 }.map { pick($0.element) }
    let unit = indicator.unit.isEmpty ? "" : " (\(indicator.unit))"
    return field(.indicator(indicator.code, part: part ?? 1)) + " "
      + names.joined(separator: " & ") + unit
  }

  func recognitionsHeld(_ held: [Recognition]) -> String {
    guard !held.isEmpty else { return pick("Chưa có danh hiệu nào", "No standard yet") }
    return pick("Đã có: ", "Holds: ") + held.map(line).joined(separator: "; ")
  }

  private func line(_ recognition: Recognition) -> String {
    self.recognition(recognition).joined(separator: " \(signs.middot) ")
  }

  func choice(_ choice: EditDialog.Choice) -> String {
    switch choice {
    case .state(let state): sign(state).text + " " + self.state(state)
    case .yes: pick("Đạt", "Yes")
    case .no: pick("Chưa đạt", "No")
    case .noValue: pick("chưa có số liệu", "no value")
    case .part(let part, let value):
      pick("Phần \(part)", "Part \(part)") + ": " + self.value(.quantity(value))
    case .grant(let title):
      pick("Công nhận: ", "Recognise: ") + name(of: title)
    case .withdraw(let recognition):
      pick("Thu hồi: ", "Withdraw: ") + line(recognition)
    case .taskState(let state): self.choice(state)
    case .correctPaper(let paper): correctPaper(paper)
    case .removePaper(let paper): removePaper(paper)
    case .finish(let day): finish(day)
    case .reopen: reopen
    case .correct(let field): correct(field)
    case .tag(let toggle): self.choice(toggle)
    case .villages(let field, let count): self.choice(field, count)
    case .remove(let recognition):
      pick("Xóa vì nhập nhầm: ", "Remove, entered by mistake: ") + line(recognition)
    }
  }

  // MARK: - Conflicts

  /// Who wrote what where the writer saw something else, when and from what.
  func conflictLines(
    _ conflict: EditConflict,
    of indicator: Indicator?,
    offset: Int
  ) -> [CellText] {
    let now = value(conflict.now, of: indicator)
    guard let by = conflict.by else {
      return [CellText(pick("Nay là: \(now)", "It is now: \(now)"), .warning)]
    }
    let at = stamp(by.at, offset: offset)
    var lines = [
      CellText(pick("Nay là: \(now)", "It is now: \(now)"), .warning),
      CellText(
        pick(
          "\(by.who) ghi lúc \(at), thay đổi \(by.change)",
          "Written by \(by.who) at \(at), change \(by.change)"
        )
      ),
    ]
    if !by.source.isEmpty { lines.append(CellText(source(by.source))) }
    return lines
  }

  func conflictChoices(
    _ conflict: EditConflict,
    new: Edit.Value?,
    of indicator: Indicator?
  ) -> [String] {
    let theirs = value(conflict.now, of: indicator)
    let mine = new.map { value($0, of: indicator) } ?? ""
    return [
      pick("Giữ số của họ: \(theirs)", "Keep theirs: \(theirs)"),
      pick("Ghi số của tôi đè lên: \(mine)", "Write mine over it: \(mine)"),
    ]
  }
}

/// What is typed in a dialog, and what is wrong with it.
extension Words {
  func label(_ kind: Entry.Kind) -> String {
    switch kind {
    case .value: pick("Giá trị mới", "New value")
    case .note: pick("Ghi chú", "Note")
    case .followUp: followUpLabel
    case .followUpField(let field): name(of: field)
    case .decision: pick("Số quyết định", "Decision number")
    case .decided: pick("Ngày quyết định", "Day decided")
    case .lost: pick("Thu hồi từ ngày", "Withdrawn from")
    case .taskText(let field): name(of: field)
    case .paperNumber: paperNumberLabel
    case .paperDay: paperDayLabel
    case .paperTitle: paperTitleColumn
    case .villages: villagesLabel
    }
  }

  func expected(_ kind: Entry.Kind) -> String {
    switch kind {
    case .value(let indicator):
      indicator.kind == .percent
        ? pick(
          "số từ 0 đến 100, như 58,2; - là chưa có số liệu",
          "0 to 100, as 58.2; - is no value"
        )
        : pick("số như 1.234,5; - là chưa có số liệu", "a number as 1,234.5; - is no value")
    case .note: pick("vài lời về đơn vị này", "some words about this unit")
    case .followUp: expectedFollowUp
    case .followUpField(let field): expected(field)
    case .decision: pick("như 1234/QĐ-UBND", "such as 1234/QĐ-UBND")
    case .decided, .lost: pick("như 31/05/2020", "such as 31/05/2020")
    case .taskText(.deadline): expectedDeadline
    case .taskText: expectedText
    case .paperNumber: expectedPaper
    case .paperDay: expectedPaperDay
    case .paperTitle: expectedPaperTitle
    case .villages: expectedVillages
    }
  }

  func fault(_ fault: Entry.Fault) -> String {
    switch fault {
    case .notACount: notACount
    case .notANumber: pick("không phải số; viết như 58,2", "not a number; write it as 58.2")
    case .tooExact:
      pick(
        "nhiều nhất hai số lẻ; hàng nghìn viết như 1.234",
        "at most two decimals; thousands as in 1,234"
      )
    case .outOfRange(let low, let high): refusal(.outOfRange(low: low, high: high))
    case .notADay: pick("không phải ngày; viết như 31/05/2020", "not a day; write it as 31/05/2020")
    case .beforeGrant(let day): refusal(.endsBeforeStart(day))
    case .beforeGiven(let day): refusal(.beforeGiven(day))
    case .text(let fault): self.fault(fault)
    }
  }

  func hints(_ step: EditDialog.Step) -> [FooterView.Hint] {
    let leave = hint(label([.escape]), "bỏ", "leave", 2)
    let choose = hint(signs.upDown, "chọn", "choose", 3)
    let enter = hint(label([.enter]), "tiếp", "go on", 1)
    let back = hint(label([.backTab]), "lùi", "back", 4)
    switch step {
    case .choose: return [choose, enter, leave, back]
    case .type: return [enter, leave, back]
    case .source:
      return [enter, leave, hint(label([.tab]), "lấy nguồn gợi ý", "take the offer", 3), back]
    case .checking, .writing: return [hint(label([.escape]), "thôi chờ", "stop waiting", 1)]
    case .confirm:
      return [
        hint(label([.enter]), "GHI", "WRITE", 1),
        hint(label([.escape]), "bỏ, không ghi", "leave, unwritten", 2),
      ]
    case .conflict: return [choose, hint(label([.enter]), "quyết định", "decide", 1), leave]
    }
  }
}
