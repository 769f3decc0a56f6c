import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct CommandTableTests {
  @Test func `every command has exactly one row`() {
    #expect(CommandTable.rows.count == Command.allCases.count)
    for command in Command.allCases { #expect(CommandTable.row(of: command)?.command == command) }
  }

  @Test func `no key means two things`() {
    var seen: [[Key]: Command] = [:]
    for row in CommandTable.rows {
      for keys in row.keys {
        #expect(seen[keys] == nil, "\(keys) is \(row.command) and also another")
        seen[keys] = row.command
      }
    }
    for keys in seen.keys where keys.count > 1 {
      #expect(seen[[keys[0]]] == nil, "\(keys) can never be typed")
    }
  }

  @Test func `every key in the table could be parsed`() {
    for row in CommandTable.rows {
      #expect(!row.keys.isEmpty && row.keys.allSatisfy { !$0.isEmpty })
    }
  }

  @Test func `titles fit the footer and the menu in both languages`() {
    for row in CommandTable.rows {
      #expect(Width.columns(row.title.vi) <= 14, "\(row.title.vi)")
      #expect(Width.columns(row.title.en) <= 14, "\(row.title.en)")
    }
  }

  @Test func `moving, opening, leaving, finding and the menu need no letter`() {
    let needed: [Command] = [
      .up, .down, .pageUp, .pageDown, .top, .bottom, .open, .back, .nextPane, .search, .filter,
      .sortChooser, .menu, .help, .settings, .refresh, .quit, .mark, .zoom,
    ]
    for command in needed { #expect(CommandTable.row(of: command)?.needsLetters == false) }
  }

  @Test func `the menu offers every command, so that none needs a letter`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("<f9>")
    guard case .chooser(let chooser) = session.state.overlay else {
      Issue.record("F9 opens no menu")
      return
    }
    #expect(chooser.items.count == Command.allCases.count)
  }

  @Test func `Backspace and Delete do nothing outside a field`() throws {
    #expect(Keymap.standard.match([.backspace]) == .none)
    #expect(Keymap.standard.match([.delete]) == .none)
  }
}
