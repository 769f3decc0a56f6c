import TerminalCanvas
import Testing

@testable import TerminalCurses

struct RowDifferenceTests {
  /// The columns that are written when the second text replaces the first.
  private func span(_ old: String, _ new: String) -> Range<Int>? {
    let canvases = [old, new].map { text in
      var canvas = Canvas(Size(width: 10, height: 2))
      canvas.put(text, x: 0, y: 1)
      return canvas
    }
    return RowDifference.span(from: canvases[0].row(1), to: canvases[1].row(1))
  }

  @Test func `an equal row is not written`() {
    #expect(span("Lào Cai", "Lào Cai") == nil)
    #expect(span("Lào", "La\u{300}o") == nil)
  }

  @Test func `only what differs is written`() {
    #expect(span("Lào Cai", "Lào Cam") == 6..<7)
    #expect(span("a b c", "x b y") == 0..<5)
  }

  @Test func `wide glyphs are written whole`() {
    #expect(span("a漢b", "a字b") == 1..<3)
    #expect(span("a漢b", "axyb") == 1..<3)
    #expect(span("axyb", "a漢b") == 1..<3)
    #expect(span("漢", "x") == 0..<2)
  }

  @Test func `a row without a predecessor is written whole`() {
    let canvas = Canvas(Size(width: 4, height: 2))
    #expect(RowDifference.span(from: nil, to: canvas.row(1)) == 0..<4)
  }
}
