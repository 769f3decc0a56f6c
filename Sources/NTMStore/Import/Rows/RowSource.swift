/// The rows of one sheet, one at a time, whatever file they come from.
protocol RowSource: AnyObject {
  /// The bytes that the cells of the present row lie in; good until the next row.
  var bytes: UnsafeBufferPointer<UInt8> { get }
  /// The cells of the present row.
  var fields: [Field] { get }
  /// The line or row of the file on which the present row begins, from 1.
  var line: Int { get }
  /// What is wrong with the present row as a whole.
  var rowFault: ImportFault.Kind? { get }
  /// Why the rows ended before the file did.
  var failure: ImportFault.Kind? { get }
  /// Whether every row of the file has to have as many cells as its headings.
  var hasFixedWidth: Bool { get }
  /// Whether days that are mere numbers are counted from 1904.
  var countsFrom1904: Bool { get }

  /// Whether a blank cell is merged with one above it; known only behind the last row.
  func isMerged(column: Int, line: Int) -> Bool

  /// Moves to the next row that is not blank; false at the end.
  func next() -> Bool
}

extension RowSource {
  /// The text of a cell.
  ///
  /// - Returns: `nil` when the bytes are not UTF-8.
  func text(_ field: Field) -> String? { field.text(in: bytes) }
}
