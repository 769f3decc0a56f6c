import NTMModel

extension Report {
  /// District-level units with their titles, and what all of the place come to.
  init(districts rows: [DistrictRow], of sheet: DistrictSheet, _ snapshot: Snapshot) {
    self.init(
      name: "districts",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      since: snapshot.since,
      whatIf: snapshot.whatIf,
      columns: Report.districtColumns + (snapshot.since == nil ? [] : Report.districtMoves),
      rows: rows.map {
        Report.row($0, of: snapshot) + (snapshot.since == nil ? [] : Report.moves($0))
      },
      totals: Report.totals(DistrictCounts(sheet.districts), unknown: sheet.unknown)
    )
  }

  /// With how many districts had no recognised commune, and have one now, where somebody asked.
  func moving(withoutCommune sheet: DistrictSheet, of snapshot: Snapshot) -> Report {
    guard snapshot.since != nil else { return self }
    let then = sheet.lackingThen
    var report = self
    report.totals += [
      (Column("withoutThen", "Chưa có xã đạt lúc đó", "Without one then"), .whole(then.count)),
      (Column("filled", "Trong đó nay đã có", "That have one now"), .whole(then.filled)),
    ]
    return report
  }

  private static let districtColumns = [
    Column("code", "Mã", "Code"),
    Column("name", "Tên", "Name"),
    Column("type", "Loại", "Type"),
    Column("province", "Tỉnh", "Province"),
    Column("counted", "Trong cơ số", "Counted", quiet: true),
    Column("standard", "Danh hiệu", "Standard"),
    Column("decision", "Quyết định", "Decision"),
    Column("decided", "Ngày", "Decided"),
    Column("year", "Năm", "Year", right: true),
    Column("lost", "Thu hồi", "Withdrawn"),
    Column("recognised", "Xã đạt", "Recognised", right: true),
    Column("communes", "Trên tổng", "Of", right: true),
    Column("recognisedPercent", "%", "%", right: true),
    Column("metMean", "TC/xã", "Crit./comm.", right: true),
    Column("source", "Nguồn", "Source", quiet: true),
    Column("asOf", "Tính đến", "As of", quiet: true),
    Column("reported", "Xã báo cáo", "Reported", right: true),
    Column("criteriaMet", "TC huyện", "Own criteria", right: true),
    Column("criteria", "Trên tổng", "Of", right: true),
    Column("criteriaNotMet", "TC chưa đạt", "Not met"),
    Column("criteriaDay", "Ngày TC huyện", "Own criteria of", quiet: true),
    Column("criteriaSet", "Bộ tiêu chí", "Criteria set", quiet: true),
    Column("criteriaNoReport", "TC chưa báo cáo", "No report"),
    Column("criteriaDisputed", "TC đang rà soát", "Disputed"),
    Report.criteriaReportColumn,
  ]

  /// Only where somebody asked what the figures are to be held against.
  private static let districtMoves = [
    Column("recognisedMove", "Δ xã đạt", "Δ recognised", right: true),
    Column("criteriaMetMove", "Δ TC huyện", "Δ own criteria", right: true),
    Column("titleMove", "Δ danh hiệu", "Δ title", right: true),
    Column("criteriaMove", "Δ tiêu chí", "Δ criteria", right: true),
    Column("recognisedThen", "Xã đạt lúc đó", "Recognised then", right: true, quiet: true),
    Column("communesThen", "Xã lúc đó", "Communes then", right: true, quiet: true),
    Column("criteriaMetThen", "TC huyện lúc đó", "Own criteria then", right: true, quiet: true),
    Column("titleThen", "Danh hiệu lúc đó", "Title then", quiet: true),
    Column("metMeanThen", "TC/xã lúc đó", "Crit./comm. then", right: true, quiet: true),
  ]

  /// All missing for a unit that the baseline does not have.
  private static func moves(_ district: DistrictRow) -> [Datum] {
    let move = district.move
    return [
      optional(move) { .move($0.recognised) },
      optional(district.criteriaMove?.move) { .move($0.net) },
      optional(district.titleMove) { .move($0) }, optional(move?.criteria) { .move($0.net) },
      optional(move) { .whole($0.then.recognised) }, optional(move) { .whole($0.then.communes) },
      optional(district.criteriaMove?.then) { .whole($0.part) },
      optional(district.wasRecognised) { .flag($0) },
      move?.criteria == nil ? .missing : optional(move) { .mean($0.then.meanMet) },
    ]
  }

