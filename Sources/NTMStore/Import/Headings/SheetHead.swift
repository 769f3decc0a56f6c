internal import Workbooks

/// The first rows of a sheet, as text: enough to know what it is.
struct SheetHead {
  struct Cell: Hashable {
    var text: String
    var kind: CellKind

    static let empty = Cell(text: "", kind: .text)

    var isEmpty: Bool { text.isEmpty && kind != .uncomputed }
  }

  struct Row {
    /// The line or row of the file.
    var number: Int
    var cells: [Cell]

    func cell(_ column: Int) -> Cell { column < cells.count ? cells[column] : .empty }
  }

  /// How many rows are looked at.
  static let length = 40
  /// Bytes of a cell that are looked at; no heading is longer.
  static let longest = 1000
  /// Cells of all heads of a workbook together.
  static let mostCells = 1_000_000

  /// The name of the sheet; empty in a CSV file.
  var name: String
  /// The place in the workbook; `nil` in a CSV file.
  var index: Int?
  var isHidden = false
  var rows: [Row] = []
  /// What stands between cells in a message.
  var separator: UInt8 = UInt8(ascii: ";")

  var width: Int { rows.reduce(0) { max($0, $1.cells.count) } }
}
