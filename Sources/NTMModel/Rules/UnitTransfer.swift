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
    let reached = lineage.reached
    let goingOn = Dictionary(lineage.same.map { ($1, $0) }) { first, _ in first }
    for id in lineage.earlier.keys {
      // A unit that goes on keeps its records, also where it gave a part away.
      if let unit = goingOn[id] {
        fates[id] = .to(unit)
      } else {
        let units = reached[id] ?? []
        let isWhole = units.count == 1 && !lineage.leaking.contains(id)
        fates[id] = units.first.map { isWhole ? .to($0) : .divided } ?? .nowhere
      }
    }
    for id in lineage.later.keys {
      origins[id] = origin(
        of: id,
        from: lineage.sources[id] ?? [],
        isOpen: lineage.open.contains(id),
        lineage.same
      )
    }
  }

  private mutating func carryBack(_ lineage: Lineage) {
    for id in lineage.later.keys {
      let sources = lineage.sources[id] ?? []
      let isWhole = sources.count == 1 && !lineage.open.contains(id)
      fates[id] = sources.first.map { isWhole ? .to($0) : .divided } ?? .nowhere
    }
    let reached = lineage.reached
    let goingOn = Dictionary(lineage.same.map { ($1, $0) }) { first, _ in first }
    for id in lineage.earlier.keys {
      origins[id] = origin(
        of: id,
        from: reached[id] ?? [],
        isOpen: lineage.leaking.contains(id) && goingOn[id] == nil,
        goingOn
      )
    }
  }

  private func origin(
    of id: Int64,
    from units: Set<Int64>,
    isOpen: Bool,
    _ same: [Int64: Int64]
  ) -> Origin {
    guard let first = units.first else { return .unknown }
    if units.count == 1, !isOpen, fates[first] == .to(id) {
      return .own(first, isSame: same[id] == first)
    }
    let parts = units.sorted().map { Part(unit: $0, isWhole: fates[$0] == .to(id)) }
    return .combined(parts, isOpen: isOpen)
  }
}

extension Lineage {
  /// The units of the later day that came from each of the earlier day.
  fileprivate var reached: [Int64: Set<Int64>] {
    var reached: [Int64: Set<Int64>] = [:]
    for (id, sources) in sources {
      for source in sources { reached[source, default: []].insert(id) }
    }
    return reached
  }
}
