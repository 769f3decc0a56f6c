import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// What an import keeps and tells stays small, however much there is of it.
struct BoundTests {
  @Test func `the first warnings of a kind are kept and the others counted`() throws {
    let small = try SmallStore()
    let warnings = Warnings()
    for line in 1...Warnings.kept + 7 {
      warnings.add(.rounded, file: "a.csv", line: line, report: 0)
    }
    warnings.add(.emptyRow, file: "a.csv", line: 1, report: 0)
    try small.store.writer?.writeWithoutTransaction { db in
      let told = try warnings.summed(in: db)
      #expect(told.map(\.count) == [1, Warnings.kept + 7])
      #expect(told.map(\.examples.count) == [1, Warnings.told])
      try warnings.write(db, reports: [1], files: ["a.csv"])
    }
    #expect(try small.rows("SELECT count(*) FROM report_warning") == ["\(Warnings.kept + 2)"])
    #expect(
      try small.rows("SELECT subject, detail FROM report_warning WHERE kind = 'further'")
        == ["\"rounded\" \"7\""]
    )
  }

  @Test func `a dry run tells the first values of a unit and counts the rest`() throws {
    let small = try SmallStore()
    let rows = (1...40).map { "dài\($0),giá trị \($0)\n" }.joined()
    try small.add("key,value\n" + rows)
    let summary = try small.add("key,value\n" + rows.replacing("giá", with: "Giá"), dryRun: true)
    guard case .values(let changes)? = summary.planned.first?.content else {
      Issue.record("Values must be told.")
      return
    }
    #expect(changes.count == 12)
    #expect(summary.planned.first?.besides == 29)
  }

  @Test func `a dry run waits for nobody, and needs no right to write`() throws {
    let small = try SmallStore()
    let path = try small.folder.file("a.csv", SmallStore.report("31/12/2019"))
    let before = try small.contents()
    let reading = try Store.open(small.store.path, writing: false)
    let summary = try small.store.writer?.inDatabase { db in
      try db.inTransaction(.immediate) {
        defer {}
        let summary = try reading.importFiles([path], by: "Lan", at: SmallStore.now, dryRun: true)
        #expect(summary.communesChanged == 6)
        return .rollback
      }
      return true
    }
    #expect(summary == true)
    #expect(try small.contents() == before)
  }

  @Test func `changes after the latest day are named beside the targets`() throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    let later = ImportTests.recognitions.replacing("15/11/2016;2016;;", with: "15/02/2020;2020;;")
    let summary = try small.add(later, dryRun: true)
    #expect(summary.daysBeyond.map(\.iso) == ["2020-02-15"])
    #expect(summary.effects.compactMap { $0.after?.asOf.iso } == ["2019-12-31"])
  }
}
