internal import GRDB
internal import NTMModel

/// What the units that records were written for are called on the unit list of a day.
///
/// The rule is that of the tables (`Lineage`, `UnitTransfer`), from the day of each record to that of
/// the list. Only names and places are cast: a record stays one, whatever became of its unit.
final class ListNames {
  /// Where a record stands on the list.
  struct Standing {
    var unit: ListedUnit
    /// `nil` where the list has the unit as it was written for.
    var recorded: RecordedUnit?
  }

  let list: Day
  /// The journal number up to which it was read.
  let change: Int64
  private let units: [Int64: ListedUnit]
  private let all: [ListedUnit]
  private let successions: [Succession]
  /// The days on which any unit began or ended, or a succession took place, ascending.
  private let changes: [Day]
  private var transfers: [Day: UnitTransfer] = [:]

  init(_ db: Database, list: Day, change: Int64) throws {
    self.list = list
    self.change = change
    all = try Casting.allUnits(db)
    successions = try Casting.allSuccessions(db)
    units = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    var days = Set(successions.map(\.day))
    for unit in all {
      days.insert(unit.unit.valid.from)
      if let until = unit.unit.valid.until { days.insert(until) }
    }
    changes = days.sorted()
  }

  /// How the list is told, with what became of the units of some records.
  func recast(_ recorded: [RecordedUnit]) -> Recast {
    let first = all.map(\.unit.valid.from).min() ?? list
    var recast = Recast(day: list, firstDay: first, listedFrom: max(first, lastChange(upTo: list)))
    recast.records = Recast.Records(recorded)
    return recast
  }

  /// Where a record of a unit stands; `day` is that of the record, `nil` where it has none.
  ///
  /// `nil` where there is no such unit.
  func standing(of id: Int64, on day: Day?) -> Standing? {
    guard let own = units[id] else { return nil }
    let base = base(of: own.unit, on: day ?? list)
    guard base != lastChange(upTo: list) else { return Standing(unit: own, recorded: nil) }
    switch transfer(from: base).fates[id] {
    case .to(let target):
      guard let unit = units[target] else { return nil }
      let isSame = unit.unit.type == own.unit.type && unit.unit.name == own.unit.name
      return Standing(unit: unit, recorded: isSame ? nil : own.unit.recorded(.placed))
    case .divided: return Standing(unit: own, recorded: own.unit.recorded(.divided))
    case .nowhere, nil: return Standing(unit: own, recorded: own.unit.recorded(.nowhere))
    }
  }

  /// The same as journal and warnings name it.
  func place(of id: Int64, on day: Day?) -> Change.Place? {
    guard let standing = standing(of: id, on: day) else { return nil }
    let unit = standing.unit.unit
    let above = above(standing.unit)
    return Change.Place(
      code: unit.code,
      level: unit.level,
      type: unit.type,
      name: unit.name,
      district: above.last { $0.level == .district }?.name ?? "",
      province: above.last { $0.level == .province }?.name ?? "",
      recorded: standing.recorded
    )
  }

  /// Whether a record stands under a place of the list, or was written below it and has no place.
  func lies(_ standing: Standing, in place: UnitCode, alone: Bool = false) -> Bool {
    if standing.unit.unit.code == place { return true }
    return !alone && above(standing.unit).contains { $0.code == place }
  }

  /// The units under which records can lie that stand below a place of the list.
  func candidates(in place: UnitCode, alone: Bool) -> [Int64] {
    all.filter { unit in
      !unit.unit.valid.contains(list)
        || lies(Standing(unit: unit, recorded: nil), in: place, alone: alone)
    }
    .map(\.id)
  }

  /// The unit of the list with a code.
  func unit(_ code: UnitCode) -> ListedUnit? {
    all.first { $0.unit.code == code && $0.unit.valid.contains(list) }
  }

  /// What a unit lies in, from the country down.
  ///
  /// Levels rise on the way up, so that it ends.
  func above(_ unit: ListedUnit) -> [Unit] {
    var above: [Unit] = []
    var lowest = unit
    while let id = lowest.parent, let parent = units[id], parent.unit.level < lowest.unit.level {
      above.append(parent.unit)
      lowest = parent
    }
    return above.reversed()
  }

  /// The day of a record within the time of its unit, as the beginning of a time without changes.
  private func base(of unit: Unit, on day: Day) -> Day {
    var base = max(day, unit.valid.from)
    if let until = unit.valid.until, base >= until { base = until.adding(days: -1) }
    return lastChange(upTo: base)
  }

  private func lastChange(upTo day: Day) -> Day { changes.last { $0 <= day } ?? day }

  private func transfer(from base: Day) -> UnitTransfer {
    if let known = transfers[base] { return known }
    let lineage = Lineage(all, successions, from: min(base, list), to: max(base, list))
    let transfer = UnitTransfer(lineage, isForward: base <= list)
    transfers[base] = transfer
    return transfer
  }
}

extension Unit {
  fileprivate func recorded(_ fate: RecordedUnit.Fate) -> RecordedUnit {
    RecordedUnit(type: type, name: name, fate: fate)
  }
}
