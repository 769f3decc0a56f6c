internal import GRDB
internal import NTMModel

extension RecordWriter {
  /// Adds a product, or changes it where a field differs.
  private static let upsertProduct =
    """
    INSERT INTO product (
      code, name, folded, unit, sector, stars, points, points_a, points_b, points_c, owner,
      owner_kind, decision, issued, expires, revoked, report
    ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
    ON CONFLICT (code) DO UPDATE
    SET name = excluded.name, folded = excluded.folded, unit = excluded.unit,
      sector = excluded.sector, stars = excluded.stars, points = excluded.points,
      points_a = excluded.points_a, points_b = excluded.points_b, points_c = excluded.points_c,
      owner = excluded.owner, owner_kind = excluded.owner_kind, decision = excluded.decision,
      issued = excluded.issued, expires = excluded.expires, revoked = excluded.revoked,
      report = excluded.report
    WHERE (name, unit, sector, stars, points, points_a, points_b, points_c, owner, owner_kind,
        decision, issued, expires, revoked) IS NOT
      (excluded.name, excluded.unit, excluded.sector, excluded.stars, excluded.points,
        excluded.points_a, excluded.points_b, excluded.points_c, excluded.owner,
        excluded.owner_kind, excluded.decision, excluded.issued, excluded.expires,
        excluded.revoked)
    """

