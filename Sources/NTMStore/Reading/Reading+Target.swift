internal import NTMModel

extension Reading {
  /// A target with its series and what was published; `nil` when the programme has none such.
  func targetSheet(_ id: String, country: StoredUnit) throws -> TargetSheet? {
    guard let target = shelf.targets.first(where: { $0.id == id }) else { return nil }
    let start = try start(of: target, country: country.id)
    let series = try daysCounted(for: target).map { day in
      let sums = try rollUp(of: country.id, on: day)
      let heldOn = try heldOn(sums, of: day, country: country.id)
      return doubted(target.reading(of: sums, on: day, since: start, heldOn: heldOn))
    }
    guard var reading = series.last else { return nil }
    if reading.asOf == day, today > day {
      reading = target.reading(
        of: try rollUp(of: country.id, on: day),
        on: today,
        since: start
      )
      reading.asOf = day
      reading = doubted(reading)
    }
    return TargetSheet(
      reading: reading,
      series: series,
      published: try compared(published(target.metric, for: country.unit.code)).map(\.told),
      places: try units(of: .province).map { try placeRow($0) }
    )
  }

  /// The reporting days up to the day on which the same was counted: an earlier programme counts
  /// another thing, and so does another year where each year begins anew.
  func daysCounted(for target: Target) -> [Day] {
    let began = shelf.programmes.began(on: day)
    let start = shelf.programmes.start(of: target, among: shelf.facts.reportingDays, on: day)
    return shelf.toldDays.filter { candidate in
      guard candidate <= day else { return false }
      if target.metric.countsNew { return candidate >= shelf.programmes.firstDayOfNew(on: day) }
      return candidate == start || candidate >= began ?? candidate
    }
  }

  /// The figures printed for a place up to the day, latest first.
  func published(
    _ metric: Target.Metric,
    for place: UnitCode
  ) throws -> [PublishedFigure] {
    var figures = try shelf.figures(metric.figure, for: place, until: day, in: db)
    // All cooperatives there are, are what the effective ones are out of.
    if metric == .cooperativesEffective {
      figures += try shelf.figures(.cooperatives, for: place, until: day, in: db)
    }
    // Days alone: figures of one day keep the order of the list of names.
    return figures.enumerated().sorted { left, right in
      left.element.day == right.element.day
        ? left.offset < right.offset : left.element.day > right.element.day
    }
    .map(\.element)
  }
}

extension Reading {
  /// The latest printed share of recognised communes of each unit up to the day, however old: it is
  /// always told with its own day.
  ///
  /// Under another programme another thing was printed, and a misprint is none of the place.
  func publishedShares() throws -> [UnitCode: PublishedFigure] {
    var figures: [UnitCode: PublishedFigure] = [:]
    for indicator in shelf.facts.figureNames.indicators(of: .communesRecognised) {
      var rows = try SelectedRows(
        db,
        """
        SELECT \(PublishedFigure.columns)
        FROM figure
        WHERE indicator = ?1 AND day BETWEEN ?2 AND ?3 AND percent IS NOT NULL AND reason <> ?4
        ORDER BY day DESC, id DESC
        """,
        indicator,
        (shelf.programmes.began(on: day) ?? Day(number: .min)).number,
        day.number,
        FigureReason.misprint.rawValue
      )
      while try rows.next() {
        let figure = PublishedFigure(rows)
        let code = UnitCode(figure.unit)
        if figures[code].map({ $0.day >= figure.day }) ?? false { continue }
        figures[code] = figure
      }
    }
    return figures
  }
}

extension ComparedFigure {
  /// The figure as it stands beside what a target counts: all cooperatives there are, are what the
  /// effective ones are out of.
  fileprivate var told: ComparedFigure {
    guard rule == .cooperatives, figure.total == nil else { return self }
    var told = self
    told.figure.total = figure.value
    told.figure.value = nil
    return told
  }
}

extension PublishedFigure {
  /// The columns of `figure` that `init` reads.
  static let columns =
    """
    day, unit, indicator, value, total, percent, measure, source, confidence, note_vi, note_en,
    reason
    """

  /// Reads `columns`, from the first on.
  init(_ rows: borrowing SelectedRows) {
    self.init(
      day: rows.day(0),
      unit: rows.text(1),
      indicator: rows.text(2),
      value: rows.quantity(3),
      total: rows.quantity(4),
      percent: rows.quantity(5),
      measure: rows.text(6),
      source: rows.text(7),
      confidence: rows.text(8),
      note: rows.bilingual(9),
      reason: FigureReason(rawValue: rows.text(11))
    )
  }
}