  /// The figures of districts that stand side by side.
  static let comparedDistricts = [
    Compared(then: "recognisedThen", now: "recognised", move: "recognisedMove"),
    Compared(then: "criteriaMetThen", now: "criteriaMet", move: "criteriaMetMove"),
    Compared(then: "titleThen", now: "standard", move: "titleMove"),
    Compared(then: "metMeanThen", now: "metMean", move: "criteriaMove"),
  ]

  private static func row(_ district: DistrictRow, of snapshot: Snapshot) -> [Datum] {
    let decision = district.decision
    let isKnown = district.areCommunesKnown
    return [
      .text(district.unit.code.text), .text(district.unit.name),
      type(of: district.unit, snapshot.facts),
      optional(district.province) { .text($0.name) }, .flag(district.unit.isCounted),
      title(decision, snapshot.facts), optional(decision) { .text($0.number) },
      optional(decision?.decidedOn) { .day($0) }, optional(decision) { .serial(Int64($0.year)) },
      optional(decision?.lostOn) { .day($0) },
      isKnown ? .whole(district.communes.part) : .missing, .whole(district.communes.base),
      isKnown ? .share(district.communes) : .missing,
      .mean(district.meanMet), optional(decision) { .text($0.source) }, .day(snapshot.asOf),
      isKnown ? .whole(district.reported.part) : .missing,
    ] + criteria(of: district.criteria) + [
      criteriaReport(
        of: district.unknown.contains(.districts) ? nil : district.criteria,
        on: snapshot.asOf
      )
    ]
  }

  /// What the criteria of a unit's own come to; all missing where it has none.
  private static func criteria(of criteria: OwnCriteria?) -> [Datum] {
    [
      optional(criteria?.met) { .whole($0.part) }, optional(criteria) { .whole($0.count) },
      optional(criteria?.met == nil ? nil : criteria?.notMet) { .numbers($0) },
      optional(criteria?.assessedOn) { .day($0) }, optional(criteria) { .text($0.set) },
      optional(criteria?.noReport) { .numbers($0) }, optional(criteria?.disputed) { .numbers($0) },
    ]
  }

  private static func totals(
    _ counts: DistrictCounts,
    unknown: RollUp.Unknown
  ) -> [(column: Column, value: Datum)] {
    [
      (Column("base", "Cơ số", "Base"), .whole(counts.base)),
      (
        Column("recognised", "Được công nhận", "Recognised"),
        unknown.contains(.districts) ? .missing : .whole(counts.recognised)
      ),
      (
        Column("notCounted", "Ngoài cơ số", "Not counted"),
        .whole(counts.outside.reduce(0) { $0 + $1.count })
      ),
      (Column("withCommunes", "Có xã", "With communes"), .whole(counts.withCommunes)),
      (
        Column("withRecognisedCommune", "Có xã đạt", "With a recognised one"),
        unknown.contains(.communes) ? .missing : .whole(counts.withRecognisedCommune)
      ),
    ]
  }

