internal import GRDB
internal import NTMModel

/// Writes assumptions into a scratch copy, with the sums of the day above them.
///
/// A figure is changed where it stands, as a correction does; the sums of other days stay, because
/// nothing is assumed of them.
struct Laying {
  private let reading: Reading
  private var lines: [WhatIf.Line] = []
  private var units: Set<Int64> = []
  private var touched: Set<UnitCode> = []
  private let titles: TitleTable

  private var db: Database { reading.db }
  private var day: Day { reading.day }

  private init(_ reading: Reading) throws {
    self.reading = reading
    titles = try TitleTable(reading.db)
  }

  /// Lays assumptions over the figures of a day, and says what they met there.
  static func lay(_ assumptions: [Assumption], over reading: Reading) throws -> WhatIf {
    let before = try reading.nationalReadings()
    var laying = try Laying(reading)
    for assumption in assumptions { try laying.lay(assumption) }
    if !laying.units.isEmpty {
      let day = RollUps.ReportingDay(
        day: reading.day,
        set: reading.set,
        since: reading.since,
        newSince: reading.shelf.programmes.firstDayOfNew(on: reading.day),
        soonDays: reading.shelf.settings.soonDays(on: reading.day),
        titles: reading.titleSteps
      )
      try RollUps.refresh(reading.db, on: [day], of: laying.units)
    }
    let after = try reading.nationalReadings()
    var whatIf = WhatIf(
      lines: laying.lines,
      effects: reading.shelf.targets.map { target in
        TargetEffect(target: target, before: before[target.id], after: after[target.id])
      },
      touched: laying.touched
    )
    whatIf.titles = laying.titles.titles
    whatIf.ownSets = try [Level.province, .district].flatMap { level in
      try reading.shelf.ownSets(of: level, inForceOn: reading.day, in: reading.db).map(\.set)
    }
    return whatIf
  }

  private mutating func lay(_ assumption: Assumption) throws {
    guard let unit = try reading.unit(assumption.subject.unit) else {
      lines.append(
        WhatIf.Line(assumption, unit: nil, above: [], before: nil, finding: .unknownUnit)
      )
      return
    }
    let (before, finding): (WhatIf.Before?, WhatIf.Finding)
    var subject = assumption.subject
    switch subject {
    case .criterion(_, let number):
      (before, finding) = try layCriterion(number, assumption.holds, of: unit)
    case .standard(let code, let standard):
      let title = title(in: standard, of: unit.unit)
      if let title { subject = .standard(code, title) }
      (before, finding) = try layStandard(title, from: standard, assumption.holds, of: unit)
    }
    let path = try reading.path(to: unit)
    lines.append(
      WhatIf.Line(
        assumption,
        unit: unit.unit,
        above: path.dropLast().filter { $0.level >= .province },
        before: before,
        finding: finding,
        subject: subject
      )
    )
    guard finding == .laid else { return }
    units.insert(unit.id)
    touched.formUnion(path.map(\.code))
  }

  private func layCriterion(
    _ number: Int,
    _ isMet: Bool,
    of unit: StoredUnit
  ) throws -> (WhatIf.Before?, WhatIf.Finding) {
    guard unit.unit.isCounted else { return (nil, .notCounted) }
    switch unit.unit.level {
    case .commune: break
    case .province, .district: return try reading.layOwnCriterion(number, isMet, of: unit)
    case .country, .region: return (nil, .notCounted)
    }
    let count = reading.set.count
    guard (1...max(1, count)).contains(number), count > 0 else {
      return (nil, .unknownCriterion(count: count))
    }
    let standing = try standingFigures(of: unit.id)
    var words = standing?.words ?? .empty
    let before = words[number - 1]
    let wanted: CriterionState = isMet ? .met : .notMet
    guard before != wanted else { return (.state(before), .alreadyTrue) }
    words[number - 1] = wanted
    try put(words, of: unit.id, at: standing?.day)
    return (.state(before), .laid)
  }

  private func standingFigures(of unit: Int64) throws -> (day: Day, words: CriteriaWords)? {
    var rows = try SelectedRows(
      db,
      """
      SELECT day, known, met, disputed
      FROM assessment
      WHERE unit = ?1 AND day BETWEEN ?3 AND ?2 AND until > ?2
      """,
      unit,
      day.number,
      reading.since.number
    )
    guard try rows.next() else { return nil }
    return (rows.day(0), try CriteriaWords(rows, at: 1))
  }

