public import NTMModel

extension Store {
  /// Reports, the newest first.
  public func reports(_ filter: ReportFilter = ReportFilter()) throws(StoreError) -> ReportList {
    try read { db in
      let shelf = Shelf()
      try shelf.refresh(in: db)
      return try ReportReader(db, shelf: shelf).list(filter)
    }
  }

  /// One report with what was accepted in it; `nil` when there is none with this number.
  public func report(_ id: Int64) throws(StoreError) -> ReportSheet? {
    try read { db in
      let shelf = Shelf()
      try shelf.refresh(in: db)
      return try ReportReader(db, shelf: shelf).sheet(of: id)
    }
  }

  /// What was accepted about a unit and all below it and still stands, the latest day first.
  ///
  /// - Parameters:
  ///   - code: the unit that has the code on the day.
  ///   - day: the last day of figures to look at; `nil` is the latest reporting day.
  /// - Returns: empty also where there is no such unit.
  /// - Throws: what keeps the file from being read.
  public func warnings(
    of code: UnitCode,
    upTo day: Day? = nil
  ) throws(StoreError) -> [ReportWarning] {
    try read { db in
      let shelf = Shelf()
      try shelf.refresh(in: db)
      guard let day = day ?? shelf.facts.reportingDays.last else { return [] }
      var rows = try SelectedRows(
        db,
        """
        SELECT \(StoredUnit.columns)
        FROM unit
        WHERE code = ?1 AND valid_from <= ?2 AND valid_until > ?2
        """,
        code.text,
        day.number
      )
      guard try rows.next(), let place = StoredUnit(rows) else { return [] }
      return try ReportReader(db, shelf: shelf).standing(below: place, upTo: day)
    }
  }
}
