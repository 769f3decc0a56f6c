import NTMModel
import Testing

@testable import NTMStore

/// What somebody was asked to do about a unit, in the file.
struct FollowUpTests {
  private let edited: EditedStore
  private let nga = UnitCode("03202")
  private let order = FollowUp.Order(
    text: "Xây cầu",
    lead: "Sở GTVT",
    due: Day(year: 2020, month: 6, day: 30)
  )

  init() throws { edited = try EditedStore() }

  private func sheet(
    _ place: UnitCode = .country,
    day: Day? = nil
  ) throws -> FollowUpSheet {
    let snapshot = try edited.store.answer(Question(.followUps(place), day: day))
    guard case .followUps(let sheet) = snapshot.body else {
      throw StoreError.failed(path: edited.store.path, message: "no follow-ups")
    }
    return sheet
  }

  private var remarks: Remarks {
    get throws { try edited.store.answer(Question(.overview(focus: nil))).facts.remarks }
  }

  @Test func `it stands beside its unit, is done on a day, and everything can be taken back`()
    throws
  {
    let before = try edited.figures()
    let given = try edited.written(.newFollowUp(nga), .followUp(order))
    #expect(given.old == .followUp(nil) && given.new == .followUp(order))
    let placed = try #require(try sheet().followUps.first)
    #expect(placed.item.text == "Xây cầu" && placed.item.lead == "Sở GTVT")
    #expect(placed.item.due == order.due && placed.item.done == nil)
    #expect(placed.item.who == "Lan" && placed.item.source == EditedStore.source)
    #expect(placed.unit.code == nga && !placed.province.isEmpty)
    #expect(try remarks.open(beside: nga, on: ReadingStore.may).map(\.text) == ["Xây cầu"])
    #expect(try remarks.count(on: ReadingStore.may) == RemarkCount(open: 1, overdue: 0, notes: 0))

    let number = placed.item.number
    let late = try #require(Day(year: 2020, month: 7, day: 1))
    #expect(try remarks.count(on: late).overdue == 1)
    let done = try edited.written(.followUp(number, .done), .day(ReadingStore.may))
    #expect(try sheet().followUps.first?.item.done == ReadingStore.may)
    #expect(try remarks.count(on: ReadingStore.may).open == 0)
    // As it stood before: nobody had been asked yet.
    #expect(try sheet(day: ReadingStore.december).followUps.isEmpty)
    #expect(try remarks.count(on: ReadingStore.december).open == 0)

    try edited.undone(.report(done.report))
    #expect(try sheet().followUps.first?.item.done == nil)
    try edited.undone(.report(given.report))
    #expect(try sheet().followUps.isEmpty && remarks.isEmpty)
    #expect(try edited.figures() == before)
    #expect(try edited.store.verify() == [])
  }

