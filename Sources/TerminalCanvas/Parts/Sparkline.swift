/// A course of values as a row of small columns; the last value stands at the right.
package struct Sparkline: Hashable, Sendable {
  /// Oldest first; `nil` where nothing is known, drawn as a gap.
  package var values: [Double?]
  /// The values drawn lowest and highest; by default the least and the greatest there are.
  package var range: ClosedRange<Double>?
  package var role: Role

  package init(_ values: [Double?], range: ClosedRange<Double>? = nil, role: Role = .accent) {
    self.values = values
    self.range = range
    self.role = role
  }

  /// One glyph a value.
  package func glyphs(_ set: GlyphSet) -> [Character] {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard let least = range?.lowerBound ?? known.min(),
      let greatest = range?.upperBound ?? known.max()
    else { return values.map { _ in " " } }
    let top = set.levels.count - 1
    return values.map { value in
      guard let value, value.isFinite else { return " " }
      // A course that never moves is drawn in the middle: neither low nor high.
      guard greatest > least else { return set.levels[top / 2] }
      let share = min(max((value - least) / (greatest - least), 0), 1)
      return set.levels[Int(share * Double(top) + 0.5)]
    }
  }

  /// Draws the newest `width` values, at the right of their room.
  package func draw(on canvas: inout Canvas, x: Int, y: Int, width: Int) {
    guard width > 0 else { return }
    let shown = glyphs(canvas.glyphs).suffix(width)
    canvas.put(String(shown), x: x + width - shown.count, y: y, width: shown.count, role: role)
  }
}
