internal import GRDB
internal import NTMModel

/// The places of units in the tree and the ranks of their names.
struct UnitNumbering {
  struct Unit {
    var id: Int64
    var parent: Int64?
    var code: String
    var name: String
    var first: Int
    var last: Int
    var nameRank: Int
  }

  /// All units as the file has them.
  let stored: [Unit]
  /// The same units as they should be numbered.
  let computed: [Unit]

  init(_ db: Database) throws {
    var units: [Unit] = []
    let command = try PreparedStatement(
      db,
      "SELECT id, parent, code, name, first, last, name_rank FROM unit ORDER BY id"
    )
    while try command.next() {
      units.append(
        Unit(
          id: command.int64(0),
          parent: command.optional(1),
          code: command.text(2),
          name: command.text(3),
          first: command.int(4),
          last: command.int(5),
          nameRank: command.int(6)
        )
      )
    }
    stored = units
    computed = UnitNumbering.numbered(units)
  }

  /// Writes what differs.
  ///
  /// - Throws: damage where a unit does not lie below its parent: no place can be found for it.
  func write(_ db: Database) throws {
    if let code = try UnitPeriods.notBelowParents(db).first?.code {
      throw DatabaseError.notBelowParent(code)
    }
    let command = try PreparedStatement(
      db,
      "UPDATE unit SET first = ?2, last = ?3, name_rank = ?4 WHERE id = ?1"
    )
    for (old, new) in zip(stored, computed) {
      guard old.first != new.first || old.last != new.last || old.nameRank != new.nameRank else {
        continue
      }
      command.bind(new.id, at: 1)
      command.bind(new.first, at: 2)
      command.bind(new.last, at: 3)
      command.bind(new.nameRank, at: 4)
      try command.run()
    }
  }

  private static func numbered(_ units: [Unit]) -> [Unit] {
    var result = units
    let indexes = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1.id, $0) })
    var children: [[Int]] = Array(repeating: [], count: units.count)
    var roots: [Int] = []
    for (index, unit) in units.enumerated() {
      if let parent = unit.parent, let above = indexes[parent] {
        children[above].append(index)
      } else {
        roots.append(index)
      }
    }
    // Numbered codes in their order, lettered ones (regions) as they were entered.
    let isNumber = units.map { $0.code.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }
    func comesBefore(_ left: Int, _ right: Int) -> Bool {
      guard isNumber[left], isNumber[right], units[left].code != units[right].code else {
        return left < right
      }
      return units[left].code < units[right].code
    }
    var next = 0
    func place(_ index: Int) {
      result[index].first = next
      next += 1
      for child in children[index].sorted(by: comesBefore) { place(child) }
      result[index].last = next - 1
    }
    for root in roots { place(root) }
    let keys = units.map { Collation.key($0.name) }
    let order = units.indices.sorted { left, right in
      if keys[left] == keys[right] { return result[left].first < result[right].first }
      return keys[left].lexicographicallyPrecedes(keys[right])
    }
    for (rank, index) in order.enumerated() { result[index].nameRank = rank }
    return result
  }
}
