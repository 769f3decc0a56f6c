internal import TerminalCanvas

/// Finds what of a row has to be written.
enum RowDifference {
  /// From the first to the last cell that differs; `nil` when nothing does.
  ///
  /// Wide glyphs are taken whole, those of the old row too: their halves must be overwritten
  /// together.
  static func span(from old: [Cell]?, to new: [Cell]) -> Range<Int>? {
    guard !new.isEmpty else { return nil }
    guard let old, old.count == new.count else { return new.indices }
    // Rows that two pictures share are equal at once, without a look at their cells.
    guard old != new, var first = new.indices.first(where: { new[$0] != old[$0] }),
      var last = new.indices.last(where: { new[$0] != old[$0] })
    else { return nil }
    func isContinuation(_ index: Int) -> Bool {
      new[index].isContinuation || old[index].isContinuation
    }
    while first > 0, isContinuation(first) { first -= 1 }
    while last + 1 < new.count, isContinuation(last + 1) { last += 1 }
    return first..<last + 1
  }
}
