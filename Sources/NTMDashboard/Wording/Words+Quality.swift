package import NTMModel
import TerminalCanvas

/// How complete, timely and consistent figures are.
extension Words {
  var qualityTitle: String { pick("Chất lượng số liệu", "Quality of figures") }
  var qualityCommunesTitle: String { pick("Đơn vị cần xem lại", "Units to look at") }
  var allWell: String {
    pick(
      "Xã nào cũng đã báo cáo, không thấy mâu thuẫn",
      "Every commune has reported, without contradictions"
    )
  }

  var expectedColumn: String { pick("Phải nộp", "Expected") }
  var receivedColumn: String { pick("Đã nộp", "Received") }
  var unreportedColumn: String { pick("Chưa nộp", "Missing") }
  var onTimeColumn: String { pick("Đúng hạn", "On time") }
  var lateColumn: String { pick("Trễ", "Late") }
  var contradictionsColumn: String { pick("Mâu thuẫn", "Contrad.") }
  var neverColumn: String { pick("Chưa từng", "Never") }
  var ageColumn: String { pick("Tuổi số", "Age") }
  var faultsColumn: String { pick("Điều cần xem", "What is wrong") }
  var latestReportColumn: String { pick("Gần nhất", "Latest") }
  var unknownSign: String { "?" }

  var reportStateColumn: String { pick("Báo cáo", "Report") }
  var listStateColumn: String { pick("Danh sách", "List") }

  /// Communes that reported of those expected: `126/127`; a dash where none is expected.
  func reported(_ share: Share) -> CellText {
    guard share.base > 0 else { return CellText(signs.dash, .muted) }
    let text = numerals.whole(share.part) + "/" + numerals.whole(share.base)
    return CellText(text, share.part < share.base ? .warning : .muted)
  }

  /// Provinces whose lists came in, of those that send them: `60/63`; a dash where nobody does.
  func listed(_ share: Share?) -> CellText {
    share.map { reported($0) } ?? CellText(signs.dash, .muted)
  }

  /// What a table of records says of the list of each record's province: of the day or a later one, how
  /// many days old, or none.
  func report(listedOn day: Day?, asOf: Day) -> CellText {
    report(assessedOn: day.map { min($0, asOf) }, asOf: asOf)
  }

  /// What a table of communes says of the report of each: of the day, how many days old, or none.
  package func report(assessedOn: Day?, asOf: Day) -> CellText {
    guard let assessedOn else { return CellText(pick("chưa từng", "never"), .warning) }
    if assessedOn == asOf { return CellText(pick("kỳ này", "this date"), .muted) }
    return age(assessedOn.days(until: asOf), isStale: true)
  }

  /// The age of figures in days; those that are carried over from before are marked.
  func age(_ days: Int?, isStale: Bool) -> CellText {
    guard let days else { return CellText(signs.noReport, .muted) }
    let text = "\(numerals.whole(days)) " + pick("ngày", "d")
    return CellText(text, isStale ? .warning : .muted)
  }

  /// What is wrong with a unit, in words.
  package func faults(of unit: QualityCommune, for day: Day) -> String {
    var parts = unit.lateDecisions.compactMap { late in
      late.lateDecision.map { decidedLate($0, year: late.year) }
    }
    if let criteria = unit.criteria {
      parts.insert(faults(of: criteria, at: unit.unit.level), at: 0)
    }
    if let unfinished = unit.unfinished { parts.insert(faults(of: unfinished), at: 0) }
    if unit.unit.level == .commune {
      parts.insert(faults(of: unit.report, for: day), at: 0)
    } else if unit.isExpected {
      parts += faults(ofOwn: unit.report, at: unit.unit.level, for: day)
    }
    return parts.joined(separator: ", ")
  }

  /// What is not recognised yet in a province that is.
  private func faults(of province: UnfinishedProvince) -> String {
    let communes = fraction(province.communes)
    let districts = fraction(province.districts)
    return pick(
      "đã công nhận khi mới \(communes) xã",
      "recognised with \(communes) communes"
    )
      + (province.districts.base > 0
        ? pick(", \(districts) huyện đạt", " and \(districts) districts")
        : pick(" đạt", ""))
  }

  /// A decision that came long after the year that it recognises for.
  func decidedLate(_ decided: Day, year: Int) -> String {
    pick(
      "quyết định \(numerals.day(decided)) cho năm \(year)",
      "decided on \(numerals.day(decided)) for \(year)"
    )
  }

