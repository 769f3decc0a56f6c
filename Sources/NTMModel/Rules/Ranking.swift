/// Where units of one level stand among each other: by the share of communes that are recognised, by
/// how much of it they gained, and within what they lie in.
///
/// Equal shares have equal ranks, and the rank after them counts all of them. A unit without a commune,
/// or of which nobody can say a state, has no rank and takes nobody's.
public struct Ranking: Hashable, Sendable {
  public struct Place: Hashable, Sendable {
    /// From 1, of the highest share of recognised communes.
    public var level: Int
    /// From 1, of the greatest gain of that share since the baseline, else this year; `nil` where
    /// neither is known of the unit.
    public var gain: Int?
    /// From 1, among those within the same unit above, and how many these are; `nil` where all ranked
    /// units lie in one.
    public var within: Share?
    /// Whether so few communes are there that a single one is five points of the share or more.
    public var isSmall: Bool
    /// Communes without a report of the very day, which could change the ranks.
    public var unreported: Int
  }

  /// How many units are ranked.
  public var count: Int
  private var places: [UnitCode: Place]

  /// Ranks the rows of the lowest level among them.
  public init(_ rows: [PlaceRow]) {
    let lowest = rows.map(\.unit.level).max()
    let ranked = rows.filter { row in
      row.unit.level == lowest && row.rollUp.communes > 0
        && row.rollUp.known(true, .communes) != nil
    }
    let level = Ranking.ranks(ranked.map { Ranking.share($0.rollUp.recognised, of: $0) })
    // What somebody chose to hold figures against goes before the gain of the year.
    let isCompared = ranked.contains { $0.move != nil }
    let gain = Ranking.ranks(
      ranked.map { row in
        (isCompared ? row.move?.recognised : row.gain?.communes).flatMap {
          Ranking.share($0, of: row)
        }
      }
    )
    let groups = Dictionary(grouping: ranked.indices) { ranked[$0].parentCode }
    var within: [Int: Share] = [:]
    if groups.count > 1 {
      for group in groups.values {
        let shares = group.map { Ranking.share(ranked[$0].rollUp.recognised, of: ranked[$0]) }
        for (rank, row) in zip(Ranking.ranks(shares), group) {
          within[row] = rank.map { Share($0, of: group.count) }
        }
      }
    }
    count = ranked.count
    places = [:]
    for (position, row) in ranked.enumerated() {
      guard let own = level[position] else { continue }
      let sums = row.rollUp
      places[row.unit.code] = Place(
        level: own,
        gain: gain[position],
        within: within[position],
        isSmall: sums.communes <= Ranking.few,
        unreported: sums.communes - sums.reported
      )
    }
  }

  /// Of so many communes a single one is five points of the share.
  public static let few = 20

  /// `nil` for a unit that is not ranked.
  public subscript(unit: UnitCode) -> Place? { places[unit] }

  /// A share as two whole numbers, which compare without rounding.
  private struct Ratio {
    var part: Int
    var base: Int

    static func > (one: Ratio, other: Ratio) -> Bool {
      one.part * other.base > other.part * one.base
    }
  }

  private static func share(_ part: Int, of row: PlaceRow) -> Ratio? {
    Ratio(part: part, base: row.rollUp.communes)
  }

  /// The rank of each; `nil` for those without a value.
  private static func ranks(_ values: [Ratio?]) -> [Int?] {
    let order = values.indices.compactMap { index in values[index].map { (index, $0) } }
      .sorted { $0.1 > $1.1 }
    var ranks: [Int?] = Array(repeating: nil, count: values.count)
    var rank = 0
    for (position, (index, value)) in order.enumerated() {
      if position == 0 || order[position - 1].1 > value { rank = position + 1 }
      ranks[index] = rank
    }
    return ranks
  }
}
