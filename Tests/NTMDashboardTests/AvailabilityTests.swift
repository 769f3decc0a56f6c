import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Footer, help and menu tell what can be done where the reader is.
@Suite struct AvailabilityTests {
  private func footer(_ session: Session) -> String {
    String(session.picture.split(separator: "\n").last ?? "")
  }

  private func items(_ session: Session) throws -> [Chooser.Item] {
    guard case .chooser(let chooser) = session.state.overlay else { return [] }
    return chooser.items
  }

  @Test func `the footer offers Enter and Esc only where they do something, and says what`() throws
  {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    #expect(footer(session).contains("Enter vào"))
    #expect(!footer(session).contains("Esc"))
    // The communes below the line and the sectors open too; a filter gives Esc something to do.
    try session.press("&ha<enter>")
    #expect(footer(session).contains("Esc bỏ lọc"))
    try session.press("<esc>+")
    #expect(footer(session).contains("Esc thu lại"))
    try session.press("<esc>j")
    #expect(!footer(session).contains("Esc"))
    var list = Fixture.list(Fixture.communes)
    list.question = Question(.belowLine(UnitCode("10")))
    try session.press("gd")
    session.apply(.snapshot(list))
    #expect(footer(session).contains("Enter vào  Esc ra"))
    // What is lacking has nothing below it.
    try session.press("<tab>")
    #expect(!footer(session).contains("Enter"))
    try session.press("<enter>")
    #expect(session.state.notice?.text == "Không có gì sâu hơn ở dòng này")
  }

  @Test func `a picture taken over from the last one has the footer of the new place`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    let last = session.state.draw()
    try session.press("&ha<enter>")
    let over = session.state.draw()
    try session.press("<esc>")
    #expect(session.state.draw(over: over).canvas.text == session.state.draw().canvas.text)
    #expect(session.state.draw(over: last).canvas.text == session.state.draw().canvas.text)
  }

  @Test func `help lists only what can be done, the menu mutes the rest with its reason`() throws {
    var session = Session(page: "below 10")
    var list = Fixture.list(Fixture.communes)
    list.question = Question(.belowLine(UnitCode("10")))
    session.apply(.snapshot(list))
    try session.press("?")
    let help = try items(session).map(\.action)
    for command: Command in [.edit, .recognise, .note, .undo, .pane3, .pane4, .since, .goBelow] {
      #expect(!help.contains(.command(command)), "\(command)")
    }
    for command: Command in [.open, .pane2, .nextPane, .search, .filter, .quit] {
      #expect(help.contains(.command(command)), "\(command)")
    }
    #expect(help.first == .command(.open))
    try session.press("<esc><f9>")
    let menu = try items(session)
    #expect(menu.count == Command.allCases.count)
    let edit = try #require(menu.first { $0.action == .command(.edit) })
    #expect(!edit.isAvailable)
    #expect(edit.sentence.contains("--edit"))
    let third = try #require(menu.first { $0.action == .command(.pane3) })
    #expect(third.sentence == "Trang này chỉ có 2 ô")
    try session.press("<esc>3")
    #expect(session.state.notice?.text == "Trang này chỉ có 2 ô")
  }

  @Test func `who can write is offered to`() throws {
    var session = Session(page: "communes 10")
    session.state.settings.editor = "Lan"
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    try session.press("?")
    let help = try items(session).map(\.action)
    #expect(help.contains(.command(.note)))
    // The name of a commune is no figure.
    #expect(!help.contains(.command(.edit)))
  }

  @Test func `a list without a hit says so, and commands are not counted as units`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("<f9>zzz")
    #expect(session.picture.contains("Không có mục nào khớp “zzz”"))
    try session.press("<esc>:ocop")
    session.apply(
      .snapshot(
        Snapshot(
          question: Question(.search("ocop")),
          asOf: Fixture.asOf,
          facts: Fixture.facts(),
          path: [],
          set: Fixture.set,
          body: .search(SearchAnswer(text: "ocop", hits: [], total: 0)),
          changes: nil
        )
      )
    )
    #expect(!session.picture.contains("0 đơn vị"))
  }

  @Test func `Esc takes back what asked for a letter`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("m")
    #expect(session.picture.contains("Gõ một chữ cái"))
    try session.press("<esc>")
    #expect(!session.picture.contains("Gõ một chữ cái"))
  }

  @Test func `points have one decimal and cooperatives an English name`() {
    let words = Words(.vi, glyphs: .unicode)
    var reading = Fixture.reading(622, of: 645)
    reading.target.goal = Quantity(100)
    #expect(words.value(reading) == "96,4%")
    #expect(words.gap(reading) == "3,6 điểm")
    #expect(words.gap(Fixture.reading(4829, of: 8297)) == "1,8 điểm")
    reading.target.metric = .cooperativesEffective
    reading.pace = .behind(2_399)
    #expect(words.pace(reading).words == "chậm 2.399 HTX")
    #expect(Words(.en, glyphs: .unicode).pace(reading).words == "behind 2,399 co-ops")
  }

  @Test func `the language of the command line wins and is not kept`() throws {
    var settings = Fixture.settings()
    settings.language = .en
    settings.isLanguageAsked = true
    settings.session = NTMDashboard.Session(place: "overview", language: nil)
    var session = Session()
    session.state = State(settings: settings, at: session.moment)
    #expect(session.state.words.language == .en)
    #expect(session.state.session.language == nil)
    settings.session?.language = .vi
    session.state = State(settings: settings, at: session.moment)
    #expect(session.state.words.language == .en)
    #expect(session.state.session.language == .vi)
    session.apply(.snapshot(Fixture.overview()))
    session.state.settings.isLanguageAsked = false
    try session.press("<c-t><c-t>")
    #expect(session.state.session.language == .en)
  }
}
