internal import GRDB
internal import NTMModel

/// Records of one kind one by one, as they stood at the baseline.
///
/// For a meeting as the journal has them at its opening, for a reporting day as they stand; in both
/// cases those that had begun by the day of the baseline.
struct EarlierList {
  let reading: Reading
  /// The day of the baseline.
  let day: Day
  /// By code.
  private let records: [String: Record]
  private let list: RecordList
  /// The provinces whose lists had come in.
  private let told: [StoredUnit]
  private let sector: String?

  init(
    _ reading: Reading,
    _ list: RecordList,
    _ comparison: Comparison,
    in place: StoredUnit,
    _ meeting: Meeting?
  ) throws {
    (self.reading, self.list, day) = (reading, list, comparison.then.day)
    told = try comparison.told(list) { try reading.toldProvinces(list, upTo: meeting) }
    let standing = try EarlierRecords.all(
      list.records,
      in: place.subtree,
      upTo: meeting?.opening.change,
      reading.db
    )
    let last = day.number
    records = Dictionary(
      standing.filter { $0.start.map { $0 <= last } ?? false }.map { ($0["code"].text, $0) }
    ) { first, _ in first }
    if case .products(_, let sector) = reading.question.subject {
      self.sector = sector
    } else {
      sector = nil
    }
  }

  /// What a record was; `nil` where no list had come in from where its unit lies.
  func then<Value>(
    _ code: String,
    in unit: UnitCode,
    _ value: (Record) -> Value?
  ) throws -> Earlier<Value>? {
    if let value = records[code].flatMap(value) { return .was(value) }
    guard let stored = try reading.unit(unit), stored.isIn(told) else { return nil }
    return .absent
  }

  /// The names of those that are on the list no more, in the order of the alphabet; without those of
  /// units that only one of both days has.
  func gone(besides codes: Set<String>) throws -> [String] {
    var names: [String] = []
    for (code, record) in records where !codes.contains(code) && isListed(record) {
      guard let unit = try record.unit.flatMap({ try reading.shelf.unit($0, in: reading.db) }),
        unit.unit.valid.contains(day), unit.unit.valid.contains(reading.day)
      else { continue }
      names.append(record["name"].text)
    }
    return names.map { ($0, Collation.key($0)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  /// Whether the answer would list it: a model that exists, no enterprise, a product of its sector.
  private func isListed(_ record: Record) -> Bool {
    switch list {
    case .products: sector.map { record["sector"].text == $0 } ?? true
    case .organisations: record["kind"].text != Organisation.Kind.enterprise.rawValue
    case .models: record.exists(on: day)
    }
  }

  /// The words of the kinds of which there were models.
  var modelKinds: Set<String> {
    Set(records.values.filter { $0.exists(on: day) }.map { $0["kind"].text })
  }

  /// The models of a unit that the baseline has, by kind; `nil` for another one, and where nobody had
  /// told.
  func models(in unit: StoredUnit, _ kinds: [ModelKind]) throws -> ModelsThen? {
    guard unit.unit.valid.contains(day) else { return nil }
    var then = ModelsThen(counts: kinds.map { _ in 0 }, households: 0, untold: 0)
    for record in records.values where record.exists(on: day) {
      guard let own = try record.unit.flatMap({ try reading.shelf.unit($0, in: reading.db) }),
        own.unit.valid.contains(day), unit.subtree.contains(own.subtree.lowerBound),
        let kind = kinds.firstIndex(where: { $0.word == record["kind"].text })
      else { continue }
      then.counts[kind] += 1
      if let households = record["households"].whole {
        then.households += Int(households)
      } else {
        then.untold += 1
      }
    }
    return then.total > 0 || unit.isIn(told) ? then : nil
  }
}

extension Record {
  /// Whether a model had not ended.
  fileprivate func exists(on day: Day) -> Bool {
    self["ended"].whole.map { $0 > Int64(day.number) } ?? true
  }
}

extension Reading {
  /// Products with what each was at the baseline.
  func moved(_ rows: [ProductRow], _ list: EarlierList) throws -> [ProductRow] {
    let soonDays = shelf.settings.soonDays(on: list.day)
    return try rows.map { row in
      var row = row
      row.then = try list.then(row.product.code, in: row.product.unit) { record in
        record.product.map {
          ProductThen(
            stars: $0.stars,
            certificate: $0.certificate(on: list.day, soonDays: soonDays)
          )
        }
      }
      return row
    }
  }

  /// Cooperatives and unions with what each was at the baseline.
  func moved(_ rows: [CooperativeRow], _ list: EarlierList) throws -> [CooperativeRow] {
    try rows.map { row in
      var row = row
      row.then = try list.then(row.code, in: row.unit) { record in
        record.organisation.map {
          OrganisationThen(
            state: $0.state(on: list.day),
            members: record["members"].whole.map { Int($0) }
          )
        }
      }
      return row
    }
  }

  /// Models by place and one by one with what there was at the baseline.
  func moved(_ sheet: ModelSheet, _ list: EarlierList) throws -> ModelSheet {
    var sheet = sheet
    // Kinds of which there are none any more have lost models too.
    let held = list.modelKinds.subtracting(sheet.kinds.map(\.word))
    let gone = shelf.facts.modelKinds.filter { held.contains($0.word) }
    sheet.kinds += gone
    let kinds = sheet.kinds
    func moved(_ row: ModelCounts) throws -> ModelCounts {
      var row = row
      row.counts += gone.map { _ in 0 }
      row.then = try unit(row.unit.code).flatMap { try list.models(in: $0, kinds) }
      return row
    }
    sheet.total = try moved(sheet.total)
    sheet.places = try sheet.places.map(moved)
    sheet.models = try sheet.models.map { row in
      var row = row
      row.then = try list.then(row.model.code, in: row.model.unit) { record in
        record.exists(on: list.day)
          ? ModelThen(households: record["households"].whole.map { Int($0) }) : nil
      }
      return row
    }
    return sheet
  }
}
