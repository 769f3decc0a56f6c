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
  /// By the units of the later day: all units of the earlier day that they were made from.
  public private(set) var sources: [Int64: Set<Int64>] = [:]
  /// By the units of the later day that are the same unit as one of the earlier day: which.
  public private(set) var same: [Int64: Int64] = [:]
  /// The units of the later day that were also made from units which no list has.
  public private(set) var open: Set<Int64> = []
  /// The units of the earlier day of which a part went into a unit that no list has.
  public private(set) var leaking: Set<Int64> = []

  /// The units of both days, by number.
  public let earlier: [Int64: ListedUnit]
  public let later: [Int64: ListedUnit]

  public init(_ units: [ListedUnit], _ successions: [Succession], from first: Day, to last: Day) {
    earlier = Lineage.units(of: units, on: first)
    later = Lineage.units(of: units, on: last)
    for id in earlier.keys {
      sources[id] = [id]
      same[id] = id
    }
    let between = Period(from: first.adding(days: 1), until: last.adding(days: 1))
    let named = Dictionary(grouping: successions.filter { between.contains($0.day) }, by: \.day)
    let began = Dictionary(
      grouping: units.filter { between.contains($0.unit.valid.from) },
      by: \.unit.valid.from
    )
    guard !named.isEmpty || !began.isEmpty else { return }
    let byCode = Dictionary(grouping: units, by: \.unit.code)
    for day in Set(named.keys).union(began.keys).sorted() {
      take(named[day] ?? [], began[day] ?? [], on: day, byCode)
    }
    sources = sources.filter { later[$0.key] != nil }
    same = same.filter { later[$0.key] != nil }
    open = open.filter { later[$0] != nil }
  }

  /// The units of a day, as far as all that they lie in are units of that day too.
  private static func units(of units: [ListedUnit], on day: Day) -> [Int64: ListedUnit] {
    let valid = units.filter { $0.unit.valid.contains(day) }.sorted {
      $0.unit.level < $1.unit.level
    }
    var listed: [Int64: ListedUnit] = [:]
    listed.reserveCapacity(valid.count)
    for unit in valid {
      if let parent = unit.parent, listed[parent] == nil { continue }
      listed[unit.id] = unit
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
      additions[successor.id]?.sources = sources[before.id] ?? []
      additions[successor.id]?.same = same[before.id]
      additions[successor.id]?.isOpen = open.contains(before.id)
    }
    for succession in successions {
      let predecessor = unit(succession.predecessor, eve)
        .flatMap { succession.isPredecessor($0.unit) ? $0 : nil }
      guard let successor = unit(succession.successor, day) else {
        if let predecessor, !predecessor.unit.valid.contains(day) {
          leaking.formUnion(sources[predecessor.id] ?? [])
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
      addition.sources.formUnion(sources[before.id] ?? [])
      if open.contains(before.id) { addition.isOpen = true }
      additions[successor.id] = addition
    }
    for (id, addition) in additions {
      sources[id, default: []].formUnion(addition.sources)
      if let unit = addition.same { same[id] = unit }
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
