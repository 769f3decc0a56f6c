internal import GRDB
internal import NTMModel

extension Undoing {
  /// The figures of a commune at a day to be brought back.
  struct FigureUndo {
    var unit: Int64
    var day: Int32
    var province: Int64?
    /// The entries to take back, the newest first.
    var steps: [CommuneFigures.Step]
    /// All entries about the day, the oldest first.
    var chain: [CommuneFigures.Step]
    var standing: CommuneFigures.Figures?
    var later: [JournalEntry]
  }

  /// What the entries about figures say, by commune and day.
  func figures(of entries: [JournalEntry]) throws -> [FigureUndo] {
    var units: Set<Int64> = []
    for entry in entries where entry.isAboutFigures {
      guard let unit = entry.place.unit, entry.place.day != nil else {
        throw UndoRefusal.notAsLeft(change: entry.number)
      }
      units.insert(unit)
    }
    var undos: [FigureUndo] = []
    for unit in units.sorted() {
      let history = try CommuneFigures(of: unit, in: db)
      let chosen = history.steps.filter { ledger.leaving.contains($0.entry.number) }
      for day in Set(chosen.compactMap(\.entry.place.day)).sorted() {
        let chain = history.steps.filter { $0.entry.place.day == day }
        let steps = chosen.filter { $0.entry.place.day == day }
        undos.append(
          FigureUndo(
            unit: unit,
            day: day,
            province: steps.first?.entry.place.province,
            steps: steps.reversed(),
            chain: chain,
            standing: history.standing[day],
            later: try steps.flatMap { try later(than: $0, among: chain) }
          )
        )
      }
    }
    return undos
  }

  private func later(
    than step: CommuneFigures.Step,
    among chain: [CommuneFigures.Step]
  ) throws -> [JournalEntry] {
    // Most entries are the last of their day.
    guard chain.last?.entry.number != step.entry.number else { return [] }
    let parts = try parts(of: step)
    var ofOthers: [Int64: Parts] = [:]
    for other in chain where other.entry.number > step.entry.number {
      ofOthers[other.entry.number] = try self.parts(of: other)
    }
    return try later(than: step.entry, among: chain.map(\.entry)) { other in
      ofOthers[other.number].map { parts.overlaps($0) } ?? false
    }
  }

  /// Which figures of a day an entry changed.
  private struct Parts {
    /// All of them: the day's figures began or ended with it.
    var isWhole: Bool
    var criteria: UInt64
    /// By measure: the value before.
    var measures: [Int: Quantity?]

    func overlaps(_ other: Parts) -> Bool {
      isWhole || other.isWhole || criteria & other.criteria != 0
        || measures.keys.contains { other.measures.keys.contains($0) }
    }
  }

  private func parts(of step: CommuneFigures.Step) throws -> Parts {
    guard let before = step.before, let after = step.after else {
      return Parts(isWhole: true, criteria: 0, measures: [:])
    }
    let (old, new) = (before.words, after.words)
    var parts = Parts(
      isWhole: false,
      criteria: (old.known ^ new.known) | (old.met ^ new.met) | (old.disputed ^ new.disputed),
      measures: [:]
    )
    guard before.measures != after.measures else { return parts }
    let count = try measureCount(on: step.entry.place.day)
    let values = Measures.decode(before.measures, count: count)
    let others = Measures.decode(after.measures, count: count)
    for index in values.indices where values[index] != others[index] {
      parts.measures[index] = values[index]
    }
    return parts
  }

  private func measureCount(on day: Int32?) throws -> Int {
    try day.map { try shelf.set(inForceOn: Day(number: $0), in: db).set.measures.count } ?? 0
  }

  func apply(_ undos: [FigureUndo], report: Int64) throws {
    guard !undos.isEmpty else { return }
    let writer = try AssessmentWriter(db, journal: journal)
    let days = try ReportingDays(db)
    for undo in undos {
      var standing = undo.standing
      units.insert(undo.unit)
      touched.add(undo.unit, from: undo.day)
      for step in undo.steps {
        let restored = try restored(step, from: standing, in: undo.chain)
        if let restored {
          try write(restored, step, undo, by: writer, report: report, days: days)
        } else {
          emptied.insert(undo.day)
          try writer.remove(
            undo.day,
            of: undo.unit,
            province: undo.province,
            report: report,
            undoes: step.entry.number
          )
        }
        standing = restored
      }
    }
  }

  private func write(
    _ figures: CommuneFigures.Figures,
    _ step: CommuneFigures.Step,
    _ undo: FigureUndo,
    by writer: AssessmentWriter,
    report: Int64,
    days: ReportingDays
  ) throws {
    let stored = try shelf.set(inForceOn: Day(number: undo.day), in: db)
    if step.entry.deed == .removes, try days.add(undo.day, set: stored.id) {
      touched.isWhole = true
    }
    _ = try figures.measures.withUnsafeBytes { measures in
      try writer.write(
        [
          AssessmentWriter.Entry(
            day: undo.day,
            words: figures.words,
            measures: measures,
            report: figures.report,
            standing: stored.set.standing(of: figures.words).number,
            journalReport: report,
            undoes: step.entry.number
          )
        ],
        of: undo.unit,
        province: undo.province
      )
    }
  }

  /// The figures of the day without an entry; `nil` where it has none then.
  private func restored(
    _ step: CommuneFigures.Step,
    from standing: CommuneFigures.Figures?,
    in chain: [CommuneFigures.Step]
  ) throws -> CommuneFigures.Figures? {
    let notAsLeft = UndoRefusal.notAsLeft(change: step.entry.number)
    switch step.entry.deed {
    case .adds:
      guard let standing, standing.words == step.after?.words,
        standing.measures == step.after?.measures
      else { throw notAsLeft }
      return nil
    case .removes:
      guard standing == nil, var figures = step.before else { throw notAsLeft }
      figures.report = try origin(figures.report, in: chain.map(\.entry)) ?? figures.report
      return figures
    case .corrects:
      guard var figures = standing, let before = step.before, let after = step.after else {
        throw notAsLeft
      }
      let parts = try parts(of: step)
      guard
        let words = CriteriaWords(
          restoring: before.words,
          for: after.words,
          in: figures.words,
          parts.criteria
        )
      else { throw notAsLeft }
      figures.words = words
      if figures.measures == after.measures {
        figures.measures = before.measures
      } else if !parts.measures.isEmpty {
        figures.measures = try merged(parts, into: figures.measures, on: step.entry.place.day)
      }
      if figures.report == after.report {
        figures.report = try origin(before.report, in: chain.map(\.entry)) ?? before.report
      }
      return figures
    }
  }

  private func merged(_ parts: Parts, into measures: [UInt8], on day: Int32?) throws -> [UInt8] {
    var values = Measures.decode(measures, count: try measureCount(on: day))
    for (index, value) in parts.measures where index < values.count { values[index] = value }
    return Measures.encode(values)
  }
}

extension CriteriaWords {
  /// The words of `now` with some criteria as they were; `nil` where those are not as the change
  /// left them.
  fileprivate init?(
    restoring old: CriteriaWords,
    for left: CriteriaWords,
    in now: CriteriaWords,
    _ mask: UInt64
  ) {
    let moved = (left.known ^ now.known) | (left.met ^ now.met) | (left.disputed ^ now.disputed)
    guard moved & mask == 0 else { return nil }
    self.init(
      checking: now.known & ~mask | old.known & mask,
      met: now.met & ~mask | old.met & mask,
      disputed: now.disputed & ~mask | old.disputed & mask
    )
  }
}
