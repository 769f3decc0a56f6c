package import NTMModel
import TerminalCanvas

/// What came in of the criteria that districts and provinces have of their own.
extension Words {
  /// What such reports are called among lists of records.
  package func name(ofOwnCriteria level: Level) -> String {
    level == .province
      ? pick("Tiêu chí tỉnh", "Province criteria")
      : pick("Tiêu chí huyện", "District criteria")
  }

  /// The column with how many came in of those expected.
  func ownReportsColumn(_ level: Level) -> String {
    level == .province
      ? pick("Nộp TC tỉnh", "Prov. crit.") : pick("Nộp TC huyện", "Dist. crit.")
  }

  /// The column of districts or provinces with the state of the report of their own criteria.
  var ownReportColumn: String { pick("Báo cáo TC", "Own report") }

  /// Units that reported of those expected: `8/9`; a dash where none is.
  func received(_ own: OwnReports?) -> CellText {
    own.map { reported($0.counts.share) } ?? CellText(signs.dash, .muted)
  }

  /// Whether the own criteria of a unit are of the day, or how old they are; a dash where it has none.
  func ownReport(_ criteria: OwnCriteria?) -> CellText {
    guard let criteria else { return CellText(signs.dash, .muted) }
    return report(assessedOn: criteria.assessedOn, asOf: day)
  }

  /// `TC huyện: 517/546 huyện đã báo cáo kỳ này (94,6%) · 29 chưa nộp`; empty where none is expected.
  func ownReports(_ sheet: QualitySheet) -> [String] {
    sheet.ownLevels.compactMap { sheet.total.own($0) }.map { own in
      let missing = self.missing(own.counts.missing).map { ", " + $0 } ?? ""
      return received(own.counts, of: own.level) + missing
    }
  }

  /// What was reported for a day that is no reporting day of communes yet.
  func later(_ own: OwnReports.Later) -> String {
    let (count, day) = (numerals.whole(own.units), numerals.day(own.latest))
    let (vi, en) = own.level == .province ? ("tỉnh", "provinces") : ("huyện", "districts")
    return pick(
      "TC \(vi) đến \(day) của \(count) \(vi): hiện khi xã có kỳ báo cáo ấy",
      "own criteria of \(count) \(en) up to \(day): shown once communes report"
    )
  }

  private func received(_ counts: ReportCounts, of level: Level) -> String {
    let figures = "\(numerals.whole(counts.received))/\(numerals.whole(counts.expected))"
    let percent = numerals.percent(counts.share)
    return level == .province
      ? pick(
        "TC tỉnh: \(figures) tỉnh đã báo cáo kỳ này (\(percent)%)",
        "own criteria: \(figures) provinces reported (\(percent)%)"
      )
      : pick(
        "TC huyện: \(figures) huyện đã báo cáo kỳ này (\(percent)%)",
        "own criteria: \(figures) districts reported (\(percent)%)"
      )
  }

  /// The same in full, with the term and the latest.
  func received(_ own: OwnReports, due: Day?) -> String {
    let counts = own.counts
    var parts = [received(counts, of: own.level)]
    if let missing = missing(counts.missing) { parts.append(missing) }
    if counts.never > 0 {
      let never = numerals.whole(counts.never)
      parts.append(pick("\(never) chưa từng báo cáo", "\(never) never reported"))
    }
    if let due, let onTime = counts.onTime {
      parts.append(timing(due, onTime: onTime, late: counts.late))
    } else {
      parts.append(noTerm)
    }
    if let latest = counts.latest {
      parts.append(pick("gần nhất ", "latest ") + numerals.day(latest))
    }
    return parts.joined(separator: ", ")
  }

  private func timing(_ due: Day, onTime: Int, late: Int) -> String {
    let (inTime, tooLate) = (numerals.whole(onTime), numerals.whole(late))
    return pick(
      "hạn \(numerals.day(due)): đúng hạn \(inTime), trễ \(tooLate)",
      "due \(numerals.day(due)): \(inTime) on time, \(tooLate) late"
    )
  }

  /// What is wrong with the report of a unit's own criteria, in words that fit beside its name; empty for
  /// nothing.
  func faults(ofOwn report: CommuneReport, at level: Level, for day: Day) -> [String] {
    let word = level == .province ? "tỉnh" : "huyện"
    if report.assessedOn == nil {
      return [pick("TC \(word) chưa từng nộp", "criteria never sent")]
    }
    if !report.isReceived(for: day) {
      return [pick("TC \(word) chưa nộp", "criteria missing")]
    }
    return report.arrival == .late ? [pick("TC \(word) trễ", "criteria late")] : []
  }
}
