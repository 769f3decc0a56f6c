/// What stood beside the units of a place at the baseline.
public struct FollowUpsThen: Hashable, Sendable {
  /// The day against which due days are held there.
  public var day: Day
  /// What had been given out, by number.
  public var followUps: [Int64: FollowUp]
  /// The numbers of the notes that had been written.
  public var notes: Set<Int64>

  public init(on day: Day, _ sheet: FollowUpSheet) {
    self.day = day
    followUps = Dictionary(sheet.followUps.map { ($0.item.number, $0.item) }) { first, _ in first }
    notes = Set(sheet.notes.map(\.item.number))
  }

  /// How something given out stood.
  public func standing(of followUp: FollowUp) -> Earlier<FollowUp.Standing> {
    followUps[followUp.number].map { .was($0.standing(on: day)) } ?? .absent
  }

  /// 1 for one that was done since, -1 for one that is open again; `nil` for one that was not given
  /// out then.
  public func move(of followUp: FollowUp, on today: Day) -> Int? {
    standing(of: followUp).value.map { then in
      (followUp.standing(on: today) == .done ? 1 : 0) - (then == .done ? 1 : 0)
    }
  }

  public func hasNote(_ note: Note) -> Bool { notes.contains(note.number) }
}

extension FollowUpSheet {
  /// What had been given out at the baseline and is not there any more, by its words, in the order in
  /// which it was given out.
  public var gone: [String] {
    guard let then else { return [] }
    let standing = Set(followUps.map(\.item.number))
    return then.followUps.values.filter { !standing.contains($0.number) }
      .sorted { $0.number < $1.number }.map(\.text)
  }
}
