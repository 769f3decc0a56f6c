/// A share of a whole as a row of full and empty blocks.
///
/// Honest at its ends: full only when the share is reached, empty only when there is nothing.
package struct Bar: Hashable, Sendable {
  /// 0 to 1; what lies outside is drawn as the nearest end, `nil` (not known) as an empty bar.
  package var share: Double?
  /// Where a mark stands, 0 to 1, such as the share that was promised.
  package var mark: Double?
  package var role: Role

  package init(share: Double?, mark: Double? = nil, role: Role = .barFull) {
    self.share = share
    self.mark = mark
    self.role = role
  }

  /// How many of `width` columns are full.
  package func filled(of width: Int) -> Int {
    guard let share, share > 0, width > 0 else { return 0 }
    guard share < 1 else { return width }
    let rounded = Int(share * Double(width) + 0.5)
    return min(max(rounded, 1), max(width - 1, 1))
  }

  package func draw(on canvas: inout Canvas, x: Int, y: Int, width: Int) {
    guard width > 0 else { return }
    let full = filled(of: width)
    canvas.fill(
      Rect(x: x, y: y, width: full, height: 1),
      canvas.glyphs.barFull,
      role: role
    )
    canvas.fill(
      Rect(x: x + full, y: y, width: width - full, height: 1),
      canvas.glyphs.barEmpty,
      role: .barEmpty
    )
    guard let mark, mark >= 0, mark <= 1 else { return }
    let place = min(Int(mark * Double(width)), width - 1)
    canvas[x + place, y] = Cell(canvas.glyphs.barMark, role: .strong)
  }
}
