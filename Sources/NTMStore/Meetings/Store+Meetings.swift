internal import GRDB
public import NTMModel

extension Store {
  /// All meetings, the newest first.
  public func meetings() throws(StoreError) -> [Meeting] {
    try read { try MeetingTable.all(in: $0) }
  }

  /// All meetings with what was written during each, the newest first.
  public func meetingCounts() throws(StoreError) -> [MeetingCount] {
    try read { db in
      let shelf = Shelf()
      try shelf.refresh(in: db)
      return try MeetingTable.all(in: db).map { meeting in
        MeetingCount(
          meeting: meeting,
          tally: try MeetingTally.tally(of: meeting, shelf: shelf, in: db)
        )
      }
    }
  }

  /// Opens a meeting and stamps the figures of the latest reporting day, in one transaction.
  ///
  /// No figure changes, so the journal has no entry: who opened it and when stands with the meeting.
  ///
  /// - Parameters:
  ///   - name: what people will call it; one line of at most `Meeting.nameLimit` characters, neither
  ///     a number, nor a date, nor that of an earlier meeting.
  ///   - who: the person who opens it.
  ///   - seconds: the clock time, in seconds since 1970 UTC.
  /// - Returns: the meeting, or why there is none.
  /// - Throws: what the file or the system refused; waits for another writer as
  ///   long as the store's turn says.
  public func openMeeting(
    _ name: String,
    by who: String,
    at seconds: Int64
  ) throws(StoreError) -> MeetingOutcome {
    try meet(by: who) { db in
      let name = try TypedText.checked(name, .meeting, limit: Meeting.nameLimit)
      if let open = try MeetingTable.open(in: db) { throw MeetingRefusal.alreadyOpen(open) }
      let earlier = try MeetingTable.all(in: db)
      if let refusal = Meeting.refusal(ofName: name, among: earlier) { throw refusal }
      let now = try MeetingMoment(db, who: who, at: seconds)
      let insert = try PreparedStatement(
        db,
        """
        INSERT INTO meeting (name, opened_day, opened_at, opened_by, opened_change)
        VALUES (?1, ?2, ?3, ?4, ?5)
        """
      )
      insert.bind(name, at: 1)
      now.bind(to: insert, from: 2)
      try insert.run()
      let id = db.lastInsertedRowID
      try MeetingStamp.make(.opening, of: id, on: now.stored, in: db)
      return Meeting(id: id, name: name, opening: now.mark, closing: nil)
    }
  }

  /// Closes a meeting and stamps the figures once more, so that its minutes can be written again.
  ///
  /// - Parameters:
  ///   - id: the meeting, which must still be open.
  ///   - who: the person who closes it.
  ///   - seconds: the clock time, in seconds since 1970 UTC.
  ///   - change: the last change that its minutes tell of; `nil` where there are no minutes.
  /// - Returns: the meeting, or why it was not closed.
  /// - Throws: what the file or the system refused; waits for another writer as
  ///   long as the store's turn says.
  public func closeMeeting(
    _ id: Int64,
    by who: String,
    at seconds: Int64,
    upTo change: Int64? = nil
  ) throws(StoreError) -> MeetingOutcome {
    try meet(by: who) { db in
      guard var meeting = try MeetingTable.meeting(id, in: db) else {
        throw MeetingRefusal.noneOpen
      }
      guard meeting.isOpen else { throw MeetingRefusal.alreadyClosed(meeting) }
      let now = try MeetingMoment(db, who: who, at: seconds)
      if let change, now.mark.change != change { throw MeetingRefusal.goneOn(meeting) }
      let update = try PreparedStatement(
        db,
        """
        UPDATE meeting
        SET closed_day = ?1, closed_at = ?2, closed_by = ?3, closed_change = ?4
        WHERE id = ?5
        """
      )
      now.bind(to: update, from: 1)
      update.bind(id, at: 5)
      try update.run()
      try MeetingStamp.make(.closing, of: id, on: now.stored, in: db)
      meeting.closing = now.mark
      return meeting
    }
  }

  /// Runs `body` in one write transaction, which is kept unless it refuses.
  private func meet(
    by who: String,
    _ body: (Database) throws -> Meeting
  ) throws(StoreError) -> MeetingOutcome {
    var outcome = MeetingOutcome.refused(.noneOpen)
    try write(.meeting, by: who) { db in
      do {
        outcome = .done(try body(db))
        return true
      } catch let fault as TextFault {
        outcome = .refused(.text(fault))
      } catch let refusal as MeetingRefusal {
        outcome = .refused(refusal)
      }
      return false
    }
    return outcome
  }
}

/// The moment at which a meeting is opened or closed.
private struct MeetingMoment {
  var mark: Meeting.Mark
  var stored: StoredDay

  init(_ db: Database, who: String, at seconds: Int64) throws {
    let who = try TypedText.checked(who, .who)
    guard let stored = try StoredDay.all(in: db).last else { throw MeetingRefusal.noFigures }
    self.stored = stored
    let change = try Int64.fetchOne(db, sql: "SELECT MAX(seq) FROM journal") ?? 0
    mark = Meeting.Mark(at: seconds, who: who, change: change, day: stored.day)
  }

  func bind(to statement: PreparedStatement, from first: Int32) {
    statement.bind(mark.day.number, at: first)
    statement.bind(mark.at, at: first + 1)
    statement.bind(mark.who, at: first + 2)
    statement.bind(mark.change, at: first + 3)
  }
}
