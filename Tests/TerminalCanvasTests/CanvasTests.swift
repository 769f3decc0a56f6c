import Fuzzing
import TerminalCanvas
import Testing

struct CanvasTests {
  @Test func `a box carries its title and a remark`() {
    var canvas = Canvas(Size(width: 30, height: 3))
    let inner = canvas.box(canvas.bounds, title: "2 Tỉnh", trailing: "63 · theo vùng")
    canvas.put("Lào Cai", x: inner.x, y: inner.y)
    #expect(
      canvas.text == """
        ┌ 2 Tỉnh ──── 63 · theo vùng ┐
        │Lào Cai                     │
        └────────────────────────────┘
        """
    )
  }

  @Test func `what has no room above stands in the lower edge, where it fits`() {
    var canvas = Canvas(Size(width: 24, height: 3))
    canvas.box(canvas.bounds, title: "1 Mục tiêu", below: "còn 214 ngày")
    #expect(canvas.text.split(separator: "\n").last == "└──────── còn 214 ngày ┘")
    canvas.box(canvas.bounds, title: "1 Mục tiêu", below: "còn 214 ngày nữa thì đến hạn")
    #expect(canvas.text.split(separator: "\n").last == "└──────────────────────┘")
  }

  @Test func `a box in ASCII uses nothing else`() {
    var canvas = Canvas(Size(width: 16, height: 3), glyphs: .ascii)
    canvas.box(canvas.bounds, title: "A rather long title", trailing: "9")
    #expect(
      canvas.text == """
        + A rather lo~ +
        |              |
        +--------------+
        """
    )
  }

  @Test func `a focused box is told by its roles`() {
    var canvas = Canvas(Size(width: 8, height: 2))
    canvas.box(canvas.bounds, title: "Xã", isFocused: true)
    #expect(
      canvas.roles == """
        f tt fff
        ffffffff

        t title, f borderFocus
        """
    )
  }

  @Test func `a selected row keeps what its cells mean`() {
    var canvas = Canvas(Size(width: 8, height: 1))
    canvas.put("a ✓", x: 0, y: 0)
    canvas.put("✓", x: 2, y: 0, role: .good)
    canvas.put("n", x: 5, y: 0, isChanged: true)
    canvas.select(Rect(x: 0, y: 0, width: 4, height: 1))
    #expect(canvas.roles == "::G: *\n\ng good")
    #expect(canvas[2, 0].role == .good)
    #expect(canvas[2, 0].isSelected)
  }

  @Test func `text stays in its room and is aligned there`() {
    var canvas = Canvas(Size(width: 12, height: 4))
    #expect(canvas.put("12.345", x: 2, y: 0, width: 8, align: .right) == 6)
    #expect(canvas.put("giữa", x: 0, y: 1, width: 12, align: .centre) == 4)
    #expect(canvas.put("Thừa Thiên Huế", x: 0, y: 2, width: 9) == 9)
    #expect(canvas.put("漢字漢字漢字漢字", x: 1, y: 3) == 11)
    #expect(
      canvas.text == """
            12.345
            giữa
        Thừa Thi…
         漢字漢字漢…
        """
    )
  }

  @Test func `drawing outside does nothing`() {
    var canvas = Canvas(Size(width: 4, height: 2))
    #expect(canvas.put("x", x: 0, y: 5) == 0)
    #expect(canvas.put("x", x: 9, y: 0) == 0)
    canvas.put("abcdef", x: -3, y: 0)
    canvas.put("漢字", x: -1, y: 1)
    canvas[9, 9] = Cell("x")
    canvas.fill(Rect(x: -5, y: -5, width: 3, height: 3), "x")
    canvas.box(Rect(x: 3, y: 1, width: 40, height: 40))
    #expect(canvas.text == "def\n 字┌")
  }

  @Test func `half of a wide glyph never stays behind`() {
    var canvas = Canvas(Size(width: 6, height: 1))
    canvas.put("漢字漢", x: 0, y: 0)
    canvas.put("x", x: 1, y: 0)
    canvas.put("y", x: 4, y: 0)
    #expect(canvas.text == " x字y")
    canvas.fill(Rect(x: 2, y: 0, width: 1, height: 1), "z")
    #expect(canvas.text == " xz y")
    #expect((0..<6).allSatisfy { !canvas[$0, 0].isContinuation })
  }

  @Test(arguments: 0..<40)
  func `no text moves the border beside it`(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<50 {
      let text = randomText(&random)
      var canvas = Canvas(Size(width: 20, height: 3))
      let inner = canvas.box(canvas.bounds, title: text, trailing: text, below: text)
      let used = canvas.put(text, x: inner.x, y: inner.y, width: inner.width, align: .right)
      #expect(used <= inner.width)
      for line in canvas.text.split(separator: "\n") {
        #expect(Width.columns(String(line)) == 20, "\(text.unicodeScalars.map { $0.value })")
      }
      #expect(canvas[0, 1].glyph == "│" && canvas[19, 1].glyph == "│")
      let width = Int.random(in: 0...12, using: &random)
      #expect(Width.columns(Text.fit(text, to: width)) <= width)
      #expect(Width.columns(Text.pad(text, to: width)) == width)
    }
  }

  private func randomText(_ random: inout SplitMix) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x7F, 0x20...0x7E, 0x80...0xFF, 0x300...0x36F, 0x5D0...0x5EA, 0x600...0x6FF,
      0x900...0x97F, 0x1100...0x11FF, 0x1E00...0x1EFF, 0x200B...0x206F, 0x2500...0x27FF,
      0x3000...0x30FF, 0x4E00...0x4EFF, 0xAC00...0xACFF, 0xFE00...0xFE0F, 0x1F1E6...0x1F1FF,
      0x1F300...0x1F6FF, 0xE0000...0xE01EF, 0x0...0x10FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...24, using: &random) {
      let range = ranges.randomElement(using: &random) ?? 0...127
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
