internal import NTMModel

/// The limits of a set for every group of communes that there is.
struct GroupLimits {
  /// What decides a commune's thresholds: its group under the set, and its region's position.
  private struct Key: Hashable {
    var group: String
    var region: Int
  }

  private var byRegion: [Int: Limits] = [:]
  private var byGroup: [Key: Limits] = [:]
  /// The groups of single communes, by their numbers; empty under most sets.
  private let groups: [Int64: String]
  private let common: Limits
  private let goesByRegion: Bool

  init(of stored: StoredSet, sets: SetTable, units: UnitTable) {
    let table = sets.thresholds[stored.id] ?? ThresholdTable([])
    groups = sets.groups[stored.id] ?? [:]
    goesByRegion = stored.goesByRegion
    common = Limits(stored.set, table, groups: [])
    var regions: [Int: [String]] = [-1: []]
    if stored.goesByRegion {
      for (index, entry) in units.entries.enumerated() where entry.level == .region {
        regions[index] = [units.code(index)]
      }
    }
    for (index, codes) in regions {
      byRegion[index] = Limits(stored.set, table, groups: codes)
      for group in Set(groups.values) {
        byGroup[Key(group: group, region: index)] =
          Limits(stored.set, table, groups: [group] + codes)
      }
    }
  }

  /// The limits that a commune is held against.
  func limits(for unit: UnitTable.Entry) -> Limits {
    let region = goesByRegion ? unit.region : -1
    guard !groups.isEmpty, let group = groups[unit.id] else { return byRegion[region] ?? common }
    return byGroup[Key(group: group, region: region)] ?? common
  }
}
