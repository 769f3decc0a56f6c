internal import Glibc

/// A sheet that is to be written.
package struct WorkbookSheet: Sendable {
  package struct Column: Sendable {
    /// In letters of the usual size.
    package var width: Double
    package var shape: ColumnShape

    package init(width: Double, shape: ColumnShape = .general) {
      self.width = width
      self.shape = shape
    }
  }

  /// Without the signs that spreadsheets refuse, and at most 31 letters.
  package var name: String
  package var columns: [Column]
  /// Rows and columns that stay when the rest moves.
  package var frozenRows: Int
  package var frozenColumns: Int
  /// Whether nobody sees it until it is asked for.
  package var isHidden: Bool

  package init(
    _ name: String,
    columns: [Column],
    frozenRows: Int = 0,
    frozenColumns: Int = 0,
    isHidden: Bool = false
  ) {
    self.name = WorkbookSheet.allowed(name)
    self.columns = columns
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.isHidden = isHidden
  }

  private static func allowed(_ name: String) -> String {
    let clean = String(name.map { "[]:*?/\\'".contains($0) ? "-" : $0 })
    var short = clean
    while short.utf16.count > 31 { short.removeLast() }
    return short.isEmpty ? "1" : short
  }
}

/// A cell that is to be written.
package struct WorkbookCell: Sendable {
  package enum Value: Sendable {
    case blank
    /// Taken as text whatever it looks like: never a formula, never a number.
    case text(String)
    case number(hundredths: Int64, decimals: Int)
    /// Days since 1970-01-01; `nil` for a blank cell that is to get a day.
    case day(Int?)
  }

  package var value: Value
  package var style: CellStyle

  package init(_ value: Value, _ style: CellStyle = .plain) {
    self.value = value
    self.style = style
  }

  package static let blank = WorkbookCell(.blank)

  package static func text(_ text: String, _ style: CellStyle = .plain) -> WorkbookCell {
    WorkbookCell(.text(text), style)
  }

  package static func whole(_ number: Int, _ style: CellStyle = .plain) -> WorkbookCell {
    WorkbookCell(.number(hundredths: Int64(number) * 100, decimals: 0), style)
  }
}

/// Why a workbook was not written; nothing stands where it should.
package enum WorkbookWritingFault: Error, Hashable, Sendable {
  /// The folder or the file refuses; the number is the system's.
  case refused(path: String, reason: Int32)
  /// The program, or a library that it needs, is not there.
  case programMissing
  case programFailed
}

