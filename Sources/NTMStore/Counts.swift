/// Lists of counts in one BLOB: each as LEB128, seven bits a byte, lowest first.
enum Counts {
  static func encode(_ counts: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(counts.count)
    for count in counts { append(UInt64(max(0, count)), to: &bytes) }
    return bytes
  }

  /// The counts as far as the bytes are whole; `verify` tells of damaged ones.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> [Int] {
    var counts: [Int] = []
    var offset = 0
    while offset < bytes.count {
      guard let value = read(bytes, at: &offset) else { break }
      counts.append(Int(clamping: value))
    }
    return counts
  }

  static func decode(_ bytes: [UInt8]) -> [Int] { bytes.withUnsafeBytes { decode($0) } }

  @inline(__always)
  static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  @inline(__always)
  static func read(_ bytes: UnsafeRawBufferPointer, at offset: inout Int) -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
      shift += 7
    }
    return nil
  }
}
