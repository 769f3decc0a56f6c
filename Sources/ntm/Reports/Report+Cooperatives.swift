import NTMModel

extension Report {
  /// Cooperatives and unions by place, with the counts of the whole place.
  init(cooperatives sheet: CooperativeSheet, of snapshot: Snapshot) {
    self.init(
      name: "cooperatives",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      since: snapshot.since,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Tên", "Name"),
        Column("level", "Cấp", "Level", quiet: true),
        Column("cooperatives", "Đang có", "Existing", right: true),
        Column("effective", "Hiệu quả", "Effective", right: true),
        Column("effectivePercent", "%", "%", right: true),
        Column("communesWithout", "Xã chưa có", "Communes without", right: true),
        Column("communes", "Trên tổng", "Of", right: true),
        Column("asOf", "Tính đến", "As of", quiet: true),
      ] + Report.listColumns + (snapshot.since == nil ? [] : Report.cooperativeMoves),
      rows: sheet.places.map { place in
        [
          .text(place.unit.code.text), Report.name(of: place.unit, snapshot.facts),
          .text(place.unit.level.word),
          place.isKnown ? .whole(place.effective.base) : .missing,
          place.isKnown ? .whole(place.effective.part) : .missing,
          .share(place.effective), place.isKnown ? .whole(place.lacking.part) : .missing,
          .whole(place.lacking.base), .day(snapshot.asOf),
        ] + Report.lists(place.records, on: snapshot.today)
          + (snapshot.since == nil ? [] : Report.moves(place))
      },
      totals: Report.totals(sheet)
    )
  }

  /// Only where somebody asked what the figures are to be held against.
  private static let cooperativeMoves = [
    Column("newInOCOP", "Mới vào OCOP", "New in OCOP", right: true),
    Column("effectiveMove", "Δ hiệu quả", "Δ effective", right: true),
    Column("cooperativesMove", "Δ đang có", "Δ existing", right: true),
    Column("newInOCOPMove", "Δ mới vào OCOP", "Δ new in OCOP", right: true),
    Column("communesWithoutMove", "Δ xã chưa có", "Δ without", right: true),
    Column("effectiveThen", "Hiệu quả lúc đó", "Effective then", right: true, quiet: true),
    Column("cooperativesThen", "Đang có lúc đó", "Existing then", right: true, quiet: true),
    Column("newInOCOPThen", "Mới vào lúc đó", "New then", right: true, quiet: true),
    Column("communesWithoutThen", "Xã chưa có lúc đó", "Without then", right: true, quiet: true),
  ]

  /// All missing where the cooperatives of one side are not known.
  private static func moves(_ place: CooperativePlace) -> [Datum] {
    let then = place.isKnown ? place.then : nil
    return [
      optional(place.isKnown ? place.newcomers : nil) { .whole($0) },
      optional(place.effectiveMove) { .move($0) },
      optional(place.existingMove) { .move($0) }, optional(place.newcomersMove) { .move($0) },
      optional(place.lackingMove) { .move($0) },
      optional(then) { .whole($0.effective.part) }, optional(then) { .whole($0.effective.base) },
      optional(then?.newcomers) { .whole($0) }, optional(place.lackingThen) { .whole($0) },
    ]
  }

  /// The figures of cooperatives that stand side by side.
  static let comparedCooperatives = [
    "effective", "cooperatives", "newInOCOP", "communesWithout",
  ].map {
    Compared(then: $0 + "Then", now: $0, move: $0 + "Move")
  }

  private static func totals(_ sheet: CooperativeSheet) -> [(column: Column, value: Datum)] {
    let counts = sheet.counts
    let whole = { (count: Int) in sheet.total.isKnown ? Datum.whole(count) : .missing }
    var totals: [(column: Column, value: Datum)] = [
      (Column("existing", "Đang có", "Existing"), whole(counts.existing)),
      (Column("effective", "Hoạt động hiệu quả", "Effective"), whole(counts.effective)),
      (Column("unions", "Trong đó liên hiệp", "Unions among them"), whole(counts.unions)),
      (Column("members", "Thành viên", "Members"), whole(counts.members)),
      (
        Column("membersReported", "HTX báo cáo thành viên", "That reported members"),
        whole(counts.membersReported)
      ),
      (
        Column("communesWithout", "Xã chưa có HTX", "Communes without one"),
        whole(sheet.total.lacking.part)
      ),
      (Column("base", "Trên số xã", "Of communes"), .whole(sheet.total.lacking.base)),
    ]
    if let goal = sheet.goal {
      totals.append((Column("goal", "Đích cả nước", "National goal"), .quantity(goal.target.goal)))
    }
    return totals
  }

  /// The same by year.
  init(cooperativeYears sheet: CooperativeSheet, of snapshot: Snapshot) {
    self.init(
      name: "years",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("year", "Năm", "Year"),
        Column("founded", "Lập mới", "Founded", right: true),
        Column("dissolved", "Giải thể", "Dissolved", right: true),
        Column("cooperatives", "Đang có", "Existing", right: true),
        Column("effective", "Hiệu quả", "Effective", right: true),
        Column("effectivePercent", "%", "%", right: true),
        Column("asOf", "Tính đến", "As of", quiet: true),
        Column("until", "Đến ngày", "Until"),
        Column("publishedEffective", "CB hiệu quả", "Publ. eff.", right: true),
        Column("publishedEffectiveDay", "Ngày CB", "Publ. for", quiet: true),
        Column("publishedCooperatives", "CB đang có", "Publ. ex.", right: true),
        Column("publishedCooperativesDay", "Ngày CB", "Publ. for", quiet: true),
        Column("source", "Nguồn", "Source"),
        Column("unions", "Trong đó liên hiệp", "Unions", right: true),
        Column("listsExpected", "Danh sách phải nộp", "Lists expected", right: true, quiet: true),
        Column("listsReceived", "Danh sách đã nộp", "Lists received", right: true),
      ],
      rows: sheet.counts.years.map { year in
        let printed = sheet.printed[year.year]
        let (lists, expected) = (sheet.lists[year.year], sheet.total.records?.expected)
        return [
          .serial(Int64(year.year)), .whole(year.founded), .whole(year.dissolved),
          Report.optional(year.existing) { .whole($0) },
          Report.optional(year.effective) { .whole($0) }, .share(year.share),
          .day(snapshot.asOf), .day(year.until),
        ] + Report.printed(printed?.effective) + Report.printed(printed?.existing)
          + [
            Report.source(of: printed, snapshot.facts.notice),
            Report.optional(year.unions) { .whole($0) },
            Report.optional(lists.flatMap { _ in expected }) { .whole($0) },
            Report.optional(lists) { .whole($0.part) },
          ]
      }
    )
  }

  private static func printed(_ figure: PublishedFigure?) -> [Datum] {
    [optional(figure?.value) { .quantity($0) }, optional(figure) { .day($0.day) }]
  }

  /// Who printed the figures of a year; where nobody did and the store's own are invented, that.
  private static func source(of printed: PrintedCooperatives?, _ notice: Bilingual?) -> Datum {
    let figures = [printed?.effective, printed?.existing].compactMap(\.self)
    guard figures.isEmpty else {
      return .text(figures.map(\.source).joined(separator: "; "))
    }
    return optional(notice) { .word($0.vi, $0) }
  }

  /// The communes without a cooperative.
  init(without communes: [CommuneWithout], of sheet: CooperativeSheet, _ snapshot: Snapshot) {
    self.init(
      name: "communes",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Xã", "Commune"),
        Column("district", "Huyện", "District", ofDistricts: true),
        Column("province", "Tỉnh", "Province"),
        Column("asOf", "Tính đến", "As of", quiet: true),
        Report.listDayColumn,
      ],
      rows: communes.map { commune in
        [
          .text(commune.unit.code.text), .text(commune.unit.name), .text(commune.district),
          .text(commune.province), .day(snapshot.asOf),
          Report.optional(commune.listedOn) { .day($0) },
        ]
      },
      totals: [(Column("base", "Trên số xã", "Of communes"), .whole(sheet.total.lacking.base))]
    )
  }

  /// Cooperatives and unions one by one.
  init(cooperativeList rows: [CooperativeRow], of snapshot: Snapshot) {
    self.init(
      name: "list",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Tên", "Name"),
        Column("kind", "Loại", "Kind"),
        Column("state", "Trạng thái", "State"),
        Column("founded", "Thành lập", "Founded"),
        Column("dissolved", "Giải thể", "Dissolved"),
        Column("effectiveFrom", "Hiệu quả từ", "Effective from"),
        Column("effectiveUntil", "Hiệu quả đến", "Effective until"),
        Column("members", "Thành viên", "Members", right: true),
        Column("unit", "Mã xã", "Unit", quiet: true),
        Column("commune", "Xã", "Commune"),
        Column("district", "Huyện", "District", ofDistricts: true),
        Column("province", "Tỉnh", "Province"),
        Column("asOf", "Tính đến", "As of", quiet: true),
        Report.listDayColumn,
      ],
      rows: rows.map { Report.row($0, asOf: snapshot.asOf) }
    )
  }

  private static func row(_ row: CooperativeRow, asOf: Day) -> [Datum] {
    let own = row.organisation
    return [
      .text(row.code), .text(row.name), .text(own.kind.rawValue), state(row.state),
      .day(own.founded), optional(own.dissolved) { .day($0) },
      optional(own.effectiveFrom) { .day($0) }, optional(own.effectiveUntil) { .day($0) },
      optional(own.members) { .whole($0) }, .text(row.unit.text), .text(row.commune),
      .text(row.district), .text(row.province), .day(asOf),
      optional(row.listedOn) { .day($0) },
    ]
  }

  static func state(_ state: CooperativeState) -> Datum {
    switch state {
    case .effective: .word("effective", Bilingual("hiệu quả", "effective"))
    case .noLongerEffective: .word("noLonger", Bilingual("hết hiệu quả", "no longer"))
    case .notEffective: .word("notYet", Bilingual("chưa hiệu quả", "not yet"))
    case .dissolved: .word("dissolved", Bilingual("giải thể", "dissolved"))
    }
  }
}
