import NTMModel
import TerminalCanvas

/// The last line: the keys worth knowing here, from the command table.
struct FooterView {
  var hints: [Hint]
  /// Who can write from here; `nil` only looks.
  var editor: String?
  var words: Words

  /// Draws as many hints as have room; the least important ones give way first.
  func draw(on canvas: inout Canvas) {
    let y = canvas.size.height - 1
    let end = EditorMark(editor, words: words).draw(on: &canvas, y: y)
    var x = 1
    for hint in fitting(end) {
      x += canvas.put(hint.key, x: x, y: y, width: nil, role: .key) + 1
      x += canvas.put(hint.title, x: x, y: y, width: nil, role: .muted) + 2
    }
  }

  struct Hint: Hashable {
    var key: String
    var title: String
    /// Smaller stays longer.
    var rank: Int

    var columns: Int { Width.columns(key) + 1 + Width.columns(title) + 2 }
  }

  /// The hints that fit, in the order of the command table.
  private func fitting(_ width: Int) -> [Hint] {
    let hints = hints
    var kept: Set<Hint> = []
    var used = 1
    for hint in hints.sorted(by: { $0.rank < $1.rank }) {
      // The gap behind the last one needs no room.
      guard used + hint.columns - 2 <= width else { break }
      used += hint.columns
      kept.insert(hint)
    }
    return hints.filter { kept.contains($0) }
  }
}

/// Which commands the footer names, apart from the words for them: what two pictures are held
/// against each other by.
struct FooterCommands: Hashable {
  var commands: [Command]
  /// What the command that leads back is called here.
  var back: String
}

extension State {
  /// The keys worth knowing: of what lies over the page, else the commands that do something here.
  var footerHints: [FooterView.Hint] {
    switch overlay {
    case .prompt(let prompt): words.promptHints(prompt.kind)
    case .chooser: words.chooserHints
    case .dialog: dialogPicture?.hints ?? []
    case nil: visit.page.isProjector ? words.projectorHints : hints(footerCommands)
    }
  }

  /// The commands of the footer that do something here.
  var footerCommands: FooterCommands {
    FooterCommands(
      commands: State.footerRows.compactMap { row in
        guard case .yes = row.command.availability(in: self) else { return nil }
        return row.command
      },
      back: words.title(of: stepBack)
    )
  }

  func hints(_ footer: FooterCommands) -> [FooterView.Hint] {
    State.footerRows.compactMap { row in
      guard let rank = row.footer, let keys = row.keys.first,
        footer.commands.contains(row.command)
      else { return nil }
      switch row.command {
      case .down: return FooterView.Hint(key: words.signs.upDown, title: words.choose, rank: rank)
      case .back: return FooterView.Hint(key: words.label(keys), title: footer.back, rank: rank)
      default:
        return FooterView.Hint(key: words.label(keys), title: words.pick(row.title), rank: rank)
      }
    }
  }

  private static let footerRows = CommandTable.rows.filter { $0.footer != nil }
}
