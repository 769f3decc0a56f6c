/// How much of a workbook is read, and with what.
///
/// What a spreadsheet program itself can hold is the bound where there is one; the rest keeps a
/// file that was made to do harm from costing more than an honest one.
package enum WorkbookLimits {
  /// The largest file, in bytes.
  package static let file = 100_000_000
  /// Rows and columns of a sheet, as the format has it.
  package static let rows = 1_048_576
  package static let columns = 16_384
  /// Bytes of a cell: 32,767 letters.
  package static let cell = 131_072
  /// Bytes of a row with everything that frames it.
  package static let row = 4 * 1_048_576
  package static let sheets = 255
  /// Parts of the archive.
  package static let parts = 4096
  /// Bytes of a sheet, and of any other part, when they are unpacked.
  package static let sheetPart = 512 * 1_048_576
  package static let otherPart = 64 * 1_048_576
  /// Texts that cells share, and their bytes.
  package static let strings = 1_000_000
  package static let stringBytes = 32 * 1_048_576
  /// Elements within each other.
  package static let depth = 64
  /// Bytes of one tag, comment or attribute.
  package static let token = 1_048_576
  /// Address space of the program, in bytes, and its seconds of a processor.
  package static let memory = 128 * 1_048_576
  package static let seconds = 20
}
