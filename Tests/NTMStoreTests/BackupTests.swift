import Foundation
import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// Copies of a store: when one is made, what is in it, and that none is ever half.
struct BackupTests {
  /// 09/06/2020 09:00:00 in Viet Nam.
  private static let morning: Int64 = 1_591_668_000

  private let small: SmallStore
  private var folder: BackupFolder { BackupFolder(of: small.store.path) }

  init() throws {
    small = try SmallStore(turn: Turn(person: "An", clock: { BackupTests.morning }))
  }

  private func contents(of backup: Backup) throws -> [String] {
    let queue = try Connection.whole(backup.path)
    return try queue.read { db in
      try Row.fetchAll(db, sql: "SELECT day, COUNT(*) FROM assessment GROUP BY day").map {
        "\($0[0] as Int) \($0[1] as Int)"
      }
    }
  }

  // MARK: - When one is made

  @Test func `an import into a store with figures copies what stood before`() throws {
    // Facts and the first figures: there was nothing to lose.
    try small.add(SmallStore.report("31/12/2019"))
    #expect(folder.backups.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    let summary = try small.add(SmallStore.report("31/05/2020"))
    let backup = try #require(summary.backup)
    #expect(folder.backups == [backup])
    #expect(try contents(of: backup) == ["18261 6"])
    #expect(try small.rows("SELECT COUNT(DISTINCT day) FROM assessment") == ["2"])
    #expect(try StoreMark.of(backup.path).latestDay == Day("2019-12-31"))
    #expect(backup.at == BackupTests.morning)
  }

  @Test func `a copy has what is still in the log of an open reader`() throws {
    try small.add(SmallStore.report("31/12/2019"))
    let reader = try Store.open(small.store.path, writing: false)
    try reader.reader.inDatabase { db in
      try db.execute(sql: "BEGIN; SELECT * FROM setting")
      // The reader keeps the log from being brought into the file.
      try small.add(SmallStore.report("31/03/2020"))
      #expect(FilePath.hasLog(small.store.path))
      try small.add(SmallStore.report("31/05/2020"))
      try db.execute(sql: "COMMIT")
    }
    #expect(try contents(of: #require(folder.backups.last)) == ["18261 6", "18352 6"])
  }

  @Test func `the same state is not copied again`() throws {
    try small.add(SmallStore.report("31/12/2019"))
    guard case .new(let backup) = try Store.backUp(small.store.path, at: 1) else {
      Issue.record("No backup was made.")
      return
    }
    #expect(try Store.backUp(small.store.path, at: 2) == .unchanged(backup))
    #expect(try small.add(SmallStore.report("31/05/2020")).backup == nil)
    #expect(folder.backups == [backup])
    #expect(try Store.backUp(small.store.path, at: 3).made != nil)
  }

  @Test func `refused reports, dry runs and whoever declines make none`() throws {
    try small.add(SmallStore.report("31/12/2019"))
    #expect(try !small.faults(SmallStore.report("31/13/2020")).isEmpty)
    try small.add(SmallStore.report("31/05/2020"), dryRun: true)
    let store = try Store.open(small.store.path, writing: true, turn: Turn(backsUp: false))
    let report = try small.folder.file("khac.csv", SmallStore.report("31/05/2020"))
    _ = try store.importFiles([report], by: "An", at: 1)
    #expect(folder.backups.isEmpty)
  }

