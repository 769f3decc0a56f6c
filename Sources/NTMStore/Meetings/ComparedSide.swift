internal import GRDB
internal import NTMModel

/// The figures of one moment: those of a reporting day as they stand, or those that a meeting
/// stamped.
struct ComparedSide {
  enum Source {
    case standing
    case stamp(meeting: Int64, MeetingTable.Stage)
    /// Those of a reporting day as the file has them, while others stand in its tables.
    case kept(KeptSide)
  }

  /// A unit above the communes, and what it lies in.
  struct Place {
    var id: Int64
    var parent: Int64?
    var level: Level
    var isCounted: Bool
    /// The positions of the unit and all below it.
    var subtree: ClosedRange<Int64>
  }

  var source: Source
  var day: Day
  var set: CriteriaSet
  /// From when figures are a report under the set of the day.
  var since: Day
  /// Which lists of products had come in.
  var lists: ProductLists
  /// By what it counts.
  var rules: SideRules

  /// The communes with positions in a range, by number.
  func communes(in range: ClosedRange<Int64>, _ db: Database) throws -> [Int64: CommuneState] {
    var rows: SelectedRows
    switch source {
    case .kept(let side): return side.communes(in: range)
    case .standing:
      rows = try SelectedRows(
        db,
        """
        SELECT \(CommuneState.unit), \(CommuneState.figures)
        FROM unit \(CommuneState.joined(day: "?1", since: "?2"))
        WHERE \(CommuneState.counts(on: "?1")) AND unit.first BETWEEN ?3 AND ?4
        """,
        day.number,
        since.number,
        range.lowerBound,
        range.upperBound
      )
    case .stamp(let meeting, let stage):
      rows = try SelectedRows(
        db,
        """
        SELECT \(CommuneState.unit), s.day, s.known, s.met, s.disputed, s.standards
        FROM meeting_commune s JOIN unit ON unit.id = s.unit
        WHERE s.meeting = ?1 AND s.stage = ?2 AND unit.first BETWEEN ?3 AND ?4
        """,
        meeting,
        Int64(stage.rawValue),
        range.lowerBound,
        range.upperBound
      )
    }
    var communes: [Int64: CommuneState] = [:]
    while try rows.next() {
      let state = try CommuneState(rows)
      communes[state.id] = state
    }
    return communes
  }

  /// The units above the communes with positions in a range that have sums, by number.
  func places(in range: ClosedRange<Int64>, _ db: Database) throws -> [Int64: Place] {
    let columns = "unit.id, unit.parent, unit.level, unit.counted, unit.first, unit.last"
    var rows: SelectedRows
    switch source {
    case .kept(let side): return side.places(in: range)
    case .standing:
      rows = try SelectedRows(
        db,
        """
        SELECT \(columns)
        FROM rollup s JOIN unit ON unit.id = s.unit
        WHERE s.day = ?1 AND unit.first BETWEEN ?2 AND ?3
        """,
        day.number,
        range.lowerBound,
        range.upperBound
      )
    case .stamp(let meeting, let stage):
      rows = try SelectedRows(
        db,
        """
        SELECT \(columns)
        FROM meeting_sum s JOIN unit ON unit.id = s.unit
        WHERE s.meeting = ?1 AND s.stage = ?2 AND unit.first BETWEEN ?3 AND ?4
        """,
        meeting,
        Int64(stage.rawValue),
        range.lowerBound,
        range.upperBound
      )
    }
    var places: [Int64: Place] = [:]
    while try rows.next() {
      guard let level = Level(rawValue: rows.int(2)) else { continue }
      places[rows.int64(0)] = Place(
        id: rows.int64(0),
        parent: rows.optional(1),
        level: level,
        isCounted: rows.bool(3),
        subtree: rows.int64(4)...max(rows.int64(4), rows.int64(5))
      )
    }
    return places
  }

  /// The sums of a unit; `nil` where the side has none.
  func sums(of unit: Int64, _ db: Database) throws -> RollUp? {
    var sums: RollUp?
    switch source {
    case .standing: sums = try RollUp.kept(db, of: unit, on: day)
    case .stamp(let meeting, let stage):
      sums = try RollUp.stamped(db, of: unit, meeting: meeting, stage)
    case .kept(let side): sums = side.sums[unit]
    }
    sums?.leastStars = rules.leastStars
    if var told = sums {
      try lists.tell(&told, of: unit, in: db)
      sums = told
    }
    return sums
  }
}

extension RollUp {
  /// The roll-up that a meeting stamped; `nil` where it has none.
  static func stamped(
    _ db: Database,
    of unit: Int64,
    meeting: Int64,
    _ stage: MeetingTable.Stage
  ) throws -> RollUp? {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(RollUps.columns)
      FROM meeting_sum
      WHERE meeting = ?1 AND stage = ?2 AND unit = ?3
      """,
      meeting,
      Int64(stage.rawValue),
      unit
    )
    guard try rows.next() else { return nil }
    let rollUp = RollUp(rows)
    guard rollUp.isSound else { throw DatabaseError.damaged("counts of a meeting's sums") }
    return rollUp
  }
}
