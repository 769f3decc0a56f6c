/// What stands beside units in the whole store, for a sign in a row and a count on the overview.
public struct Remarks: Hashable, Sendable {
  /// All follow-ups by unit, the earliest due first.
  public var followUps: [UnitCode: [FollowUp]]
  /// The days of all notes by unit, ascending.
  public var notes: [UnitCode: [Day]]

  public init(followUps: [UnitCode: [FollowUp]] = [:], notes: [UnitCode: [Day]] = [:]) {
    self.followUps = followUps
    self.notes = notes
  }

  /// What was given out about a unit by a day and is not done on it.
  public func open(beside unit: UnitCode, on day: Day) -> [FollowUp] {
    (followUps[unit] ?? []).filter { $0.day <= day && $0.standing(on: day) != .done }
  }

  /// How many notes were written beside a unit by a day.
  public func notes(beside unit: UnitCode, on day: Day) -> Int {
    (notes[unit] ?? []).count { $0 <= day }
  }

  /// All of it on a day, in three numbers.
  public func count(on day: Day) -> RemarkCount {
    let given = followUps.values.joined().filter { $0.day <= day }
    return RemarkCount(
      open: given.count { $0.standing(on: day) != .done },
      overdue: given.count { $0.standing(on: day) == .overdue },
      notes: notes.values.joined().count { $0 <= day }
    )
  }

  public var isEmpty: Bool { followUps.isEmpty && notes.isEmpty }
}

/// Follow-ups that are not done, those of them that are overdue, and notes.
public struct RemarkCount: Hashable, Sendable {
  public var open: Int
  public var overdue: Int
  public var notes: Int

  public init(open: Int, overdue: Int, notes: Int) {
    self.open = open
    self.overdue = overdue
    self.notes = notes
  }
}
