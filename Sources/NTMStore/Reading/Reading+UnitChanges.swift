internal import GRDB
internal import NTMModel

/// What lists of changes tell beside what was formed.
extension Reading {
  /// The units of a place that ended in one that nobody names.
  func ended(_ changes: [UnitChange], in place: StoredUnit) throws -> [EndedUnit] {
    var provinces: [UnitCode: StoredUnit?] = [:]
    var ended: [EndedUnit] = []
    for change in changes {
      let province: StoredUnit?
      if let known = provinces[change.province] {
        province = known
      } else {
        province = try unit(change.province)
        provinces[change.province] = .some(province)
      }
      guard lies(change, province, in: place) else { continue }
      ended.append(
        EndedUnit(
          change: change,
          province: province?.unit,
          standing: try standing(
            of: Succession(
              successor: UnitCode(""),
              predecessor: change.code,
              predecessorName: change.before,
              resolution: change.resolution,
              day: change.day,
              note: Bilingual("", "")
            )
          )
        )
      )
    }
    return ended
  }

  /// Whether a unit that is on no list any more lay in a place of today, as far as codes tell.
  private func lies(_ change: UnitChange, _ province: StoredUnit?, in place: StoredUnit) -> Bool {
    if place.parent == nil || change.district == place.unit.code { return true }
    guard place.unit.level <= .province, let province else { return false }
    return place.subtree.contains(province.subtree.lowerBound)
  }

  /// Where the changes lead from the unit list back to the totals that were published for it.
  func traces(_ changes: [UnitChange]) throws -> [ListTrace] {
    // Lists that begin behind the last change are reached by none of them.
    guard let last = changes.map(\.day).max(), try !hasLaterList(than: last) else { return [] }
    return try ListTotal.all.flatMap { total in
      let types = try types(of: total)
      let count = try count(of: total)
      let figures = try published(total)
      // The day of the list itself: that of the latest total which it still has, since a list that was
      // cast back does not say its own.
      let listed = figures.last { $0.value == count }?.day ?? listDay
      return figures.filter { $0.day < listed }.map { figure in
        let surplus = changes.surplus(of: total.level, after: figure.day, through: listed) { name in
          types.contains { name.hasPrefix($0 + " ") }
        }
        return ListTrace(
          level: total.level,
          listed: listed,
          count: count,
          published: figure.value,
          day: figure.day,
          source: figure.source,
          computed: count + surplus
        )
      }
    }
  }

  /// Whether units began after a day, and up to that of the unit list.
  private func hasLaterList(than last: Day) throws -> Bool {
    var rows = try SelectedRows(
      db,
      "SELECT 1 FROM main.unit WHERE level >= 3 AND valid_from > ?1 AND valid_from <= ?2 LIMIT 1",
      last.number,
      listDay.number
    )
    return try rows.next()
  }

  private func types(of total: ListTotal) throws -> [String] {
    var rows = try SelectedRows(
      db,
      "SELECT type FROM unit_type WHERE level = ?1 AND counted >= ?2",
      total.level.rawValue,
      total.isOfCounted ? 1 : 0
    )
    var types: [String] = []
    while try rows.next() { types.append(rows.text(0)) }
    return types
  }

  private func count(of total: ListTotal) throws -> Int {
    var rows = try SelectedRows(
      db,
      """
      SELECT COUNT(*)
      FROM unit
      WHERE level = ?1 AND counted >= ?2 AND valid_from <= ?3 AND valid_until > ?3
      """,
      total.level.rawValue,
      total.isOfCounted ? 1 : 0,
      day.number
    )
    return try rows.next() ? rows.int(0) : 0
  }

  /// Published totals of whole units, earliest first.
  private func published(
    _ total: ListTotal
  ) throws -> [(day: Day, value: Int, source: String)] {
    var rows = try SelectedRows(
      db,
      """
      SELECT day, value / 100, source
      FROM figure
      WHERE indicator = ?1 AND unit = ?2 AND value IS NOT NULL
      ORDER BY day
      """,
      total.indicator,
      UnitCode.country.text
    )
    var figures: [(day: Day, value: Int, source: String)] = []
    while try rows.next() { figures.append((rows.day(0), rows.int(1), rows.text(2))) }
    return figures
  }
}

/// A total that unit lists are published with.
private struct ListTotal {
  var level: Level
  /// The name under which the table of published figures keeps it.
  var indicator: String
  /// Whether it is of the units that count in the base of their level, or of all.
  var isOfCounted: Bool

  static let all = [
    ListTotal(level: .commune, indicator: "communes_xa_total_gso", isOfCounted: true),
    ListTotal(level: .district, indicator: "district_units_total_gso", isOfCounted: false),
  ]
}
