internal import GRDB
internal import NTMModel

/// The records of one day on their way to the unit list of another.
///
/// A unit of the list takes the number of the unit whose state it has, so that figures, decisions
/// and whatever else stands under that number are found without being moved. One without a state
/// gets a number that nothing stands under.
struct Casting {
  let db: Database
  let units: [Int64: ListedUnit]
  let figures: Day
  let list: Day
  let lineage: Lineage
  let transfer: UnitTransfer
  /// The file's own tables on the day of the figures.
  let reading: Reading
  private let firstDay: Day
  /// Other numbers for units of the list: that of the unit whose state they have, or a new one.
  let numbers: [Int64: Int64]
  /// The units whose products and organisations belong to a unit without a state of its own, and the
  /// number of that.
  let moves: [Int64: Int64]

  init(_ db: Database, shelf: Shelf, figures: Day, list: Day) throws {
    self.db = db
    self.figures = figures
    self.list = list
    let question = Question(.overview(focus: nil), day: figures)
    reading = try Reading(question, on: figures, in: db, shelf: shelf)
    let all = try Casting.allUnits(db)
    units = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    firstDay = all.map(\.unit.valid.from).min() ?? list
    lineage = Lineage(
      all,
      try Casting.allSuccessions(db),
      from: min(figures, list),
      to: max(figures, list)
    )
    transfer = UnitTransfer(lineage, isForward: figures <= list)
    numbers = transfer.numbers
    moves = transfer.moves(to: numbers)
  }

  /// Whether both lists have the same units, each with its own records.
  var isSame: Bool {
    lineage.earlier == lineage.later
      && transfer.origins.allSatisfy { $1 == .own($0, isSame: true) }
  }

  /// Makes the tables, unless both lists are the same, and says what became of what; the shelf is
  /// that of the answers which they will be read for.
  func cast(for shelf: Shelf) throws -> Recast {
    var recast = Recast(day: list, firstDay: firstDay, listedFrom: lastChange(upTo: list))
    guard !recast.isBeforeLists, !isSame else { return recast }
    // Of the file's own tables, so before others stand before them.
    let differences = try RecastDifferences(self)
    let stored = try country(reading)
    let days = try comparableDays(shelf)
    try RecastTables.makeUnits(
      db,
      transfer.origins,
      on: list,
      numbers: numbers,
      from: min(firstDay, shelf.facts.reportingDays.first ?? figures)
    )
    try RecastTables.makeRollUps(db, on: days, moves: moves)
    shelf.summedDays = Set(days.map(\.day))
    shelf.unknown = RecastUnknown(self).kinds()
    recast.changed = try differences.changed()
    recast.unplaced = try differences.unplaced()
    var shown = reading
    shown.shelf = shelf
    recast.lines = try differences.lines(from: stored, to: country(shown))
    return recast
  }

  private func country(_ reading: Reading) throws -> RollUp {
    guard let country = try reading.unit(.country) else {
      return RollUp(criteria: 0, bands: 0, sectors: 0)
    }
    return try reading.rollUp(of: country.id, on: figures)
  }

  /// The last day on which any unit began or ended; the first day of all where that is later.
  private func lastChange(upTo day: Day) -> Day {
    var last = firstDay
    for unit in units.values {
      let valid = unit.unit.valid
      if valid.from <= day { last = max(last, valid.from) }
      if let until = valid.until, until <= day { last = max(last, until) }
    }
    return last
  }

  /// The reporting days up to that of the figures since which no unit began or ended: only those
  /// can be told by the same list and be compared.
  private func comparableDays(_ shelf: Shelf) throws -> [RollUps.ReportingDay] {
    let last = lastChange(upTo: figures)
    return try shelf.facts.reportingDays.filter { $0 <= figures && $0 >= last }.map { day in
      let stored = try shelf.set(on: day, in: db)
      return RollUps.ReportingDay(
        day: day,
        set: stored.set,
        since: shelf.firstDay(ofSetOn: day),
        newSince: shelf.programmes.firstDayOfNew(on: day),
        soonDays: shelf.settings.soonDays(on: day),
        titles: shelf.facts.titles.steps(of: .commune, on: day)
      )
    }
  }

  static func allUnits(_ db: Database) throws -> [ListedUnit] {
    var rows = try SelectedRows(db, "SELECT \(StoredUnit.columns) FROM main.unit ORDER BY first")
    var units: [ListedUnit] = []
    while try rows.next() {
      guard let stored = StoredUnit(rows) else { continue }
      units.append(ListedUnit(id: stored.id, unit: stored.unit, parent: stored.parent))
    }
    return units
  }

  static func allSuccessions(_ db: Database) throws -> [Succession] {
    var rows = try SelectedRows(
      db,
      """
      SELECT successor, predecessor, predecessor_name, resolution, day, note_vi, note_en
      FROM succession
      ORDER BY day, successor, predecessor
      """
    )
    var successions: [Succession] = []
    while try rows.next() { successions.append(Succession(rows)) }
    return successions
  }
}

extension UnitTransfer {
  fileprivate var numbers: [Int64: Int64] {
    var numbers: [Int64: Int64] = [:]
    for (id, origin) in origins {
      switch origin {
      case .own(let source, isSame: _): if source != id { numbers[id] = source }
      case .combined, .unknown: numbers[id] = -id - 1
      }
    }
    return numbers
  }

  fileprivate func moves(to numbers: [Int64: Int64]) -> [Int64: Int64] {
    var moves: [Int64: Int64] = [:]
    for (id, fate) in fates {
      guard case .to(let unit) = fate, let number = numbers[unit], number != id else { continue }
      moves[id] = number
    }
    return moves
  }
}
