/// A table that goes on in another file after so many rows, each with the same heading.
///
/// An import takes 200,000 rows from one file of facts; a hundred times the communes are more.
final class Series {
  private let path: String
  private let heading: String
  private var output: Output
  private var rows = 0
  private var files = 1

  private static let most = 150_000

  init(_ path: String, heading: String) throws {
    self.path = path
    self.heading = heading
    output = try Output(path)
    output.line(heading)
  }

  func line(_ text: String) throws {
    try turnPage()
    output.line(text)
  }

  /// Writes one row, as `Output` does.
  func row(_ fields: [String]) throws {
    try turnPage()
    output.row(fields)
  }

  private func turnPage() throws {
    // An underscore, because a hyphen would put the second file before the first.
    if rows == Series.most {
      try output.finish()
      files += 1
      rows = 0
      output = try Output("\(path.dropLast(4))_\(files).csv")
      output.line(heading)
    }
    rows += 1
  }

  func finish() throws { try output.finish() }
}
