/// What a cell of a workbook that is written is for; the writing program knows what that looks like.
package enum CellStyle: UInt8, CaseIterable, Sendable {
  case plain, title, note
  /// What must not be overlooked, such as that figures are invented.
  case mark
  case heading, total
}

/// What the cells of a column hold before anybody has typed into them.
package enum ColumnShape: UInt8, Sendable {
  case general
  /// Text, so that a code keeps its zeros.
  case text
  case day
}
