internal import GRDB
internal import NTMModel

/// How communes are classified, and their villages under a scheme.
extension RecordWriter {
  func writeUnitTags(
    _ sheet: inout Sheet,
    _ touched: inout Touched
  ) throws -> (rows: Int, changes: Int) {
    let records = try Records(db, .unitTag, journal: journal)
    let tags = try Shelf.tags(in: db)
    let districts = try DistrictTags(in: db)
    var lines: [TagOverlaps.Tagged: Int] = [:]
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      let faults = sheet.faults.total
      guard let (row, unit) = unitTag(sheet, tags, districts), isFirst(key(of: row, unit), sheet),
        sheet.faults.total == faults
      else { continue }
      if let tagged = TagOverlaps.Tagged(row) { lines[tagged] = sheet.line }
      let (record, erased) = try sheet.completed(
        row,
        in: records,
        ["ended": "Ngày kết thúc", "source": "Nguồn"]
      )
      guard try put(record, in: records, of: unit, &touched) else { continue }
      changes += 1
      warn(of: erased, record, unit, sheet)
    }
    if sheet.faults.isEmpty { try checkOverlaps(sheet, lines) }
    return (rows, changes)
  }

  private func unitTag(
    _ sheet: Sheet,
    _ tags: [CommuneTag],
    _ districts: DistrictTags
  ) -> (record: Record, unit: Int)? {
    let named = tag(sheet, sheet.position("Diện"), among: tags)
    let started = sheet.day("Ngày bắt đầu", required: true)
    let ended = sheet.day("Ngày kết thúc")
    let unit = tagged(sheet, on: started)
    let source = sheet.text("Nguồn")
    guard let unit, let started, let tag = named else { return nil }
    if let ended, ended <= started, let position = sheet.position("Ngày kết thúc") {
      sheet.fault(.endsBeforeStart, at: position)
    }
    if units.entries[unit].level == .district, !districts.allow(tag),
      let position = sheet.position("Diện")
    {
      sheet.fault(.tagNotOfDistrict(allowed: districts.allowed(of: tags)), at: position)
    }
    checkDay(started, of: unit, sheet, subject: tag.code)
    let values: [Record.Value] = [
      .whole(units.entries[unit].id), .text(tag.code), Record.Value(started), Record.Value(ended),
      .text(source),
    ]
    return (Record(.unitTag, values, report: report), unit)
  }

  /// The tag that a cell names by its code or by a name in either language.
  private func tag(_ sheet: Sheet, _ position: Int?, among tags: [CommuneTag]) -> CommuneTag? {
    let word = Folding.folded(CellWords.word(sheet.text(position, required: true)))
    guard let position, !word.isEmpty else { return nil }
    if let tag = tags.first(where: { $0.isNamed(word) }) { return tag }
    sheet.fault(.unknownTag(known: tags), at: position)
    return nil
  }

  /// The commune that a row is about, or the district whose code stands in its place.
  ///
  /// A code of three digits can be that of a district or of a commune without its zeros: the name in
  /// the row decides, and without one it is a fault that lists them.
  private func tagged(_ sheet: Sheet, on day: Day?) -> Int? {
    let position = sheet.position("Mã xã")
    guard let position, sheet.hasCode(position) else { return commune(sheet, "Mã xã", on: day) }
    let code = sheet.text(position)
    let exact = units.find(code)
    var found: Int?
    if exact >= 0, units.entries[exact].level == .district {
      found = sheet.unit(position, in: units, of: .commune)
      if found == nil { return nil }
    } else {
      let name = sheet.text("Tên xã")
      found = units.padded(code, of: [.district]).first { units.accepts(name, for: $0) }
    }
    guard var unit = found else { return commune(sheet, "Mã xã", on: day) }
    places.follow(sheet)
    guard let day else { return unit }
    guard let own = sheet.unit(unit, at: position, on: day, in: units) else { return nil }
    unit = own
    return sheet.checkName(sheet.position("Tên xã"), of: unit, in: units) == .faulty ? nil : unit
  }

  /// A commune carries one tag of a group at a time, and each for one time at a time.
  ///
  /// A row is told once, of what stood before it: in the store first, then in the file.
  private func checkOverlaps(_ sheet: Sheet, _ lines: [TagOverlaps.Tagged: Int]) throws {
    var faults: [Int: (stands: Int, fault: (Int) -> Void)] = [:]
    for overlap in try TagOverlaps.found(db) {
      let pair = [overlap.earlier, overlap.later].map { (tagged: $0, line: lines[$0] ?? 0) }
        .sorted { $0.line < $1.line }
      let (stands, row) = (pair[0], pair[1])
      if let known = faults[row.line], known.stands <= stands.line { continue }
      let isSame = row.tagged.tag == stands.tagged.tag
      let since = Day(number: stands.tagged.started)
      let owner = row.tagged.unit == stands.tagged.unit ? "" : name(of: stands.tagged.unit)
      let kind: ImportFault.Kind =
        isSame
        ? .tagCarried(since: since, line: stands.line)
        : .tagExcluded(by: stands.tagged.tag, since: since, line: stands.line, unit: owner)
      faults[row.line] = (
        stands.line,
        { line in
          sheet.fault(
            kind,
            line: line,
            at: sheet.position("Diện") ?? 0,
            value: row.tagged.tag + " " + overlap.unit
          )
        }
      )
    }
    for (line, told) in faults.sorted(by: { $0.key < $1.key }) { told.fault(line) }
  }

  private func name(of id: Int64) -> String {
    guard let unit = units.entries.firstIndex(where: { $0.id == id }) else { return "" }
    return units.entries[unit].type + " " + units.name(unit)
  }

  func writeVillages(
    _ sheet: inout Sheet,
    _ touched: inout Touched
  ) throws -> (rows: Int, changes: Int) {
    let records = try Records(db, .villages, journal: journal)
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      let faults = sheet.faults.total
      guard let (row, unit) = villages(sheet), isFirst(key(of: row, unit), sheet),
        sheet.faults.total == faults
      else { continue }
      let (record, erased) = try sheet.completed(
        row,
        in: records,
        ["total": "Tổng số thôn", "source": "Nguồn"]
      )
      if let total = record["total"].whole, let supported = record["supported"].whole,
        supported > total, let position = sheet.position("Số thôn được hỗ trợ")
      {
        sheet.fault(.outOfRange(low: 0, high: Int(total)), at: position)
        continue
      }
      guard try put(record, in: records, of: unit, &touched) else { continue }
      changes += 1
      warn(of: erased, record, unit, sheet)
    }
    return (rows, changes)
  }

  /// A commune has fewer villages than this, by far.
  private static let mostVillages = 1_000

  private func villages(_ sheet: Sheet) -> (record: Record, unit: Int)? {
    let faults = sheet.faults.total
    let day = sheet.day("Ngày", required: true)
    let unit = commune(sheet, "Mã xã", on: day)
    let supported = sheet.integer("Số thôn được hỗ trợ", in: 0...RecordWriter.mostVillages)
    let met = sheet.integer("Số thôn đạt", in: 0...RecordWriter.mostVillages)
    let total = total(sheet)
    let source = sheet.text("Nguồn")
    guard let unit, let day else { return nil }
    if sheet.faults.total == faults, met > supported, let position = sheet.position("Số thôn đạt") {
      sheet.fault(.outOfRange(low: 0, high: supported), at: position)
    }
    checkDay(day, of: unit, sheet)
    let values: [Record.Value] = [
      .whole(units.entries[unit].id), Record.Value(day), Record.Value(total),
      .whole(Int64(supported)), .whole(Int64(met)), .text(source),
    ]
    return (Record(.villages, values, report: report), unit)
  }

  private func total(_ sheet: Sheet) -> Int64? {
    guard let position = sheet.position("Tổng số thôn"), !sheet.text(position).isEmpty else {
      return nil
    }
    return Int64(sheet.integer(position, in: 0...RecordWriter.mostVillages))
  }

  private func key(of record: Record, _ unit: Int) -> String {
    units.code(unit) + " " + record.journalKey
  }

  private func warn(
    of erased: [(heading: String, value: String)],
    _ record: Record,
    _ unit: Int,
    _ sheet: Sheet
  ) {
    sheet.warnOfErased(
      erased,
      of: units.entries[unit].id,
      day: record.start.map { Day(number: $0) },
      key: record["tag"].text
    )
  }
}

