internal import NTMModel

extension Reading {
  /// One commune in full.
  func sheet(of commune: StoredUnit) throws -> CommuneSheet {
    let row = try self.commune(commune)
    let corrections = try corrections(of: commune.id)
    let entries = try history(of: commune.id)
    let lines = try indicatorLines(
      of: commune,
      values: row.assessedOn == entries.last?.day ? entries.last?.values ?? [] : []
    )
    var sheet = CommuneSheet(
      row: row,
      indicators: lines,
      history: entries.map { entry in
        CommuneSheet.Entry(
          day: entry.day,
          words: entry.words,
          source: entry.source,
          corrections: corrections[entry.day] ?? 0
        )
      },
      recognitions: try recognitions(of: commune.id),
      products: try productsInForce(of: commune.id),
      predecessors: try predecessors(of: commune.unit.code),
      contradictions: set.contradictions(
        in: row.words,
        verdicts: lines.map(\.verdict),
        isRecognised: row.standard != nil
      ),
      notes: try notes(of: commune.id),
      warnings: try ReportReader(db, shelf: shelf).standing(below: commune, upTo: day)
    )
    sheet.contradictions += sheet.recognitions.filter { $0.lostOn == nil }
      .compactMap { late in
        late.lateDecision.map { .decidedLate($0, year: late.year) }
      }
    sheet.tags = try tags(of: commune.id)
    return sheet
  }

  /// The figures of a commune at one date.
  struct Figures {
    var day: Day
    var words: CriteriaWords
    /// By the measures of the set.
    var values: [Quantity?]
    var source: String
  }

  /// The figures up to the day under the set of the day, earliest first.
  ///
  /// Figures of another set have other criteria behind the same bits and are left out.
  func history(of commune: Int64) throws -> [Figures] {
    let days = shelf.days(of: stored)
    let count = set.measures.count
    var rows = try SelectedRows(
      db,
      """
      SELECT a.day, a.known, a.met, a.disputed, a.measures, r.file, r.source
      FROM assessment a
      JOIN report r ON r.id = a.report
      WHERE a.unit = ?1 AND a.day <= ?2
      ORDER BY a.day
      """,
      commune,
      day.number
    )
    var history: [Figures] = []
    while try rows.next() {
      guard days.contains(rows.day(0)) else { continue }
      history.append(
        Figures(
          day: rows.day(0),
          words: try CriteriaWords(rows, at: 1),
          values: rows.withBytes(4) { Measures.decode($0, count: count) },
          source: FilePath.origin(file: rows.text(5), source: rows.text(6))
        )
      )
    }
    return history
  }

  private func indicatorLines(
    of commune: StoredUnit,
    values: [Quantity?]
  ) throws -> [CommuneSheet.IndicatorLine] {
    let table = try shelf.thresholds(of: stored, in: db).table
    let groups = try groups(of: commune)
    var lines: [CommuneSheet.IndicatorLine] = []
    var next = 0
    for (position, indicator) in set.indicators.enumerated() {
      let own = indicator.names.indices.map { next + $0 < values.count ? values[next + $0] : nil }
      next += indicator.names.count
      let thresholds = indicator.names.indices.map { part in
        table.threshold(for: Measure(indicator: position, part: part), groups: groups)
      }
      lines.append(
        CommuneSheet.IndicatorLine(
          position: position,
          values: own,
          thresholds: thresholds,
          verdict: verdict(on: own, thresholds: thresholds)
        )
      )
    }
    return lines
  }

  /// The verdict on the parts of an indicator; a part without a threshold decides nothing.
  func verdict(on values: [Quantity?], thresholds: [Threshold?]) -> Verdict {
    .together(
      zip(values, thresholds).map { value, threshold in
        threshold?.requirement.verdict(on: value) ?? .undecided
      }
    )
  }

  /// The keys whose thresholds apply to a commune, the nearest first: its group under the set, then
  /// its region.
  func groups(of commune: StoredUnit) throws -> [String] {
    var groups: [String] = []
    var rows = try SelectedRows(
      db,
      "SELECT grp FROM unit_group WHERE unit = ?1 AND set_id = ?2",
      commune.id,
      stored.id
    )
    if try rows.next() { groups.append(rows.text(0)) }
    if stored.goesByRegion, let region = try path(to: commune).first(where: { $0.level == .region })
    {
      groups.append(region.code.text)
    }
    return groups
  }
}