  /// What is wrong with a commune's report, in words.
  func faults(of report: CommuneReport, for day: Day) -> String {
    var parts: [String] = []
    if report.assessedOn == nil {
      parts.append(pick("chưa từng báo cáo", "never reported"))
    } else if !report.isReceived(for: day) {
      parts.append(pick("chưa báo cáo kỳ này", "no report this date"))
    }
    if report.arrival == .late { parts.append(pick("trễ hạn", "late")) }
    if report.contradictions > 0 {
      let count = numerals.whole(report.contradictions)
      parts.append(
        report.contradictions == 1
          ? pick("\(count) mâu thuẫn", "\(count) contradiction")
          : pick("\(count) mâu thuẫn", "\(count) contradictions")
      )
    }
    return parts.joined(separator: ", ")
  }

  var recordsTitle: String { pick("Danh sách, báo cáo khác", "Other lists, reports") }
  var recordListColumn: String { pick("Danh sách", "List") }
  /// Of a list that nobody has to send by any day.
  var noTerm: String { pick("chưa đặt hạn", "no term set") }

  package func name(of list: RecordList) -> String {
    switch list {
    case .products: "OCOP"
    case .organisations: pick("HTX, doanh nghiệp", "Co-ops, firms")
    case .models: pick("Mô hình", "Models")
    }
  }

  /// A list inside a sentence: `mô hình`, `OCOP`.
  private func inSentence(_ list: RecordList) -> String {
    switch list {
    case .products: name(of: list)
    case .organisations: pick("HTX, doanh nghiệp", "co-ops, firms")
    case .models: pick("mô hình", "models")
    }
  }

  /// What came in of a list of records for a page about these records: who has to send it by when,
  /// who did, and the day of the latest.
  func received(_ counts: RecordCounts) -> String {
    let received =
      counts.expected.map { "\(numerals.whole(counts.received))/\(numerals.whole($0))" }
      ?? numerals.whole(counts.received)
    let name = inSentence(counts.list)
    var parts = [
      pick(
        "Danh sách \(name): \(received) tỉnh đã nộp",
        "Lists (\(name)): sent by \(received) \(received == "1" ? "province" : "provinces")"
      )
    ]
    if let due = counts.due, let onTime = counts.onTime {
      parts.append(
        pick(
          "hạn \(numerals.day(due)): đúng hạn \(numerals.whole(onTime)), "
            + "trễ \(numerals.whole(counts.late))",
          "due \(numerals.day(due)): \(numerals.whole(onTime)) on time, "
            + "\(numerals.whole(counts.late)) late"
        )
      )
    } else {
      parts.append(noTerm)
    }
    if let latest = counts.latest {
      // A day of the clock is no day of figures.
      parts.append(
        counts.isStated
          ? pick("gần nhất ", "latest ") + numerals.day(latest)
          : pick("gần nhất không ghi ngày, nhập ", "the latest states no day, recorded ")
            + numerals.day(latest)
      )
    }
    return parts.joined(separator: ", ")
  }

  /// `8.272/8.297 xã đã báo cáo kỳ 31/05/2020 (99,6%)`.
  func received(_ counts: ReportCounts, for day: Day) -> String {
    let figures = "\(numerals.whole(counts.received))/\(numerals.whole(counts.expected))"
    let percent = numerals.percent(counts.share)
    return pick(
      "\(figures) xã đã báo cáo kỳ \(numerals.day(day)) (\(percent)%)",
      "\(figures) communes reported for \(numerals.day(day)) (\(percent)%)"
    )
  }

  /// How many have no figures of the very day, be they older ones or none; `nil` when all have.
  func unreported(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    return pick(
      "\(numerals.whole(count)) chưa báo cáo kỳ này",
      "\(numerals.whole(count)) without report this date"
    )
  }

  /// The same behind the day itself.
  func missing(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    return pick("\(numerals.whole(count)) chưa nộp", "\(numerals.whole(count)) missing")
  }

  func neverReported(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    return pick(
      "\(numerals.whole(count)) xã chưa từng báo cáo",
      "\(numerals.whole(count)) never reported"
    )
  }

  /// What is on time and late, or that nobody can say.
  func timing(_ sheet: QualitySheet) -> String {
    let counts = sheet.total.counts
    guard let due = sheet.due, let onTime = counts.onTime else {
      return pick(
        "chưa khai hạn nộp (report_days), nên không nói đúng hạn hay trễ",
        "no term is set (report_days), so on time and late are not told"
      )
    }
    return pick(
      "hạn \(numerals.day(due)): đúng hạn \(numerals.whole(onTime)), "
        + "trễ \(numerals.whole(counts.late))",
      "due \(numerals.day(due)): \(numerals.whole(onTime)) on time, "
        + "\(numerals.whole(counts.late)) late"
    )
  }
}
