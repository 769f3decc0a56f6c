internal import NTMModel

/// Where the headings of a sheet stand, and which column is which.
struct Heading {
  var form: Form
  /// The rows of the file from the first one with headings to the last one above the figures.
  var rows: ClosedRange<Int>
  /// What stands above each column; several rows are parted by blanks.
  var headings: [String]
  /// The columns by what the form calls them.
  var positions: [String: Int]
  /// Columns that belong to no form and hold nothing that is kept.
  var ignored: Set<Int>
  /// The day that a title above the headings gives; `nil` without one.
  var day: Day?
  /// What a title says of the day on which the report came in; `nil` without one.
  var received: TitleDay.Received?
  /// The name of the sheet and the titles above the headings, folded, with a blank at both ends.
  var title: String

  /// The form that headings have the most in common with, and the columns that it has besides.
  struct Nearest {
    var form: Form
    var missing: [String]
  }

  /// What the headings of a sheet say.
  enum Match {
    case heading(Heading)
    /// Most headings of a form, but not all.
    case incomplete(Form, row: Int, missing: [String])
    /// The same heading stands above two columns.
    case duplicate(row: Int, heading: String)
    case unknown(row: Int, headings: [String], nearest: Nearest?)
    case empty
  }
}
