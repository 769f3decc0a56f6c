/// A note or a follow-up beside the unit it is about.
public struct Placed<Item: Hashable & Sendable>: Hashable, Sendable {
  public var item: Item
  public var unit: Unit
  /// The district and the province it lies in; empty above them.
  public var district: String
  public var province: String
  /// What it was written for, where another unit list puts it elsewhere or nowhere.
  public var recorded: RecordedUnit?
  /// The communes of the unit with figures of the very day, of those expected to have some; `nil` for a
  /// unit that ended, and by another unit list.
  public var reported: Share?

  public init(
    _ item: Item,
    unit: Unit,
    district: String,
    province: String,
    recorded: RecordedUnit? = nil
  ) {
    self.item = item
    self.unit = unit
    self.district = district
    self.province = province
    self.recorded = recorded
  }
}

/// What stands beside the units of a place, as of a day.
public struct FollowUpSheet: Hashable, Sendable {
  public var place: Unit
  /// The open ones first, the earliest due before the others; then those that are done.
  public var followUps: [Placed<FollowUp>]
  /// The newest first.
  public var notes: [Placed<Note>]
  /// What stood beside the units at the baseline; `nil` where nobody asked.
  public var then: FollowUpsThen?

  public init(place: Unit, followUps: [Placed<FollowUp>], notes: [Placed<Note>]) {
    self.place = place
    self.followUps = followUps
    self.notes = notes
  }

  /// The open ones in the order they have, then those that are done, the latest first.
  public static func ordered(
    _ rows: [Placed<FollowUp>],
    on today: Day
  ) -> [Placed<FollowUp>] {
    rows.filter { $0.item.standing(on: today) != .done }
      + rows.filter { $0.item.standing(on: today) == .done }.sorted { one, other in
        (other.item.done ?? today, one.item.number) < (one.item.done ?? today, other.item.number)
      }
  }
}
