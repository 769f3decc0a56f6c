import TerminalCanvas

/// Who can write from this screen, at the right end of the last line of every page; the hints there
/// give way to it.
struct EditorMark {
  private var text: String

  /// Nothing is drawn without an editor.
  init(_ editor: String?, words: Words) {
    text = editor.map(words.editing) ?? ""
  }

  /// Draws the mark and answers where the room for the hints ends.
  func draw(on canvas: inout Canvas, y: Int) -> Int {
    let width = canvas.size.width
    guard !text.isEmpty else { return width }
    let columns = min(Width.columns(text), width * 2 / 5)
    canvas.put(text, x: width - columns - 1, y: y, width: columns, role: .banner)
    return width - columns - 2
  }
}
