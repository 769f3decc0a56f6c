import Glibc
import TerminalCanvas
import TerminalCurses

/// How the terminal at hand is drawn on.
struct Look {
  var options: LookOptions
  var facts: TerminalFacts

  init(_ options: LookOptions) {
    self.options = options
    facts = TerminalFacts.gather()
  }

  /// The signs: ASCII when asked for, or where the locale is not UTF-8.
  var glyphs: GlyphSet { options.ascii || !facts.isUTF8 ? .ascii : .unicode }

  /// Colours as asked, else unless NO_COLOR is set.
  var scheme: Scheme {
    switch options.color {
    case .always: .standard
    case .never: .mono
    case .auto: facts.refusesColour ? .mono : .standard
    }
  }

  /// The size of the terminal on standard output, before it is opened.
  var size: Size {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return Size(width: 80, height: 24)
    }
    return Size(width: Int(size.ws_col), height: Int(size.ws_row))
  }

  func openScreen() throws(Refusal) -> CursesScreen {
    do throws(CursesError) {
      return try CursesScreen(facts: facts, scheme: scheme, glyphs: glyphs)
    } catch {
      throw Refusal(.refused, .noScreen(term: facts.term ?? ""))
    }
  }
}
