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

  /// How many rows and columns are looked at; no form has more.
  static let length = 40
  static let width = 512
  /// Bytes of a cell that are looked at; no heading is longer.
  static let longest = 500
  /// Cells and bytes of all sheets of a workbook together.
  static let mostCells = 800_000
  static let mostBytes = 16 * 1_048_576

  /// The name of the sheet; empty in a CSV file.
  var name: String
  /// The place in the workbook; `nil` in a CSV file.
  var index: Int?
  var isHidden = false
  var rows: [Row] = []
  /// What stands between cells in a message.
  var separator: UInt8 = UInt8(ascii: ";")
}
