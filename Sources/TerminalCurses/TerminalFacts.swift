internal import Glibc

/// What is known about the terminal before it is opened.
package struct TerminalFacts: Hashable, Sendable {
  package var isInputTerminal: Bool
  package var isOutputTerminal: Bool
  /// Whether text may leave as UTF-8; without it letters lose their marks and lines are ASCII.
  package var isUTF8: Bool
  /// `TERM`; `nil` when unset or empty.
  package var term: String?
  /// Whether `NO_COLOR` is set to anything (no-color.org).
  package var refusesColour: Bool

  package init(
    isInputTerminal: Bool,
    isOutputTerminal: Bool,
    isUTF8: Bool,
    term: String?,
    refusesColour: Bool
  ) {
    self.isInputTerminal = isInputTerminal
    self.isOutputTerminal = isOutputTerminal
    self.isUTF8 = isUTF8
    self.term = term
    self.refusesColour = refusesColour
  }

  /// Looks at this process: its descriptors, environment and locale.
  ///
  /// Sets the locale for characters, which ncurses needs before it is opened.
  package static func gather() -> TerminalFacts {
    TerminalFacts(
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      isUTF8: CharacterLocale.adopt(),
      term: environment("TERM"),
      refusesColour: environment("NO_COLOR") != nil
    )
  }

  /// A terminal that cannot move its cursor, or none at all.
  package var isDumb: Bool { term == nil || term == "dumb" }

  /// Whether screens can be drawn: both ends are terminals, and it is not a dumb one.
  package var canDraw: Bool { isInputTerminal && isOutputTerminal && !isDumb }

  /// The value of a variable; `nil` when unset or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}

/// The locale that tells the C library how characters are encoded.
enum CharacterLocale {
  /// Sets it from the environment; returns whether it is UTF-8.
  ///
  /// Only the category of characters is set: the decimal comma of vi_VN must not reach C code that
  /// writes numbers for files. Where the environment names a UTF-8 locale that is not installed, as
  /// over SSH, one of the same encoding is taken.
  static func adopt() -> Bool {
    if setlocale(LC_CTYPE, "") != nil, isUTF8 { return true }
    let variables = ["LC_ALL", "LC_CTYPE", "LANG"]
    guard let name = variables.lazy.compactMap(TerminalFacts.environment).first,
      names(utf8: name)
    else { return false }
    for candidate in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] {
      if setlocale(LC_CTYPE, candidate) != nil, isUTF8 { return true }
    }
    return false
  }

  /// Whether a locale's name says UTF-8, as in `vi_VN.UTF-8` or `vi_VN.utf8`.
  static func names(utf8 name: String) -> Bool {
    let encoding = name.lowercased().drop { $0 != "." }.filter { $0 != "-" }
    return encoding.hasPrefix(".utf8")
  }

  private static var isUTF8: Bool {
    guard let codeset = nl_langinfo(Int32(CODESET)) else { return false }
    return String(cString: codeset) == "UTF-8"
  }
}
