import Foundation
import NTMModel
import Testing

@testable import NTMStore

@Suite struct AssumptionTests {
  private let programme: ReadingStore
  private let assumed: AssumedStore

  init() throws {
    programme = try ReadingStore()
    assumed = try AssumedStore(path: programme.path)
  }

  private func answer(
    _ subject: Question.Subject,
    _ assumptions: [Assumption],
    day: Day? = nil
  ) throws -> Snapshot {
    var question = Question(subject, day: day)
    question.assumptions = assumptions
    return try assumed.answer(question)
  }

  private func whatIf(_ assumptions: [Assumption], day: Day? = nil) throws -> WhatIf {
    try #require(try answer(.assumptions, assumptions, day: day).whatIf)
  }

  private static func met(_ code: String, _ number: Int, _ holds: Bool = true) -> Assumption {
    Assumption(.criterion(UnitCode(code), number: number), holds: holds)
  }

  private static func held(
    _ code: String,
    _ standard: Standard = .standard,
    _ holds: Bool = true
  ) -> Assumption {
    Assumption(.standard(UnitCode(code), standard), holds: holds)
  }

  /// All questions whose answers have figures of communes, districts or provinces.
  static let subjects: [Question.Subject] = [
    .overview(focus: nil), .overview(focus: UnitCode("02")), .units(.country),
    .units(UnitCode("01")),
    .units(UnitCode("BAC")), .communes(.country), .communes(UnitCode("021")), .belowLine(.country),
    .belowLine(UnitCode("031")),
    .districts(.country), .districts(UnitCode("03")), .target("T3"), .target("T4"),
    .pace("T3", .country),
    .pace("T4", UnitCode("02")), .nearest(.country), .nearest(UnitCode("02")),
    .cooperatives(.country), .mergers(.country), .components,
  ]

  /// Made-up sets of assumptions about figures that were reported in May, or never.
  static let cases: [[Assumption]] = [
    [met("01103", 3)],
    [met("01103", 3), met("01103", 4), held("01103")],
    [met("02102", 3, false), met("02103", 4), met("03102", 2), met("03102", 3)],
    [met("03103", 1), met("03103", 2), met("03103", 3)],
    [held("01102"), held("031"), held("032", .taskCompleted), held("02103")],
    [held("01101", .standard, false), held("011", .standard, false)],
    [held("03201", .advanced, false), held("03202", .model)],
    [held("03201", .standard, false), met("03201", 1, false), met("03201", 2, false)],
    [met("01101", 1, false), met("02102", 4), met("03101", 4), held("03101"), held("02102")],
  ]

  @Test func `moves since a meeting follow what is assumed, set after set`() throws {
    guard case .done(let meeting) = try programme.store.openMeeting("Họp", by: "Lan", at: 1) else {
      Issue.record("no meeting")
      return
    }
    func net(_ assumptions: [Assumption], since baseline: Baseline) throws -> Int? {
      var question = Question(.overview(focus: nil), since: baseline)
      question.assumptions = assumptions
      let snapshot = try assumed.answer(question)
      guard case .overview(let overview) = snapshot.body else { return nil }
      return overview.country.move?.criteria?.net
    }
    let one = [AssumptionTests.met("01103", 3)]
    let two = one + [AssumptionTests.met("03102", 3)]
    #expect(try net(one, since: .meeting(meeting.id)) == 1)
    #expect(try net(two, since: .meeting(meeting.id)) == 2)
    #expect(try net(one, since: .meeting(meeting.id)) == 1)
  }

