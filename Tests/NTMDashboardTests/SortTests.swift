import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct SortTests {
  private func reading(_ id: String, _ metric: Target.Metric, goal: Int, gap: Int, _ pace: Pace)
    -> TargetReading
  {
    var reading = Fixture.reading(goal - gap, of: 20_000)
    reading.target.id = id
    reading.target.metric = metric
    reading.target.kind = .count
    reading.target.goal = Quantity(goal)
    reading.value = pace == .unknown ? nil : Quantity(goal - gap)
    reading.pace = pace
    reading.isMet = pace == .met
    return reading
  }

  /// Six provinces of 63 are further behind than 2,399 of 15,000 cooperatives are not.
  private var readings: [TargetReading] {
    [
      reading("T1", .provincesWithRecognisedDistrict, goal: 63, gap: 18, .behind(6)),
      reading("T2", .ocopStandardised, goal: 2_400, gap: 0, .met),
      reading("T3", .ocopNewEnterprises, goal: 500, gap: 100, .unknown),
      reading("T4", .ocopStandardised, goal: 2_400, gap: 700, .onTrack),
      reading("T8", .cooperativesEffective, goal: 15_000, gap: 6_240, .behind(2_399)),
      reading("T9", .ocopStandardised, goal: 100, gap: 1, .missed),
    ]
  }

  private func order(_ column: ColumnID, times: Int) -> [String] {
    var session = Session(Size(width: 140, height: 40))
    var snapshot = Fixture.overview()
    if case .overview(var overview) = snapshot.body {
      overview.targets = readings
      snapshot.body = .overview(overview)
    }
    session.apply(.snapshot(snapshot))
    _ = session.state.focusPane(0)
    for _ in 0..<times { _ = session.state.sort(by: column, at: session.moment) }
    return session.state.visit.panes[0].shown.map { readings[$0].target.id }
  }

  @Test func `targets are sorted by state, then by how much of the goal is missing`() {
    #expect(order(.pace, times: 1) == ["T9", "T8", "T1", "T4", "T2", "T3"])
    #expect(order(.pace, times: 2) == ["T2", "T4", "T1", "T8", "T9", "T3"])
    #expect(order(.gap, times: 1) == ["T8", "T4", "T1", "T9", "T2", "T3"])
    #expect(order(.gap, times: 2) == ["T2", "T9", "T1", "T4", "T8", "T3"])
  }

  @Test func `a cursor on the first row sees the new beginning, a chosen row stays chosen`() throws
  {
    var session = Session(page: "communes 10")
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    let table = try #require(session.state.focusedTable)
    let first = table.id(at: session.state.visit.panes[0].shown[0])
    _ = session.state.sort(by: .met, at: session.moment)
    var pane = session.state.visit.panes[0]
    #expect(pane.position == 0 && pane.top == 0)
    #expect(pane.cursor != first && pane.cursor == table.id(at: pane.shown[0]))
    try session.press("jj")
    let chosen = try #require(session.state.visit.panes[0].cursor)
    _ = session.state.sort(by: .met, at: session.moment)
    pane = session.state.visit.panes[0]
    #expect(pane.cursor == chosen)
  }

  @Test func `the order is said each time, also where no row moves`() throws {
    var session = Session(page: "communes 10")
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    _ = session.state.sort(by: .criterion(1), at: session.moment)
    #expect(session.state.notice?.text.contains("▾") == true)
    #expect(session.state.notice?.text.contains("Tiêu chí số 1") == true)
    _ = session.state.sort(by: .criterion(1), at: session.moment)
    #expect(session.state.notice?.text.contains("▴") == true)
    _ = session.state.sort(by: .criterion(1), at: session.moment)
    #expect(session.state.notice?.text == "theo thứ tự chính thức")
  }

  @Test func `a view keeps its order and its columns while the program runs`() throws {
    var session = Session(page: "communes 10")
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    _ = session.state.sort(by: .met, at: session.moment)
    try session.press("C<down><down><enter><esc>")
    let pane = session.state.visit.panes[0]
    #expect(!pane.hidden.isEmpty)
    try session.press("gogx")
    #expect(session.state.visit.panes[0].sort == pane.sort)
    #expect(session.state.visit.panes[0].hidden == pane.hidden)
    // Another view has its own.
    try session.press("gogd")
    #expect(session.state.visit.panes[0].sort == nil)
  }
}
