import TerminalCanvas
import Testing

struct PartsTests {
  private let table = Table([
    .init("Tỉnh", .flexible(min: 6)),
    .init("Xã", .fixed(4), align: .right, sort: .descending),
    .init("Tiến độ", .flexible(min: 9, max: 14), importance: 1),
  ])
  private let rows: [Table.Row] = [
    .init([.init("Hà Giang"), .init("175"), .init("✓ đạt", role: .good)]),
    .init([.init("Thừa Thiên Huế"), .init("9"), .init("✗ chậm", role: .bad)], isSelected: true),
    .init([.init("漢字漢字漢字漢字"), .init("12.345"), .init("–", role: .muted)], isMarked: true),
  ]

  private func drawn(width: Int, glyphs: GlyphSet = .unicode) -> Canvas {
    var canvas = Canvas(Size(width: width, height: 4), glyphs: glyphs)
    table.drawHeader(on: &canvas, in: canvas.bounds)
    var body = canvas.bounds
    _ = body.takeTop(1)
    table.draw(rows, on: &canvas, in: body)
    return canvas
  }

  @Test func `a table shares its width and marks rows`() {
    #expect(
      drawn(width: 36).text == """
          Tỉnh            Xã▾ Tiến độ
          Hà Giang        175 ✓ đạt
        > Thừa Thiên Huế    9 ✗ chậm
         *漢字漢字漢字…     … –
        """
    )
  }

  @Test func `a table in ASCII looks the same but for its signs`() {
    #expect(
      drawn(width: 28, glyphs: .ascii).text == """
          Tỉnh       Xãv Tiến độ
          Hà Giang   175 ✓ đạt
        > Thừa Thi~    9 ✗ chậm
         *漢字漢字~    ~ –
        """
    )
  }

  @Test func `the least important column goes first where there is no room`() {
    #expect(drawn(width: 20).text.hasPrefix("  Tỉnh    Tiến độ\n"))
    #expect(drawn(width: 12).text.hasPrefix("  Tiến độ\n"))
  }

  @Test(arguments: 0...40)
  func `a table never leaves its rectangle`(width: Int) {
    var canvas = Canvas(Size(width: 44, height: 5))
    canvas.vline(x: width, y: 0, height: 5)
    let rect = Rect(x: 0, y: 0, width: width, height: 5)
    table.drawHeader(on: &canvas, in: rect)
    table.draw(rows, on: &canvas, in: rect)
    #expect((0..<5).allSatisfy { canvas[width, $0].glyph == "│" })
  }

  @Test(arguments: [
    (0.0, "░░░░░░░░░░"), (0.001, "█░░░░░░░░░"), (0.5, "█████░░░░░"), (0.999, "█████████░"),
    (1.0, "██████████"), (7.0, "██████████"), (-1.0, "░░░░░░░░░░"), (.nan, "░░░░░░░░░░"),
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

  @Test func `a sparkline spans its values and leaves gaps for unknown ones`() {
    #expect(String(Sparkline([0, 3.5, nil, 7]).glyphs(.unicode)) == "▁▅ █")
    #expect(String(Sparkline([0, 3.5, nil, 7]).glyphs(.ascii)) == "_- #")
    #expect(String(Sparkline([5, 5, 5]).glyphs(.unicode)) == "▄▄▄")
    #expect(String(Sparkline([nil, nil]).glyphs(.unicode)) == "  ")
    #expect(String(Sparkline([-9, 50, 500], range: 0...100).glyphs(.unicode)) == "▁▅█")
  }

  @Test func `a sparkline shows its newest values at the right`() {
    var canvas = Canvas(Size(width: 6, height: 1))
    Sparkline([9, 9, 0, 9]).draw(on: &canvas, x: 0, y: 0, width: 3)
    #expect(canvas.text == "█▁█")
    Sparkline([0, 9]).draw(on: &canvas, x: 0, y: 0, width: 6)
    #expect(canvas.text == "█▁█ ▁█")
  }
}
