import NTMModel
import TerminalCanvas

extension State {
  /// The columns of the screen that one key makes a column wider or narrower by.
  static let widthStep = 2

  /// The least columns of the screen that a column can be made narrow to.
  private static let leastWidth = 3

  /// How wide the column under the cursor is on the screen; `nil` where it is not there.
  var columnWidth: Int? {
    guard let pane = focusedPane, let room = tableRoom else { return nil }
    return columns(of: pane, room)?.slots.first { $0.index == pane.column }?.width
  }

  /// Makes the column under the cursor wider, or narrower by a negative number; the width stays for
  /// the view, and the table keeps its name column in sight.
  mutating func widenColumn(by step: Int) -> [Effect] {
    guard let table = focusedTable, let width = columnWidth, let room = tableRoom else { return [] }
    withPane { pane, _ in
      let id = table.columns[pane.column].id
      pane.widths[id] = min(max(width + step, State.leastWidth), room)
    }
    rememberView()
    return []
  }

  private func columns(of pane: Pane, _ room: Int) -> TableColumns? {
    focusedTable.map { TableColumns($0.columns, pane: pane, width: room) }
  }

  /// The columns of the screen that the table in focus has; `nil` without one.
  private var tableRoom: Int? {
    let focused = visit.focused
    return layout.places.first { $0.pane == focused }.map { $0.rect.inset(by: 1).width - 2 }
  }
}

extension Column {
  /// The column as somebody made it wide or narrow.
  func widened(by widths: [ColumnID: Int]) -> Column {
    guard let width = widths[id] else { return self }
    var column = self
    column.width = width
    column.widest = width
    return column
  }
}
