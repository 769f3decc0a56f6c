import Foundation
import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// A file of schema 1 with entries as it wrote them: they are read and taken back like new ones.
struct OldJournalTests {
  private let folder: Folder
  private let store: Store

  init() throws {
    folder = try Folder()
    let path = folder.path + "/old.ntm"
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA application_id = 1314147633")
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try queue.write { db in
      for statement in Schema.first + OldJournalTests.content { try db.execute(sql: statement) }
      try db.execute(sql: "PRAGMA user_version = 1")
      try db.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      try db.execute(
        sql: "INSERT INTO grdb_migrations VALUES ('0001 units, criteria, figures')"
      )
    }
    try queue.close()
    store = try Store.open(path, writing: true)
    try store.writer?.write { db in
      var touched = Touched()
      touched.addAll()
      try RollUps.refresh(db, after: touched)
    }
  }

  private func rows(_ sql: String) throws -> [String] {
    try store.reader.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "-" : "\($0)".replacing("\"", with: "") }
          .joined(separator: " ")
      }
    }
  }

  @Test func `entries get the form of the new schema`() throws {
    #expect(
      try rows("SELECT kind, field, old, new, old_report FROM journal ORDER BY seq") == [
        "assessment - - - -", "assessment - - - -", "assessment - - - 1",
        "recognition 1 2018 - 1/QĐ -",
        "recognition 1 2018 lost  2020-03-01 3",
        "recognition 1 2018 lost 2020-03-01  5",
        "recognition 1 2018 number 1/QĐ 2/QĐ 5",
        "organisation H1 - HTX Một -",
        "organisation H1 name HTX Cũ HTX Một 8",
        "task tasks - 1 -",
      ]
    )
    #expect(
      try rows("SELECT id, first_change, last_change FROM report ORDER BY id") == [
        "1 1 2", "2 3 3", "3 4 4", "5 5 5", "6 6 7", "8 8 8", "9 9 9", "10 10 10",
      ]
    )
    #expect(try store.verify() == [])
  }

  @Test func `old entries are told like new ones`() throws {
    let list = try store.changes(ChangeFilter(place: UnitCode("00001")))
    let told = list.changes.map { change in
      "\(change.field) \(change.old ?? "-") \(change.new ?? "-")"
    }
    #expect(
      told == [
        "organisation(\"H1\", column: \"name\") HTX Cũ HTX Một",
        "organisation(\"H1\", column: \"\") - HTX Một",
        "recognition(NTMModel.Standard(rawValue: 1), year: 2018, column: \"number\") 1/QĐ 2/QĐ",
        "recognition(NTMModel.Standard(rawValue: 1), year: 2018, column: \"lost\") 2020-03-01 -",
        "recognition(NTMModel.Standard(rawValue: 1), year: 2018, column: \"lost\") - 2020-03-01",
        "recognition(NTMModel.Standard(rawValue: 1), year: 2018, column: \"\") - 1/QĐ",
        "criterion(2) K Đ", "figures - -", "criterion(1) - Đ", "criterion(2) - K",
      ]
    )
  }

  @Test func `old reports are taken back, the newest first`() throws {
    func undo(_ report: Int64) throws -> UndoOutcome {
      try store.undo(.report(report), by: "Mai", at: 9)
    }
    for report in [9, 6, 5, 3, 8, 2, 1] as [Int64] {
      guard case .done = try undo(report) else {
        Issue.record("report \(report) was not taken back")
        return
      }
      #expect(try store.verify() == [])
    }
    #expect(try rows("SELECT * FROM assessment").isEmpty)
    #expect(try rows("SELECT * FROM recognition").isEmpty)
    #expect(try rows("SELECT * FROM organisation").isEmpty)
    #expect(try rows("SELECT * FROM reporting_day").isEmpty)
    // All tasks of a file were one entry.
    #expect(try undo(10) == .refused(.facts(report: 10, form: "tasks")))
  }

  private static let content = [
    "INSERT INTO unit_type VALUES (0, 'Nước', '', '', 1, '', ''), (4, 'Xã', '', '', 1, '', '')",
    """
    INSERT INTO unit VALUES
      (1, 'VN', 0, 'Nước', 'Việt Nam', '', NULL, 17896, 2932896, 1, 'viet nam', 1, 0, 1),
      (2, '00001', 4, 'Xã', 'An', '', 1, 17896, 2932896, 1, 'an', 0, 1, 1)
    """,
    "INSERT INTO criteria_set VALUES (1, 'S', '', '', '', 17000, 2932896, 2, 'region')",
    "INSERT INTO band VALUES (1, 0, 0, 2, '', '')",
    """
    INSERT INTO criterion VALUES
      (1, 1, '', '', '', '', '', '', ''), (1, 2, '', '', '', '', '', '', '')
    """,
    """
    INSERT INTO report VALUES
      (1, 'a.csv', 1, 'danh-gia', NULL, 1, 'x', 2), (2, 'b.csv', 2, 'danh-gia', 18261, 2, 'x', 1),
      (3, 'c.csv', 3, 'cong-nhan', NULL, 3, 'x', 1), (5, 'd.csv', 5, 'cong-nhan', NULL, 5, 'x', 1),
      (6, 'e.csv', 6, 'cong-nhan', NULL, 6, 'x', 1), (8, 'f.csv', 8, 'to-chuc', NULL, 7, 'x', 1),
      (9, 'g.csv', 9, 'to-chuc', NULL, 8, 'x', 1), (10, 'tasks.csv', 10, 'tasks', NULL, 8, 'x', 1)
    """,
    "INSERT INTO reporting_day VALUES (17896, 1), (18261, 1)",
    // Two days in the first file, of which the second was corrected.
    """
    INSERT INTO assessment VALUES
      (2, 17896, 18261, 3, 1, 0, 1, 0, x'', 1), (2, 18261, 2932896, 3, 3, 0, 2, 2, x'', 2)
    """,
    """
    INSERT INTO recognition VALUES (1, 2, 1, '2/QĐ', 17850, 17850, 2018, NULL, 'x', 6)
    """,
    """
    INSERT INTO organisation VALUES
      (1, 'H1', 'HTX Một', 'HTX', 2, 14548, NULL, NULL, NULL, NULL, 9)
    """,
    "INSERT INTO task VALUES ('2020', 'N1', '', '', '', NULL, '', '', '')",
    """
    INSERT INTO journal (
      at, who, kind, unit, day, old_known, old_met, old_disputed, new_known, new_met, new_disputed,
      field, old, new, report
    ) VALUES
      (1, 'x', 'assessment', 2, 17896, NULL, NULL, NULL, 3, 1, 0, NULL, NULL, NULL, 1),
      (1, 'x', 'assessment', 2, 18261, 3, 1, 0, 3, 1, 0, NULL, NULL, NULL, 1),
      (2, 'x', 'assessment', 2, 18261, 3, 1, 0, 3, 3, 0, NULL, NULL, NULL, 2),
      (3, 'x', 'recognition', 2, 17850, NULL, NULL, NULL, NULL, NULL, NULL, '1', NULL, '1/QĐ', 3),
      (5, 'x', 'recognition', 2, 18322, NULL, NULL, NULL, NULL, NULL, NULL, '1', '1/QĐ', NULL, 5),
      (6, 'x', 'recognition', 2, 17850, NULL, NULL, NULL, NULL, NULL, NULL, '1', NULL, '2/QĐ', 6),
      (6, 'x', 'recognition', 2, 17850, NULL, NULL, NULL, NULL, NULL, NULL, '1 2018 number',
        '1/QĐ', '2/QĐ', 6),
      (7, 'x', 'organisation', 2, 14548, NULL, NULL, NULL, NULL, NULL, NULL, 'code', NULL, 'H1', 8),
      (8, 'x', 'organisation', 2, 14548, NULL, NULL, NULL, NULL, NULL, NULL, 'H1 name', 'HTX Cũ',
        'HTX Một', 9),
      (8, 'x', 'task', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'tasks', NULL, '1', 10)
    """,
  ]
}
