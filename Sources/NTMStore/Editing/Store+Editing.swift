internal import GRDB
public import NTMModel

extension Store {
  /// Writes one figure in one transaction: the figure, its report, its entry in the journal and
  /// the roll-ups above it.
  ///
  /// - Parameters:
  ///   - edit: what to write; with `old` it is written only where that still stands.
  ///   - who: the person who answers for it.
  ///   - seconds: the clock time of the change, in seconds since 1970 UTC.
  ///   - dryRun: whether to tell what would happen and leave the file as it is.
  /// - Returns: what became of it; nothing was written unless it says so.
  /// - Throws: what the file or the system refused; waits for another writer as
  ///   long as the store's turn says.
  public func write(
    _ edit: Edit,
    by who: String,
    at seconds: Int64,
    dryRun: Bool = false
  ) throws(StoreError) -> EditOutcome {
    try transact(.editing, by: who, dryRun: dryRun) { db in
      do {
        var edit = edit
        let who = try TypedText.checked(who, .who)
        edit.source = try TypedText.checked(edit.source, .source)
        let outcome = try Editor(db, who: who, at: seconds).write(edit)
        if case .written = outcome { return (outcome, true) }
        return (outcome, false)
      } catch let fault as TextFault {
        return (.refused(.text(fault)), false)
      } catch let refusal as EditRefusal {
        return (.refused(refusal), false)
      }
    }
  }

  /// Takes a report or one change back by writing the opposite, in one transaction; nothing is
  /// ever deleted from the journal.
  ///
  /// - Parameters:
  ///   - undo: what to take back; of a report what still stands of it.
  ///   - who: the person who answers for it.
  ///   - seconds: the clock time of the change, in seconds since 1970 UTC.
  ///   - source: why; may be empty.
  ///   - dryRun: whether to tell what would happen and leave the file as it is.
  /// - Returns: what became of it; nothing was written unless it says so.
  /// - Throws: what the file or the system refused; waits for another writer as
  ///   long as the store's turn says.
  public func undo(
    _ undo: Undo,
    by who: String,
    at seconds: Int64,
    source: String = "",
    dryRun: Bool = false
  ) throws(StoreError) -> UndoOutcome {
    try transact(.undoing, by: who, dryRun: dryRun) { db in
      do {
        let who = try TypedText.checked(who, .who)
        let source = try TypedText.checked(source, .source, mayBeEmpty: true)
        let undoing = try Undoing(db, who: who, at: seconds, source: source)
        return (.done(try undoing.run(undo)), true)
      } catch let fault as TextFault {
        return (.refused(.text(fault)), false)
      } catch let refusal as UndoRefusal {
        return (.refused(refusal), false)
      }
    }
  }

  /// The changes that a filter finds, the newest first.
  public func changes(_ filter: ChangeFilter) throws(StoreError) -> ChangeList {
    try read { db in
      let shelf = Shelf()
      try shelf.refresh(in: db)
      return try ChangeReader(db, shelf: shelf).list(filter)
    }
  }

  /// The titles that units can be recognised for, of all times.
  public func titles() throws(StoreError) -> Titles { try read { try TitleTable.all(in: $0) } }

  /// All recognitions of a unit of whatever period, standing or withdrawn, the earliest first.
  public func recognitions(of code: UnitCode) throws(StoreError) -> [Recognition] {
    try read { db in
      var rows = try SelectedRows(
        db,
        """
        SELECT \(Recognition.columns)
        FROM recognition JOIN unit ON unit.id = recognition.unit
        WHERE unit.code = ?1
        ORDER BY since, standard
        """,
        code.text
      )
      var recognitions: [Recognition] = []
      while try rows.next() {
        if let recognition = Recognition(rows) { recognitions.append(recognition) }
      }
      return recognitions
    }
  }

  /// Runs `body` in one write transaction, kept when it says so and this is no dry run.
  private func transact<Outcome>(
    _ work: Holder.Work,
    by who: String,
    dryRun: Bool,
    _ body: (Database) throws -> (outcome: Outcome, isWritten: Bool)
  ) throws(StoreError) -> Outcome {
    var outcome: Outcome?
    try write(work, by: who) { db in
      let result = try body(db)
      outcome = result.outcome
      return result.isWritten && !dryRun
    }
    guard let outcome else { throw .failed(path: path, message: "no outcome") }
    return outcome
  }
}
