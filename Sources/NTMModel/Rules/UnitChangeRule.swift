extension UnitChange {
  /// What a difference between two lists tells of what happened.
  public enum Verdict: Hashable, Sendable {
    /// A unit began, ended, or lives on under another name or type, by a resolution that is named.
    case event
    /// The same unit lies in another district, which the unit list shows.
    case moved
    /// It was taken back by a later list, or takes an earlier one back.
    case reversed
    /// The same name in another spelling.
    case spelling
    /// No resolution is named for it.
    case unnamed
  }

  /// Whether the code stands for the same unit on both lists.
  fileprivate var keepsName: Bool { UnitChange.isSame(before, after) }

  fileprivate static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || Folding.spelling(left) == Folding.spelling(right)
  }

  /// Whether the change leads back to what an earlier one of the code began with.
  ///
  /// Two resolutions can do that in earnest; one alone, or none, means that a list was wrong.
  fileprivate func reverses(_ earlier: UnitChange) -> Bool {
    guard UnitChange.isSame(after, earlier.before) else { return false }
    guard let own = resolution, let other = earlier.resolution else { return true }
    return own == other
  }
}

extension Array<UnitChange> {
  /// What each of them tells, in the order of the array; the whole history of a code is judged
  /// together, because a later list can take an earlier one back.
  public var verdicts: [UnitChange.Verdict] {
    var verdicts = [UnitChange.Verdict](repeating: .event, count: count)
    for (_, history) in Dictionary(grouping: indices, by: { self[$0].code }) {
      // The changes that stand, earliest first.
      var standing: [Int] = []
      for index in history.sorted(by: { self[$0].day < self[$1].day }) {
        let change = self[index]
        guard !change.keepsName else {
          verdicts[index] = change.newDistrict.isEmpty ? .spelling : .moved
          continue
        }
        if let first = standing.firstIndex(where: { change.reverses(self[$0]) }) {
          for taken in standing[first...] + [index] { verdicts[taken] = .reversed }
          standing.removeSubrange(first...)
        } else {
          if change.resolution == nil { verdicts[index] = .unnamed }
          standing.append(index)
        }
      }
    }
    return verdicts
  }

  /// Those that are events.
  public var events: [UnitChange] {
    zip(self, verdicts).filter { $0.1 == .event }.map(\.0)
  }

  /// How many units more the earlier list had: what leads from a later list back to it, up to and
  /// without the day of the earlier one.
  ///
  /// Differences are added up whether they are events or not: that is what they are.
  public func surplus(
    of level: Level,
    after first: Day,
    through last: Day,
    isCounted: (String) -> Bool
  ) -> Int {
    filter { $0.level == level && $0.day > first && $0.day <= last }
      .reduce(0) { sum, change in
        sum + (isCounted(change.before) ? 1 : 0) - (isCounted(change.after) ? 1 : 0)
      }
  }
}

extension Formation {
  /// What resolutions formed, and the units that ended in one that nobody names.
  ///
  /// What says who became what goes before a list of changes, which knows of a code only how it was
  /// called; a code that ended has a successor only where a source names it.
  public static func all(
    _ successions: [Succession],
    _ events: [UnitChange]
  ) -> (formed: [Formation], ended: [UnitChange]) {
    var successions = successions
    func isOne(_ succession: Succession, _ change: UnitChange) -> Bool {
      succession.day == change.day
        || succession.resolution != nil && succession.resolution == change.resolution
    }
    let named = successions
    let asPredecessor = Dictionary(grouping: named, by: \.predecessor)
    let asSuccessor = Dictionary(grouping: named, by: \.successor)
    var created: [Formation] = []
    var ended: [UnitChange] = []
    for change in events {
      let before = asPredecessor[change.code, default: []].filter { isOne($0, change) }
      let after = asSuccessor[change.code, default: []].filter { isOne($0, change) }
      if change.after.isEmpty {
        if before.isEmpty { ended.append(change) }
      } else if change.before.isEmpty {
        guard after.isEmpty else { continue }
        created.append(
          Formation(
            successor: change.code,
            day: change.day,
            resolution: change.resolution,
            predecessors: [],
            name: change.after
          )
        )
      } else if before.isEmpty {
        successions.append(
          Succession(
            successor: change.code,
            predecessor: change.code,
            predecessorName: change.before,
            resolution: change.resolution,
            // One formation, also where the list lags behind what else is known of it.
            day: after.first?.day ?? change.day,
            note: Bilingual("", "")
          )
        )
      }
    }
    let formed = (successions.formations + created).sorted {
      ($0.day, $0.successor) < ($1.day, $1.successor)
    }
    return (formed.named(by: events), ended.sorted { ($0.day, $0.code) < ($1.day, $1.code) })
  }
}

extension [Formation] {
  /// With the names that a list of changes has for what was formed.
  fileprivate func named(by events: [UnitChange]) -> [Formation] {
    let byCode = Dictionary(grouping: events.filter { !$0.after.isEmpty }, by: \.code)
    return map { formation in
      var named = formation
      let change = byCode[formation.successor]?.first {
        $0.day == formation.day
          || formation.resolution != nil && $0.resolution == formation.resolution
      }
      if let change { named.name = change.after }
      return named
    }
  }
}
