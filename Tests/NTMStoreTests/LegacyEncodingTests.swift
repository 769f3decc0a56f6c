import Foundation
import Testing

@testable import NTMStore

/// Reports of the sample data in the encodings before Unicode.
struct LegacyEncodingTests {
  /// Reports of all kinds; their cells are mostly Đ, their names all of the country's.
  static let reports = [
    "reports/danh-gia-2018-12-31.csv", "reports/cong-nhan.csv", "reports/ocop.csv",
    "reports/to-chuc.csv", "later/danh-gia-nghe-an-2020-06-30.csv",
  ]

  private func text(_ name: String) throws -> String {
    let tests = try #require(#filePath.range(of: "/Tests/"))
    let checkout = String(#filePath[..<tests.lowerBound])
    return try String(contentsOfFile: checkout + "/sample-data/" + name, encoding: .utf8)
  }

  @Test(arguments: [
    "Mã,Tên\n02869,Xã\n", "Mã xã;Tên;XX\n", "Mã xã;Ngày;Lý do\n", "Toà nhà;Ghi chú\n",
  ])
  func `Vietnamese with letters of Latin 1 alone is no old font`(text: String) {
    let heading = text.split(separator: "\n")[0]
    #expect(LegacyEncoding.sniffed(mojibake: String(heading)) == nil)
  }

  @Test func `a zero in a name is a control character and no UTF-16`() throws {
    let small = try SmallStore()
    let text = try self.text("reports/to-chuc.csv")
    // Below the titles and the headings.
    var lines = text.split(separator: "\n").prefix(5).map(String.init)
    lines[3] = lines[3].replacing(",", with: "\0,", maxReplacements: 2)
    let faults = try small.faults(Array(lines.joined(separator: "\n").utf8))
    #expect(!faults.isEmpty)
    #expect(!faults.map(\.kind).contains(.encoding(.utf16)), "\(faults)")
    #expect(faults.first?.line == 4, "\(faults)")
  }

  @Test(arguments: reports)
  func `a whole report in an old encoding is told for what it is`(name: String) throws {
    let text = try text(name)
    let small = try SmallStore()
    func told(_ bytes: [UInt8]) throws -> [ImportFault.Kind] {
      try small.faults(bytes).map(\.kind)
    }
    #expect(try told(LegacyText.tcvn3(text)) == [.encoding(.tcvn3)])
    #expect(try told(LegacyText.windows1258(text)) == [.encoding(.windows1258)])
    #expect(try told(LegacyText.vni(text)) == [.encoding(.vni)])
    #expect(try told(LegacyText.utf16(text)) == [.encoding(.utf16)])
  }

  /// Rows of a table whose headings are plain letters come in without them.
  @Test(arguments: reports)
  func `the rows alone tell their encoding too`(name: String) throws {
    let lines = try text(name).split(separator: "\n").dropFirst()
    for start in stride(from: 0, to: min(lines.count, 400), by: 20) {
      let rows = lines.dropFirst(start).prefix(20).joined(separator: "\n")
      func sniffed(_ bytes: [UInt8]) -> LegacyEncoding? {
        bytes.withUnsafeBufferPointer { LegacyEncoding.sniffed($0) }
      }
      #expect(sniffed(LegacyText.tcvn3(rows)) == .tcvn3)
      #expect(sniffed(LegacyText.windows1258(rows)) == .windows1258)
      #expect(sniffed(LegacyText.vni(rows)) == .vni)
    }
  }
}
