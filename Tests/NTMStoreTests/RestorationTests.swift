import Foundation
import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// Putting a backup into a store's place: into the living file, or where there is none.
struct RestorationTests {
  private let small: SmallStore
  private let path: String
  private let folder: BackupFolder
  /// The state with the figures of 2019 only.
  private let first: Backup
  private let turn = Turn(person: "An", patience: 0)

  init() throws {
    small = try SmallStore()
    path = small.store.path
    folder = BackupFolder(of: path)
    try small.add(SmallStore.report("31/12/2019"))
    first = try #require(Store.backUp(path, at: 1_591_668_000).made)
    try small.add(SmallStore.report("31/05/2020"))
  }

  private func days() throws -> [String] {
    let store = try Store.open(path, writing: false)
    #expect(try store.verify() == [])
    return try store.read { try String.fetchAll($0, sql: "SELECT day FROM reporting_day") }
  }

  private func failure(_ backup: String, for store: String? = nil) -> StoreError? {
    do {
      _ = try Restoration.check(backup, for: store ?? path).restore(to: store ?? path, turn: turn)
      return nil
    } catch {
      return error
    }
  }

  // MARK: - Into the living file

  @Test func `an open dashboard goes on with the restored figures`() throws {
    let watcher = try Watcher(path: path)
    let overview = Question(.overview(focus: nil))
    #expect(try watcher.answer(overview).asOf == Day("2020-05-31"))
    let inode = FileIdentity(path)
    _ = try Restoration.check(first.path, for: path).restore(to: path, turn: turn)
    #expect(FileIdentity(path) == inode)
    #expect(try watcher.hasChanged())
    let snapshot = try watcher.answer(overview)
    #expect(snapshot.asOf == Day("2019-12-31"))
    #expect(snapshot.changes?.isReplaced == true)
    #expect(try days() == ["18261"])
    #expect(!FilePath.hasLog(path))
  }

  @Test func `what stood there is a backup of its own, and comes back`() throws {
    let kept = try Restoration.check(first.path, for: path).restore(to: path, turn: turn)
    guard case .backup(let backup) = kept else {
      Issue.record("Nothing was kept aside.")
      return
    }
    #expect(folder.backups.contains(backup))
    #expect(try days() == ["18261"])
    _ = try Restoration.check(backup.path, for: path).restore(to: path, turn: turn)
    #expect(try days() == ["18261", "18413"])
  }

  @Test func `a reader in the middle of a transaction keeps its state`() throws {
    let reader = try Store.open(path, writing: false)
    try reader.reader.inDatabase { db in
      try db.execute(sql: "BEGIN; SELECT * FROM setting")
      _ = try Restoration.check(first.path, for: path).restore(to: path, turn: turn)
      #expect(try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM reporting_day") == 2)
      try db.execute(sql: "COMMIT")
      #expect(try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM reporting_day") == 1)
    }
  }

  @Test func `while somebody writes it is refused with the name`() throws {
    let restoration = try Restoration.check(first.path, for: path)
    let other = try Store.open(path, writing: true, turn: Turn(person: "Bình"))
    var refusal: StoreError?
    try other.write(.undoing) { _ in
      do throws(StoreError) {
        _ = try restoration.restore(to: path, turn: turn)
      } catch {
        refusal = error
      }
      return false
    }
    guard case .locked(path, let holder) = refusal else {
      Issue.record("\(String(describing: refusal)) instead of a lock")
      return
    }
    #expect(holder?.note?.person == "Bình")
    #expect(holder?.note?.work == .undoing)
    #expect(try days() == ["18261", "18413"])
  }

  @Test func `without room for what stands there nothing is restored`() throws {
    let backup = small.folder.path + "/o-noi-khac.sqlite"
    try FileManager.default.moveItem(atPath: first.path, toPath: backup)
    try FileManager.default.removeItem(atPath: folder.path)
    #expect(FileManager.default.createFile(atPath: folder.path, contents: nil))
    guard case .notBackedUp = failure(backup) else {
      Issue.record("It was restored over what could not be kept.")
      return
    }
    #expect(try days() == ["18261", "18413"])
    #expect(Holder.current(of: path) == nil)
  }

  // MARK: - What may be restored

