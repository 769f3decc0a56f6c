import NTMDashboard
import NTMModel
import TerminalCanvas

extension Report {
  /// Published figures, each beside what the records come to.
  init(published sheet: PublishedSheet, of snapshot: Snapshot) {
    self.init(
      name: "published",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("day", "Ngày", "Day"),
        Column("code", "Mã", "Code", quiet: true),
        Column("place", "Nơi", "Place"),
        Column("figure", "Chỉ số", "Figure"),
        Column("value", "Công bố", "Published", right: true),
        Column("total", "Trên tổng", "Of", right: true),
        Column("impliedTotal", "Suy ra", "Implied", right: true),
        Column("percent", "%", "%", right: true),
        Column("doubtful", "Đáng ngờ", "Doubtful"),
        Column("measure", "Đơn vị", "Unit", quiet: true),
        Column("confidence", "Độ tin cậy", "Confidence", quiet: true),
        Column("source", "Nguồn", "Source", quiet: true),
        Column("computed", "ntm tính", "Computed", right: true),
        Column("computedBase", "Trên tổng", "Of", right: true),
        Column("computedPercent", "%", "%", right: true),
        Column("computedDay", "Tính cho", "Computed for"),
        Column("noReport", "Chưa báo cáo", "No report", right: true),
        Column("reason", "Vì sao ntm không tính", "Why not computed"),
        Column("note", "Ghi chú", "Note", quiet: true),
        Column("asOf", "Tính đến", "As of", quiet: true),
        Column("outcome", "So sánh", "Outcome"),
        Column("why", "Vì sao khác", "Why"),
      ],
      rows: sheet.figures.map { row in
        Report.printed(row, snapshot) + Report.counted(row.own)
          + [.word(row.figure.note.vi, row.figure.note), .day(snapshot.asOf)]
          + Report.outcome(row)
      },
      totals: [
        (Column("printed", "Số công bố", "Published"), .whole(sheet.printed)),
        (Column("computed", "ntm tính được", "Computed"), .whole(sheet.counted)),
        (Column("doubtful", "Đáng ngờ", "Doubtful"), .whole(sheet.doubtful)),
        (Column("agreeing", "Khớp", "Agreeing"), .whole(sheet.agreeing)),
        (Column("differing", "Khác", "Differing"), .whole(sheet.differing)),
        (Column("notCompared", "Không so được", "Not compared"), .whole(sheet.notCompared)),
      ]
    )
  }

  private static func printed(_ row: ComparedFigure, _ snapshot: Snapshot) -> [Datum] {
    let figure = row.figure
    var (vi, en) = (Words(.vi, glyphs: .unicode), Words(.en, glyphs: .unicode))
    vi.leastStars = snapshot.facts.leastStars
    en.leastStars = snapshot.facts.leastStars
    en.names = EnglishNames(snapshot.facts)
    func name(_ words: Words) -> String {
      words.name(
        of: row,
        snapshot.facts.figureNames,
        set: snapshot.set,
        tags: snapshot.facts.tags
      )
    }
    return [
      row.isPrinted ? .day(figure.day) : .missing, .text(figure.unit),
      .word(vi.places(of: row), Bilingual(vi.places(of: row), en.places(of: row))),
      .word(figure.indicator, Bilingual(name(vi), name(en))),
      optional(figure.value) { .quantity($0) }, optional(figure.total) { .quantity($0) },
      figure.total == nil ? optional(figure.impliedBase) { .whole($0) } : .missing,
      optional(figure.percent) { .quantity($0) }, .flag(row.isDoubtful),
      .text(figure.measure), .text(figure.confidence), .text(figure.source),
    ]
  }

  private static func counted(_ own: ComparedFigure.Own) -> [Datum] {
    switch own {
    case .missing(let reason):
      let words = Bilingual(
        Words(.vi, glyphs: .unicode).sentence(reason),
        Words(.en, glyphs: .unicode).sentence(reason)
      )
      return [.missing, .missing, .missing, .missing, .missing, .word(word(reason), words)]
    case .counted(let counted):
      return [
        value(counted), optional(counted.base) { .whole($0) }, percent(counted),
        .day(counted.day), .whole(counted.unreported), .missing,
      ]
    }
  }

  private static func value(_ counted: CountedFigure) -> Datum {
    switch counted.amount {
    case .count(let count): .whole(count)
    case .share(let share): .whole(share.part)
    case .mean(let mean): .mean(mean)
    }
  }

  private static func percent(_ counted: CountedFigure) -> Datum {
    if case .share(let share) = counted.amount { .share(share) } else { .missing }
  }

  private static func word(_ reason: ComparedFigure.Reason) -> String {
    switch reason {
    case .notRecorded: "notRecorded"
    case .before: "before"
    case .after: "after"
    case .noReports: "noReports"
    case .unknownPlace: "unknownPlace"
    case .nothingThere: "nothingThere"
    case .unknownByList: "unknownByList"
    case .noProductList: "noProductList"
    case .noOrganisationList: "noOrganisationList"
    case .notComparable: "notComparable"
    }
  }

  /// What comes of holding a figure against the records, and every reason there is for it.
  private static func outcome(_ row: ComparedFigure) -> [Datum] {
    let words = Bilingual(
      Words(.vi, glyphs: .unicode).why(row),
      Words(.en, glyphs: .unicode).why(row)
    )
    let differences = row.differences.map { word($0) }
    let others = row.figure.reasons.map(\.rawValue).filter { !differences.contains($0) }
    let why = (differences + others).joined(separator: ", ")
    return [outcome(row.outcome), why.isEmpty ? .missing : .word(why, words)]
  }

  private static func outcome(_ outcome: ComparedFigure.Outcome) -> Datum {
    switch outcome {
    case .notPrinted: .missing
    case .agrees: .word("agrees", Bilingual("khớp", "agrees"))
    case .differs: .word("differs", Bilingual("khác", "differs"))
    case .cannot: .word("notCompared", Bilingual("không so được", "not compared"))
    }
  }

  private static func word(_ difference: ComparedFigure.Difference) -> String {
    switch difference {
    case .doubtful: "doubtful"
    case .told(let reason): reason.rawValue
    case .otherDay: "other-day"
    case .otherBase: "other-base"
    case .unexplained: "unexplained"
    }
  }
}
