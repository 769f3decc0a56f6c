/// All that happened to one value, from the first change to the last.
public struct NetChange: Hashable, Sendable {
  public var place: Change.Place?
  public var day: Day?
  public var field: Change.Field
  /// What stood before the first change, and what stands after the last.
  public var old: String?
  public var new: String?
  /// The changes, the newest first; at least one.
  public var changes: [Change]

  /// The change that wrote what stands.
  public var last: Change { changes[0] }

  /// Whether nothing is left of it: changed and changed back.
  public var isVoid: Bool { old == new }

  /// Two units that one took the place of keep values of their own.
  private struct Holder: Hashable {
    var place: UnitCode?
    var recorded: RecordedUnit?

    init(_ place: Change.Place?) {
      self.place = place?.code
      recorded = place?.recorded
    }
  }

  /// What belongs to one value: figures of two days are two.
  private struct Key: Hashable {
    var holder: Holder
    var day: Day?
    var field: Change.Field
  }

  /// - Precondition: there is at least one change, the newest first.
  private init(_ changes: [Change]) {
    precondition(!changes.isEmpty, "A net change sums up at least one change.")
    let (first, last) = (changes[changes.count - 1], changes[0])
    (place, day, field) = (last.place, last.day, last.field)
    (old, new) = (first.old, last.new)
    self.changes = changes
  }

  /// Sums up changes, the newest first, by value: those of one unit together, the unit that changed
  /// last first, and what belongs to no unit at the end.
  public static func summed(_ changes: [Change]) -> [NetChange] {
    var own: [Key: [Change]] = [:]
    var keys: [Holder: [Key]] = [:]
    var holders: [Holder] = []
    for change in changes {
      let holder = Holder(change.place)
      let key = Key(holder: holder, day: change.day, field: change.field)
      if keys[holder] == nil { holders.append(holder) }
      if own[key] == nil { keys[holder, default: []].append(key) }
      own[key, default: []].append(change)
    }
    let ordered = holders.filter { $0.place != nil } + holders.filter { $0.place == nil }
    return ordered.flatMap { holder in
      (keys[holder] ?? []).map { NetChange(own[$0] ?? []) }
    }
  }
}
