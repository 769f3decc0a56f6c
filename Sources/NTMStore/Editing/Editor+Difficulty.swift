internal import GRDB
internal import NTMModel

/// How communes are classified, and the villages that a scheme supports in them.
extension Editor {
  /// From the day of the edit on the unit carries the tag, or carries it no more.
  ///
  /// A tag of a group takes the place of the one of it that stands.
  func writeTag(_ edit: Edit, of code: UnitCode, _ mark: String) throws -> EditOutcome {
    guard case .tag(let wanted) = edit.new else { throw EditRefusal.wrongKind }
    let all = try Shelf.tags(in: db).filter { $0.valid.contains(edit.day) }
    guard let tag = all.first(where: { $0.code == mark }), wanted ?? mark == mark else {
      throw EditRefusal.unknownTag(wanted ?? mark, known: all)
    }
    let unit = try tagged(code, tag, all, on: edit.day)
    let records = try Records(db, .unitTag, journal: journal)
    let group = tag.group.isEmpty ? [tag] : all.filter { $0.group == tag.group }
    let own = try group.compactMap { try latest($0, of: unit.id, upTo: edit.day, in: records) }
    let standing = own.first { $0["ended"].whole.map { $0 > Int64(edit.day.number) } ?? true }
    // To take a tag away that another one has the place of changes nothing.
    if wanted == nil, edit.old == nil, standing?["tag"].text != mark { return .unchanged }
    let now = Edit.Value.tag(standing?["tag"].text)
    let newest = standing ?? own.max { $0.start ?? 0 < $1.start ?? 0 }
    let field = Change.Field.tag(
      newest?["tag"].text ?? mark,
      since: newest?.start.map { Day(number: $0) } ?? edit.day,
      column: ""
    )
    if let outcome = try compare(edit, now: now, place: code, field: field) { return outcome }
    let province = try Provinces.province(of: unit.id, in: db)
    let checks = { self.checkDay(edit.day, of: unit, subject: mark) }
    return try written(edit, old: now, day: edit.day.number, province: province, checks: checks) {
      report in
      if let standing { try end(standing, on: edit.day, province, report: report, in: records) }
      if wanted != nil {
        let values: [Record.Value] = [
          .whole(unit.id), .text(mark), .init(edit.day), .none, .text(edit.source),
        ]
        let record = Record(.unitTag, values, report: report)
        _ = try records.put(record, province: province, report: report)
      }
      try checkOverlaps(of: unit.unit)
    }
  }

  /// The unit, where it can carry the tag.
  private func tagged(
    _ code: UnitCode,
    _ tag: CommuneTag,
    _ all: [CommuneTag],
    on day: Day
  ) throws -> StoredUnit {
    let unit = try unit(code, on: day)
    switch unit.unit.level {
    case .commune: return unit
    case .district:
      let tags = try DistrictTags(in: db)
      guard tags.allow(tag) else {
        throw EditRefusal.tagNotOfDistrict(allowed: tags.allowed(of: all))
      }
      return unit
    case .country, .region, .province: throw EditRefusal.notACommune(unit.unit)
    }
  }

  /// The last time from which a unit carries a tag up to a day; `nil` where it never did.
  private func latest(
    _ tag: CommuneTag,
    of unit: Int64,
    upTo day: Day,
    in records: Records
  ) throws -> Record? {
    var rows = try SelectedRows(
      db,
      "SELECT max(started) FROM unit_tag WHERE unit = ?1 AND tag = ?2 AND started <= ?3",
      unit,
      tag.code,
      day.number
    )
    guard try rows.next(), let started = rows.optional(0) else { return nil }
    return try records.find([.whole(unit), .text(tag.code), .whole(started)])
  }

  /// Ends what began earlier; what began on the day itself has never been.
  private func end(
    _ record: Record,
    on day: Day,
    _ province: Int64?,
    report: Int64,
    in records: Records
  ) throws {
    guard let start = record.start, start < day.number else {
      return try records.remove(record, province: province, report: report, undone: nil)
    }
    var ended = record
    ended["ended"] = .init(day)
    _ = try records.put(ended, province: province, report: report)
  }

