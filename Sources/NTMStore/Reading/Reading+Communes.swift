internal import GRDB
internal import NTMModel

extension Reading {
  /// All communes below a place that count, in official order.
  func communes(below place: StoredUnit) throws -> [CommuneRow] {
    var communes: [CommuneRow] = []
    try eachCommune(below: place) { row, _ in communes.append(row) }
    return communes
  }

  /// Hands over all communes below a place that count, in official order, each with its unit.
  func eachCommune(
    below place: StoredUnit,
    _ body: (CommuneRow, StoredUnit) -> Void
  ) throws {
    guard !isWide(place) else { return try eachOfMany(below: place, body) }
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
    try eachRow(&rows, body)
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
      title: try title(of: stored.id)
    )
    try marks().mark(&row, stored.id)
    return row
  }

  /// Reads rows of `CommuneSQL.columns`.
  func communeRows(_ rows: inout SelectedRows) throws -> [CommuneRow] {
    var communes: [CommuneRow] = []
    try eachRow(&rows) { row, _ in communes.append(row) }
    return communes
  }

  private func eachRow(
    _ rows: inout SelectedRows,
    _ body: (CommuneRow, StoredUnit) -> Void
  ) throws {
    let marks = try marks()
    var names: (parent: Int64?, above: NamesAbove)?
    while try rows.next() {
      guard let stored = StoredUnit(rows) else { continue }
      let isSame = names.map { $0.parent == stored.parent } ?? false
      let above = try isSame ? names?.above ?? NamesAbove() : self.names(above: stored)
      names = (stored.parent, above)
      let isReported = !rows.isNull(13)
      var row = CommuneRow(
        unit: stored.unit,
        nameRank: stored.nameRank,
        folded: stored.folded,
        district: above.district,
        province: above.province,
        districtType: above.districtType,
        provinceType: above.provinceType,
        words: isReported ? try CriteriaWords(rows, at: 14) : .empty,
        assessedOn: isReported ? rows.day(13) : nil,
        title: HeldTitle(packed: rows.int64(17))
      )
      marks.mark(&row, stored.id)
      body(row, stored)
    }
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
        names.provinceID = above.id
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
  /// The number of the province.
  var provinceID: Int64?
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
