internal import GRDB
internal import NTMModel

/// The tags and the villages of all communes on a day, by the number of the unit.
struct CommuneMarks {
  private(set) var tags: [Int64: TagSet] = [:]
  /// Of these the tags that only the district of a commune carries.
  private(set) var districtTags: [Int64: TagSet] = [:]
  private(set) var villages: [Int64: Villages] = [:]
  /// The tags that some commune of the list carries: of the others nobody has told which communes
  /// they are for.
  private(set) var told = TagSet()
  /// Whether the villages of any commune of the list were told.
  private(set) var areVillagesTold = false

  /// Of communes nobody asks the marks of.
  static let none = CommuneMarks()

  private init() {}

  /// Reads what is carried on a day and in force on it; `all` are the tags of the store by position.
  init(on day: Day, tags all: [CommuneTag], in db: Database) throws {
    var positions: [String: Int] = [:]
    for (position, tag) in all.enumerated() where tag.valid.contains(day) {
      positions[tag.code] = position
    }
    var rows = try SelectedRows(
      db,
      """
      SELECT unit, tag
      FROM unit_tag
      WHERE started <= ?1 AND (ended IS NULL OR ended > ?1)
      """,
      day.number
    )
    while try rows.next() {
      guard let position = positions[rows.text(1)] else { continue }
      tags[rows.int64(0), default: TagSet()].insert(position)
    }
    try spreadDistricts(on: day, positions, in: db)
    var reports = try SelectedRows(
      db,
      """
      SELECT unit, total, supported, met, max(day)
      FROM villages
      WHERE day <= ?1
      GROUP BY unit
      """,
      day.number
    )
    while try reports.next() {
      villages[reports.int64(0)] = Villages(
        total: reports.optional(1).map { Int($0) },
        supported: reports.int(2),
        met: reports.int(3),
        day: reports.day(4)
      )
    }
    try readTold(on: day, in: db)
  }

  /// The same as it stood at an entry of the journal, on a day.
  init(on day: Day, tags all: [CommuneTag], upTo change: Int64, in db: Database) throws {
    let whole = Int64.min...Int64.max
    let kinds: [RecordKind] = [.unitTag, .villages]
    guard try kinds.contains(where: { try EarlierRecords.has(entriesOf: $0, after: change, db) })
    else {
      try self.init(on: day, tags: all, in: db)
      return
    }
    self.init()
    var positions: [String: Int] = [:]
    for (position, tag) in all.enumerated() where tag.valid.contains(day) {
      positions[tag.code] = position
    }
    let last = Int64(day.number)
    for record in try EarlierRecords.all(.unitTag, in: whole, upTo: change, db) {
      guard let unit = record.unit, let position = positions[record["tag"].text],
        record.start.map({ $0 <= day.number }) ?? false,
        record["ended"].whole.map({ $0 > last }) ?? true
      else { continue }
      tags[unit, default: TagSet()].insert(position)
    }
    try spreadDistricts(on: day, in: db)
    for record in try EarlierRecords.all(.villages, in: whole, upTo: change, db) {
      guard let unit = record.unit, let start = record.start, start <= day.number,
        villages[unit].map({ $0.day.number < start }) ?? true
      else { continue }
      villages[unit] = Villages(
        total: record["total"].whole.map { Int($0) },
        supported: Int(record["supported"].whole ?? 0),
        met: Int(record["met"].whole ?? 0),
        day: Day(number: start)
      )
    }
    try readTold(on: day, in: db)
  }

  /// Gives the communes of districts the tags that were read of these.
  private mutating func spreadDistricts(on day: Day, in db: Database) throws {
    var rows = try SelectedRows(
      db,
      """
      SELECT commune.id, district.id
      FROM main.unit AS commune JOIN main.unit AS district ON district.id = commune.parent
      WHERE commune.level = 4 AND commune.valid_from <= ?1 AND commune.valid_until > ?1
        AND district.level = 3
      """,
      day.number
    )
    while try rows.next() {
      guard let above = tags[rows.int64(1)] else { continue }
      let own = tags[rows.int64(0)] ?? TagSet()
      for position in TagSet.positions where above.contains(position) && !own.contains(position) {
        districtTags[rows.int64(0), default: TagSet()].insert(position)
      }
    }
    for (commune, own) in districtTags { tags[commune, default: TagSet()].formUnion(own) }
  }

  /// What is carried by units that were before, or will be, tells nothing of the list of the day.
  private mutating func readTold(on day: Day, in db: Database) throws {
    guard !tags.isEmpty || !villages.isEmpty else { return }
    var rows = try SelectedRows(
      db,
      "SELECT id FROM unit WHERE level = 4 AND valid_from <= ?1 AND valid_until > ?1",
      day.number
    )
    while try rows.next() {
      let commune = rows.int64(0)
      if let own = tags[commune] { told.formUnion(own) }
      if villages[commune] != nil { areVillagesTold = true }
    }
  }

  /// Gives the tags of districts to the communes that lay in them on the day.
  ///
  /// By the file's own units, also where those of another list stand before them: a commune's state
  /// is that of its own list.
  private mutating func spreadDistricts(
    on day: Day,
    _ positions: [String: Int],
    in db: Database
  ) throws {
    var rows = try SelectedRows(
      db,
      """
      SELECT commune.id, own.tag
      FROM main.unit AS district
        -- Few districts carry any, and there are fewer of them than tags of communes.
        CROSS JOIN unit_tag AS own ON own.unit = district.id
        CROSS JOIN main.unit AS commune ON commune.parent = district.id
      WHERE district.level = 3 AND own.started <= ?1 AND (own.ended IS NULL OR own.ended > ?1)
        AND commune.level = 4 AND commune.valid_from <= ?1 AND commune.valid_until > ?1
      """,
      day.number
    )
    while try rows.next() {
      let commune = rows.int64(0)
      guard let position = positions[rows.text(1)],
        !(tags[commune]?.contains(position) ?? false)
      else { continue }
      districtTags[commune, default: TagSet()].insert(position)
    }
    for (commune, own) in districtTags { tags[commune, default: TagSet()].formUnion(own) }
  }

  /// Writes what a commune carries into its row.
  func mark(_ row: inout CommuneRow, _ unit: Int64) {
    if let tags = tags[unit] { row.tags = tags }
    if let tags = districtTags[unit] { row.districtTags = tags }
    if let villages = villages[unit] { row.villages = villages }
  }
}

extension Reading {
  /// The marks that the rows of the question's answer carry.
  func marks() throws -> CommuneMarks {
    switch question.subject {
    case .communes, .belowLine, .commune, .difficult: try shelf.marks(on: day, in: db)
    case .overview, .units, .indicator, .ocop, .products, .product, .districts, .mergers,
      .cooperatives, .cooperativeList, .quality, .published, .unitLists, .assumptions, .search,
      .target, .pace,
      .nearest,
      .tasks, .task,
      .components,
      .models, .followUps, .changes, .reports, .report, .differences:
      .none
    }
  }
}
