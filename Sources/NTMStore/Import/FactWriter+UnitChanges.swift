internal import GRDB
internal import NTMModel

/// Lists of changes: differences between unit lists, kept as they are.
///
/// What of them happened is judged when it is asked for, because a list that comes later can take an
/// earlier one back.
extension FactWriter {
  mutating func writeUnitChanges() throws -> (rows: Int, changes: Int) {
    // A list that names no source takes none away.
    let hasSource = sheet.position("source") != nil
    let command = try PreparedStatement(
      db,
      putting: [
        "code", "day", "level", "resolution", "province", "district", "district_name",
        "name_before", "name_after", "new_district",
      ] + (hasSource ? ["source"] : []),
      into: "unit_change",
      keys: ["code", "day"]
    )
    var lines: [UnitChange.Key: Int] = [:]
    let result = try each(command) { sheet, command in
      let commune = sheet.text("commune_code")
      let code = commune.isEmpty ? sheet.text("district_code", required: true) : commune
      let day = sheet.day("date", required: true)
      let resolution = sheet.text("resolution")
      let after = sheet.text("name_after")
      let before = sheet.text("name_before", required: after.isEmpty)
      command.bind(code, at: 1)
      command.bind(day?.number, at: 2)
      command.bind((commune.isEmpty ? Level.district : .commune).rawValue, at: 3)
      command.bind(resolution.isEmpty ? nil : resolution, at: 4)
      command.bind(sheet.text("province_code", required: true), at: 5)
      command.bind(sheet.text("district_code"), at: 6)
      command.bind(sheet.text("district"), at: 7)
      command.bind(before, at: 8)
      command.bind(after, at: 9)
      command.bind(sheet.text("new_district"), at: 10)
      if hasSource { command.bind(sheet.text("source"), at: 11) }
      guard let day, !code.isEmpty else { return false }
      lines[UnitChange.Key(code: UnitCode(code), day: day)] = sheet.line
      return true
    }
    try warn(of: lines)
    return result
  }

  /// Says which rows of the file are no events, and which codes the unit list knows otherwise.
  private func warn(of lines: [UnitChange.Key: Int]) throws {
    let changes = try UnitChange.all(in: db)
    var last: [UnitCode: UnitChange] = [:]
    for (change, verdict) in zip(changes, changes.verdicts) {
      // They come by code and day.
      last[change.code] = change
      guard let line = lines[change.key] else { continue }
      let kind: ReportWarning.Kind? =
        switch verdict {
        case .event, .moved: nil
        case .reversed: .changeReversed
        case .spelling: .changeSpelling
        case .unnamed: .changeUnnamed
        }
      if let kind { warn(kind, change, line, "\(shown(change.before)) → \(shown(change.after))") }
    }
    let unit = try PreparedStatement(
      db,
      """
      SELECT type || ' ' || name
      FROM unit
      WHERE code = ?1 AND valid_from <= ?2 AND valid_until > ?2
      """
    )
    for change in changes where last[change.code]?.day == change.day {
      guard let line = lines[change.key] else { continue }
      unit.bind(change.code.text, at: 1)
      unit.bind(change.day.number, at: 2)
      let listed = try unit.next() ? unit.text(0) : ""
      unit.stop()
      guard Folding.spelling(listed) != Folding.spelling(change.after) else { continue }
      warn(.changeDisagrees, change, line, "\(shown(listed)) / \(shown(change.after))")
    }
  }

  private func shown(_ name: String) -> String { name.isEmpty ? "–" : name }

  private func warn(
    _ kind: ReportWarning.Kind,
    _ change: UnitChange,
    _ line: Int,
    _ detail: String
  ) {
    sheet.warnings.add(
      kind,
      file: sheet.label,
      line: line,
      day: change.day.number,
      subject: change.code.text,
      detail: detail
    )
  }
}

extension UnitChange {
  /// What names a row of the table.
  struct Key: Hashable {
    var code: UnitCode
    var day: Day
  }

  var key: Key { Key(code: code, day: day) }

  /// All that are stored, or those of one code, by code and day.
  static func all(in db: Database, of code: UnitCode? = nil) throws -> [UnitChange] {
    var rows = try SelectedRows(
      db,
      """
      SELECT code, day, level, resolution, province, district, district_name, name_before,
        name_after, new_district, source
      FROM unit_change
      WHERE ?1 = '' OR code = ?1
      ORDER BY code, day
      """,
      code?.text ?? ""
    )
    var changes: [UnitChange] = []
    while try rows.next() {
      guard let level = Level(rawValue: rows.int(2)) else { continue }
      changes.append(
        UnitChange(
          code: UnitCode(rows.text(0)),
          level: level,
          day: rows.day(1),
          resolution: rows.optionalText(3),
          province: UnitCode(rows.text(4)),
          district: UnitCode(rows.text(5)),
          districtName: rows.text(6),
          before: rows.text(7),
          after: rows.text(8),
          newDistrict: rows.text(9),
          source: rows.text(10)
        )
      )
    }
    return changes
  }
}
