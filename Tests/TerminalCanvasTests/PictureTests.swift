import TerminalCanvas
import Testing

struct PictureTests {
  private var canvas: Canvas {
    var canvas = Canvas(Size(width: 12, height: 2))
    canvas.put("✗ thiếu", x: 0, y: 0, role: .bad)
    canvas.put("漢<&", x: 8, y: 0)
    canvas.put("hai", x: 0, y: 1)
    canvas.select(Rect(x: 0, y: 1, width: 5, height: 1))
    return canvas
  }

  @Test func `the ANSI picture says how cells look`() {
    #expect(
      canvas.ansi() == "\u{1B}[0;31m✗ thiếu\u{1B}[0m 漢<&\n\u{1B}[0;7mhai  \u{1B}[0m"
    )
    #expect(canvas.ansi(.mono).hasSuffix(" 漢<&\n\u{1B}[0;7mhai  \u{1B}[0m"))
  }

  @Test func `the SVG picture holds the words and escapes them`() {
    let svg = canvas.svg(title: "a < b")
    #expect(svg.contains(">✗ thiếu</text>"))
    #expect(svg.contains(">漢&lt;&amp;</text>"))
    #expect(svg.contains("<title>a &lt; b</title>"))
    #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
  }

  @Test func `lines of an SVG picture are shapes`() {
    var canvas = Canvas(Size(width: 3, height: 2))
    canvas.box(canvas.bounds)
    #expect(canvas.svg().contains("<path "))
    #expect(!canvas.svg().contains("</text>"))
  }

  @Test func `every role has a letter of its own`() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    #expect(Set(Role.allCases.map(\.selectedLetter)).count == Role.allCases.count)
  }
}

struct SchemeTests {
  @Test(arguments: Scheme.allCases)
  func `good, warning and bad never look the same`(scheme: Scheme) {
    for (one, other) in [(Role.good, Role.bad), (.good, .warning), (.warning, .bad)] {
      #expect(scheme.style(of: one) != scheme.style(of: other))
    }
  }

  @Test(arguments: Scheme.allCases)
  func `a selected and a changed cell look unlike a plain one`(scheme: Scheme) {
    for role in Role.allCases {
      let plain = scheme.style(of: Cell("x", role: role))
      let selected = scheme.style(of: Cell("x", role: role, isSelected: true))
      #expect(selected.isReversed)
      let isReversed = plain.isReversed
      #expect(isReversed || selected != plain)
      let changed = scheme.style(of: Cell("x", role: role, isChanged: true))
      #expect(changed.isBold && changed.isUnderlined)
    }
  }

  @Test func `a screen without colour has none`() {
    for role in Role.allCases { #expect(Scheme.mono.style(of: role).colour == nil) }
  }

  @Test func `text that is read stands in the colours of the terminal`() {
    let signs: Set<Role> = [.good, .warning, .bad, .barFull]
    for scheme in Scheme.allCases {
      for role in Role.allCases where !signs.contains(role) {
        #expect(scheme.style(of: role).colour == nil)
      }
    }
  }
}
