internal import GRDB
internal import NTMModel

/// Which provinces have sent a list of products and one of organisations, and which units have rated any
/// product up to a day: what tells a 0 from what nobody knows.
///
/// Each is looked for when something of it is asked first: most places have some of all, and the
/// entries of a list of organisations are many. The state of the file must be the same all the while.
final class ProductLists {
  private let day: Day?
  private let mark: Meeting.Mark?
  /// The subtrees of the provinces with a list of products, and with one of organisations.
  private var told: [RecordList: [ClosedRange<Int64>]] = [:]
  /// The places in the tree of the units with a product rated up to the day, whatever became of it.
  private var rated: [Int64]?

  /// What stands now.
  init(on day: Day) {
    self.day = day
    mark = nil
  }

  /// What had come in when a meeting was opened or closed, of which only the sums are kept.
  init(at mark: Meeting.Mark) {
    day = nil
    self.mark = mark
  }

  private func told(_ list: RecordList, _ db: Database) throws -> [ClosedRange<Int64>] {
    if let known = told[list] { return known }
    let found = try ProductLists.told(list, before: mark, db)
    told[list] = found
    return found
  }

  private func rated(_ db: Database) throws -> [Int64] {
    if let rated { return rated }
    var found: [Int64] = []
    if let day {
      var rows = try SelectedRows(
        db,
        """
        SELECT DISTINCT unit.first
        FROM product JOIN unit ON unit.id = product.unit
        WHERE product.issued <= ?1
        """,
        day.number
      )
      while try rows.next() { found.append(rows.int64(0)) }
    }
    rated = found
    return found
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
      hasList: try sums.products > 0 || isIn(told(.products, db)),
      hasRated: try sums.products > 0 || rated(db).contains(where: own.range.contains)
    )
    sums.tellOrganisations(hasList: try sums.hasOrganisations || isIn(told(.organisations, db)))
  }

  /// Of which records no list tells for a unit at a place in the tree, such as a commune.
  func unlisted(at place: Int64, in db: Database) throws -> RollUp.Unknown {
    var unlisted: RollUp.Unknown = []
    if try !told(.products, db).contains(where: { $0.contains(place) }) {
      unlisted.insert(.unlisted)
    }
    if try !told(.organisations, db).contains(where: { $0.contains(place) }) {
      unlisted.insert(.noOrganisationList)
    }
    return unlisted
  }
}
