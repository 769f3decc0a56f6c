internal import GRDB
internal import NTMModel

extension Importer {
  /// Reads all reports before writing the first figure, so that all faults are told at once.
  func importReports(_ sources: [Source]) throws {
    guard !sources.isEmpty else {
      try finishReports()
      return
    }
    let units = try UnitTable(db)
    let sets = try SetTable(db)
    var batch = Assessments()
    let seen = SeenRows()
    let titles = try TitleTable(db)
    for source in sources {
      try withSheet(source) { sheet, report in
        let scope = ReportScope()
        func numbered() -> Int64? { scope.province.map { units.entries[$0].id } }
        guard source.form == .assessments else {
          let writer = RecordWriter(
            db: db,
            report: report,
            units: units,
            sets: sets,
            journal: journal,
            seen: seen,
            places: PlaceReader(units, sheet.heading),
            today: today,
            scope: scope,
            recognised: recognised,
            titles: titles
          )
          let (rows, changes) = try writer.write(&sheet, touched: &touched)
          if RecordList(rawValue: source.form.name) != nil, let day = sheet.day {
            scope.days.insert(day)
          }
          let day = scope.days.count == 1 ? scope.days.first : nil
          return SheetResult(rows: rows, changes: changes, day: day, province: numbered())
        }
        var own: Set<Int32> = []
        let files = summary.reports.map(\.label) + [sheet.label]
        let reader = AssessmentReader(units: units, sets: sets, today: today, files: files)
        let start = batch.rows.count
        let rows = reader.read(&sheet, into: &batch, days: &own)
        for row in batch.rows[start...] { scope.add(units.entries[Int(row.unit)].province) }
        let day = own.count == 1 ? own.first.map { Day(number: $0) } : nil
        return SheetResult(rows: rows, changes: 0, day: day, province: numbered())
      }
    }
    noteRowless()
    try faults.check()
    batch.sort()
    try addDays(Set(batch.rows.lazy.map(\.day)), sets: sets)
    try write(batch, units: units, sets: sets)
    try finishReports()
    try noteRecognised(batch, units: units, sets: sets)
  }

  private func addDays(_ days: Set<Int32>, sets: SetTable) throws {
    let reportingDays = try ReportingDays(db)
    for day in days.sorted() {
      guard let set = sets.set(on: Day(number: day)) else { continue }
      guard try reportingDays.add(day, set: set.id) else { continue }
      summary.daysAdded.append(Day(number: day))
      touched.isWhole = true
      touched.from = min(touched.from, day)
    }
  }

  private func write(_ batch: Assessments, units: UnitTable, sets: SetTable) throws {
    let writer = try AssessmentWriter(db, journal: journal)
    settings = try ProgrammeSettings(in: db)
    try batch.bytes.withUnsafeBytes { bytes in
      var start = 0
      var entries: [AssessmentWriter.Entry] = []
      while start < batch.rows.count {
        let unit = batch.rows[start].unit
        var end = start
        entries.removeAll(keepingCapacity: true)
        while end < batch.rows.count, batch.rows[end].unit == unit {
          let row = batch.rows[end]
          entries.append(
            AssessmentWriter.Entry(
              day: row.day,
              words: CriteriaWords(known: row.known, met: row.met, disputed: row.disputed),
              measures: UnsafeRawBufferPointer(rebasing: bytes[row.start..<row.start + row.count]),
              report: reportIDs[Int(row.file)],
              standing: Int(row.standing),
              since: row.since,
              untold: row.untold >= 0 ? batch.untold[Int(row.untold)] : nil
            )
          )
          end += 1
        }
        try write(entries, rows: batch.rows[start..<end], units: units, sets: sets, writer)
        if start / Ticker.stride != end / Ticker.stride {
          try ticker.write(end, of: batch.rows.count)
        }
        start = end
      }
    }
  }

  private func write(
    _ entries: [AssessmentWriter.Entry],
    rows: ArraySlice<Assessments.Row>,
    units: UnitTable,
    sets: SetTable,
    _ writer: AssessmentWriter
  ) throws {
    guard let first = rows.first else { return }
    let unit = units.entries[Int(first.unit)]
    let province = unit.province >= 0 ? units.entries[unit.province].id : nil
    let outcomes = try writer.write(entries, of: unit.id, province: province)
    for (row, (entry, outcome)) in zip(rows, zip(entries, outcomes)) {
      guard let untold = entry.untold, !outcome.completed.isEmpty else { continue }
      noteStanding(outcome.completed, untold, row, of: unit, units: units, sets: sets)
    }
    guard outcomes.contains(where: \.isChanged) else { return }
    summary.communesChanged += 1
    for (row, outcome) in zip(rows, outcomes) where outcome.isChanged {
      summary.reports[Int(row.file)].changedRows += 1
      touched.add(unit.id, from: row.day)
      let words = CriteriaWords(known: row.known, met: row.met, disputed: row.disputed)
      let fall = settings.steepFall(on: Day(number: row.day))
      if let earlier = outcome.earlier, words.isSteepFall(from: earlier, atLeast: fall) {
        noteFall(row, of: unit.id, from: earlier)
      }
      if let set = sets.set(on: Day(number: row.day))?.set {
        noteErased(outcome.erased.values(of: set), row, of: unit.id)
      }
    }
  }
}
