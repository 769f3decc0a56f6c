import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// "Below 10" says by which set of criteria, wherever it is counted.
@Suite struct SetNamesTests {
  private func session(_ line: String, _ size: Size, _ language: Language) -> Session {
    var session = Session(size, page: line)
    session.state.words.language = language
    session.apply(.snapshot(PageFixture().snapshot(line)))
    return session
  }

  @Test(
    arguments: ["below 10", "difficult 10", "nearest VN", "pace T4 10"],
    [Size(width: 60, height: 15), Size(width: 120, height: 40)]
  )
  func `each page of them names the set`(line: String, size: Size) {
    for language in Language.allCases {
      let picture = session(line, size, language).picture
      #expect(picture.contains("1980"), "\(line) \(size):\n\(picture)")
    }
  }

  @Test(arguments: [Size(width: 60, height: 15), Size(width: 80, height: 24)])
  func `the pane of the overview names it where one pane is shown`(size: Size) throws {
    var session = session("overview", size, .vi)
    try session.press("3")
    #expect(session.picture.contains("[3 Dưới 10 TC (bộ 1980)"), "\(session.picture)")
  }

  /// The overview with a target that goes by the line.
  private func withTarget(_ size: Size) -> Session {
    var session = Session(size)
    var snapshot = Fixture.overview()
    guard case .overview(var overview) = snapshot.body else { return session }
    var reading = Fixture.reading(685, of: 8297)
    reading.target.id = "T4"
    reading.target.short = Bilingual("Xã dưới 10 tiêu chí", "Communes below 10")
    reading.target.metric = .communesBelowLine
    overview.targets.append(reading)
    snapshot.body = .overview(overview)
    session.apply(.snapshot(snapshot))
    return session
  }

  @Test func `on a wide overview the pane and the target name it`() {
    let picture = withTarget(Size(width: 120, height: 40)).picture
    #expect(picture.contains("Dưới 10 TC (bộ 1980)"))
    #expect(picture.contains("Xã dưới 10 tiêu chí (bộ 1980)"), "\(picture)")
    // The other target is drawn by no line.
    #expect(!picture.contains("Xã đạt chuẩn (bộ 1980)"))
  }

  @Test func `a target of a narrow overview names it in short`() throws {
    for language in Language.allCases {
      var session = withTarget(Size(width: 80, height: 24))
      try session.press(language == .en ? "<c-t>1" : "1")
      let name = language == .vi ? "Xã dưới 10 TC (bộ 1980)" : "Communes below 10 (1980)"
      #expect(session.picture.contains(name), "\(session.picture)")
    }
  }

  @Test func `a name that has no room for the set leaves it to the line below`() throws {
    var session = withTarget(Size(width: 60, height: 15))
    try session.press("1<end>")
    #expect(session.cursor == "T4")
    let lines = session.picture.split(separator: "\n")
    #expect(!session.picture.contains("(bộ 1980…"))
    #expect(lines.dropLast().last?.contains("(bộ 1980)") == true, "\(session.picture)")
  }
}
