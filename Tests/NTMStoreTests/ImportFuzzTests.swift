import Fuzzing
import Glibc
import Testing
import Workbooks

@testable import NTMStore

/// The CSV reader on bytes that no office would send.
struct ImportFuzzTests {
  private static let seeds = [
    SmallStore.report("31/12/2019"), ImportTests.recognitions, ImportTests.products,
    ImportTests.organisations, SmallStore.facts[2],
    "BÁO CÁO;;\n(Tính đến 31/12/2019);;\nTT;Xã;Tiêu chí;;;\n;;1;2;3\n1;Xã Hòa An;x;0;Đạt\n",
  ].map { Array($0.utf8) }
  private static let words = [
    "\"", "\"\"", ";", "\n", "\r\n", "31/12/2019", "Đ", "Tổng cộng", "Huyện Bát Xát", "\u{FEFF}",
    "\u{1B}[2J", "\u{202E}", "a\u{301}", "TC1", "99999999999999999999", "-0,01", "%", "\u{0}",
  ]

  private func rows(_ bytes: [UInt8], window: Int) throws -> [String] {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    #expect(Descriptor.write(bytes, to: fileno(file)))
    lseek(fileno(file), 0, SEEK_SET)
    let rows = SeparatedRows(Descriptor(dup(fileno(file))), window: window)
    var found: [String] = []
    while rows.next() {
      let cells = rows.fields.map { rows.text($0) ?? "?" }.joined(separator: "|")
      found.append("\(rows.line): \(cells) \(rows.rowFault == nil)")
    }
    return found
  }

  @Test func `a file is read the same through a window of any size`() throws {
    try Fuzzing.run("csv", seeds: Self.seeds, words: Self.words, rounds: 500) { input, mutator in
      let whole = try rows(input, window: 1 << 20)
      // The separator is found in what the window shows first.
      let small = max(1024, 1 + mutator.number(below: 4096))
      guard input.prefix(small).count(where: { $0 == 10 }) > 20 || input.count <= small else {
        return
      }
      #expect(try rows(input, window: small) == whole)
    }
  }

  @Test func `an import of anything is a summary or a refusal, and a dry run changes nothing`()
    throws
  {
    let small = try SmallStore()
    let before = try small.contents()
    try Fuzzing.run("import", seeds: Self.seeds, words: Self.words, rounds: 40) { input, _ in
      let path = try small.folder.file("fuzz.csv", input)
      do {
        _ = try small.store.importFiles([path], by: "test", at: 3000, dryRun: true)
      } catch ImportFailure.faults(let faults, let total) {
        #expect(!faults.isEmpty && total >= faults.count)
      }
      #expect(try small.contents() == before)
    }
  }
}
