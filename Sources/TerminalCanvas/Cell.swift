/// One column of one row: a glyph, what it means, and how it is marked.
///
/// A glyph of two columns stands in the first and is followed by a continuation cell.
package struct Cell: Hashable, Sendable {
  /// Up to four marks on the base, sixteen bits each from the lowest on; zero for none.
  ///
  /// Numbers instead of a `Character`, so that copying a picture counts no references.
  private var accents: UInt64
  private var base: Unicode.Scalar
  package var role: Role
  private var marks: UInt8

  /// The glyph keeps its base and at most four marks of the Basic Multilingual Plane, which is what
  /// a cell of ncurses holds; `Glyph` makes it safe to draw before.
  package init(
    _ glyph: Character,
    role: Role = .text,
    isSelected: Bool = false,
    isChanged: Bool = false
  ) {
    base = " "
    accents = 0
    self.role = role
    self.marks =
      (isSelected ? Cell.selectedMark : 0) | (isChanged ? Cell.changedMark : 0)
    self.glyph = glyph
  }

  package static let blank = Cell(" ")

  /// One grapheme, as it is drawn: never a control character.
  package var glyph: Character {
    get {
      guard accents != 0 else { return Character(base) }
      var view = String.UnicodeScalarView()
      view.append(base)
      for index in 0..<Cell.accentLimit {
        if let accent = accent(index) { view.append(accent) }
      }
      return Character(String(view))
    }
    set {
      var scalars = newValue.unicodeScalars.makeIterator()
      base = scalars.next() ?? " "
      accents = 0
      var shift: UInt64 = 0
      while shift < 64, let scalar = scalars.next() {
        guard scalar.value <= 0xFFFF else { continue }
        accents |= UInt64(scalar.value) << shift
        shift += 16
      }
    }
  }

  /// The first scalar of the glyph; setting it takes all marks off.
  package var scalar: Unicode.Scalar {
    get { base }
    set {
      base = newValue
      accents = 0
    }
  }

  /// Whether the glyph is more than its first scalar.
  package var hasAccents: Bool { accents != 0 }

  package static let accentLimit = 4

  /// A mark of the glyph by its place, from 0 to 3; `nil` where it has none.
  package func accent(_ index: Int) -> Unicode.Scalar? {
    let value = UInt16(truncatingIfNeeded: accents >> UInt64(index * 16))
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// The cell right of a glyph of two columns.
  package static func continuation(of cell: Cell) -> Cell {
    var result = cell
    result.scalar = " "
    result.marks |= continuationMark
    return result
  }

  /// Drawn in reverse video of its role, so that a selected row keeps its good and bad marks.
  package var isSelected: Bool {
    get { marks & Cell.selectedMark != 0 }
    set { set(Cell.selectedMark, to: newValue) }
  }

  /// Changed a short while ago: drawn bold and underlined.
  package var isChanged: Bool {
    get { marks & Cell.changedMark != 0 }
    set { set(Cell.changedMark, to: newValue) }
  }

  /// What a search found it by: drawn underlined.
  package var isMatch: Bool {
    get { marks & Cell.matchMark != 0 }
    set { set(Cell.matchMark, to: newValue) }
  }

  package var isContinuation: Bool { marks & Cell.continuationMark != 0 }

  private static let selectedMark: UInt8 = 1
  private static let changedMark: UInt8 = 2
  private static let continuationMark: UInt8 = 4
  private static let matchMark: UInt8 = 8

  private mutating func set(_ mark: UInt8, to value: Bool) {
    if value { marks |= mark } else { marks &= ~mark }
  }
}
