internal import GRDB
internal import NTMModel

extension Reading {
  /// The communes of a place that count on the day, in official order.
  func communes(onListIn place: StoredUnit) throws -> [StoredUnit] {
    let all = try shelf.communes(in: db)
    return all[all.positions(of: place.subtree, by: \.subtree.lowerBound)]
      .filter { $0.unit.valid.contains(day) }
  }
}

extension Array {
  /// Where the elements of a stretch of the tree lie, in a list that is in official order.
  func positions(of subtree: ClosedRange<Int64>, by position: (Element) -> Int64) -> Range<Int> {
    let start = boundary { position($0) >= subtree.lowerBound }
    return start..<Swift.max(start, boundary { position($0) > subtree.upperBound })
  }

  /// The first index whose element passes, where all behind it pass too; `endIndex` for none.
  private func boundary(_ passes: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
