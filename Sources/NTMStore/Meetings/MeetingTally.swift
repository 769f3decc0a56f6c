internal import GRDB
internal import NTMModel

/// What was written since the open meeting was opened, counted once and then entry by entry.
struct MeetingTally {
  private var meeting: Int64?
  /// The number of the last entry that was counted.
  private var upTo: Int64 = 0
  private var counter = ChangeCounter()
  /// What the counter came to; counted anew only where something was written.
  private var tally = ChangeTally()

  /// The open meeting with its count, for a shelf that is up to date; `nil` while none is open.
  mutating func count(shelf: Shelf, in db: Database) throws -> MeetingCount? {
    guard let open = shelf.facts.meetings.first(where: \.isOpen) else {
      self = MeetingTally()
      return nil
    }
    if open.id != meeting {
      self = MeetingTally()
      (meeting, upTo) = (open.id, open.opening.change)
    }
    if shelf.facts.lastChange > upTo {
      let filter = ChangeFilter(after: upTo, upTo: shelf.facts.lastChange, limit: .max)
      try ChangeReader(db, shelf: shelf).count(filter, into: &counter)
      tally = counter.tally
      upTo = shelf.facts.lastChange
    }
    return MeetingCount(meeting: open, tally: tally)
  }

  /// What was written during a meeting, or so far.
  static func tally(of meeting: Meeting, shelf: Shelf, in db: Database) throws -> ChangeTally {
    let filter = ChangeFilter(
      after: meeting.opening.change,
      upTo: meeting.closing?.change
    )
    var counter = ChangeCounter()
    try ChangeReader(db, shelf: shelf).count(filter, into: &counter)
    return counter.tally
  }
}
