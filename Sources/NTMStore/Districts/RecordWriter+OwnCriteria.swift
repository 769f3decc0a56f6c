internal import GRDB
internal import NTMModel

extension RecordWriter {
  /// Writes the states of the criteria that units of a level, districts or provinces, have of their own.
  func writeOwnCriteria(
    _ sheet: inout Sheet,
    of level: Level,
    _ touched: inout Touched
  ) throws -> (rows: Int, changes: Int) {
    guard sheet.position("Ngày") != nil || sheet.day != nil else {
      sheet.fault(.noDay)
      return (0, 0)
    }
    guard !sets.own(of: level).isEmpty else {
      sheet.fault(.noOwnSet(of: level))
      return (0, 0)
    }
    let records = try Records(db, .ownAssessment, journal: journal)
    // Columns are held against a set once, not on every line.
    var fitting: [Int64: Bool] = [:]
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      let faults = sheet.faults.total
      guard let day = day(of: sheet), let (unit, stored) = unit(of: level, sheet, on: day)
      else { continue }
      if fitting[stored.id] == nil { fitting[stored.id] = fits(stored.set, sheet) }
      guard fitting[stored.id] ?? false, isFirst("\(units.code(unit)) \(day.iso)", sheet) else {
        continue
      }
      let id = units.entries[unit].id
      let old = try records.find([.whole(id), .init(day)])
      let before = old.flatMap { OwnStates.words($0["states"].text) } ?? .empty
      let (words, erased) = states(sheet, of: stored.set, before: before)
      guard sheet.faults.total == faults else { continue }
      guard words.hasReport else {
        sheet.warn(.emptyRow, unit: id, day: day)
        continue
      }
      let record = Record(
        .ownAssessment,
        [
          .whole(id), .init(day), .text(stored.set.code),
          .text(OwnStates.text(words, count: stored.set.count)),
        ],
        report: report
      )
      scope.days.insert(day)
      recognised.touchCriteria(of: id)
      guard try put(record, in: records, of: unit, &touched) else { continue }
      changes += 1
      sheet.warnOfErased(erased, of: id, day: day, key: "")
      checkDay(day, of: unit, sheet)
    }
    return (rows, changes)
  }

  /// The day of the present row, its own or that of the whole sheet; `nil` for a fault.
  private func day(of sheet: Sheet) -> Day? {
    let position = sheet.position("Ngày")
    let isGiven = sheet.hasCode(position) || sheet.day == nil
    guard let day = isGiven ? sheet.day(position, required: true) : sheet.day else { return nil }
    guard let deadline = sets.deadline, sets.isAfterProgramme(day) else { return day }
    if let position {
      sheet.fault(.afterProgramme(deadline: deadline), at: position)
    } else {
      sheet.fault(.afterProgramme(deadline: deadline))
    }
    return nil
  }

  /// The unit of the present row with the set that is for it; `nil` for a fault.
  private func unit(
    of level: Level,
    _ sheet: Sheet,
    on day: Day
  ) -> (unit: Int, set: StoredSet)? {
    places.follow(sheet)
    let isProvince = level == .province
    let code = sheet.position(isProvince ? "Mã tỉnh" : "Mã huyện")
    let name = sheet.position(isProvince ? "Tên tỉnh" : "Tên huyện")
    var found: Int?
    if !sheet.hasCode(code), let name {
      if case .unit(let unit) = places.unit(sheet, at: name, of: [level], on: day) {
        found = unit
      }
    } else if let unit = sheet.unit(code, in: units, of: level, named: name),
      let own = sheet.unit(unit, at: code, on: day, in: units),
      sheet.checkName(name, of: own, in: units) != .faulty
    {
      found = own
    }
    guard let found else { return nil }
    let entry = units.entries[found]
    guard entry.level == level, entry.isCounted,
      let set = sets.ownSet(of: level, for: entry.type, on: day)
    else {
      if let position = code.flatMap({ sheet.hasCode($0) ? $0 : nil }) ?? name {
        sheet.fault(.noOwnCriteria(of: level, type: entry.type), at: position)
      }
      return nil
    }
    return (found, set)
  }

  /// Whether every column of a criterion is one of the set; others are faults.
  private func fits(_ set: CriteriaSet, _ sheet: Sheet) -> Bool {
    let known = Set(set.criteria.map { "TC\($0.number)" })
    let others = sheet.heading.positions.filter { heading, _ in
      (heading.hasPrefix("TC") || heading.hasPrefix("CT")) && !known.contains(heading)
    }
    for position in others.values.sorted() {
      let text = sheet.headings[position]
      sheet.headingFault(.unknownReference(table: "criteria"), column: text, value: text)
    }
    return others.isEmpty
  }

  /// The states of the present row; what has no column stays as it was.
  private func states(
    _ sheet: Sheet,
    of set: CriteriaSet,
    before: CriteriaWords
  ) -> (words: CriteriaWords, erased: [(heading: String, value: String)]) {
    var words = before
    var erased: [(heading: String, value: String)] = []
    for criterion in set.criteria {
      let heading = "TC\(criterion.number)"
      guard let position = sheet.position(heading), let state = sheet.state(at: position) else {
        continue
      }
      let old = before[criterion.number - 1]
      if state == .noReport, old != .noReport {
        erased.append((heading, String(OwnStates.letter(old))))
      }
      words[criterion.number - 1] = state
    }
    return (words, erased)
  }
}
