internal import GRDB
internal import NTMModel

extension RollUps {
  /// The names of the counts, in the order of the columns.
  static let countNames = [
    "communes", "reported", "silent", "recognised", "advanced", "model", "below", "undetermined",
    "met_sum", "provinces", "provinces_with_recognised_district", "districts",
    "districts_recognised", "districts_with_communes", "districts_with_recognised_commune",
    "products_expiring_soon", "products_expired", "new_enterprises", "cooperatives",
    "cooperatives_effective",
  ]
  static let listNames = ["bands", "met", "not_met", "disputed", "sector_stars"]
  /// The same for SQL.
  static let columns = (countNames + listNames).joined(separator: ", ")

  /// Keeps what was computed; without `units` the days are written anew.
  func write(_ db: Database, isWhole: Bool) throws {
    if isWhole {
      let delete = try PreparedStatement(db, "DELETE FROM rollup WHERE day = ?1")
      for reporting in days {
        delete.bind(reporting.day.number, at: 1)
        try delete.run()
      }
    }
    let insert = try PreparedStatement(
      db,
      """
      INSERT OR REPLACE INTO rollup (day, unit, \(RollUps.columns)) VALUES (
        ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
        ?21, ?22, ?23, ?24, ?25, ?26, ?27
      )
      """
    )
    let order = tree.nodes.indices.filter { !values[$0].isEmpty }
      .sorted { tree.nodes[$0].id < tree.nodes[$1].id }
    for (index, reporting) in days.enumerated() {
      insert.bind(reporting.day.number, at: 1)
      for position in order where tree.nodes[position].exists(on: reporting.day) {
        insert.bind(tree.nodes[position].id, at: 2)
        let rollUp = values[position][index]
        for (offset, count) in rollUp.counts.enumerated() {
          insert.bind(count, at: Int32(3 + offset))
        }
        for (offset, list) in rollUp.lists.enumerated() {
          insert.bind(Counts.encode(list), at: Int32(23 + offset))
        }
        try insert.run()
      }
    }
  }
}

extension RollUp {
  /// The counts in the order of `RollUps.countNames`.
  var counts: [Int] {
    [
      communes, reported, silent, recognised, advanced, model, below, undetermined, metSum,
      provinces, provincesWithRecognisedDistrict, districts, districtsRecognised,
      districtsWithCommunes, districtsWithRecognisedCommune, productsExpiringSoon,
      productsExpired, newEnterprises, cooperatives, cooperativesEffective,
    ]
  }

  /// The lists in the order of `RollUps.listNames`.
  var lists: [[Int]] { [bands, met, notMet, disputed, sectorStars] }

  /// Whether all counts are such that sums of them are numbers too.
  var isSound: Bool {
    let range = 0...1_000_000_000
    return counts.allSatisfy(range.contains) && lists.allSatisfy { $0.allSatisfy(range.contains) }
  }

  /// The roll-up that the file keeps; `nil` when it keeps none.
  static func kept(_ db: Database, of unit: Int64, on day: Day) throws -> RollUp? {
    var rows = try SelectedRows(db, RollUp.question, day.number, unit)
    guard try rows.next() else { return nil }
    let rollUp = RollUp(rows)
    guard rollUp.isSound else { throw DatabaseError.damaged("counts of a roll-up") }
    return rollUp
  }

  private static let question =
    """
    SELECT \(RollUps.columns)
    FROM rollup
    WHERE day = ?1 AND unit = ?2
    """
}
