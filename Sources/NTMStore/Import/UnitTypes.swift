internal import GRDB
internal import NTMModel

/// The types of units in the store, and whether units of them count.
struct UnitTypes {
  private var counted: [String: Int] = [:]

  init(_ db: Database) throws {
    let read = try PreparedStatement(db, "SELECT level, type, counted FROM unit_type")
    while try read.next() { counted["\(read.int(0)) \(read.text(1))"] = read.int(2) }
  }

  /// 1 when units of the type are in the base of the programme, else 0; `nil` for no type of the
  /// level.
  func counted(_ type: String, of level: Level) -> Int? { counted["\(level.rawValue) \(type)"] }

  /// The type words of a level.
  static func words(of level: Level, in db: Database) throws -> Set<String> {
    let read = try PreparedStatement(db, "SELECT type FROM unit_type WHERE level = ?1")
    read.bind(level.rawValue, at: 1)
    var words: Set<String> = []
    while try read.next() { words.insert(read.text(0)) }
    return words
  }

  /// Lets units count as their types do.
  static func recount(_ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE unit
        SET counted = (
          SELECT counted FROM unit_type
          WHERE unit_type.level = unit.level AND unit_type.type = unit.type
        )
        WHERE counted <> (
          SELECT counted FROM unit_type
          WHERE unit_type.level = unit.level AND unit_type.type = unit.type
        )
        """
    )
  }

  /// Adds a unit; its place in the tree and its rank follow when all are there.
  static let insertion =
    """
    INSERT INTO unit (
      code, level, type, name, name_en, parent, valid_from, valid_until, counted, folded,
      name_rank, first, last
    ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0, 0, 0)
    """
}
