internal import GRDB
internal import NTMModel

extension Reading {
  /// All communes below a place that count, in official order.
  func communes(below place: StoredUnit) throws -> [CommuneRow] {
    guard !isWide(place) else { return try communesOfMany(below: place) }
    var rows = try SelectedRows(
      db,
      """
      SELECT \(CommuneSQL.columns)
      FROM unit
      LEFT JOIN assessment a ON a.unit = unit.id AND a.day BETWEEN ?4 AND ?1 AND a.until > ?1
      WHERE \(CommuneSQL.isCounted)
      ORDER BY unit.first
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      since.number
    )
    return try communeRows(&rows)
  }

  /// Whether a place holds so many communes that tables are better read in one go than by commune.
  func isWide(_ place: StoredUnit) -> Bool { place.unit.level <= .region }

  /// One commune-level unit with its criteria; a phường too, which counts nowhere.
  func commune(_ stored: StoredUnit) throws -> CommuneRow {
    var rows = try SelectedRows(
      db,
      """
      SELECT day, known, met, disputed
      FROM assessment
      WHERE unit = ?1 AND day BETWEEN ?3 AND ?2 AND until > ?2
      """,
      stored.id,
      day.number,
      since.number
    )
    let isReported = try rows.next()
    let names = try names(above: stored)
    var row = CommuneRow(
      unit: stored.unit,
      nameRank: stored.nameRank,
      folded: stored.folded,
      district: names.district,
      province: names.province,
      districtType: names.districtType,
      provinceType: names.provinceType,
      words: isReported ? try CriteriaWords(rows, at: 1) : .empty,
      assessedOn: isReported ? rows.day(0) : nil,
      standard: try standard(of: stored.id)
    )
    try marks().mark(&row, stored.id)
    return row
  }

  /// Reads rows of `CommuneSQL.columns`.
  func communeRows(_ rows: inout SelectedRows) throws -> [CommuneRow] {
    var communes: [CommuneRow] = []
    let marks = try marks()
    var names: (parent: Int64?, above: NamesAbove) = (nil, NamesAbove())
    while try rows.next() {
      guard let stored = StoredUnit(rows) else { continue }
      if communes.isEmpty || names.parent != stored.parent {
        names = (stored.parent, try self.names(above: stored))
      }
      let isReported = !rows.isNull(13)
      communes.append(
        CommuneRow(
          unit: stored.unit,
          nameRank: stored.nameRank,
          folded: stored.folded,
          district: names.above.district,
          province: names.above.province,
          districtType: names.above.districtType,
          provinceType: names.above.provinceType,
          words: isReported ? try CriteriaWords(rows, at: 14) : .empty,
          assessedOn: isReported ? rows.day(13) : nil,
          standard: rows.isNull(17) ? nil : Standard(rawValue: rows.int(17))
        )
      )
      marks.mark(&communes[communes.count - 1], stored.id)
    }
    return communes
  }

  /// The names of the district and the province that a unit lies in.
  func names(above unit: StoredUnit) throws -> NamesAbove {
    var names = NamesAbove()
    var lowest = unit
    while let above = try shelf.parent(of: lowest, in: db) {
      if above.unit.level == .district {
        names.district = above.unit.name
        names.districtType = above.unit.type
      }
      if above.unit.level == .province {
        names.province = above.unit.name
        names.provinceType = above.unit.type
        break
      }
      lowest = above
    }
    return names
  }
}

/// The names of the district and the province of a unit, bare, and their type words; empty where
/// there is none.
struct NamesAbove {
  var district = ""
  var districtType = ""
  var province = ""
  var provinceType = ""
}

extension CriteriaWords {
  /// Reads known, met and disputed from three columns.
  init(_ rows: borrowing SelectedRows, at column: Int32) throws {
    try self.init(
      stored: UInt64(bitPattern: rows.int64(column)),
      met: UInt64(bitPattern: rows.int64(column + 1)),
      disputed: UInt64(bitPattern: rows.int64(column + 2))
    )
  }

  /// Words of the file; SQLite checks them when they are written, and never again.
  init(stored known: UInt64, met: UInt64, disputed: UInt64) throws {
    guard let words = CriteriaWords(checking: known, met: met, disputed: disputed) else {
      throw DatabaseError.damaged("the words of a commune contradict each other")
    }
    self = words
  }
}
