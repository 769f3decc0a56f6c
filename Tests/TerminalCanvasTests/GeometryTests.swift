import TerminalCanvas
import Testing

struct GeometryTests {
  private let page = Rect(x: 0, y: 0, width: 100, height: 30)

  @Test func `fixed parts come first and shares take the rest`() {
    let parts = page.columns(.fixed(20), .share(1), .share(3))
    #expect(parts.map(\.width) == [20, 20, 60])
    #expect(parts.map(\.x) == [0, 20, 40])
    #expect(page.rows(.fixed(1), .share(1), .fixed(2)).map(\.height) == [1, 27, 2])
  }

  @Test func `a gap stands between parts and nothing is lost in rounding`() {
    let parts = page.columns(.share(1), .share(1), .share(1), gap: 1)
    #expect(parts.map(\.width).reduce(0, +) == 98)
    #expect(parts.last?.maxX == 100)
  }

  @Test(arguments: 0...6)
  func `parts never leave a rectangle that is too small`(size: Int) {
    let small = Rect(x: 3, y: 4, width: size, height: size)
    for part in small.columns(.fixed(4), .share(1), .fixed(4), gap: 1)
      + small.rows(.fixed(4), .share(1), .fixed(4), gap: 1)
    {
      #expect(part.isEmpty || small.intersection(part) == part)
    }
    #expect(small.inset(by: 2).width == max(0, size - 4))
    #expect(small.centred(Size(width: 90, height: 2)).width == size)
  }

  @Test func `taking from a side leaves the rest`() {
    var rest = page
    #expect(rest.takeTop(1) == Rect(x: 0, y: 0, width: 100, height: 1))
    #expect(rest.takeBottom(2) == Rect(x: 0, y: 28, width: 100, height: 2))
    #expect(rest.takeLeft(10) == Rect(x: 0, y: 1, width: 10, height: 27))
    #expect(rest.takeRight(500) == Rect(x: 10, y: 1, width: 90, height: 27))
    #expect(rest.isEmpty)
  }

  @Test func `rectangles that do not meet have nothing in common`() {
    #expect(page.intersection(Rect(x: 100, y: 0, width: 5, height: 5)).isEmpty)
    #expect(page.contains(Point(x: 99, y: 29)))
    #expect(!page.contains(Point(x: 100, y: 0)))
  }
}
