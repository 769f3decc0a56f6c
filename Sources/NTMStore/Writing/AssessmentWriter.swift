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
    var isNew = false
  }

  private let journal: Journal
  private let chain: Command
  private let measures: Command
  private let insert: Command
  private let update: Command
  private let close: Command
  private let delete: Command
  /// Whether the file has no figures yet, so that nothing needs to be looked up.
  private let isEmpty: Bool

  init(_ db: Database, journal: Journal) throws {
    self.journal = journal
    isEmpty = try Int.fetchOne(db, sql: "SELECT 1 FROM assessment LIMIT 1") == nil
    chain = try Command(
      db,
      """
      SELECT day, until, known, met, disputed, report
      FROM assessment
      WHERE unit = ?1
      ORDER BY day
      """
    )
    measures = try Command(db, "SELECT measures FROM assessment WHERE unit = ?1 AND day = ?2")
    insert = try Command(
      db,
      """
      INSERT INTO assessment (
        unit, day, until, known, met, disputed, met_count, standing, measures, report
      ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """
    )
    update = try Command(
      db,
      """
      UPDATE assessment
      SET known = ?4, met = ?5, disputed = ?6, met_count = ?7, standing = ?8, measures = ?9,
        report = ?10
      WHERE unit = ?1 AND day = ?2 AND until = ?3
      """
    )
    close = try Command(db, "UPDATE assessment SET until = ?3 WHERE unit = ?1 AND day = ?2")
    delete = try Command(db, "DELETE FROM assessment WHERE unit = ?1 AND day = ?2")
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
  }

  /// Writes the rows of one commune, ascending by day and no day twice; says what became of each.
  func write(_ entries: [Entry], of unit: Int64, province: Int64?) throws -> [Outcome] {
    var links = isEmpty ? [] : try links(of: unit)
    return try entries.indices.map { index in
      let next = index + 1 < entries.count ? entries[index + 1].day : Schema.open
      return try write(entries[index], of: unit, province: province, links: &links, next: next)
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
    try journal.assessment(
      Journal.Figures(
        old: links[position].words,
        new: before?.words,
        oldMeasures: old,
        areRemoved: true
      ),
      at: Journal.Place(unit: unit, province: province, day: day),
      from: Journal.Origin(
        report: report,
        oldReport: links[position].report,
        undoes: undoes
      )
    )
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
          report: chain.int64(5)
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

  private func write(
    _ entry: Entry,
    of unit: Int64,
    province: Int64?,
    links: inout [Link],
    next nextDay: Int32
  ) throws -> Outcome {
    let next = links.firstIndex { $0.day > entry.day } ?? links.count
    let before = next > 0 ? links[next - 1] : nil
    let isCorrection = before?.day == entry.day
    let earlier = isCorrection ? (next > 1 ? links[next - 2] : nil) : before
    let comparable = earlier.flatMap { $0.day >= entry.since ? $0.words : nil }
    var oldMeasures: [UInt8]?
    var stored: [UInt8] = []
    var kept: [UInt8]?
    if isCorrection {
      stored = try storedMeasures(unit, entry.day)
      if let untold = entry.untold { kept = untold.completed(entry.measures, by: stored) }
      let isSame =
        kept.map { $0 == stored } ?? stored.elementsEqual(entry.measures)
      if isSame, before?.words == entry.words {
        return Outcome(isChanged: false, earlier: comparable)
      }
      oldMeasures = isSame ? nil : stored
      links[next - 1].words = entry.words
    } else {
      if let before, !before.isNew { try end(before.day, of: unit, at: entry.day) }
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
    }
    let until = isCorrection ? before?.until : links[next].until
    if let kept {
      try kept.withUnsafeBytes { bytes in
        var entry = entry
        entry.measures = bytes
        try put(entry, of: unit, until: until, isCorrection)
      }
    } else {
      try put(entry, of: unit, until: until, isCorrection)
    }
    try journal.assessment(
      Journal.Figures(old: before?.words, new: entry.words, oldMeasures: oldMeasures),
      at: Journal.Place(unit: unit, province: province, day: entry.day),
      from: Journal.Origin(
        report: entry.journalReport ?? entry.report,
        oldReport: isCorrection ? before?.report : nil,
        undoes: entry.undoes
      )
    )
    var outcome = Outcome(isChanged: true, earlier: comparable)
    if isCorrection, let before {
      let now = entry.words
      outcome.erased.words = before.words
      outcome.erased.states =
        (before.words.known | before.words.disputed) & ~(now.known | now.disputed)
      if oldMeasures != nil {
        outcome.erased.measures = stored
        outcome.erased.now = kept ?? Array(entry.measures)
      }
    }
    return outcome
  }

  private func put(
    _ entry: Entry,
    of unit: Int64,
    until: Int32?,
    _ isCorrection: Bool
  ) throws {
    let command = isCorrection ? update : insert
    command.bind(unit, at: 1)
    command.bind(entry.day, at: 2)
    command.bind(until, at: 3)
    command.bind(entry.words.known, at: 4)
    command.bind(entry.words.met, at: 5)
    command.bind(entry.words.disputed, at: 6)
    command.bind(entry.words.metCount, at: 7)
    command.bind(entry.standing, at: 8)
    command.bind(unmoved: entry.measures, at: 9)
    command.bind(entry.report, at: 10)
    try command.run()
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
