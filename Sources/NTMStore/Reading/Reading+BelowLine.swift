internal import NTMModel

extension Reading {
  /// The communes below the line, then the undetermined ones, fewest criteria met first.
  func communesBelowLine(in place: StoredUnit) throws -> [CommuneRow] {
    let rows: [CommuneRow]
    if isWide(place), isLatest {
      rows = try reported(0...1, in: place) + silentCommunes(in: place)
    } else {
      rows = try communes(below: place)
    }
    return sorted(rows.filter { set.standing(of: $0.words) != .notBelow })
  }

  /// The first of `communesBelowLine`, at most `limit`; reads no more than it needs.
  func lowest(in place: StoredUnit, undetermined: Int, limit: Int) throws -> [CommuneRow] {
    guard isLatest else { return Array(try communesBelowLine(in: place).prefix(limit)) }
    let below =
      isWide(place)
      ? try fewestMet(in: place, limit: limit) : try fewestMetOfFew(in: place, limit: limit)
    guard below.count < limit, undetermined > 0 else { return below }
    let open = try reported(1...1, in: place) + silentCommunes(in: place)
    return below + sorted(open).prefix(limit - below.count)
  }

  /// The communes below the line with the fewest criteria met, then by name.
  private func fewestMet(in place: StoredUnit, limit: Int) throws -> [CommuneRow] {
    let most = try mostMet(of: limit, in: place)
    var rows = try SelectedRows(
      db,
      """
      SELECT \(CommuneSQL.columns)
      FROM assessment a INDEXED BY assessment_open
      CROSS JOIN unit ON unit.id = a.unit
      WHERE a.until = \(Schema.open) AND a.standing = 0 AND a.day BETWEEN ?4 AND ?1
        AND a.met_count <= ?6
        AND \(CommuneSQL.isCounted)
      ORDER BY a.met_count, unit.name_rank
      LIMIT ?5
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      since.number,
      limit,
      most
    )
    return try communeRows(&rows)
  }

  /// The same for a place whose communes are fewer than those below the line in the whole country:
  /// each is looked for among the latter, and only those kept are read.
  private func fewestMetOfFew(in place: StoredUnit, limit: Int) throws -> [CommuneRow] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(CommuneSQL.columns)
      FROM (
        SELECT c.id AS unit, b.day AS day, b.met_count AS met_count, c.name_rank AS name_rank
        FROM unit c INDEXED BY unit_by_position
        CROSS JOIN assessment b INDEXED BY assessment_below
          ON b.unit = c.id AND b.until = \(Schema.open) AND b.standing = 0
        WHERE c.level = 4 AND c.first BETWEEN ?2 AND ?3
          AND c.counted = 1 AND c.valid_from <= ?1 AND c.valid_until > ?1
          AND b.day BETWEEN ?4 AND ?1
        ORDER BY b.met_count, c.name_rank
        LIMIT ?5
      ) lowest
      CROSS JOIN unit ON unit.id = lowest.unit
      CROSS JOIN assessment a ON a.unit = lowest.unit AND a.day = lowest.day
      ORDER BY lowest.met_count, lowest.name_rank
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      since.number,
      limit
    )
    return try communeRows(&rows)
  }

  /// The criteria that the last of the `limit` lowest communes meets.
  ///
  /// The index is in that order, so the walk ends there; only the communes up to it have to be
  /// sorted by name, and not all that are below the line.
  private func mostMet(of limit: Int, in place: StoredUnit) throws -> Int {
    var rows = try SelectedRows(
      db,
      """
      SELECT a.met_count
      FROM assessment a INDEXED BY assessment_open
      CROSS JOIN unit ON unit.id = a.unit
      WHERE a.until = \(Schema.open) AND a.standing = 0 AND a.day BETWEEN ?4 AND ?1
        AND \(CommuneSQL.isCounted)
      ORDER BY a.met_count
      LIMIT 1 OFFSET ?5
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      since.number,
      limit - 1
    )
    return try rows.next() ? rows.int(0) : set.count
  }

  /// The communes with a report that stand so in the index: 0 is below the line, 1 undetermined.
  private func reported(
    _ standings: ClosedRange<Int>,
    in place: StoredUnit
  ) throws -> [CommuneRow] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(CommuneSQL.columns)
      FROM assessment a INDEXED BY assessment_open
      CROSS JOIN unit ON unit.id = a.unit
      WHERE a.until = \(Schema.open) AND a.standing BETWEEN ?5 AND ?6 AND a.day BETWEEN ?4 AND ?1
        AND \(CommuneSQL.isCounted)
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      since.number,
      standings.lowerBound,
      standings.upperBound
    )
    return try communeRows(&rows)
  }

  /// The communes without any report, which stand in no index: found below the units whose
  /// roll-up counts some.
  private func silentCommunes(in place: StoredUnit) throws -> [CommuneRow] {
    guard try rollUp(of: place.id, on: day).silent > 0 else { return [] }
    var rows = try SelectedRows(
      db,
      """
      SELECT \(CommuneSQL.columnsWithoutFigures)
      FROM rollup s
      CROSS JOIN unit INDEXED BY unit_by_parent ON unit.parent = s.unit
      WHERE s.day = ?1 AND s.silent > 0 AND \(CommuneSQL.isCounted)
        AND NOT EXISTS (
          SELECT 1
          FROM assessment a
          WHERE a.unit = unit.id AND a.day BETWEEN ?4 AND ?1 AND a.until > ?1)
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      since.number
    )
    return try communeRows(&rows)
  }

  /// Below before undetermined, fewest criteria met first, then by name.
  private func sorted(_ rows: [CommuneRow]) -> [CommuneRow] {
    let keyed = rows.map { row in
      (
        isBelow: set.standing(of: row.words) == .below,
        met: row.words.metCount,
        rank: row.nameRank,
        row: row
      )
    }
    return keyed.sorted { left, right in
      if left.isBelow != right.isBelow { return left.isBelow }
      return (left.met, left.rank) < (right.met, right.rank)
    }
    .map(\.row)
  }
}
