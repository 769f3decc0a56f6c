import TerminalCanvas

/// What is special about this screen: who can write from it, what it leads or follows.
///
/// At the right end of the last line of every page; the hints there give way to it.
struct ScreenMarks {
  /// The most important last, where a narrow screen keeps it.
  var texts: [String]

  /// Draws the marks and answers where the room for the hints ends.
  func draw(on canvas: inout Canvas, y: Int) -> Int {
    let width = canvas.size.width
    var end = width
    for text in texts.reversed() {
      let columns = min(Width.columns(text), width * 2 / 5, end - 2)
      guard columns > 4 else { break }
      canvas.put(text, x: end - columns - 1, y: y, width: columns, role: .banner)
      end -= columns + 2
    }
    return end
  }
}

extension State {
  /// The marks of this screen.
  var marks: [String] {
    [
      settings.editor.map(words.editing), leadName.map(words.leading),
      following.map { words.followed($0, offset: visit.offset, fewer: fewerTargets) },
    ].compactMap(\.self)
  }
}
