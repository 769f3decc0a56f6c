import NTMDashboard
import NTMModel
import TerminalCanvas

/// What came in of the criteria that districts and provinces have of their own.
extension Report {
  /// What the values of a level are called for programs: `districtsReceived`.
  static func ownKey(_ level: Level, _ what: String) -> String {
    (level == .province ? "provinces" : "districts") + what
  }

  /// The columns that the list by place ends with, only where a set of a level is in force.
  static func ownReportColumns(_ level: Level) -> [Column] {
    let (vi, en) = level == .province ? ("tỉnh", "Provinces") : ("huyện", "Districts")
    return [
      Column(ownKey(level, "Expected"), "Phải nộp TC \(vi)", "\(en) expected", right: true),
      Column(ownKey(level, "Received"), "Đã nộp TC \(vi)", "\(en) received", right: true),
    ]
  }

  /// Their values; all missing for a place without such units.
  static func received(_ own: OwnReports?) -> [Datum] {
    [
      optional(own) { .whole($0.counts.expected) }, optional(own) { .whole($0.counts.received) },
    ]
  }

  /// Whether the own criteria of a unit were reported for the day.
  static let criteriaReportColumn = ownReportColumn(isQuiet: false)

  static func ownReportColumn(isQuiet: Bool) -> Column {
    Column("criteriaReport", "Báo cáo TC", "Own report", quiet: isQuiet)
  }

  /// Whether it was for this very date, in the words of the screen; missing where a unit has no own
  /// criteria.
  static func criteriaReport(of criteria: OwnCriteria?, on day: Day) -> Datum {
    guard let criteria else { return .missing }
    let texts = Language.allCases.map {
      Words($0, glyphs: .unicode).report(assessedOn: criteria.assessedOn, asOf: day).text
    }
    let key = criteria.assessedOn.map { $0 == day ? "thisDate" : "earlier" } ?? "never"
    return .word(key, Bilingual(texts[0], texts[1]))
  }

  /// What came in of a level in the whole place.
  static func ownTotals(_ own: OwnReports?, at level: Level) -> [(column: Column, value: Datum)] {
    guard let counts = own?.counts else { return [] }
    let (vi, en) = level == .province ? ("TC tỉnh", "Provinces") : ("TC huyện", "Districts")
    func line(_ what: String, _ names: (String, String), _ value: Datum) -> (Column, Datum) {
      (Column(ownKey(level, what), "\(vi): \(names.0)", "\(en) \(names.1)"), value)
    }
    return [
      line("Expected", ("phải báo cáo", "expected"), .whole(counts.expected)),
      line("Received", ("đã báo cáo", "received"), .whole(counts.received)),
      line("Missing", ("chưa báo cáo kỳ này", "missing"), .whole(counts.missing)),
      line("Never", ("chưa từng báo cáo", "never reported"), .whole(counts.never)),
      line("OnTime", ("đúng hạn", "on time"), optional(counts.onTime) { .whole($0) }),
      line("Late", ("trễ hạn", "late"), counts.isTimed ? .whole(counts.late) : .missing),
      line(
        "Later",
        ("đã báo cáo cho ngày sau kỳ này", "reported for a later day"),
        .whole(own?.later?.units ?? 0)
      ),
    ]
  }

  /// The rows of own criteria among those of lists of records, of a place, with what had come in at the
  /// baseline.
  static func ownRows(
    _ place: QualityPlace,
    _ sheet: QualitySheet,
    _ asOf: Day,
    _ words: Words
  ) -> [(row: [Datum], received: Ends)] {
    place.own.filter { $0.counts.expected > 0 }.map { own in
      let counts = own.counts
      let name = words.name(ofOwnCriteria: own.level)
      let row: [Datum] = [
        .text(place.unit.code.text), .text(place.unit.name), .text(place.unit.level.word),
        .word(form(of: own.level), Bilingual(name, name)), .whole(counts.expected),
        .whole(counts.received), .whole(counts.missing), optional(counts.onTime) { .whole($0) },
        counts.isTimed ? .whole(counts.late) : .missing, optional(counts.latest) { .day($0) },
        optional(counts.latest) { _ in .flag(true) },
        optional(counts.age(on: sheet.today)) { .whole($0) }, optional(sheet.due) { .day($0) },
        state(of: counts), .day(asOf), .whole(counts.never),
      ]
      let received: Ends = (
        then: optional(own.then) { .whole($0.received.part) },
        move: optional(own.then) { .move($0.move) }
      )
      return (row, received)
    }
  }

  /// The form that such reports come in.
  private static func form(of level: Level) -> String {
    level == .province ? "danh-gia-tinh" : "danh-gia-huyen"
  }

  private static func state(of counts: ReportCounts) -> Datum {
    if counts.missing > 0 { return .word("missing", Bilingual("chưa nộp đủ", "missing")) }
    if !counts.isTimed { return .word("noTerm", Bilingual("chưa đặt hạn", "no term set")) }
    if counts.late > 0 { return .word("late", Bilingual("trễ", "late")) }
    return .word("complete", Bilingual("đủ, đúng hạn", "complete"))
  }
}
