import NTMDashboard
import NTMModel
import TerminalCanvas

extension Report {
  /// Targets in places with where they are heading.
  init(pace rows: [(Target, PaceRow)], of snapshot: Snapshot) {
    self.init(
      name: "pace",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("target", "Số", "No."),
        Column("code", "Mã", "Code"),
        Column("name", "Nơi", "Place"),
        Column("level", "Cấp", "Level", quiet: true),
        Column("now", "Hiện có", "Now", right: true),
        Column("base", "Trên tổng", "Of", right: true),
        Column("direction", "", ""),
        Column("goal", "Đích", "Goal", right: true),
        Column("goalOf", "Đích của", "Goal of"),
        Column("started", "Đầu năm", "Start", right: true, quiet: true),
        Column("startDay", "Ngày đầu", "Start day", quiet: true),
        Column(
          "gained",
          snapshot.facts.isOfYears ? "Từ ban đầu" : "Từ đầu năm",
          "Gained",
          right: true
        ),
        Column("due", "Đến nay cần", "Due", right: true),
        Column("behind", "Chậm", "Behind", right: true),
        Column("ratePerMonth", "Mỗi tháng", "A month", right: true),
        Column("bestRatePerMonth", "Cao nhất", "Best", right: true, quiet: true),
        Column("neededPerMonth", "Cần/tháng", "Needed", right: true),
        Column("projected", "Dự kiến", "Projected", right: true),
        Column("projectedWorst", "Xấu nhất", "At worst", right: true),
        Column("projectedBest", "Tốt nhất", "At best", right: true),
        Column("outlook", "Kết luận", "Outlook"),
        Column("shortBy", "Thiếu", "Short", right: true),
        Column("statusPercent", "% đường", "% of the way", right: true, quiet: true),
        Column("anticipatedPercent", "% còn thiếu", "% left", right: true, quiet: true),
        Column("dates", "Số kỳ", "Dates", right: true, quiet: true),
        Column("deadline", "Thời hạn", "Deadline"),
        Column("asOf", "Tính đến", "As of", quiet: true),
      ] + Report.reportedColumns + Report.listColumns(rows.allSatisfy { $1.records == nil }),
      rows: rows.map { Report.row($0, $1, of: snapshot) }
    )
  }

  private static func row(_ target: Target, _ row: PaceRow, of snapshot: Snapshot) -> [Datum] {
    let forecast = row.forecast
    let tenths = { (value: Int) in Datum.quantity(Quantity(hundredths: Int64(value) * 10)) }
    return [
      .text(target.id), .text(row.unit.code.text), name(of: row.unit, snapshot.facts),
      .text(row.unit.level.word),
      optional(forecast.now) { .whole($0.count) }, optional(forecast.base) { .whole($0) },
      sign(of: target), optional(forecast.goal) { .whole($0) },
      optional(forecast.goal) { _ in source(ofGoal: target, at: row.unit.level) },
      optional(forecast.start) { .whole($0.count) }, optional(forecast.start) { .day($0.day) },
      optional(forecast.gained) { .whole($0) }, optional(forecast.due) { .whole($0) },
      optional(forecast.behind) { .whole($0) }, optional(forecast.rate) { .quantity($0) },
      optional(forecast.bestRate) { .quantity($0) }, optional(forecast.needed) { .quantity($0) },
      optional(forecast.projected) { .whole($0.likely) },
      optional(forecast.projected) { .whole($0.worst) },
      optional(forecast.projected) { .whole($0.best) },
      outlook(row), shortBy(forecast.outlook),
      optional(forecast.status, tenths), optional(forecast.anticipated, tenths),
      .whole(forecast.series.count), .day(forecast.deadline), .day(snapshot.asOf),
    ] + reports(target.metric.list == nil ? row.reported : nil)
      + lists(row.records, on: snapshot.today)
  }

  /// Whether somebody was given the goal, or the country's percentage is held against the place.
  private static func source(ofGoal target: Target, at level: Level) -> Datum {
    target.impliesGoals(at: level)
      ? .word("countryShare", Bilingual("tỉ lệ cả nước", "country's share"))
      : .word("programme", Bilingual("chương trình", "programme"))
  }

  /// The outlook, for people in doubt where another baseline in print turns the verdict.
  private static func outlook(_ row: PaceRow) -> Datum {
    let datum = outlook(row.forecast.outlook)
    guard let reading = row.doubted, let (own, other) = reading.baselines,
      case .word(let word, let text) = datum
    else { return datum }
    let (vi, en) = (Words(.vi, glyphs: .unicode), Words(.en, glyphs: .unicode))
    return .word(
      word,
      Bilingual(
        text.vi + "?" + vi.basis(own, other, reading),
        text.en + "?" + en.basis(own, other, reading)
      )
    )
  }

  private static func outlook(_ outlook: Forecast.Outlook) -> Datum {
    switch outlook {
    case .met: .word("met", Bilingual("đã đạt", "met"))
    case .reaches: .word("reaches", Bilingual("kịp hạn", "in time"))
    case .mayReach: .word("mayReach", Bilingual("có thể kịp", "maybe in time"))
    case .short: .word("short", Bilingual("thiếu", "short"))
    case .outOfReach:
      .word(
        "outOfReach",
        Bilingual("không kịp kể cả với tốc độ cao nhất", "out of reach even at the best rate")
      )
    case .notYet: .word("notYet", Bilingual("chưa có", "not yet"))
    case .missed: .word("missed", Bilingual("quá hạn, không đạt", "missed"))
    case .tooFewDates: .word("tooFewDates", Bilingual("chưa đủ số liệu", "not enough data"))
    case .noGoal: .word("noGoal", Bilingual("không có đích riêng", "no goal of its own"))
    }
  }

  private static func shortBy(_ outlook: Forecast.Outlook) -> Datum {
    switch outlook {
    case .short(let count), .outOfReach(let count): .whole(count)
    case .met, .reaches, .mayReach, .notYet, .missed, .tooFewDates, .noGoal: .missing
    }
  }
}