/// Where the tags of communes contradict each other.
enum TagOverlaps {
  /// What names a row: the number of the unit, the tag, and the first day.
  struct Tagged: Hashable {
    var unit: Int64
    var tag: String
    var started: Int32

    init(unit: Int64, tag: String, started: Int32) {
      self.unit = unit
      self.tag = tag
      self.started = started
    }

    /// `nil` for a record that is no tag of a unit.
    init?(_ record: Record) {
      guard let unit = record["unit"].whole, let started = record["started"].whole else {
        return nil
      }
      self.init(unit: unit, tag: record["tag"].text, started: Int32(clamping: started))
    }
  }

  struct Overlap {
    /// The code of the unit; of a commune and its district that of the commune.
    var unit: String
    var earlier: Tagged
    var later: Tagged
  }

  /// Tags of one unit, or of a commune and its district, that exclude each other on a day.
  ///
  /// That both carry the same one is none.
  static func found(_ db: Database) throws -> [Overlap] {
    let command = try PreparedStatement(
      db,
      """
      SELECT unit.code AS code, earlier.tag, later.tag, later.started AS since,
        earlier.unit, earlier.started, later.unit, later.started
      FROM unit_tag AS earlier
        JOIN unit_tag AS later
          ON later.unit = earlier.unit
          AND (earlier.started, earlier.tag) < (later.started, later.tag)
          AND later.started < coalesce(earlier.ended, \(Schema.open))
        JOIN tag AS own ON own.code = earlier.tag
        JOIN tag AS other ON other.code = later.tag
        JOIN unit ON unit.id = earlier.unit
      WHERE own.code = other.code OR own.grp <> '' AND own.grp = other.grp
      UNION ALL
      SELECT unit.code, above.tag, own.tag, max(above.started, own.started),
        above.unit, above.started, own.unit, own.started
      FROM unit AS district
        CROSS JOIN unit_tag AS above ON above.unit = district.id
        CROSS JOIN unit ON unit.parent = district.id
        CROSS JOIN unit_tag AS own ON own.unit = unit.id
        CROSS JOIN tag AS kind ON kind.code = above.tag
        CROSS JOIN tag AS other ON other.code = own.tag
      WHERE district.level = 3 AND kind.code <> other.code
        AND kind.grp <> '' AND kind.grp = other.grp
        AND own.started < min(coalesce(above.ended, \(Schema.open)), unit.valid_until)
        AND max(above.started, unit.valid_from) < coalesce(own.ended, \(Schema.open))
      ORDER BY code, since
      """
    )
    var found: [Overlap] = []
    while try command.next() {
      found.append(
        Overlap(
          unit: command.text(0),
          earlier: Tagged(
            unit: command.int64(4),
            tag: command.text(1),
            started: command.int32(5)
          ),
          later: Tagged(unit: command.int64(6), tag: command.text(2), started: command.int32(7))
        )
      )
    }
    return found
  }
}
