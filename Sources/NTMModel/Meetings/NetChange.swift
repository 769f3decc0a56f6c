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
  ///
  /// Values that are back where they were, and reports that repeat what stood, are only counted.
  public static func summed(_ changes: [Change]) -> ChangeSum {
    var counter = ChangeCounter()
    for change in changes.reversed() { counter.add(change) }
    return ChangeSum(values: values(of: changes), tally: counter.tally)
  }

  /// The values of such a sum, where nobody asks how much changed.
  public static func values(of changes: [Change]) -> [NetChange] {
    if changes.contains(where: \.isHeading) {
      return values(of: changes.filter { !$0.isHeading })
    }
    if changes.count == 1 {
      return changes[0].old == changes[0].new ? [] : [NetChange(changes)]
    }
    var numbers: [ChangeCounter.Key: Int] = [:]
    var own: [[Change]] = []
    var holders: [ChangeCounter.Holder: Int] = [:]
    var values: [(hasPlace: Bool, numbers: [Int])] = []
    for change in changes {
      let key = ChangeCounter.Key(change)
      if let number = numbers[key] {
        own[number].append(change)
        continue
      }
      numbers[key] = own.count
      let holder = holders[key.holder] ?? values.count
      if holder == values.count {
        holders[key.holder] = holder
        values.append((key.holder.place != nil, []))
      }
      values[holder].numbers.append(own.count)
      own.append([change])
    }
    let ordered = values.filter(\.hasPlace) + values.filter { !$0.hasPlace }
    return ordered.flatMap { $0.numbers.map { NetChange(own[$0]) } }.filter { $0.old != $0.new }
  }
}

/// What became of all values that changes wrote.
public struct ChangeSum: Hashable, Sendable {
  /// Those that are not what they were, notes and what was given out to be done among them.
  public var values: [NetChange]
  public var tally: ChangeTally

  public init(values: [NetChange], tally: ChangeTally) {
    self.values = values
    self.tally = tally
  }
}
