import NTMDashboard
import NTMModel
import NTMStore

/// The figure that an edit is about, in words.
struct EditedFigure {
  /// The unit with what it lies in; empty for a task.
  var place: String
  var name: String
  /// Whether it is one of the figures that a commune reports.
  var areFigures = false
  /// Whether it is new, so that nothing can have stood there.
  var isNew = false
  /// Whether targets can move by it, so that it is said when none does.
  var movesTargets = true
  /// `nil` where it is no value of an indicator.
  var indicator: Indicator?
  /// The level of the unit that reports it, and the reporting day as of which it was looked at; `nil`
  /// where it is no figure of a report.
  var asked: (level: Level, day: Day)?
}

/// Writes after showing what would change, and after asking where somebody can answer; shared by
/// the subcommands that edit.
struct Writing {
  var store: Store
  var who: String
  var caution: CautionOptions
  var language: Language

  private var sentences: Sentences { Sentences(language, titles: titles) }
  /// What the store calls grades; one that cannot be read says so where figures are written.
  private var titles: Titles { (try? store.titles()) ?? Titles() }

  /// Writes one figure and says what was done.
  func write(_ edit: Edit, of figure: EditedFigure) throws(Refusal) {
    let seconds = Wall.seconds
    let planned = try outcome(figure) { () throws(StoreError) in
      try store.write(edit, by: who, at: seconds, dryRun: true)
    }
    guard let planned else { return try Streams.result(sentences.unchanged + "\n") }
    try show(sentences.preview(planned, of: figure, isDryRun: caution.dryRun))
    guard !caution.dryRun else { return }
    try confirm()
    // What was shown is what is written: anything else in between is a conflict.
    var edit = edit
    if !edit.subject.isNew { edit.old = planned.old }
    let written = try outcome(figure) { () throws(StoreError) in
      try store.write(edit, by: who, at: Wall.seconds)
    }
    try Streams.result((written.map(sentences.written) ?? sentences.unchanged) + "\n")
  }

  /// Takes something back and says what was done.
  func undo(_ undo: Undo, source: String) throws(Refusal) {
    let planned = try result { () throws(StoreError) in
      try store.undo(undo, by: who, at: Wall.seconds, source: source, dryRun: true)
    }
    try show(sentences.preview(planned, isDryRun: caution.dryRun))
    guard !caution.dryRun else { return }
    try confirm()
    let source = source.isEmpty ? sentences.words.undoReason(planned.target) : source
    let done = try result { () throws(StoreError) in
      try store.undo(undo, by: who, at: Wall.seconds, source: source)
    }
    try Streams.result(sentences.undone(done) + "\n")
  }

  /// What was written, or would be; `nil` where it stands so already.
  private func outcome(
    _ figure: EditedFigure,
    _ body: () throws(StoreError) -> EditOutcome
  ) throws(Refusal) -> EditResult? {
    let outcome: EditOutcome
    do throws(StoreError) {
      outcome = try body()
    } catch {
      throw Refusal(error)
    }
    switch outcome {
    case .written(let result): return result
    case .unchanged: return nil
    case .conflict(let conflict):
      throw Refusal(.refused, .conflict(conflict, of: figure.indicator), titles: titles)
    case .refused(let refusal): throw Refusal(.refused, .editing(refusal), titles: titles)
    }
  }

  private func result(
    _ body: () throws(StoreError) -> UndoOutcome
  ) throws(Refusal) -> UndoResult {
    let outcome: UndoOutcome
    do throws(StoreError) {
      outcome = try body()
    } catch {
      throw Refusal(error)
    }
    switch outcome {
    case .done(let result): return result
    case .refused(let refusal): throw Refusal(.refused, .undoing(refusal), titles: titles)
    }
  }

  private func show(_ lines: [String]) throws(Refusal) {
    try Streams.result(lines.joined(separator: "\n") + "\n")
  }

  /// Asks where somebody sits at the other end.
  private func confirm() throws(Refusal) {
    guard !caution.yes, Streams.canAsk else { return }
    guard sentences.isYes(Streams.ask(sentences.confirmation)) else {
      throw Refusal(.refused, .writing(.notConfirmed))
    }
  }
}