  /// Refuses tags that exclude each other: of one time, or of a commune and its district.
  ///
  /// What was written of the edit until then is taken back with it.
  private func checkOverlaps(of unit: Unit) throws {
    let found = try TagOverlaps.found(db)
    let own = unit.level == .commune ? found.filter { $0.unit == unit.code.text } : found
    if let one = own.first { throw EditRefusal.tagsOverlap(one.earlier.tag, one.later.tag) }
  }

  private func checkDay(_ day: Day, of unit: StoredUnit, subject: String = "") {
    guard Int64(day.number) > at / 86_400 else { return }
    warnings.add(.futureDay, unit: unit.id, day: day.number, subject: subject, report: 0)
  }

  /// A commune has fewer villages than this, by far.
  private static let mostVillages = 1_000

  /// Corrects a count of the villages where it stands; without any they begin on the day.
  func writeVillages(
    _ edit: Edit,
    of code: UnitCode,
    _ field: Villages.Field
  ) throws -> EditOutcome {
    guard case .quantity(let quantity) = edit.new else { throw EditRefusal.wrongKind }
    let unit = try unit(code, on: edit.day)
    guard unit.unit.level == .commune else { throw EditRefusal.notACommune(unit.unit) }
    let records = try Records(db, .villages, journal: journal)
    let standing = try villages(of: unit.id, upTo: edit.day, in: records)
    let column = field.rawValue
    let now = standing.map { Edit.Value.quantity($0[column].whole.map { Quantity(Int($0)) }) }
    let day = standing?.start.map { Day(number: $0) } ?? edit.day
    let overtaken = try compare(
      edit,
      now: now ?? .quantity(nil),
      place: code,
      field: .villages(day, column: column),
      day: day
    )
    if let overtaken { return overtaken }
    var record =
      standing
      ?? Record(
        .villages,
        [.whole(unit.id), .init(day), .none, .whole(0), .whole(0), .text(edit.source)],
        report: nil
      )
    record[column] = try count(quantity, field, in: record, of: unit.unit)
    let province = try Provinces.province(of: unit.id, in: db)
    let checks = { self.checkDay(day, of: unit) }
    let old = now ?? .quantity(nil)
    return try written(edit, old: old, day: day.number, province: province, checks: checks) {
      report in
      record.report = record.report ?? report
      _ = try records.put(record, province: province, report: report)
    }
  }

  /// The villages that hold on a day.
  private func villages(
    of unit: Int64,
    upTo day: Day,
    in records: Records
  ) throws -> Record? {
    var rows = try SelectedRows(
      db,
      "SELECT max(day) FROM villages WHERE unit = ?1 AND day <= ?2",
      unit,
      day.number
    )
    guard try rows.next(), let day = rows.optional(0) else { return nil }
    return try records.find([.whole(unit), .whole(day)])
  }

  /// A count as the file keeps it: no more met than supported, no more supported than there are.
  private func count(
    _ quantity: Quantity?,
    _ field: Villages.Field,
    in record: Record,
    of unit: Unit
  ) throws -> Record.Value {
    let (total, supported, met) = (
      record["total"].whole.map { Int($0) }, Int(record["supported"].whole ?? 0),
      Int(record["met"].whole ?? 0)
    )
    let limits =
      switch field {
      case .supported: met...(total ?? Editor.mostVillages)
      case .met: 0...supported
      case .total: supported...Editor.mostVillages
      }
    guard let quantity else {
      if field == .total { return .none }
      throw EditRefusal.outOfRange(low: limits.lowerBound, high: limits.upperBound)
    }
    let count = Int(quantity.hundredths / 100)
    if field == .met, supported == 0, count > 0 { throw EditRefusal.noSupportedVillages(unit) }
    guard quantity == Quantity(count), limits.contains(count) else {
      throw EditRefusal.outOfRange(low: limits.lowerBound, high: limits.upperBound)
    }
    return .whole(Int64(count))
  }
}
