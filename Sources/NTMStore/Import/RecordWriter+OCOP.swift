internal import GRDB
internal import NTMModel

extension RecordWriter {
  func writeProducts(
    _ sheet: inout Sheet,
    _ touched: inout Touched
  ) throws -> (rows: Int, changes: Int) {
    let sectors = try self.sectors()
    let bands = try Shelf.starBands(in: db)
    let settings = try ProgrammeSettings(in: db)
    let records = try Records(db, .product, journal: journal)
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      let faults = sheet.faults.total
      guard let (row, unit) = product(sheet, sectors: sectors, settings),
        isFirst(row["code"].text, sheet),
        sheet.faults.total == faults
      else { continue }
      let (record, erased) = try sheet.completed(
        row,
        in: records,
        [
          "points": "Điểm", "points_a": "Điểm A", "points_b": "Điểm B", "points_c": "Điểm C",
          "owner": "Chủ thể", "owner_kind": "Loại chủ thể", "council_level": "Cấp hội đồng",
          "council": "Hội đồng", "decision": "Số quyết định", "revoked": "Ngày thu hồi",
        ]
      )
      try check(DayOrder.ofProduct, of: record, in: records, sheet)
      guard sheet.faults.total == faults else { continue }
      let rules = settings.productRules(on: record.start.map { Day(number: $0) })
      checkStars(record, bands, rules, of: unit, sheet)
      checkRules(record, rules, of: unit, sheet)
      guard try put(record, in: records, of: unit, &touched) else { continue }
      changes += 1
      sheet.warnOfErased(
        erased,
        of: units.entries[unit].id,
        day: record.start.map { Day(number: $0) },
        key: record["code"].text
      )
    }
    return (rows, changes)
  }

  /// The product of a row and its unit; `nil` for a fault, which is noted.
  private func product(
    _ sheet: Sheet,
    sectors: [String: String],
    _ settings: ProgrammeSettings
  ) -> (record: Record, unit: Int)? {
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
    // By the rules of the day on which it was decided.
    let rules = settings.productRules(on: issued)
    let owner = [
      sheet.text("Chủ thể"), listed("Loại chủ thể", sheet, of: rules.ownerKinds),
      listed("Cấp hội đồng", sheet, of: rules.councils.map(\.level)), sheet.text("Hội đồng"),
      sheet.text("Số quyết định"),
    ]
    guard let unit, let issued, let expires else { return nil }
    if expires <= issued, let position = sheet.position("Hiệu lực đến") {
      sheet.fault(.endsBeforeStart, at: position)
    }
    checkList(sheet, [("Ngày cấp", issued), ("Ngày thu hồi", revoked)])
    checkDay(issued, of: unit, sheet, subject: code)
    var values: [Record.Value] = [
      .text(code), .text(name), .whole(units.entries[unit].id), .text(sector),
      .whole(Int64(stars)),
    ]
    values += points.map { Record.Value($0) } + owner.map { .text($0) }
    values += [issued, expires, revoked].map { Record.Value($0) }
    return (Record(.product, values, report: report), unit)
  }

  /// A kind of owner or council as the store writes it; one that it does not list is a fault.
  private func listed(_ heading: String, _ sheet: Sheet, of words: [String]) -> String {
    let position = sheet.position(heading)
    let text = CellWords.word(sheet.text(position))
    guard !text.isEmpty, !words.isEmpty else { return text }
    return sheet.choice(position, of: words) ?? text
  }

  /// Warns of a certificate that is valid for too long, of parts that are not those of the points, and
  /// of more stars than the council may give.
  private func checkRules(
    _ record: Record,
    _ rules: ProductRules,
    of unit: Int,
    _ sheet: Sheet
  ) {
    guard let issued = record.start.map({ Day(number: $0) }), let expires = record["expires"].whole
    else { return }
    func quantity(_ column: String) -> Quantity? {
      record[column].whole.map { Quantity(hundredths: $0) }
    }
    let product = Product(
      code: record["code"].text,
      name: "",
      unit: UnitCode(""),
      sector: "",
      stars: record["stars"].whole.map { Int($0) } ?? 0,
      points: quantity("points"),
      owner: "",
      // An unknown kind is a fault of its cell.
      ownerKind: "",
      councilLevel: record["council_level"].text,
      decision: "",
      issued: issued,
      expires: Day(number: Int32(expires)),
      revoked: nil
    )
    let parts = ["points_a", "points_b", "points_c"].map(quantity)
    for fault in rules.faults(of: product, parts: parts) {
      let (kind, detail): (ReportWarning.Kind, String)
      switch fault {
      case .certificateLong(let until, let months):
        (kind, detail) = (.certificateLong, "\(until.iso) / \(months)")
      case .partsDisagree(let points, let sum):
        (kind, detail) = (.partsDisagree, "\(points.plain) / \(sum.plain)")
      case .tooManyStars(let stars, by: let council):
        (kind, detail) = (.councilExceeded, "\(stars) / \(council.level) \(council.mostStars)")
      case .unknownOwnerKind, .unknownCouncil: continue
      }
      sheet.warn(
        kind,
        unit: units.entries[unit].id,
        day: issued,
        subject: product.code,
        detail: detail
      )
    }
  }

  /// Warns of stars that are not those of the points, by the bands of the day of issue.
  private func checkStars(
    _ product: Record,
    _ bands: [(valid: Period, band: StarBand)],
    _ rules: ProductRules,
    of unit: Int,
    _ sheet: Sheet
  ) {
    guard let points = product["points"].whole, let stars = product["stars"].whole,
      let issued = product.start.map({ Day(number: $0) })
    else { return }
    let mean = Quantity(hundredths: points)
    let own = bands.filter { $0.valid.contains(issued) }.map(\.band)
    let earned = StarBand.stars(for: mean, in: own)
    guard !own.isEmpty, earned.map(Int64.init) != stars,
      !rules.leavesRest(
        stars: Int(stars),
        earned: earned,
        councilLevel: product["council_level"].text
      )
    else { return }
    sheet.warn(
      .starsDisagree,
      unit: units.entries[unit].id,
      day: issued,
      subject: product["code"].text,
      detail: "\(stars) / \(mean.plain)"
    )
  }

  private func points(_ sheet: Sheet, _ heading: String) -> Quantity? {
    guard let value = sheet.quantity(heading) else { return nil }
    if value < Quantity(0) || value > Quantity(100), let position = sheet.position(heading) {
      sheet.fault(.outOfRange(low: 0, high: 100), at: position)
    }
    return value
  }

  /// The codes of the sectors by code and by folded name.
  private func sectors() throws -> [String: String] {
    let command = try PreparedStatement(db, "SELECT code, name_vi, name_en FROM sector")
    var sectors: [String: String] = [:]
    while try command.next() {
      for column: Int32 in 0..<3 { sectors[Form.folded(command.text(column))] = command.text(0) }
    }
    return sectors
  }

  func writeOrganisations(
    _ sheet: inout Sheet,
    _ touched: inout Touched
  ) throws -> (rows: Int, changes: Int) {
    let records = try Records(db, .organisation, journal: journal)
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      let faults = sheet.faults.total
      guard let (row, unit) = organisation(sheet), isFirst(row["code"].text, sheet),
        sheet.faults.total == faults
      else { continue }
      let (record, erased) = try sheet.completed(
        row,
        in: records,
        [
          "dissolved": "Ngày giải thể", "effective_from": "Hiệu quả từ",
          "effective_until": "Hiệu quả đến", "ocop_since": "Tham gia OCOP từ",
          "members": "Số thành viên",
        ]
      )
      try check(DayOrder.ofOrganisation, of: record, in: records, sheet)
      guard sheet.faults.total == faults,
        try put(record, in: records, of: unit, &touched)
      else { continue }
      changes += 1
      sheet.warnOfErased(
        erased,
        of: units.entries[unit].id,
        day: record.start.map { Day(number: $0) },
        key: record["code"].text
      )
    }
    return (rows, changes)
  }

  /// The organisation of a row and its unit; `nil` for a fault, which is noted.
  private func organisation(_ sheet: Sheet) -> (record: Record, unit: Int)? {
    let code = sheet.text("Mã", required: true)
    let founded = sheet.day("Ngày thành lập", required: true)
    let unit = commune(sheet, "Mã xã", on: founded)
    let kinds = Organisation.Kind.allCases.map(\.rawValue)
    let dissolved = sheet.day("Ngày giải thể")
    let effectiveFrom = sheet.day("Hiệu quả từ")
    let effectiveUntil = sheet.day("Hiệu quả đến")
    let name = sheet.text("Tên", required: true)
    let kind = sheet.choice(sheet.position("Loại"), of: kinds)
    let inOCOPSince = sheet.day("Tham gia OCOP từ")
    let members =
      sheet.hasCode(sheet.position("Số thành viên"))
      ? sheet.integer("Số thành viên", in: 0...Organisation.mostMembers) : nil
    guard let unit, let founded, let kind else { return nil }
    checkList(
      sheet,
      [
        ("Ngày thành lập", founded), ("Ngày giải thể", dissolved), ("Hiệu quả từ", effectiveFrom),
        ("Tham gia OCOP từ", inOCOPSince),
      ]
    )
    checkDay(inOCOPSince.map { max($0, founded) } ?? founded, of: unit, sheet, subject: code)
    var values: [Record.Value] = [
      .text(code), .text(name), .text(kind), .whole(units.entries[unit].id),
    ]
    values += [founded, dissolved, effectiveFrom, effectiveUntil, inOCOPSince]
      .map { Record.Value($0) }
    values.append(Record.Value(members.map { Int64($0) }))
    return (Record(.organisation, values, report: report), unit)
  }
}
