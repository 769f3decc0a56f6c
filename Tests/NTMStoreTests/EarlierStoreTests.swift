import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// The whole store as it stood when a meeting was opened or closed.
@Suite struct EarlierStoreTests {
  private let edited: EditedStore
  private var store: Store { edited.store }

  init() throws { edited = try EditedStore() }

  private func open(_ name: String) throws -> Meeting {
    switch try store.openMeeting(name, by: "Lan", at: 10) {
    case .done(let meeting): return meeting
    case .refused(let refusal): throw refusal
    }
  }

  private func close(_ meeting: Meeting) throws {
    if case .refused(let refusal) = try store.closeMeeting(meeting.id, by: "Mai", at: 20) {
      throw refusal
    }
  }

  /// Every row of figures of a copy that is taken back to a point.
  private func figures(at point: MeetingPoint) throws -> [String] {
    let copy = try store.reader.read { try ScratchCopy.make(of: $0) }
    let state = try copy.write { try Rewinding.rewind($0, to: point) }
    #expect(state != nil)
    return try copy.read { db in
      try EditedStore.figureQueries.flatMap { try EditedStore.rows($0, in: db) }
    }
  }

  private func answer(
    _ subject: Question.Subject,
    at point: MeetingPoint?,
    by earlier: EarlierStore
  ) throws -> Snapshot {
    var question = Question(subject)
    question.stoodAt = point
    return try earlier.answer(question)
  }

  @Test(arguments: 1...12)
  func `every row is as it was, whatever was written, imported and taken back since`(
    seed: Int
  ) throws {
    var writes = WriteSequence(edited, seed: seed)
    let first = try edited.report("danh-gia-05.csv")
    var kept: [(MeetingPoint, [String])] = []
    var running: Meeting?
    for step in 0..<40 {
      if step % 8 == 3 {
        let meeting = try open("Họp \(step) a")
        kept.append((MeetingPoint(meeting.id, .opening), try edited.figures()))
        running = meeting
      } else if step % 8 == 7, let meeting = running {
        try close(meeting)
        kept.append((MeetingPoint(meeting.id, .closing), try edited.figures()))
      }
      switch writes.roll(7) {
      case 0: try writes.importReport(step)
      case 1, 2: try writes.edit()
      case 3: try writes.remark()
      default: try writes.undo(after: first)
      }
    }
    #expect(kept.count == 10)
    for (point, rows) in kept {
      let differing = Set(try figures(at: point)).symmetricDifference(rows).sorted()
      #expect(differing.isEmpty, "\(point)")
    }
  }

  @Test func `an answer tells of its instant, and of nothing that came after it`() throws {
    let earlier = try EarlierStore(path: store.path)
    try edited.written(.criterion(UnitCode("03102"), number: 2), .state(.disputed))
    let meeting = try open("Họp 09/6")
    let opening = MeetingPoint(meeting.id, .opening)
    try edited.written(.criterion(UnitCode("03102"), number: 2), .state(.met))
    try edited.written(.note(UnitCode("03102")), .text("đã kiểm tra"))
    func state(at point: MeetingPoint?) throws -> CriterionState? {
      guard
        case .commune(let sheet) = try answer(.commune(UnitCode("03102")), at: point, by: earlier)
          .body
      else { return nil }
      return sheet.row.words[1]
    }
    #expect(try state(at: nil) == .met)
    #expect(try state(at: opening) == .disputed)
    let snapshot = try answer(.overview(focus: nil), at: opening, by: earlier)
    let told = try #require(snapshot.earlier)
    #expect(told.meeting == meeting && told.end == .opening && told.mark == meeting.opening)
    #expect(told.takenBack == 2 && told.kept == 0)
    #expect(snapshot.facts.remarks.isEmpty)
    // Written later on: the copy is made anew.
    try edited.written(.criterion(UnitCode("03102"), number: 3), .state(.met))
    #expect(try answer(.overview(focus: nil), at: opening, by: earlier).earlier?.takenBack == 3)
    #expect(try state(at: nil) == .met)
  }

