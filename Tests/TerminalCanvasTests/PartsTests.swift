import TerminalCanvas
import Testing

struct PartsTests {
  @Test(arguments: [
    (0.0, "··········"), (0.001, "■·········"), (0.5, "■■■■■·····"), (0.999, "■■■■■■■■■·"),
    (1.0, "■■■■■■■■■■"), (7.0, "■■■■■■■■■■"), (-1.0, "··········"), (.nan, "··········"),
  ])
  func `a bar is full only when its share is reached`(share: Double, picture: String) {
    var canvas = Canvas(Size(width: 10, height: 1))
    Bar(share: share).draw(on: &canvas, x: 0, y: 0, width: 10)
    #expect(canvas.text == picture)
  }

  @Test func `a bar in ASCII shows its mark`() {
    var canvas = Canvas(Size(width: 10, height: 1), glyphs: .ascii)
    Bar(share: 0.3, mark: 0.6).draw(on: &canvas, x: 0, y: 0, width: 10)
    #expect(canvas.text == "###...|...")
  }
}
