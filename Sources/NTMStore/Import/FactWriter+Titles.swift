internal import GRDB
internal import NTMModel

extension FactWriter {
  /// A title goes by its grade, level and first day; its row again with a last day closes it.
  mutating func writeTitles() throws -> (rows: Int, changes: Int) {
    let command = try PreparedStatement(
      db,
      putting: [
        "grade", "level", "valid_from", "valid_until", "types", "step", "name_vi", "name_en",
        "short_vi", "short_en", "document",
      ],
      into: "title",
      keys: ["grade", "level", "valid_from"]
    )
    var types: [Level: Set<String>] = [:]
    for level in TitleTable.levels { types[level] = try UnitTypes.words(of: level, in: db) }
    return try each(command) { sheet, command in
      command.bind(sheet.integer("grade", in: Standard.grades), at: 1)
      let words = TitleTable.levels.map(\.word)
      let level = sheet.choice(sheet.position("level"), of: words).flatMap { Level(word: $0) }
      command.bind(level?.rawValue ?? 0, at: 2)
      sheet.bindPeriod(to: command, from: 3)
      let own = StoredSet.types(in: sheet.text("types"))
      if let level, let column = sheet.position("types"),
        let unknown = own.first(where: { !(types[level]?.contains($0) ?? false) })
      {
        sheet.fault(
          .unknownReference(table: "unit_type"),
          column: sheet.headings[column],
          value: unknown
        )
      }
      command.bind(own.joined(separator: ", "), at: 5)
      command.bind(sheet.integer("step", in: Title.steps), at: 6)
      let names = ["name_vi", "name_en"].map { sheet.text($0, required: true) }
      let shorts = ["short_vi", "short_en"].map { sheet.text($0) }
      // What has no short name is short enough.
      for (place, text) in (names + zip(shorts, names).map { $0.isEmpty ? $1 : $0 }).enumerated() {
        command.bind(text, at: Int32(7 + place))
      }
      command.bind(sheet.text("document"), at: 11)
      return true
    }
  }
}

extension FactChecks {
  /// A grade of a level is one title at a time and called the same at every level; a name is that of
  /// one grade; and what was granted must have been one.
  func checkTitles() throws {
    let titles = try TitleTable.all(in: db).rows
    for (index, title) in titles.enumerated() {
      let name = title.name.vi
      for other in titles[..<index] where title.valid.overlaps(other.valid) {
        if title.standard == other.standard, title.level == other.level {
          fault(.periodsOverlap(other: other.name.vi), column: "valid_from", value: name)
        } else if title.standard == other.standard,
          title.name != other.name || title.short != other.short
        {
          fault(
            .title(.namedOtherwise(other.name, level: other.level)),
            column: "name_vi",
            value: name
          )
        } else if title.standard != other.standard, title.level == other.level,
          Folding.folded(name) == Folding.folded(other.name.vi)
        {
          fault(
            .title(.nameOfGrade(other.standard.rawValue)),
            column: "name_vi",
            value: name
          )
        }
      }
    }
    let left = try PreparedStatement(
      db,
      """
      SELECT unit.code, since, standard
      FROM recognition JOIN unit ON unit.id = recognition.unit
      WHERE \(TitleTable.isMissing)
      ORDER BY since, unit.code
      LIMIT 1
      """
    )
    guard try left.next() else {
      try checkTypesOfHolders()
      return
    }
    fault(
      .title(.leaves(unit: left.text(0), on: Day(number: left.int32(1)))),
      column: "valid_to",
      value: left.text(2)
    )
  }

  /// A title stays open to the types of the units that were recognised for it.
  private func checkTypesOfHolders() throws {
    let held = try PreparedStatement(
      db,
      """
      SELECT unit.code, unit.type, standard
      FROM recognition JOIN unit ON unit.id = recognition.unit
      WHERE \(TitleTable.isOfOtherType)
      ORDER BY since, unit.code
      LIMIT 1
      """
    )
    guard try held.next() else { return }
    fault(
      .title(.leavesType(unit: held.text(0), type: held.text(1))),
      column: "types",
      value: held.text(2)
    )
  }
}

extension Period {
  fileprivate func overlaps(_ other: Period) -> Bool {
    (other.until.map { from < $0 } ?? true) && (until.map { other.from < $0 } ?? true)
  }
}
