import Glibc
import Testing

@testable import Workbooks

/// What goes over the pipe, and what must not be believed of it.
struct WireTests {
  /// Frames that a program sends which says just these bytes.
  private func tags(_ bytes: [UInt8]) throws -> [FrameTag] {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    #expect(Descriptor.write(bytes, to: ends[1]))
    close(ends[1])
    var frames = FrameReader(Descriptor(ends[0]))
    var tags: [FrameTag] = []
    while let frame = frames.next() { tags.append(frame.tag) }
    return tags
  }

  @Test func `frames come out as they went in`() throws {
    var frames = FrameBuffer()
    frames.begin(.sheet)
    frames.add("Trang")
    frames.end()
    frames.begin(.row)
    frames.drop()
    frames.begin(.end)
    frames.end()
    #expect(frames.bytes == [0x53, 5, 0, 0, 0] + Array("Trang".utf8) + [0x5A, 0, 0, 0, 0])
    #expect(try tags(frames.bytes) == [.sheet, .end])
  }

  @Test(arguments: [
    [0x53, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3], [0x53, 9, 0, 0, 0, 1], [0x53, 0, 0],
    [0x00, 0, 0, 0, 0],
    [0x53, 0, 0, 0, 0x7F],
  ])
  func `a frame that is cut, unknown or too long ends the stream`(bytes: [UInt8]) throws {
    #expect(try tags(bytes) == [])
  }

  @Test func `a length that lies beyond its frame is noticed`() {
    let bytes: [UInt8] = [200, 0, 0, 0, 65]
    bytes.withUnsafeBytes { bytes in
      var fields = FrameFields(bytes)
      #expect(fields.counted() == nil)
      var others = FrameFields(bytes)
      #expect(others.word() == 200)
      #expect(others.range(2) == nil)
      #expect(others.range(1) == 4..<5)
      #expect(others.byte() == nil)
    }
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func `columns have letters`(column: Int, letters: String) {
    #expect(CellAddress.letters(column) == letters)
    letters.withCString { #expect(CellAddress.column($0) == column) }
    (letters.lowercased() + "12").withCString { #expect(CellAddress.column($0) == column) }
  }

  @Test(arguments: ["", "12", "$A", "AAAA1"])
  func `what is no address has no column`(address: String) {
    address.withCString { #expect(CellAddress.column($0) == nil) }
  }

  @Test(arguments: [
    (1, false, "1900-01-01"), (59, false, "1900-02-28"), (61, false, "1900-03-01"),
    (43_982, false, "2020-05-31"), (43_890, false, "2020-02-29"), (0, true, "1904-01-01"),
    (42_520, true, "2020-05-31"), (2_958_465, false, "9999-12-31"),
  ])
  func `days are counted as spreadsheets count them`(whole: Int, old: Bool, iso: String) {
    #expect(SerialDay(whole: whole, countsFrom1904: old).iso == iso)
  }
}