  /// Puts states in the place of those of a day; without one they begin on the day of the answer.
  private func put(_ words: CriteriaWords, of unit: Int64, at stored: Day?) throws {
    if stored == nil {
      try change("UPDATE assessment SET until = ?2 WHERE unit = ?1 AND day < ?2 AND until > ?2") {
        $0.bind(unit, at: 1)
        $0.bind(day.number, at: 2)
      }
      try change(
        """
        INSERT INTO assessment (
          unit, day, until, known, met, disputed, met_count, standing, measures, report
        )
        SELECT ?1, ?2, COALESCE(MIN(day), \(Schema.open)), 0, 0, 0, 0, 0, x'', 0
        FROM assessment
        WHERE unit = ?1 AND day > ?2
        """
      ) {
        $0.bind(unit, at: 1)
        $0.bind(day.number, at: 2)
      }
    }
    try change(
      """
      UPDATE assessment
      SET known = ?3, met = ?4, disputed = ?5, met_count = ?6, standing = ?7
      WHERE unit = ?1 AND day = ?2
      """
    ) {
      $0.bind(unit, at: 1)
      $0.bind((stored ?? day).number, at: 2)
      $0.bind(words.known, at: 3)
      $0.bind(words.met, at: 4)
      $0.bind(words.disputed, at: 5)
      $0.bind(words.metCount, at: 6)
      $0.bind(reading.set.standing(of: words).number, at: 7)
    }
  }

  /// Whether units of the level can be given a title on the day, or whatever comes first is meant.
  private func areGranted(_ standard: Standard, _ unit: Unit) -> Bool {
    let given = titles.titles.inForce(at: unit.level, on: day)
    // No row for the lowest grade, and another one is the first: that is what is meant.
    return given.contains { $0.standard == standard }
      || standard == .first && given.contains { $0.step == 1 }
  }

  /// The title that units of the type get where a first one is meant; `nil` where they get none.
  private func title(in standard: Standard, of unit: Unit) -> Standard? {
    guard areGranted(standard, unit) else { return nil }
    let given = titles.given(to: unit, on: day)
    if given.contains(where: { $0.standard == standard }) { return standard }
    let meant = titles.titles.inForce(at: unit.level, on: day).first { $0.standard == standard }
    guard meant?.step ?? 1 == 1 else { return nil }
    return given.first { $0.step == 1 }?.standard
  }

  /// Grants the title of a unit, or withdraws what it holds from a standard up.
  private func layStandard(
    _ title: Standard?,
    from standard: Standard,
    _ isHeld: Bool,
    of unit: StoredUnit
  ) throws -> (WhatIf.Before?, WhatIf.Finding) {
    guard areGranted(standard, unit.unit) else { return (nil, .wrongStandard) }
    guard unit.unit.isCounted else { return (nil, .notCounted) }
    guard let title else { return (nil, .wrongStandard) }
    let before = try reading.title(of: unit.id)
    let least = min(title, standard)
    guard (before.map { $0.standard >= least } ?? false) != isHeld else {
      return (.standard(before), .alreadyTrue)
    }
    try isHeld ? grant(title, to: unit.id) : withdraw(least, from: unit.id)
    return (.standard(before), .laid)
  }

  private func grant(_ standard: Standard, to unit: Int64) throws {
    try change(
      """
      INSERT INTO recognition (unit, standard, number, decided, since, year, lost, source, report)
      VALUES (?1, ?2, '', ?3, ?3, ?4, NULL, '', 0)
      ON CONFLICT (unit, standard, year)
      DO UPDATE SET number = '', decided = ?3, since = ?3, lost = NULL
      """
    ) {
      $0.bind(unit, at: 1)
      $0.bind(standard.rawValue, at: 2)
      $0.bind(day.number, at: 3)
      $0.bind(day.year, at: 4)
    }
  }

  /// Withdraws a standard with those above it.
  private func withdraw(_ standard: Standard, from unit: Int64) throws {
    // A decision of the very day cannot be withdrawn on it in the file: then it never was.
    for statement in [
      "DELETE FROM recognition WHERE unit = ?1 AND standard >= ?2 AND since = ?3",
      """
      UPDATE recognition SET lost = ?3
      WHERE unit = ?1 AND standard >= ?2 AND since < ?3 AND (lost IS NULL OR lost > ?3)
      """,
    ] {
      try change(statement) {
        $0.bind(unit, at: 1)
        $0.bind(standard.rawValue, at: 2)
        $0.bind(day.number, at: 3)
      }
    }
  }

  private func change(_ sql: String, _ bind: (PreparedStatement) -> Void) throws {
    let statement = try PreparedStatement(db, sql)
    bind(statement)
    try statement.run()
  }
}

extension Reading {
  /// The country's targets on the day, by their marks.
  fileprivate func nationalReadings() throws -> [String: TargetReading] {
    guard let country = try unit(.country) else { return [:] }
    let readings = try readings(of: try rollUp(of: country.id, on: day), country: country.id)
    return Dictionary(readings.map { ($0.target.id, $0) }, uniquingKeysWith: { $1 })
  }
}
