import GRDB
import NTMModel
import Testing

@testable import NTMStore

@Suite struct MeetingStoreTests {
  private let edited: EditedStore
  private var store: Store { edited.store }

  init() throws { edited = try EditedStore() }

  private func opened(_ name: String = "Họp 09/6", at seconds: Int64 = 10) throws -> Meeting {
    switch try store.openMeeting(name, by: "Lan", at: seconds) {
    case .done(let meeting): return meeting
    case .refused(let refusal): throw refusal
    }
  }

  private func closed(_ meeting: Meeting, upTo change: Int64? = nil) throws -> Meeting {
    switch try store.closeMeeting(meeting.id, by: "Mai", at: 20, upTo: change) {
    case .done(let meeting): return meeting
    case .refused(let refusal): throw refusal
    }
  }

  private func meet(_ code: String, _ number: Int, _ state: CriterionState) throws {
    try edited.written(.criterion(UnitCode(code), number: number), .state(state))
  }

  private func overview(since: Baseline?, day: Day? = nil) throws -> (Overview, Snapshot) {
    let snapshot = try store.answer(Question(.overview(focus: nil), day: day, since: since))
    guard case .overview(let overview) = snapshot.body else {
      throw StoreError.failed(path: store.path, message: "no overview")
    }
    return (overview, snapshot)
  }

  private func communes(_ place: UnitCode, since: Baseline) throws -> [String: CommuneMove] {
    let snapshot = try store.answer(Question(.communes(place), since: since))
    guard case .communes(let rows) = snapshot.body else { return [:] }
    return rows.reduce(into: [:]) { moves, row in moves[row.unit.name] = row.move }
  }

