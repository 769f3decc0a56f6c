/// Reads separated records (RFC 4180) from bytes, without a string per cell.
struct RecordReader {
  /// The bytes of one cell, without its quotes.
  struct Field {
    var start: Int
    var end: Int
    /// Whether quotes within it are doubled.
    var isEscaped = false

    var isEmpty: Bool { start == end }
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let separator: UInt8
  /// The cells of the current record.
  private(set) var fields: [Field] = []
  /// The line on which the current record begins, from 1.
  private(set) var line = 0
  /// Whether the file ended inside quotes.
  private(set) var isUnclosed = false
  private var offset: Int
  private var nextLine = 1

  /// A reader of a file with its own separator, found in the first record: `;`, `,` or a tab.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    offset = hasMark ? 3 : 0
    separator = RecordReader.separator(in: bytes, from: offset)
    fields.reserveCapacity(80)
  }

  /// Moves to the next record that is not blank; false at the end.
  mutating func next() -> Bool {
    while offset < bytes.count, !isUnclosed {
      line = nextLine
      readRecord()
      if fields.count > 1 || !fields[0].isEmpty { return true }
    }
    return false
  }

  /// The text of a cell.
  ///
  /// - Returns: `nil` when the bytes are not UTF-8.
  func text(_ field: Field) -> String? {
    let slice = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
    guard field.isEscaped else { return String(validating: slice, as: UTF8.self) }
    var plain: [UInt8] = []
    var skips = false
    for byte in slice {
      skips = byte == quote && !skips
      if !skips { plain.append(byte) }
    }
    return String(validating: plain, as: UTF8.self)
  }

  private mutating func readRecord() {
    fields.removeAll(keepingCapacity: true)
    let bytes = bytes
    let count = bytes.count
    let separator = separator
    var position = offset
    while true {
      if position < count, bytes[position] == quote {
        position = readQuoted(from: position + 1)
      } else {
        let start = position
        while position < count {
          let byte = bytes[position]
          if byte == separator || byte == newline { break }
          position += 1
        }
        var end = position
        if end > start, bytes[end - 1] == carriageReturn, end == count || bytes[end] == newline {
          end -= 1
        }
        fields.append(Field(start: start, end: end))
      }
      guard position < count else { break }
      let byte = bytes[position]
      position += 1
      if byte == newline {
        nextLine += 1
        break
      }
      // A separator as the last byte of the file still opens a last, empty cell.
      if position == count {
        fields.append(Field(start: position, end: position))
        break
      }
    }
    offset = position
  }

  /// Reads a quoted cell from behind its opening quote up to what follows the closing one.
  private mutating func readQuoted(from start: Int) -> Int {
    var position = start
    var isEscaped = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == newline { nextLine += 1 }
      if byte == quote {
        guard position + 1 < bytes.count, bytes[position + 1] == quote else { break }
        isEscaped = true
        position += 1
      }
      position += 1
    }
    if position >= bytes.count { isUnclosed = true }
    fields.append(Field(start: start, end: min(position, bytes.count), isEscaped: isEscaped))
    position += 1
    // What stands between a closing quote and the separator belongs to no cell but blanks do not
    // matter; anything else would be dropped silently, so the cell takes it in.
    let end = position
    while position < bytes.count, bytes[position] != separator, bytes[position] != newline {
      position += 1
    }
    let rest = bytes[min(end, bytes.count)..<min(position, bytes.count)]
    if rest.contains(where: { $0 != 0x20 && $0 != carriageReturn }) {
      fields[fields.count - 1].end = position
    }
    return position
  }

  private static func separator(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[start...] {
      if byte == quote { isQuoted.toggle() }
      if byte == newline, !isQuoted { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
  }
}

private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
