import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// What rests on facts and on records beside units, at a reporting date and at a meeting.
@Suite struct FactMoveTests {
  private let tasks: TaskStore
  private var edited: EditedStore { tasks.edited }
  private var store: Store { edited.store }
  private static let december = Baseline.day(ReadingStore.december)

  init() throws { tasks = try TaskStore() }

  private func opened() throws -> Baseline {
    switch try store.openMeeting("Họp", by: "Lan", at: 1_590_500_000) {
    case .done(let meeting): return .meeting(meeting.id)
    case .refused(let refusal): throw refusal
    }
  }

  private func answer(_ subject: Question.Subject, _ since: Baseline?) throws -> Snapshot {
    try store.answer(Question(subject, since: since))
  }

  private func mergers(_ since: Baseline?) throws -> MergerSheet {
    guard case .mergers(let sheet) = try answer(.mergers(.country), since).body else {
      throw StoreError.failed(path: store.path, message: "no mergers")
    }
    return sheet
  }

  private func components(_ since: Baseline) throws -> [ComponentRow] {
    guard case .components(let rows) = try answer(.components, since).body else {
      throw StoreError.failed(path: store.path, message: "no components")
    }
    return rows
  }

  private func followUps(_ since: Baseline) throws -> Snapshot {
    try answer(.followUps(.country), since)
  }

  // MARK: - Mergers

  @Test func `a unit formed since is new, and one decided about since a meeting has moved`() throws
  {
    // Ngà was made on 01/01/2020 from a commune that ended.
    let year = try mergers(Self.december)
    #expect(year.formed.map(\.code.text) == ["03202"])
    #expect(year.formed.first?.then == .absent && year.formed.first?.decidedMove == nil)
    #expect(year.total.then?.all == 0 && year.total.counts.pending == 1)
    let since = try opened()
    try edited.written(
      .recognition(UnitCode("03202"), .standard, year: 2020),
      .recognition(
        Recognition(
          standard: .standard,
          number: "31/QĐ",
          decidedOn: ReadingStore.may,
          year: 2020,
          lostOn: nil,
          source: EditedStore.source
        )
      )
    )
    let now = try mergers(since)
    let formed = try #require(now.formed.first)
    guard case .was(.pending)? = formed.then else {
      Issue.record("It waited when the meeting was opened: \(String(describing: formed.then))")
      return
    }
    #expect(formed.decidedMove == 1)
    let place = try #require(now.places.first)
    #expect(place.unit?.name == "Cao" && place.counts.pending == 0 && place.then?.pending == 1)
    #expect(place.counts.decided == 1 && place.then?.decided == 0)
    // Of its province by district.
    guard case .mergers(let own) = try answer(.mergers(UnitCode("03")), since).body else { return }
    #expect(own.places.map(\.unit?.name) == ["Bắc"] && own.places.first?.then?.pending == 1)
    #expect(try answer(.mergers(.country), since).since?.leftOut.isEmpty == true)
  }

  @Test func `formations that a list brought since a meeting were not there`() throws {
    let since = try opened()
    try edited.programme.importReport(
      "lineage.csv",
      """
      successor_code,predecessor_code,predecessor_name,resolution,date,note_vi,note_en
      03202,03299,Xã Cũ,9/NQ,2020-01-01,nhập,merged
      03201,03298,Xã Khác,9/NQ,2020-01-01,nhập,merged
      """
    )
    let rows = try mergers(since).formed.reduce(into: [:]) { $0[$1.code.text] = $1.then }
    #expect(rows["03201"] == .absent && rows["03202"] != .absent)
    #expect(try mergers(nil).formedThen == nil)
  }

  // MARK: - Follow-ups