  @Test func `a damaged backup is refused`() throws {
    let queue = try DatabaseQueue(path: first.path)
    try queue.write { try $0.execute(sql: "UPDATE rollup SET met_sum = met_sum + 1") }
    try queue.close()
    guard case .unsoundBackup(first.path, let count, _) = failure(first.path) else {
      Issue.record("A backup with wrong sums was accepted.")
      return
    }
    #expect(count > 0)
    #expect(try days() == ["18261", "18413"])
  }

  @Test func `half a backup is refused`() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: first.path))
    let half = try small.folder.file("nua.sqlite", Array(bytes.prefix(bytes.count / 2)))
    #expect(failure(half) != nil)
    #expect(try days() == ["18261", "18413"])
  }

  @Test func `other files, newer ones and the store itself are refused`() throws {
    let text = try small.folder.file("chu.txt", String(repeating: "chữ ", count: 2000))
    #expect(failure(text) == .notADatabase(path: text))
    let other = small.folder.path + "/khac.db"
    try DatabaseQueue(path: other).inDatabase { try $0.execute(sql: "CREATE TABLE a (b)") }
    #expect(failure(other) == .notOurs(path: other))
    #expect(failure(path) == .isStore(path: path))
    let missing = small.folder.path + "/khong-co"
    #expect(failure(missing) == .noFile(path: missing))
    let queue = try DatabaseQueue(path: first.path)
    try queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    let newer = StoreError.newerSchema(path: first.path, version: 99, known: Schema.version)
    #expect(failure(first.path) == newer)
    #expect(try days() == ["18261", "18413"])
  }

  // MARK: - Where there is no file that can be read

  @Test func `a store that is gone comes back`() throws {
    try FileManager.default.removeItem(atPath: path)
    let log = path + "-wal"
    #expect(FileManager.default.createFile(atPath: log, contents: Data("nhật ký cũ".utf8)))
    #expect(failure(first.path) == nil)
    #expect(try days() == ["18261"])
    #expect(!FilePath.hasLog(path))
  }

  @Test func `a store that cannot be read is kept as it is`() throws {
    try small.store.reader.close()
    try small.store.writer?.close()
    let damage = Array(repeating: UInt8(7), count: 9000)
    _ = try small.folder.file("small.ntm", damage)
    let kept = try Restoration.check(first.path, for: path).restore(to: path, turn: turn)
    guard case .damaged(let aside) = kept else {
      Issue.record("\(kept) instead of a damaged file")
      return
    }
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: aside))) == damage)
    #expect(try days() == ["18261"])
  }

  @Test func `a store that opens and is damaged within is kept as it is`() throws {
    let watcher = try Watcher(path: path)
    _ = try watcher.answer(Question(.overview(focus: nil)))
    // The root of the journal's tree, which tells one state from another.
    let root = try #require(
      Int(small.rows("SELECT rootpage FROM sqlite_master WHERE name = 'journal'")[0])
    )
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    for index in (root - 1) * 4096..<root * 4096 { bytes[index] = 0xFF }
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data(bytes))
    let kept = try Restoration.check(first.path, for: path).restore(to: path, turn: turn)
    guard case .damaged(let aside) = kept else {
      Issue.record("\(kept) instead of a damaged file")
      return
    }
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: aside))) == bytes)
    #expect(folder.backups == [first])
    #expect(try days() == ["18261"])
    #expect(try watcher.hasChanged())
    #expect(try watcher.answer(Question(.overview(focus: nil))).asOf == Day("2019-12-31"))
  }

  @Test func `a living store may be restored from, and is left as it is`() throws {
    let other = try SmallStore()
    try other.add(SmallStore.report("31/03/2020"))
    let reader = try Store.open(other.store.path, writing: false)
    #expect(failure(other.store.path) == nil)
    #expect(try days() == ["18352"])
    #expect(try reader.verify() == [])
  }

  @Test func `a file that has no backups of its own is not moved`() throws {
    let text = try small.folder.file("thư.txt", String(repeating: "chữ ", count: 2000))
    #expect(failure(first.path, for: text) == .notADatabase(path: text))
    #expect(try Data(contentsOf: URL(fileURLWithPath: text)).count == 12_000)
  }
}
