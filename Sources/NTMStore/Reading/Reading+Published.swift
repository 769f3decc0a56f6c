internal import GRDB
internal import NTMModel

extension Reading {
  /// The figures printed for a place and for what lies in it, each beside what the records come to.
  ///
  /// All of them where no day was chosen: what was printed for a day after the last report tells how
  /// far the records reach.
  func publishedSheet(of place: StoredUnit) throws -> PublishedSheet {
    var comparing = Comparing(self)
    let isCountry = place.parent == nil
    var figures = try Shelf.figures(until: question.day, in: db).compactMap { figure in
      let places = try comparing.places(of: figure)
      let isMeant =
        isCountry
        || places.contains { place.subtree.contains($0.subtree.lowerBound) }
      return isMeant ? try comparing.compared(figure, places) : nil
    }
    if isCountry { figures += try unprinted(beside: figures, place, &comparing) }
    return PublishedSheet(place: place.unit, figures: try comparing.sorted(figures))
  }

  /// What targets count and nobody printed, with what the records come to on the day.
  private func unprinted(
    beside figures: [ComparedFigure],
    _ place: StoredUnit,
    _ comparing: inout Comparing
  ) throws -> [ComparedFigure] {
    let printed = Set(figures.filter { $0.figure.unit == place.unit.code.text }.map(\.rule))
    return try shelf.targets.filter { !printed.contains($0.metric.figure) }.compactMap { target in
      guard let indicator = shelf.facts.figureNames.indicators(of: target.metric.figure).first
      else { return nil }
      return try comparing.compared(
        PublishedFigure(
          day: day,
          unit: place.unit.code.text,
          indicator: indicator,
          value: nil,
          total: nil,
          percent: nil,
          measure: target.unit.vi,
          source: "",
          confidence: "",
          note: Bilingual("", "")
        ),
        [place]
      )
    }
  }

  /// Figures printed for one place, each beside what the records come to.
  func compared(_ figures: [PublishedFigure]) throws -> [ComparedFigure] {
    var comparing = Comparing(self)
    return try figures.map { try comparing.compared($0, comparing.places(of: $0)) }
  }

  /// Which days the records reach, as of the day of the answer.
  var reach: RecordReach { RecordReach(reachedDays) }

  /// The reporting days that the records tell, up to that of the answer, ascending.
  fileprivate var reachedDays: [Day] { shelf.toldDays.filter { $0 <= day } }

