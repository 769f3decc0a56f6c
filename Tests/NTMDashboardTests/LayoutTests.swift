import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Where the panes of the overview lie on screens of every size.
@Suite struct LayoutTests {
  private func session(_ width: Int, _ height: Int) -> Session {
    var session = Session(Size(width: width, height: height))
    session.apply(.snapshot(Fixture.eightTargets()))
    return session
  }

  private static let widths = Array(100...220)

  @Test(arguments: [15, 16, 19, 20, 24, 31, 32, 40, 60])
  func `all targets are seen wherever the overview is, and panes fill the page`(height: Int) {
    for width in [60, 80, 99] + LayoutTests.widths {
      let state = session(width, height).state
      #expect(state.layout.height(of: 0) >= 8, "\(width)x\(height)")
      let body = Layout.body(of: state.size)
      let area = state.layout.places.reduce(0) { $0 + $1.rect.width * $1.rect.height }
      #expect(area == body.width * body.height, "\(width)x\(height)")
      #expect(state.layout.places.allSatisfy { $0.rect.intersection(body) == $0.rect })
      #expect(state.layout.places.allSatisfy { $0.rect.height >= PaneNeed.frame + 3 })
    }
  }

  @Test(arguments: [20, 24, 32, 40, 60])
  func `a wider screen shows no less of any pane that it shows`(height: Int) {
    var least = [0, 0, 0, 0]
    var panes: [Int] = []
    for width in LayoutTests.widths {
      let state = session(width, height).state
      // A pane that has joined the others takes its columns from them.
      if panes != state.layout.places.map(\.pane) { least = [0, 0, 0, 0] }
      panes = state.layout.places.map(\.pane)
      for place in state.layout.places {
        let shown = TableColumns(
          state.tables[place.pane].columns,
          pane: Pane(),
          width: place.rect.width - 4
        )
        #expect(shown.slots.count >= least[place.pane], "pane \(place.pane) at \(width)")
        least[place.pane] = shown.slots.count
        #expect(shown.slots.count >= state.tables[place.pane].leading)
      }
    }
  }

  @Test func `a low screen puts the panes side by side where they fit, and in turns below`() throws
  {
    let first = session(140, 24).state
    #expect(first.layout.places.map(\.pane) == [0, 1, 2, 3])
    let needed = first.tables.dropFirst().reduce(0) { $0 + PaneNeed($1).least }
    #expect(needed <= 140)
    var narrower = session(needed - 1, 24)
    #expect(narrower.state.layout.places.map(\.pane) == [0, 1, 2])
    #expect(narrower.picture.contains("3 Dưới 10 TC (bộ 1980) · Cả nước  4 OCOP"))
    try narrower.press("4")
    #expect(narrower.state.layout.places.map(\.pane) == [0, 1, 3])
    #expect(narrower.picture.contains("Đồ uống"))
  }

  @Test func `a high screen gives free columns to what has content for them`() {
    let picture = session(200, 60).picture
    #expect(picture.contains("OCOP 3*+"))
    #expect(picture.contains("8 9 10 11 12 13 14 15 16 17 18 19"))
    #expect(picture.contains("Ít nhất 60% số xã đạt chuẩn NTM"))
  }

  @Test func `panes stay where they are while they follow the provinces`() throws {
    for (width, height) in [(120, 24), (120, 40), (140, 24), (200, 60)] {
      var session = session(width, height)
      let places = session.state.layout.places
      try session.press("j")
      session.apply(.snapshot(Fixture.eightTargets(focus: UnitCode("02"))))
      #expect(session.state.visit.snapshot?.linkedPlace == UnitCode("02"))
      #expect(session.state.layout.places == places)
    }
  }

  @Test func `where one pane is shown at a time the overview opens on the targets`() throws {
    for (width, height) in [(60, 15), (80, 18), (120, 16)] {
      var session = session(width, height)
      #expect(session.state.layout.isSingle)
      #expect(session.picture.contains("T8"))
      // Later answers leave the reader where he went.
      try session.press("2")
      session.apply(.snapshot(Fixture.eightTargets()))
      #expect(session.state.visit.focused == 1)
    }
    #expect(session(100, 24).state.visit.focused == 1)
  }

  @Test func `on a narrow screen the targets stay above the other panes in turns`() throws {
    for (width, height) in [(60, 24), (80, 24), (99, 40)] {
      var session = session(width, height)
      #expect(session.state.visit.focused == 1 && !session.state.layout.isSingle)
      #expect(session.picture.contains("T8") && session.picture.contains("Hà Giang"))
      let top = session.state.layout.places.first
      for (key, pane) in [("3", 2), ("4", 3), ("2", 1)] {
        try session.press(key)
        #expect(session.state.layout.places.map(\.pane) == [0, pane])
        #expect(session.picture.contains("2 Tỉnh"), "\(width)")
        #expect(session.picture.contains("4 OCOP"), "\(width)")
        #expect(session.picture.contains("T8"))
      }
      // The targets take their turn nowhere: below them the provinces stay.
      try session.press("1")
      #expect(session.state.layout.places.first == top)
      #expect(session.state.layout.places.map(\.pane) == [0, 1])
      // Zoomed it is one pane, as everywhere.
      try session.press("+")
      #expect(session.state.layout.places.map(\.pane) == [0] && session.state.layout.isSingle)
    }
  }

  @Test func `free columns go round, and a screen too small takes from the widest`() {
    let needs = [PaneNeed(rows: 1, least: 10, wish: 12), PaneNeed(rows: 1, least: 20, wish: 90)]
    #expect(PaneNeed.widths(needs, filling: 30) == [10, 20])
    #expect(PaneNeed.widths(needs, filling: 40) == [12, 28])
    #expect(PaneNeed.widths(needs, filling: 110) == [12, 98])
    #expect(PaneNeed.widths(needs, filling: 25) == [10, 15])
  }
}
