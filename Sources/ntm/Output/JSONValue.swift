import NTMModel

/// A JSON value; the keys of an object keep their order, so that output is stable.
///
/// Foundation writes JSON too, but stands on the start path with milliseconds.
indirect enum JSONValue {
  case null
  case flag(Bool)
  case whole(Int)
  case quantity(Quantity)
  /// A number in tenths, written with its decimal whatever that is.
  case tenths(Int)
  case text(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// The value as text: the outer two levels one entry a line, deeper ones within their line.
  var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, depth: 0)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let brokenDepth = 2

  private func write(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .null: bytes += Array("null".utf8)
    case .flag(let flag): bytes += Array((flag ? "true" : "false").utf8)
    case .whole(let number): bytes += Array(String(number).utf8)
    case .quantity(let quantity): bytes += Array(quantity.plain.utf8)
    case .tenths(let tenths): bytes += Array(Report.oneDecimal(tenths).utf8)
    case .text(let text): JSONValue.quote(text, into: &bytes)
    case .list(let values):
      JSONValue.enclose("[", "]", count: values.count, depth: depth, into: &bytes) { bytes, index in
        values[index].write(to: &bytes, depth: depth + 1)
      }
    case .object(let entries):
      JSONValue.enclose("{", "}", count: entries.count, depth: depth, into: &bytes) {
        bytes,
        index in
        JSONValue.quote(entries[index].key, into: &bytes)
        bytes += Array(": ".utf8)
        entries[index].value.write(to: &bytes, depth: depth + 1)
      }
    }
  }

  private static func enclose(
    _ open: Unicode.Scalar,
    _ close: Unicode.Scalar,
    count: Int,
    depth: Int,
    into bytes: inout [UInt8],
    element: (inout [UInt8], Int) -> Void
  ) {
    let isBroken = depth < brokenDepth && count > 0
    bytes.append(UInt8(ascii: open))
    for index in 0..<count {
      if index > 0 { bytes += Array((isBroken ? "," : ", ").utf8) }
      if isBroken { newLine(depth + 1, into: &bytes) }
      element(&bytes, index)
    }
    if isBroken { newLine(depth, into: &bytes) }
    bytes.append(UInt8(ascii: close))
  }

  private static func newLine(_ depth: Int, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    bytes += Array(repeating: UInt8(ascii: " "), count: depth * 2)
  }

  /// Writes a string; control characters, also those above 0x7E that terminals obey, are escaped.
  private static func quote(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes += Array("\\\"".utf8)
      case 0x5C: bytes += Array("\\\\".utf8)
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029:
        let digits = String(scalar.value, radix: 16)
        bytes += Array("\\u".utf8)
        bytes += Array(repeating: UInt8(ascii: "0"), count: 4 - digits.utf8.count)
        bytes += Array(digits.utf8)
      default: bytes += Array(UTF8.encode(scalar) ?? UTF8.EncodedScalar())
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
