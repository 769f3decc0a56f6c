internal import Workbooks

/// The bytes of one cell, without quotes around it.
struct Field {
  var start: Int
  var end: Int
  /// Whether quotes within it are doubled.
  var isEscaped = false
  /// What it holds; everything in a CSV file is text.
  var kind = CellKind.text

  static let empty = Field(start: 0, end: 0)

  var isEmpty: Bool { start == end && kind != .uncomputed }

  /// The text, without the second one of doubled quotes; `nil` when the bytes are not UTF-8.
  func text(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let slice = UnsafeBufferPointer(rebasing: bytes[start..<end])
    guard isEscaped else { return String(validating: slice, as: UTF8.self) }
    var plain: [UInt8] = []
    var skips = false
    for byte in slice {
      skips = byte == UInt8(ascii: "\"") && !skips
      if !skips { plain.append(byte) }
    }
    return String(validating: plain, as: UTF8.self)
  }
}