  @Test func `an opening stamps every sum and every commune, and no figure changes`() throws {
    let before = try edited.figures()
    let journal = try edited.rows("SELECT COUNT(*) FROM journal")
    let meeting = try opened(" Họp   09/6 ")
    #expect(meeting.name == "Họp 09/6" && meeting.isOpen)
    #expect(meeting.opening.day == ReadingStore.may && meeting.opening.who == "Lan")
    #expect(try edited.figures() == before)
    #expect(try edited.rows("SELECT COUNT(*) FROM journal") == journal)
    let columns = RollUps.columns
    #expect(
      try edited.rows("SELECT unit, \(columns) FROM meeting_sum ORDER BY unit")
        == edited.rows("SELECT unit, \(columns) FROM rollup WHERE day = 18413 ORDER BY unit")
    )
    // Eleven communes count in May; Liên never reported, and the ward is none.
    #expect(
      try edited.rows("SELECT COUNT(*), COUNT(day), SUM(standards <> 0) FROM meeting_commune")
        == ["11 10 2"]
    )
    #expect(try store.verify() == [])
  }

  @Test func `only one is open, and the refusal names it`() throws {
    let first = try opened("Một")
    #expect(try store.openMeeting("Hai", by: "Mai", at: 11) == .refused(.alreadyOpen(first)))
    #expect(throws: (any Error).self) {
      try edited.execute(
        "INSERT INTO meeting (name, opened_day, opened_at, opened_by, opened_change) "
          + "VALUES ('Ba', 1, 1, 'X', 0)"
      )
    }
    let done = try closed(first)
    #expect(try store.closeMeeting(first.id, by: "Mai", at: 21) == .refused(.alreadyClosed(done)))
    #expect(try store.closeMeeting(99, by: "Mai", at: 21) == .refused(.noneOpen))
    let second = try opened("Hai")
    #expect(try store.meetings().map(\.name) == ["Hai", "Một"])
    #expect(second.id > first.id)
  }

  @Test(arguments: ["", "   ", String(repeating: "a", count: 81), "a\u{1B}b"])
  func `a name that cannot be shown is refused and nothing is written`(_ name: String) throws {
    guard case .refused(.text) = try store.openMeeting(name, by: "Lan", at: 1) else {
      Issue.record("opened")
      return
    }
    #expect(try store.meetings().isEmpty)
  }

  @Test(arguments: ["hop 1", "12", "#12", "1/6/2020"])
  func `a name by which it would not be found is refused`(_ name: String) throws {
    _ = try closed(opened("Họp 1"))
    guard case .refused(let refusal) = try store.openMeeting(name, by: "Lan", at: 30) else {
      Issue.record("opened")
      return
    }
    let meetings = try store.meetings()
    #expect(refusal == Meeting.refusal(ofName: name, among: meetings) && meetings.count == 1)
  }

  @Test func `a store without figures has nothing to stamp`() throws {
    let empty = try ReadingStore(facts: ReadingProgramme.facts)
    #expect(try empty.store.openMeeting("Họp", by: "Lan", at: 1) == .refused(.noFigures))
  }

  @Test func `minutes that miss a change do not close a meeting`() throws {
    let meeting = try opened()
    let last = try overview(since: nil).1.facts.lastChange
    try meet("03102", 2, .met)
    let refused = try store.closeMeeting(meeting.id, by: "Mai", at: 20, upTo: last)
    #expect(refused == .refused(.goneOn(meeting)))
    #expect(try store.meetings().first?.isOpen == true)
    let done = try closed(meeting, upTo: last + 1)
    #expect(done.closing?.change == last + 1)
    #expect(try store.verify() == [])
  }

  @Test func `what was written since is counted, on every connection at once`() throws {
    let watcher = try Watcher(path: store.path)
    let question = Question(.overview(focus: nil))
    #expect(try watcher.answer(question).facts.meeting == nil)
    let meeting = try opened()
    #expect(try watcher.hasChanged())
    let fresh = try watcher.answer(question)
    let none = MeetingCount(meeting: meeting, tally: ChangeTally())
    #expect(fresh.facts.meeting == none)
    // Nobody changed a figure.
    #expect(fresh.changes == nil)
    try meet("03102", 2, .met)
    try meet("03102", 3, .met)
    try meet("01103", 3, .met)
    let three = ChangeTally(values: 3, writes: 3, units: 2, provinces: 2)
    #expect(try watcher.answer(question).facts.meeting?.tally == three)
    #expect(try store.meetingCounts() == [MeetingCount(meeting: meeting, tally: three)])
    // Back where it was: two values are left, and four writes.
    let before = try store.changes(ChangeFilter(field: .criterion(3))).changes.first
    let old: CriterionState = before?.old == "R" ? .disputed : .notMet
    try meet("01103", 3, old)
    let two = ChangeTally(values: 2, writes: 4, restored: 1, units: 1, provinces: 1)
    #expect(try watcher.answer(question).facts.meeting?.tally == two)
    let filter = ChangeFilter(after: meeting.opening.change, isSummed: true)
    let list = try store.changes(filter)
    #expect(list.tally == two && list.changes.count == 2 && !list.hasMore)
    var one = filter
    one.limit = 1
    let first = try store.changes(one)
    #expect(first.tally == two && first.changes.count == 1 && first.hasMore)
    _ = try closed(meeting)
    #expect(try watcher.hasChanged())
    #expect(try watcher.answer(question).facts.meeting == nil)
  }

  @Test func `moves are what was gained and lost since the opening`() throws {
    let meeting = try opened()
    try meet("03102", 2, .met)
    try meet("03102", 3, .met)
    try meet("03101", 1, .notMet)
    let (overview, snapshot) = try overview(since: .meeting(meeting.id))
    let since = try #require(snapshot.since)
    #expect(since.meeting == meeting && since.day == ReadingStore.may && since.isSameSet)
    #expect(since.leftOut.isEmpty)
    let cao = overview.places.first { $0.unit.name == "Cao" }?.move
    #expect(cao?.criteria == CriteriaMove(gained: 2, lost: 1))
    // Kim rose to three, Hòa fell to two.
    #expect(cao?.below == 0 && cao?.recognised == 0)
    #expect(overview.places.first { $0.unit.name == "An" }?.move?.criteria == CriteriaMove())
    #expect(overview.country.move?.criteria?.net == 1)
    let moves = try communes(UnitCode("031"), since: .meeting(meeting.id))
    #expect(moves["Kim"]?.criteria?.net == 2 && moves["Hòa"]?.criteria?.net == -1)
    // Liên has never reported: nobody knows.
    #expect(moves["Liên"] != nil && moves["Liên"]?.criteria == nil)
  }

  @Test func `targets carry what they were and how far they came`() throws {
    let meeting = try opened()
    try edited.written(
      .recognition(UnitCode("01102"), .standard, year: 2020),
      .recognition(
        Recognition(
          standard: .standard,
          number: "20/QĐ",
          decidedOn: Day("2020-05-20"),
          year: 2020,
          lostOn: nil,
          source: ""
        )
      )
    )
    let targets = try overview(since: .meeting(meeting.id)).0.targets
    let move = try #require(targets.first { $0.target.id == "T3" }?.move)
    #expect(move.part == 2 && move.base == 11 && move.count == 1)
    #expect(targets.first { $0.target.id == "T4" }?.move?.count == 0)
    #expect(targets.first { $0.target.id == "T3" }?.hasImproved == true)
  }

  @Test func `a stamp stays what it was while its day is corrected, a reporting day does not`()
    throws
  {
    let meeting = try opened()
    try meet("03102", 2, .met)
    #expect(try overview(since: .meeting(meeting.id)).0.country.move?.criteria?.net == 1)
    #expect(try overview(since: .day(ReadingStore.may)).0.country.move?.criteria?.net == 0)
    let december = try overview(since: .day(ReadingStore.december)).0
    // Bảo and Châu gained one each, Kim two by now; Gia's fourth is under review.
    #expect(december.country.move?.criteria == CriteriaMove(gained: 4, lost: 1))
    #expect(december.country.move?.recognised == -1)
    // A day between two reports is the report before it.
    let between = try overview(since: .day(ReadingStore.may.adding(days: -1))).1.since
    #expect(between?.day == ReadingStore.december)
  }

  @Test func `a baseline that is not there gives no moves, and so does another unit list`() throws {
    let none = try overview(since: .meeting(7))
    #expect(none.1.since == nil && none.0.country.move == nil)
    #expect(try overview(since: .day(Day(number: 1))).1.since == nil)
    let recasting = try RecastStore(path: store.path)
    let question = Question(
      .overview(focus: nil),
      unitsAt: Day("2020-07-01"),
      since: .day(ReadingStore.december)
    )
    #expect(try recasting.answer(question).since == nil)
  }

  @Test func `a false stamp is found`() throws {
    let meeting = try opened()
    _ = try closed(meeting)
    #expect(try store.verify() == [])
    try edited.execute("UPDATE meeting_sum SET recognised = 9 WHERE unit = 1 AND stage = 0")
    #expect(
      try store.verify() == [
        .stamp(meeting: "Họp 09/6", unit: "VN", field: "recognised", stored: [9], computed: [2])
      ]
    )
    try edited.execute("UPDATE meeting_sum SET recognised = 2 WHERE unit = 1 AND stage = 0")
    try edited.execute("UPDATE meeting SET closed_change = 100000")
    #expect(try store.verify() == [.meetingBeyondJournal(meeting: "Họp 09/6")])
  }

  @Test func `a copy is made anew when only a meeting was opened since the last one`() throws {
    #expect(try Store.backUp(store.path, at: 1).made != nil)
    #expect(try Store.backUp(store.path, at: 2).made == nil)
    _ = try opened()
    #expect(try Store.backUp(store.path, at: 3).made != nil)
  }

  @Test func `changes of a meeting lie between its two ends`() throws {
    try meet("03102", 2, .met)
    let meeting = try closed(opened())
    try meet("03102", 3, .met)
    let open = meeting.opening.change
    #expect(try store.changes(ChangeFilter(after: open)).changes.map(\.field) == [.criterion(3)])
    #expect(try store.changes(ChangeFilter(after: open, upTo: open)).changes.isEmpty)
    #expect(try store.changes(ChangeFilter(upTo: open)).changes.first?.field == .criterion(2))
  }
}

