/// A grapheme made safe to draw, and its width.
///
/// What a terminal might act on or measure in its own way is taken out here, so that a name can
/// never move the border beside it: controls and ESC become `?`, blanks of any kind a space,
/// joiners, bidi marks and variation selectors nothing; of a cluster, the base and at most four
/// marks stay (what a cell of ncurses holds), composed where Vietnamese has one letter for them.
struct Glyph {
  var character: Character
  /// 1 or 2.
  var columns: Int

  /// The glyph; `nil` when nothing is drawn.
  init?(_ character: Character) {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return nil }
    if Width.isSimple(first), scalars.index(after: scalars.startIndex) == scalars.endIndex {
      self.character = character
      columns = 1
      return
    }
    guard let base = Glyph.base(first) else { return nil }
    columns = Width.isWide(base) ? 2 : 1
    var kept = String.UnicodeScalarView()
    kept.append(base)
    if base == first {
      kept.append(contentsOf: scalars.dropFirst().filter(Glyph.isMark).prefix(Glyph.markLimit))
    }
    self.character = Composition.composed(Character(String(kept)))
  }

  /// A mark that sits on its base and takes no column.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F: return scalar.value != 0x34F
    case 0xFE00...0xFE0F, 0x180B...0x180F, 0xE0100...0xE01EF: return false
    default: break
    }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }

  private static let markLimit = 4

  /// What is drawn for a scalar that begins a cluster; `nil` for nothing.
  private static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if Width.isSimple(scalar) { return scalar }
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0xA0: return " "
    case 0x1F1E6...0x1F1FF: return "?"  // half a flag: terminals disagree about the pair
    // Parts of Hangul syllables, which would join the glyph in the next cell.
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF: return "?"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .surrogate, .unassigned: return "?"
    case .spacingMark: return "?"
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return " "
    case .format, .nonspacingMark, .enclosingMark: return nil
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation,
      .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return scalar
    @unknown default: return "?"
    }
  }
}
