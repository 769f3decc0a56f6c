internal import NTMModel

/// The reported values of one commune at one date in one BLOB.
///
/// - Shape: a bitmap of `(count + 7) / 8` bytes that says which measures have a value (the lowest
///   bit of the first byte is the first measure of the set), then for each of them its hundredths,
///   zig-zag and as LEB128. Yes is 100, no is 0. Without any value the BLOB is empty.
enum Measures {
  static func encode(_ values: [Quantity?]) -> [UInt8] {
    guard values.contains(where: { $0 != nil }) else { return [] }
    var bytes = [UInt8](repeating: 0, count: (values.count + 7) / 8)
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      bytes[index >> 3] |= 1 << UInt8(index & 7)
      Counts.append(zigzag(value.hundredths), to: &bytes)
    }
    return bytes
  }

  /// The values of all `count` measures of the set, as far as the bytes are whole.
  static func decode(_ bytes: UnsafeRawBufferPointer, count: Int) -> [Quantity?] {
    var values = [Quantity?](repeating: nil, count: count)
    decode(bytes, into: &values)
    return values
  }

  /// The same into a list of as many values, which many communes can share.
  static func decode(_ bytes: UnsafeRawBufferPointer, into values: inout [Quantity?]) {
    let count = values.count
    for index in 0..<count { values[index] = nil }
    guard !bytes.isEmpty else { return }
    var offset = (count + 7) / 8
    guard bytes.count >= offset else { return }
    for index in 0..<count where bytes[index >> 3] & (1 << UInt8(index & 7)) != 0 {
      guard let value = Counts.read(bytes, at: &offset) else { break }
      values[index] = Quantity(hundredths: unzigzag(value))
    }
  }

  static func decode(_ bytes: [UInt8], count: Int) -> [Quantity?] {
    bytes.withUnsafeBytes { decode($0, count: count) }
  }

  /// Whether the bytes are what `encode` makes of `count` measures.
  static func isWhole(_ bytes: UnsafeRawBufferPointer, count: Int) -> Bool {
    guard !bytes.isEmpty else { return true }
    return encode(decode(bytes, count: count)).elementsEqual(bytes)
  }

  @inline(__always)
  static func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: (value << 1) ^ (value >> 63)) }

  @inline(__always)
  static func unzigzag(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}