  /// Provinces by their districts and communes.
  init(provinces rows: [ProvinceRow], of sheet: DistrictSheet, _ snapshot: Snapshot) {
    let counts = ProvinceCounts(sheet.provinces)
    let (hasCriteria, isCompared) = (sheet.hasCriteria(of: .province), snapshot.since != nil)
    self.init(
      name: "provinces",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      since: snapshot.since,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Tên", "Name"),
        Column("districtsRecognised", "Huyện đạt", "Recognised", right: true, ofDistricts: true),
        Column("districts", "Trên tổng", "Of", right: true, ofDistricts: true),
        Column("recognised", "Xã đạt", "Communes rec.", right: true),
        Column("communes", "Trên tổng", "Of", right: true),
        Column("recognisedPercent", "%", "%", right: true),
        Column("standard", "Danh hiệu", "Standard"),
        Column("nearest", "Mã", "Code", quiet: true),
        Column("nearestName", "Huyện gần nhất", "Nearest district", ofDistricts: true),
        Column("nearestToGo", "Còn thiếu xã", "Communes to go", right: true, ofDistricts: true),
        Column("asOf", "Tính đến", "As of", quiet: true),
        Column("reported", "Xã báo cáo", "Reported", right: true),
      ] + (hasCriteria ? Report.provinceCriteria : [])
        + (isCompared ? Report.provinceMoves : [])
        + (hasCriteria && isCompared ? Report.provinceCriteriaMoves : []),
      rows: rows.map {
        Report.row($0, of: snapshot)
          + (hasCriteria
            ? Report.criteria(of: $0.criteria)
              + [Report.criteriaReport(of: $0.criteria, on: snapshot.asOf)] : [])
          + (isCompared ? Report.moves(of: $0.move) : [])
          + (hasCriteria && isCompared ? Report.moves(of: $0.criteriaMove) : [])
      },
      totals: [
        (Column("base", "Số tỉnh", "Provinces"), .whole(counts.all)),
        (
          Column(
            "withRecognisedDistrict",
            "Có huyện được công nhận",
            "With a district",
            ofDistricts: true
          ),
          .whole(counts.withRecognisedDistrict)
        ),
        (Column("allCommunes", "Mọi xã đạt", "All communes"), .whole(counts.wholeCommunes)),
        (
          Column("allDistricts", "Mọi huyện đạt", "All districts", ofDistricts: true),
          .whole(counts.wholeDistricts)
        ),
        (Report.recognisedProvinces(snapshot), .whole(counts.recognised)),
      ] + (hasCriteria ? Report.criteriaTotals(counts) : [])
    )
  }

  /// Only where provinces have criteria of their own on the day.
  private static func criteriaTotals(_ counts: ProvinceCounts) -> [(column: Column, value: Datum)] {
    [
      (Column("criteriaBase", "Có TC tỉnh", "With own criteria"), .whole(counts.withCriteria)),
      (
        Column("allCriteria", "Đạt mọi TC tỉnh", "Meet all own criteria"),
        .whole(counts.wholeCriteria)
      ),
      (
        Column("criteriaNoReport", "Chưa báo cáo TC tỉnh", "Own criteria not reported"),
        .whole(counts.withoutStates)
      ),
    ]
  }

  /// Only where provinces have criteria of their own on the day.
  private static let provinceCriteria = [
    Column("criteriaMet", "TC tỉnh", "Own criteria", right: true),
    Column("criteria", "Trên tổng", "Of", right: true),
    Column("criteriaNotMet", "TC chưa đạt", "Not met"),
    Column("criteriaDay", "Ngày TC tỉnh", "Own criteria of", quiet: true),
    Column("criteriaSet", "Bộ tiêu chí", "Criteria set", quiet: true),
    Column("criteriaNoReport", "TC chưa báo cáo", "No report"),
    Column("criteriaDisputed", "TC đang rà soát", "Disputed"),
    Report.criteriaReportColumn,
  ]

  private static let provinceCriteriaMoves = [
    Column("criteriaMetMove", "Δ TC tỉnh", "Δ own criteria", right: true),
    Column("criteriaMetThen", "TC tỉnh lúc đó", "Own criteria then", right: true, quiet: true),
  ]

  private static func moves(of own: OwnCriteriaMove?) -> [Datum] {
    [optional(own?.move) { .move($0.net) }, optional(own?.then) { .whole($0.part) }]
  }

  private static let provinceMoves = [
    Column("recognisedMove", "Δ xã đạt", "Δ recognised", right: true),
    Column("districtsRecognisedMove", "Δ huyện đạt", "Δ districts", right: true, ofDistricts: true),
    Column("recognisedThen", "Xã đạt lúc đó", "Recognised then", right: true, quiet: true),
    Column(
      "districtsRecognisedThen",
      "Huyện đạt lúc đó",
      "Districts then",
      right: true,
      quiet: true,
      ofDistricts: true
    ),
  ]

  private static func moves(of move: PlaceMove?) -> [Datum] {
    [
      optional(move) { .move($0.recognised) }, optional(move) { .move($0.districtsRecognised) },
      optional(move) { .whole($0.then.recognised) },
      optional(move) { .whole($0.then.districtsRecognised) },
    ]
  }

  /// The figures of provinces that stand side by side.
  static let comparedProvinces = [
    Compared(then: "recognisedThen", now: "recognised", move: "recognisedMove"),
    Compared(
      then: "districtsRecognisedThen",
      now: "districtsRecognised",
      move: "districtsRecognisedMove"
    ),
    Compared(then: "criteriaMetThen", now: "criteriaMet", move: "criteriaMetMove"),
  ]

  private static func row(_ province: ProvinceRow, of snapshot: Snapshot) -> [Datum] {
    let isKnown = !province.unknown.contains(.communes)
    return [
      .text(province.unit.code.text), .text(province.unit.name),
      province.unknown.contains(.districts) ? .missing : .whole(province.districts.part),
      .whole(province.districts.base), isKnown ? .whole(province.communes.part) : .missing,
      .whole(province.communes.base), isKnown ? .share(province.communes) : .missing,
      title(province.recognitions.standing, snapshot.facts),
      optional(province.nearest) { .text($0.unit.code.text) },
      optional(province.nearest) { fullName($0.unit, snapshot.facts) },
      optional(province.nearest) { .whole($0.communesToGo) }, .day(snapshot.asOf),
      isKnown ? .whole(province.reported.part) : .missing,
    ]
  }
}
