import Testing

@testable import TerminalCanvas

@Suite struct BigTextTests {
  private func picture(_ text: String, dot: Int, scale: Int) -> [String]? {
    guard let big = BigText(text) else { return nil }
    var canvas = Canvas(
      Size(width: big.columns(dot: dot), height: BigText.rows * scale),
      glyphs: .ascii
    )
    big.draw(on: &canvas, x: 0, y: 0, dot: dot, scale: scale)
    return canvas.text.split(separator: "\n").map(String.init)
  }

  @Test func `a share is read from its dots`() {
    #expect(
      picture("58,2%", dot: 1, scale: 1) == [
        "### ###   ### # #",
        "#   # #     #   #",
        "### ###   ###  #",
        "  # # # # #   #",
        "### ### # ### # #",
      ]
    )
  }

  @Test func `a wider dot widens letters and gaps alike`() {
    #expect(
      picture("+1.", dot: 2, scale: 1) == [
        "          ##",
        "  ##    ####",
        "######    ##",
        "  ##      ##",
        "        ######  ##",
      ]
    )
  }

  @Test func `a scale makes dots as many rows high`() {
    #expect(picture("-", dot: 1, scale: 2)?.filter { $0.contains("###") }.count == 2)
  }

  @Test func `all that a figure can hold has a letter, and anything else none`() {
    for character in "0123456789,.%+-/–" { #expect(BigText(String(character)) != nil) }
    #expect(BigText("12 xã") == nil)
    #expect(BigText("") == nil)
  }

  @Test func `the widest dot that fits is taken`() throws {
    let big = try #require(BigText("8.760"))
    #expect(big.columns(dot: 2) == 34)
    #expect(big.dot(at: 1, in: 34) == 2)
    #expect(big.dot(at: 1, in: 33) == 1)
    #expect(big.dot(at: 1, in: 16) == nil)
    #expect(big.dot(at: 2, in: 68) == 4)
  }
}
