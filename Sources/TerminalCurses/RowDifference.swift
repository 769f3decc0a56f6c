internal import TerminalCanvas

/// Finds what of a row has to be written.
enum RowDifference {
  /// From the first to the last cell that differs; `nil` when nothing does.
  ///
  /// Wide glyphs are taken whole, those of the old row too: their halves must be overwritten
  /// together.
  static func span(from old: ArraySlice<Cell>?, to new: ArraySlice<Cell>) -> Range<Int>? {
    guard !new.isEmpty else { return nil }
    guard let old, old.count == new.count else { return new.indices }
    let shift = old.startIndex - new.startIndex
    guard var first = new.indices.first(where: { new[$0] != old[$0 + shift] }),
      var last = new.indices.last(where: { new[$0] != old[$0 + shift] })
    else { return nil }
    func isContinuation(_ index: Int) -> Bool {
      new[index].isContinuation || old[index + shift].isContinuation
    }
    while first > new.startIndex, isContinuation(first) { first -= 1 }
    while last + 1 < new.endIndex, isContinuation(last + 1) { last += 1 }
    return first..<last + 1
  }
}
