import Foundation
import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// Files of earlier schemas, and programs of earlier schemas that have the file open.
struct EarlierSchemaTests {
  private let folder: Folder
  private let path: String

  init() throws {
    folder = try Folder()
    path = folder.path + "/cu.ntm"
  }

  /// A store as an earlier program left it, and then `change`.
  private func makeStore(schema: Int, _ change: String = "") throws {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
    let sql = try String(contentsOfFile: here + "/Fixtures/schema-\(schema).sql", encoding: .utf8)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: sql)
      try db.execute(sql: change)
    }
    try queue.close()
  }

  private func objects(_ queue: DatabaseQueue) throws -> Set<String> {
    try queue.read { db in
      try Set(
        String.fetchAll(
          db,
          sql: """
            SELECT name || ': ' || sql
            FROM sqlite_master
            WHERE sql IS NOT NULL AND name NOT LIKE 'grdb%' AND name NOT LIKE 'sqlite%'
            """
        )
      )
    }
  }

  @Test func `the released migration is what it was`() throws {
    try makeStore(schema: 1)
    let migrated = try DatabaseQueue()
    try migrated.write { db in for sql in Schema.first { try db.execute(sql: sql) } }
    #expect(try objects(migrated) == objects(DatabaseQueue(path: path)))
  }

  @Test(arguments: 1..<Schema.version)
  func `a store of an earlier schema is brought up to date with all its figures`(
    _ schema: Int
  ) throws {
    try makeStore(schema: schema)
    let expected = StoreError.olderSchema(path: path, version: schema, known: Schema.version)
    #expect(throws: expected) { try Store.open(path, writing: false) }
    let store = try Store.open(path, writing: true)
    #expect(store.upgrade?.from == schema)
    #expect(store.upgrade?.to == Schema.version)
    #expect(try store.verify() == [])
    let snapshot = try store.answer(Question(.overview(focus: nil)))
    #expect(snapshot.asOf == Day("2019-12-31"))
    let fresh = try Store.create(at: folder.path + "/moi.ntm")
    #expect(try objects(store.reader) == objects(fresh.reader))
    let report = try folder.file("bao-cao.csv", SmallStore.report("31/05/2020"))
    #expect(try store.importFiles([report], by: "An", at: 1).communesChanged == 6)
    #expect(try store.verify() == [])
    #expect(try Store.open(path, writing: true).upgrade == nil)
  }

  @Test func `tasks of before have empty texts where they say more now`() throws {
    try makeStore(
      schema: 3,
      """
      INSERT INTO task (programme, id, title_vi, title_en, lead, state, source, note_vi, note_en)
      VALUES ('2020', 'N1', 'Rà soát', 'Review', 'Bộ A', 'đã trình', 'CT', '', '')
      """
    )
    let store = try Store.open(path, writing: true)
    guard case .task(let sheet) = try store.answer(Question(.task("N1"))).body else {
      Issue.record("no task")
      return
    }
    #expect(sheet.row.task.lead == "Bộ A" && sheet.row.task.partners.isEmpty)
    // A state of before that no list has stays as it was written.
    #expect(sheet.row.task.state == "đã trình" && sheet.row.standing.state == nil)
    #expect(try store.verify() == [])
  }

  @Test func `a note of one language stands in both after the third migration`() throws {
    try makeStore(
      schema: 2,
      """
      UPDATE target SET note = 'Ghi chú', baseline_note = 'Mốc';
      INSERT INTO journal (at, who, kind, field, old, new)
      VALUES (1, 'An', 'target', '2020 T3 note', '', 'Ghi chú'),
        (1, 'An', 'target', '2020 T3 source', '', 'Công văn')
      """
    )
    let store = try Store.open(path, writing: true)
    guard case .target(let sheet) = try store.answer(Question(.target("T3"))).body else {
      Issue.record("no target")
      return
    }
    #expect(sheet.reading.target.note == Bilingual("Ghi chú", "Ghi chú"))
    #expect(sheet.reading.target.baselineNote == Bilingual("Mốc", "Mốc"))
    let fields = try store.reader.read {
      try String.fetchAll($0, sql: "SELECT field FROM journal ORDER BY seq DESC LIMIT 2")
    }
    #expect(fields == ["2020 T3 source", "2020 T3 note_vi"])
    #expect(try store.verify() == [])
  }

  @Test func `sets keep what hangs on them, and provinces can have one, after the seventeenth`()
    throws
  {
    try makeStore(
      schema: 12,
      """
      INSERT INTO criteria_set VALUES (7, 'H', 'Huyện', 'Districts', '', 17136, 2932896, 1, 'none', 3,
        'Huyện');
      INSERT INTO criterion VALUES (7, 1, 'Điện', 'Power', 'Điện', 'Power', '', '', '', 0);
      INSERT INTO district_assessment VALUES (5, 18261, 'H', 'Đ', 13);
      INSERT INTO journal (at, who, kind, unit, province, day, field, new, report)
      VALUES (1, 'An', 'district_assessment', 5, 3, 18261, '2019-12-31', 'Đ', 13)
      """
    )
    let store = try Store.open(path, writing: true)
    guard case .districts(let sheet) = try store.answer(Question(.districts(UnitCode("01")))).body
    else {
      Issue.record("no districts")
      return
    }
    #expect(sheet.districts.first?.criteria?.met == Share(1, of: 1))
    #expect(try store.verify() == [])
    try store.writer?.writeWithoutTransaction { db in
      try db.execute(
        sql: "UPDATE criteria_set SET level = 2, types = '' WHERE code = 'H'"
      )
      #expect(throws: (any Error).self) {
        try db.execute(sql: "UPDATE criteria_set SET level = 1 WHERE code = 'H'")
      }
      // What names a set still has to name one.
      #expect(throws: (any Error).self) {
        try db.execute(sql: "UPDATE district_assessment SET criteria = 'X'")
      }
    }
  }

  @Test func `what stood before an upgrade is kept, and comes back upgraded`() throws {
    try makeStore(schema: 1)
    let backup = try #require(try Store.open(path, writing: true).upgrade?.backup)
    #expect(try StoreMark.of(backup.path).schema == 1)
    let restoration = try Restoration.check(backup.path, for: path)
    _ = try restoration.restore(to: path, turn: Turn())
    let store = try Store.open(path, writing: false)
    #expect(try store.verify() == [])
    #expect(try StoreMark.of(backup.path).schema == 1)
    #expect(FilePath.names(in: folder.path).filter { $0.contains("dang-") }.isEmpty)
  }

  @Test func `an older store is backed up as it is`() throws {
    try makeStore(schema: 1)
    let backup = try #require(Store.backUp(path, at: 1).made)
    #expect(try StoreMark.of(backup.path).schema == 1)
    #expect(try StoreMark.of(path).schema == 1)
  }

  @Test func `an upgrade without room for a backup changes nothing`() throws {
    try makeStore(schema: 1)
    #expect(FileManager.default.createFile(atPath: path + ".sao-luu", contents: nil))
    #expect {
      try Store.open(path, writing: true)
    } throws: { error in
      if case StoreError.notBackedUp(_) = error { true } else { false }
    }
    #expect(try StoreMark.of(path).schema == 1)
  }

  @Test func `of two that upgrade at once one does it and both go on`() throws {
    try makeStore(schema: 1)
    // The second waits for the lock, which the first lets go when it is done.
    let isHeld = DispatchSemaphore(value: 0)
    let isTold = DispatchSemaphore(value: 0)
    let isDone = DispatchSemaphore(value: 0)
    let path = path
    let thread = Foundation.Thread {
      // As `Schema.migrate` asks for: a table with rows of others behind it is made anew.
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let queue = try? DatabaseQueue(path: path, configuration: configuration)
      try? queue?.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          isHeld.signal()
          isTold.wait()
          try Schema.migrate(db)
          return .commit
        }
      }
      isDone.signal()
    }
    thread.start()
    isHeld.wait()
    let turn = Turn(patience: 20, tell: { _ in isTold.signal() })
    let store = try Store.open(path, writing: true, turn: turn)
    isDone.wait()
    #expect(store.upgrade == nil)
    #expect(try store.verify() == [])
  }

  @Test func `an open program of an older schema stops reading and goes on when it is back`() throws
  {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    let watcher = try Watcher(path: small.store.path)
    let overview = Question(.overview(focus: nil))
    _ = try watcher.answer(overview)
    // What a newer program does to the file of an open one.
    try small.execute("PRAGMA user_version = \(Schema.version + 1)")
    try small.execute("ALTER TABLE rollup RENAME TO rollup_of_tomorrow")
    let newer = StoreError.newerSchema(
      path: small.store.path,
      version: Schema.version + 1,
      known: Schema.version
    )
    #expect(try watcher.hasChanged())
    for _ in 1...2 {
      #expect(throws: newer) { try watcher.answer(overview) }
      #expect(throws: newer) { try watcher.answer(Question(.search("hoa"))) }
      #expect(throws: newer) { try watcher.pendingCount() }
    }
    try small.execute("ALTER TABLE rollup_of_tomorrow RENAME TO rollup")
    try small.execute("PRAGMA user_version = \(Schema.version)")
    #expect(try watcher.hasChanged())
    #expect(try watcher.answer(overview).asOf == Day("2019-12-31"))
  }
}
