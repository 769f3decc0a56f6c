/// A unit as one list after another has it: with its number in the file and what it lies in.
public struct ListedUnit: Hashable, Sendable {
  public var id: Int64
  public var unit: Unit
  /// The number of the unit above; `nil` for the country.
  public var parent: Int64?

  public init(id: Int64, unit: Unit, parent: Int64?) {
    self.id = id
    self.unit = unit
    self.parent = parent
  }
}

/// From which units of an earlier day those of a later day came.
///
/// Only what somebody says counts: a unit that ended leads to those that a succession names. A code
/// that begins anew under the name it had, below another unit, was moved and goes on; under another
/// name, or for no reason that can be seen, it is another unit.
public struct Lineage: Sendable {
  /// By the units of the later day that are not simply themselves: all units of the earlier day that
  /// they were made from.
  ///
  /// Nearly all units of a list are the same on both days and stand in no table, which is what keeps
  /// a lineage cheap.
  public private(set) var changed: [Int64: Set<Int64>] = [:]
  /// By the units of the later day that are the same unit as another entry of the earlier day: which.
  private var renewed: [Int64: Int64] = [:]
  /// The units of the later day that were also made from units which no list has.
  public private(set) var open: Set<Int64> = []
  /// The units of the earlier day of which a part went into a unit that no list has.
  public private(set) var leaking: Set<Int64> = []

  /// The units of both days, by number.
  public let earlier: Set<Int64>
  public let later: Set<Int64>

  public init(_ units: [ListedUnit], _ successions: [Succession], from first: Day, to last: Day) {
    earlier = Lineage.units(of: units, on: first)
    later = Lineage.units(of: units, on: last)
    let between = Period(from: first.adding(days: 1), until: last.adding(days: 1))
    let named = Dictionary(grouping: successions.filter { between.contains($0.day) }, by: \.day)
    let began = Dictionary(
      grouping: units.filter { between.contains($0.unit.valid.from) },
      by: \.unit.valid.from
    )
    guard !named.isEmpty || !began.isEmpty else { return }
    var codes = Set(began.values.joined().map(\.unit.code))
    for succession in named.values.joined() {
      codes.insert(succession.predecessor)
      codes.insert(succession.successor)
    }
    let byCode = Dictionary(
      grouping: units.filter { codes.contains($0.unit.code) },
      by: \.unit.code
    )
    for day in Set(named.keys).union(began.keys).sorted() {
      take(named[day] ?? [], began[day] ?? [], on: day, byCode)
    }
    changed = changed.filter { later.contains($0.key) }
    renewed = renewed.filter { later.contains($0.key) }
    open = open.filter { later.contains($0) }
  }

  /// All units of the earlier day that a unit was made from; itself where it goes on.
  public func sources(of id: Int64) -> Set<Int64> {
    changed[id] ?? (earlier.contains(id) ? [id] : [])
  }

  /// The unit of the earlier day that a unit is the same as; `nil` where there is none.
  public func same(as id: Int64) -> Int64? {
    renewed[id] ?? (earlier.contains(id) ? id : nil)
  }

  /// The units of a day, as far as all that they lie in are units of that day too.
  private static func units(of units: [ListedUnit], on day: Day) -> Set<Int64> {
    var listed: Set<Int64> = []
    listed.reserveCapacity(units.count)
    // Whatever their order: what lies above is looked at before.
    for level in Level.allCases {
      for unit in units where unit.unit.level == level && unit.unit.valid.contains(day) {
        if let parent = unit.parent, !listed.contains(parent) { continue }
        listed.insert(unit.id)
      }
    }
    return listed
  }

  /// What is added to one unit on one day.
  private struct Addition {
    var sources: Set<Int64> = []
    var same: Int64?
    var isOpen = false
  }

  private mutating func take(
    _ successions: [Succession],
    _ began: [ListedUnit],
    on day: Day,
    _ byCode: [UnitCode: [ListedUnit]]
  ) {
    func unit(_ code: UnitCode, _ day: Day) -> ListedUnit? {
      byCode[code]?.first { $0.unit.valid.contains(day) }
    }
    let eve = day.adding(days: -1)
    var additions: [Int64: Addition] = [:]
    for successor in began {
      additions[successor.id] = Addition()
      guard let before = unit(successor.unit.code, eve), successor.isMoved(before) else { continue }
      additions[successor.id]?.sources = sources(of: before.id)
      additions[successor.id]?.same = same(as: before.id)
      additions[successor.id]?.isOpen = open.contains(before.id)
    }
    for succession in successions {
      let predecessor = unit(succession.predecessor, eve)
        .flatMap { succession.isPredecessor($0.unit) ? $0 : nil }
      guard let successor = unit(succession.successor, day) else {
        if let predecessor, !predecessor.unit.valid.contains(day) {
          leaking.formUnion(sources(of: predecessor.id))
        }
        continue
      }
      let isNew = successor.unit.valid.from == day
      guard let before = predecessor, before.unit.level == successor.unit.level else {
        // A list that was cast back has the successor already; its predecessors are on none.
        if isNew { additions[successor.id, default: Addition()].isOpen = true }
        continue
      }
      // What goes on under the same entry only gave a part away.
      if !isNew, before.unit.valid.contains(day) { continue }
      var addition = additions[successor.id] ?? Addition()
      addition.sources.formUnion(sources(of: before.id))
      if open.contains(before.id) { addition.isOpen = true }
      additions[successor.id] = addition
    }
    for (id, addition) in additions {
      changed[id] = sources(of: id).union(addition.sources)
      if let unit = addition.same { renewed[id] = unit }
      if addition.isOpen { open.insert(id) }
    }
  }
}

extension ListedUnit {
  /// Whether it is the unit before, under another unit than then.
  fileprivate func isMoved(_ before: ListedUnit) -> Bool {
    unit.level == before.unit.level && parent != before.parent
      && Folding.spelling(unit.fullName) == Folding.spelling(before.unit.fullName)
  }
}