/// Writes a workbook through the program that knows how, beside the target, and renames it.
///
/// Rows are written in order and go over a pipe at once, so that a large table is never held twice.
package final class WorkbookWriter {
  private let path: String
  private let beside: String
  private let file: Descriptor
  private var pipe: Descriptor?
  private var program: WorkbookProgram?
  private var frames = FrameBuffer()
  private var row = 0

  /// Begins a workbook that will stand at a path when it is finished.
  package init(at path: String) throws(WorkbookWritingFault) {
    self.path = path
    beside = path + ".\(getpid())~"
    unlink(beside)
    let descriptor = open(beside, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .refused(path: path, reason: errno) }
    file = Descriptor(descriptor)
    guard let pipe = Pipe() else {
      unlink(beside)
      throw .programFailed
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard
      let program = WorkbookProgram(
        .writer,
        [folder],
        input: pipe.reading.number,
        output: descriptor
      )
    else {
      unlink(beside)
      throw .programMissing
    }
    self.pipe = pipe.takeWriting()
    self.program = consume program
  }

  /// A workbook that was not finished leaves nothing behind.
  deinit { unlink(beside) }

  /// Begins a sheet; rows belong to the one that was begun last.
  package func add(_ sheet: WorkbookSheet) {
    row = 0
    frames.begin(.sheet)
    frames.add(UInt16(clamping: sheet.frozenRows))
    frames.add(UInt16(clamping: sheet.frozenColumns))
    frames.add(UInt8(sheet.isHidden ? 1 : 0))
    frames.add(sheet.name)
    frames.end()
    frames.begin(.columns)
    for column in sheet.columns {
      frames.add(UInt16(clamping: Int(column.width * 100)))
      frames.add(column.shape.rawValue)
    }
    frames.end()
    flushWhenFull()
  }

  /// Writes the next row.
  package func add(_ cells: [WorkbookCell]) {
    frames.begin(.row)
    frames.add(UInt32(row))
    for (column, cell) in cells.enumerated() { add(cell, at: column) }
    frames.end()
    row += 1
    flushWhenFull()
  }

  /// Writes the next row as one text across columns.
  package func add(_ text: String, _ style: CellStyle, across columns: Int) {
    merge(text, style, rows: row...row, columns: 0...max(0, columns - 1))
    row += 1
  }

  /// Joins cells of rows that are about to be written, or were, into one; rows from 0.
  package func merge(
    _ text: String,
    _ style: CellStyle,
    rows: ClosedRange<Int>,
    columns: ClosedRange<Int>
  ) {
    frames.begin(.merge)
    addRange(rows, columns)
    frames.add(style.rawValue)
    frames.add(text)
    frames.end()
    flushWhenFull()
  }

  /// Offers a few words, together at most 255 letters, in the cells of a range; rows from 0.
  package func offer(_ words: [String], rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    frames.begin(.list)
    addRange(rows, columns)
    for word in words { frames.addCounted(word) }
    frames.end()
    flushWhenFull()
  }

  /// Offers, in the cells of a range, what stands in rows of a column of another sheet; rows from 0.
  package func offer(
    sheet name: String,
    rows listed: ClosedRange<Int>,
    column: Int,
    in rows: ClosedRange<Int>,
    columns: ClosedRange<Int>
  ) {
    let letters = CellAddress.letters(column)
    frames.begin(.choice)
    addRange(rows, columns)
    frames.add(
      "='\(name)'!$\(letters)$\(listed.lowerBound + 1):$\(letters)$\(listed.upperBound + 1)"
    )
    frames.end()
    flushWhenFull()
  }

  /// Waits until everything is on disk, and puts the workbook in its place.
  package func finish() throws(WorkbookWritingFault) {
    frames.begin(.end)
    frames.end()
    flush()
    pipe = nil
    guard let program = program.take() else { throw .programFailed }
    switch program.wait() {
    case .exit(0): break
    case .exit(WorkbookWriter.noSpace): throw .refused(path: path, reason: ENOSPC)
    // What the loader says when a shared library is missing.
    case .exit(127): throw .programMissing
    case .exit, .signal: throw .programFailed
    }
    guard fsync(file.number) == 0, rename(beside, path) == 0 else {
      throw .refused(path: path, reason: errno)
    }
  }

  /// The exit code of the program when the file could not be written.
  package static let noSpace: Int32 = 74

  private func addRange(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) {
    frames.add(UInt32(clamping: rows.lowerBound))
    frames.add(UInt32(clamping: rows.upperBound))
    frames.add(UInt16(clamping: columns.lowerBound))
    frames.add(UInt16(clamping: columns.upperBound))
  }

  private func add(_ cell: WorkbookCell, at column: Int) {
    frames.add(UInt16(clamping: column))
    frames.add(cell.style.rawValue)
    switch cell.value {
    case .blank:
      frames.add(CellKind.text.rawValue)
      frames.add(UInt8(0))
      frames.addCounted("")
    case .text(let text):
      frames.add(CellKind.text.rawValue)
      frames.add(UInt8(0))
      frames.addCounted(text)
    case .number(let hundredths, let decimals):
      frames.add(CellKind.number.rawValue)
      frames.add(UInt8(clamping: decimals))
      frames.addCounted(String(hundredths))
    case .day(let number):
      frames.add(CellKind.day.rawValue)
      frames.add(UInt8(0))
      frames.addCounted(number.map { String(SerialDay.serial(ofDay: $0)) } ?? "")
    }
  }

  private func flushWhenFull() {
    if frames.bytes.count >= 65_536 { flush() }
  }

  /// A program that is gone says why when it is waited for.
  private func flush() {
    _ = pipe?.write(frames.bytes)
    frames.removeAll()
  }
}
