/// One column of one row: a glyph, what it means, and how it is marked.
///
/// A glyph of two columns stands in the first and is followed by a continuation cell.
package struct Cell: Hashable, Sendable {
  /// One grapheme, as it is drawn: never a control character.
  package var glyph: Character
  package var role: Role
  private var marks: UInt8

  package init(
    _ glyph: Character,
    role: Role = .text,
    isSelected: Bool = false,
    isChanged: Bool = false
  ) {
    self.glyph = glyph
    self.role = role
    self.marks =
      (isSelected ? Cell.selectedMark : 0) | (isChanged ? Cell.changedMark : 0)
  }

  package static let blank = Cell(" ")

  /// The cell right of a glyph of two columns.
  package static func continuation(of cell: Cell) -> Cell {
    var result = cell
    result.glyph = " "
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

  package var isContinuation: Bool { marks & Cell.continuationMark != 0 }

  private static let selectedMark: UInt8 = 1
  private static let changedMark: UInt8 = 2
  private static let continuationMark: UInt8 = 4

  private mutating func set(_ mark: UInt8, to value: Bool) {
    if value { marks |= mark } else { marks &= ~mark }
  }
}
