package import NTMModel
import TerminalCanvas

/// What the journal page and the question before taking something back say.
extension Words {
  var journalTitle: String { pick("Nhật ký", "Journal") }
  var atColumn: String { pick("Lúc", "At") }
  var unitColumn: String { pick("Đơn vị", "Unit") }
  var fieldColumn: String { pick("Mục", "What") }
  var oldColumn: String { pick("Cũ", "Old") }
  var newColumn: String { pick("Mới", "New") }
  var whoColumn: String { pick("Ai", "Who") }
  var numberColumn: String { pick("Số", "Number") }
  var reportColumn: String { pick("Báo cáo", "Report") }
  var undoneColumn: String { pick("Hoàn tác", "Taken back") }
  func undoneBy(_ report: Int64) -> String { pick("BC \(report)", "by \(report)") }

  /// `31/05/2020 14:32`.
  func stamp(_ seconds: Int64, offset: Int) -> String {
    let local = seconds + Int64(offset)
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return numerals.day(Day(number: Int32(clamping: days))) + " "
      + numerals.clock(seconds, offset: offset)
  }

  /// `14:32`, and `31/05 14:32` of an earlier day.
  func clock(_ seconds: Int64, on moment: Moment) -> String {
    let stamp = stamp(seconds, offset: moment.offset)
    let isEarlier =
      seconds < moment.seconds
      && stamp.prefix(10) != self.stamp(moment.seconds, offset: moment.offset).prefix(10)
    return isEarlier ? Words.withoutYear(stamp) : String(stamp.suffix(5))
  }

  /// `31/05 14:32`, of a stamp.
  static func withoutYear(_ stamp: String) -> String {
    String(stamp.prefix(5) + stamp.suffix(6))
  }

  /// What the page lists: of which place, figure or report, since when.
  func title(of visit: Visit, _ list: ChangeList, place: String) -> String {
    guard case .journal(let filter) = visit.page else { return journalTitle }
    let summed = filter.since == nil ? changesTitle : writtenTitle
    var parts = [filter.isSummed ? summed : journalTitle]
    if let meeting = visit.snapshot?.facts.meetings.first(where: { $0.hasChanges(filter) }) {
      parts.append(filter.upTo == nil ? since(meeting) : during(meeting))
    }
    if !place.isEmpty { parts.append(place) }
    if let field = filter.field { parts.append(self.field(field)) }
    if let report = list.report {
      let name = report.file.isEmpty ? report.source : report.file
      parts.append(pick("báo cáo \(report.id)", "report \(report.id)") + " (\(form(report.form)))")
      if !name.isEmpty { parts.append(name) }
    }
    if let since = filter.since { parts.append(self.since(stamp(since, offset: visit.offset))) }
    return parts.joined(separator: " \(signs.middot) ")
  }

  /// How many changes are listed, since when, and whether there are more.
  func count(of list: ChangeList) -> String {
    if let tally = list.tally {
      return net(tally) + ", " + gross(tally)
        + (list.hasMore ? pick(", còn nữa", ", there are more") : "")
    }
    let count = numerals.whole(list.changes.count)
    return list.hasMore
      ? pick("\(count) mới nhất, còn nữa", "newest \(count), there are more")
      : pick("\(count) thay đổi", "\(count) changes")
  }

  /// Where the figure that stands now comes from.
  func standing(_ standing: ChangeList.Standing) -> String {
    let day = numerals.day(standing.day)
    return pick(
      "Số đang dùng: kỳ \(day), theo \(standing.source). Dưới đây là những lần số thay đổi.",
      "In use: the figure of \(day), from \(standing.source). Below is when it changed."
    )
  }

  /// The changes since a day are those that were written since, whatever day they are for.
  var writtenTitle: String { pick("Thay đổi đã ghi", "Changes written") }
  /// What a list since a day is of, and where the other thing stands.
  var writtenNote: String {
    pick(
      "Tính theo lúc ghi vào tệp, không theo kỳ số liệu. Số liệu kỳ đó và nay khác nhau ở đâu: "
        + "\(label([.character("f")])), và \(delta) (\(label([.character("*")]))) ở mỗi bảng.",
      "By when it was written to the file, not by reporting date. What differs between the figures of "
        + "that date and now: \(label([.character("f")])), and \(delta) "
        + "(\(label([.character("*")]))) in each table."
    )
  }
  func since(_ stamp: String) -> String { pick("từ \(stamp)", "since \(stamp)") }
  var sinceTitle: String { pick("Nhật ký từ lúc", "Journal since") }
  var sinceLabel: String { pick("Từ", "Since") }
  var sinceHints: [FooterView.Hint] {
    [
      hint(label([.enter]), "xem", "list", 1), hint(label([.escape]), "bỏ", "leave", 2),
    ]
  }
  var sinceExpected: String {
    pick(
      "31/05/2020 14:30, 31/05/2020, 14:30 hôm nay, tên cuộc họp; để trống: tất cả",
      "31/05/2020 14:30, 31/05/2020, 14:30 of today, a meeting's name; empty for all"
    )
  }
  var sinceFault: String {
    pick(
      "không phải lúc nào hay cuộc họp nào; viết như 31/05/2020 14:30",
      "neither a time nor a meeting; write it as 31/05/2020 14:30"
    )
  }

  /// That several meetings are meant.
  func severalMeetings(_ meetings: [Meeting]) -> String {
    let numbers = meetings.prefix(4).map { "#\($0.id)" }.joined(separator: ", ")
    return pick(
      "có mấy cuộc họp tên này: viết \(numbers)",
      "several have this name: write \(numbers)"
    )
  }

  // MARK: - Taking back

  var undoTitle: String { pick("Hoàn tác", "Take back") }
  var undoQuestion: String { pick("Hoàn tác đến đâu?", "Take back how much?") }