  @Test func `journal, reports and meetings are those of the instant`() throws {
    let earlier = try EarlierStore(path: store.path)
    let first = try open("Một")
    let before = try answer(.reports(ReportFilter(limit: 99)), at: nil, by: earlier)
    try edited.written(.criterion(UnitCode("03102"), number: 2), .state(.met))
    try close(first)
    _ = try open("Hai")
    let closing = MeetingPoint(first.id, .closing)
    guard
      case .reports(let then) = try answer(
        .reports(ReportFilter(limit: 99)),
        at: MeetingPoint(first.id, .opening),
        by: earlier
      ).body, case .reports(let was) = before.body,
      case .changes(let changes) = try answer(
        .changes(ChangeFilter(limit: 1)),
        at: closing,
        by: earlier
      ).body
    else {
      Issue.record("no lists")
      return
    }
    #expect(then.reports.map(\.id) == was.reports.map(\.id))
    #expect(changes.changes.first?.who == "Lan")
    let snapshot = try answer(.overview(focus: nil), at: closing, by: earlier)
    #expect(snapshot.facts.meetings.map(\.name) == ["Một"])
    #expect(snapshot.facts.meetings.first?.isOpen == false)
    let opened = try answer(
      .overview(focus: nil),
      at: MeetingPoint(first.id, .opening),
      by: earlier
    )
    #expect(opened.facts.meetings.first?.isOpen == true)
  }

  @Test func `a meeting that was closed at once is open at its opening alone`() throws {
    let meeting = try open("Họp")
    guard case .done(let closed) = try store.closeMeeting(meeting.id, by: "Lan", at: 10) else {
      Issue.record("not closed")
      return
    }
    #expect(closed.opening == closed.closing)
    let earlier = try EarlierStore(path: store.path)
    for (end, isOpen) in [(MeetingPoint.End.opening, true), (.closing, false)] {
      let point = MeetingPoint(meeting.id, end)
      let snapshot = try answer(.overview(focus: nil), at: point, by: earlier)
      #expect(snapshot.facts.meetings.first?.isOpen == isOpen)
    }
  }

  @Test func `what lists brought since is out of the answer`() throws {
    let meeting = try open("Họp")
    try edited.programme.importReport(
      "figures.csv",
      """
      date,level,code,indicator,value,total,percent,unit,source,confidence,note_vi,note_en
      2020-05-31,country,VN,communes_ntm,5177,8895,58.2,xã,Báo cáo,high,,
      """
    )
    let earlier = try EarlierStore(path: store.path)
    let snapshot = try answer(
      .overview(focus: nil),
      at: MeetingPoint(meeting.id, .opening),
      by: earlier
    )
    #expect(snapshot.earlier?.kept == 0)
    #expect(snapshot.earlier?.takenBack ?? 0 > 0)
  }

  @Test func `an end that the file does not know answers with what stands now`() throws {
    let earlier = try EarlierStore(path: store.path)
    let meeting = try open("Họp")
    for point in [MeetingPoint(99, .opening), MeetingPoint(meeting.id, .closing)] {
      let snapshot = try answer(.overview(focus: nil), at: point, by: earlier)
      #expect(snapshot.earlier == nil)
      guard case .overview = snapshot.body else {
        Issue.record("no overview")
        return
      }
    }
  }

  @Test func `an earlier day says how often it was corrected, as known at the instant`() throws {
    let december = ReadingStore.december
    func corrections(_ day: Day?, at point: MeetingPoint? = nil) throws -> Int {
      var question = Question(.overview(focus: nil), day: day)
      question.stoodAt = point
      return try EarlierStore(path: store.path).answer(question).corrections
    }
    #expect(try corrections(december) == 0)
    try edited.written(.criterion(UnitCode("02102"), number: 2), .state(.disputed), on: december)
    let meeting = try open("Họp")
    try edited.written(.criterion(UnitCode("02102"), number: 2), .state(.notMet), on: december)
    try edited.written(.criterion(UnitCode("02102"), number: 2), .state(.disputed))
    #expect(try corrections(december) == 2)
    #expect(try corrections(december, at: MeetingPoint(meeting.id, .opening)) == 1)
    // The latest day is what stands, whatever stood there before.
    #expect(try corrections(nil) == 0)
  }

  @Test func `the watcher tells what changes now, and where one can go`() throws {
    let watcher = try Watcher(path: store.path)
    let meeting = try open("Một")
    var question = Question(.overview(focus: nil))
    question.stoodAt = MeetingPoint(meeting.id, .opening)
    _ = try watcher.answer(question)
    try edited.written(.criterion(UnitCode("03102"), number: 2), .state(.met))
    try close(meeting)
    #expect(try watcher.hasChanged())
    let snapshot = try watcher.answer(question)
    #expect(snapshot.changes?.count == 1)
    #expect(snapshot.earlier?.takenBack == 1)
    #expect(snapshot.facts.meetings.first?.isOpen == false)
  }
}
