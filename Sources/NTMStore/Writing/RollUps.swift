internal import GRDB
internal import NTMModel

/// The roll-ups of units at reporting days, computed from the figures below them.
///
/// The import and `verify` use the same computation: the first keeps its result, the second holds
/// what is kept against it.
struct RollUps {
  struct ReportingDay {
    var day: Day
    var set: CriteriaSet
    /// From when figures are a report under the set of the day.
    var since: Day
    /// From when what joined OCOP counts as new.
    var newSince: Day
    /// A certificate that ends within so many days is counted apart.
    var soonDays: Int
    /// What the titles of communes count as on the day.
    var titles: TitleSteps
  }

  let tree: UnitTree
  let days: [ReportingDay]
  /// The roll-ups by position in the tree and day; empty for communes and for what was not asked.
  private(set) var values: [[RollUp]]

  /// Computes roll-ups at `days`: everything, or only what lies above `units`, whose own figures
  /// changed; then from the figures of their neighbours and the kept roll-ups of other branches.
  ///
  /// `moves` names units whose products and organisations belong to another one.
  init(
    _ db: Database,
    days: [ReportingDay],
    changed units: Set<Int64>?,
    moves: [Int64: Int64] = [:],
    tick: (Int, Int) throws -> Void = { _, _ in }
  ) throws {
    self.days = days
    tree = try units.map { try UnitTree(db, above: $0) } ?? UnitTree(db)
    values = Array(repeating: [], count: tree.nodes.count)
    let asked = units.map { tree.touched(by: $0) }
    let communes = tree.nodes.indices.filter { position in
      let node = tree.nodes[position]
      return node.level == .commune && (asked?.contains(node.parent) ?? true)
    }
    let wanted = units.map { units in
      communes.map { tree.nodes[$0].id } + (asked ?? []).map { tree.nodes[$0].id } + units
    }
    var records = try CommuneRecords(db, of: wanted)
    records.move(moves)
    for position in tree.nodes.indices {
      guard tree.nodes[position].level < .commune, asked?.contains(position) ?? true else {
        continue
      }
      values[position] = days.map {
        RollUp(criteria: $0.set.count, bands: $0.set.bands.count, sectors: records.sectorCount)
      }
    }
    try addCommunes(db, communes, records, isPartial: units != nil, tick)
    try close(db, asked, records)
  }

  /// The roll-up of a unit at the day in position `index`; `nil` where none was computed.
  func value(of unit: Int64, at index: Int) -> RollUp? {
    guard let position = tree.positions[unit], index < values[position].count else { return nil }
    return values[position][index]
  }

  private mutating func addCommunes(
    _ db: Database,
    _ communes: [Int],
    _ records: CommuneRecords,
    isPartial: Bool,
    _ tick: (Int, Int) throws -> Void
  ) throws {
    var reader = try FiguresReader(db, isPartial: isPartial, days: days)
    var standing = Array(repeating: StandingFigures.none, count: days.count)
    // In the order of their numbers, which is that of the table.
    let ordered = communes.sorted { tree.nodes[$0].id < tree.nodes[$1].id }
    for (done, position) in ordered.enumerated() {
      if done % Ticker.stride == 0 { try tick(done, ordered.count) }
      let node = tree.nodes[position]
      // A parent without roll-ups of its own is one that a damaged file invents.
      guard node.parent >= 0, !values[node.parent].isEmpty else { continue }
      try reader.fill(&standing, of: node.id, days: days)
      let recognitions = records.recognitions[node.id] ?? []
      let products = records.products[node.id] ?? []
      let organisations = records.organisations[node.id] ?? []
      for (index, reporting) in days.enumerated() where node.exists(on: reporting.day) {
        if node.isCounted {
          values[node.parent][index].add(
            CommuneFacts(
              isCounted: true,
              words: standing[index].words,
              assessedOn: standing[index].assessedOn,
              standards: recognitions.standards(on: reporting.day)
            ),
            on: reporting.day,
            in: reporting.set,
            reporting.titles
          )
        }
        for (product, sector) in products {
          values[node.parent][index]
            .add(product, sector: sector, on: reporting.day, soonDays: reporting.soonDays)
        }
        for organisation in organisations {
          values[node.parent][index]
            .add(organisation, newSince: reporting.newSince, on: reporting.day)
        }
      }
    }
  }

  /// Sums up from the leaves to the root: children stand behind their parents in the tree.
  private mutating func close(
    _ db: Database,
    _ asked: Set<Int>?,
    _ records: CommuneRecords
  ) throws {
    for position in tree.nodes.indices.reversed() {
      let node = tree.nodes[position]
      guard node.level < .commune else { continue }
      let isAsked = asked?.contains(position) ?? true
      guard isAsked || node.parent >= 0 && asked?.contains(node.parent) ?? false else { continue }
      for (index, reporting) in days.enumerated() where node.exists(on: reporting.day) {
        guard isAsked else {
          let kept = try RollUp.kept(db, of: node.id, on: reporting.day)
          if let kept { values[node.parent][index] += kept }
          continue
        }
        switch node.level {
        case .district:
          values[position][index].closeDistrict(
            hasStatus: node.isCounted,
            isRecognised: records.recognitions[node.id]?.contains { $0.stands(on: reporting.day) }
              ?? false
          )
        case .province: values[position][index].closeProvince()
        case .country, .region, .commune: break
        }
        if node.parent >= 0, !values[node.parent].isEmpty {
          values[node.parent][index] += values[position][index]
        }
      }
    }
  }
}
