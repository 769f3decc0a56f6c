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
      for other in titles[..<index] where title.valid.overlaps(other.valid) {
        // The one of the file is to be corrected; of two of them, the later.
        let (own, its) = (row(of: title), row(of: other))
        if let own, its.map({ $0.line < own.line }) ?? true {
          check(title, against: other, in: own)
        } else {
          check(other, against: title, in: its)
        }
      }
    }
    let left = try PreparedStatement(
      db,
      """
      SELECT unit.code, since, standard, unit.level
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
    let since = Day(number: left.int32(1))
    let own = row(of: left.text(2), at: Level(rawValue: left.int(3)), on: since)
    fault(
      .title(.leaves(unit: left.text(0), on: since)),
      own?.endLeavingOut(since) ?? "valid_to",
      in: own,
      naming: left.text(2)
    )
  }

  /// A title stays open to the types of the units that were recognised for it.
  private func checkTypesOfHolders() throws {
    let held = try PreparedStatement(
      db,
      """
      SELECT unit.code, unit.type, standard, unit.level, since
      FROM recognition JOIN unit ON unit.id = recognition.unit
      WHERE \(TitleTable.isOfOtherType)
      ORDER BY since, unit.code
      LIMIT 1
      """
    )
    guard try held.next() else { return }
    fault(
      .title(.leavesType(unit: held.text(0), type: held.text(1))),
      "types",
      in: row(
        of: held.text(2),
        at: Level(rawValue: held.int(3)),
        on: Day(number: held.int32(4))
      ),
      naming: held.text(2)
    )
  }

  /// Notes what is wrong between two titles with a day in common, about the first.
  private func check(_ title: Title, against other: Title, in row: FactRows.Row?) {
    let name = title.name.vi
    if title.standard == other.standard, title.level == other.level {
      let isLater = other.valid.from <= title.valid.from
      let column = isLater ? "valid_from" : "valid_to"
      fault(.periodsOverlap(other: other.name.vi), column, in: row, naming: name)
    } else if title.standard == other.standard {
      let names = [
        ("name_vi", title.name.vi, other.name.vi), ("name_en", title.name.en, other.name.en),
        ("short_vi", title.short.vi, other.short.vi), ("short_en", title.short.en, other.short.en),
      ]
      guard let (column, own, _) = names.first(where: { $1 != $2 }) else { return }
      let told = column.hasPrefix("name") ? other.name : other.short
      fault(
        .title(.namedOtherwise(told, level: other.level)),
        column,
        in: row,
        naming: name,
        standing: own
      )
    } else if title.level == other.level, Folding.folded(name) == Folding.folded(other.name.vi) {
      let grade = other.standard.rawValue
      fault(.title(.nameOfGrade(grade)), "name_vi", in: row, naming: name)
    }
  }

  /// The row of the file that a title comes from; `nil` where another file brought it.
  private func row(of title: Title) -> FactRows.Row? {
    rows(String(title.standard.rawValue), at: title.level).last { row in
      row.day("valid_from").map { $0 == title.valid.from } ?? true
    }
  }

  /// The row of a grade whose title would be the one of a day: the last that began by then.
  private func row(of grade: String, at level: Level?, on day: Day) -> FactRows.Row? {
    let own = level.map { rows(grade, at: $0) } ?? []
    return own.last { $0.day("valid_from").map { $0 <= day } ?? false } ?? own.last
  }

  private func rows(_ grade: String, at level: Level) -> [FactRows.Row] {
    let word = Folding.folded(level.word)
    return rows(grade).filter { Folding.folded($0.cells["level"] ?? "") == word }
  }
}

extension Period {
  fileprivate func overlaps(_ other: Period) -> Bool {
    (other.until.map { from < $0 } ?? true) && (until.map { other.from < $0 } ?? true)
  }
}
