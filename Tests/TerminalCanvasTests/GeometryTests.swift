import TerminalCanvas
import Testing

struct GeometryTests {
  private let page = Rect(x: 0, y: 0, width: 100, height: 30)

  @Test func `rectangles that do not meet have nothing in common`() {
    #expect(page.intersection(Rect(x: 100, y: 0, width: 5, height: 5)).isEmpty)
    #expect(page.contains(Point(x: 99, y: 29)))
    #expect(!page.contains(Point(x: 100, y: 0)))
  }
}
