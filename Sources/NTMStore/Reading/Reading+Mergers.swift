internal import GRDB
internal import NTMModel

extension Reading {
  /// The day of the unit list: that of the figures, or another one that was chosen.
  var listDay: Day { question.unitsAt ?? day }

  /// The units of a place that resolutions formed up to the day of the unit list.
  func mergers(in place: StoredUnit) throws -> MergerSheet {
    let changes = try UnitChange.all(in: db)
    let events = changes.events.filter { $0.day <= listDay }
    let all = Formation.all(try successions(), events)
    let reports = try ReportShares(self, in: place, downTo: .district)
    var formed: [(position: Int64, unit: FormedUnit)] = []
    for formation in all.formed {
      let successor = try successor(formation)
      // What is on no list lies in no place, and would be lost on any other page.
      if place.parent != nil {
        guard let successor, try lies(successor, in: place) else { continue }
      }
      let position = successor.map { $0.endedOn == nil ? $0.stored.subtree.lowerBound : .max - 1 }
      var unit = try formedUnit(formation, successor)
      unit.reported = try reported(successor, formation, reports)
      formed.append((position ?? .max, unit))
    }
    return MergerSheet(
      place: place.unit,
      formed: formed.sorted {
        (key($0.unit), $0.position, $0.unit.code, $0.unit.formedOn)
          < (key($1.unit), $1.position, $1.unit.code, $1.unit.formedOn)
      }.map(\.unit),
      // What ended under an earlier programme is told after what ended under this one.
      ended: try ended(all.ended.filter { !isEarlier($0.day) }, in: place)
        + ended(all.ended.filter { isEarlier($0.day) }, in: place),
      traces: place.parent == nil ? try traces(changes) : []
    )
  }

  /// The communes of a formed unit with figures of the very day; `nil` where it is not on the list, or
  /// was formed after the day.
  private func reported(
    _ successor: Successor?,
    _ formation: Formation,
    _ reports: ReportShares
  ) throws -> Share? {
    guard let successor, successor.endedOn == nil, formation.day <= day else { return nil }
    let unit = successor.stored
    guard unit.unit.level == .commune else { return reports[unit] }
    let isReported = try figures(of: unit.id, on: day)?.day == day
    return unit.unit.isCounted ? Share(isReported ? 1 : 0, of: 1) : Share(0, of: 0)
  }

  /// Whether a day lies under a programme before the one that is in force.
  private func isEarlier(_ day: Day) -> Bool {
    shelf.settings.programmes.began(on: self.day).map { day < $0 } ?? false
  }

  /// 1 for what is done under an earlier programme, which stands last.
  private func key(_ formed: FormedUnit) -> Int { formed.isDoneEarlier ? 1 : 0 }

  /// What a formation brought about, as the list of the day has it, else as it was before it ended.
  private struct Successor {
    var stored: StoredUnit
    /// `nil` while the list has it.
    var endedOn: Day?
    /// From the country down to what it lies in, or lay in.
    var above: [Unit]
  }

