import Foundation
import NTMModel
import Testing
import Workbooks

@testable import NTMStore

/// A file is one report, of the bytes that it had when it was read.
struct FileReportTests {
  private let small: SmallStore

  init() throws { small = try SmallStore() }

  /// A workbook of two sheets, with the figures of one commune each, and decisions on a third.
  private func workbook() throws -> String {
    let path = small.folder.path + "/ba-trang.xlsx"
    let book = try WorkbookWriter(at: path)
    for (code, state) in [("00001", "Đ"), ("00004", "K")] {
      book.add(WorkbookSheet("Trang " + code, columns: []))
      book.add(["Mã xã", "Ngày", "TC1", "TC2", "TC3"].map { .text($0) })
      book.add([code, "31/12/2019", state, "K", "K"].map { .text($0) })
    }
    book.add(WorkbookSheet("Công nhận", columns: []))
    let lines = ImportTests.recognitions.split(separator: "\n")
    for line in lines {
      book.add(
        line.split(separator: ";", omittingEmptySubsequences: false).map { .text(String($0)) }
      )
    }
    try book.finish()
    return path
  }

  @Test func `the sheets of a workbook are one report, and are taken back as one`() throws {
    let before = try small.rows("SELECT count(*) FROM report")
    let summary = try small.store.importFiles([workbook()], by: "Lan", at: SmallStore.now)
    #expect(summary.reports.map(\.sheet) == ["Trang 00001", "Trang 00004", "Công nhận"])
    #expect(try small.rows("SELECT count(*) - 1 FROM report") == before)
    #expect(
      try small.rows(
        "SELECT form, row_count, province IS NOT NULL FROM report ORDER BY id DESC LIMIT 1"
      ) == ["\"nhieu-bieu\" 5 1"]
    )
    guard case .done = try small.store.undo(.report(small.latest()), by: "Lan", at: 2500) else {
      Issue.record("The report was not taken back.")
      return
    }
    #expect(try small.rows("SELECT count(*) FROM assessment") == ["0"])
    #expect(try small.rows("SELECT count(*) FROM recognition") == ["0"])
    #expect(try small.store.verify() == [])
  }

  /// Imports a file and does something to it when its rows are about to be read.
  private func imported(
    _ path: String,
    changing: @escaping () throws -> Void
  ) throws -> [ImportFault.Kind] {
    var isChanged = false
    let result = Result { () throws -> ImportSummary in
      try small.store.importFiles([path], by: "Lan", at: SmallStore.now) { _ in
        guard !isChanged else { return }
        isChanged = true
        try? changing()
      }
    }
    guard case .failure(let error) = result, let failure = error as? ImportFailure,
      case .faults(let faults, total: _) = failure
    else { return [] }
    return faults.map(\.kind)
  }

  @Test func `a file that is replaced or changed while it is read is refused`() throws {
    let text = SmallStore.report("31/12/2019")
    let path = try small.folder.file("a.csv", text)
    let other = try small.folder.file("b.csv", SmallStore.report("31/12/2019", "K"))
    let replaced = try imported(path) { rename(other, path) }
    #expect(replaced.contains(.changedMeanwhile))
    let changed = try imported(path) {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("\n".utf8))
      try handle.close()
    }
    #expect(changed.contains(.changedMeanwhile))
    #expect(try small.rows("SELECT count(*) FROM assessment") == ["0"])
    #expect(try imported(path) {} == [])
  }

  @Test func `every report has the digest of its file`() throws {
    _ = try small.store.importFiles([workbook()], by: "Lan", at: SmallStore.now)
    #expect(
      try small.rows("SELECT count(*) FROM report WHERE file <> '' AND sha256 IS NULL") == ["0"]
    )
  }
}
