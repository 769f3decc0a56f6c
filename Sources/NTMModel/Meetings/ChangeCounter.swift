/// What an entry made of one value of a unit's figures.
public struct ValueMove: Hashable, Sendable {
  /// A state or a measure as a number that tells it from others of the same value; `nil` for none.
  public struct Ends: Hashable, Sendable {
    public var old: Int64?
    public var new: Int64?

    public init(old: Int64?, new: Int64?) {
      self.old = old
      self.new = new
    }
  }

  /// Where the value stands: the criteria of the set from 0 on, then its measures.
  public var position: Int
  public var ends: Ends

  public init(position: Int, old: Int64?, new: Int64?) {
    self.position = position
    ends = Ends(old: old, new: new)
  }
}

/// Counts changes as they come, the oldest first.
public struct ChangeCounter: Sendable {
  /// Two units that one took the place of keep values of their own.
  public struct Holder: Hashable, Sendable {
    var place: UnitCode?
    var recorded: RecordedUnit?

    public init(_ place: Change.Place?) {
      self.place = place?.code
      recorded = place?.recorded
    }
  }

  /// What belongs to one value: figures of two days are two.
  struct Key: Hashable {
    var holder: Holder
    var day: Day?
    var field: Change.Field

    init(_ change: Change) {
      holder = Holder(change.place)
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

  /// A unit's figures for a day.
  private struct FiguresKey: Hashable {
    var holder: Holder
    var day: Day
  }

  /// What stood before the first move of each value and what the last one left, by position; `nil`
  /// for a value that never moved.
  private struct FigureEnds {
    var values: [ValueMove.Ends?] = []
    /// What the last entry that moved nothing did; `nil` where each moved something.
    var repeats: Repeat?
    var province: String?

    enum Repeat { case said, takenBack }
  }

  private var ends: [Key: Ends] = [:]
  private var figures: [FiguresKey: FigureEnds] = [:]
  private var writes = 0

  public init() {}

  /// Takes the next change.
  public mutating func add(_ change: Change) {
    if change.isHeading { return }
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

  /// Takes what the next entry made of a unit's figures for a day: the same as its changes one by
  /// one, without their names, sources and keys.
  ///
  /// All entries of a unit's figures are to be taken in the one way or in the other.
  ///
  /// - Parameters:
  ///   - moves: the values that the entry moved, each once; none where it says what stood before.
  ///   - place: the unit.
  ///   - day: the day of the figures.
  ///   - isTakingBack: whether the entry takes another one back.
  public mutating func add(
    _ moves: [ValueMove],
    of place: Change.Place?,
    day: Day,
    isTakingBack: Bool
  ) {
    writes += moves.count
    let key = FiguresKey(holder: Holder(place), day: day)
    var own = figures.removeValue(forKey: key) ?? FigureEnds()
    for move in moves {
      let missing = move.position + 1 - own.values.count
      if missing > 0 { own.values += [ValueMove.Ends?](repeating: nil, count: missing) }
      let old = own.values[move.position].map(\.old) ?? move.ends.old
      own.values[move.position] = ValueMove.Ends(old: old, new: move.ends.new)
    }
    if moves.isEmpty { own.repeats = isTakingBack ? .takenBack : .said }
    own.province = place.flatMap(\.provinceName)
    figures[key] = own
  }

  public var tally: ChangeTally {
    var tally = ChangeTally(writes: writes)
    var (units, provinces, followUps) = (Set<Holder>(), Set<String>(), Set<Int64>())
    for (key, own) in figures {
      let written = own.values.reduce(0) { $1 == nil ? $0 : $0 + 1 }
      let moved = own.values.reduce(0) { sum, ends in
        ends.map { $0.old != $0.new } == true ? sum + 1 : sum
      }
      tally.values += moved
      tally.restored += written - moved
      if own.repeats == .said { tally.repeated += 1 }
      guard moved > 0 else { continue }
      if key.holder.place != nil { units.insert(key.holder) }
      if let province = own.province { provinces.insert(province) }
    }
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