/// Units that merge between two days are out of every move.
@Suite struct MergedMoveTests {
  @Test func `merged units are out of all moves and of the sums above them, and are counted`()
    throws
  {
    var facts = ReadingProgramme.facts
    let ended = ["01101", "01102", "031", "03101", "03102", "03103"]
    facts["units.csv"] =
      (facts["units.csv"] ?? "").split(separator: "\n").map { line in
        ended.contains { line.hasPrefix($0 + ",") } ? line + "2020-06-30" : line
      }.joined(separator: "\n") + """

        01110,commune,Xã,Ái Bảo,,011,2020-07-01,
        03301,commune,Xã,Hòa,,032,2020-07-01,
        """
    let programme = try ReadingStore(facts: facts)
    try programme.importReport("danh-gia-12.csv", ReadingProgramme.december)
    try programme.importReport("cong-nhan.csv", ReadingProgramme.recognitions)
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    guard case .done(let meeting) = try programme.store.openMeeting("Họp", by: "An", at: 1) else {
      Issue.record("not opened")
      return
    }
    try programme.importReport(
      "danh-gia-07.csv",
      """
      Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4
      01103;Châu;31/07/2020;Đ;Đ;Đ;K
      01110;Ái Bảo;31/07/2020;Đ;Đ;Đ;Đ
      03201;Mai;31/07/2020;Đ;Đ;Đ;K
      03301;Hòa;31/07/2020;Đ;Đ;Đ;Đ
      """
    )
    let question = Question(.overview(focus: nil), since: .meeting(meeting.id))
    let snapshot = try programme.store.answer(question)
    guard case .overview(let overview) = snapshot.body else {
      Issue.record("no overview")
      return
    }
    let since = try #require(snapshot.since)
    // Ái, Bảo, Hòa, Kim, Liên then; Ái Bảo, the other Hòa and Oai now; the district Nam.
    #expect(since.leftOut == Since.LeftOut(communes: 8, districts: 1))
    func move(_ name: String) -> PlaceMove? {
      overview.places.first { $0.unit.name == name }?.move
    }
    // Ái was recognised and merged: no loss of An.
    #expect(move("An")?.recognised == 0 && move("An")?.criteria?.net == 1)
    #expect(move("An")?.below == -1)
    #expect(move("Cao")?.criteria?.net == -1 && move("Cao")?.below == 0)
    #expect(overview.country.move?.recognised == 0)
    let t3 = try #require(overview.targets.first { $0.target.id == "T3" })
    #expect(t3.move?.part == 2 && t3.part == 1 && t3.move?.count == 0)
    guard
      case .units(let districts) = try programme.store.answer(
        Question(.units(UnitCode("03")), since: .meeting(meeting.id))
      ).body,
      case .communes(let rows) = try programme.store.answer(
        Question(.communes(UnitCode("01")), since: .meeting(meeting.id))
      ).body
    else {
      Issue.record("no lists")
      return
    }
    #expect(districts.map(\.unit.name) == ["Bắc"] && districts[0].move?.criteria?.net == -1)
    #expect(rows.map { $0.move?.criteria?.net } == [1, nil])
    #expect(try programme.store.verify() == [])
  }
}
