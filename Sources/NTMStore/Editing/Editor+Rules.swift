internal import GRDB
internal import NTMModel

/// The rules that a report is held against, for what is written by hand; none refuses anything.
extension Editor {
  private func warn(
    _ kind: ReportWarning.Kind,
    _ unit: Int64,
    _ day: Int32,
    subject: String = "",
    detail: String = ""
  ) {
    warnings.add(kind, unit: unit, day: day, subject: subject, detail: detail, report: 0)
  }

  /// Holds one figure of a commune against the others of its day.
  func checkFigures(_ target: Target, _ figure: Figure) throws {
    let stored = try shelf.set(on: Day(number: target.day), in: db)
    let set = target.set
    let values = Measures.decode(target.measures, count: set.measures.count)
    let verdicts = try verdicts(of: target.unit, stored, values)
    let number: Int
    switch figure {
    case .criterion(let own):
      number = own
      let day = Day(number: target.day)
      try checkRecognised(target.unit.id, words: target.words, on: day, of: set.count)
    case .indicator(let code, let part):
      guard let position = set.indicators.firstIndex(where: { $0.code == code }) else { return }
      number = set.indicators[position].criterion
      let measure = set.measures.firstIndex(of: Measure(indicator: position, part: part - 1))
      if let value = measure.flatMap({ values[$0] }), !set.indicators[position].isUsual(value) {
        let subject = "CT" + code + (part > 1 ? "b" : "")
        warn(.outOfRange, target.unit.id, target.day, subject: subject, detail: value.plain)
      }
    }
    let found = set.contradictions(in: target.words, verdicts: verdicts, isRecognised: false)
    var codes: [String] = []
    for contradiction in found {
      switch contradiction {
      case .indicatorFails(number, let indicator): codes.append("CT" + indicator)
      case .indicatorsPass(number):
        warn(.indicatorsPass, target.unit.id, target.day, subject: "TC\(number)")
      case .indicatorFails, .indicatorsPass, .recognisedIncomplete, .decidedLate: break
      }
    }
    guard !codes.isEmpty else { return }
    warn(
      .indicatorFails,
      target.unit.id,
      target.day,
      subject: "TC\(number)",
      detail: codes.joined(separator: ", ")
    )
  }

  /// The verdict on each indicator of a commune.
  private func verdicts(
    of unit: StoredUnit,
    _ stored: StoredSet,
    _ values: [Quantity?]
  ) throws -> [Verdict] {
    let table = try StoredThresholds(of: stored, in: db).table
    var groups: [String] = []
    let own = try PreparedStatement(
      db,
      "SELECT grp FROM unit_group WHERE unit = ?1 AND set_id = ?2"
    )
    own.bind(unit.id, at: 1)
    own.bind(stored.id, at: 2)
    if try own.next() { groups.append(own.text(0)) }
    own.stop()
    if stored.goesByRegion {
      let region = try PreparedStatement(
        db,
        "SELECT code FROM unit WHERE level = 1 AND first <= ?1 AND last >= ?1"
      )
      region.bind(unit.subtree.lowerBound, at: 1)
      if try region.next() { groups.append(region.text(0)) }
      region.stop()
    }
    return stored.set.indicators.indices.map { indicator in
      .together(
        zip(stored.set.measures, values).filter { $0.0.indicator == indicator }
          .map { measure, value in
            table.threshold(for: measure, groups: groups)?.requirement.verdict(on: value)
              ?? .undecided
          }
      )
    }
  }

  /// Warns of a commune that holds a recognition on a day without meeting all criteria.
  private func checkRecognised(
    _ unit: Int64,
    words: CriteriaWords,
    on day: Day,
    of count: Int
  ) throws {
    guard words.notMetCount > 0 else { return }
    let held = try CommuneRecords(db, recognitionsOf: [unit]).recognitions[unit] ?? []
    guard held.contains(where: { $0.stands(on: day) }) else { return }
    warn(.recognisedIncomplete, unit, day.number, detail: "\(words.metCount)/\(count)")
  }

  /// Holds a recognition against the figures that stand, and a district's against its communes.
  func checkRecognition(_ recognition: Recognition?, of unit: StoredUnit) throws {
    if let since = recognition?.countsFrom {
      if Int64(since.number) > at / 86_400 { warn(.futureDay, unit.id, since.number) }
      if let recognition, let decided = recognition.lateDecision {
        let detail = "\(decided.iso) / \(recognition.year)"
        warn(.decidedLate, unit.id, since.number, detail: detail)
      }
      let latest = try PreparedStatement(
        db,
        "SELECT day, known, met, disputed FROM assessment WHERE unit = ?1 AND until = ?2"
      )
      latest.bind(unit.id, at: 1)
      latest.bind(Schema.open, at: 2)
      if recognition?.lostOn == nil, try latest.next() {
        let day = latest.day(0)
        let words = try CriteriaWords(
          stored: latest.word(1),
          met: latest.word(2),
          disputed: latest.word(3)
        )
        if words.notMetCount > 0 {
          let count = try shelf.set(inForceOn: day, in: db).set.count
          let detail = "\(words.metCount)/\(count)"
          warn(.recognisedIncomplete, unit.id, max(day, since).number, detail: detail)
        }
      }
      latest.stop()
    }
    if [.province, .district].contains(unit.unit.level) { try checkOwnCriteria(of: unit) }
    if unit.unit.level == .province { try checkProvince(unit.id) }
    let district = unit.unit.level == .commune ? unit.parent : unit.id
    guard let district, let stored = try shelf.unit(district, in: db),
      stored.unit.level == .district, let last = try RollUps.reportingDays(db, from: .min).last,
      let value = try RollUp.kept(db, of: district, on: last.day),
      value.districtsRecognised > 0, value.recognised < value.communes
    else { return }
    let detail = "\(value.recognised)/\(value.communes)"
    warn(.districtIncomplete, district, last.day.number, detail: detail)
  }

  /// Warns of a province that holds a title while something in it holds none.
  private func checkProvince(_ province: Int64) throws {
    guard let last = try RollUps.reportingDays(db, from: .min).last,
      let value = try RollUp.kept(db, of: province, on: last.day),
      let unfinished = UnfinishedProvince(value),
      try Recognition.stands(of: province, on: last.day, in: db)
    else { return }
    warn(.provinceUnfinished, province, last.day.number, detail: unfinished.detail)
  }
}
