import NTMModel

/// Communes in difficulty at the baseline, and what their counts moved by.
extension Report {
  /// Kinds or places, each with what it was; `nil` where that is not known.
  func moving(
    difficult rows: [DifficultThen?],
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    let line = snapshot.set.line
    let figures: [(DifficultFigure, Moving)] = [
      (.communes, Moving("communes", "xã", "communes")),
      (.below, Moving("below\(line)", "dưới \(line)", "below \(line)")),
      (.villagesMet, Moving("villagesMet", "thôn đạt", "villages met")),
      (.villagesPending, Moving("villagesPending", "chưa đạt", "not yet")),
      (.recognised, Moving("recognised", "đạt", "recognised")),
      (.silent, Moving("noReport", "chưa báo cáo", "no report")),
    ]
    return moving(
      figures.map(\.1),
      rows.map { then in
        figures.map { figure, _ in
          (
            Report.optional(then?.count(figure)) { .whole($0) },
            Report.optional(then?.move(figure)) { .move($0) }
          )
        }
      },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }

  func moving(
    infrastructure sheet: DifficultSheet,
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    func ends(_ part: InfrastructureThen.Part?) -> Ends {
      (
        Report.optional(part) { .whole($0.met.part) },
        Report.optional(part?.move) { .move($0) }
      )
    }
    return moving(
      [
        Moving("difficultMet", "diện này đạt", "these met"),
        Moving("othersMet", "xã khác đạt", "others met"),
        Moving("nationMet", "cả nước đạt", "nation met"),
      ],
      sheet.infrastructure.map { line in
        [ends(line.then?.difficult), ends(line.then?.others), ends(line.then?.nation)]
      },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }
}