  @Test func `what was given out is new, was open or is done since`() throws {
    let nga = UnitCode("03202")
    func give(_ text: String, due: Day? = nil, on day: Day = ReadingStore.may) throws {
      let order = FollowUp.Order(text: text, lead: "", due: due)
      try edited.written(.newFollowUp(nga), .followUp(order), on: day)
    }
    try give("Xây cầu", due: ReadingStore.december, on: ReadingStore.december)
    try edited.written(.note(nga), .text("đang xây"), on: ReadingStore.may)
    let since = try opened()
    try give("Báo cáo lại")
    let body = try followUps(since).body
    guard case .followUps(let sheet) = body, let then = sheet.then else {
      Issue.record("Nothing is told of the meeting.")
      return
    }
    let (bridge, report) = try (
      #require(sheet.followUps.first { $0.item.text == "Xây cầu" }?.item),
      #require(sheet.followUps.first { $0.item.text == "Báo cáo lại" }?.item)
    )
    #expect(then.standing(of: bridge) == .was(.overdue) && then.standing(of: report) == .absent)
    #expect(then.move(of: bridge, on: ReadingStore.may) == 0)
    #expect(sheet.notes.allSatisfy { then.hasNote($0.item) })
    try edited.written(.followUp(bridge.number, .done), .day(ReadingStore.may))
    guard case .followUps(let done) = try followUps(since).body,
      case .followUps(let year) = try followUps(Self.december).body
    else { return }
    let built = try #require(done.followUps.first { $0.item.number == bridge.number }?.item)
    #expect(done.then?.move(of: built, on: ReadingStore.may) == 1)
    // On the day itself it was still in time, and the note was written later.
    #expect(year.then?.standing(of: built) == .was(.open))
    #expect(year.then?.standing(of: report) == .absent)
    #expect(year.notes.allSatisfy { year.then?.hasNote($0.item) == false })
  }

  @Test func `what was taken back since is named`() throws {
    let order = FollowUp.Order(text: "Xây cầu", lead: "", due: nil)
    let given = try edited.written(.newFollowUp(UnitCode("03202")), .followUp(order))
    let since = try opened()
    try edited.undone(.report(given.report))
    #expect(try followUps(since).since?.gone == ["Xây cầu"])
  }

  // MARK: - Components

  @Test func `what runs under a component moves by communes, targets and models`() throws {
    let rows = try components(Self.december).reduce(into: [:]) { $0[$1.number] = $1 }
    let planning = try #require(rows[1]?.criteria.first?.item)
    // Kim has a plan now; Dân has not reported since and keeps its own.
    #expect(planning.then == CriterionThen(met: Share(9, of: 11), move: 1))
    let production = try #require(rows[3])
    let products = try #require(production.targets.first?.item.move)
    guard case .overview(let overview) = try answer(.overview(focus: nil), Self.december).body
    else { return }
    #expect(overview.targets.first { $0.target.id == "T6" }?.move == products)
    // Chains: M1 and M4 then, M1 and M2 now.
    #expect(production.models == 2 && production.modelsThen == 2 && production.modelsMove == 0)
    // Tasks are of no reporting day.
    #expect(production.overdueThen == nil && production.tasks.allSatisfy { $0.item.then == nil })
  }

  @Test func `since a meeting the tasks of a component move too`() throws {
    let since = try opened()
    try edited.written(.task(id: "N8"), .text("trình"))
    let row = try #require(try components(since).first { $0.number == 3 })
    let task = try #require(row.tasks.first?.item)
    #expect(task.then?.value?.standing.state?.word == "duyệt")
    #expect(task.stateMove(in: row.states) == -1)
    // It was approved, and is overdue now that it is not.
    #expect(row.overdueThen == 0 && row.overdue == 1)
    #expect(row.modelsMove == 0)
  }

