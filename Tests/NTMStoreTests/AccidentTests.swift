import Foundation
import GRDB
import NTMModel
import Synchronization
import Testing

@testable import NTMStore

/// What the system takes away in the middle of an import: the store stays as it was.
struct AccidentTests {
  private let small: SmallStore

  init() throws {
    small = try SmallStore()
    try small.add(SmallStore.report("30/06/2019"))
  }

  /// Runs an import that must fail, and holds the store against what it was before.
  private func failure(
    _ paths: [String],
    progress: (ImportProgress) -> Void = { _ in }
  ) throws -> ImportFailure? {
    let before = try small.contents()
    var failure: ImportFailure?
    do {
      _ = try small.store.importFiles(paths, by: "test", at: 3000, progress: progress)
    } catch {
      failure = error
    }
    #expect(try small.contents() == before)
    #expect(try small.store.verify() == [])
    return failure
  }

  @Test func `a report that vanishes before its turn is named`() throws {
    let first = try small.folder.file("a.csv", SmallStore.report("31/12/2019"))
    let second = try small.folder.file("b.csv", SmallStore.report("31/03/2020"))
    let failure = try failure([first, second]) { progress in
      if progress.file == first { unlink(second) }
    }
    let fault = ImportFault(file: second, line: 0, column: "", value: "", kind: .missingFile)
    #expect(failure == .faults([fault], total: 1))
  }

  @Test func `a store that vanishes takes nothing with it`() throws {
    let report = try small.folder.file("a.csv", SmallStore.report("31/12/2019"))
    let (path, aside) = (small.store.path, small.store.path + ".aside")
    let failure = try failure([report]) { _ in rename(path, aside) }
    #expect(failure == .store(.vanished(path: path)))
  }

  @Test func `a store that another took the place of is told too`() throws {
    let report = try small.folder.file("a.csv", SmallStore.report("31/12/2019"))
    let path = small.store.path
    let other = try small.folder.file("other.ntm", "another")
    let failure = try failure([report]) { _ in rename(other, path) }
    #expect(failure == .store(.replaced(path: path)))
  }

  @Test func `a file of a gigabyte without an end of line is refused before it is read`() throws {
    let path = try small.folder.file("large.csv", SmallStore.report("31/12/2019"))
    #expect(truncate(path, 1_000_000_000) == 0)
    guard case .faults(let faults, total: 1) = try failure([path]) else {
      Issue.record("One fault was expected.")
      return
    }
    #expect(faults.map(\.kind) == [.recordTooLong(limit: SeparatedRows.longest)])
  }

  @Test(arguments: [0, 1, 2, 3])
  func `whoever asks to stop stops it, and nothing is kept`(looks: Int) throws {
    let paths = try ["31/12/2019", "31/03/2020"].map { day in
      try small.folder.file(String(day.suffix(7).prefix(2)) + ".csv", SmallStore.report(day))
    }
    let before = try small.contents()
    // The writing thread asks; a counter behind a lock lets it through a few times.
    let left = Mutex(looks)
    let turn = Turn(
      isStopped: {
        left.withLock { left in
          left -= 1
          return left < 0
        }
      }
    )
    let store = try Store.open(small.store.path, writing: true, turn: turn)
    #expect(throws: ImportFailure.store(.stopped)) {
      try store.importFiles(paths, by: "test", at: 3000)
    }
    #expect(try small.contents() == before)
    #expect(try small.store.verify() == [])
    #expect(try small.store.importFiles(paths, by: "test", at: 3000).changedRows == 12)
  }

  @Test func `a wait for another writer can be stopped`() throws {
    let path = try small.folder.file("a.csv", SmallStore.report("31/12/2019"))
    let turn = Turn(patience: 60, isStopped: { true })
    let store = try Store.open(small.store.path, writing: true, turn: turn)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: small.store.path, configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect(throws: ImportFailure.store(.stopped)) {
      try store.importFiles([path], by: "test", at: 3000)
    }
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
  }

  @Test func `an import says how far it is, from nothing to nearly all`() throws {
    let paths = try (1...31).map { day in
      try small.folder.file("\(day).csv", SmallStore.report("\(day)/07/2019"))
    }
    var shares: [Int] = []
    var rows: [Int] = []
    _ = try small.store.importFiles(paths, by: "test", at: 3000) { progress in
      shares.append(progress.share)
      rows.append(progress.rows)
    }
    #expect(shares.first == 0)
    #expect(shares == shares.sorted())
    #expect(shares.last == 1000)
    #expect(rows == rows.sorted())
    #expect(rows.last == 186)
  }

  @Test func `a full disk is told, and the import succeeds once there is room`() throws {
    // Enough that the pages there are cannot hold it.
    let paths = try (1...31).map { day in
      try small.folder.file("\(day).csv", SmallStore.report("\(day)/07/2019"))
    }
    let writer = try #require(small.store.writer)
    let pages = try writer.inDatabase { try Int.fetchOne($0, sql: "PRAGMA page_count") }
    try small.execute("PRAGMA max_page_count = \(try #require(pages))")
    #expect(try failure(paths) == .store(.diskFull(path: small.store.path)))
    try small.execute("PRAGMA max_page_count = 1000000")
    let summary = try small.store.importFiles(paths, by: "test", at: 4000)
    #expect(summary.changedRows == 186)
    #expect(try small.store.verify() == [])
  }
}
