import NTMDashboard
import NTMModel

extension Sentences {
  /// Why something that was to be written was not.
  func sentence(_ fault: Refusal.WritingFault) -> String {
    switch fault {
    case .noWriter:
      pick(
        "chưa biết ai ghi; thêm --who TÊN, hoặc đặt biến NTM_WHO",
        "nobody says who writes; add --who NAME, or set NTM_WHO"
      )
    case .badFigure(let text):
      pick(
        "“\(text)” không phải tiêu chí hay chỉ tiêu; viết như 17, 17.1 hoặc CT3.1b",
        "“\(text)” is no criterion and no indicator; write it as 17, 17.1 or CT3.1b"
      )
    case .badValue(let text):
      pick(
        "“\(text)” không đọc được; dùng đạt, không đạt, rà soát, chưa có số liệu, hoặc số như 58,2",
        "“\(text)” cannot be read; use met, not met, disputed, no report, or a number like 58.2"
      )
    case .badStandard(let text, let known):
      pick(
        "“\(text)” không phải danh hiệu; dùng \(known.map(\.vi).joined(separator: ", "))",
        "“\(text)” is no title; use \(known.map(\.en).joined(separator: ", "))"
      )
    case .noRecognition(let unit):
      pick(
        "\(unit) chưa có danh hiệu đó; thêm --number và --decided để công nhận",
        "\(unit) does not hold it; add --number and --decided to grant it"
      )
    case .severalRecognitions(let unit, let years):
      pick(
        "\(unit) có danh hiệu đó cho các năm \(list(years)); thêm --year",
        "\(unit) holds it for the years \(list(years)); add --year"
      )
    case .notConfirmed: pick("không ghi gì", "nothing was written")
    }
  }

  private func list(_ years: [Int]) -> String { years.map(String.init).joined(separator: ", ") }

  /// Why something was not taken back; every change that stands on it has a line.
  func sentence(_ refusal: UndoRefusal) -> String {
    guard case .laterChanges(let changes, let total) = refusal else {
      return words.refusal(refusal)
    }
    var lines = changes.map(line)
    if total > changes.count {
      let more = numerals.whole(total - changes.count)
      lines.append(pick("… và \(more) thay đổi nữa", "… and \(more) more"))
    }
    let count = numerals.whole(total)
    return pick(
      "không hoàn tác: \(count) thay đổi sau dựa trên nó; hoàn tác chúng trước (ntm undo --change SỐ):",
      "nothing was taken back: \(count) later changes stand on it; take them back first "
        + "(ntm undo --change NUMBER):"
    )
      + list(lines)
  }

  /// `123 · 31/05/2020 14:32 · Lan · Xã An, Huyện B, Tỉnh C · TC 5: Chưa đạt → Đạt`.
  func line(_ change: Change) -> String {
    var parts = [String(change.number), clock(change.at), change.who]
    if let place = change.place {
      let above = [place.district, place.province].filter { !$0.isEmpty }
      parts.append(([words.place(place)] + above).joined(separator: ", "))
    }
    let values = words.value(change.old, of: change) + " → " + words.value(change.new, of: change)
    parts.append(words.field(of: change) + ": " + values)
    return Report.harmless(parts.joined(separator: " · "))
  }
}

extension Sentences {
  /// The unit and figure of an edit, old and new value, and what it moves.
  func preview(_ result: EditResult, of subject: EditedFigure, isDryRun: Bool) -> [String] {
    let (old, new) = (
      words.value(result.old, of: subject.indicator), words.value(result.new, of: subject.indicator)
    )
    let what = [subject.place, subject.name].filter { !$0.isEmpty }.joined(separator: ": ")
    var lines = [Report.harmless("\(what): " + (subject.isNew ? new : "\(old) → \(new)"))]
    if subject.areFigures, let day = result.day {
      lines.append(
        pick("  số liệu kỳ \(numerals.day(day))", "  figures of \(numerals.day(day))")
      )
      if let asked = subject.asked, day < asked.day {
        let older = words.olderFigures(day, than: asked.day, of: asked.level)
        let how = words.howToReport(asked.day, of: asked.level)
        lines.append(pick("  Lưu ý: ", "  Note: ") + older + "; " + how)
      }
    }
    for one in result.warnings {
      let place = one.place.map { words.place($0) + ": " } ?? ""
      let text = words.warning(one.kind, subject: one.subject, detail: one.detail, day: one.day)
      lines.append(Report.harmless(pick("  Lưu ý: ", "  Note: ") + place + text))
    }
    let effects = result.effects.compactMap(effect)
    lines +=
      effects.isEmpty && subject.movesTargets
      ? [pick("  không mục tiêu nào thay đổi", "  no target moves")] : effects.map { "  " + $0 }
    if isDryRun { lines.append(pick("Chưa ghi gì.", "Nothing was written.")) }
    return lines
  }

  /// What to do about an edit that was written.
  func written(_ result: EditResult) -> String {
    pick(
      "Đã ghi: thay đổi \(result.change), báo cáo \(result.report). "
        + "Hoàn tác: ntm undo \(result.report)",
      "Written: change \(result.change), report \(result.report). "
        + "Take it back with: ntm undo \(result.report)"
    )
  }

  var unchanged: String {
    pick("Số liệu đã như vậy; không ghi gì.", "It stands so already; nothing was written.")
  }

  /// The question before something is written.
  var confirmation: String { pick("Ghi? (c = có) ", "Write it? (y = yes) ") }

  /// Whether an answer is a yes, in either language.
  func isYes(_ answer: String?) -> Bool {
    ["c", "co", "y", "yes"].contains(Folding.folded(answer ?? ""))
  }

  /// What is taken back, and what that moves.
  func preview(_ result: UndoResult, isDryRun: Bool) -> [String] {
    let target = result.target
    let name = target.file.isEmpty ? target.source : target.file
    let (entries, units) = (numerals.whole(result.entries), numerals.whole(result.units))
    var lines = [
      Report.harmless(
        pick(
          "Báo cáo \(target.id) (\(words.form(target.form))) của \(target.who), \(clock(target.at)): \(name)",
          "Report \(target.id) (\(words.form(target.form))) by \(target.who), \(clock(target.at)): \(name)"
        )
      ),
      pick(
        "  hoàn tác \(entries) thay đổi ở \(units) đơn vị",
        "  takes back: \(entries) changes, \(units) units"
      ),
    ]
    lines += result.changes.prefix(Sentences.shownChanges).map { "  " + opposite($0) }
    if result.changes.count > Sentences.shownChanges {
      lines.append(pick("  … xem đủ bằng: ntm log", "  … ntm log shows them all"))
    }
    if !result.daysRemoved.isEmpty {
      let days = result.daysRemoved.map(numerals.day).joined(separator: ", ")
      lines.append(
        pick("  kỳ \(days) không còn số liệu", "  \(days) has no figures any more")
      )
    }
    lines += result.effects.compactMap(effect).map { "  " + $0 }
    if isDryRun { lines.append(pick("Chưa ghi gì.", "Nothing was written.")) }
    return lines
  }

  private static let shownChanges = 10

  /// A change without its number and writer, which are those of the undoing itself.
  private func opposite(_ change: Change) -> String { Report.harmless(words.opposite(change)) }

  func undone(_ result: UndoResult) -> String {
    pick(
      "Đã hoàn tác, ghi là báo cáo \(result.report). Làm lại: ntm undo \(result.report)",
      "Taken back as report \(result.report). Bring it back with: ntm undo \(result.report)"
    )
  }
}
