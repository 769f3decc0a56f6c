internal import GRDB
internal import NTMModel

/// The figures of one commune at every day, and what each entry of the journal made of them.
///
/// The journal keeps the values that were replaced, and the file those that stand: going back from
/// what stands, every entry gets its before and after.
struct CommuneFigures {
  /// The figures of one day.
  struct Figures: Equatable {
    var words: CriteriaWords
    /// As the file packs them.
    var measures: [UInt8]
    /// Where they came from as a whole.
    var report: Int64
  }

  /// One entry with what stood on its day before and after it.
  struct Step {
    var entry: JournalEntry
    /// `nil` where the day had no figures of its own.
    var before: Figures?
    var after: Figures?
    /// The figures of an earlier day that held where the day had none of its own.
    var carried: (day: Int32, figures: Figures)?

    init(
      entry: JournalEntry,
      before: Figures?,
      after: Figures?,
      carried: (day: Int32, figures: Figures)?
    ) {
      self.entry = entry
      self.before = before
      self.after = after
      self.carried = carried
    }

    /// What an entry tells by itself, the states that it replaced and no measures; `nil` for others.
    ///
    /// Measures are empty on both sides, being the same.
    init?(toldBy entry: JournalEntry) {
      guard entry.deed == .corrects, let old = entry.oldWords, let new = entry.newWords,
        entry.oldMeasures == nil
      else { return nil }
      self.entry = entry
      before = Figures(words: old, measures: [], report: entry.oldReport ?? 0)
      after = Figures(words: new, measures: [], report: entry.report ?? 0)
    }
  }

  /// The oldest first.
  let steps: [Step]
  /// What stands, by day.
  let standing: [Int32: Figures]

  /// Every step, and all that stands.
  init(of unit: Int64, in db: Database) throws {
    try self.init(
      entries: JournalEntry.figures(of: unit, back: 0, in: db),
      rows: Self.rows(of: unit, from: .min, in: db)
    )
  }

  /// The steps from the entry `back` on, with as much of what stands as they need: a correction
  /// tells what it replaced, anything else is held against the days before its own.
  init(of unit: Int64, back: Int64, in db: Database) throws {
    let entries = try JournalEntry.figures(of: unit, back: back, in: db)
    let days = entries.compactMap { entry -> Int32? in
      entry.deed == .corrects && entry.oldWords != nil ? entry.place.day : .min
    }
    try self.init(
      entries: entries,
      rows: Self.rows(of: unit, from: days.min() ?? .max, in: db)
    )
  }

  /// From the newest entries, the oldest of them first, and the figures that stand, by day.
  init(entries: [JournalEntry], rows: [Int32: Figures]) {
    standing = rows
    var state = rows
    var steps: [Step] = []
    for entry in entries.reversed() {
      guard let day = entry.place.day else { continue }
      var after = state[day]
      // What the entry wrote, whatever was done to the row behind the journal.
      if entry.deed != .removes, let words = entry.newWords { after?.words = words }
      let before: Figures? =
        switch entry.deed {
        case .adds: nil
        case .removes, .corrects:
          entry.oldWords.map { words in
            Figures(
              words: words,
              measures: entry.oldMeasures ?? after?.measures ?? [],
              report: entry.oldReport ?? 0
            )
          }
        }
      state[day] = before
      let earlier = state.keys.filter { $0 < day }.max()
      let carried = earlier.flatMap { earlier in state[earlier].map { (earlier, $0) } }
      steps.append(Step(entry: entry, before: before, after: after, carried: carried))
    }
    self.steps = steps.reversed()
  }

  private static func rows(
    of unit: Int64,
    from day: Int32,
    in db: Database
  ) throws -> [Int32: Figures] {
    var rows = try SelectedRows(
      db,
      """
      SELECT day, known, met, disputed, measures, report
      FROM assessment
      WHERE unit = ?1 AND day >= ?2
      """,
      unit,
      day
    )
    var figures: [Int32: Figures] = [:]
    while try rows.next() {
      figures[rows.day(0).number] = Figures(
        words: try CriteriaWords(rows, at: 1),
        measures: rows.withBytes(4) { Array($0) },
        report: rows.int64(5)
      )
    }
    return figures
  }
}
