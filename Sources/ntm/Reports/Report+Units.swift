import NTMModel

extension Report {
  /// Units above the communes with their roll-ups.
  init(units: [PlaceRow], of snapshot: Snapshot) {
    let line = snapshot.set.line
    let ranking = Ranking(units)
    self.init(
      name: "units",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      since: snapshot.since,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Tên", "Name"),
        Column("type", "Loại", "Type", quiet: true),
        Column("level", "Cấp", "Level", quiet: true),
        Column("parent", "Thuộc", "Within"),
        Column("communes", "Xã", "Communes", right: true),
        Column("recognised", "Đạt chuẩn", "Recognised", right: true),
        Column("recognisedPercent", "%", "%", right: true),
        Column("below\(line)", "Dưới \(line)", "Below \(line)", right: true),
        Column("undetermined", "Chưa xác định", "Undetermined", right: true),
        Column("metMean", "TC/xã", "Crit./comm.", right: true),
        Column("reported", "Báo cáo kỳ này", "Reported", right: true),
        Column("noReport", "Chưa từng báo cáo", "Never reported", right: true),
        Report.counted("advanced", step: 2, of: snapshot),
        Report.counted("model", step: 3, of: snapshot),
        Column("districts", "Huyện", "Districts", right: true, ofDistricts: true),
        Column("districtsRecognised", "Huyện đạt", "Recognised", right: true, ofDistricts: true),
        Column("ocopStandardised", "OCOP chuẩn hóa", "OCOP standardised", right: true),
        Column("standard", "Danh hiệu", "Standard"),
        Column("base", "Trên tổng", "Of", right: true, quiet: true),
        Column("asOf", "Tính đến", "As of", quiet: true),
        Column("parentName", "Thuộc", "Within", quiet: true),
        Column("publishedPercent", "% công bố", "% published", right: true, quiet: true),
        Column("publishedRecognised", "Xã đạt công bố", "Published", right: true, quiet: true),
        Column("publishedBase", "Trên tổng công bố", "Of, published", right: true, quiet: true),
        Column("publishedDay", "Ngày công bố", "Published for", quiet: true),
        Column("publishedSource", "Nguồn công bố", "Published by", quiet: true),
        Column("ocopRating", "OCOP xếp hạng", "OCOP ratings", quiet: true),
      ]
        + (snapshot.since == nil
          ? [] : Report.moveColumns(line, dropped: snapshot.since?.dropped ?? 0))
        + Report.rankColumns
        + (snapshot.since == nil ? [] : Report.thenColumns(line)),
      rows: units.map {
        Report.row($0, of: snapshot) + Report.published(snapshot.published[$0.unit.code])
          + [.text($0.rollUp.productRating.rawValue)]
          + (snapshot.since == nil ? [] : Report.moves($0.move))
          + Report.ranks(ranking[$0.unit.code], $0)
          + (snapshot.since == nil ? [] : Report.then($0.move))
      }
    )
    self = naming(snapshot.set)
  }

  /// Only where somebody asked what the figures are to be held against.
  private static func moveColumns(_ line: Int, dropped: Int) -> [Column] {
    [
      Column("recognisedMove", "Δ đạt chuẩn", "Δ recognised", right: true),
      Column("below\(line)Move", "Δ dưới \(line)", "Δ below \(line)", right: true),
      Column("criteriaMove", "Δ tiêu chí", "Δ criteria", right: true),
      Column("criteriaGained", "Tiêu chí thêm", "Gained", right: true, quiet: true),
      Column("criteriaLost", "Tiêu chí mất", "Lost", right: true, quiet: true),
      Column(
        "criteriaDropped",
        "* Thôi báo cáo",
        "* Reported no more",
        right: true,
        quiet: dropped == 0
      ),
      Column("advancedMove", "Δ nâng cao", "Δ advanced", right: true, quiet: true),
      Column("districtsRecognisedMove", "Δ huyện đạt", "Δ districts", right: true),
      Column("ocopStandardisedMove", "Δ OCOP", "Δ OCOP", right: true),
    ]
  }

  private static func thenColumns(_ line: Int) -> [Column] {
    [
      Column("communesThen", "Xã lúc đó", "Communes then", right: true, quiet: true),
      Column("recognisedThen", "Đạt lúc đó", "Recognised then", right: true, quiet: true),
      Column("below\(line)Then", "Dưới \(line) lúc đó", "Below then", right: true, quiet: true),
      Column("metMeanThen", "TC/xã lúc đó", "Crit./comm. then", right: true, quiet: true),
      Column(
        "districtsRecognisedThen",
        "Huyện đạt lúc đó",
        "Districts then",
        right: true,
        quiet: true,
        ofDistricts: true
      ),
    ]
  }

  /// What was counted then, on the units of that day; all missing as moves are.
  private static func then(_ move: PlaceMove?) -> [Datum] {
    [
      optional(move) { .whole($0.then.communes) }, optional(move) { .whole($0.then.recognised) },
      move?.below == nil ? .missing : optional(move) { .whole($0.then.below) },
      move?.criteria == nil ? .missing : optional(move) { .mean($0.then.meanMet) },
      optional(move) { .whole($0.then.districtsRecognised) },
    ]
  }

  /// The figures of units that stand side by side.
  static func comparedUnits(_ line: Int) -> [Compared] {
    [
      Compared(then: "recognisedThen", now: "recognised", move: "recognisedMove"),
      Compared(then: "below\(line)Then", now: "below\(line)", move: "below\(line)Move"),
      Compared(then: "metMeanThen", now: "metMean", move: "criteriaMove"),
      Compared(
        then: "districtsRecognisedThen",
        now: "districtsRecognised",
        move: "districtsRecognisedMove"
      ),
    ]
  }

  private static let rankColumns = [
    Column("rank", "Hạng", "Rank", right: true, quiet: true),
    Column("rankWithin", "Hạng trong vùng", "Rank in region", right: true, quiet: true),
    Column("fewCommunes", "Ít xã", "Few communes", quiet: true),
    Column("rankGain", "Hạng Δ", "Rank Δ", right: true, quiet: true),
    Column("gain", "Tăng", "Gain", right: true, quiet: true),
    Column("gainSince", "Tăng từ", "Gain since", quiet: true),
    Column("missingReports", "Chưa nộp", "Missing", right: true, quiet: true),
  ]

  /// All missing for a unit that is not ranked.
  private static func ranks(_ place: Ranking.Place?, _ row: PlaceRow) -> [Datum] {
    [
      optional(place) { .whole($0.level) }, optional(place?.within) { .whole($0.part) },
      optional(place) { .flag($0.isSmall) }, optional(place?.gain) { .whole($0) },
      optional(row.gain) { .move($0.communes) }, optional(row.gain) { .day($0.since) },
      optional(place) { .whole($0.unreported) },
    ]
  }

  /// Only what ranks units: level and gain side by side, with what makes both doubtful.
  var ranked: Report {
    let keys = [
      "code", "name", "parentName", "communes", "recognised", "recognisedPercent", "rank", "gain",
      "gainSince", "recognisedMove", "rankGain", "rankWithin", "missingReports", "fewCommunes",
      "asOf",
    ]
    let places = keys.compactMap { key in columns.firstIndex { $0.key == key } }
    var report = self
    report.columns = places.map { place in
      var column = columns[place]
      column.isQuiet = column.key == "asOf"
      return column
    }
    report.rows = rows.map { row in places.map { row[$0] } }
    return report
  }

  /// All missing for a unit that the baseline does not have.
  private static func moves(_ move: PlaceMove?) -> [Datum] {
    [
      optional(move) { .move($0.recognised) }, optional(move?.below) { .move($0) },
      optional(move?.criteria) { .move($0.net) }, optional(move?.criteria) { .whole($0.gained) },
      optional(move?.criteria) { .whole($0.lost) },
      optional(move?.criteria) { .whole($0.dropped) }, optional(move?.advanced) { .move($0) },
      optional(move) { .move($0.districtsRecognised) },
      optional(move?.standardised) { .move($0) },
    ]
  }

  private static func row(_ place: PlaceRow, of snapshot: Snapshot) -> [Datum] {
    let facts = snapshot.facts
    let figures = place.rollUp
    return [
      .text(place.unit.code.text),
      name(of: place.unit, facts),
      type(of: place.unit, facts),
      .text(place.unit.level.word),
      optional(place.parentCode) { parent in
        let name = place.parentName
        return .word(parent.text, Bilingual(name, facts.regionsInEnglish[parent] ?? name))
      },
      .whole(figures.communes),
      known(figures, \.recognised, .communes),
      .share(figures.knownShare),
      known(figures, \.below, .communes),
      .whole(figures.undetermined),
      .mean(figures.meanMet),
      .whole(figures.reported),
      .whole(figures.silent),
      known(figures, \.advanced, .communes),
      known(figures, \.model, .communes),
      .whole(figures.districts),
      known(figures, \.districtsRecognised, .districts),
      known(figures, \.standardised, .products),
      title(place.title, facts),
      .whole(figures.communes),
      .day(snapshot.asOf),
      .text(place.parentName),
    ]
  }

  /// What was printed of the share, all missing where nothing near the day was; the base only where it
  /// was printed too.
  private static func published(_ figure: PublishedFigure?) -> [Datum] {
    [
      optional(figure?.percent) { .quantity($0) }, optional(figure?.value) { .quantity($0) },
      optional(figure?.total) { .quantity($0) }, optional(figure?.day) { .day($0) },
      optional(figure) { .text($0.source) },
    ]
  }

  /// A count of a place; missing where nobody can say it by the unit list shown.
  static func known(
    _ counts: RollUp,
    _ count: KeyPath<RollUp, Int>,
    _ kind: RollUp.Unknown
  ) -> Datum {
    optional(counts.known(counts[keyPath: count], kind)) { .whole($0) }
  }
}
