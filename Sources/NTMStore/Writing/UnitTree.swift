internal import GRDB
internal import NTMModel

/// The tree of units as far as roll-ups need it, parents before children.
struct UnitTree {
  struct Node {
    var id: Int64
    var level: Level
    /// The position of the parent in the tree; -1 above.
    var parent: Int
    var isCounted: Bool
    var from: Int32
    var until: Int32

    func exists(on day: Day) -> Bool { from <= day.number && day.number < until }
  }

  private(set) var nodes: [Node] = []
  private(set) var positions: [Int64: Int] = [:]

  /// All units.
  init(_ db: Database) throws {
    try read(
      PreparedStatement(
        db,
        "SELECT id, level, parent, counted, valid_from, valid_until FROM unit ORDER BY first"
      )
    )
  }

  /// The units above the given ones, and all children of each of them: what one change touches.
  init(_ db: Database, above units: Set<Int64>) throws {
    let list = "[" + units.map(String.init).joined(separator: ",") + "]"
    let command = try PreparedStatement(
      db,
      """
      WITH RECURSIVE above (id) AS (
        SELECT value FROM json_each(?1)
        UNION
        SELECT unit.parent FROM unit JOIN above USING (id) WHERE unit.parent IS NOT NULL
      ), wanted (id) AS (
        SELECT id FROM above
        UNION
        SELECT unit.id FROM above JOIN unit ON unit.parent = above.id
      )
      SELECT id, level, parent, counted, valid_from, valid_until
      FROM wanted JOIN unit USING (id)
      ORDER BY first
      """
    )
    command.bind(list, at: 1)
    try read(command)
  }

  /// The positions of the units whose roll-ups a change of `units` touches.
  func touched(by units: Set<Int64>) -> Set<Int> {
    var touched: Set<Int> = []
    for unit in units {
      var position = positions[unit] ?? -1
      while position >= 0 {
        if nodes[position].level < .commune, !touched.insert(position).inserted { break }
        position = nodes[position].parent
      }
    }
    return touched
  }

  private mutating func read(_ command: PreparedStatement) throws {
    while try command.next() {
      let id = command.int64(0)
      let level = Level(rawValue: command.int(1)) ?? .commune
      let parent = try command.optional(2).map { number in
        // Parents come first and stand higher: then no way up goes round in a ring.
        guard let parent = positions[number], nodes[parent].level < level else {
          throw DatabaseError.notBelowParent("no. \(id)")
        }
        return parent
      }
      positions[id] = nodes.count
      nodes.append(
        Node(
          id: id,
          level: level,
          parent: parent ?? -1,
          isCounted: command.int(3) == 1,
          from: command.int32(4),
          until: command.int32(5)
        )
      )
    }
  }
}
