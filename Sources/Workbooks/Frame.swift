/// What a frame on the pipe is about; docs/workbooks.md describes them all.
package enum FrameTag: UInt8, Sendable {
  case book = 0x42  // B
  case sheet = 0x53  // S
  case row = 0x52  // R
  case fault = 0x46  // F
  case end = 0x5A  // Z
  // Only towards the writer.
  case columns = 0x43  // C
  case merge = 0x4D  // M
  case list = 0x4C  // L
  case choice = 0x4E  // N
}

/// Frames on their way out: a tag, a length of four bytes, and that many bytes.
///
/// Numbers are little-endian.
package struct FrameBuffer: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var start = 0

  package init() {}

  package mutating func begin(_ tag: FrameTag) {
    start = bytes.count
    bytes.append(tag.rawValue)
    add(UInt32(0))
  }

  /// Writes the length into the frame that was begun last.
  package mutating func end() {
    let length = UInt32(bytes.count - start - 5)
    for index in 0..<4 {
      bytes[start + 1 + index] = UInt8(truncatingIfNeeded: length >> (8 * index))
    }
  }

  /// Takes the frame back that was begun last.
  package mutating func drop() { bytes.removeSubrange(start...) }

  /// Bytes in the frame so far.
  package var frameCount: Int { bytes.count - start - 5 }

  package mutating func add(_ value: UInt8) { bytes.append(value) }

  package mutating func add(_ value: UInt16) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  package mutating func add(_ value: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  package mutating func add(_ text: UnsafeRawBufferPointer) { bytes.append(contentsOf: text) }

  package mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A text with its length before it.
  package mutating func addCounted(_ text: UnsafeRawBufferPointer) {
    add(UInt32(text.count))
    bytes.append(contentsOf: text)
  }

  package mutating func addCounted(_ text: String) {
    add(UInt32(text.utf8.count))
    add(text)
  }

  /// A cell of a row.
  package mutating func add(cell column: UInt16, _ kind: CellKind, _ text: UnsafeRawBufferPointer) {
    add(column)
    add(kind.rawValue)
    addCounted(text)
  }

  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    start = 0
  }
}

/// The parts of a frame, read one after another; `nil` where it is too short for what is asked.
package struct FrameFields {
  package let bytes: UnsafeRawBufferPointer
  package private(set) var position = 0

  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  package var isAtEnd: Bool { position == bytes.count }

  @inline(__always)
  package mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  @inline(__always)
  package mutating func short() -> UInt16? {
    guard position + 2 <= bytes.count else { return nil }
    defer { position += 2 }
    return UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt16.self))
  }

  @inline(__always)
  package mutating func word() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    defer { position += 4 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
  }

  /// Where the next `count` bytes stand.
  @inline(__always)
  package mutating func range(_ count: Int) -> Range<Int>? {
    guard count >= 0, count <= bytes.count - position else { return nil }
    defer { position += count }
    return position..<position + count
  }

  /// A text with its length before it.
  package mutating func counted() -> String? {
    guard let count = word(), let range = range(Int(count)) else { return nil }
    return String(validating: bytes[range], as: UTF8.self)
  }

  /// Everything that is left, as text.
  package mutating func rest() -> String? {
    guard let range = range(bytes.count - position) else { return nil }
    return String(validating: bytes[range], as: UTF8.self)
  }
}
