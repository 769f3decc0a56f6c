/// A table of facts: rows of fields under headings.
struct Table {
  private let columns: [String: Int]
  let rows: [[String]]

  /// Reads a comma-separated file with RFC 4180 quotes.
  init(path: String) throws {
    var lines = Table.parse(try File.read(path))
    guard !lines.isEmpty else { throw SampleError("\(path) is empty") }
    let header = lines.removeFirst()
    columns = Dictionary(
      header.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    rows = lines
  }

  func text(_ row: [String], _ column: String) throws -> String {
    guard let index = columns[column], index < row.count else {
      throw SampleError("no column \(column)")
    }
    return row[index]
  }

  func number(_ row: [String], _ column: String) throws -> Int {
    let text = try text(row, column)
    guard let number = Int(text) else { throw SampleError("\(column): \(text) is no number") }
    return number
  }

  func day(_ row: [String], _ column: String) throws -> Day {
    let text = try text(row, column)
    guard let day = Day(iso: text) else { throw SampleError("\(column): \(text) is no date") }
    return day
  }

  private static func parse(_ bytes: [UInt8]) -> [[String]] {
    var lines: [[String]] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var quoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\"") where quoted && index < bytes.count && bytes[index] == byte:
        field.append(byte)
        index += 1
      case UInt8(ascii: "\""):
        quoted.toggle()
      case UInt8(ascii: ",") where !quoted, UInt8(ascii: "\n") where !quoted:
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        if byte == UInt8(ascii: "\n") {
          lines.append(fields)
          fields = []
        }
      default:
        field.append(byte)
      }
    }
    return lines
  }
}
