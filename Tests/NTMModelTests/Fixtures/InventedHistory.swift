import Fuzzing
import NTMModel

/// A made-up history of communes whose ground is known: each is a set of fields that never change.
///
/// Every unit takes part in one merger or division at most, and may be moved or renamed besides, so
/// that the ground alone says which record stands for which unit.
struct InventedHistory {
  private(set) var units: [ListedUnit] = []
  private(set) var successions: [Succession] = []
  /// The fields of each entry of the list.
  private(set) var ground: [Int64: Set<Int>] = [:]
  private var alive: [Int64] = []
  /// Those that took part in a merger or division already.
  private var done: Set<Int64> = []
  private var generator: SplitMix

  static let start = Day(number: 18_000)
  static let end = Day(number: 18_100)
  private static let districts: [Int64] = [1, 2, 3]

  init(seed: UInt64, communes: Int = 24, steps: Int = 14) {
    generator = SplitMix(state: seed)
    let always = Period(from: Day(number: 0))
    for id in [0] + InventedHistory.districts {
      let level: Level = id == 0 ? .country : .district
      units.append(
        ListedUnit(
          id: id,
          unit: Unit(
            code: UnitCode("H\(id)"),
            level: level,
            type: "Huyện",
            name: "Huyện \(id)",
            isCounted: true,
            valid: always
          ),
          parent: id == 0 ? nil : 0
        )
      )
    }
    for number in 0..<communes {
      add(
        "C\(number)",
        "Cũ \(number)",
        in: Int64(1 + number % 3),
        from: Day(number: 0),
        [
          number * 2, number * 2 + 1,
        ]
      )
    }
    for step in 0..<steps {
      let day = InventedHistory.start.adding(days: 1 + step * 7)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: merge(on: day, step)
      case 1: divide(on: day, step)
      case 2: move(on: day)
      default: rename(on: day, step)
      }
    }
  }

  func unit(_ id: Int64) -> ListedUnit? { units.first { $0.id == id } }

  /// The communes of a day.
  func communes(on day: Day) -> [Int64] {
    units.filter { $0.unit.level == .commune && $0.unit.valid.contains(day) }.map(\.id)
  }

  @discardableResult
  private mutating func add(
    _ code: String,
    _ name: String,
    in parent: Int64,
    from day: Day,
    _ fields: Set<Int>
  ) -> Int64 {
    let id = Int64(100 + units.count)
    units.append(
      ListedUnit(
        id: id,
        unit: Unit(
          code: UnitCode(code),
          level: .commune,
          type: "Xã",
          name: name,
          isCounted: true,
          valid: Period(from: day)
        ),
        parent: parent
      )
    )
    ground[id] = fields
    alive.append(id)
    return id
  }

  private mutating func end(_ id: Int64, on day: Day) {
    guard let index = units.firstIndex(where: { $0.id == id }) else { return }
    units[index].unit.valid.until = day
    alive.removeAll { $0 == id }
  }

  private mutating func name(_ successor: Int64, _ predecessor: Int64, on day: Day) {
    guard let after = unit(successor), let before = unit(predecessor) else { return }
    successions.append(
      Succession(
        successor: after.unit.code,
        predecessor: before.unit.code,
        predecessorName: before.unit.fullName,
        resolution: "1/NQ",
        day: day,
        note: Bilingual("", "")
      )
    )
  }

  private mutating func some(_ count: Int, isUntouched: Bool) -> [Int64] {
    let open = alive.filter { !isUntouched || !done.contains($0) }.shuffled(using: &generator)
    return Array(open.prefix(count))
  }

  private mutating func merge(on day: Day, _ step: Int) {
    let merged = some(Int.random(in: 2...3, using: &generator), isUntouched: true)
    guard merged.count > 1, let first = merged.compactMap({ unit($0) }).first else { return }
    // Half of them keep the code of one that ended.
    let code = Bool.random(using: &generator) ? first.unit.code.text : "M\(step)"
    let fields = merged.reduce(into: Set<Int>()) { $0.formUnion(ground[$1] ?? []) }
    for id in merged { end(id, on: day) }
    let id = add(code, "Gộp \(step)", in: first.parent ?? 1, from: day, fields)
    done.insert(id)
    for source in merged { name(id, source, on: day) }
  }

  private mutating func divide(on day: Day, _ step: Int) {
    guard let id = some(1, isUntouched: true).first, let unit = unit(id),
      let fields = ground[id]?.sorted(), fields.count > 1
    else { return }
    end(id, on: day)
    for (part, field) in fields.enumerated() {
      let new = add(
        "D\(step).\(part)",
        "Tách \(step).\(part)",
        in: unit.parent ?? 1,
        from: day,
        [
          field
        ]
      )
      done.insert(new)
      name(new, id, on: day)
    }
  }

  private mutating func move(on day: Day) {
    guard let id = some(1, isUntouched: false).first, let unit = unit(id) else { return }
    end(id, on: day)
    let parent = InventedHistory.districts.filter { $0 != unit.parent }
      .randomElement(using: &generator)
    let new = add(
      unit.unit.code.text,
      unit.unit.name,
      in: parent ?? 1,
      from: day,
      ground[id] ?? []
    )
    if done.contains(id) { done.insert(new) }
  }

  private mutating func rename(on day: Day, _ step: Int) {
    guard let id = some(1, isUntouched: false).first, let unit = unit(id) else { return }
    end(id, on: day)
    let new = add(
      unit.unit.code.text,
      "Tên \(step)",
      in: unit.parent ?? 1,
      from: day,
      ground[id] ?? []
    )
    if done.contains(id) { done.insert(new) }
    name(new, id, on: day)
  }
}
