internal import GRDB
internal import NTMModel

extension Verifier {
  /// Checks that the sums which meetings stamped are those of the communes they stamped, as far as
  /// no line or band decides, and that the journal reaches as far as they say.
  ///
  /// Where the list of units was corrected since, the country alone can be checked: communes may lie
  /// elsewhere now.
  mutating func checkMeetings() throws {
    let meetings = try MeetingTable.all(in: db)
    guard !meetings.isEmpty else { return }
    let last = try Int64.fetchOne(db, sql: "SELECT MAX(seq) FROM journal") ?? 0
    let tree = try UnitTree(db)
    var codes: [Int64: String] = [:]
    let read = try PreparedStatement(db, "SELECT id, code FROM unit")
    while try read.next() { codes[read.int64(0)] = read.text(1) }
    for meeting in meetings.reversed() {
      if max(meeting.opening.change, meeting.closing?.change ?? 0) > last {
        found.append(.meetingBeyondJournal(meeting: meeting.name))
      }
      try checkStamp(.opening, of: meeting, on: meeting.opening.day, tree, codes)
      if let closing = meeting.closing {
        try checkStamp(.closing, of: meeting, on: closing.day, tree, codes)
      }
    }
  }

  private mutating func checkStamp(
    _ stage: MeetingTable.Stage,
    of meeting: Meeting,
    on day: Day,
    _ tree: UnitTree,
    _ codes: [Int64: String]
  ) throws {
    var sums: [Int: RollUp] = [:]
    let titles = try TitleTable.all(in: db).steps(of: .commune, on: day)
    let communes = try PreparedStatement(
      db,
      """
      SELECT unit, day, known, met, disputed, standards
      FROM meeting_commune
      WHERE meeting = ?1 AND stage = ?2
      """
    )
    communes.bind(meeting.id, at: 1)
    communes.bind(stage.rawValue, at: 2)
    for position in tree.nodes.indices where tree.nodes[position].level < .commune {
      if tree.nodes[position].exists(on: day) { sums[position] = .nothing }
    }
    while try communes.next() {
      let words = CriteriaWords(
        checking: communes.word(2),
        met: communes.word(3),
        disputed: communes.word(4)
      )
      guard let words, let position = tree.positions[communes.int64(0)] else {
        found.append(.wordsDisagree(unit: codes[communes.int64(0)] ?? "", day: day))
        continue
      }
      let bits = communes.int(5)
      let commune = StampedCommune(
        words: words,
        assessedOn: communes.optionalDay(1),
        standards: Set(bits: bits)
      )
      var above = tree.nodes[position].parent
      while above >= 0 {
        sums[above, default: .nothing].add(commune, on: day, titles)
        above = tree.nodes[above].parent
      }
    }
    let change = stage == .opening ? meeting.opening.change : meeting.closing?.change ?? 0
    if try hasNewUnits(since: change) {
      sums = sums.filter { tree.nodes[$0.key].level == .country }
    }
    try compare(sums, stage, of: meeting, tree, codes)
  }

  private func hasNewUnits(since change: Int64) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM journal WHERE seq > ? AND kind IN ('unit', 'unit_type'))",
      arguments: [change]
    ) ?? false
  }

  private mutating func compare(
    _ sums: [Int: RollUp],
    _ stage: MeetingTable.Stage,
    of meeting: Meeting,
    _ tree: UnitTree,
    _ codes: [Int64: String]
  ) throws {
    let places = try PreparedStatement(
      db,
      "SELECT unit FROM meeting_sum WHERE meeting = ?1 AND stage = ?2 ORDER BY unit"
    )
    places.bind(meeting.id, at: 1)
    places.bind(stage.rawValue, at: 2)
    var left = sums
    while try places.next() {
      let id = places.int64(0)
      guard let position = tree.positions[id], let computed = left.removeValue(forKey: position),
        let stored = try RollUp.stamped(db, of: id, meeting: meeting.id, stage)
      else { continue }
      for (name, pair) in zip(
        RollUp.stampedNames,
        zip(stored.stampedCounts, computed.stampedCounts)
      ) where pair.0 != pair.1 {
        found.append(
          .stamp(
            meeting: meeting.name,
            unit: codes[id] ?? "",
            field: name,
            stored: pair.0,
            computed: pair.1
          )
        )
      }
    }
    for position in left.keys.sorted() {
      let unit = codes[tree.nodes[position].id] ?? ""
      found.append(
        .stamp(meeting: meeting.name, unit: unit, field: "", stored: nil, computed: [])
      )
    }
  }
}

/// A commune as a stamp has it.
private struct StampedCommune {
  var words: CriteriaWords
  var assessedOn: Day?
  var standards: Set<Standard>
}

extension RollUp {
  fileprivate static let nothing = RollUp(criteria: 63, bands: 0, sectors: 0)

  /// The counts that follow from the states of communes alone.
  fileprivate static let stampedNames = [
    "communes", "reported", "silent", "recognised", "advanced", "model", "met_sum", "met",
    "not_met", "disputed",
  ]

  fileprivate var stampedCounts: [[Int]] {
    let counts = [communes, reported, silent, recognised, advanced, model, metSum].map { [$0] }
    // As many criteria as either side has; the others are 0.
    let lists = [met, notMet, disputed].map { $0 + Array(repeating: 0, count: 63 - $0.count) }
    return counts + lists
  }

  /// Adds a commune to the counts that need no criteria set.
  fileprivate mutating func add(
    _ commune: StampedCommune,
    on day: Day,
    _ titles: TitleSteps
  ) {
    communes += 1
    if !commune.standards.isEmpty { recognised += 1 }
    if !commune.standards.isDisjoint(with: titles.advanced) { advanced += 1 }
    if !commune.standards.isDisjoint(with: titles.highest) { model += 1 }
    if commune.assessedOn == day { reported += 1 }
    if commune.assessedOn == nil { silent += 1 }
    metSum += commune.words.metCount
    for position in 0..<63 {
      switch commune.words[position] {
      case .met: met[position] += 1
      case .notMet: notMet[position] += 1
      case .disputed: disputed[position] += 1
      case .noReport: break
      }
    }
  }
}
