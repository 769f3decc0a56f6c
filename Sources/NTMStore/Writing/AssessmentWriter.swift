internal import GRDB
internal import NTMModel

/// Writes the figures of communes: each at its place in the chain of days, with its journal entry.
struct AssessmentWriter {
  /// The figures of one commune at one day, as they stand in the file.
  private struct Link {
    var day: Int32
    var until: Int32
    var words: CriteriaWords
    var report: Int64
    /// Whether this import wrote it, and so knew what comes next.
    var isNew: Bool
  }

  /// A row that is new in the file.
  private struct Addition {
    var entry: Entry
    var until: Int32
  }

  private let journal: Journal
  private let chain: PreparedStatement
  private let measures: PreparedStatement
  private let insertion: RowInsertion
  private let update: PreparedStatement
  private let close: PreparedStatement
  private let delete: PreparedStatement
  /// Whether the file has no figures yet, so that nothing needs to be looked up.
  private let isEmpty: Bool

  init(_ db: Database, journal: Journal) throws {
    self.journal = journal
    isEmpty = try Int.fetchOne(db, sql: "SELECT 1 FROM assessment LIMIT 1") == nil
    chain = try PreparedStatement(
      db,
      """
      SELECT day, until, known, met, disputed, report
      FROM assessment
      WHERE unit = ?1
      ORDER BY day
      """
    )
    measures = try PreparedStatement(
      db,
      "SELECT measures FROM assessment WHERE unit = ?1 AND day = ?2"
    )
    insertion = RowInsertion(
      db,
      into: "assessment",
      columns: [
        "unit", "day", "until", "known", "met", "disputed", "met_count", "standing", "measures",
        "report",
      ],
      shared: 1
    )
    update = try PreparedStatement(
      db,
      """
      UPDATE assessment
      SET known = ?3, met = ?4, disputed = ?5, met_count = ?6, standing = ?7, measures = ?8,
        report = ?9
      WHERE unit = ?1 AND day = ?2
      """
    )
    close = try PreparedStatement(
      db,
      "UPDATE assessment SET until = ?3 WHERE unit = ?1 AND day = ?2"
    )
    delete = try PreparedStatement(db, "DELETE FROM assessment WHERE unit = ?1 AND day = ?2")
  }

  /// A row to write.
  struct Entry {
    var day: Int32
    var words: CriteriaWords
    var measures: UnsafeRawBufferPointer
    /// Where the figures as a whole come from.
    var report: Int64
    /// As the column `standing` has it.
    var standing: Int
    /// The report that the journal's entry belongs to, where that is another one.
    var journalReport: Int64? = nil
    /// The entry that this one takes back.
    var undoes: Int64? = nil
    /// The first day under the set of the row.
    var since = Int32.min
    /// What the report has no columns for, and so leaves alone; `nil` when it says everything.
    var untold: UntoldMeasures? = nil
  }

  /// What became of a row.
  struct Outcome {
    var isChanged: Bool
    /// The words of the day before under the same set; `nil` where there are none.
    var earlier: CriteriaWords?
    /// What stood at the same day before and is empty now.
    var erased = ErasedFigures()
    /// The packed values that the day has now, where a report that does not tell all of them met
    /// some that stood; empty otherwise.
    var completed: [UInt8] = []
  }

  /// Writes the rows of one commune, ascending by day and no day twice; says what became of each.
  func write(_ entries: [Entry], of unit: Int64, province: Int64?) throws -> [Outcome] {
    var links = isEmpty ? [] : try links(of: unit)
    var additions: [Addition] = []
    var journalEntries: [Journal.FiguresEntry] = []
    let outcomes = try entries.indices.map { index in
      let entry = entries[index]
      let next = links.firstIndex { $0.day > entry.day } ?? links.count
      let before = next > 0 ? links[next - 1] : nil
      let isCorrection = before?.day == entry.day
      let earlier = isCorrection ? (next > 1 ? links[next - 2] : nil) : before
      let comparable = earlier.flatMap { $0.day >= entry.since ? $0.words : nil }
      var figures = Journal.Figures(old: before?.words, new: entry.words)
      var outcome = Outcome(isChanged: true, earlier: comparable)
      if isCorrection, let before {
        try put(entry, over: before, of: unit, into: &figures, &outcome)
        guard outcome.isChanged else { return outcome }
        links[next - 1].words = entry.words
      } else {
        if let before, !before.isNew { try end(before.day, of: unit, at: entry.day) }
        let nextDay = index + 1 < entries.count ? entries[index + 1].day : Schema.open
        let until = min(next < links.count ? links[next].day : Schema.open, nextDay)
        links.insert(
          Link(
            day: entry.day,
            until: until,
            words: entry.words,
            report: entry.report,
            isNew: true
          ),
          at: next
        )
        additions.append(Addition(entry: entry, until: until))
      }
      journalEntries.append(
        Journal.FiguresEntry(
          day: entry.day,
          figures: figures,
          origin: Journal.Origin(
            report: entry.journalReport ?? entry.report,
            oldReport: isCorrection ? before?.report : nil,
            undoes: entry.undoes
          )
        )
      )
      return outcome
    }
    try add(additions, to: unit)
    try journal.assessments(journalEntries, of: unit, province: province)
    return outcomes
  }

