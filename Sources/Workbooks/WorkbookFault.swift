/// Why a workbook cannot be read.
public struct WorkbookFault: Error, Hashable, Sendable {
  public var kind: Kind
  /// The sheet, or the part of the archive; empty for the file as a whole.
  public var part: String
  /// The row, from 1; 0 where there is none.
  public var row: Int
  /// The column, from 0; `nil` for the row as a whole.
  public var column: Int?

  package init(_ kind: Kind, part: String = "", row: Int = 0, column: Int? = nil) {
    self.kind = kind
    self.part = part
    self.row = row
    self.column = column
  }

  /// The same fault of a sheet, which is known by its name.
  package func renamed(_ sheet: String, row: Int) -> WorkbookFault {
    WorkbookFault(kind, part: sheet, row: self.row > 0 ? self.row : row, column: column)
  }

  /// The number is what travels between the programs.
  public enum Kind: UInt8, CaseIterable, Sendable {
    // What it is instead of a workbook.
    /// The format before 2007, or one behind a password: both are OLE files.
    case oldExcel = 1
    case encrypted, openDocument, binaryWorkbook, otherArchive
    // What is wrong with it.
    case damaged
    /// A part whose name leads out of the archive, or stands twice.
    case badName
    /// A document type: the only place where entities can be made.
    case documentType
    // What is too much.
    case fileTooLarge, partTooLarge, tooManyParts, tooManySheets, tooManyRows, tooManyColumns
    case cellTooLong, rowTooLong, tooManyStrings, tooDeep
    // What the program ran into.
    case unreadable, outOfMemory, outOfTime
    /// The program is not where it should be, cannot start, or ended without a word.
    case programMissing, programFailed
  }
}
