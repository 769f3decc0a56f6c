internal import GRDB

extension PreparedStatement {
  /// A statement that adds a row, or brings the one with its keys up to date; a row in which nothing
  /// differs is no change.
  ///
  /// The columns are bound in their order, from 1; `keys` are those that name a row. Names of tables
  /// and columns come from the source alone.
  init(_ db: Database, putting columns: [String], into table: String, keys: [String]) throws {
    let values = columns.filter { !keys.contains($0) }
    let new = values.map { "excluded." + $0 }
    try self.init(
      db,
      """
      INSERT INTO \(table) (\(columns.joined(separator: ", ")))
      VALUES (\(columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")))
      ON CONFLICT (\(keys.joined(separator: ", "))) DO UPDATE
      SET \(zip(values, new).map { "\($0) = \($1)" }.joined(separator: ", "))
      WHERE (\(values.joined(separator: ", "))) IS NOT (\(new.joined(separator: ", ")))
      """
    )
  }
}
