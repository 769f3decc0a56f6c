/// The texts of many rows in one array of bytes, folded, for a `RowFilter` to look through.
///
/// - Shape: words of letters and digits in lower case without accents and with one blank between
///   them; a line break between the fields of a row (name, district, province); a tab behind the
///   word that says what kind of unit a name belongs to.
package struct RowTexts: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where the rows begin, and where the last one ends.
  private(set) var bounds: [Int] = [0]

  package static let field: Character = "\n"
  package static let type: Character = "\t"
  static let fieldByte = UInt8(ascii: "\n")
  static let typeByte = UInt8(ascii: "\t")
  static let blank = UInt8(ascii: " ")

  package init() {}

  package var count: Int { bounds.count - 1 }

  package mutating func reserve(rows: Int, bytes count: Int) {
    bounds.reserveCapacity(rows + 1)
    bytes.reserveCapacity(count)
  }

  /// Adds text to the row that is being made; the text is folded already.
  package mutating func append(_ folded: String) {
    for byte in folded.utf8 { append(byte) }
  }

  /// Adds text that an earlier row has in its shape already, such as its place.
  package mutating func append(shaped: [UInt8]) { bytes += shaped }

  /// What was added last to the row that is being made, to be added to others in its shape.
  package func shaped(from start: Int) -> [UInt8] { Array(bytes[start...]) }

  /// Where the next text begins.
  package var position: Int { bytes.count }

  /// Ends a field of the row, or the type word before its name.
  package mutating func append(_ separator: Character) {
    if let byte = separator.asciiValue { append(byte) }
  }

  package mutating func endRow() {
    if bytes.count > (bounds.last ?? 0), bytes.last == RowTexts.blank { bytes.removeLast() }
    bounds.append(bytes.count)
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    switch byte {
    case 97...122, 48...57, 0x80...: bytes.append(byte)
    case 65...90: bytes.append(byte + 32)
    case RowTexts.fieldByte, RowTexts.typeByte:
      if bytes.count > (bounds.last ?? 0), bytes.last == RowTexts.blank { bytes.removeLast() }
      bytes.append(byte)
    // `H'leo` is asked for as `hleo`.
    case UInt8(ascii: "'"): break
    default:
      guard bytes.count > (bounds.last ?? 0), let last = bytes.last, last > RowTexts.blank else {
        return
      }
      bytes.append(RowTexts.blank)
    }
  }
}
