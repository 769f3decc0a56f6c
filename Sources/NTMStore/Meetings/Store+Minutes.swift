internal import GRDB
public import NTMModel

extension Store {
  /// What the minutes of a meeting tell; of one that is open as if it ended now.
  ///
  /// Those of a closed meeting are read from a copy in memory in which everything that was written
  /// since is taken back, as far as the journal can: a goal, a name or a report that changed later is
  /// none of theirs.
  ///
  /// - Parameters:
  ///   - id: the meeting.
  ///   - who: the person who closes it, for one that is open.
  ///   - seconds: the clock time of that, in seconds since 1970 UTC.
  /// - Returns: `nil` where there is no such meeting.
  /// - Throws: what keeps the file from being read.
  public func minutes(
    of id: Int64,
    by who: String,
    at seconds: Int64
  ) throws(StoreError) -> Minutes? {
    let copy = try read { db -> DatabaseQueue? in
      guard let closing = try MeetingTable.meeting(id, in: db)?.closing,
        try MinutesReader.goesOn(db, after: closing.change)
      else { return nil }
      return try ScratchCopy.make(of: db)
    }
    guard let copy else {
      return try read { db in try Store.minutes(of: id, by: who, at: seconds, in: db) }
    }
    do {
      _ = try copy.write { db in try Rewinding.rewind(db, to: MeetingPoint(id, .closing)) }
      return try copy.read { db in try Store.minutes(of: id, by: who, at: seconds, in: db) }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private static func minutes(
    of id: Int64,
    by who: String,
    at seconds: Int64,
    in db: Database
  ) throws -> Minutes? {
    let shelf = Shelf()
    try shelf.refresh(in: db)
    guard let meeting = try MeetingTable.meeting(id, in: db),
      let last = shelf.facts.reportingDays.last
    else { return nil }
    let end =
      meeting.closing
      ?? Meeting.Mark(at: seconds, who: who, change: shelf.facts.lastChange, day: last)
    try shelf.turn(to: end.day, in: db)
    return try MinutesReader(db, shelf: shelf, meeting: meeting, end: end)?.minutes()
  }
}

/// Reads the minutes of one meeting.
private struct MinutesReader {
  let db: Database
  let shelf: Shelf
  let meeting: Meeting
  let end: Meeting.Mark
  /// Looks units up on the last day.
  let reading: Reading
  let country: StoredUnit
  let comparison: Comparison

  /// `nil` in a store without a country.
  init?(_ db: Database, shelf: Shelf, meeting: Meeting, end: Meeting.Mark) throws {
    (self.db, self.shelf, self.meeting, self.end) = (db, shelf, meeting, end)
    reading = Reading(
      db: db,
      shelf: shelf,
      question: Question(.overview(focus: nil), day: end.day),
      day: end.day,
      stored: try shelf.set(inForceOn: end.day, in: db),
      since: shelf.firstDay(ofSetOn: end.day)
    )
    guard let country = try reading.unit(.country) else { return nil }
    self.country = country
    comparison = try Comparison(
      shelf.side(
        meeting.isOpen ? .standing : .stamp(meeting: meeting.id, .closing),
        on: end.day,
        in: db
      ),
      with: shelf.side(
        .stamp(meeting: meeting.id, .opening),
        on: meeting.opening.day,
        in: db
      ),
      in: country.subtree,
      db
    )
  }

  func minutes() throws -> Minutes {
    let filter = ChangeFilter(
      after: meeting.opening.change,
      upTo: end.change,
      limit: MinutesReader.limit
    )
    return Minutes(
      meeting: meeting,
      end: end,
      facts: shelf.facts,
      set: reading.set,
      since: Since(
        baseline: .meeting(meeting.id),
        meeting: meeting,
        day: meeting.opening.day,
        isSameSet: comparison.isSameSet,
        leftOut: comparison.leftOut
      ),
      targets: try targets(),
      places: try ([country] + reading.units(of: .province)).compactMap { try row(of: $0) },
      changes: try ChangeReader(db, shelf: shelf).list(filter).changes,
      followUps: try reading.followUps(after: meeting.opening.change, upTo: end.change),
      reports: try reports()
    )
  }

  /// Whether anything was written after an entry of the journal.
  static func goesOn(_ db: Database, after change: Int64) throws -> Bool {
    var rows = try SelectedRows(db, "SELECT 1 FROM journal WHERE seq > ?1 LIMIT 1", change)
    return try rows.next()
  }

  /// More than any meeting changes; the report of a whole nation has a hundred thousand values.
  private static let limit = 2_000_000

  private func sums(_ unit: StoredUnit, _ side: ComparedSide) throws -> RollUp? {
    try side.sums(of: unit.id, db)
  }

  private func targets() throws -> [TargetEffect] {
    guard let now = try sums(country, comparison.now), let then = try sums(country, comparison.then)
    else { return [] }
    let opened = meeting.opening.day
    let heldThen = try reading.heldOn(then, of: opened, country: country.id)
    let heldNow = try reading.heldOn(now, of: end.day, country: country.id)
    let told = try toldAtOpening()
    return try shelf.targets.map { target in
      let start = try reading.start(of: target, country: country.id)
      // Both ends in the same words: a verdict that another baseline turns was in doubt before.
      var before = comparison.then.rules.terms(of: target.id).map { terms in
        reading.doubted(
          terms.target.reading(of: then, on: opened, since: start, heldOn: heldThen)
        )
      }
      if let stamped = before, let own = told[target.id],
        (own.value, own.part, own.base) == (stamped.value, stamped.part, stamped.base)
      {
        before = own
      }
      var after = reading.doubted(
        target.reading(of: now, on: end.day, since: start, heldOn: heldNow)
      )
      after.move = try before.map { before in
        TargetMove(
          then: before,
          count: try comparison.move(of: target, country: country.id, db),
          terms: comparison.change(of: target.id)
        )
      }
      return TargetEffect(target: target, before: before, after: after)
    }
  }

  /// The targets as they were told when the meeting was opened, by their marks.
  ///
  /// The start of the year, the line and what was doubted may be others since. Empty where nothing was
  /// written since.
  private func toldAtOpening() throws -> [String: TargetReading] {
    guard try MinutesReader.goesOn(db, after: meeting.opening.change),
      let opened = try OpenedStore(meeting, of: db)
    else { return [:] }
    let snapshot = try opened.copy.read { db in
      try Reading.answer(Question(.overview(focus: nil)), in: db, shelf: opened.shelf)
    }
    guard case .overview(let overview) = snapshot.body else { return [:] }
    return Dictionary(overview.targets.map { ($0.target.id, $0) }) { first, _ in first }
  }

  private func row(of stored: StoredUnit) throws -> PlaceRow? {
    guard let sums = try sums(stored, comparison.now) else { return nil }
    var row = PlaceRow(
      unit: stored.unit,
      nameRank: stored.nameRank,
      folded: stored.folded,
      parentName: "",
      rollUp: sums,
      title: nil
    )
    row.move = try comparison.move(of: stored, db)
    return row
  }

  private func reports() throws -> [ReportRecord] {
    let ledger = try UndoLedger(db)
    var rows = try SelectedRows(
      db,
      "SELECT id FROM report WHERE first_change > ?1 AND first_change <= ?2 ORDER BY id",
      meeting.opening.change,
      end.change
    )
    var ids: [Int64] = []
    while try rows.next() { ids.append(rows.int64(0)) }
    return try ids.compactMap { try ReportRecord.find($0, in: db, ledger: ledger) }
  }
}