  @Test func `a store without figures has nothing to copy`() throws {
    #expect(try Store.backUp(small.store.path, at: 1) == .empty)
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  // MARK: - What is kept

  @Test func `ten are kept, and what is no backup is left alone`() throws {
    try small.add(SmallStore.report("01/01/2020"))
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    let strange = ["ghi-chu.txt", "2020-06-09.sqlite", "2020-06-09T09-00-00+0700.hong"]
    for name in strange {
      #expect(FileManager.default.createFile(atPath: folder.path + "/" + name, contents: nil))
    }
    var made: [Backup] = []
    for number in 1...13 {
      try small.add(SmallStore.report("\(number < 10 ? "0" : "")\(number)/02/2020"))
      made += [try #require(Store.backUp(small.store.path, at: Int64(number) * 86_400).made)]
    }
    // Those of the imports themselves are of one second, later than all of these.
    #expect(folder.backups.count == BackupFolder.kept)
    let kept = Set(folder.backups)
    let newest = folder.backups.last
    #expect(newest?.at == BackupTests.morning)
    #expect(kept.allSatisfy { FileManager.default.fileExists(atPath: $0.path) })
    for name in strange {
      #expect(FileManager.default.fileExists(atPath: folder.path + "/" + name))
    }
    #expect(!FileManager.default.fileExists(atPath: made[0].path))
  }

  @Test func `a clock that was put back removes others`() throws {
    try small.add(SmallStore.report("01/01/2020"))
    for number in 1...10 {
      #expect(try Store.backUp(small.store.path, at: 1_000_000 + Int64(number)).made != nil)
      try small.add(SmallStore.report("\(number + 10)/02/2020"))
    }
    let late = try #require(Store.backUp(small.store.path, at: 1).made)
    #expect(folder.backups.count == 10)
    #expect(folder.backups.first == late)
  }

  @Test func `copies of one second have names of their own`() throws {
    try small.add(SmallStore.report("31/12/2019"))
    for day in ["31/03/2020", "30/04/2020", "31/05/2020"] { try small.add(SmallStore.report(day)) }
    #expect(folder.backups.map(\.number) == [1, 2, 3])
    #expect(try folder.backups.map { try contents(of: $0).count } == [1, 2, 3])
  }

  @Test func `drafts of processes that are gone are removed, others stay`() throws {
    try small.add(SmallStore.report("31/12/2019"))
    try folder.makeFolder()
    let gone = folder.path + "/dang-sao-99999999"
    let living = folder.path + "/dang-sao-1"
    for path in [gone, living] {
      #expect(FileManager.default.createFile(atPath: path, contents: nil))
    }
    #expect(folder.backups.isEmpty)
    #expect(try Store.backUp(small.store.path, at: 1).made != nil)
    #expect(!FileManager.default.fileExists(atPath: gone))
    #expect(FileManager.default.fileExists(atPath: living))
    #expect(FilePath.names(in: folder.path).count == 2)
  }

  @Test func `a copy is a whole store by itself`() throws {
    try small.add(SmallStore.report("31/12/2019"))
    let backup = try #require(Store.backUp(small.store.path, at: 1).made)
    let copy = small.folder.path + "/ban-sao.ntm"
    try FileManager.default.copyItem(atPath: backup.path, toPath: copy)
    let store = try Store.open(copy, writing: true)
    #expect(try store.verify() == [])
    #expect(try store.reader.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    // Looking at a backup leaves nothing beside it.
    #expect(FilePath.names(in: folder.path) == [backup.name])
  }

  // MARK: - Where it cannot be made

  @Test func `without a backup nothing is imported`() throws {
    try small.add(SmallStore.report("31/12/2019"))
    let before = try small.contents()
    #expect(FileManager.default.createFile(atPath: folder.path, contents: nil))
    #expect {
      try small.add(SmallStore.report("31/05/2020"))
    } throws: { error in
      if case ImportFailure.store(.notBackedUp(_)) = error { true } else { false }
    }
    #expect(try small.contents() == before)
    #expect(Holder.current(of: small.store.path) == nil)
  }

  // MARK: - Names

  @Test(arguments: [
    (25_200, 1, "2020-06-09T09-00-00+0700.sqlite"), (0, 1, "2020-06-09T02-00-00+0000.sqlite"),
    (25_200, 2, "2020-06-09T09-00-00+0700_2.sqlite"),
    (-12_600, 1, "2020-06-08T22-30-00-0330.sqlite"),
  ])
  func `a name says when, wherever it is read`(offset: Int, number: Int, name: String) throws {
    #expect(Backup.name(at: BackupTests.morning, offset: offset, number: number) == name)
    let backup = try #require(Backup(name, in: "/x"))
    #expect(backup.at == BackupTests.morning)
    #expect(backup.number == number)
    #expect(backup.path == "/x/" + name)
  }

  @Test(arguments: [
    "2020-06-09T09-00-00.sqlite", "2020-06-31T09-00-00+0700.sqlite",
    "2020-06-09T25-00-00+0700.sqlite", "2020-06-09T09-00-00+0700_1.sqlite",
    "2020-06-09T09-00-00+0700-2.sqlite", "2020-06-09T09-00-00+0700_.sqlite",
    "2020-06-09T09-00-00+0700x.sqlite",
    "2020-06-09T09-0a-00+0700.sqlite", "2020-06-09T09-00-00+0700.sqlite-wal", ".sqlite", "",
  ])
  func `other names are no backups`(_ name: String) { #expect(Backup(name, in: "/x") == nil) }
}
