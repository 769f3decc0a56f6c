import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// The columns of a table in a pane that is too narrow for them.
@Suite struct TableViewTests {
  private func session(_ keys: String = "") throws -> Session {
    var session = Session(Size(width: 60, height: 15), page: "communes 10")
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    try session.press(keys)
    return session
  }

  private func heading(_ session: Session) -> Substring {
    session.picture.split(separator: "\n")[2]
  }

  @Test func `marks say on which side columns are hidden`() throws {
    #expect(!heading(try session()).contains("‹"))
    #expect(heading(try session()).hasSuffix("›│"))
    let middle = heading(try session(String(repeating: "<right>", count: 12)))
    #expect(middle.contains("‹") && middle.hasSuffix("›│"))
    // The name stays, and the mark stands between it and what scrolls.
    #expect(middle.hasPrefix("│ Xã"))
    let last = heading(try session(String(repeating: "<right>", count: 30)))
    #expect(last.contains("‹") && last.hasSuffix(" │"))
  }

  @Test func `the heading of the column under the cursor looks unlike the others`() throws {
    let canvas = try session("<right>").state.draw().canvas
    let roles = canvas.roles.split(separator: "\n")[2]
    #expect(roles.filter { $0 == "l" }.count == "Huyện".count)
  }

  @Test func `columns wider than the pane are cut at its border`() {
    let columns = [Column(.state, "", 8), Column(.name, "Xã", 30), Column(.met, "TC", 5)]
    for width in 1...40 {
      let slots = TableColumns(columns, pane: Pane(), width: width)
      #expect(slots.slots.allSatisfy { $0.x >= 0 && $0.width > 0 && $0.x + $0.width <= width })
      #expect(slots.used <= width)
    }
  }
}