  @Test func `a place has what is below it, the earliest due first and the done ones last`() throws
  {
    let kim = UnitCode("03201")
    let fields: [(UnitCode, String, Int?)] = [
      (nga, "tháng 8", 8), (kim, "không hạn", nil), (nga, "tháng 6", 6), (.country, "cả nước", 7),
    ]
    for (unit, text, month) in fields {
      let due = month.flatMap { Day(year: 2020, month: $0, day: 30) }
      let order = FollowUp.Order(text: text, lead: "", due: due)
      try edited.written(.newFollowUp(unit), .followUp(order))
    }
    #expect(
      try sheet().followUps.map(\.item.text) == ["tháng 6", "cả nước", "tháng 8", "không hạn"]
    )
    #expect(try sheet(nga).followUps.map(\.item.text) == ["tháng 6", "tháng 8"])
    let first = try #require(try sheet(nga).followUps.first)
    try edited.written(.followUp(first.item.number, .done), .day(ReadingStore.may))
    #expect(try sheet(nga).followUps.map(\.item.text) == ["tháng 8", "tháng 6"])
    try edited.written(.note(kim), .text("Đã họp"))
    #expect(try sheet().notes.map(\.item.text) == ["Đã họp"])
    #expect(try sheet(nga).notes.isEmpty)
    #expect(try remarks.notes(beside: kim, on: ReadingStore.may) == 1)
  }

  @Test func `the second of two writers is told what the first wrote`() throws {
    try edited.written(.newFollowUp(nga), .followUp(order))
    let number = try #require(try sheet().followUps.first).item.number
    let lead = Edit.Subject.followUp(number, .lead)
    try edited.written(lead, .text("Sở NN"), by: "Mai")
    let outcome = try edited.write(lead, .text("Sở TC"), old: .text("Sở GTVT"))
    guard case .conflict(let conflict) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(conflict.now == .text("Sở NN") && conflict.by?.who == "Mai")
    #expect(try edited.write(lead, .text("Sở NN")) == .unchanged)
  }

  @Test func `what makes no sense is refused`() throws {
    let given = try edited.written(.newFollowUp(nga), .followUp(order))
    let number = given.report
    let early = try #require(Day(year: 2020, month: 5, day: 30))
    let refused: [(Edit.Subject, Edit.Value, EditRefusal)] = [
      (.followUp(999, .lead), .text("x"), .unknownFollowUp(999)),
      (.followUp(number, .due), .day(early), .beforeGiven(ReadingStore.may)),
      (.followUp(number, .text), .text(" "), .text(.empty(.followUp))),
      (.followUp(number, .done), .text("x"), .wrongKind),
      (.newFollowUp(nga), .text("x"), .wrongKind),
      (
        .newFollowUp(nga), .followUp(FollowUp.Order(text: "", lead: "x", due: nil)),
        .text(.empty(.followUp))
      ),
      (
        .newFollowUp(nga), .followUp(FollowUp.Order(text: "x", lead: "", due: early)),
        .beforeGiven(ReadingStore.may)
      ),
      (
        .newFollowUp(UnitCode("99999")), .followUp(order),
        .unknownUnit(UnitCode("99999"), on: ReadingStore.may)
      ),
    ]
    let before = try edited.rows("SELECT * FROM follow_up")
    for (subject, value, refusal) in refused {
      #expect(try edited.write(subject, value) == .refused(refusal))
    }
    #expect(try edited.rows("SELECT * FROM follow_up") == before)
  }

  @Test func `the minutes have what was given out in the meeting, as it stands at its end`() throws
  {
    try edited.written(.newFollowUp(nga), .followUp(order))
    guard
      case .done(let meeting) = try edited.store.openMeeting("Họp", by: "Lan", at: 1_591_100_000)
    else {
      Issue.record("no meeting")
      return
    }
    let late = FollowUp.Order(text: "Làm đường", lead: "", due: nil)
    let given = try edited.written(.newFollowUp(nga), .followUp(late))
    try edited.written(.followUp(given.report, .lead), .text("Huyện"))
    let minutes = try #require(
      try edited.store.minutes(of: meeting.id, by: "Lan", at: 1_591_200_000)
    )
    #expect(minutes.followUps.map(\.item.text) == ["Làm đường"])
    #expect(minutes.followUps.first?.item.lead == "Huyện")
    let end = try edited.store.closeMeeting(meeting.id, by: "Lan", at: 1_591_200_000)
    guard case .done = end else {
      Issue.record("\(end)")
      return
    }
    // What comes after the end is not of the meeting, and what was taken back stood then.
    let mended = try edited.written(.followUp(given.report, .lead), .text("Tỉnh"))
    try edited.written(.followUp(given.report, .done), .day(ReadingStore.may))
    func told() throws -> [FollowUp] {
      let minutes = try edited.store.minutes(of: meeting.id, by: "Lan", at: 1_591_300_000)
      return try #require(minutes).followUps.map(\.item)
    }
    #expect(try told().map(\.lead) == ["Huyện"] && told().map(\.done) == [nil])
    try edited.undone(.report(mended.report))
    #expect(try told().map(\.lead) == ["Huyện"])
    for report in try edited.rows("SELECT id FROM report WHERE id >= \(given.report)").reversed() {
      guard let number = Int64(report) else { continue }
      _ = try edited.undo(.report(number))
    }
    #expect(try sheet().followUps.map(\.item.text) == ["Xây cầu"])
    #expect(try told().map(\.text) == ["Làm đường"])
    #expect(try told().map(\.lead) == ["Huyện"] && told().map(\.done) == [nil])
  }
}
