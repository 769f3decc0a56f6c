import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// What is to be done about units: the sentence, the dialog, the signs and the page.
@Suite struct FollowUpTests {
  private let given = Fixture.day(2020, 5, 31)

  private func read(_ text: String) -> Entry { FollowUpLine.read(text, givenOn: given) }

  private func order(_ text: String, _ lead: String = "", _ due: Day? = nil) -> Entry {
    .followUp(FollowUp.Order(text: text, lead: lead, due: due))
  }

  // MARK: - The sentence

  @Test func `what, who and when stand in one sentence, and the last two can be left away`() {
    let june = Fixture.day(2020, 6, 30)
    #expect(read("Xây cầu; Sở GTVT; 30/6") == order("Xây cầu", "Sở GTVT", june))
    #expect(read("Xây cầu;Sở GTVT;30/06/2020") == order("Xây cầu", "Sở GTVT", june))
    #expect(read("Xây cầu; 2020-06-30") == order("Xây cầu", "", june))
    #expect(read("Xây cầu; Sở GTVT") == order("Xây cầu", "Sở GTVT"))
    #expect(read("Xây cầu; Sở GTVT; ") == order("Xây cầu", "Sở GTVT"))
    #expect(read("Xây cầu") == order("Xây cầu"))
    #expect(read("Xây cầu; làm đường; Sở GTVT") == order("Xây cầu; làm đường", "Sở GTVT"))
    // A number alone is no day, nor is an indicator.
    #expect(read("Xây cầu; 63") == order("Xây cầu", "63"))
    #expect(read("Xem lại; 17.1") == order("Xem lại", "17.1"))
    #expect(read("Xây cầu; 30/6/20") == order("Xây cầu", "", june))
    #expect(read("Xây cầu; 30-6") == order("Xây cầu", "", june))
  }

  @Test func `a day without a year is the next one`() {
    #expect(read("a; 31/5") == order("a", "", given))
    #expect(read("a; 30/5") == order("a", "", Fixture.day(2021, 5, 30)))
    // 29 February is in the next leap year or nowhere.
    #expect(read("a; 29/2") == .fault(.notADay))
  }

