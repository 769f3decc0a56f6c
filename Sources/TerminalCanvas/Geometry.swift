/// A cell of the screen by column and row, counted from the top left corner.
package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// How many columns and rows something takes; never negative.
package struct Size: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  package var isEmpty: Bool { width == 0 || height == 0 }
}

/// A part of the screen; its size is never negative, and cutting it never makes it larger.
package struct Rect: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of a screen of that size.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  package var size: Size { Size(width: width, height: height) }
  package var isEmpty: Bool { width == 0 || height == 0 }
  /// The first column right of it.
  package var maxX: Int { x + width }
  /// The first row below it.
  package var maxY: Int { y + height }

  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// What both cover; empty when they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left,
      y: top,
      width: min(maxX, other.maxX) - left,
      height: min(maxY, other.maxY) - top
    )
  }

  /// What is left without a frame of that many cells.
  package func inset(by margin: Int = 1) -> Rect { inset(columns: margin, rows: margin) }

  /// What is left without so many columns at either side and rows at top and bottom.
  package func inset(columns: Int, rows: Int) -> Rect {
    Rect(
      x: x + min(columns, width),
      y: y + min(rows, height),
      width: width - 2 * columns,
      height: height - 2 * rows
    )
  }
}
