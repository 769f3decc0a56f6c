internal import Workbooks

/// Reads separated records (RFC 4180) from bytes, without a string per cell.
struct RecordReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let separator: UInt8
  /// The cells of the current record.
  private(set) var fields: [Field] = []
  /// The line on which the current record begins, from 1.
  private(set) var line = 0
  /// Whether the bytes ended inside quotes.
  private(set) var isUnclosed = false
  /// Whether a line end closed what was read last, rather than the end of the bytes.
  private(set) var isTerminated = false
  /// Where what was read last begins.
  private(set) var start = 0
  /// Where everything that was read ends.
  private(set) var offset: Int
  private(set) var nextLine = 1

  /// A reader of a file with its own separator, found in the first lines: `;`, `,` or a tab.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    offset = hasMark ? 3 : 0
    separator = RecordReader.separator(in: bytes, from: offset)
    fields.reserveCapacity(80)
  }

  /// A reader that goes on in the middle of a file, where a line begins.
  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8, line: Int) {
    self.bytes = bytes
    self.separator = separator
    offset = 0
    nextLine = line
    fields.reserveCapacity(80)
  }

  /// Moves to the next record that is not blank; false at the end.
  mutating func next() -> Bool {
    while offset < bytes.count, !isUnclosed {
      line = nextLine
      start = offset
      readRecord()
      if fields.count > 1 || !fields[0].isEmpty { return true }
    }
    return false
  }

  private mutating func readRecord() {
    fields.removeAll(keepingCapacity: true)
    let bytes = bytes
    let count = bytes.count
    let separator = separator
    var position = offset
    isTerminated = false
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
        isTerminated = true
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

  /// The separator that stands equally often in the most lines.
  ///
  /// A title above the headings may have commas and no separator, and decimal commas are many but
  /// not equally many.
  private static func separator(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
    let candidates: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    var lines: [[Int]] = [[0, 0, 0]]
    var isQuoted = false
    for byte in bytes[start...] {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == newline {
        guard lines.count < 20 else { break }
        lines.append([0, 0, 0])
      } else if let index = candidates.firstIndex(of: byte) {
        lines[lines.count - 1][index] += 1
      }
    }
    let weights = candidates.indices.map { candidate -> (lines: Int, count: Int) in
      let counts = Dictionary(grouping: lines.map { $0[candidate] }.filter { $0 > 0 }) { $0 }
      return counts.map { ($0.value.count, $0.key) }.max { $0 < $1 } ?? (0, 0)
    }
    let best = candidates.indices.max { weights[$0] < weights[$1] } ?? 0
    return weights[best].lines > 0 ? candidates[best] : candidates[0]
  }
}

private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
