import NTMModel
import TerminalCanvas

/// The last line: the keys worth knowing here, from the command table.
struct FooterView {
  var state: State

  func draw(on canvas: inout Canvas) {
    let y = state.size.height - 1
    let end = EditorMark(state.settings.editor, words: state.words).draw(on: &canvas, y: y)
    var x = 1
    for hint in hints {
      let needed = Width.columns(hint.key) + 1 + Width.columns(hint.title) + 2
      guard x + needed <= end else { break }
      x += canvas.put(hint.key, x: x, y: y, width: nil, role: .key) + 1
      x += canvas.put(hint.title, x: x, y: y, width: nil, role: .muted) + 2
    }
  }

  private struct Hint {
    var key: String
    var title: String
  }

  private var hints: [Hint] {
    let words = state.words
    if case .prompt(let prompt) = state.overlay {
      return [Hint(key: words.promptTitle(prompt.kind), title: words.promptHint(prompt.kind))]
    }
    if let picture = state.dialogPicture { return [Hint(key: "", title: picture.hint)] }
    if case .chooser = state.overlay { return [Hint(key: "", title: words.chooserHint)] }
    let rows = CommandTable.rows.filter {
      $0.footer != nil && ($0.context == .page || state.visit.page.paneCount > 1)
    }
    .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
    return rows.compactMap { row in
      guard let keys = row.keys.first else { return nil }
      if row.command == .down {
        return Hint(key: words.signs.upDown, title: words.pick("chọn", "move"))
      }
      return Hint(key: keys.map(\.label).joined(), title: words.pick(row.title))
    }
  }
}
