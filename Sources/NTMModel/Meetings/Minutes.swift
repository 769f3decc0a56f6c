/// What the minutes of a meeting tell.
public struct Minutes: Sendable {
  public var meeting: Meeting
  /// Up to where they go: the closing, or the present state of a meeting that is open.
  public var end: Meeting.Mark
  public var facts: StoreFacts
  /// The criteria set of the figures at the end.
  public var set: CriteriaSet
  public var since: Since
  /// The targets at both ends, the later reading with what it moved by.
  public var targets: [TargetEffect]
  /// The country and the provinces at the end, with what they moved by.
  public var places: [PlaceRow]
  /// The newest first.
  public var changes: [Change]
  /// What was given out to be done within it and stands, the first one first.
  public var followUps: [Placed<FollowUp>]
  /// The reports that brought them, in the order they came; corrections and what was taken back among
  /// them.
  public var reports: [ReportRecord]

  public init(
    meeting: Meeting,
    end: Meeting.Mark,
    facts: StoreFacts,
    set: CriteriaSet,
    since: Since,
    targets: [TargetEffect],
    places: [PlaceRow],
    changes: [Change],
    followUps: [Placed<FollowUp>],
    reports: [ReportRecord]
  ) {
    self.meeting = meeting
    self.end = end
    self.facts = facts
    self.set = set
    self.since = since
    self.targets = targets
    self.places = places
    self.changes = changes
    self.followUps = followUps
    self.reports = reports
  }

  /// The notes that were written and not taken back within it, the oldest first.
  public var notes: [Change] {
    let undone = Set(changes.compactMap(\.undoes))
    return changes.reversed().filter { change in
      guard case .note = change.field else { return false }
      return change.new != nil && !undone.contains(change.number)
    }
  }
}
