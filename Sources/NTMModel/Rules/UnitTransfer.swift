/// Which units of one day's list the records kept for the units of another day stand for.
///
/// A record goes to a unit only as a whole: to the one unit that it is of, or that all of it went
/// into. What several units share is never divided, and what is made of several has no state.
public struct UnitTransfer: Sendable {
  /// What becomes of the records of a unit of the figures' day.
  public enum Fate: Hashable, Sendable {
    /// All of them belong to this unit of the list.
    case to(Int64)
    /// Several units of the list have a part in them, or others that no list has.
    case divided
    /// Nobody says what became of the unit, or what it was then.
    case nowhere
  }

  /// What a unit of the list has of the figures' day.
  public enum Origin: Hashable, Sendable {
    /// The state of this unit: of itself, or of the only one that became it.
    case own(Int64, isSame: Bool)
    /// Several units, or only parts of them, so that it has no state of its own.
    case combined([Part], isOpen: Bool)
    /// Nobody says what it was.
    case unknown
  }

  /// A unit of the figures' day behind one of the list.
  public struct Part: Hashable, Sendable {
    public var unit: Int64
    /// Whether all of its records belong to the unit of the list.
    public var isWhole: Bool

    public init(unit: Int64, isWhole: Bool) {
      self.unit = unit
      self.isWhole = isWhole
    }
  }

  /// By the units of the figures' day.
  public private(set) var fates: [Int64: Fate] = [:]
  /// By the units of the list.
  public private(set) var origins: [Int64: Origin] = [:]

  /// - Parameters:
  ///   - lineage: between the two days, whichever is the earlier one.
  ///   - isForward: whether the list is of the later day.
  public init(_ lineage: Lineage, isForward: Bool) {
    isForward ? carryForward(lineage) : carryBack(lineage)
  }

  private mutating func carryForward(_ lineage: Lineage) {
    let reached = Reached(lineage)
    for id in lineage.earlier where !goesOn(id, lineage, reached) {
      // A unit that goes on keeps its records, also where it gave a part away.
      if let unit = reached.goingOn(id) {
        fates[id] = .to(unit)
      } else {
        let units = reached.units(from: id)
        let isWhole = units.count == 1 && !lineage.leaking.contains(id)
        fates[id] = units.first.map { isWhole ? .to($0) : .divided } ?? .nowhere
      }
    }
    for id in lineage.later where origins[id] == nil {
      origins[id] = origin(
        of: id,
        from: lineage.sources(of: id),
        isOpen: lineage.open.contains(id),
        lineage.same(as: id)
      )
    }
  }

  private mutating func carryBack(_ lineage: Lineage) {
    let reached = Reached(lineage)
    for id in lineage.later where !goesOn(id, lineage, reached) {
      let sources = lineage.sources(of: id)
      let isWhole = sources.count == 1 && !lineage.open.contains(id)
      fates[id] = sources.first.map { isWhole ? .to($0) : .divided } ?? .nowhere
    }
    for id in lineage.earlier where origins[id] == nil {
      let goingOn = reached.goingOn(id)
      origins[id] = origin(
        of: id,
        from: reached.units(from: id),
        isOpen: lineage.leaking.contains(id) && goingOn == nil,
        goingOn
      )
    }
  }

  /// Whether a unit is the same on both days, and notes so: the case of nearly all of them.
  private mutating func goesOn(_ id: Int64, _ lineage: Lineage, _ reached: Reached) -> Bool {
    guard lineage.earlier.contains(id), lineage.later.contains(id), lineage.changed[id] == nil,
      reached.isAlone(id)
    else { return false }
    fates[id] = .to(id)
    origins[id] = .own(id, isSame: true)
    return true
  }

  private func origin(
    of id: Int64,
    from units: Set<Int64>,
    isOpen: Bool,
    _ same: Int64?
  ) -> Origin {
    guard let first = units.first else { return .unknown }
    if units.count == 1, !isOpen, fates[first] == .to(id) {
      return .own(first, isSame: same == first)
    }
    let parts = units.sorted().map { Part(unit: $0, isWhole: fates[$0] == .to(id)) }
    return .combined(parts, isOpen: isOpen)
  }
}

/// The units of the later day that came from each of the earlier day.
private struct Reached {
  private let lineage: Lineage
  private var changed: [Int64: Set<Int64>] = [:]
  private var same: [Int64: Int64] = [:]

  init(_ lineage: Lineage) {
    self.lineage = lineage
    for (id, sources) in lineage.changed {
      for source in sources { changed[source, default: []].insert(id) }
      if let unit = lineage.same(as: id) { same[unit] = id }
    }
  }

  /// Whether no other unit, nor this one with others, came from it.
  func isAlone(_ id: Int64) -> Bool { changed[id] == nil }

  func units(from id: Int64) -> Set<Int64> {
    let others = changed[id] ?? []
    return isItself(id) ? others.union([id]) : others
  }

  /// The unit that is the same as one of the earlier day.
  func goingOn(_ id: Int64) -> Int64? { isItself(id) ? id : same[id] }

  /// Whether a unit of the earlier day is one of the later day and nothing else.
  private func isItself(_ id: Int64) -> Bool {
    lineage.later.contains(id) && lineage.earlier.contains(id) && lineage.changed[id] == nil
  }
}
