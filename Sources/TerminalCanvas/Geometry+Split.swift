/// How much of a side a part takes when a rectangle is split.
package enum Length: Hashable, Sendable {
  /// So many cells, or what is left.
  case fixed(Int)
  /// A share of what the fixed parts leave, by weight.
  case share(Int)
}

extension Rect {
  /// Parts stacked from top to bottom; parts that find no room are empty.
  package func rows(_ lengths: Length..., gap: Int = 0) -> [Rect] {
    Rect.split(height, into: lengths, gap: gap).map { part in
      Rect(x: x, y: y + part.start, width: width, height: part.length)
    }
  }

  /// Parts side by side from left to right; parts that find no room are empty.
  package func columns(_ lengths: Length..., gap: Int = 0) -> [Rect] {
    Rect.split(width, into: lengths, gap: gap).map { part in
      Rect(x: x + part.start, y: y, width: part.length, height: height)
    }
  }

  /// Cuts so many rows off the top and returns them.
  package mutating func takeTop(_ count: Int) -> Rect {
    let part = Rect(x: x, y: y, width: width, height: min(max(0, count), height))
    y += part.height
    height -= part.height
    return part
  }

  /// Cuts so many rows off the bottom and returns them.
  package mutating func takeBottom(_ count: Int) -> Rect {
    let taken = min(max(0, count), height)
    height -= taken
    return Rect(x: x, y: maxY, width: width, height: taken)
  }

  /// Cuts so many columns off the left and returns them.
  package mutating func takeLeft(_ count: Int) -> Rect {
    let part = Rect(x: x, y: y, width: min(max(0, count), width), height: height)
    x += part.width
    width -= part.width
    return part
  }

  /// Cuts so many columns off the right and returns them.
  package mutating func takeRight(_ count: Int) -> Rect {
    let taken = min(max(0, count), width)
    width -= taken
    return Rect(x: maxX, y: y, width: taken, height: height)
  }

  private static func split(
    _ total: Int,
    into lengths: [Length],
    gap: Int
  ) -> [(start: Int, length: Int)] {
    var left = max(0, total - gap * max(0, lengths.count - 1))
    var sizes = [Int](repeating: 0, count: lengths.count)
    var weights = 0
    for (index, length) in lengths.enumerated() {
      switch length {
      case .fixed(let wanted):
        sizes[index] = min(max(0, wanted), left)
        left -= sizes[index]
      case .share(let weight):
        weights += max(0, weight)
      }
    }
    for (index, length) in lengths.enumerated() {
      guard case .share(let weight) = length, weight > 0 else { continue }
      // What is left over by rounding goes to the last part, because the weights shrink with it.
      sizes[index] = left * weight / weights
      left -= sizes[index]
      weights -= weight
    }
    var start = 0
    return sizes.map { size in
      defer { start += size + gap }
      let begin = min(start, total)
      return (begin, min(size, total - begin))
    }
  }
}
