import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// A backup that is copied into the living file, whose journal then starts from an older number.
@Suite struct RestoreTests {
  private let programme: ReadingStore
  private let watcher: Watcher
  private let backup = try? DatabaseQueue()
  private let overview = Question(.overview(focus: nil))

  init() throws {
    programme = try ReadingStore(facts: ReadingProgramme.facts)
    try programme.importReport("danh-gia-12.csv", ReadingProgramme.december)
    watcher = try Watcher(path: programme.path)
    try programme.store.reader.backup(to: #require(backup))
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    _ = try watcher.answer(overview)
  }

  private func restore() throws {
    try #require(backup).backup(to: #require(programme.store.writer))
  }

  @Test func `an older state is read anew and told as replaced`() throws {
    try restore()
    #expect(try watcher.hasChanged())
    let snapshot = try watcher.answer(overview)
    #expect(snapshot.asOf == ReadingStore.december)
    #expect(snapshot.facts.reportingDays == [ReadingStore.december])
    #expect(snapshot.changes?.isReplaced == true)
    #expect(try !watcher.hasChanged())
    #expect(try watcher.answer(overview).changes == nil)
  }

  @Test func `so is one that has gone on to the same numbers`() throws {
    try restore()
    try programme.importReport(
      "danh-gia-06.csv",
      ReadingProgramme.may.replacing("31/05/2020", with: "30/06/2020")
    )
    let snapshot = try watcher.answer(overview)
    #expect(snapshot.asOf == Day("2020-06-30"))
    #expect(snapshot.changes?.isReplaced == true)
    try programme.importReport("cong-nhan.csv", ReadingProgramme.recognitions)
    #expect(try watcher.answer(overview).changes?.isReplaced == false)
  }
}
