package import NTMModel
import TerminalCanvas

/// Why a published figure and a computed one differ, and what is odd about a published one.
extension Words {
  var whyColumn: String { pick("Vì sao", "Why") }

  /// A sign before a computed figure that is not the published one.
  var differs: String { signs.isASCII ? "# " : "≠ " }

  /// A reason that stands in the facts, or follows from the figure.
  package func text(_ reason: FigureReason) -> String {
    switch reason {
    case .earlierList: pick("theo danh mục cũ", "by an earlier list")
    case .laterList: pick("theo danh mục về sau", "by a later list")
    case .townsCounted: pick("tính cả thị trấn", "towns counted in")
    case .ownCount: pick("Chương trình đếm riêng", "the programme's own count")
    case .changesIncomplete:
      pick("thay đổi đã biết không dẫn về", "known changes do not lead back")
    case .misprint: pick("nguồn in nhầm", "misprinted by the source")
    case .cutOff: pick("cắt số lẻ, không làm tròn", "cut off, not rounded")
    case .baseNotPrinted: pick("tổng suy ra, không in", "base implied, not printed")
    }
  }

  private func text(_ difference: ComparedFigure.Difference) -> String {
    switch difference {
    case .doubtful: pick("số in đáng ngờ", "what is printed is doubtful")
    case .told(let reason): text(reason)
    case .otherDay(let days):
      pick("ngày khác: sổ ", "another day: records ") + apart(days)
    case .otherBase(let printed, let computed):
      pick("tổng khác: ", "another base: ") + numerals.whole(printed) + pick(" và ", " and ")
        + numerals.whole(computed)
    case .unexplained: pick("chưa rõ vì sao khác", "nobody has said why")
    }
  }

  private func apart(_ days: Int) -> String {
    let count = numerals.whole(abs(days))
    let english = "\(count) \(abs(days) == 1 ? "day" : "days") \(days > 0 ? "later" : "earlier")"
    return pick((days > 0 ? "sau " : "trước ") + "\(count) ngày", english)
  }

  /// Why a published figure is not the computed one, and what is odd about it; empty where it agrees
  /// and nothing is.
  package func why(_ row: ComparedFigure) -> String {
    let differences = row.differences
    let told = differences.compactMap { difference in
      if case .told(let reason) = difference { reason } else { nil }
    }
    let reasons = row.figure.reasons.filter { !told.contains($0) }
    return (differences.map(text) + reasons.map(text)).joined(separator: "; ")
  }
}