  @Test func `what cannot be meant is told`() {
    #expect(read("a; 31/6") == .fault(.notADay))
    #expect(read("a; 30/05/2020") == .fault(.beforeGiven(given)))
    #expect(read("; Sở; 30/6") == .fault(.text(.empty(.followUp))))
    #expect(
      read(String(repeating: "a", count: 2_001))
        == .fault(
          .text(.tooLong(.followUp, limit: 2_000))
        )
    )
  }

  // MARK: - The dialog

  @Test func `two keys and a sentence write it`() throws {
    var session = Session.editing()
    try session.press("A<paste:Xây cầu:>")
    #expect(session.picture.contains("Xã Bản Liền, Bắc Hà, Lào Cai (02935)"))
    try session.press("<paste:; Sở GTVT; 30/6:>")
    #expect(session.picture.contains("Hiểu là: Xây cầu · chủ trì: Sở GTVT · hạn: 30/06/2020"))
    #expect(session.picture.contains("Nguồn: Nguyễn Thị Lan Hương · Tab: nguồn khác"))
    try session.press("<enter>")
    let write = try #require(session.edit)
    #expect(!write.isDryRun && write.edit.subject == .newFollowUp(UnitCode("02935")))
    #expect(write.edit.source == "Nguyễn Thị Lan Hương")
    session.agree(old: .followUp(nil))
    #expect(session.state.overlay == nil)
    #expect(session.picture.contains("thay đổi 124: Xây cầu; Sở GTVT; hạn 30/06/2020"))
  }

  @Test func `Tab asks for another source and then shows what would be written`() throws {
    var session = Session.editing()
    try session.press("A<paste:Xây cầu:><tab>")
    #expect(session.edit == nil && session.picture.contains("Nguồn: "))
    try session.press("<paste:BB 12:><enter>")
    #expect(session.edit?.isDryRun == true && session.edit?.edit.source == "BB 12")
  }

  @Test func `a fault stands under the line and nothing is written`() throws {
    var session = Session.editing()
    try session.press("A<enter>")
    #expect(session.edit == nil && session.picture.contains("! như: Báo cáo lại tiêu chí 17"))
    try session.press("<paste:Xây cầu; 31/6:><enter>")
    #expect(session.edit == nil && session.picture.contains("không phải ngày"))
  }

  @Test func `during a meeting that is its source`() throws {
    var session = Session.editing()
    var snapshot = Fixture.page(Fixture.sheet())
    snapshot = MeetingPageTests.inMeeting(snapshot)
    session.apply(.snapshot(snapshot))
    try session.press("A<paste:Xây cầu:><enter>")
    #expect(session.edit?.edit.source == MeetingPageTests.meeting.name)
  }

  // MARK: - Beside the unit

  private func remarks(_ unit: UnitCode, due: Day?) -> Remarks {
    Remarks(
      followUps: [unit: [Fixture.followUp(beside: unit, due: due)]],
      notes: [UnitCode("01"): [Fixture.asOf]]
    )
  }

  private func overview(_ remarks: Remarks) -> Session {
    var session = Session(Size(width: 120, height: 40), page: "overview")
    var snapshot = Fixture.overview()
    snapshot.facts.remarks = remarks
    session.apply(.snapshot(snapshot))
    return session
  }

  @Test func `a row has a sign, the status line its words and the overview the count`() throws {
    let unit = Fixture.provinces[2].unit
    var session = overview(remarks(unit.code, due: Fixture.day(2020, 5, 15)))
    #expect(session.picture.contains("Việc giao 1, ! 1 quá hạn · Ghi chú 1 (gj)"))
    #expect(session.picture.contains("│+  \(unit.name)"))
    // The heading of the region is passed over.
    try session.press("<down><down>")
    #expect(session.cursor == unit.code.text)
    #expect(
      session.picture.contains("Việc giao: Xây cầu · Sở GTVT · hạn 15/05/2020, ! quá 16 ngày"),
      "\(session.picture)"
    )
  }

  @Test func `a picture drawn over an old one has the signs of now`() {
    let unit = Fixture.provinces[2].unit
    var session = overview(Remarks())
    let before = session.state.draw()
    var snapshot = Fixture.overview()
    snapshot.facts.remarks = remarks(unit.code, due: nil)
    session.apply(.snapshot(snapshot))
    #expect(session.state.draw(over: before).canvas.text == session.state.draw().canvas.text)
    #expect(session.picture.contains("│+  \(unit.name)"))
  }

  @Test func `nothing beside any unit takes no line`() {
    #expect(!overview(Remarks()).picture.contains("Việc giao"))
  }

  @Test func `other cells of the row keep their own details`() throws {
    var session = Session(Size(width: 120, height: 40), page: "communes 10")
    var snapshot = PageFixture().snapshot("communes 10")
    let code = UnitCode("02935")
    snapshot.facts.remarks = remarks(code, due: nil)
    session.apply(.snapshot(snapshot))
    #expect(session.picture.contains("Việc giao: Xây cầu"))
    try session.press("<right><right>")
    #expect(!session.picture.contains("Việc giao: Xây cầu"))
  }

  @Test func `a note on a product begins with its code, and the product has the sign`() throws {
    var session = Session(Size(width: 120, height: 40), page: "products 10")
    session.state.settings.editor = "Lan"
    var snapshot = PageFixture().snapshot("products 10")
    guard case .products(let rows) = snapshot.body else { return }
    let product = rows[1].product
    session.apply(.snapshot(snapshot))
    try session.press("<down>a")
    #expect(session.picture.contains(product.code + ": "), "\(session.picture)")
    // The code alone says nothing.
    try session.press("<enter>")
    guard case .dialog(.edit(let dialog)) = session.state.overlay else {
      Issue.record("no dialog")
      return
    }
    #expect(dialog.new == nil)
    try session.press("xem lại<enter>")
    let record = RecordMark(code: product.code, unit: product.unit)
    var remarks = Remarks(notes: [product.unit: [Fixture.asOf]])
    remarks.notesOfRecords = [record: [Fixture.asOf]]
    snapshot.facts.remarks = remarks
    var read = Session(Size(width: 120, height: 40), page: "products 10")
    read.apply(.snapshot(snapshot))
    #expect(read.picture.contains("│'" + product.name.prefix(8)), "\(read.picture)")
    #expect(read.picture.split(separator: "\n").count { $0.hasPrefix("│'") } == 1)
  }

  @Test func `on a past day it is given out as of the latest report`() throws {
    var session = Session(Size(width: 120, height: 40), page: "follow-ups VN")
    session.state.settings.editor = "Lan"
    var snapshot = Fixture.followUps()
    snapshot.asOf = Fixture.day(2020, 3, 31)
    session.apply(.snapshot(snapshot))
    try session.press("A<paste:Xây cầu; 30/6:><enter>")
    let edit = try #require(session.edit).edit
    #expect(edit.day == Fixture.asOf)
    guard case .followUp(let order?) = edit.new else { return }
    #expect(order.due == Fixture.day(2020, 6, 30))
  }

  @Test func `one that is done later than the day on show can be done or opened again`() throws {
    var session = Session(Size(width: 120, height: 40), page: "follow-ups VN")
    session.state.settings.editor = "Lan"
    var sheet = Fixture.followUpSheet()
    sheet.followUps[0].item.done = Fixture.day(2020, 6, 20)
    session.apply(
      .snapshot(Fixture.snapshot(.followUps(.country), .followUps(sheet), path: [Fixture.country]))
    )
    try session.press("e")
    #expect(session.picture.contains("Xong ngày 31/05/2020"))
    #expect(session.picture.contains("Chưa xong, mở lại"))
  }

  // MARK: - The page

  @Test func `one is done with e and two keys, and can be opened again`() throws {
    var session = Session(Size(width: 120, height: 40), page: "follow-ups VN")
    session.state.settings.editor = "Lan"
    session.apply(.snapshot(Fixture.followUps()))
    try session.press("e")
    #expect(session.picture.contains("Xong ngày 31/05/2020"))
    try session.press("<enter><enter>")
    let edit = try #require(session.edit).edit
    #expect(edit.subject == .followUp(41, .done) && edit.new == .day(Fixture.asOf))
    #expect(edit.old == .day(nil))
    try session.press("<esc><end>e")
    #expect(session.picture.contains("Chưa xong, mở lại"))
    try session.press("<down><down><down><down><enter><c-u>-<enter>")
    #expect(session.picture.contains("Nguồn: "))
  }

  @Test func `Enter opens the unit, and a note goes beside it too`() throws {
    var session = Session(Size(width: 120, height: 40), page: "follow-ups VN")
    session.state.settings.editor = "Lan"
    session.apply(.snapshot(Fixture.followUps()))
    try session.press("a<paste:Đã gọi:><enter>")
    #expect(session.edit?.edit.subject == .note(UnitCode("02935")))
    session.agree(old: .text(""))
    try session.press("<enter>")
    #expect(session.state.visit.page == .commune(UnitCode("02935")))
  }

  @Test func `a row that is no unit takes the place of the page`() throws {
    var session = Session(Size(width: 120, height: 40), page: "overview")
    session.state.settings.editor = "Lan"
    session.apply(.snapshot(Fixture.overview()))
    try session.press("<tab><tab><tab>")
    #expect(session.state.visit.focused == 0)
    try session.press("A<paste:Đôn đốc:><enter>")
    #expect(session.edit?.edit.subject == .newFollowUp(.country))
  }
}
