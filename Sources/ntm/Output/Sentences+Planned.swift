import NTMDashboard
import NTMModel
import NTMStore

extension Sentences {
  /// What a dry run found: every unit that would change, then every target.
  func planned(_ summary: ImportSummary) -> [String] {
    var lines = summary.planned.compactMap(line)
    let same = summary.planned.count { $0.content == .same }
    if same > 0 {
      let number = numerals.whole(same)
      lines.append(
        pick(
          "  \(number) xã có số liệu như kỳ trước",
          "  \(number) communes with the figures they had before"
        )
      )
    }
    if summary.plannedBesides > 0 {
      let number = numerals.whole(summary.plannedBesides)
      lines.append(
        pick("  … và \(number) xã, kỳ khác nữa", "  … and \(number) more communes and days")
      )
    }
    let day = summary.effects.lazy.compactMap { $0.after?.asOf }.first.map(numerals.day)
    lines.append(
      pick("Tác động tới mục tiêu", "Effect on the targets")
        + (day.map { pick(", tính đến \($0):", " as of \($0):") } ?? ":")
    )
    if !summary.daysBeyond.isEmpty {
      let days = summary.daysBeyond.map(numerals.day).joined(separator: ", ")
      lines.append(
        pick(
          "  có thay đổi sau ngày đó, chưa tính ở đây: \(days)",
          "  some changes are later and do not count yet: \(days)"
        )
      )
    }
    return lines + summary.effects.map { "  " + (words.effect($0) ?? words.unmoved($0)) }
  }

  /// `  Xã An, Bắc Hà, Lào Cai (02905), 30/06/2020: TC 5: Chưa đạt → Đạt; CT 10: 38,5 → 41`; `nil`
  /// where nothing would change.
  private func line(_ planned: PlannedChanges) -> String? {
    let text: String
    switch planned.content {
    case .same: return nil
    case .first(let met, let count):
      text = pick(
        "số liệu đầu tiên, đạt \(met)/\(count) tiêu chí",
        "first figures, \(met)/\(count) criteria met"
      )
    case .values(let changes):
      let more = numerals.whole(planned.besides)
      text =
        changes.map(step).joined(separator: "; ")
        + (planned.besides > 0 ? pick("; … và \(more) giá trị nữa", "; … and \(more) more") : "")
    }
    return "  " + Report.harmless(whose(planned) + text)
  }

  private func whose(_ planned: PlannedChanges) -> String {
    guard let place = planned.place else { return "" }
    let names = [words.place(place), place.district, place.province].filter { !$0.isEmpty }
    let day = planned.day.map { ", " + numerals.day($0) } ?? ""
    return names.joined(separator: ", ") + " (\(place.code.text))" + day + ": "
  }

  /// `TC 5: Chưa đạt → Đạt`.
  private func step(_ change: Change) -> String {
    let field = words.field(of: change)
    // Facts have a number of rows that are new or other than before.
    if case .facts = change.field, change.old == nil, let count = change.new.flatMap({ Int($0) }) {
      let rows = numerals.whole(count)
      return field + pick(": \(rows) dòng mới hoặc đổi", ": \(rows) rows new or changed")
    }
    return field + ": " + words.value(change.old, of: change) + " → "
      + words.value(change.new, of: change)
  }
}
