internal import GRDB
internal import NTMModel

/// Which provinces have sent a list of products and one of organisations, and which units have rated any
/// product up to a day: what tells a 0 from what nobody knows.
struct ProductLists {
  /// The subtrees of the provinces with a list of products.
  private var told: [ClosedRange<Int64>] = []
  /// Those of the provinces with a list of cooperatives and enterprises.
  private var organisations: [ClosedRange<Int64>] = []
  /// The places in the tree of the units with a product rated up to the day, whatever became of it.
  private var rated: [Int64] = []

  /// What stands now.
  init(on day: Day, in db: Database) throws {
    told = try ProductLists.told(.products, before: nil, db)
    organisations = try ProductLists.told(.organisations, before: nil, db)
    var rows = try SelectedRows(
      db,
      """
      SELECT DISTINCT unit.first
      FROM product JOIN unit ON unit.id = product.unit
      WHERE product.issued <= ?1
      """,
      day.number
    )
    while try rows.next() { rated.append(rows.int64(0)) }
  }

  /// What had come in when a meeting was opened or closed, of which only the sums are kept.
  init(at mark: Meeting.Mark, in db: Database) throws {
    told = try ProductLists.told(.products, before: mark, db)
    organisations = try ProductLists.told(.organisations, before: mark, db)
  }

  private static func told(
    _ list: RecordList,
    before mark: Meeting.Mark?,
    _ db: Database
  ) throws -> [ClosedRange<Int64>] {
    var told: [ClosedRange<Int64>] = []
    for province in try RecordReports.provinces(with: list, before: mark, in: db) {
      if let subtree = try subtree(of: province, db)?.range { told.append(subtree) }
    }
    return told
  }

  private static func subtree(
    of unit: Int64,
    _ db: Database
  ) throws -> (range: ClosedRange<Int64>, level: Level)? {
    var rows = try SelectedRows(db, "SELECT first, last, level FROM unit WHERE id = ?1", unit)
    guard try rows.next(), let level = Level(rawValue: rows.int(2)) else { return nil }
    return (rows.int64(0)...max(rows.int64(0), rows.int64(1)), level)
  }

  /// Says of the sums of a unit what is known of its products, cooperatives and enterprises.
  func tell(_ sums: inout RollUp, of unit: Int64, in db: Database) throws {
    // Most places have some of either and need no look at lists.
    guard sums.products == 0 || !sums.hasOrganisations,
      let own = try ProductLists.subtree(of: unit, db)
    else { return sums.tellProducts(hasList: true, hasRated: true) }
    func isIn(_ provinces: [ClosedRange<Int64>]) -> Bool {
      provinces.contains {
        own.level <= .province
          ? own.range.contains($0.lowerBound) : $0.contains(own.range.lowerBound)
      }
    }
    sums.tellProducts(
      hasList: sums.products > 0 || isIn(told),
      hasRated: sums.products > 0 || rated.contains(where: own.range.contains)
    )
    sums.tellOrganisations(hasList: sums.hasOrganisations || isIn(organisations))
  }

  /// Of which records no list tells for a unit at a place in the tree, such as a commune.
  func unlisted(at place: Int64) -> RollUp.Unknown {
    var unlisted: RollUp.Unknown = []
    if !told.contains(where: { $0.contains(place) }) { unlisted.insert(.unlisted) }
    if !organisations.contains(where: { $0.contains(place) }) {
      unlisted.insert(.noOrganisationList)
    }
    return unlisted
  }
}
