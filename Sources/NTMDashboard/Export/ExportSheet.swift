/// A table as the screen shows it, on its way into a file: its rows, columns and order, and what
/// they stand on.
package struct ExportSheet: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package var title: String
    /// Whether numbers stand in it.
    package var isNumber: Bool

    package init(title: String, isNumber: Bool) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// What the figures are: label and value, a line each; the mark of invented figures first.
  package var head: [Line]
  package var columns: [Column]
  /// One text a column, as the screen shows it.
  package var rows: [[String]]
  /// The rows that are no headings.
  package var itemCount: Int
  /// The language in which numbers are written.
  package var language: Language

  package struct Line: Hashable, Sendable {
    package var label: String
    package var value: String

    package init(label: String, value: String) {
      self.label = label
      self.value = value
    }
  }

  package init(
    head: [Line],
    columns: [Column],
    rows: [[String]],
    itemCount: Int,
    language: Language
  ) {
    self.head = head
    self.columns = columns
    self.rows = rows
    self.itemCount = itemCount
    self.language = language
  }
}

/// A sheet with the file it is meant for.
package struct Export: Hashable, Sendable {
  /// The forms of files.
  package enum Format: Hashable, Sendable {
    case csv, workbook
  }

  /// As typed: `~/` is the home folder, and without a folder it is the working one.
  package var path: String
  package var format: Format
  package var sheet: ExportSheet
  /// Whether a file of that name may be replaced.
  package var isReplacing: Bool
}

/// What became of a file.
package enum ExportOutcome: Hashable, Sendable {
  /// Written whole; the path from the root.
  case written(path: String)
  /// A file of that name is there and was left alone.
  case exists(path: String)
  /// Nothing was written; why and what to do.
  case failed(String)
}