  /// The unit that a code was of on a day; before all lists the first one of the code.
  fileprivate func unit(_ code: UnitCode, asOf day: Day) throws -> StoredUnit? {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM unit
      WHERE code = ?1 AND valid_until > ?2
      ORDER BY valid_from
      LIMIT 1
      """,
      code.text,
      day.number
    )
    return try rows.next() ? StoredUnit(rows) : nil
  }

  /// The same answer as of another reporting day.
  func turned(to day: Day) throws -> Reading {
    if day == self.day { return self }
    return try Reading(question, on: day, in: db, shelf: shelf)
  }
}

/// Holds printed figures against the records; what several of them need is read once.
private struct Comparing {
  private let reading: Reading
  /// A code is another unit on another day.
  private struct Asked: Hashable {
    var unit: String
    var day: Day
  }

  private var placesByCode: [Asked: [StoredUnit]] = [:]
  private var readings: [Day: Reading] = [:]
  /// Where lists of changes lead; `nil` until a figure asks.
  private var traces: [ListTrace]?
  private var bounds: FigureBounds

  init(_ reading: Reading) {
    self.reading = reading
    bounds = FigureBounds(reading.db)
  }

  /// The units that a figure is about: `DBSH+BTB` is two of them; empty where one is on no list.
  mutating func places(of figure: PublishedFigure) throws -> [StoredUnit] {
    let key = Asked(unit: figure.unit, day: figure.day)
    if let places = placesByCode[key] { return places }
    let codes = figure.unit.split(separator: "+").map { UnitCode(String($0)) }
    let found = try codes.compactMap { try reading.unit($0, asOf: figure.day) }
    let places = found.count == codes.count ? found : []
    placesByCode[key] = places
    return places
  }

  mutating func compared(
    _ figure: PublishedFigure,
    _ places: [StoredUnit]
  ) throws -> ComparedFigure {
    let rule = reading.shelf.facts.figureNames.rule(of: figure.indicator)
    return ComparedFigure(
      figure: figure,
      rule: rule,
      places: places.map(\.unit),
      own: try own(rule, of: places, on: figure.day),
      bound: try rule.flatMap { try bounds.bound(of: $0, in: places.map(\.id), on: figure.day) }
    )
  }

  /// In official order of the places, and of one place by what is counted, the latest first.
  func sorted(_ figures: [ComparedFigure]) throws -> [ComparedFigure] {
    func position(_ figure: ComparedFigure) -> (Int, Int64) {
      guard let place = placesByCode[Asked(unit: figure.figure.unit, day: figure.figure.day)]?.first
      else { return (9, 0) }
      return (place.unit.level.rawValue, place.subtree.lowerBound)
    }
    return figures.enumerated().sorted { left, right in
      let (one, two) = (left.element, right.element)
      if position(one) != position(two) { return position(one) < position(two) }
      if one.figure.unit != two.figure.unit { return one.figure.unit < two.figure.unit }
      let positions = (one.rule?.position ?? .max, two.rule?.position ?? .max)
      if positions.0 != positions.1 { return positions.0 < positions.1 }
      if one.rule == nil, one.figure.indicator != two.figure.indicator {
        return one.figure.indicator < two.figure.indicator
      }
      return one.figure.day == two.figure.day
        ? left.offset < right.offset : one.figure.day > two.figure.day
    }
    .map(\.element)
  }

  /// Where changes lead from the list of the day; where a later list is in force that none of them
  /// reaches, from that of the latest day before.
  private func tracesOfAnyList() throws -> [ListTrace] {
    let changes = try UnitChange.all(in: reading.db)
    let traces = try reading.traces(changes)
    guard traces.isEmpty, !changes.isEmpty else { return traces }
    for day in reading.reachedDays.reversed() where day < reading.day {
      let earlier = try reading.turned(to: day).traces(changes)
      if !earlier.isEmpty { return earlier }
    }
    return []
  }

  private mutating func own(
    _ rule: FigureRule?,
    of places: [StoredUnit],
    on day: Day
  ) throws -> ComparedFigure.Own {
    guard let rule else { return .missing(.notRecorded) }
    guard !places.isEmpty else { return .missing(.unknownPlace) }
    if rule.isOfUnitList {
      let known = try traces ?? tracesOfAnyList()
      traces = known
      return try reading.listed(rule, in: places, on: day, known)
    }
    switch reading.reach.reason(on: day) {
    case .before? where rule.isOfDecision: break
    case .some(let reason): return .missing(reason)
    case nil: break
    }
    // Of two that are as near the earlier one, which the print may have known.
    let told = reading.reachedDays.min { abs($0.days(until: day)) < abs($1.days(until: day)) }
    guard let told else { return .missing(.noReports) }
    let then = try readings[told] ?? reading.turned(to: told)
    readings[told] = then
    // The same units as they were on that day, which have numbers of their own.
    let own = try places.compactMap { try then.unit($0.unit.code) }
    guard own.count == places.count else { return .missing(.unknownPlace) }
    return try then.counted(rule, in: own)
  }
}

extension Shelf {
  /// All figures that were printed up to a day, or at all, the latest first.
  fileprivate static func figures(until day: Day?, in db: Database) throws -> [PublishedFigure] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(PublishedFigure.columns)
      FROM figure
      WHERE day <= ?1
      ORDER BY day DESC, id
      """,
      day?.number ?? .max
    )
    var figures: [PublishedFigure] = []
    while try rows.next() { figures.append(PublishedFigure(rows)) }
    return figures
  }
}
