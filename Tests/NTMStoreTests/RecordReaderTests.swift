import Testing

@testable import NTMStore

struct RecordReaderTests {
  private func records(_ text: String) -> [[String]] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var reader = RecordReader(bytes)
      var records: [[String]] = []
      while reader.next() { records.append(reader.fields.map { $0.text(in: bytes) ?? "?" }) }
      return records
    }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a;b\r\n1;2,5\r\n", [["a", "b"], ["1", "2,5"]]),
    ("a\tb\n\t\n", [["a", "b"], ["", ""]]),
    ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\n\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n", [["a", "b"], ["x, y", "he said \"no\""]]),
    ("a,b\n\"two\nlines\",2\n", [["a", "b"], ["two\nlines", "2"]]),
    ("a,b\n1,", [["a", "b"], ["1", ""]]),
    ("a,b\n\"\",\"\"\r\n", [["a", "b"], ["", ""]]),
    ("", []),
    ("a", [["a"]]),
  ])
  func `records come apart as RFC 4180 says`(text: String, expected: [[String]]) {
    #expect(records(text) == expected)
  }

  @Test func `a record tells the line it begins on`() {
    let bytes = Array("a,b\n\"1\n2\",3\n\n4,5\n".utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var reader = RecordReader(bytes)
      var lines: [Int] = []
      while reader.next() { lines.append(reader.line) }
      #expect(lines == [1, 2, 5])
    }
  }

  @Test func `a quote that never closes is noticed`() {
    let bytes = Array("a,b\n\"1,2\n".utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var reader = RecordReader(bytes)
      while reader.next() {}
      #expect(reader.isUnclosed)
    }
  }
}