  @Test func `a reporting day that is held against stands as in the file, whatever is assumed`()
    throws
  {
    func moves(_ assumptions: [Assumption], _ baseline: Baseline) throws -> [Int?] {
      var question = Question(.overview(focus: nil), since: baseline)
      question.assumptions = assumptions
      let snapshot = try assumed.answer(question)
      guard case .overview(let overview) = snapshot.body else { return [] }
      return [overview.country.move?.criteria?.net, overview.country.move?.then.metSum]
    }
    let file = try programme.store.answer(
      Question(.overview(focus: nil), since: .day(ReadingStore.december))
    )
    guard case .overview(let overview) = file.body, let own = overview.country.move,
      let net = own.criteria?.net
    else {
      Issue.record("no moves")
      return
    }
    let december = Baseline.day(ReadingStore.december)
    // Dân reported in December alone: what is assumed of it lies in the row of that very day.
    let late = [AssumptionTests.met("02101", 3)]
    #expect(try moves(late, december) == [net + 1, own.then.metSum])
    #expect(
      try moves(late + [AssumptionTests.met("01103", 3)], december) == [net + 2, own.then.metSum]
    )
    #expect(try moves(late, .day(ReadingStore.may)).first == .some(1))
    #expect(try moves(late, december) == [net + 1, own.then.metSum])
    // Another state of the file is read anew.
    _ = try programme.store.write(
      Edit(
        subject: .criterion(UnitCode("03102"), number: 2),
        day: ReadingStore.may,
        old: nil,
        new: .state(.met),
        source: "họp"
      ),
      by: "Lan",
      at: ReadingStore.moment
    )
    #expect(try moves(late, december) == [net + 2, own.then.metSum])
  }

  @Test(arguments: cases)
  func `answers are those of a store in which the same was written`(
    _ assumptions: [Assumption]
  ) throws {
    let written = try EditedStore()
    for assumption in assumptions { try AssumptionTests.write(assumption, into: written) }
    for subject in AssumptionTests.subjects {
      let expected = try written.programme.answer(subject)
      let snapshot = try answer(subject, assumptions)
      #expect(
        AssumptionTests.text(snapshot, programme)
          == AssumptionTests.text(expected, written.programme),
        "\(subject)"
      )
      #expect(snapshot.whatIf?.lines.map(\.finding) == assumptions.map { _ in .laid })
    }
  }

  private static func write(_ assumption: Assumption, into store: EditedStore) throws {
    switch assumption.subject {
    case .criterion(let code, let number):
      try store.written(.criterion(code, number: number), .state(assumption.holds ? .met : .notMet))
    case .standard(let code, let standard) where assumption.holds:
      try store.written(
        .recognition(code, standard, year: 2020),
        .recognition(
          Recognition(
            standard: standard,
            number: "",
            decidedOn: ReadingStore.may,
            year: 2020,
            lostOn: nil,
            source: ""
          )
        )
      )
    case .standard(let code, let standard):
      let held = [
        ("01101", Standard.standard, 2019), ("011", .standard, 2019), ("03201", .standard, 2018),
        ("03201", .advanced, 2020),
      ]
      for (unit, own, year) in held where unit == code.text && own >= standard {
        let rows = try store.rows(
          """
          SELECT r.number, r.decided FROM recognition r JOIN unit u ON u.id = r.unit
          WHERE u.code = '\(unit)' AND standard = \(own.rawValue) AND year = \(year)
          """
        )
        let words = try #require(rows.first).split(separator: " ")
        try store.written(
          .recognition(code, own, year: year),
          .recognition(
            Recognition(
              standard: own,
              number: String(words[0]),
              decidedOn: Int32(words[1]).map { Day(number: $0) },
              year: year,
              lostOn: ReadingStore.may,
              source: "minh họa"
            )
          )
        )
      }
    }
  }

  /// All of an answer but where it comes from: what was typed has a source, an assumption has none.
  private static func text(_ snapshot: Snapshot, _ store: ReadingStore? = nil) -> String {
    [
      "\(withoutRates(snapshot.body, on: snapshot.asOf))", "\(snapshot.asOf)",
      "\(snapshot.coverage as Share?)",
      "\(snapshot.path)", "\(snapshot.levels.map(\.rawValue).sorted())",
    ].joined(separator: "\n").replacing(EditedStore.source, with: "")
      .replacing(store?.folder ?? "/", with: "/")
  }

  /// A pace without its rates: what is written is progress, what is assumed is none.
  private static func withoutRates(_ body: Snapshot.Body, on day: Day) -> Snapshot.Body {
    guard case .pace(var sheet) = body else { return body }
    sheet.total.forecast = sheet.total.forecast.measured(on: [], day: day)
    for row in sheet.places.indices {
      sheet.places[row].forecast = sheet.places[row].forecast.measured(on: [], day: day)
    }
    return .pace(sheet)
  }

  @Test func `an assumption changes its targets and says by what`() throws {
    let whatIf = try whatIf([AssumptionTests.held("01102"), AssumptionTests.met("01103", 3)])
    let effects = whatIf.effects.filter(\.isMoved)
    #expect(effects.map(\.target.id) == ["T3", "T4"])
    #expect(effects.map { $0.before?.part } == [2, 3])
    #expect(effects.map { $0.after?.part } == [3, 2])
    #expect(whatIf.lines.map(\.before) == [.standard(nil), .state(.notMet)])
    #expect(whatIf.lines[0].above.map(\.name) == ["An", "Đông"])
    #expect(Set(whatIf.touched.map(\.text)) == ["VN", "BAC", "01", "011", "01102", "01103"])
  }

  @Test func `a district gets the title of its type, whichever plain one was named`() throws {
    let whatIf = try whatIf([
      AssumptionTests.held("032"), AssumptionTests.held("031", .taskCompleted),
      AssumptionTests.held("011", .taskCompleted, false),
    ])
    #expect(whatIf.lines.map(\.finding) == [.laid, .laid, .laid])
    #expect(
      whatIf.lines.map(\.subject) == [
        .standard(UnitCode("032"), .taskCompleted), .standard(UnitCode("031"), .standard),
        .standard(UnitCode("011"), .standard),
      ]
    )
    let districts = try answer(.districts(.country), whatIf.lines.map(\.assumption)).body
    guard case .districts(let sheet) = districts else { return }
    #expect(
      sheet.districts.filter(\.isRecognised).compactMap { $0.recognitions.standing?.standard }
        == [.standard, .taskCompleted]
    )
  }

  @Test func `what makes no sense is said and changes nothing`() throws {
    let whatIf = try whatIf([
      AssumptionTests.met("99999", 1), AssumptionTests.met("01201", 1),
      AssumptionTests.met("011", 1), AssumptionTests.met("01103", 5),
      AssumptionTests.met("01103", 0), AssumptionTests.held("011", .model),
      AssumptionTests.held("012"), AssumptionTests.held("01101"),
      AssumptionTests.met("01103", 4, false), AssumptionTests.held("03203"),
    ])
    #expect(
      whatIf.lines.map(\.finding) == [
        .unknownUnit, .notCounted, .noOwnCriteria, .unknownCriterion(count: 4),
        .unknownCriterion(count: 4), .wrongStandard, .notCounted, .alreadyTrue, .alreadyTrue,
        .unknownUnit,
      ]
    )
    #expect(whatIf.effects.filter(\.isMoved).isEmpty)
    #expect(whatIf.touched.isEmpty)
  }

  @Test(arguments: ["T3", "T4"])
  func `the way to a target meets it`(_ target: String) throws {
    guard case .nearest(let sheet) = try programme.answer(.nearest(.country)).body else {
      Issue.record("no nearest")
      return
    }
    let goal = try #require(sheet.goals.first { $0.reading.target.id == target })
    #expect(goal.lack > 0 && goal.isEnough)
    let effects = try whatIf(goal.assumptions).effects
    #expect(effects.first { $0.target.id == target }?.after?.isMet == true)
    // One of them less would not do.
    let less = try whatIf(
      goal.chosen.dropLast().flatMap { $0.assumptions(for: goal.reading.target.metric) }
    )
    #expect(less.effects.first { $0.target.id == target }?.after?.isMet == false)
  }

  @Test func `taking assumptions back gives the file's own answers`() throws {
    let plain = AssumptionTests.text(try programme.answer(.overview(focus: nil)))
    let assumption = AssumptionTests.held("01102")
    let other = AssumptionTests.text(try answer(.overview(focus: nil), [assumption]))
    #expect(other != plain)
    #expect(AssumptionTests.text(try answer(.overview(focus: nil), [])) == plain)
    #expect(AssumptionTests.text(try answer(.overview(focus: nil), [assumption])) == other)
  }

  @Test func `an assumption holds on the day shown, and the sums of other days stay`() throws {
    // Dân has not reported since December: its states of then are those that hold in May.
    let assumption = AssumptionTests.met("02101", 3)
    func below(_ day: Day) throws -> Int {
      guard case .units(let rows) = try answer(.units(UnitCode("02")), [assumption], day: day).body
      else {
        return -1
      }
      return rows.reduce(0) { $0 + $1.rollUp.below }
    }
    #expect(try below(ReadingStore.may) == 0)
    #expect(try below(ReadingStore.december) == 0)
    guard case .pace(let sheet) = try answer(.pace("T4", UnitCode("02")), [assumption]).body else {
      Issue.record("no pace")
      return
    }
    guard case .pace(let own) = try programme.answer(.pace("T4", UnitCode("02"))).body else {
      return
    }
    #expect("\(sheet.total.forecast)" != "\(own.total.forecast)")
    let december = try answer(.pace("T4", UnitCode("02")), [], day: ReadingStore.december)
    let stored = try programme.answer(.pace("T4", UnitCode("02")), day: ReadingStore.december)
    #expect(AssumptionTests.text(december) == AssumptionTests.text(stored))
  }

  @Test func `assumptions lie over figures that come in, and say when they have become true`()
    throws
  {
    let watcher = try Watcher(path: programme.path)
    var question = Question(.assumptions)
    question.assumptions = [AssumptionTests.met("01103", 3), AssumptionTests.held("01102")]
    #expect(try watcher.answer(question).whatIf?.lines.map(\.finding) == [.laid, .laid])
    let edited = EditedStore(programme)
    try edited.written(.criterion(UnitCode("01103"), number: 3), .state(.met))
    try edited.written(.criterion(UnitCode("03101"), number: 4), .state(.met))
    #expect(try watcher.hasChanged())
    let snapshot = try watcher.answer(question)
    #expect(snapshot.whatIf?.lines.map(\.finding) == [.alreadyTrue, .laid])
    #expect(snapshot.changes?.count == 2)
    question.subject = .commune(UnitCode("03101"))
    guard case .commune(let sheet) = try watcher.answer(question).body else {
      Issue.record("no commune")
      return
    }
    #expect(sheet.row.words.metCount == 4)
    #expect(try !watcher.hasChanged())
    // Without assumptions it is the file again, and nothing is told twice.
    let plain = try watcher.answer(Question(.overview(focus: nil)))
    #expect(plain.whatIf == nil)
    #expect(plain.changes?.count ?? 0 == 0)
  }

  @Test func `the file's bytes are the same afterwards`() throws {
    func bytes() throws -> [Data] {
      try ["", "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: programme.path + $0)) }
    }
    let before = try bytes()
    for assumptions in AssumptionTests.cases {
      for subject in AssumptionTests.subjects { _ = try answer(subject, assumptions) }
    }
    #expect(try bytes() == before)
    #expect(try programme.store.verify().isEmpty)
  }
}
