internal import GRDB
internal import NTMModel

extension ChangeDigest {
  /// Sums up the journal's entries after a number, by province in official order, as far as they
  /// can be seen on a day.
  init?(after number: Int64, in db: Database, shelf: Shelf, asOf day: Day) throws {
    var sums = Sums(day: day)
    var rows = try SelectedRows(
      db,
      """
      SELECT province, kind, day, COALESCE(old_known | old_disputed, 0), old_met, new_met, old, new,
        unit, field, new_known, new_disputed
      FROM journal
      WHERE seq > ?1
      """,
      number
    )
    while try rows.next() { sums.add(rows) }
    guard sums.count > 0 else { return nil }
    try sums.countRecognised(in: db, shelf: shelf)
    let placed = try sums.lines.map { id, line in
      (unit: id == 0 ? nil : try shelf.unit(id, in: db), line: line)
    }
    let last = Int64.max
    let ordered = placed.sorted { left, right in
      (left.unit?.subtree.lowerBound ?? last) < (right.unit?.subtree.lowerBound ?? last)
    }
    self.init(
      count: sums.count,
      lines: ordered.map { unit, line in
        var line = line
        line.place = unit?.unit.name
        return line
      },
      isReplaced: false
    )
  }
}

/// The journal's entries being summed up.
private struct Sums {
  /// The entries about the recognitions of one unit.
  private struct Decisions {
    var province: Int64
    var entries = 0
    /// Recognitions that stand since, less those that stand no more.
    var net = 0
  }

  let day: Day
  private(set) var count = 0
  /// By province; no row of the file has the number 0, which stands for changes without a place.
  private(set) var lines: [Int64: ChangeDigest.Line] = [:]
  /// The codes of the products that were counted.
  private var products: Set<String> = []
  private var decisions: [Int64: Decisions] = [:]

  init(day: Day) { self.day = day }

  mutating func add(_ rows: borrowing SelectedRows) {
    count += 1
    let province = rows.int64(0)
    if !rows.isNull(2), rows.day(2) > day {
      lines[province, default: .empty].later += 1
      return
    }
    switch rows.text(1) {
    // A correction of one value has no words.
    case "assessment" where !rows.isNull(10): lines[province, default: .empty].add(words: rows)
    case "recognition":
      let unit = rows.int64(8)
      decisions[unit, default: Decisions(province: province)].entries += 1
      decisions[unit, default: Decisions(province: province)].net += Sums.net(rows)
    case "product":
      // A correction has an entry for each value: the code of the product, a blank, the column.
      let isWhole = rows.isNull(6) || rows.isNull(7)
      let field = rows.text(9)
      let code =
        isWhole ? field : String(field.prefix(upTo: field.lastIndex(of: " ") ?? field.endIndex))
      if products.insert(code).inserted { lines[province, default: .empty].products += 1 }
    default: lines[province, default: .empty].others += 1
    }
  }

  /// One for a recognition that is new or stands again, minus one for one that is gone or withdrawn.
  private static func net(_ rows: borrowing SelectedRows) -> Int {
    if rows.isNull(6) || rows.isNull(7) {
      return (rows.isNull(7) ? 0 : 1) - (rows.isNull(6) ? 0 : 1)
    }
    guard rows.text(9).hasSuffix(" lost") else { return 0 }
    // The days of withdrawal before and after; nothing while it stands.
    return (rows.text(7).isEmpty ? 1 : 0) - (rows.text(6).isEmpty ? 1 : 0)
  }

  /// Counts the communes that gained their first standing standard or lost their last, as the
  /// roll-ups do; every other decision is one of the other changes.
  mutating func countRecognised(in db: Database, shelf: Shelf) throws {
    for (id, unit) in decisions {
      var change = 0
      if let stored = try shelf.unit(id, in: db)?.unit, stored.level == .commune,
        stored.isCounted, stored.valid.contains(day)
      {
        let now = try standing(id, in: db)
        change = (now > 0 ? 1 : 0) - (now - unit.net > 0 ? 1 : 0)
      }
      lines[unit.province, default: .empty].recognised += change
      lines[unit.province, default: .empty].others += unit.entries - abs(change)
    }
  }

  /// How many recognitions of a unit stand on the day.
  private func standing(_ unit: Int64, in db: Database) throws -> Int {
    var rows = try SelectedRows(
      db,
      """
      SELECT COUNT(*)
      FROM recognition
      WHERE unit = ?1 AND \(Recognition.stands(on: "?2"))
      """,
      unit,
      day.number
    )
    return try rows.next() ? rows.int(0) : 0
  }
}

extension ChangeDigest.Line {
  /// Adds an entry about the criteria of a commune, before and after.
  fileprivate mutating func add(words rows: borrowing SelectedRows) {
    func bits(_ column: Int32) -> UInt64 { UInt64(bitPattern: rows.int64(column)) }
    let (oldReported, oldMet, newMet) = (bits(3), bits(4), bits(5))
    let newReported = bits(10) | bits(11)
    guard oldReported != 0 else {
      if newReported == 0 { others += 1 } else { communesReported += 1 }
      return
    }
    let gained = (newMet & oldReported & ~oldMet).nonzeroBitCount
    let lost = (oldMet & bits(10) & ~newMet).nonzeroBitCount
    let first = (newReported & ~oldReported).nonzeroBitCount
    criteriaGained += gained
    criteriaLost += lost
    criteriaReported += first
    // Another value of an indicator, a criterion under review or not reported any more.
    if gained + lost + first == 0 { others += 1 }
  }

  fileprivate static let empty = ChangeDigest.Line(
    place: nil,
    recognised: 0,
    criteriaGained: 0,
    criteriaLost: 0,
    products: 0,
    others: 0
  )
}
