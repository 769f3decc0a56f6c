/// One end of a meeting, as an instant at which the whole store can be read.
public struct MeetingPoint: Hashable, Sendable {
  public enum End: Hashable, Sendable { case opening, closing }

  /// The number of the meeting.
  public var meeting: Int64
  public var end: End

  public init(_ meeting: Int64, _ end: End) {
    self.meeting = meeting
    self.end = end
  }
}

extension Meeting {
  /// The instant of one of its ends; `nil` for the end of a meeting that is open.
  public func mark(_ end: MeetingPoint.End) -> Mark? {
    switch end {
    case .opening: opening
    case .closing: closing
    }
  }

  /// Its ends, the earlier one first.
  public var points: [MeetingPoint] {
    let opening = MeetingPoint(id, .opening)
    return closing == nil ? [opening] : [opening, MeetingPoint(id, .closing)]
  }
}

/// The instant that an answer was taken back to.
public struct EarlierState: Hashable, Sendable {
  public var meeting: Meeting
  public var end: MeetingPoint.End
  /// The end of the meeting: when, by whom, and the reporting date that was the latest one.
  public var mark: Meeting.Mark
  /// How many entries of the journal, all written since, the answer is without.
  public var takenBack: Int
  /// How many entries written since stand in the answer all the same: lists of units, criteria and
  /// targets, which carry other figures and have no opposite.
  public var kept: Int

  public init(
    meeting: Meeting,
    end: MeetingPoint.End,
    mark: Meeting.Mark,
    takenBack: Int,
    kept: Int
  ) {
    self.meeting = meeting
    self.end = end
    self.mark = mark
    self.takenBack = takenBack
    self.kept = kept
  }
}
