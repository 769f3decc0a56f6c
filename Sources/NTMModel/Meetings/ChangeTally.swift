/// How much changed: the one count of changes, wherever they are counted.
public struct ChangeTally: Hashable, Sendable {
  /// Net: values that are not what they were; without notes and what was given out to be done.
  public var values: Int
  /// Gross: how often a value was written, also where it is back to what it was.
  public var writes: Int
  /// Values that were written and are back to what they were.
  public var restored: Int
  /// Reports of a unit for a day that say nothing but what stood before.
  public var repeated: Int
  public var notes: Int
  /// Follow-ups that were given out, corrected or done.
  public var followUps: Int
  /// The units of `values`, and the provinces that they lie in or are.
  public var units: Int
  public var provinces: Int

  public init(
    values: Int = 0,
    writes: Int = 0,
    restored: Int = 0,
    repeated: Int = 0,
    notes: Int = 0,
    followUps: Int = 0,
    units: Int = 0,
    provinces: Int = 0
  ) {
    self.values = values
    self.writes = writes
    self.restored = restored
    self.repeated = repeated
    self.notes = notes
    self.followUps = followUps
    self.units = units
    self.provinces = provinces
  }
}

/// Counts changes as they come, the oldest first.
public struct ChangeCounter: Sendable {
  /// Two units that one took the place of keep values of their own.
  struct Holder: Hashable {
    var place: UnitCode?
    var recorded: RecordedUnit?
  }

  /// What belongs to one value: figures of two days are two.
  struct Key: Hashable {
    var holder: Holder
    var day: Day?
    var field: Change.Field

    init(_ change: Change) {
      holder = Holder(place: change.place?.code, recorded: change.place?.recorded)
      day = change.day
      field = change.field
    }
  }

  /// What stood before the first change of a value, and what the last one left.
  private struct Ends {
    var old: String?
    var new: String?
    var isTakenBack: Bool
    var province: String?
  }

  private var ends: [Key: Ends] = [:]
  private var writes = 0

  public init() {}

  /// Takes the next change.
  public mutating func add(_ change: Change) {
    let saysNothing = change.field == .figures && change.old == change.new
    if !change.field.isRemark, !saysNothing { writes += 1 }
    let key = Key(change)
    let old = ends[key].map(\.old) ?? change.old
    ends[key] = Ends(
      old: old,
      new: change.new,
      isTakenBack: change.undoes != nil,
      province: change.place.flatMap(\.provinceName)
    )
  }

  public var tally: ChangeTally {
    var tally = ChangeTally(writes: writes)
    var (units, provinces, followUps) = (Set<Holder>(), Set<String>(), Set<Int64>())
    for (key, ends) in ends {
      let isSame = ends.old == ends.new
      switch key.field {
      case .note:
        if !isSame { tally.notes += 1 }
      case .followUp(let number, column: _):
        if !isSame { followUps.insert(number) }
      case .figures where isSame:
        if !ends.isTakenBack { tally.repeated += 1 }
      case .criterion, .indicator, .figures, .recognition, .product, .organisation, .task, .paper,
        .model, .tag, .villages, .facts, .fact:
        if isSame {
          tally.restored += 1
        } else {
          tally.values += 1
          if key.holder.place != nil { units.insert(key.holder) }
          if let province = ends.province { provinces.insert(province) }
        }
      }
    }
    tally.followUps = followUps.count
    tally.units = units.count
    tally.provinces = provinces.count
    return tally
  }
}

extension Change.Field {
  /// Whether it stands beside the figures: a note, or what was given out to be done.
  public var isRemark: Bool {
    switch self {
    case .note, .followUp: true
    case .criterion, .indicator, .figures, .recognition, .product, .organisation, .task, .paper,
      .model, .tag, .villages, .facts, .fact:
      false
    }
  }
}

extension Change.Place {
  /// The province that it lies in or is; `nil` above the provinces.
  fileprivate var provinceName: String? {
    if level == .province { return name }
    return province.isEmpty ? nil : province
  }
}
