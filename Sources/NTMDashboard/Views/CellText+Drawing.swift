import NTMModel
import TerminalCanvas

extension Canvas {
  /// Marks what a query finds in a text that was put here with the same room.
  mutating func markMatches(
    of query: String,
    in text: String,
    x: Int,
    y: Int,
    width: Int,
    align: Align = .left
  ) {
    let ranges = Occurrences.ranges(of: query, in: text)
    guard !ranges.isEmpty else { return }
    let characters = Array(text)
    func columns(_ range: Range<Int>) -> Int { Width.columns(String(characters[range])) }
    let whole = Width.columns(text)
    let start = align == .right ? x + max(0, width - whole) : x
    // The last column of a text that is cut off holds the sign for that.
    let end = x + (whole > width ? width - 1 : width)
    for range in ranges {
      let from = start + columns(0..<range.lowerBound)
      let to = min(end, from + columns(range))
      if from < to { markMatch(Rect(x: from, y: y, width: to - from, height: 1)) }
    }
  }

  /// Writes a cell; where its role has a hue, only a sign takes it and words stand plain.
  ///
  /// No hue of sixteen can be read on every background, and a sign says the same by its shape.
  ///
  /// - Returns: the columns taken.
  @discardableResult
  mutating func put(
    _ cell: CellText,
    x: Int,
    y: Int,
    width: Int,
    align: Align = .left
  ) -> Int {
    guard cell.role.isHue, !cell.isSign else {
      return put(cell.text, x: x, y: y, width: width, role: cell.role, align: align)
    }
    let columns = put(cell.text, x: x, y: y, width: width, role: cell.role.ofWords, align: align)
    guard cell.beginsWithSign else { return columns }
    let start = align == .right ? x + max(0, width - columns) : x
    recolour(Rect(x: start, y: y, width: min(1, columns), height: 1), role: cell.role)
    return columns
  }
}

extension CellText {
  /// Whether the text is one sign and nothing else, as in a matrix.
  var isSign: Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return true }
    return scalars.index(after: scalars.startIndex) == scalars.endIndex && !CellText.isWord(first)
  }

  /// Whether a sign stands before the words: `✗ Chưa đạt`.
  var beginsWithSign: Bool {
    let scalars = text.unicodeScalars.prefix(2)
    guard let first = scalars.first, scalars.count == 2 else { return false }
    return !CellText.isWord(first) && scalars.last == " "
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
