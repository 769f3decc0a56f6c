internal import GRDB
internal import NTMModel

/// What the roll-ups count beside criteria: recognitions, products, organisations, by unit.
struct CommuneRecords {
  struct Standing {
    var standard: Standard
    var since: Day
    var lost: Day?

    func stands(on day: Day) -> Bool { since <= day && lost.map { day < $0 } ?? true }
  }

  private(set) var recognitions: [Int64: [Standing]] = [:]
  private(set) var products: [Int64: [(product: Product, sector: Int)]] = [:]
  private(set) var organisations: [Int64: [Organisation]] = [:]
  /// The length of a roll-up's list of sectors.
  let sectorCount: Int

  /// The records of some units; of all when `units` is `nil`.
  init(_ db: Database, of units: [Int64]?) throws {
    sectorCount =
      try Int.fetchOne(db, sql: "SELECT COALESCE(MAX(position) + 1, 0) FROM sector")
      ?? 0
    guard (0...StoredSector.positions.count).contains(sectorCount) else {
      throw DatabaseError.damaged("a sector stands at position \(sectorCount - 1)")
    }
    let list = units.map { "[" + $0.map(String.init).joined(separator: ",") + "]" }
    try readRecognitions(db, list)
    try readProducts(db, list)
    try readOrganisations(db, list)
  }

  /// Gives the products and organisations of some units to others.
  mutating func move(_ moves: [Int64: Int64]) {
    for (unit, other) in moves {
      if let own = products.removeValue(forKey: unit) { products[other, default: []] += own }
      if let own = organisations.removeValue(forKey: unit) {
        organisations[other, default: []] += own
      }
    }
  }

  /// The recognitions alone.
  init(_ db: Database, recognitionsOf units: [Int64]?) throws {
    sectorCount = 0
    try readRecognitions(
      db,
      units.map { "[" + $0.map(String.init).joined(separator: ",") + "]" }
    )
  }

  /// The rows of the units in a JSON list; all without one.
  private static func rows(_ db: Database, _ sql: String, of list: String?) throws
    -> PreparedStatement
  {
    guard let list else { return try PreparedStatement(db, sql) }
    let command = try PreparedStatement(
      db,
      sql + " WHERE unit IN (SELECT value FROM json_each(?1))"
    )
    command.bind(list, at: 1)
    return command
  }

  private mutating func readRecognitions(_ db: Database, _ list: String?) throws {
    let command = try CommuneRecords.rows(
      db,
      "SELECT unit, standard, since, lost FROM recognition",
      of: list
    )
    while try command.next() {
      guard let standard = Standard(rawValue: command.int(1)) else { continue }
      recognitions[command.int64(0), default: []].append(
        Standing(
          standard: standard,
          since: Day(number: command.int32(2)),
          lost: command.optionalDay(3)
        )
      )
    }
  }

  private mutating func readProducts(_ db: Database, _ list: String?) throws {
    let command = try CommuneRecords.rows(
      db,
      """
      SELECT unit, stars, issued, expires, revoked, position
      FROM product JOIN sector ON sector.code = product.sector
      """,
      of: list
    )
    while try command.next() {
      // Only what the rule looks at; the names would cost more than the count.
      let product = Product(
        code: "",
        name: "",
        unit: UnitCode(""),
        sector: "",
        stars: command.int(1),
        points: nil,
        owner: "",
        ownerKind: "",
        decision: "",
        issued: Day(number: command.int32(2)),
        expires: Day(number: command.int32(3)),
        revoked: command.optionalDay(4)
      )
      products[command.int64(0), default: []].append((product, command.int(5)))
    }
  }

  private mutating func readOrganisations(_ db: Database, _ list: String?) throws {
    let command = try CommuneRecords.rows(
      db,
      """
      SELECT unit, kind, founded, dissolved, effective_from, effective_until, ocop_since
      FROM organisation
      """,
      of: list
    )
    while try command.next() {
      guard let kind = Organisation.Kind(rawValue: command.text(1)) else { continue }
      organisations[command.int64(0), default: []].append(
        Organisation(
          kind: kind,
          founded: Day(number: command.int32(2)),
          dissolved: command.optionalDay(3),
          effectiveFrom: command.optionalDay(4),
          effectiveUntil: command.optionalDay(5),
          inOCOPSince: command.optionalDay(6)
        )
      )
    }
  }
}

extension [CommuneRecords.Standing] {
  /// The standards that stand on a day.
  func standards(on day: Day) -> Set<Standard> {
    isEmpty ? [] : Set(lazy.filter { $0.stands(on: day) }.map(\.standard))
  }
}