  @Test func `the opening is copied once, whatever is written since`() throws {
    let since = try opened()
    let shelf = Shelf()
    func quality(_ shelf: Shelf) throws -> QualitySheet? {
      let question = Question(.quality(.country), since: since)
      let snapshot = try store.reader.read { db in
        try Reading.answer(question, in: db, shelf: shelf)
      }
      if case .quality(let sheet) = snapshot.body { return sheet }
      return nil
    }
    let first = try quality(shelf)
    let copy = try #require(shelf.opened?.copy)
    try edited.written(.criterion(UnitCode("01103"), number: 4), .state(.met))
    try edited.programme.importReport("danh-gia-05b.csv", ReadingProgramme.may)
    let second = try quality(shelf)
    #expect(shelf.opened?.copy === copy)
    #expect(second?.faultsThen == first?.faultsThen && second?.faultsThen != nil)
    // As whoever copies it now has it.
    let fresh = try quality(Shelf())
    #expect(second?.faultsThen == fresh?.faultsThen && second?.total.then == fresh?.total.then)
    // Another state was restored into the file: nothing kept is right any more.
    try #require(store.writer).write { db in
      let last = try Int64.fetchOne(db, sql: "SELECT MAX(seq) FROM journal") ?? 0
      try db.execute(sql: "UPDATE journal SET at = at - 1 WHERE seq = \(last)")
    }
    _ = try quality(shelf)
    #expect(shelf.opened != nil && shelf.opened?.copy !== copy)
    // A restoration can take a meeting away, whose number is given again.
    let other = shelf.opened?.copy
    try #require(store.writer).write { db in
      try db.execute(sql: "UPDATE meeting SET opened_at = opened_at + 60")
    }
    _ = try quality(shelf)
    #expect(shelf.opened != nil && shelf.opened?.copy !== other)
  }

  // MARK: - Assumptions

  @Test(arguments: [true, false])
  func `under assumptions what was is what the file says`(isMeeting: Bool) throws {
    let since = isMeeting ? try opened() : Self.december
    // What is corrected in the meeting was otherwise when it was opened.
    if isMeeting {
      try edited.written(.criterion(UnitCode("03101"), number: 4), .state(.met))
    }
    let assumed = try AssumedStore(path: store.path)
    func answer(_ subject: Question.Subject, _ day: Day? = nil) throws -> Snapshot {
      var question = Question(subject, since: day.map { .day($0) } ?? since)
      question.assumptions = [
        Assumption(.criterion(UnitCode("01103"), number: 3), holds: true)
      ]
      return try assumed.answer(question)
    }
    let (formed, quality) = (try answer(.mergers(.country)), try answer(.quality(.country)))
    guard case .mergers(let mergers) = formed.body, case .quality(let sheet) = quality.body,
      case .mergers(let plain) = try self.answer(.mergers(.country), since).body,
      case .quality(let file) = try self.answer(.quality(.country), since).body
    else {
      Issue.record("The pages are not there.")
      return
    }
    #expect(formed.whatIf != nil && formed.since != nil && mergers.formedThen != nil)
    #expect(mergers.formedThen == plain.formedThen)
    #expect(mergers.formed.map(\.then) == plain.formed.map(\.then))
    let then = try #require(sheet.total.then)
    #expect(then.contradictions != nil && then.contradictions == file.total.then?.contradictions)
    #expect(
      then.contradictionsMove
        == then.contradictions.map { sheet.total.counts.allContradictions - $0 }
    )
    #expect(sheet.faultsThen == file.faultsThen && sheet.faultsThen != nil)
    // Held against the day itself, only what is assumed has moved.
    guard case .quality(let own) = try answer(.quality(.country), ReadingStore.may).body,
      case .quality(let bare) = try store.answer(Question(.quality(.country))).body
    else {
      Issue.record("no such page")
      return
    }
    #expect(own.total.then?.contradictions == bare.total.counts.allContradictions)
    guard case .components(let rows) = try answer(.components).body,
      case .difficult(let hard) = try answer(.difficult(.country, tag: nil)).body
    else {
      Issue.record("no such page")
      return
    }
    let moves = rows.flatMap(\.criteria).map(\.item.then?.move)
    #expect(!moves.isEmpty && moves.allSatisfy { $0 != nil })
    #expect(hard.kinds.last?.then?.move(.communes) == 0)
  }
}
