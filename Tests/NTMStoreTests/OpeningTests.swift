import Foundation
import GRDB
import NTMModel
import Testing

@testable import NTMStore

struct OpeningTests {
  private func failure(_ path: String, writing: Bool = false) -> StoreError? {
    do {
      _ = try Store.open(path, writing: writing)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a new store has the newest schema and ours only settings`() throws {
    let folder = try Folder()
    let store = try Store.create(at: folder.path + "/a.ntm")
    let writer = try #require(store.writer)
    let settings = try writer.inDatabase { db in
      try ["journal_mode", "synchronous", "foreign_keys", "busy_timeout", "user_version"].map {
        try String.fetchOne(db, sql: "PRAGMA " + $0)
      }
    }
    #expect(settings == ["wal", "2", "1", "5000", "\(Schema.version)"])
    #expect(try store.verify() == [])
  }

  @Test func `the reading connection cannot write`() throws {
    let folder = try Folder()
    let store = try Store.create(at: folder.path + "/a.ntm")
    #expect(throws: DatabaseError.self) {
      try store.reader.inDatabase { try $0.execute(sql: "DELETE FROM unit") }
    }
  }

  @Test func `missing file, missing folder and existing file are told apart`() throws {
    let folder = try Folder()
    let path = folder.path + "/a.ntm"
    #expect(failure(path) == .noFile(path: path))
    #expect(failure(folder.path + "/b/a.ntm") == .noFolder(path: folder.path + "/b"))
    _ = try Store.create(at: path)
    #expect(throws: StoreError.exists(path: path)) { try Store.create(at: path) }
    #expect(throws: StoreError.noFolder(path: folder.path + "/b")) {
      try Store.create(at: folder.path + "/b/a.ntm")
    }
  }

  @Test func `text, an empty file and a folder are no databases`() throws {
    let folder = try Folder()
    let text = try folder.file("text", String(repeating: "no database ", count: 100))
    #expect(failure(text) == .notADatabase(path: text))
    let empty = try folder.file("empty", "")
    #expect(failure(empty) == .notADatabase(path: empty))
    #expect(failure(folder.path) == .notADatabase(path: folder.path))
  }

  @Test func `a database of another program is not ours`() throws {
    let folder = try Folder()
    let path = folder.path + "/other.db"
    try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: "CREATE TABLE a (b)") }
    #expect(failure(path) == .notOurs(path: path))
    #expect(failure(path, writing: true) == .notOurs(path: path))
  }

  @Test func `a newer schema is refused with both numbers`() throws {
    let folder = try Folder()
    let path = folder.path + "/a.ntm"
    let store = try Store.create(at: path)
    try store.writer?.inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
    let expected = StoreError.newerSchema(path: path, version: 99, known: Schema.version)
    #expect(failure(path) == expected)
    #expect(failure(path, writing: true) == expected)
  }

  @Test func `an older schema asks a reader to wait and is migrated by a writer`() throws {
    let folder = try Folder()
    let path = folder.path + "/a.ntm"
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { try $0.execute(sql: "PRAGMA application_id = 1314147633") }
    #expect(failure(path) == .olderSchema(path: path, version: 0, known: Schema.version))
    #expect(failure(path, writing: true) == nil)
    #expect(failure(path) == nil)
  }

  @Test func `a copy that lost its way of logging gets it back`() throws {
    let small = try SmallStore()
    let copy = small.folder.path + "/copy.ntm"
    try small.execute("VACUUM INTO '\(copy)'")
    let mode = { (store: Store) in
      try store.reader.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    }
    #expect(try mode(Store.open(copy, writing: false)) == "delete")
    #expect(try mode(Store.open(copy, writing: true)) == "wal")
  }

  @Test func `a damaged page is named as damage`() throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    try small.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: small.store.path)))
    for index in 4096..<bytes.count { bytes[index] = 0xFF }
    let path = try small.folder.file("damaged.ntm", bytes)
    switch failure(path) {
    case .corrupt(path: path, detail: _): break
    case nil:
      let found = try Store.open(path, writing: false).verify()
      #expect(found.contains { if case .integrity = $0 { true } else { false } })
    case let other: Issue.record("Expected damage, not \(String(describing: other)).")
    }
  }

  @Test func `a lock is told with its holder and nothing is written`() throws {
    let small = try SmallStore()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: small.store.path, configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect {
      try small.add(SmallStore.report("31/12/2019"))
    } throws: { error in
      guard case ImportFailure.store(.locked(path: _, holder: let holder)) = error else {
        return false
      }
      return holder?.process ?? getpid() == getpid()
    }
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    #expect(try small.add(SmallStore.report("31/12/2019")).communesChanged == 6)
  }

  @Test func `a store without rights is refused with its owner's name`() async throws {
    // The tests may run as root, whom no rights hold; a child process gives that up first.
    await #expect(processExitsWith: .success) {
      let folder = NSTemporaryDirectory() + "ntm-rights-" + UUID().uuidString
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let path = folder + "/a.ntm"
      _ = try Store.create(at: path)
      chmod(path, 0o600)
      chmod(folder, 0o755)
      guard geteuid() == 0 else { exit(0) }
      setuid(65_534)
      do {
        _ = try Store.open(path, writing: false)
        exit(1)
      } catch {
        let expected = StoreError.notPermitted(path: path, owner: "root")
        exit(error as? StoreError == expected ? 0 : 2)
      }
    }
  }

