internal import GRDB
internal import NTMModel

extension FactWriter {
  mutating func writeSettings() throws -> (rows: Int, changes: Int) {
    let command = try PreparedStatement(
      db,
      putting: ["key", "value"],
      into: "setting",
      keys: ["key"]
    )
    return try each(command) { sheet, command in
      let key = sheet.text("key", required: true)
      if let (rule, _) = ProgrammeSettings.Rule.named(key) { FactWriter.check(rule, sheet) }
      command.bind(key, at: 1)
      // A term that nobody can read would leave every report without one.
      if key == ReportTerm.setting, !sheet.text("value").isEmpty {
        _ = sheet.integer("value", in: 0...ReportTerm.most)
      }
      if key.hasPrefix(ReportTerm.setting + "_") { FactWriter.checkRecordTerm(key, sheet) }
      if key.hasPrefix(FigureNames.rulePrefix) {
        let text = sheet.text("value", required: true)
        if !text.isEmpty, FigureRule(word: text) == nil, let column = sheet.position("value") {
          sheet.fault(.badChoice(allowed: FigureRule.words), at: column)
        }
      }
      let isFirstDay =
        key.hasPrefix(ProgrammePeriods.prefix) || key == ProgrammePeriods.newFromKey
      let day = isFirstDay ? sheet.day("value", required: true) : nil
      command.bind(day?.iso ?? sheet.text("value"), at: 2)
      return true
    }
  }

  /// Whether a rule of a programme says anything.
  private static func check(_ rule: ProgrammeSettings.Rule, _ sheet: Sheet) {
    let text = sheet.text("value")
    let range: ClosedRange<Int>
    switch rule {
    case .leastStars:
      _ = sheet.integer(sheet.position("value"), in: 1...5)
      return
    case .ownerKinds: return
    case .councils:
      let words = SettingList.words(text)
      let levels = words.compactMap { Council(setting: $0).map { Folding.folded($0.level) } }
      if levels.count != words.count || Set(levels).count != levels.count,
        let column = sheet.position("value")
      {
        sheet.fault(.badCouncils, at: column)
      }
      return
    case .certificateMonths: range = ProductRules.months
    case .soonDays: range = Certificate.soonDays
    case .steepFall: range = CriteriaWords.steepFalls
    }
    if !text.isEmpty { _ = sheet.integer("value", in: range) }
  }

  /// A term of a list of records; the key of no list would set none.
  private static func checkRecordTerm(_ key: String, _ sheet: Sheet) {
    let keys = RecordList.allCases.map { ReportTerm.setting(of: $0) }
    guard keys.contains(key) else {
      if let column = sheet.position("key") { sheet.fault(.badChoice(allowed: keys), at: column) }
      return
    }
    if !sheet.text("value").isEmpty { _ = sheet.integer("value", in: 0...ReportTerm.most) }
  }

  /// Sectors keep their positions: the roll-ups' lists are in that order.
  mutating func writeSectors() throws -> (rows: Int, changes: Int) {
    var positions: [String: Int] = [:]
    let read = try PreparedStatement(db, "SELECT code, position FROM sector")
    while try read.next() { positions[read.text(0)] = read.int(1) }
    let command = try PreparedStatement(
      db,
      putting: ["code", "position", "name_vi", "name_en", "source", "valid_from", "valid_until"],
      into: "sector",
      keys: ["code"]
    )
    return try each(command) { sheet, command in
      let code = sheet.text("code", required: true)
      let position = positions[code] ?? positions.count
      positions[code] = position
      command.bind(code, at: 1)
      command.bind(position, at: 2)
      sheet.bind(["name_vi", "name_en", "source"], to: command, from: 3)
      sheet.bindPeriod(to: command, from: 6)
      return true
    }
  }

  mutating func writeStarBands() throws -> (rows: Int, changes: Int) {
    let command = try PreparedStatement(
      db,
      putting: ["stars", "valid_from", "valid_until", "low", "high", "source"],
      into: "star_band",
      keys: ["stars", "valid_from"]
    )
    return try each(command) { sheet, command in
      command.bind(sheet.integer("stars", in: 1...5), at: 1)
      sheet.bindPeriod(to: command, from: 2)
      let low = sheet.quantity("low", required: true)
      let high = sheet.quantity("high", required: true)
      if let low, let high, low >= high, let column = sheet.position("high") {
        sheet.fault(.endsBeforeStart, at: column)
      }
      command.bind(low?.hundredths, at: 4)
      command.bind(high?.hundredths, at: 5)
      command.bind(sheet.text("source"), at: 6)
      return true
    }
  }

  mutating func writeTargets() throws -> (rows: Int, changes: Int) {
    let command = try PreparedStatement(
      db,
      putting: [
        "programme", "id", "title_vi", "title_en", "short_vi", "short_en", "unit_vi", "unit_en",
        "base", "metric", "direction", "goal", "about", "kind", "baseline", "baseline_day",
        "deadline", "baseline_note_vi", "baseline_note_en", "source", "note_vi", "note_en",
      ],
      into: "target",
      keys: ["programme", "id"]
    )
    return try each(command) { sheet, command in
      command.bind(sheet.text("programme", required: true), at: 1)
      command.bind(sheet.text("id", required: true), at: 2)
      sheet.bind(
        ["title_vi", "title_en", "short_vi", "short_en", "unit_vi", "unit_en"],
        to: command,
        from: 3
      )
      command.bind(sheet.choice(sheet.position("base"), of: Target.bases), at: 9)
      let metrics = Target.Metric.allCases.map(\.rawValue)
      command.bind(sheet.choice(sheet.position("metric"), of: metrics), at: 10)
      command.bind(sheet.choice(sheet.position("direction"), of: [">=", "<=", "="]), at: 11)
      command.bind(sheet.integer("about", in: 0...1), at: 13)
      let kind = sheet.choice(sheet.position("kind"), of: ["count", "percent"])
      let limit = (kind.flatMap { Target.Kind(rawValue: $0) } ?? .count).limit
      command.bind(sheet.quantity("goal", upTo: limit, required: true)?.hundredths, at: 12)
      command.bind(kind, at: 14)
      command.bind(
        sheet.quantity("baseline", upTo: Target.Kind.count.limit)?.hundredths,
        at: 15
      )
      command.bind(sheet.day("baseline_date")?.number, at: 16)
      command.bind(sheet.day("deadline", required: true)?.number, at: 17)
      sheet.bind(
        ["baseline_note_vi", "baseline_note_en", "source", "note_vi", "note_en"],
        to: command,
        from: 18
      )
      return true
    }
  }

  mutating func writeComponents() throws -> (rows: Int, changes: Int) {
    let command = try PreparedStatement(
      db,
      putting: ["number", "name_vi", "name_en", "source", "confidence"],
      into: "component",
      keys: ["number"]
    )
    return try each(command) { sheet, command in
      command.bind(sheet.integer("number", in: 1...99), at: 1)
      sheet.bind(["name_vi", "name_en", "source", "confidence"], to: command, from: 2)
      return true
    }
  }
}
