/// Formed units of one place, counted by what has become of them.
public struct MergerPlace: Hashable, Sendable {
  /// The province, or the district of one; `nil` for those of which nobody knows in which they lie.
  public var unit: Unit?
  public var counts: MergerCounts
  /// What they came to at the baseline; `nil` where nobody asked.
  public var then: MergerCounts?

  public init(unit: Unit?, counts: MergerCounts, then: MergerCounts? = nil) {
    self.unit = unit
    self.counts = counts
    self.then = then
  }
}

extension MergerSheet {
  /// By province, in a province by district, in official order; those that lie in none stand last.
  public var places: [MergerPlace] {
    let now = byPlace(formed)
    let then = formedThen.map(byPlace)
    let codes = now.codes + (then?.codes ?? []).filter { !now.codes.contains($0) }
    return (codes.filter { $0 != nil } + codes.filter { $0 == nil }).map { code in
      MergerPlace(
        unit: code.flatMap { now.units[$0] ?? then?.units[$0] },
        counts: MergerCounts(now.formed[code] ?? []),
        then: then.map { MergerCounts($0.formed[code] ?? []) }
      )
    }
  }

  /// All of them; with what they came to at the baseline where somebody asked.
  public var total: MergerPlace {
    MergerPlace(
      unit: place,
      counts: MergerCounts(formed),
      then: formedThen.map { MergerCounts($0) }
    )
  }

  /// What had been formed at the baseline and is told of no more, by name or code.
  public var gone: [String] {
    guard let formedThen else { return [] }
    var standing: Set<[String]> = []
    for unit in formed { standing.insert([unit.code.text, unit.formedOn.iso]) }
    return formedThen.filter { !standing.contains([$0.code.text, $0.formedOn.iso]) }
      .map { $0.unit?.fullName ?? ($0.name.isEmpty ? $0.code.text : $0.name) }
  }

  private typealias Grouped = (
    codes: [UnitCode?], units: [UnitCode: Unit], formed: [UnitCode?: [FormedUnit]]
  )

  private func byPlace(_ all: [FormedUnit]) -> Grouped {
    var grouped: Grouped = ([], [:], [:])
    for formed in all {
      // A district that was formed stands in its own row.
      let own = formed.unit.flatMap { $0.level == .district ? $0 : nil }
      let unit = place.level < .province ? formed.province : formed.district ?? own
      if grouped.formed[unit?.code] == nil { grouped.codes.append(unit?.code) }
      grouped.formed[unit?.code, default: []].append(formed)
      if let unit { grouped.units[unit.code] = unit }
    }
    return grouped
  }
}

extension FormedUnit {
  /// 1 for one that somebody has decided about since, -1 for one whose decision is gone; `nil` where
  /// it was not there, or there is nothing to decide.
  public var decidedMove: Int? {
    guard let then = then?.value?.isDecided, let now = review.isDecided else { return nil }
    return (now ? 1 : 0) - (then ? 1 : 0)
  }
}

extension FormationReview {
  /// Whether somebody has decided; `nil` where nobody has to.
  public var isDecided: Bool? {
    switch self {
    case .decided: true
    case .pending: false
    case .notListed, .ended, .notCounted: nil
    }
  }
}
