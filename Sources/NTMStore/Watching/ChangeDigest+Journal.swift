internal import GRDB
internal import NTMModel

extension ChangeDigest {
  /// Sums up the journal's entries after a number, by province in official order.
  init?(after number: Int64, in db: Database, shelf: Shelf) throws {
    var lines: [Int64: Line] = [:]
    var count = 0
    var rows = try Rows(
      db,
      """
      SELECT province, kind, old_known, old_met, new_met, field, old, new, unit
      FROM journal
      WHERE seq > ?1
      """,
      number
    )
    while try rows.next() {
      count += 1
      // No row of the file has the number 0: it stands for changes without a place.
      lines[rows.int64(0), default: Line.empty].add(
        rows,
        isStandard: try isStandardOfCommune(rows, in: db, shelf: shelf)
      )
    }
    guard count > 0 else { return nil }
    let placed = try lines.map { id, line in
      (unit: id == 0 ? nil : try shelf.unit(id, in: db), line: line)
    }
    let last = Int64.max
    let ordered = placed.sorted { left, right in
      (left.unit?.subtree.lowerBound ?? last) < (right.unit?.subtree.lowerBound ?? last)
    }
    self.init(
      count: count,
      lines: ordered.map { unit, line in
        var line = line
        line.place = unit?.unit.name
        return line
      },
      isReplaced: false
    )
  }
}

/// Whether an entry is about the first standard of a commune: districts and the higher standards,
/// which come on top of it, make no commune more or less recognised.
private func isStandardOfCommune(
  _ rows: borrowing Rows,
  in db: Database,
  shelf: Shelf
) throws -> Bool {
  guard rows.text(1) == "recognition", rows.int(5) == Standard.standard.rawValue else {
    return false
  }
  return try shelf.unit(rows.int64(8), in: db)?.unit.level == .commune
}

extension ChangeDigest.Line {
  fileprivate static let empty = ChangeDigest.Line(
    place: nil,
    recognised: 0,
    criteriaGained: 0,
    criteriaLost: 0,
    products: 0,
    others: 0
  )

  /// Adds one entry of the journal.
  fileprivate mutating func add(_ rows: borrowing Rows, isStandard: Bool) {
    switch rows.text(1) {
    case "assessment" where !rows.isNull(2):
      let old = UInt64(bitPattern: rows.int64(3))
      let new = UInt64(bitPattern: rows.int64(4))
      criteriaGained += (new & ~old).nonzeroBitCount
      criteriaLost += (old & ~new).nonzeroBitCount
    case "recognition" where isStandard && rows.isNull(6) != rows.isNull(7):
      // Without words before it is new, without words after it was lost.
      recognised += rows.isNull(6) ? 1 : -1
    case "product": products += 1
    default: others += 1
    }
  }
}
