import NTMDashboard
import NTMModel
import TerminalCanvas

extension Report {
  /// The targets of the programme with where they stand.
  ///
  /// - Parameters:
  ///   - targets: the readings.
  ///   - rivals: by target another baseline in print that may turn the verdict.
  ///   - snapshot: the answer they come from.
  init(
    targets: [TargetReading],
    rivals: [String: PublishedFigure] = [:],
    of snapshot: Snapshot
  ) {
    self.init(
      name: "targets",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      since: snapshot.since,
      whatIf: snapshot.whatIf,
      columns: [
        Column("id", "Số", "No."),
        Column("title", "Mục tiêu", "Target"),
        Column("value", "Kết quả", "Value", right: true),
        Column("direction", "", ""),
        Column("goal", "Đích", "Goal", right: true),
        Column("part", "Số đếm", "Count", right: true),
        Column("base", "Trên tổng", "Of", right: true),
        Column("asOf", "Tính đến", "As of", quiet: true),
        Column("met", "Đạt", "Met"),
        Column("pace", "Tiến độ", "Pace"),
        Column("behind", "Chậm", "Behind", right: true),
        Column(
          "heldOn",
          "So với kỳ",
          "Held against",
          quiet: targets.allSatisfy { $0.heldOn == nil }
        ),
        Column("undetermined", "Chưa rõ", "Undet.", right: true),
        Column("kind", "Loại", "Kind", quiet: true),
        Column("unit", "Đơn vị", "Unit", quiet: true),
        Column("about", "Khoảng", "About", quiet: true),
        Column("baseline", "Mốc", "Baseline", right: true, quiet: rivals.isEmpty),
        Column("baselineDay", "Ngày mốc", "Baseline day", quiet: true),
        Column("deadline", "Thời hạn", "Deadline"),
        Column("source", "Nguồn", "Source", quiet: true),
        Column("baselineNote", "Ghi chú mốc", "On the baseline", quiet: true),
        Column("otherBaseline", "Mốc khác", "Other baseline", right: true, quiet: rivals.isEmpty),
        Column("otherBaselineDay", "Ngày mốc khác", "Of", quiet: true),
        Column("otherBaselineMet", "Đạt theo mốc khác", "Met from it", quiet: rivals.isEmpty),
        Column("missing", "Chưa nộp", "Missing", right: true),
      ] + (snapshot.since == nil ? [] : Report.moveColumns),
      rows: targets.map {
        Report.row($0, rivals[$0.target.id], snapshot.set)
          + [Report.optional(snapshot.missing(of: $0.target.metric)) { .whole($0) }]
          + (snapshot.since == nil ? [] : Report.moves($0))
      }
    )
    // None of the targets counts criteria.
    since?.dropped = 0
    since?.first = 0
    self = naming(snapshot.set, targets.map { $0.target.metric == .communesBelowLine })
  }

  /// Only where somebody asked what the figures are to be held against.
  private static let moveColumns = [
    Column("valueThen", "Lúc đó", "Then", right: true),
    Column("partThen", "Số đếm lúc đó", "Count then", right: true),
    Column("baseThen", "Trên tổng lúc đó", "Of, then", right: true, quiet: true),
    Column("metThen", "Đạt lúc đó", "Met then", quiet: true),
    Column("move", "Δ", "Δ", right: true),
    Column("goalThen", "Đích lúc đó", "Goal then", right: true, quiet: true),
    Column("baselineThen", "Mốc lúc đó", "Baseline then", right: true, quiet: true),
  ]

  private static func moves(_ reading: TargetReading) -> [Datum] {
    let move = reading.move
    let then = move.map { $0.terms?.then.target ?? reading.target }
    return [
      value(move?.value, tenths: move?.shownTenths), optional(move?.part) { .whole($0) },
      optional(move?.base) { .whole($0) }, optional(move) { .flag($0.isMet) },
      optional(move?.count) { .move($0) }, optional(then?.goal) { .quantity($0) },
      optional(then?.baseline) { .quantity($0) },
    ]
  }

  private static func row(
    _ reading: TargetReading,
    _ rival: PublishedFigure?,
    _ set: CriteriaSet
  ) -> [Datum] {
    let target = reading.target
    return [
      .text(target.id),
      title(of: target, set),
      value(reading),
      sign(of: target),
      .quantity(target.goal),
      optional(reading.part) { .whole($0) },
      optional(reading.base) { .whole($0) },
      .day(reading.asOf),
      met(reading),
      pace(reading),
      behind(reading.pace),
      optional(reading.heldOn) { .day($0) },
      .whole(reading.undetermined),
      .word(
        target.kind.rawValue,
        target.kind == .count ? Bilingual("số lượng", "count") : Bilingual("tỷ lệ", "percent")
      ),
      .word(target.unit.vi, target.unit),
      .flag(target.isAbout),
      optional(target.baseline) { .quantity($0) },
      optional(target.baselineDay) { .day($0) },
      .day(target.deadline),
      .text(target.source),
      target.baselineNote.isEmpty
        ? .missing : .word(target.baselineNote.vi, target.baselineNote),
      optional(rival?.value) { .quantity($0) },
      optional(rival) { .day($0.day) },
      optional(rival.flatMap { reading.gain(over: $0) }) { .flag(target.isReached($0)) },
    ]
  }

  /// The direction of a goal for programs; people read that it is about so many where the paper says so.
  static func sign(of target: Target) -> Datum {
    target.isAbout
      ? .word(target.direction.rawValue, Bilingual("≈", "≈")) : .text(target.direction.rawValue)
  }

  /// A percentage to one decimal like every other one, but never across the goal.
  static func value(_ reading: TargetReading) -> Datum {
    value(reading.value, tenths: reading.shownTenths)
  }

  private static func value(_ value: Quantity?, tenths: Int?) -> Datum {
    if let tenths { return .quantity(Quantity(hundredths: Int64(tenths) * 10)) }
    return optional(value) { .quantity($0) }
  }

  /// The verdict; where another baseline in print turns it, with both of them.
  static func met(_ reading: TargetReading) -> Datum {
    guard let (own, other) = reading.baselines else { return .flag(reading.isMet) }
    return .doubted(
      reading.isMet,
      Bilingual(
        "?" + Words(.vi, glyphs: .unicode).basis(own, other, reading),
        "?" + Words(.en, glyphs: .unicode).basis(own, other, reading)
      )
    )
  }

  /// The pace, for people in doubt where the verdict is.
  static func pace(_ reading: TargetReading) -> Datum {
    guard reading.rival != nil, case .word(let word, let text) = pace(reading.pace) else {
      return pace(reading.pace)
    }
    return .word(word, Bilingual(text.vi + " ?", text.en + " ?"))
  }

  private static func pace(_ pace: Pace) -> Datum {
    switch pace {
    case .met: .word("met", Bilingual("đạt", "met"))
    case .onTrack: .word("onTrack", Bilingual("đúng tiến độ", "on track"))
    case .behind: .word("behind", Bilingual("chậm", "behind"))
    case .missed: .word("missed", Bilingual("không đạt", "missed"))
    case .unknown: .word("unknown", Bilingual("chưa đủ số liệu", "not enough data"))
    }
  }

  private static func behind(_ pace: Pace) -> Datum {
    guard case .behind(let count) = pace else { return .missing }
    return .whole(count)
  }
}