  /// A change in one sentence: when, who, where, what, from what.
  func sentence(_ change: Change, offset: Int, divided: Set<String> = []) -> String {
    var parts = [stamp(change.at, offset: offset), change.who]
    if let place = change.place { parts.append(placeLine(place)) }
    parts.append(opposite(change, withPlace: false, divided: divided))
    if !change.source.isEmpty { parts.append(change.source) }
    if let report = change.undoneBy {
      parts.append(
        pick("đã hoàn tác bởi báo cáo \(report)", "taken back by report \(report)")
      )
    }
    return parts.joined(separator: " \(signs.middot) ")
  }

  /// A change by its values alone: `Xã An: TC 5: Chưa đạt → Đạt`.
  package func opposite(
    _ change: Change,
    withPlace: Bool = true,
    divided: Set<String> = []
  ) -> String {
    let place = withPlace ? change.place.map { listed($0) + ": " } ?? "" : ""
    return place + field(of: change, divided: divided) + ": " + value(change.old, of: change)
      + becomes + value(change.new, of: change)
  }

  var reasonLabel: String { pick("Lý do", "Reason") }

  /// What is kept as the source of a taking back when nobody gives a reason.
  package func undoReason(_ target: ReportRecord) -> String {
    let name = target.file.isEmpty ? target.source : target.file
    let what = pick("hoàn tác báo cáo \(target.id)", "report \(target.id) taken back")
    return String((name.isEmpty ? what : what + ": " + name).prefix(Edit.lineLimit))
  }

  func undoChoices(_ change: Change) -> [String] {
    let report = change.report.map { String($0) } ?? signs.dash
    let source = change.source.isEmpty ? form(change.form) : change.source
    return [
      pick("Chỉ thay đổi \(change.number)", "Only change \(change.number)"),
      pick("Cả báo cáo \(report): \(source)", "All of report \(report): \(source)"),
    ]
  }

  func undoLines(_ result: UndoResult, offset: Int) -> [CellText] {
    let target = result.target
    let name = target.file.isEmpty ? target.source : target.file
    let (entries, units) = (numerals.whole(result.entries), numerals.whole(result.units))
    let at = stamp(target.at, offset: offset)
    var lines = [
      CellText(
        pick(
          "Hoàn tác \(entries) thay đổi ở \(units) đơn vị, của báo cáo \(target.id) "
            + "(\(form(target.form))) do \(target.who) ghi lúc \(at): \(name)",
          "Takes back \(entries) changes of \(units) units, from report \(target.id) "
            + "(\(form(target.form))) that \(target.who) wrote at \(at): \(name)"
        ),
        .strong
      )
    ]
    if !result.daysRemoved.isEmpty {
      let days = result.daysRemoved.map(numerals.day).joined(separator: ", ")
      lines.append(
        CellText(
          pick("Kỳ \(days) không còn số liệu", "\(days) has no figures any more"),
          .warning
        )
      )
    }
    return lines
  }

  func hints(_ step: UndoDialog.Step) -> [FooterView.Hint] {
    let leave = hint(label([.escape]), "bỏ", "leave", 2)
    switch step {
    case .choose:
      return [
        hint(signs.upDown, "chọn", "choose", 3), hint(label([.enter]), "xem trước", "preview", 1),
        leave,
      ]
    case .checking, .writing: return [hint(label([.escape]), "thôi chờ", "stop waiting", 1)]
    case .confirm: return [hint(label([.enter]), "HOÀN TÁC", "TAKE BACK", 1), leave]
    case .refused: return [hint(label([.escape]), "đóng", "close", 1)]
    }
  }

  /// What follows a written change, so that the way back is known.
  func undoHint(_ outcome: EditOutcome) -> String {
    guard case .written = outcome else { return "" }
    return pick(" · u hoàn tác", " · u takes it back")
  }

  // MARK: - Effects

  /// What the targets come to; said too when none moves.
  func effects(_ effects: [TargetEffect]) -> [CellText] {
    let moved = effects.compactMap(effect)
    guard !moved.isEmpty else {
      return [CellText(pick("Không mục tiêu nào thay đổi", "No target moves"), .muted)]
    }
    return moved.map { CellText($0) }
  }

  /// `T3 Xã đạt chuẩn: 58,2% → 58,4%`; `nil` when a target did not move.
  package func effect(_ effect: TargetEffect) -> String? {
    guard effect.isMoved else { return nil }
    // What stays undecided is said once.
    let isSettled = effect.before?.undetermined == effect.after?.undetermined
    return "\(effect.target.id) \(pick(effect.target.short)): "
      + (isSettled ? plain(effect.before) : figure(effect.before)) + becomes
      + figure(effect.after)
  }

  /// `T1 Tỉnh có huyện NTM: 45, không đổi`.
  package func unmoved(_ effect: TargetEffect) -> String {
    "\(effect.target.id) \(pick(effect.target.short)): "
      + figure(effect.after) + pick(", không đổi", ", unchanged")
  }

  /// The value, and beside it the communes of which nobody knows on which side they are.
  private func figure(_ reading: TargetReading?) -> String {
    guard let reading else { return signs.dash }
    guard reading.undetermined > 0 else { return plain(reading) }
    let number = numerals.whole(reading.undetermined)
    return plain(reading) + pick(" (chưa xác định \(number))", " (\(number) undetermined)")
  }

  private func plain(_ reading: TargetReading?) -> String {
    guard let reading, let part = reading.part, reading.value != nil else { return signs.dash }
    guard reading.target.kind == .percent, let base = reading.base else {
      return self.value(reading)
    }
    let share = Share(part, of: base)
    return "\(numerals.percent(share))% (\(numerals.whole(part))/\(numerals.whole(base)))"
  }
}
