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

  init(_ db: Database, shelf: Shelf, figures: Day, list: Day) throws {
    self.db = db
    self.figures = figures
    self.list = list
    reading = Reading(
      db: db,
      shelf: shelf,
      question: Question(.overview(focus: nil), day: figures),
      day: figures,
      stored: try shelf.set(on: figures, in: db),
      since: shelf.firstDay(ofSetOn: figures)
    )
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
  }

  /// Whether both lists have the same units, each with its own records.
  var isSame: Bool {
    lineage.earlier.count == lineage.later.count
      && transfer.origins.allSatisfy { $1 == .own($0, isSame: true) }
  }

  /// Makes the tables, unless both lists are the same, and says what became of what; the shelf is
  /// that of the answers which they will be read for.
  func cast(for shelf: Shelf) throws -> Recast {
    var recast = Recast(day: list, firstDay: firstDay)
    guard !recast.isBeforeLists, !isSame else { return recast }
    // Of the file's own tables, so before others stand before them.
    let differences = try RecastDifferences(self)
    let stored = try country(reading)
    let days = try comparableDays(shelf)
    try RecastTables.makeUnits(
      db,
      Set(transfer.origins.keys),
      numbers: numbers,
      from: min(firstDay, shelf.facts.reportingDays.first ?? figures)
    )
    try RecastTables.makeRecords(db, moves: moves)
    try RecastTables.makeRollUps(db, on: days)
    shelf.summedDays = Set(days.map(\.day))
    shelf.unknown = RecastUnknown(self).kinds(numbers: numbers)
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

  /// Other numbers for units of the list: that of the unit whose state they have, or a new one.
  private var numbers: [Int64: Int64] {
    var numbers: [Int64: Int64] = [:]
    for (id, origin) in transfer.origins {
      switch origin {
      case .own(let source, isSame: _): if source != id { numbers[id] = source }
      case .combined, .unknown: numbers[id] = -id - 1
      }
    }
    return numbers
  }

  /// The units whose products and organisations belong to a unit without a state of its own.
  private var moves: [Int64: Int64] {
    let numbers = numbers
    var moves: [Int64: Int64] = [:]
    for (id, fate) in transfer.fates {
      guard case .to(let unit) = fate, let number = numbers[unit], number != id else { continue }
      moves[id] = number
    }
    return moves
  }

  /// The reporting days up to that of the figures since which no unit began or ended: only those
  /// can be told by the same list and be compared.
  private func comparableDays(_ shelf: Shelf) throws -> [RollUps.ReportingDay] {
    var last = Day(number: .min)
    for unit in units.values {
      for edge in [unit.unit.valid.from, unit.unit.valid.until].compactMap(\.self)
      where edge <= figures { last = max(last, edge) }
    }
    return try shelf.facts.reportingDays.filter { $0 <= figures && $0 >= last }.map { day in
      let stored = try shelf.set(on: day, in: db)
      return RollUps.ReportingDay(
        day: day,
        set: stored.set,
        since: shelf.firstDay(ofSetOn: day),
        newSince: shelf.programmes.firstDayOfNew(on: day)
      )
    }
  }

  private static func allUnits(_ db: Database) throws -> [ListedUnit] {
    var rows = try SelectedRows(db, "SELECT \(StoredUnit.columns) FROM main.unit ORDER BY first")
    var units: [ListedUnit] = []
    while try rows.next() {
      guard let stored = StoredUnit(rows) else { continue }
      units.append(ListedUnit(id: stored.id, unit: stored.unit, parent: stored.parent))
    }
    return units
  }

  private static func allSuccessions(_ db: Database) throws -> [Succession] {
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
