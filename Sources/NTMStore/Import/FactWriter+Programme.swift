internal import GRDB
internal import NTMModel

extension FactWriter {
  mutating func writeSettings() throws -> (rows: Int, changes: Int) {
    let command = try Command(
      db,
      """
      INSERT INTO setting (key, value) VALUES (?1, ?2)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value
      """
    )
    return try each(command) { sheet, command in
      command.bind(sheet.text("key", required: true), at: 1)
      command.bind(sheet.text("value"), at: 2)
      return true
    }
  }

  /// Sectors keep their positions: the roll-ups' lists are in that order.
  mutating func writeSectors() throws -> (rows: Int, changes: Int) {
    var positions: [String: Int] = [:]
    let read = try Command(db, "SELECT code, position FROM sector")
    while try read.next() { positions[read.text(0)] = read.int(1) }
    let command = try Command(
      db,
      """
      INSERT INTO sector (code, position, name_vi, name_en, source, valid_from, valid_until)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      ON CONFLICT (code) DO UPDATE
      SET name_vi = excluded.name_vi, name_en = excluded.name_en, source = excluded.source,
        valid_from = excluded.valid_from, valid_until = excluded.valid_until
      WHERE (name_vi, name_en, source, valid_from, valid_until) IS NOT
        (excluded.name_vi, excluded.name_en, excluded.source, excluded.valid_from,
          excluded.valid_until)
      """
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
    let command = try Command(
      db,
      """
      INSERT INTO star_band (stars, valid_from, valid_until, low, high, source)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (stars, valid_from) DO UPDATE
      SET valid_until = excluded.valid_until, low = excluded.low, high = excluded.high,
        source = excluded.source
      WHERE (valid_until, low, high, source) IS NOT
        (excluded.valid_until, excluded.low, excluded.high, excluded.source)
      """
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
    let command = try Command(
      db,
      """
      INSERT INTO target (
        programme, id, title_vi, title_en, short_vi, short_en, unit_vi, unit_en, base,
        baseline_note, source, note, metric, direction, goal, about, kind, baseline, baseline_day,
        deadline
      ) VALUES (
        ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20
      )
      ON CONFLICT (programme, id) DO UPDATE
      SET title_vi = excluded.title_vi, title_en = excluded.title_en,
        short_vi = excluded.short_vi, short_en = excluded.short_en, unit_vi = excluded.unit_vi,
        unit_en = excluded.unit_en, base = excluded.base, baseline_note = excluded.baseline_note,
        source = excluded.source, note = excluded.note, metric = excluded.metric,
        direction = excluded.direction, goal = excluded.goal, about = excluded.about,
        kind = excluded.kind, baseline = excluded.baseline, baseline_day = excluded.baseline_day,
        deadline = excluded.deadline
      WHERE (title_vi, title_en, short_vi, short_en, unit_vi, unit_en, base, baseline_note, source,
          note, metric, direction, goal, about, kind, baseline, baseline_day, deadline) IS NOT
        (excluded.title_vi, excluded.title_en, excluded.short_vi, excluded.short_en,
          excluded.unit_vi, excluded.unit_en, excluded.base, excluded.baseline_note,
          excluded.source, excluded.note, excluded.metric, excluded.direction, excluded.goal,
          excluded.about, excluded.kind, excluded.baseline, excluded.baseline_day,
          excluded.deadline)
      """
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
      sheet.bind(["baseline_note", "source", "note"], to: command, from: 10)
      let metrics = Target.Metric.allCases.map(\.rawValue)
      command.bind(sheet.choice(sheet.position("metric"), of: metrics), at: 13)
      command.bind(sheet.choice(sheet.position("direction"), of: [">=", "<=", "="]), at: 14)
      command.bind(sheet.integer("about", in: 0...1), at: 16)
      let kind = sheet.choice(sheet.position("kind"), of: ["count", "percent"])
      let limit = (kind.flatMap { Target.Kind(rawValue: $0) } ?? .count).limit
      command.bind(sheet.quantity("goal", upTo: limit, required: true)?.hundredths, at: 15)
      command.bind(kind, at: 17)
      command.bind(
        sheet.quantity("baseline", upTo: Target.Kind.count.limit)?.hundredths,
        at: 18
      )
      command.bind(sheet.day("baseline_date")?.number, at: 19)
      command.bind(sheet.day("deadline", required: true)?.number, at: 20)
      return true
    }
  }

  mutating func writeTasks() throws -> (rows: Int, changes: Int) {
    let records = try Records(db, .task, journal: journal)
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      let faults = sheet.faults.total
      let keys = ["programme", "id"].map { sheet.text($0, required: true) }
      let texts = ["title_vi", "title_en", "lead"].map { sheet.text($0) }
      let deadline = sheet.day("deadline")
      let rest = ["state", "source", "note"].map { sheet.text($0) }
      guard sheet.faults.total == faults else { continue }
      let values = (keys + texts).map { Record.Value.text($0) } + [Record.Value(deadline)]
      let task = Record(.task, values + rest.map { .text($0) }, report: nil)
      if case .unchanged = try records.put(task, province: nil, report: report) { continue }
      changes += 1
    }
    return (rows, changes)
  }

  mutating func writeComponents() throws -> (rows: Int, changes: Int) {
    let command = try Command(
      db,
      """
      INSERT INTO component (number, name_vi, name_en, source, confidence)
      VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (number) DO UPDATE
      SET name_vi = excluded.name_vi, name_en = excluded.name_en, source = excluded.source,
        confidence = excluded.confidence
      WHERE (name_vi, name_en, source, confidence) IS NOT
        (excluded.name_vi, excluded.name_en, excluded.source, excluded.confidence)
      """
    )
    return try each(command) { sheet, command in
      command.bind(sheet.integer("number", in: 1...99), at: 1)
      sheet.bind(["name_vi", "name_en", "source", "confidence"], to: command, from: 2)
      return true
    }
  }

  /// Published figures: the same thing may be printed in several places, each with its source.
  mutating func writeFigures() throws -> (rows: Int, changes: Int) {
    let command = try Command(
      db,
      """
      INSERT INTO figure (
        level, unit, indicator, measure, source, confidence, note, day, value, total, percent
      ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      ON CONFLICT (day, unit, indicator, source) DO UPDATE
      SET level = excluded.level, measure = excluded.measure, confidence = excluded.confidence,
        note = excluded.note, value = excluded.value, total = excluded.total,
        percent = excluded.percent
      WHERE (level, measure, confidence, note, value, total, percent) IS NOT
        (excluded.level, excluded.measure, excluded.confidence, excluded.note, excluded.value,
          excluded.total, excluded.percent)
      """
    )
    return try each(command) { sheet, command in
      sheet.bind(
        ["level", "code", "indicator", "unit", "source", "confidence", "note"],
        to: command,
        from: 1
      )
      command.bind(sheet.day("date", required: true)?.number, at: 8)
      command.bind(sheet.quantity("value")?.hundredths, at: 9)
      command.bind(sheet.quantity("total")?.hundredths, at: 10)
      command.bind(sheet.quantity("percent")?.hundredths, at: 11)
      return true
    }
  }
}
