/// A line through a few points, with a goal across it and a projection with its band behind it.
///
/// Drawn in dots of braille, two by four a cell, or with one sign a cell where only ASCII stands.
package struct Chart: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// What was measured, by ascending `x`.
  package var series: [Point]
  /// A level across the whole chart; `nil` for none.
  package var goal: Double?
  /// Where the last point is projected to; `nil` for nowhere.
  package var projection: Point?
  /// The bounds of `y` at the end of the projection; `nil` for none.
  package var band: ClosedRange<Double>?
  /// What the sides of the chart stand for.
  package var xs: ClosedRange<Double>
  package var ys: ClosedRange<Double>

  package init(
    series: [Point],
    goal: Double?,
    projection: Point?,
    band: ClosedRange<Double>?,
    xs: ClosedRange<Double>,
    ys: ClosedRange<Double>
  ) {
    self.series = series
    self.goal = goal
    self.projection = projection
    self.band = band
    self.xs = xs
    self.ys = ys
  }

  /// The row of a level in a chart of so many rows, from 0 at the top; `nil` outside.
  package func row(of y: Double, of rows: Int, glyphs: GlyphSet) -> Int? {
    guard rows > 0, ys.contains(y) else { return nil }
    return Chart.cell(share(y, in: ys).inverted, of: rows, dots: glyphs.isASCII ? 1 : 4)
  }

  /// The column of a place along the chart, from 0 at the left; `nil` outside.
  package func column(of x: Double, of columns: Int, glyphs: GlyphSet) -> Int? {
    guard columns > 0, xs.contains(x) else { return nil }
    return Chart.cell(share(x, in: xs), of: columns, dots: glyphs.isASCII ? 1 : 2)
  }

  /// The cell in which the dot of a share lies, of cells that have so many dots.
  private static func cell(_ share: Double, of cells: Int, dots: Int) -> Int {
    Int((share * Double(cells * dots - 1)).rounded()) / dots
  }

  package func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.width > 0, rect.height > 0 else { return }
    var raster = ChartRaster(rect, isASCII: canvas.glyphs.isASCII)
    func place(_ point: Point) -> (x: Double, y: Double) {
      (
        share(point.x, in: xs) * Double(raster.width - 1),
        share(point.y, in: ys).inverted * Double(raster.height - 1)
      )
    }
    if let last = series.last, let projection {
      if let band {
        raster.fill(
          from: place(last),
          to: place(Point(projection.x, band.upperBound)),
          and: place(Point(projection.x, band.lowerBound))
        )
      }
      raster.line(from: place(last), to: place(projection), .projection)
    }
    if let goal, ys.contains(goal) {
      raster.line(
        from: place(Point(xs.lowerBound, goal)),
        to: place(Point(xs.upperBound, goal)),
        .goal
      )
    }
    for (early, late) in zip(series, series.dropFirst()) {
      raster.line(from: place(early), to: place(late), .series)
    }
    for point in series { raster.mark(place(point)) }
    raster.draw(on: &canvas, at: rect)
  }

  private func share(_ value: Double, in range: ClosedRange<Double>) -> Double {
    let length = range.upperBound - range.lowerBound
    guard length > 0 else { return 0.5 }
    return min(max((value - range.lowerBound) / length, 0), 1)
  }
}

extension Double {
  /// Of a share of a height the way from the top.
  fileprivate var inverted: Double { 1 - self }
}

/// The dots of a chart, and what each cell of them belongs to.
private struct ChartRaster {
  /// What a dot is part of, the more important last.
  enum Layer: Int {
    case band, goal, projection, series, point

    var role: Role {
      switch self {
      case .band, .goal: .muted
      case .projection: .text
      case .series, .point: .strong
      }
    }

    /// The sign of a cell where there are no dots.
    var sign: Character {
      switch self {
      case .band: ":"
      case .goal: "-"
      case .projection: "+"
      case .series: "."
      case .point: "o"
      }
    }
  }

  let width: Int
  let height: Int
  private let isASCII: Bool
  private let columns: Int
  private var dots: [UInt8]
  private var layers: [Layer?]

  init(_ rect: Rect, isASCII: Bool) {
    self.isASCII = isASCII
    columns = rect.width
    width = rect.width * (isASCII ? 1 : 2)
    height = rect.height * (isASCII ? 1 : 4)
    dots = Array(repeating: 0, count: rect.width * rect.height)
    layers = Array(repeating: nil, count: rect.width * rect.height)
  }

  private mutating func set(_ x: Int, _ y: Int, _ layer: Layer) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let cell = isASCII ? y * columns + x : (y / 4) * columns + x / 2
    if !isASCII {
      // Braille counts down the left column, then the right one, the lowest row last.
      let bits: [UInt8] = [0x01, 0x02, 0x04, 0x40, 0x08, 0x10, 0x20, 0x80]
      dots[cell] |= bits[(x % 2) * 4 + y % 4]
    }
    if (layers[cell]?.rawValue ?? -1) < layer.rawValue { layers[cell] = layer }
  }

  /// A line; the goal is dotted and a projection dashed.
  mutating func line(
    from start: (x: Double, y: Double),
    to end: (x: Double, y: Double),
    _ layer: Layer
  ) {
    let steps = max(1, Int(max(abs(end.x - start.x), abs(end.y - start.y)).rounded(.up)))
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let x = Int((start.x + (end.x - start.x) * share).rounded())
      let y = Int((start.y + (end.y - start.y) * share).rounded())
      if !isASCII, layer == .goal, x % 3 != 0 { continue }
      if !isASCII, layer == .projection, x % 4 == 3 { continue }
      set(x, y, layer)
    }
  }

  /// The triangle that opens from a point, thinly dotted.
  mutating func fill(
    from start: (x: Double, y: Double),
    to upper: (x: Double, y: Double),
    and lower: (x: Double, y: Double)
  ) {
    guard upper.x > start.x else { return }
    for x in Int(start.x.rounded())...Int(upper.x.rounded()) {
      let share = min(1, max(0, (Double(x) - start.x) / (upper.x - start.x)))
      let top = Int((start.y + (upper.y - start.y) * share).rounded())
      let bottom = Int((start.y + (lower.y - start.y) * share).rounded())
      for y in min(top, bottom)...max(top, bottom) where isASCII || (x + 2 * y) % 4 == 0 {
        set(x, y, .band)
      }
    }
  }

  /// A point that stands out from the line.
  mutating func mark(_ point: (x: Double, y: Double)) {
    let (x, y) = (Int(point.x.rounded()), Int(point.y.rounded()))
    set(x, y, .point)
    guard !isASCII else { return }
    for (right, down) in [(1, 0), (0, 1), (1, 1)] { set(x + right, y + down, .point) }
  }

  func draw(on canvas: inout Canvas, at rect: Rect) {
    for cell in layers.indices {
      guard let layer = layers[cell] else { continue }
      let glyph =
        isASCII
        ? layer.sign : Unicode.Scalar(0x2800 + UInt32(dots[cell])).map(Character.init) ?? " "
      canvas[rect.x + cell % columns, rect.y + cell / columns] = Cell(glyph, role: layer.role)
    }
  }
}
