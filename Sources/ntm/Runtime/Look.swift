internal import Glibc
package import TerminalCanvas
package import TerminalCurses

/// What the terminal at hand can show.
enum Look {
  /// The signs: ASCII when asked for, or where the locale is not UTF-8.
  static func glyphs(_ options: LookOptions) -> GlyphSet {
    options.ascii || !isUTF8 ? .ascii : .unicode
  }

  /// Whether text reaches the terminal as UTF-8, by the variables that decide it.
  ///
  /// The variables and not `setlocale` are asked: a static executable, or a host without the
  /// locale's files, would call a UTF-8 terminal plain.
  static var isUTF8: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let locale = Environment.value(name) {
        let name = locale.uppercased()
        return name.hasSuffix("UTF-8") || name.hasSuffix("UTF8") || name.contains("UTF-8@")
      }
    }
    return false
  }

  /// The size of the terminal on standard output.
  static var size: Size {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return Size(width: 80, height: 24)
    }
    return Size(width: Int(size.ws_col), height: Int(size.ws_row))
  }

  /// Whether to colour: as asked, else unless NO_COLOR is set (no-color.org).
  static func isColoured(_ choice: ColourChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: Environment.value("NO_COLOR") == nil
    }
  }
}
