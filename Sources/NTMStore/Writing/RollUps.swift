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
  }

  let tree: UnitTree
  let days: [ReportingDay]
  /// The roll-ups by position in the tree and day; empty for communes and for what was not asked.
  private(set) var values: [[RollUp]]

  /// Computes roll-ups at `days`: everything, or only what lies above `units`, whose own figures
  /// changed; then from the figures of their neighbours and the kept roll-ups of other branches.
  init(
    _ db: Database,
    days: [ReportingDay],
    changed units: Set<Int64>?,
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
    let records = try CommuneRecords(db, of: wanted)
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

  /// The first reporting day under the set of each of the days: figures from before it were given
  /// under another set, whose criteria are other ones, and are no report.
  private static func firstDays(_ db: Database, of days: [ReportingDay]) throws -> [Day] {
    let command = try Command(db, "SELECT day, set_id FROM reporting_day ORDER BY day")
    var firstDays: [Day: Day] = [:]
    var latest: (set: Int64, since: Day)?
    while try command.next() {
      let day = Day(number: command.int32(0))
      let set = command.int64(1)
      let since = latest.flatMap { $0.set == set ? $0.since : nil } ?? day
      latest = (set, since)
      firstDays[day] = since
    }
    return days.map { firstDays[$0.day] ?? $0.day }
  }

  private mutating func addCommunes(
    _ db: Database,
    _ communes: [Int],
    _ records: CommuneRecords,
    isPartial: Bool,
    _ tick: (Int, Int) throws -> Void
  ) throws {
    let figures = try Figures(db, isPartial: isPartial, since: RollUps.firstDays(db, of: days))
    var words = Array(repeating: (CriteriaWords.empty, Day?.none), count: days.count)
    // In the order of their numbers, which is that of the table.
    let ordered = communes.sorted { tree.nodes[$0].id < tree.nodes[$1].id }
    for (done, position) in ordered.enumerated() {
      if done % Ticker.stride == 0 { try tick(done, ordered.count) }
      let node = tree.nodes[position]
      // A parent without roll-ups of its own is one that a damaged file invents.
      guard node.parent >= 0, !values[node.parent].isEmpty else { continue }
      try figures.fill(&words, of: node.id, days: days)
      let products = records.products[node.id] ?? []
      let organisations = records.organisations[node.id] ?? []
      for (index, reporting) in days.enumerated() where node.exists(on: reporting.day) {
        if node.isCounted {
          values[node.parent][index].add(
            CommuneFacts(
              isCounted: true,
              words: words[index].0,
              assessedOn: words[index].1,
              standards: records.standards(of: node.id, on: reporting.day)
            ),
            on: reporting.day,
            in: reporting.set
          )
        }
        for (product, sector) in products {
          values[node.parent][index].add(product, sector: sector, on: reporting.day)
        }
        for organisation in organisations {
          values[node.parent][index].add(organisation, on: reporting.day)
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
            isRecognised: !records.standards(of: node.id, on: reporting.day).isEmpty
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

/// Reads the words of communes: all of them in one pass, or one by one.
private struct Figures {
  private let command: Command
  private let isPartial: Bool
  /// By the reporting days: from when figures are a report under the set of the day.
  private let since: [Day]
  private let row: Row

  /// The row that was read but belongs to a later commune.
  private final class Row {
    var isAtEnd = false
    var isPending = false
  }

  init(_ db: Database, isPartial: Bool, since: [Day]) throws {
    self.isPartial = isPartial
    self.since = since
    row = Row()
    command =
      try isPartial
      ? Command(
        db,
        """
        SELECT unit, day, until, known, met, disputed FROM assessment WHERE unit = ?1 ORDER BY day
        """
      )
      : Command(
        db,
        "SELECT unit, day, until, known, met, disputed FROM assessment ORDER BY unit, day"
      )
  }

  /// Fills in what stands at each of the days.
  func fill(
    _ words: inout [(CriteriaWords, Day?)],
    of unit: Int64,
    days: [RollUps.ReportingDay]
  ) throws {
    for index in words.indices { words[index] = (.empty, nil) }
    if isPartial {
      command.bind(unit, at: 1)
      row.isAtEnd = false
    }
    while !row.isAtEnd {
      if !row.isPending {
        guard try command.next() else {
          row.isAtEnd = true
          break
        }
      }
      row.isPending = false
      let owner = command.int64(0)
      if owner < unit { continue }
      guard owner == unit else {
        row.isPending = true
        break
      }
      let (day, until) = (command.int32(1), command.int32(2))
      for (index, reporting) in days.enumerated() {
        guard day <= reporting.day.number, reporting.day.number < until,
          day >= since[index].number
        else { continue }
        words[index] = (
          try CriteriaWords(
            stored: command.word(3),
            met: command.word(4),
            disputed: command.word(5)
          ),
          Day(number: day)
        )
      }
    }
  }
}
