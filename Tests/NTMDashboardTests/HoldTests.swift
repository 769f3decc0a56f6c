import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// The screen held still by `p`.
@Suite struct HoldTests {
  private let digest = ChangeDigest(count: 14, lines: [], isReplaced: false)

  /// The overview with one province changed, as of a number of the journal.
  private func overview(_ change: Int64, recognised: Int, changes: ChangeDigest? = nil) -> Snapshot
  {
    var places = Fixture.provinces
    places[2].rollUp.recognised = recognised
    var snapshot = Fixture.overview(places: places, changes: changes)
    snapshot.facts.lastChange = change
    return snapshot
  }

  private func list(_ change: Int64, changes: ChangeDigest? = nil) -> Snapshot {
    var snapshot = Fixture.list(Fixture.communes, changes: changes)
    snapshot.question = Question(.belowLine(.country))
    snapshot.facts.lastChange = change
    return snapshot
  }

  private func held(_ size: Size = Size(width: 120, height: 40)) throws -> Session {
    var session = Session(size)
    session.apply(.snapshot(overview(100, recognised: 53)))
    try session.press("p")
    #expect(session.effects == [.pause(true)])
    return session
  }

  private func later(_ minutes: Int64, _ session: inout Session) {
    session.milliseconds += minutes * 60_000
  }

  @Test func `a held page says when it was read and what waits`() throws {
    var session = try held()
    #expect(session.picture.contains("TẠM DỪNG · đọc lúc 14:32 · p tiếp tục"))
    session.apply(.waiting(.changes(upTo: 114)))
    #expect(
      session.picture.contains("TẠM DỪNG · đọc lúc 14:32 · 14 thay đổi đang chờ · p tiếp tục")
    )
  }

  @Test func `the header counts what waits, whatever notice stands below`() throws {
    var session = Session(Size(width: 80, height: 24))
    session.apply(.snapshot(overview(100, recognised: 53)))
    var lines = ChangeDigest(count: 1, lines: [], isReplaced: false)
    lines.count = 4
    session.apply(.snapshot(overview(104, recognised: 54, changes: lines)))
    #expect(session.state.notice != nil)
    try session.press("p")
    func header() -> Substring { session.picture.split(separator: "\n").first ?? "" }
    #expect(header().contains("TẠM DỪNG"))
    #expect(!header().contains("chờ"))
    for number: Int64 in [107, 110] {
      session.apply(.waiting(.changes(upTo: number)))
      #expect(session.picture.contains("4 thay đổi"))
      #expect(header().contains("TẠM DỪNG · \(number - 104) chờ"))
    }
    // The picture that takes over an earlier one says the same.
    let last = session.state.draw()
    session.apply(.waiting(.changes(upTo: 111)))
    #expect(session.state.draw(over: last).canvas.text.contains("TẠM DỪNG · 7 chờ"))
    // Another province is read at present; what comes after it counts from there.
    try session.press("j")
    session.apply(.snapshot(overview(111, recognised: 55)))
    #expect(!header().contains("chờ"))
    session.apply(.waiting(.changes(upTo: 112)))
    #expect(header().contains("TẠM DỪNG · 1 chờ"))
  }

  @Test func `a page opened while held says that it contains the changes`() throws {
    var session = try held()
    session.apply(.waiting(.changes(upTo: 114)))
    later(3, &session)
    try session.press("gd")
    #expect(session.effects == [.ask(Question(.belowLine(.country)))])
    session.apply(.snapshot(list(114, changes: digest)))
    later(1, &session)
    session.apply(.tick)
    let line = "TẠM DỪNG · đọc lúc 14:35 · đã gồm 14 thay đổi mới · p tiếp tục"
    #expect(session.picture.contains(line))
    session.apply(.waiting(.changes(upTo: 117)))
    #expect(session.picture.contains("đã gồm 14 thay đổi mới · 3 thay đổi đang chờ"))
  }

  @Test func `a page that was on its way when the hold began contains nothing new`() throws {
    var session = Session(Size(width: 120, height: 40))
    session.apply(.snapshot(overview(100, recognised: 53)))
    try session.press("gdp")
    session.apply(.snapshot(list(100)))
    later(1, &session)
    session.apply(.tick)
    #expect(session.picture.contains("TẠM DỪNG · đọc lúc 14:32 · p tiếp tục"), "\(session.picture)")
    session.apply(.waiting(.changes(upTo: 103)))
    #expect(session.picture.contains("đọc lúc 14:32 · 3 thay đổi đang chờ"))
  }

  @Test func `going back while held shows the page as it was read`() throws {
    var session = try held()
    session.apply(.waiting(.changes(upTo: 114)))
    later(3, &session)
    try session.press("gd")
    session.apply(.snapshot(list(114, changes: digest)))
    try session.press("<a-left>")
    #expect(session.effects.isEmpty)
    later(1, &session)
    session.apply(.tick)
    #expect(session.picture.contains("đọc lúc 14:32 · 14 thay đổi đang chờ"))
    #expect(session.picture.contains("127    53"))
  }

  @Test func `going on reads the page on show and marks what changed`() throws {
    var session = try held()
    try session.press("gd")
    session.apply(.snapshot(list(114, changes: digest)))
    try session.press("<a-left>p")
    #expect(session.effects == [.ask(Question(.overview(focus: nil))), .pause(false)])
    // The list has taken the digest; the page is older all the same.
    session.apply(.snapshot(overview(114, recognised: 56)))
    let cell = State.ChangedCell(pane: 1, row: RowID("10"), column: .recognised)
    #expect(session.state.changed.contains(cell))
    #expect(!session.picture.contains("TẠM DỪNG"))
  }

  @Test func `a file replaced while held is said as such`() throws {
    var session = try held()
    session.apply(.waiting(.otherFile))
    #expect(session.picture.contains("TẠM DỪNG · đọc lúc 14:32 · tệp đã được thay"))
    try session.press("gd")
    session.apply(.snapshot(list(7)))
    session.apply(.tick)
    #expect(!session.picture.contains("tệp đã được thay"))
    #expect(!session.picture.contains("thay đổi mới"))
  }

  @Test func `what the reader did last is told over the held line, and the header keeps it`() throws
  {
    var session = try held(Size(width: 60, height: 15))
    try session.press("y")
    #expect(session.picture.contains("Đã chép"))
    #expect(session.picture.split(separator: "\n").first?.contains("TẠM DỪNG") == true)
  }

  @Test(arguments: [60, 80, 120]) func `the held line is whole at every width`(width: Int) throws {
    var session = try held(Size(width: width, height: 15))
    session.apply(.waiting(.changes(upTo: 1_334)))
    #expect(session.picture.contains("1.234 thay đổi đang chờ · p tiếp tục"))
    try session.press("<c-t>")
    #expect(session.picture.contains("1,234 changes wait · p resumes"))
  }
}
