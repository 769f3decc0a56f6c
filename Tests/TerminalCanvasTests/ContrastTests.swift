import TerminalCanvas
import Testing

/// Whether what is drawn can be read on the backgrounds people have.
///
/// Contrast as WCAG 2 defines it: 4.5 : 1 for text, 3 : 1 for signs.
struct ContrastTests {
  struct Theme: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var background: UInt32
    var foreground: UInt32
    /// Red, green, yellow, blue, magenta, cyan.
    var hues: [UInt32]
  }

  private static let xterm: [UInt32] = [
    0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD,
  ]
  private static let solarized: [UInt32] = [
    0xDC322F, 0x859900, 0xB58900, 0x268BD2, 0xD33682, 0x2AA198,
  ]
  static let themes = [
    Theme(
      testDescription: "xterm light",
      background: 0xFFFFFF,
      foreground: 0x000000,
      hues: xterm
    ),
    Theme(testDescription: "xterm dark", background: 0x000000, foreground: 0xE5E5E5, hues: xterm),
    Theme(
      testDescription: "Solarized light",
      background: 0xFDF6E3,
      foreground: 0x657B83,
      hues: solarized
    ),
    Theme(
      testDescription: "Solarized dark",
      background: 0x002B36,
      foreground: 0x839496,
      hues: solarized
    ),
  ]

  private static func luminance(_ colour: UInt32) -> Double {
    var sum = 0.0
    let weights: [(shift: UInt32, weight: Double)] = [(16, 0.2126), (8, 0.7152), (0, 0.0722)]
    for (shift, weight) in weights {
      let part = Double((colour >> shift) & 0xFF) / 255
      sum += weight * (part <= 0.03928 ? part / 12.92 : power((part + 0.055) / 1.055))
    }
    return sum
  }

  /// To the power of 2.4, without a mathematics library: the square times two fifth roots.
  private static func power(_ base: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - base) / (5 * fourth)
    }
    return base * base * root * root
  }

  private static func contrast(_ one: UInt32, _ other: UInt32) -> Double {
    let pair = [luminance(one), luminance(other)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  /// The contrast of a cell of the role; that of reverse video is the same.
  private func contrast(of cell: Cell, in theme: Theme, _ scheme: Scheme) -> Double {
    let colour = scheme.style(of: cell).colour
    let ink = colour.map { theme.hues[Int($0.rawValue) - 1] } ?? theme.foreground
    return Self.contrast(ink, theme.background)
  }

  private func cells(of role: Role) -> [Cell] {
    [false, true].flatMap { isSelected in
      [false, true].map { Cell("x", role: role, isSelected: isSelected, isChanged: $0) }
    }
  }

  @Test(arguments: themes, Scheme.allCases)
  func `words are as readable as the terminal's own text`(theme: Theme, scheme: Scheme) {
    // Solarized light gives its own text 4.1 : 1; no program can have more than the terminal.
    let own = Self.contrast(theme.foreground, theme.background)
    #expect(own >= 4.5 || theme.testDescription == "Solarized light" && own > 4.1)
    for role in Role.allCases.map(\.ofWords) where role != .barFull {
      for cell in cells(of: role) {
        #expect(contrast(of: cell, in: theme, scheme) >= min(4.5, own), "\(role)")
      }
    }
  }

  @Test(arguments: themes) func `signs of trouble are seen on every background`(theme: Theme) {
    for role in [Role.good, .warning, .bad] {
      for cell in cells(of: role) {
        #expect(contrast(of: cell, in: theme, .standard) >= 3, "\(role)")
      }
    }
  }

  @Test func `no hue can be read as text on all four, and two only are seen as signs`() {
    func least(_ colour: Colour) -> Double {
      Self.themes.map { Self.contrast($0.hues[Int(colour.rawValue) - 1], $0.background) }.min() ?? 0
    }
    #expect(Colour.allCases.allSatisfy { least($0) < 4.5 })
    #expect(Colour.allCases.filter { least($0) >= 3 } == [.red, .magenta])
  }
}
