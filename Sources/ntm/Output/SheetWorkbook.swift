import NTMDashboard
import NTMModel
import TerminalCanvas
import Workbooks

/// A sheet as a workbook: numbers are numbers, days are days, and texts stay texts.
struct SheetWorkbook {
  private let sheet: ExportSheet
  /// The columns in which only days stand: a source that happens to be a day is a text.
  private let dayColumns: Set<Int>

  init(_ sheet: ExportSheet) {
    self.sheet = sheet
    dayColumns = Set(
      sheet.columns.indices.filter { column in
        let texts = sheet.rows.lazy.map { $0[column] }.filter { !$0.isEmpty && $0 != "–" }
        return !texts.isEmpty && texts.allSatisfy { SheetWorkbook.day($0) != nil }
      }
    )
  }

  private static func day(_ text: String) -> Day? { text.utf8.count == 10 ? Day(text) : nil }

  func write(to path: String) throws(WorkbookWritingFault) {
    try SheetWorkbook.write([(sheet.head.dropFirst().first?.value ?? "", sheet)], to: path)
  }

  /// Several sheets in one workbook, by their names.
  static func write(
    _ sheets: [(name: String, sheet: ExportSheet)],
    to path: String
  ) throws(WorkbookWritingFault) {
    let book = try WorkbookWriter(at: path)
    for (name, sheet) in sheets { SheetWorkbook(sheet).add(to: book, named: name) }
    try book.finish()
  }

  private func add(to book: WorkbookWriter, named name: String) {
    book.add(
      WorkbookSheet(
        name,
        columns: sheet.columns.indices.map { WorkbookSheet.Column(width: width(of: $0)) },
        frozenRows: sheet.head.count + 2,
        frozenColumns: 1
      )
    )
    for (index, line) in sheet.head.enumerated() {
      // The notice of invented figures stands first.
      book.add([.text(line.label, .note), .text(line.value, index == 0 ? .mark : .plain)])
    }
    book.add([])
    book.add(sheet.columns.map { .text($0.title, .heading) })
    for row in sheet.rows {
      book.add(row.indices.map { cell(row[$0], in: $0) })
    }
  }

  /// As wide as its texts, of which the first hundreds tell enough.
  private func width(of column: Int) -> Double {
    let texts = [sheet.columns[column].title] + sheet.rows.prefix(300).map { $0[column] }
    let widest = texts.reduce(0) { max($0, Width.columns($1)) }
    return Double(min(max(widest, 4), 60) + 2)
  }

  private func cell(_ text: String, in column: Int) -> WorkbookCell {
    if text.isEmpty { return .blank }
    if dayColumns.contains(column), let day = SheetWorkbook.day(text) {
      return WorkbookCell(.day(Int(day.number)))
    }
    guard sheet.columns[column].isNumber, let number = number(text) else { return .text(text) }
    return WorkbookCell(number)
  }

  /// A number as the screen writes it: `1.234,5` in Vietnamese.
  private func number(_ text: String) -> WorkbookCell.Value? {
    let comma: Character = sheet.language == .vi ? "," : "."
    let point: Character = sheet.language == .vi ? "." : ","
    let digits = text.filter { $0 != point }
    let parts = digits.split(separator: comma, omittingEmptySubsequences: false)
    guard parts.count <= 2, let quantity = Quantity(parts.joined(separator: ".")) else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1].count : 0
    return .number(hundredths: quantity.hundredths, decimals: decimals)
  }
}