  /// Puts a row in the place of the one that stands for its day; writes nothing when nothing is
  /// another.
  private func put(
    _ entry: Entry,
    over before: Link,
    of unit: Int64,
    into figures: inout Journal.Figures,
    _ outcome: inout Outcome
  ) throws {
    let stored = try storedMeasures(unit, entry.day)
    let now = entry.untold?.completed(entry.measures, by: stored) ?? Array(entry.measures)
    if entry.untold != nil, !stored.isEmpty { outcome.completed = now }
    let isSame = stored == now
    outcome.isChanged = !isSame || before.words != entry.words
    guard outcome.isChanged else { return }
    figures.oldMeasures = isSame ? nil : stored
    outcome.erased = ErasedFigures(before.words, entry.words)
    if !isSame { (outcome.erased.measures, outcome.erased.now) = (stored, now) }
    try now.withUnsafeBytes { bytes in
      var entry = entry
      entry.measures = bytes
      try correct(entry, of: unit)
    }
  }

  /// Takes the figures of a commune at a day away; those of the day before hold again.
  func remove(
    _ day: Int32,
    of unit: Int64,
    province: Int64?,
    report: Int64,
    undoes: Int64?
  ) throws {
    let links = try links(of: unit)
    guard let position = links.firstIndex(where: { $0.day == day }) else { return }
    let before = position > 0 ? links[position - 1] : nil
    let old = try storedMeasures(unit, day)
    delete.bind(unit, at: 1)
    delete.bind(day, at: 2)
    try delete.run()
    if let before { try end(before.day, of: unit, at: links[position].until) }
    let entry = Journal.FiguresEntry(
      day: day,
      figures: Journal.Figures(
        old: links[position].words,
        new: before?.words,
        oldMeasures: old,
        areRemoved: true
      ),
      origin: Journal.Origin(
        report: report,
        oldReport: links[position].report,
        undoes: undoes
      )
    )
    try journal.assessments([entry], of: unit, province: province)
  }

  private func links(of unit: Int64) throws -> [Link] {
    var links: [Link] = []
    chain.bind(unit, at: 1)
    while try chain.next() {
      links.append(
        Link(
          day: chain.int32(0),
          until: chain.int32(1),
          words: try CriteriaWords(
            stored: chain.word(2),
            met: chain.word(3),
            disputed: chain.word(4)
          ),
          report: chain.int64(5),
          isNew: false
        )
      )
    }
    return links
  }

  private func end(_ day: Int32, of unit: Int64, at until: Int32) throws {
    close.bind(unit, at: 1)
    close.bind(day, at: 2)
    close.bind(until, at: 3)
    try close.run()
  }

  /// Adds rows of a commune; none of their days has one yet.
  private func add(_ additions: [Addition], to unit: Int64) throws {
    try insertion.add(additions) { statement in
      statement.bind(unit, at: 1)
    } bind: { addition, statement, place in
      let entry = addition.entry
      statement.bind(entry.day, at: place)
      statement.bind(addition.until, at: place + 1)
      statement.bind(entry.words.known, at: place + 2)
      statement.bind(entry.words.met, at: place + 3)
      statement.bind(entry.words.disputed, at: place + 4)
      statement.bind(entry.words.metCount, at: place + 5)
      statement.bind(entry.standing, at: place + 6)
      statement.bind(unmoved: entry.measures, at: place + 7)
      statement.bind(entry.report, at: place + 8)
    }
  }

  /// Puts figures in the place of those of the same day.
  private func correct(_ entry: Entry, of unit: Int64) throws {
    update.bind(unit, at: 1)
    update.bind(entry.day, at: 2)
    update.bind(entry.words.known, at: 3)
    update.bind(entry.words.met, at: 4)
    update.bind(entry.words.disputed, at: 5)
    update.bind(entry.words.metCount, at: 6)
    update.bind(entry.standing, at: 7)
    update.bind(unmoved: entry.measures, at: 8)
    update.bind(entry.report, at: 9)
    try update.run()
  }

  private func storedMeasures(_ unit: Int64, _ day: Int32) throws -> [UInt8] {
    measures.bind(unit, at: 1)
    measures.bind(day, at: 2)
    defer { measures.stop() }
    return try measures.next() ? measures.withBytes(0) { Array($0) } : []
  }
}

extension LineStanding {
  /// The number in the column `standing`.
  var number: Int {
    switch self {
    case .below: 0
    case .undetermined: 1
    case .notBelow: 2
    }
  }
}
