internal import GRDB
internal import NTMModel

/// Indicators of communes on which the verdict differs.
extension DifferenceReader {
  /// The thresholds that hold for some communes, by the measures of the set.
  private typealias Limits = [Requirement?]

  /// What the thresholds of a commune are found by.
  private struct Group: Hashable {
    var own: String?
    var region: UnitCode?
  }

  /// Nothing where other criteria were asked: their indicators are others too.
  mutating func readIndicators() throws {
    guard comparison.isSameSet, !reading.set.indicators.isEmpty else { return }
    let measures = reading.set.measures
    let ranges = IndicatorRange.all(of: reading.set)
    let table = try reading.shelf.thresholds(of: reading.stored, in: reading.db).table
    let regions = reading.stored.goesByRegion ? try reading.units(of: .region) : []
    var limits: [Group: Limits] = [:]
    // Of eight thousand communes, lists of their own would cost more than what they hold.
    var then = [Quantity?](repeating: nil, count: measures.count)
    var now = then
    var rows = try values()
    while try rows.next() {
      let position = rows.int64(4)
      let group = Group(
        own: rows.isNull(3) ? nil : rows.text(3),
        region: regions.first { $0.subtree.contains(position) }?.unit.code
      )
      let asked = limits[group] ?? DifferenceReader.limits(measures, table, of: group)
      limits[group] = asked
      rows.withBytes(1) { Measures.decode($0, into: &then) }
      rows.withBytes(2) { Measures.decode($0, into: &now) }
      for (position, range) in ranges.enumerated()
      where range.contains(where: { then[$0] != now[$0] }) {
        let was = DifferenceReader.verdict(on: then, asked, range)
        let stands = DifferenceReader.verdict(on: now, asked, range)
        guard was != stands, comparison.isCompared(rows.int64(0)),
          let unit = try unit(rows.int64(0))
        else { continue }
        try add(
          .indicator(
            position,
            then: Difference.Measured(Array(then[range]), was),
            now: Difference.Measured(Array(now[range]), stands)
          ),
          of: unit,
          .indicators
        )
      }
    }
  }

  /// The number of each commune of the place, its values on both days as the file packs them, its
  /// group under the set and its position.
  private func values() throws -> SelectedRows {
    try SelectedRows(
      reading.db,
      """
      SELECT unit.id, a.measures, b.measures, own.grp, unit.first
      FROM unit
        CROSS JOIN assessment AS a
          ON a.unit = unit.id AND a.day BETWEEN ?3 AND ?4 AND a.until > ?4
        CROSS JOIN assessment AS b
          ON b.unit = unit.id AND b.day BETWEEN ?5 AND ?6 AND b.until > ?6
        LEFT JOIN unit_group AS own ON own.unit = unit.id AND own.set_id = ?7
      WHERE unit.level = 4 AND unit.counted = 1 AND unit.first BETWEEN ?1 AND ?2
        AND a.day <> b.day AND a.measures <> b.measures
      """,
      place.subtree.lowerBound,
      place.subtree.upperBound,
      comparison.then.since.number,
      then.number,
      comparison.now.since.number,
      now.number,
      reading.stored.id
    )
  }

  private static func limits(
    _ measures: [Measure],
    _ table: ThresholdTable,
    of group: Group
  ) -> Limits {
    let keys = [group.own, group.region?.text].compactMap(\.self)
    return measures.map { table.threshold(for: $0, groups: keys)?.requirement }
  }

  /// The same as of a commune's own page: a part without a threshold decides nothing.
  private static func verdict(
    on values: [Quantity?],
    _ asked: Limits,
    _ range: Range<Int>
  ) -> Verdict {
    func part(_ index: Int) -> Verdict { asked[index]?.verdict(on: values[index]) ?? .undecided }
    // Nearly all have one part, and of a nation's there are hundreds of thousands.
    return range.count == 1 ? part(range.lowerBound) : .together(range.map(part))
  }
}

/// Where the values of an indicator stand among those of its set.
private enum IndicatorRange {
  static func all(of set: CriteriaSet) -> [Range<Int>] {
    var next = 0
    return set.indicators.map { indicator in
      let range = next..<next + indicator.names.count
      next = range.upperBound
      return range
    }
  }
}
