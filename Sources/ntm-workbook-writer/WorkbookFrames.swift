import CXlsxwriter
import Glibc
import Workbooks

/// A workbook that is made from frames.
final class WorkbookFrames {
  private let book: UnsafeMutablePointer<lxw_workbook>?
  private let formats: Formats
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var failed = false

  init(folder: String) {
    let folder = strdup(folder)
    defer { free(folder) }
    var options = lxw_workbook_options(constant_memory: 0, tmpdir: folder, use_zip64: 0)
    book = workbook_new_opt("/proc/self/fd/1", &options)
    formats = Formats(book)
  }

  /// Takes all frames and writes the file.
  ///
  /// - Returns: the exit code.
  func write() -> Int32 {
    guard book != nil else { return 1 }
    var frames = FrameReader(Descriptor(STDIN_FILENO))
    while let frame = frames.next() {
      var fields = FrameFields(frame.payload)
      switch frame.tag {
      case .sheet: begin(&fields)
      case .columns: setColumns(&fields)
      case .row: addRow(&fields)
      case .merge: merge(&fields)
      case .list: offer(&fields)
      case .choice: offerRange(&fields)
      case .end:
        guard !failed else { return 1 }
        return workbook_close(book) == LXW_NO_ERROR ? 0 : WorkbookWriter.noSpace
      case .book, .fault: return 1
      }
      if failed { return 1 }
    }
    // Whoever writes the frames has gone: there is nobody to keep the file for.
    return 1
  }

  private func begin(_ fields: inout FrameFields) {
    guard let rows = fields.short(), let columns = fields.short(), let hidden = fields.byte(),
      let name = fields.rest(),
      let sheet = workbook_add_worksheet(book, name)
    else { return fail() }
    self.sheet = sheet
    if hidden == 1 { worksheet_hide(sheet) }
    if rows > 0 || columns > 0 { worksheet_freeze_panes(sheet, UInt32(rows), columns) }
  }

  private func setColumns(_ fields: inout FrameFields) {
    var column: UInt16 = 0
    while let width = fields.short(), let byte = fields.byte() {
      let format = ColumnShape(rawValue: byte).flatMap { formats.column($0) }
      check(worksheet_set_column(sheet, column, column, Double(width) / 100, format))
      column += 1
    }
  }

  private func addRow(_ fields: inout FrameFields) {
    guard let row = fields.word() else { return fail() }
    while !fields.isAtEnd {
      guard let column = fields.short(),
        let style = fields.byte().flatMap({ CellStyle(rawValue: $0) }),
        let kind = fields.byte().flatMap({ CellKind(rawValue: $0) }), let decimals = fields.byte(),
        let text = fields.counted()
      else { return fail() }
      let format = formats.cell(style, kind, decimals: Int(decimals))
      guard !text.isEmpty else {
        check(worksheet_write_blank(sheet, row, column, format))
        continue
      }
      switch kind {
      case .text: check(worksheet_write_string(sheet, row, column, text, format))
      case .number:
        guard let hundredths = Int64(text) else { return fail() }
        check(worksheet_write_number(sheet, row, column, Double(hundredths) / 100, format))
      case .day:
        guard let serial = Int64(text) else { return fail() }
        check(worksheet_write_number(sheet, row, column, Double(serial), format))
      case .truth, .error, .uncomputed: return fail()
      }
    }
  }

  private func merge(_ fields: inout FrameFields) {
    guard let range = Range(&fields),
      let style = fields.byte().flatMap({ CellStyle(rawValue: $0) }),
      let text = fields.rest()
    else { return fail() }
    let format = formats.cell(style, .text, decimals: 0)
    // The library refuses to merge one cell.
    if range.isOneCell {
      check(worksheet_write_string(sheet, range.firstRow, range.firstColumn, text, format))
    } else {
      check(
        worksheet_merge_range(
          sheet,
          range.firstRow,
          range.firstColumn,
          range.lastRow,
          range.lastColumn,
          text,
          format
        )
      )
    }
  }

  private func offer(_ fields: inout FrameFields) {
    guard let range = Range(&fields) else { return fail() }
    var words: [UnsafeMutablePointer<CChar>?] = []
    while let word = fields.counted() { words.append(strdup(word)) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    words.withUnsafeMutableBufferPointer { list in
      var rule = lxw_data_validation()
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      rule.value_list = list.baseAddress
      check(
        worksheet_data_validation_range(
          sheet,
          range.firstRow,
          range.firstColumn,
          range.lastRow,
          range.lastColumn,
          &rule
        )
      )
    }
  }

  /// A list that stands in cells: its words may have commas and be many.
  private func offerRange(_ fields: inout FrameFields) {
    guard let range = Range(&fields), let formula = fields.rest() else { return fail() }
    let text = strdup(formula)
    defer { free(text) }
    var rule = lxw_data_validation()
    rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    rule.value_formula = text
    check(
      worksheet_data_validation_range(
        sheet,
        range.firstRow,
        range.firstColumn,
        range.lastRow,
        range.lastColumn,
        &rule
      )
    )
  }

  private struct Range {
    var firstRow: UInt32
    var lastRow: UInt32
    var firstColumn: UInt16
    var lastColumn: UInt16

    init?(_ fields: inout FrameFields) {
      guard let firstRow = fields.word(), let lastRow = fields.word(),
        let firstColumn = fields.short(), let lastColumn = fields.short()
      else { return nil }
      self.firstRow = firstRow
      self.lastRow = lastRow
      self.firstColumn = firstColumn
      self.lastColumn = lastColumn
    }

    var isOneCell: Bool { firstRow == lastRow && firstColumn == lastColumn }
  }

  private func check(_ result: lxw_error) {
    if result != LXW_NO_ERROR { fail() }
  }

  private func fail() { failed = true }
}
