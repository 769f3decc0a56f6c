internal import NTMModel

extension Reading {
  /// One indicator of a commune; `nil` when the place is no commune or the set has no such code.
  func indicatorSheet(of commune: StoredUnit, indicator code: String) throws -> IndicatorSheet? {
    guard commune.unit.level == .commune,
      let position = set.indicators.firstIndex(where: { $0.code == code })
    else { return nil }
    let indicator = set.indicators[position]
    let thresholds = try shelf.thresholds(of: stored, in: db)
    let rows = thresholds.rows.filter { $0.measure.indicator == position }
    let groups = try groups(of: commune)
    let applied = indicator.names.indices.map { part in
      thresholds.table.threshold(for: Measure(indicator: position, part: part), groups: groups)
    }
    let start = set.indicators[..<position].reduce(0) { $0 + $1.names.count }
    let parts = start..<start + indicator.names.count
    return IndicatorSheet(
      commune: try self.commune(commune),
      position: position,
      thresholds: rows,
      group: applied.first.flatMap { $0?.group } ?? ThresholdTable.common,
      groupNames: try groupNames(),
      goesByRegion: stored.goesByRegion,
      history: try history(of: commune.id).map { figures in
        let values = Array(figures.values[parts])
        return IndicatorSheet.Entry(
          day: figures.day,
          values: values,
          verdict: verdict(on: values, thresholds: applied),
          criterion: figures.words[indicator.criterion - 1],
          source: figures.source
        )
      }
    )
  }

  /// The names of the groups of the set and of the regions, by code.
  private func groupNames() throws -> [String: Bilingual] {
    var rows = try SelectedRows(
      db,
      """
      SELECT code, name, name_en
      FROM unit
      WHERE level = 1 AND valid_from <= ?1 AND valid_until > ?1
      UNION ALL
      SELECT code, name_vi, name_en
      FROM commune_group
      WHERE set_id = ?2
      """,
      day.number,
      stored.id
    )
    var names: [String: Bilingual] = [:]
    while try rows.next() { names[rows.text(0)] = rows.bilingual(1) }
    return names
  }
}
