internal import GRDB
internal import NTMModel

/// The rows of `meeting`.
enum MeetingTable {
  /// Which end of a meeting a stamp belongs to.
  enum Stage: Int {
    case opening = 0
    case closing
  }

  private static let columns =
    """
    id, name, opened_day, opened_at, opened_by, opened_change, closed_day, closed_at, closed_by,
    closed_change
    """

  /// The meetings, the newest first.
  static func all(in db: Database, limit: Int = .max) throws -> [Meeting] {
    var rows = try SelectedRows(
      db,
      "SELECT \(columns) FROM meeting ORDER BY id DESC LIMIT ?1",
      Int64(limit)
    )
    var meetings: [Meeting] = []
    while try rows.next() { meetings.append(meeting(rows)) }
    return meetings
  }

  /// The one that is open; `nil` when none is.
  static func open(in db: Database) throws -> Meeting? {
    var rows = try SelectedRows(db, "SELECT \(columns) FROM meeting WHERE closed_at IS NULL")
    return try rows.next() ? meeting(rows) : nil
  }

  static func meeting(_ id: Int64, in db: Database) throws -> Meeting? {
    var rows = try SelectedRows(db, "SELECT \(columns) FROM meeting WHERE id = ?1", id)
    return try rows.next() ? meeting(rows) : nil
  }

  private static func meeting(_ rows: borrowing SelectedRows) -> Meeting {
    let closing = rows.optional(7).map { at in
      Meeting.Mark(at: at, who: rows.text(8), change: rows.int64(9), day: rows.day(6))
    }
    return Meeting(
      id: rows.int64(0),
      name: rows.text(1),
      opening: Meeting.Mark(
        at: rows.int64(3),
        who: rows.text(4),
        change: rows.int64(5),
        day: rows.day(2)
      ),
      closing: closing
    )
  }
}
