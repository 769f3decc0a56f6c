internal import CNcurses
internal import Glibc
internal import TerminalCanvas

/// Turns cells into what ncurses writes.
struct CellEncoding {
  var palette: Palette
  var isUTF8: Bool
  /// Reused for every run, so that a frame allocates nothing.
  private var run: [cchar_t] = []
  /// The code points of one cell and a closing zero: what ncurses holds is five.
  private var points = [wchar_t](repeating: 0, count: 6)

  init(palette: Palette, isUTF8: Bool) {
    self.palette = palette
    self.isUTF8 = isUTF8
  }

  /// Writes the cells of a span of one row.
  ///
  /// They are set as whole cells (`add_wchnstr`), which neither wraps nor scrolls at the last corner
  /// and acts on no control character.
  mutating func write(
    _ span: Range<Int>,
    of row: [Cell],
    on window: UnsafeMutablePointer<WINDOW>?,
    y: Int
  ) {
    run.removeAll(keepingCapacity: true)
    var index = span.lowerBound
    while index < span.upperBound {
      let cell = row[index]
      if cell == .blank, let gap = CellEncoding.gap(at: index, in: row), let look = bridge(gap, row)
      {
        set(32)
        for _ in index..<min(gap.upperBound, span.upperBound) { append(look) }
        index = min(gap.upperBound, span.upperBound)
        continue
      }
      let isWide = index + 1 < span.upperBound && row[index + 1].isContinuation
      index += isWide ? 2 : 1
      let columns = isWide ? 2 : 1
      let isWhole = setPoints(cell, columns: columns)
      append(cell)
      // The sign that stands for a wide glyph takes one column; a blank takes the other.
      guard isWide, !isWhole else { continue }
      set(32)
      append(cell)
    }
    mvwadd_wchnstr(window, Int32(y), Int32(span.lowerBound), run, Int32(run.count))
  }

  /// The most blanks that are written alike with what stands around them; a longer run is erased in a
  /// few bytes.
  private static let longestGap = 6

  /// A short run of blanks between two glyphs of a row, by a place in it; `nil` for a longer one.
  static func gap(at index: Int, in row: [Cell]) -> Range<Int>? {
    var (first, end) = (index, index + 1)
    while first > 0, row[first - 1] == .blank, end - first <= longestGap { first -= 1 }
    while end < row.count, row[end] == .blank, end - first <= longestGap { end += 1 }
    guard first > 0, end < row.count, end - first <= longestGap else { return nil }
    return first..<end
  }

  /// The look that blanks can take over from both sides, so that it is not switched off and on again
  /// between the figures of a row; `nil` where the sides differ, or where it would be seen on a blank.
  private func bridge(_ gap: Range<Int>, _ row: [Cell]) -> Palette.Look? {
    let look = palette.look(of: row[gap.lowerBound - 1])
    let isAlike = look == palette.look(of: row[gap.upperBound])
    return isAlike && !look.isSeenOnBlanks ? look : nil
  }

  private mutating func append(_ cell: Cell) { append(palette.look(of: cell)) }

  private mutating func append(_ look: Palette.Look) {
    var encoded = cchar_t()
    setcchar(&encoded, points, look.attributes, look.pair, nil)
    run.append(encoded)
  }

  /// Lays out the code points of a glyph; `false` when a sign of one column stands for a wide one.
  ///
  /// A glyph that the C library measures otherwise than the canvas would shift the rest of the row.
  private mutating func setPoints(_ cell: Cell, columns: Int) -> Bool {
    let base = cell.scalar
    let value = wchar_t(bitPattern: base.value)
    if base.isASCII, base.value >= 32, !(isUTF8 && cell.hasAccents) { return set(value) }
    guard isUTF8 else { return set(plain(cell.glyph)) }
    guard Int(ntm_width(value)) == columns else { return set(question) }
    points[0] = value
    var count = 1
    for index in 0..<Cell.accentLimit {
      guard let accent = cell.accent(index) else { break }
      points[count] = wchar_t(bitPattern: accent.value)
      count += 1
    }
    points[count] = 0
    return true
  }

  /// One code point of one column.
  @discardableResult
  private mutating func set(_ point: wchar_t) -> Bool {
    points[0] = point
    points[1] = 0
    return false
  }

  private var question: wchar_t { 63 }

  /// The letter without its marks, where only ASCII can leave.
  private func plain(_ glyph: Character) -> wchar_t {
    let ascii = Composition.plain(glyph)?.asciiValue
    return ascii.map { wchar_t($0) } ?? question
  }
}
