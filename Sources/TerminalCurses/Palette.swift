internal import CNcurses
internal import TerminalCanvas

/// The attributes of ncurses for every meaning a cell can have.
struct Palette {
  struct Look: Equatable {
    var attributes: attr_t
    var pair: Int16

    /// Whether a blank looks different by it.
    var isSeenOnBlanks: Bool { attributes & (ntm_reverse | ntm_underline) != 0 }
  }

  /// By role, then by marks.
  private var looks: [Look] = []

  /// Registers the colour pairs; the screen must be open.
  ///
  /// Falls back to bold, underline and reverse where the terminal has no colours or cannot keep its
  /// own background.
  init(_ wanted: Scheme) {
    let scheme = wanted != .mono && Palette.startColours() ? wanted : .mono
    for role in Role.allCases {
      for marks in 0..<8 {
        var cell = Cell(" ", role: role, isSelected: marks & 1 != 0, isChanged: marks & 2 != 0)
        cell.isMatch = marks & 4 != 0
        looks.append(Palette.look(scheme.style(of: cell)))
      }
    }
  }

  func look(of cell: Cell) -> Look {
    let marks = (cell.isSelected ? 1 : 0) + (cell.isChanged ? 2 : 0) + (cell.isMatch ? 4 : 0)
    return looks[Int(cell.role.rawValue) * 8 + marks]
  }

  private static func startColours() -> Bool {
    guard has_colors(), start_color() == OK, ntm_colours() >= 8, use_default_colors() == OK else {
      return false
    }
    for colour in Colour.allCases {
      // -1 is the terminal's own background.
      guard init_pair(Int16(colour.rawValue), Int16(colour.rawValue), -1) == OK else {
        return false
      }
    }
    return true
  }

  private static func look(_ style: Style) -> Look {
    var attributes: attr_t = 0
    if style.isBold { attributes |= ntm_bold }
    if style.isDim { attributes |= ntm_dim }
    if style.isUnderlined { attributes |= ntm_underline }
    if style.isReversed { attributes |= ntm_reverse }
    return Look(attributes: attributes, pair: Int16(style.colour?.rawValue ?? 0))
  }
}
