import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// The same bytes twice.
struct KnownFileTests {
  private let small: SmallStore

  init() throws { small = try SmallStore() }

  private func file(_ name: String, _ day: String = "31/12/2019") throws -> String {
    try small.folder.file(name, SmallStore.report(day))
  }

  private func known(_ paths: [String], dryRun: Bool = false) throws -> [KnownFile] {
    let before = try small.contents()
    do {
      _ = try small.store.importFiles(paths, by: "Hòa", at: 3000, dryRun: dryRun)
      return []
    } catch ImportFailure.importedBefore(let files) {
      #expect(try small.contents() == before)
      return files
    }
  }

  @Test(arguments: [true, false])
  func `a file is known again under another name, with who and when`(dryRun: Bool) throws {
    let first = try file("tháng 12.csv")
    _ = try small.store.importFiles([first], by: "Lan", at: 2000)
    let second = try file("bản sao.csv")
    let fresh = try file("tháng 3.csv", "31/03/2020")
    let report = try #require(
      small.store.reader.read { try Int64.fetchOne($0, sql: "SELECT MAX(id) FROM report") }
    )
    let expected = KnownFile(file: second, then: first, report: report, who: "Lan", at: 2000)
    #expect(try known([fresh, second], dryRun: dryRun) == [expected])
  }

  @Test func `it is taken again when that is asked for`() throws {
    let path = try file("a.csv")
    _ = try small.store.importFiles([path], by: "Lan", at: 2000)
    try small.add(SmallStore.report("31/12/2019", "K"), named: "b.csv")
    let summary = try small.store.importFiles([path], by: "Lan", at: 4000, again: true)
    #expect(summary.changedRows == 6)
    #expect(try known([path]).map(\.at) == [4000])
  }

  @Test func `a report that was taken back may come in again`() throws {
    let path = try file("a.csv")
    _ = try small.store.importFiles([path], by: "Lan", at: 2000)
    let report = try #require(try known([path]).first?.report)
    guard case .done = try small.store.undo(.report(report), by: "Lan", at: 2500) else {
      Issue.record("The report was not taken back.")
      return
    }
    #expect(try known([path]) == [])
    #expect(try known([path]).map(\.at) == [3000])
  }

  @Test func `a file that changed nothing is remembered too`() throws {
    let path = try file("a.csv")
    _ = try small.store.importFiles([path], by: "Lan", at: 2000)
    let marked = try small.folder.file("b.csv", "\u{FEFF}" + SmallStore.report("31/12/2019"))
    let before = try small.rows("SELECT count(*) FROM journal")
    _ = try small.store.importFiles([marked], by: "Hòa", at: 3000)
    #expect(try known([marked]).map { "\($0.who) \($0.at)" } == ["Hòa 3000"])
    #expect(try small.rows("SELECT count(*) FROM journal") == before)
    #expect(
      try small.rows(
        "SELECT row_count, first_change, length(sha256) FROM report ORDER BY id DESC LIMIT 1"
      ) == ["6 - 32"]
    )
  }
}
