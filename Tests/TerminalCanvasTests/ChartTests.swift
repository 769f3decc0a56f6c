import TerminalCanvas
import Testing

@Suite struct ChartTests {
  private func chart(goal: Double? = 10, band: ClosedRange<Double>? = 8...12) -> Chart {
    Chart(
      series: [Chart.Point(0, 0), Chart.Point(5, 5)],
      goal: goal,
      projection: Chart.Point(10, 10),
      band: band,
      xs: 0...10,
      ys: 0...12
    )
  }

  private func picture(_ chart: Chart, _ glyphs: GlyphSet) -> String {
    var canvas = Canvas(Size(width: 21, height: 7), glyphs: glyphs)
    chart.draw(on: &canvas, in: Rect(x: 0, y: 0, width: 21, height: 7))
    return canvas.text
  }

  @Test func `in ASCII every line has its sign`() {
    #expect(
      picture(chart(), .ascii) == """
                           ::
        ------------------+++
                     :++++:::
                  o+++:::
               ...
           ....
        o..
        """
    )
  }

  @Test func `in braille it has two by four dots a cell`() {
    let text = picture(chart(), .unicode)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 7)
    let isBraille = text.unicodeScalars.allSatisfy {
      (0x2800...0x28FF).contains($0.value) || $0 == " " || $0 == "\n"
    }
    #expect(isBraille, "\(text)")
    // The goal goes across from side to side, the first point stands at the lower left.
    #expect(lines[1].count == 21)
    #expect(lines[6].first == "⣠", "\(text)")
  }

  @Test func `rows and columns are those that the dots lie in`() {
    for glyphs in [GlyphSet.ascii, .unicode] {
      for rows in 1...30 {
        for level in 0...12 {
          var alone = chart(goal: Double(level), band: nil)
          alone.series = []
          alone.projection = nil
          var canvas = Canvas(Size(width: 9, height: rows), glyphs: glyphs)
          alone.draw(on: &canvas, in: Rect(x: 0, y: 0, width: 9, height: rows))
          let drawn = (0..<rows).filter { row in canvas.row(row).contains { $0.glyph != " " } }
          #expect(drawn == [alone.row(of: Double(level), of: rows, glyphs: glyphs)])
        }
      }
    }
    #expect(chart().row(of: 13, of: 9, glyphs: .unicode) == nil)
    #expect(chart().column(of: 10, of: 21, glyphs: .ascii) == 20)
    #expect(chart().column(of: 11, of: 21, glyphs: .ascii) == nil)
  }

  @Test func `a flat series and one point draw too, and no room draws nothing`() {
    var flat = chart(goal: nil, band: nil)
    flat.series = [Chart.Point(3, 7)]
    flat.projection = nil
    flat.xs = 3...3
    flat.ys = 7...7
    #expect(picture(flat, .ascii).contains("o"))
    var canvas = Canvas(Size(width: 4, height: 4), glyphs: .unicode)
    flat.draw(on: &canvas, in: Rect(x: 0, y: 0, width: 0, height: 4))
    #expect(!canvas.text.contains { !$0.isWhitespace })
  }
}