  func writeProducts(
    _ sheet: inout Sheet,
    _ touched: inout Importer.Touched
  ) throws -> (rows: Int, changes: Int) {
    let sectors = try self.sectors()
    let bands = try starBands()
    let find = try Command(db, "SELECT issued, unit FROM product WHERE code = ?1")
    let upsert = try Command(db, RecordWriter.upsertProduct)
    upsert.bind(report, at: 17)
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      let faults = sheet.faults.total
      guard let row = bindProduct(sheet, to: upsert, sectors: sectors, bands: bands),
        isFirst(row.code, sheet), sheet.faults.total == faults
      else { continue }
      find.bind(row.code, at: 1)
      let old =
        try find.next()
        ? (issued: find.int32(0), unit: find.int64(1)) : nil
      find.stop()
      guard try upsert.changes(db) > 0 else { continue }
      changes += 1
      let unit = units.entries[row.unit].id
      touched.add(unit, from: min(row.issued, old?.issued ?? .max))
      if let old {
        touched.add(old.unit, from: old.issued)
        continue
      }
      try journal.entry(
        kind: "product",
        unit: unit,
        province: province(of: row.unit),
        day: row.issued,
        field: row.code,
        old: nil,
        new: String(row.stars),
        report: report
      )
    }
    return (rows, changes)
  }

  /// Binds a row of products; `nil` for a fault, which is noted.
  private func bindProduct(
    _ sheet: Sheet,
    to command: Command,
    sectors: [String: String],
    bands: [(valid: Period, band: StarBand)]
  ) -> (code: String, unit: Int, stars: Int, issued: Int32)? {
    let code = sheet.text("Mã sản phẩm", required: true)
    let name = sheet.text("Tên sản phẩm", required: true)
    let issued = sheet.day("Ngày cấp", required: true)
    let unit = commune(sheet, "Mã xã", on: issued)
    let named = sheet.text("Ngành hàng", required: true)
    let sector = sectors[Form.folded(named)] ?? named
    if !named.isEmpty, sectors[Form.folded(named)] == nil,
      let position = sheet.position("Ngành hàng")
    {
      sheet.fault(.unknownReference(table: "sector"), at: position)
    }
    let stars = sheet.integer("Sao", in: 1...5)
    let points = ["Điểm", "Điểm A", "Điểm B", "Điểm C"].map { self.points(sheet, $0) }
    let expires = sheet.day("Hiệu lực đến", required: true)
    let revoked = sheet.day(sheet.position("Ngày thu hồi"))
    guard let unit, let issued, let expires else { return nil }
    if expires <= issued, let position = sheet.position("Hiệu lực đến") {
      sheet.fault(.endsBeforeStart, at: position)
    }
    if let mean = points[0] {
      let own = bands.filter { $0.valid.contains(issued) }.map(\.band)
      if !own.isEmpty, StarBand.stars(for: mean, in: own) != stars {
        sheet.warn(.starsDisagree, code) { "\(stars) / \(mean.plain)" }
      }
    }
    command.bind(code, at: 1)
    command.bind(name, at: 2)
    command.bind(Folding.folded(name), at: 3)
    command.bind(units.entries[unit].id, at: 4)
    command.bind(sector, at: 5)
    command.bind(stars, at: 6)
    for (offset, value) in points.enumerated() {
      command.bind(value?.hundredths, at: 7 + Int32(offset))
    }
    sheet.bind(["Chủ thể", "Loại chủ thể", "Số quyết định"], to: command, from: 11)
    command.bind(CellWords.word(sheet.text("Loại chủ thể")), at: 12)
    command.bind(issued.number, at: 14)
    command.bind(expires.number, at: 15)
    command.bind(revoked?.number, at: 16)
    return (code, unit, stars, issued.number)
  }

  private func points(_ sheet: Sheet, _ heading: String) -> Quantity? {
    guard let value = sheet.quantity(heading) else { return nil }
    if value < Quantity(0) || value > Quantity(100), let position = sheet.position(heading) {
      sheet.fault(.outOfRange(low: 0, high: 100), at: position)
    }
    return value
  }

  private func starBands() throws -> [(valid: Period, band: StarBand)] {
    let command = try Command(db, "SELECT stars, low, high, valid_from, valid_until FROM star_band")
    var bands: [(valid: Period, band: StarBand)] = []
    while try command.next() {
      let band = StarBand(
        stars: command.int(0),
        low: Quantity(hundredths: command.int64(1)),
        high: Quantity(hundredths: command.int64(2))
      )
      let (from, until) = (Day(number: command.int32(3)), Day(number: command.int32(4)))
      bands.append((Period(from: from, until: until), band))
    }
    return bands
  }

  /// The codes of the sectors by code and by folded name.
  private func sectors() throws -> [String: String] {
    let command = try Command(db, "SELECT code, name_vi, name_en FROM sector")
    var sectors: [String: String] = [:]
    while try command.next() {
      for column: Int32 in 0..<3 { sectors[Form.folded(command.text(column))] = command.text(0) }
    }
    return sectors
  }

  func writeOrganisations(
    _ sheet: inout Sheet,
    _ touched: inout Importer.Touched
  ) throws -> (rows: Int, changes: Int) {
    let find = try Command(db, "SELECT founded, unit FROM organisation WHERE code = ?1")
    let upsert = try Command(
      db,
      """
      INSERT INTO organisation (
        code, name, kind, unit, founded, dissolved, effective_from, effective_until, ocop_since,
        report
      ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      ON CONFLICT (code) DO UPDATE
      SET name = excluded.name, kind = excluded.kind, unit = excluded.unit,
        founded = excluded.founded, dissolved = excluded.dissolved,
        effective_from = excluded.effective_from, effective_until = excluded.effective_until,
        ocop_since = excluded.ocop_since, report = excluded.report
      WHERE (name, kind, unit, founded, dissolved, effective_from, effective_until, ocop_since)
        IS NOT
        (excluded.name, excluded.kind, excluded.unit, excluded.founded, excluded.dissolved,
          excluded.effective_from, excluded.effective_until, excluded.ocop_since)
      """
    )
    upsert.bind(report, at: 10)
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      let faults = sheet.faults.total
      guard let row = bindOrganisation(sheet, to: upsert), isFirst(row.code, sheet),
        sheet.faults.total == faults
      else { continue }
      find.bind(row.code, at: 1)
      let old = try find.next() ? (founded: find.int32(0), unit: find.int64(1)) : nil
      find.stop()
      guard try upsert.changes(db) > 0 else { continue }
      changes += 1
      let unit = units.entries[row.unit].id
      touched.add(unit, from: min(row.founded, old?.founded ?? .max))
      if let old {
        touched.add(old.unit, from: old.founded)
        continue
      }
      try journal.entry(
        kind: "organisation",
        unit: unit,
        province: province(of: row.unit),
        day: row.founded,
        field: "code",
        old: nil,
        new: row.code,
        report: report
      )
    }
    return (rows, changes)
  }

  private func bindOrganisation(
    _ sheet: Sheet,
    to command: Command
  ) -> (code: String, unit: Int, founded: Int32)? {
    let code = sheet.text("Mã", required: true)
    let founded = sheet.day("Ngày thành lập", required: true)
    let unit = commune(sheet, "Mã xã", on: founded)
    let kinds = Organisation.Kind.allCases.map(\.rawValue)
    let dissolved = sheet.day("Ngày giải thể")
    let effectiveFrom = sheet.day("Hiệu quả từ")
    let effectiveUntil = sheet.day("Hiệu quả đến")
    let ends = [
      (founded, dissolved, "Ngày giải thể"), (effectiveFrom, effectiveUntil, "Hiệu quả đến"),
    ]
    for (start, end, heading) in ends {
      guard let start, let end, end < start, let position = sheet.position(heading) else {
        continue
      }
      sheet.fault(.endsBeforeStart, at: position)
    }
    command.bind(code, at: 1)
    command.bind(sheet.text("Tên", required: true), at: 2)
    command.bind(sheet.choice(sheet.position("Loại"), of: kinds), at: 3)
    command.bind(unit.map { units.entries[$0].id }, at: 4)
    command.bind(founded?.number, at: 5)
    command.bind(dissolved?.number, at: 6)
    command.bind(effectiveFrom?.number, at: 7)
    command.bind(effectiveUntil?.number, at: 8)
    command.bind(sheet.day("Tham gia OCOP từ")?.number, at: 9)
    guard let unit, let founded else { return nil }
    return (code, unit, founded.number)
  }
}
