internal import NTMModel

/// The rows of a table that is no report: a CSV file, or the first sheet of a workbook.
public enum TableRows {
  public struct Row: Hashable, Sendable {
    /// The line or row of the file on which it begins, from 1.
    public var line: Int
    /// The texts of its cells without blanks around them.
    public var cells: [String]
  }

  /// The most rows that such a table has.
  public static let most = 100_000

  /// Reads the rows that are not blank.
  public static func read(_ path: String) throws(ImportFailure) -> [Row] {
    let faults = Faults()
    let file = SourceFile(path: path, name: path)
    var rows: [Row] = []
    func fail(_ kind: ImportFault.Kind, line: Int = 0) {
      faults.add(ImportFault(file: path, line: line, column: "", value: "", kind: kind))
    }
    if let source = file.rows(of: nil, width: 1, faults) {
      while faults.isEmpty, source.next() {
        if let kind = source.rowFault { fail(kind, line: source.line) }
        var cells: [String] = []
        for field in source.fields {
          guard let text = source.text(field) else {
            fail(.encoding(LegacyEncoding.sniffed(source.bytes) ?? .unknown), line: source.line)
            break
          }
          cells.append(Line.tidied(text))
        }
        guard rows.count < most else {
          fail(.tooManyRows(limit: most))
          break
        }
        rows.append(Row(line: source.line, cells: cells))
      }
      if let failure = source.failure { fail(failure) }
    }
    try faults.check()
    return rows
  }
}