  private func successor(_ formation: Formation) throws -> Successor? {
    if let listed = try unit(formation.successor) {
      guard let own = try endedBefore(listed, formation) else {
        return Successor(stored: listed, endedOn: nil, above: try path(to: listed).dropLast())
      }
      return Successor(stored: own, endedOn: own.unit.valid.until, above: try ancestors(of: own))
    }
    // In the file's own table, also where that of another list stands before it.
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM main.unit AS unit
      WHERE code = ?1 AND valid_from <= ?2 AND valid_until > ?3
      ORDER BY valid_from DESC
      LIMIT 1
      """,
      formation.successor.text,
      listDay.number,
      formation.day.number
    )
    guard try rows.next(), let last = StoredUnit(rows) else { return nil }
    return Successor(stored: last, endedOn: last.unit.valid.until, above: try ancestors(of: last))
  }

  /// What a formation brought about, where that has ended and the list has another unit under its code.
  ///
  /// Where another programme has a list of its own, a code begins anew on it: what was formed under the
  /// one before ended with the list of that, whatever has its code since.
  private func endedBefore(_ listed: StoredUnit, _ formation: Formation) throws -> StoredUnit? {
    guard isEarlier(formation.day), listed.unit.valid.from > formation.day,
      let own = try unit(formation.successor, on: formation.day), let end = own.unit.valid.until,
      end <= listDay
    else { return nil }
    return own
  }

  /// What a unit of the file's own table lies in, from the country down.
  private func ancestors(of unit: StoredUnit) throws -> [Unit] {
    var rows = try SelectedRows(
      db,
      """
      WITH RECURSIVE above (id, level) AS (
        SELECT id, level FROM main.unit WHERE id = ?1
        UNION
        SELECT unit.id, unit.level
        FROM above JOIN main.unit AS own ON own.id = above.id
          JOIN main.unit AS unit ON unit.id = own.parent
        WHERE unit.level < above.level
      )
      SELECT \(StoredUnit.columns)
      FROM above JOIN main.unit AS unit USING (id)
      WHERE unit.id <> ?1
      ORDER BY unit.level
      """,
      unit.id
    )
    var above: [Unit] = []
    while try rows.next() {
      if let unit = StoredUnit(rows) { above.append(unit.unit) }
    }
    return above
  }

  private func lies(_ successor: Successor, in place: StoredUnit) throws -> Bool {
    if place.subtree.contains(successor.stored.subtree.lowerBound) { return true }
    return successor.endedOn != nil && successor.above.contains { $0.code == place.unit.code }
  }

  /// What a unit was made from up to the day of the unit list, as far as anybody says so.
  func predecessors(of code: UnitCode) throws -> [Succession] {
    let events = try UnitChange.all(in: db, of: code).events.filter { $0.day <= listDay }
    return Formation.all(try successions(about: code), events).formed
      .filter { $0.successor == code }
      .flatMap(\.predecessors)
  }

  /// What resolutions say up to the day; with a code only what is about that.
  private func successions(about code: UnitCode? = nil) throws -> [Succession] {
    var rows = try SelectedRows(
      db,
      """
      SELECT successor, predecessor, predecessor_name, resolution, day, note_vi, note_en
      FROM succession
      WHERE day <= ?1 AND (?2 = '' OR ?2 IN (successor, predecessor))
      ORDER BY day, successor, predecessor
      """,
      listDay.number,
      code?.text ?? ""
    )
    var successions: [Succession] = []
    while try rows.next() {
      successions.append(Succession(rows))
    }
    return successions
  }

  private func formedUnit(
    _ formation: Formation,
    _ successor: Successor?
  ) throws -> FormedUnit {
    let recognitions = try successor.map { try self.recognitions(of: $0.stored.id) } ?? []
    let above = successor?.above ?? []
    var formed = FormedUnit(
      code: formation.successor,
      formedOn: formation.day,
      resolution: formation.resolution,
      unit: successor?.stored.unit,
      name: formation.name,
      nameRank: successor?.stored.nameRank,
      district: above.last { $0.level == .district },
      province: above.last { $0.level == .province },
      predecessors: try formation.predecessors.joined.map { try predecessor($0) },
      continued: try formation.predecessors.continued.map { try predecessor($0) },
      review: FormationReview(
        of: successor?.stored.unit,
        formedOn: formation.day,
        recognitions: recognitions,
        firstReport: try successor.flatMap {
          try firstReport(of: $0.stored.id, since: formation.day)
        },
        endedOn: successor?.endedOn
      ),
      recognitions: recognitions
    )
    formed.isDoneEarlier = isEarlier(formation.day) && !formed.review.isPending
    return formed
  }

  private func predecessor(_ succession: Succession) throws -> Predecessor {
    Predecessor(
      code: succession.predecessor,
      name: succession.predecessorName,
      standing: try standing(of: succession)
    )
  }

  /// The state of a predecessor on its last day; `nil` where the list of that day does not have it.
  func standing(of succession: Succession) throws -> Predecessor.Standing? {
    let last = succession.day.adding(days: -1)
    guard let unit = try unit(succession.predecessor, on: last),
      succession.isPredecessor(unit.unit)
    else { return nil }
    // What ends behind the day of the figures stood like that on this day.
    let known = min(last, day)
    let figures = try figures(of: unit.id, on: known)
    return Predecessor.Standing(
      recognition: try recognition(of: unit.id, on: known),
      met: figures?.met,
      assessedOn: figures?.day
    )
  }

  /// A unit of the file's own table, also where that of another list stands before it.
  private func unit(_ code: UnitCode, on day: Day) throws -> StoredUnit? {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM main.unit AS unit
      WHERE code = ?1 AND valid_from <= ?2 AND valid_until > ?2
      """,
      code.text,
      day.number
    )
    return try rows.next() ? StoredUnit(rows) : nil
  }

  /// The highest decision that stood on a day.
  func recognition(of unit: Int64, on day: Day) throws -> Recognition? {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(Recognition.columns)
      FROM recognition
      WHERE unit = ?1 AND \(Recognition.stands(on: "?2"))
      ORDER BY standard DESC
      LIMIT 1
      """,
      unit,
      day.number
    )
    return try rows.next() ? Recognition(rows, on: day) : nil
  }

  /// The figures that held on a day.
  func figures(
    of unit: Int64,
    on day: Day
  ) throws -> FormationReview.ReportedFigures? {
    var rows = try SelectedRows(
      db,
      """
      SELECT a.day, a.met_count, r.file, r.source
      FROM assessment a
      JOIN report r ON r.id = a.report
      WHERE a.unit = ?1 AND a.day <= ?2 AND a.until > ?2
      """,
      unit,
      day.number
    )
    return try rows.next() ? try reported(rows) : nil
  }

  /// The first figures of a day or later, up to the day of the question.
  private func firstReport(
    of unit: Int64,
    since first: Day
  ) throws -> FormationReview.ReportedFigures? {
    var rows = try SelectedRows(
      db,
      """
      SELECT a.day, a.met_count, r.file, r.source
      FROM assessment a
      JOIN report r ON r.id = a.report
      WHERE a.unit = ?1 AND a.day BETWEEN ?2 AND ?3
      ORDER BY a.day
      LIMIT 1
      """,
      unit,
      first.number,
      day.number
    )
    return try rows.next() ? try reported(rows) : nil
  }

  /// Criteria met stand on the set of their own day.
  private func reported(
    _ rows: borrowing SelectedRows
  ) throws -> FormationReview.ReportedFigures {
    let day = rows.day(0)
    return FormationReview.ReportedFigures(
      day: day,
      met: Share(rows.int(1), of: try shelf.set(on: day, in: db).set.criteria.count),
      source: FilePath.origin(file: rows.text(2), source: rows.text(3))
    )
  }
}

extension Succession {
  /// Reads the columns of `succession` in the order of the table, without the source.
  init(_ rows: borrowing SelectedRows) {
    self.init(
      successor: UnitCode(rows.text(0)),
      predecessor: UnitCode(rows.text(1)),
      predecessorName: rows.text(2),
      resolution: rows.optionalText(3),
      day: rows.day(4),
      note: rows.bilingual(5)
    )
  }
}