  @Test func `a folder that cannot be written is read as it stands`() async throws {
    await #expect(processExitsWith: .success) {
      let folder = NSTemporaryDirectory() + "ntm-medium-" + UUID().uuidString
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let path = folder + "/a.ntm"
      do {
        let store = try Store.create(at: path)
        try store.reader.close()
        try store.writer?.close()
      }
      chmod(path, 0o644)
      chmod(folder, 0o555)
      guard geteuid() == 0 else { exit(0) }
      setuid(65_534)
      let store = try Store.open(path, writing: false)
      guard store.isImmutable, try store.verify().isEmpty else { exit(1) }
      do {
        _ = try Store.open(path, writing: true)
        exit(2)
      } catch {
        let expected = StoreError.notPermitted(path: path, owner: "root")
        exit(error as? StoreError == expected ? 0 : 3)
      }
    }
  }

  @Test func `a log that cannot be joined is told, with whose it is`() async throws {
    await #expect(processExitsWith: .success) {
      let (folder, path) = try OpeningTests.foreignStore()
      let log = path + "-wal"
      try Data("frames that nobody brought in".utf8).write(to: URL(fileURLWithPath: log))
      chmod(folder, 0o555)
      guard geteuid() == 0 else { exit(0) }
      seteuid(65_534)
      do {
        _ = try Store.open(path, writing: false)
        exit(1)
      } catch {
        exit(error as? StoreError == .logLeft(path: path, owner: "root") ? 0 : 2)
      }
    }
  }

  @Test func `a reader without rights sees what others write meanwhile`() async throws {
    await #expect(processExitsWith: .success) {
      let (_, path) = try OpeningTests.foreignStore()
      guard geteuid() == 0 else { exit(0) }
      seteuid(65_534)
      let store = try Store.open(path, writing: false)
      let watcher = try Watcher(path: path)
      let question = Question(.overview(focus: nil))
      _ = try watcher.answer(question)
      guard store.isImmutable, try !watcher.hasChanged() else { exit(1) }
      seteuid(0)
      try OpeningTests.write("key,value\nprogramme,2020\n", into: path)
      seteuid(65_534)
      guard try watcher.hasChanged() else { exit(2) }
      guard try watcher.pendingCount() == 1 else { exit(3) }
      guard try watcher.answer(question).changes?.count == 1 else { exit(4) }
      guard try !watcher.hasChanged() else { exit(5) }
      do {
        _ = try store.answer(question)
        exit(6)
      } catch {
        exit(error as? StoreError == .locked(path: path, holder: nil) ? 0 : 7)
      }
    }
  }

  /// A store that its owner alone may write, closed and without a log.
  private static func foreignStore() throws -> (folder: String, path: String) {
    let folder = NSTemporaryDirectory() + "ntm-foreign-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/a.ntm"
    let store = try Store.create(at: path)
    try store.reader.close()
    try store.writer?.close()
    chmod(path, 0o644)
    chmod(folder, 0o755)
    return (folder, path)
  }

  /// Imports a text and closes the store again.
  private static func write(_ text: String, into path: String) throws {
    let store = try Store.open(path, writing: true)
    let report = path + ".csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: report))
    _ = try store.importFiles([report], by: "test", at: 1)
    try store.reader.close()
    try store.writer?.close()
  }

  @Test func `network file systems are known by their types`() {
    let mounts = """
      22 1 8:1 / / rw - ext4 /dev/sda1 rw
      36 22 0:52 / /srv/share rw,noatime shared:1 - nfs4 host:/share rw
      37 22 0:53 / /var/lib rw - overlay overlay rw
      """
    #expect(Proc.fileSystem(ofDevice: 52, in: mounts) == "nfs4")
    #expect(Proc.fileSystem(ofDevice: 0x801, in: mounts) == "ext4")
    #expect(Proc.isNetwork("nfs4"))
    #expect(Proc.isNetwork("cifs"))
    #expect(!Proc.isNetwork("overlay"))
    #expect(!Proc.isNetwork("9p"))
  }
}
