internal import GRDB
internal import GRDBSQLite

extension Database {
  /// Whether the name of the file points elsewhere than when it was opened, or nowhere.
  var hasMoved: Bool {
    var moved: CInt = 0
    return sqlite3_file_control(sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
      == SQLITE_OK && moved != 0
  }
}
