import Foundation
import GRDB
import NTMModel
import Synchronization
import Testing

@testable import NTMStore

/// Two who write: how the one names itself, how the other waits, and that neither loses anything.
struct WriterTests {
  private let small: SmallStore
  private let path: String

  init() throws {
    small = try SmallStore()
    path = small.store.path
    try small.add(SmallStore.report("31/12/2019"))
  }

  /// What a waiting writer was told.
  private final class Told: Sendable {
    private let waits = Mutex<[Turn.Wait?]>([])
    var all: [Turn.Wait?] { waits.withLock { $0 } }
    func add(_ wait: Turn.Wait?) { waits.withLock { $0.append(wait) } }
  }

  // MARK: - The name beside the file

  @Test func `a writer names itself while it writes and not after`() throws {
    let writer = try Store.open(
      path,
      writing: true,
      turn: Turn(person: "Nguyễn Văn An", clock: { 1_591_668_000 })
    )
    #expect(Holder.current(of: path) == nil)
    for keeps in [true, false] {
      try writer.write(.editing) { _ in
        let holder = try #require(Holder.current(of: path))
        #expect(holder.process == getpid())
        #expect(!holder.program.isEmpty)
        let host = Proc.host
        #expect(
          holder.note
            == Holder.Note(
              person: "Nguyễn Văn An",
              host: host,
              work: .editing,
              since: 1_591_668_000
            )
        )
        #expect(!host.isEmpty)
        return keeps
      }
      #expect(Holder.current(of: path) == nil)
      #expect(!FilePath.exists(path + ".nguoi-ghi"))
    }
  }

  @Test func `a refused write leaves no name`() throws {
    #expect(throws: StoreError.self) {
      try small.store.write { db in
        try db.execute(sql: "INSERT INTO setting (key, value) VALUES ('thu', NULL)")
        return true
      }
    }
    #expect(!FilePath.exists(path + ".nguoi-ghi"))
  }

  @Test func `the name of a process that is gone says nothing`() throws {
    let file = HolderFile(of: path)
    file.write(Holder.Note(person: "An", host: Proc.host, work: .importing, since: 1))
    #expect(Holder.current(of: path)?.note?.person == "An")
    let text = try String(contentsOfFile: file.path, encoding: .utf8)
    for (old, new) in [
      // No process has this number; another process has it now; another host.
      ("process=\(getpid())", "process=99999999"),
      ("started=", "started=1"), ("host=", "host=x"), ("work=nhap", "work=?"), ("process=", "="),
    ] {
      try text.replacing(old, with: new).write(toFile: file.path, atomically: true, encoding: .utf8)
      #expect(Holder.current(of: path) == nil, "\(new)")
    }
    // What is left over is in nobody's way.
    try small.add(SmallStore.report("31/05/2020"))
    #expect(!FilePath.exists(file.path))
  }

  @Test(arguments: ["", "\n", "host", "process=-1\nhost=\n", String(repeating: "=", count: 9000)])
  func `nonsense in the place of a name says nothing`(_ text: String) throws {
    try text.write(toFile: path + ".nguoi-ghi", atomically: true, encoding: .utf8)
    #expect(Holder.current(of: path) == nil)
    try small.add(SmallStore.report("31/05/2020"))
  }

  @Test func `a link in the place of a name is not followed`() throws {
    let target = try small.folder.file("của-người-khác", "giữ nguyên")
    try FileManager.default.createSymbolicLink(
      atPath: path + ".nguoi-ghi",
      withDestinationPath: target
    )
    try small.add(SmallStore.report("31/05/2020"))
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "giữ nguyên")
  }

  @Test func `a name keeps to its line`() throws {
    let file = HolderFile(of: path)
    let person = "An\nprocess=1\u{1B}[2J"
    file.write(Holder.Note(person: person, host: Proc.host, work: .importing, since: 1))
    #expect(Holder.current(of: path)?.process == getpid())
    #expect(Holder.current(of: path)?.note?.person == "An process=1 [2J")
    file.remove()
  }

  // MARK: - Waiting

  @Test func `the second writer is told whom it waits for, and then writes`() throws {
    let told = Told()
    let first = try Store.open(path, writing: true, turn: Turn(person: "An"))
    // The first is released by the second's being told, so no clock is needed.
    let isTold = DispatchSemaphore(value: 0)
    let isHeld = DispatchSemaphore(value: 0)
    let isDone = DispatchSemaphore(value: 0)
    let thread = Foundation.Thread {
      _ = try? first.write(.importing) { db in
        isHeld.signal()
        isTold.wait()
        try db.execute(sql: "UPDATE setting SET value = value || ' An' WHERE key = 'name_vi'")
        return true
      }
      isDone.signal()
    }
    thread.start()
    isHeld.wait()
    let second = try Store.open(
      path,
      writing: true,
      turn: Turn(
        person: "Bình",
        patience: 20,
        tell: { wait in
          told.add(wait)
          isTold.signal()
        }
      )
    )
    try second.write(.editing) { db in
      try db.execute(sql: "UPDATE setting SET value = value || ' Bình' WHERE key = 'name_vi'")
      return true
    }
    isDone.wait()
    let waits = told.all
    #expect(waits.count >= 2)
    #expect(waits.first??.holder?.note?.person == "An")
    #expect(waits.first??.holder?.note?.work == .importing)
    #expect((1...20).contains(waits.first??.seconds ?? 0))
    #expect(waits.last == .some(nil))
    #expect(waits.dropLast().allSatisfy { $0 != nil })
    // Neither update is lost.
    #expect(
      try small.rows("SELECT value FROM setting WHERE key = 'name_vi'") == ["\"Thử An Bình\""]
    )
  }

  @Test func `the wait has an end, and nothing is written`() throws {
    let told = Told()
    let second = try Store.open(
      path,
      writing: true,
      turn: Turn(person: "Bình", patience: 1, tell: told.add)
    )
    try small.store.write(.editing, by: "An") { _ in
      #expect {
        try second.write { _ in true }
      } throws: { error in
        guard case StoreError.locked(path, let holder) = error else { return false }
        return holder?.note?.person == "An"
      }
      return true
    }
    #expect(told.all.count > 3)
    #expect(told.all.last == .some(nil))
  }

  @Test func `a reader that sleeps in a transaction keeps nobody`() throws {
    let reader = try Store.open(path, writing: false)
    try reader.reader.inDatabase { db in
      try db.execute(sql: "BEGIN; SELECT * FROM setting")
      let start = ContinuousClock().now
      try small.add(SmallStore.report("31/05/2020"))
      // A checkpoint that waited for the reader would wait the whole busy timeout.
      #expect(ContinuousClock().now - start < .seconds(3))
      #expect(try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM reporting_day") == 1)
      try db.execute(sql: "COMMIT")
      #expect(try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM reporting_day") == 2)
    }
    #expect(try small.store.verify() == [])
  }

  // MARK: - The file changes under the writer

  @Test func `a file that vanishes in the middle is told, and nothing is kept`() throws {
    let aside = path + ".aside"
    #expect(throws: StoreError.vanished(path: path)) {
      try small.store.write { db in
        try db.execute(sql: "DELETE FROM setting")
        #expect(rename(path, aside) == 0)
        return true
      }
    }
    #expect(rename(aside, path) == 0)
    #expect(try small.rows("SELECT COUNT(*) FROM setting") == ["2"])
    try small.add(SmallStore.report("31/05/2020"))
  }

  @Test func `a file that takes its place has nothing of what was written`() throws {
    let other = small.folder.path + "/khac.ntm"
    do { _ = try Store.create(at: other) }
    #expect(throws: StoreError.replaced(path: path)) {
      try small.store.write { db in
        try db.execute(sql: "DELETE FROM setting")
        #expect(rename(other, path) == 0)
        return true
      }
    }
    // Nor is it written to by one that was opened on the file before.
    #expect(throws: StoreError.replaced(path: path)) { try small.store.write { _ in true } }
    let store = try Store.open(path, writing: false)
    #expect(try store.verify() == [])
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM journal") } == 0)
  }
}
