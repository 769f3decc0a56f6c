internal import GRDB
internal import NTMModel

extension Reading {
  /// What the same question about the figures' own day comes to at the baseline.
  ///
  /// A reporting day is read as it stands. At a meeting everything is read from a copy in memory that
  /// is taken back to its opening, as `{` shows it.
  ///
  /// Under assumptions, which stand in the tables of an earlier day too, the file itself is asked.
  ///
  /// - Returns: `nil` for a meeting that the file does not know.
  /// - Cost: for a meeting a copy of the file in memory, kept from then on.
  func atBaseline<Value>(
    on then: Day,
    _ meeting: Meeting?,
    _ body: (Reading) throws -> Value?
  ) throws -> Value? {
    guard question.assumptions.isEmpty else {
      return try shelf.file?.read(question, on: day) { try $0.atBaseline(on: then, meeting, body) }
    }
    guard let meeting else { return try body(reading(on: then)) }
    guard let opened = try shelf.opened(meeting, in: db) else { return nil }
    return try opened.copy.read { db in
      let shelf = opened.shelf
      try shelf.refresh(in: db)
      guard let day = shelf.facts.reportingDays.last(where: { $0 <= then }) else { return nil }
      try shelf.turn(to: day, in: db)
      let question = Question(question.subject, day: day)
      return try body(Reading(question, on: day, in: db, shelf: shelf))
    }
  }

  /// The same question about an earlier day.
  func reading(on day: Day) throws -> Reading {
    Reading(
      db: db,
      shelf: shelf,
      question: Question(question.subject, day: day),
      day: day,
      stored: try shelf.set(inForceOn: day, in: db),
      since: shelf.firstDay(ofSetOn: day)
    )
  }
}

/// A store as it stood when a meeting was opened, in memory.
struct OpenedStore {
  let meeting: Meeting
  /// Whether all that was written since could be taken back; else the rest is as of the copy.
  let isWhole: Bool
  var copy: DatabaseQueue
  /// What the copy's tables say, read once.
  var shelf = Shelf()

  /// Copies what the open transaction on `db` sees and takes it back; `nil` for a meeting that the
  /// file does not know.
  init?(_ meeting: Meeting, of db: Database) throws {
    (self.meeting, copy) = (meeting, try ScratchCopy.make(of: db))
    let point = MeetingPoint(meeting.id, .opening)
    let state = try copy.write { db in try Rewinding.rewind(db, to: point) }
    guard let state else { return nil }
    isWhole = state.kept == 0
  }
}

extension Shelf {
  /// The store as it stood at the opening of a meeting; `nil` for one that the file does not know.
  ///
  /// Made once, and again after each entry only where not all could be taken back.
  fileprivate func opened(_ meeting: Meeting, in db: Database) throws -> OpenedStore? {
    // A restoration can take a meeting away, and its number is given again.
    if let opened, opened.meeting.id == meeting.id, opened.meeting.opening == meeting.opening {
      return opened
    }
    // Two copies at once would cost twice the memory.
    opened = nil
    opened = try OpenedStore(meeting, of: db)
    return opened
  }
}
