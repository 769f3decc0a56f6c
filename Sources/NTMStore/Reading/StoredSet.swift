internal import GRDB
internal import NTMModel

/// A criteria set with its number in the file.
struct StoredSet {
  var id: Int64
  var set: CriteriaSet
  /// Whether thresholds go by region, where a commune is in no group of the set.
  var goesByRegion: Bool

  static let none = StoredSet(id: 0, set: .none)

  private init(id: Int64, set: CriteriaSet) {
    self.id = id
    self.set = set
    goesByRegion = false
  }

  init(id: Int64, in db: Database) throws {
    var rows = try SelectedRows(
      db,
      """
      SELECT code, name_vi, name_en, document, valid_from, valid_until, line, group_kind, level,
        types
      FROM criteria_set
      WHERE id = ?1
      """,
      id
    )
    guard try rows.next() else {
      self = .none
      return
    }
    self.id = id
    goesByRegion = rows.text(7) == "region"
    set = CriteriaSet(
      code: rows.text(0),
      name: rows.bilingual(1),
      document: rows.text(3),
      valid: rows.period(4),
      level: Level(rawValue: rows.int(8)) ?? .commune,
      types: StoredSet.types(in: rows.text(9)),
      line: rows.int(6),
      bands: try StoredSet.bands(of: id, in: db),
      criteria: try StoredSet.criteria(of: id, in: db),
      indicators: try StoredSet.indicators(of: id, in: db)
    )
  }

  /// Criteria are found by their numbers and indicators by their criteria, so both must fit.
  func check() throws {
    let count = set.criteria.count
    guard count <= 63, set.criteria.map(\.number) == Array(1..<count + 1) else {
      throw DatabaseError.damaged("the criteria of \(set.code) are not numbered from 1 on")
    }
    guard set.indicators.allSatisfy({ (1...63).contains($0.criterion) && $0.criterion <= count })
    else { throw DatabaseError.damaged("an indicator of \(set.code) has no criterion") }
  }

  /// The type words of a list with commas.
  static func types(in list: String) -> [String] {
    list.split(separator: ",").map { Line.tidied(String($0)) }.filter { !$0.isEmpty }
  }

  private static func bands(of id: Int64, in db: Database) throws -> [Band] {
    var rows = try SelectedRows(
      db,
      "SELECT low, high, name_vi, name_en FROM band WHERE set_id = ?1 ORDER BY position",
      id
    )
    var bands: [Band] = []
    while try rows.next() {
      bands.append(Band(low: rows.int(0), high: rows.int(1), name: rows.bilingual(2)))
    }
    return bands
  }

  private static func criteria(of id: Int64, in db: Database) throws -> [Criterion] {
    var rows = try SelectedRows(
      db,
      """
      SELECT number, name_vi, name_en, short_vi, short_en, group_vi, group_en, infrastructure
      FROM criterion
      WHERE set_id = ?1
      ORDER BY number
      """,
      id
    )
    var criteria: [Criterion] = []
    while try rows.next() {
      criteria.append(
        Criterion(
          number: rows.int(0),
          name: rows.bilingual(1),
          short: rows.bilingual(3),
          group: rows.bilingual(5),
          isInfrastructure: rows.bool(7)
        )
      )
    }
    return criteria
  }

  private static func indicators(of id: Int64, in db: Database) throws -> [Indicator] {
    var rows = try SelectedRows(
      db,
      """
      SELECT code, criterion, name_vi, name_en, second_vi, second_en, kind, unit, direction,
        source, confidence, note_vi, note_en
      FROM indicator
      WHERE set_id = ?1
      ORDER BY position
      """,
      id
    )
    var indicators: [Indicator] = []
    while try rows.next() {
      let second = rows.bilingual(4)
      indicators.append(
        Indicator(
          code: rows.text(0),
          criterion: rows.int(1),
          names: [rows.bilingual(2)] + (second.vi.isEmpty ? [] : [second]),
          kind: Indicator.Kind(rawValue: rows.text(6)) ?? .boolean,
          unit: rows.text(7),
          direction: Direction(rawValue: rows.text(8)) ?? .atLeast,
          source: rows.text(9),
          confidence: rows.text(10),
          note: rows.bilingual(11)
        )
      )
    }
    return indicators
  }
}
