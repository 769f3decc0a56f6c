import TerminalCanvas

/// A sheet to be printed, sent on or put on the web: headings, lines and small tables.
struct Document {
  enum Block {
    case heading(String)
    case line(String)
    case table(Table)
  }

  /// A table of short texts; every row has as many cells as there are headings.
  struct Table {
    var headings: [String]
    var rows: [[String]]
    /// The columns whose texts stand at the right.
    var right: Set<Int> = []
  }

  /// The forms of a sheet.
  enum Form: String, CaseIterable {
    case text, markdown, html

    /// By the ending of a file's name; `nil` for another ending.
    init?(ofFile path: String) {
      switch path.split(separator: ".").last?.lowercased() {
      case "txt": self = .text
      case "md": self = .markdown
      case "html", "htm": self = .html
      default: return nil
      }
    }
  }

  /// The language of the words, as HTML names it.
  var language: String
  var title: String
  /// What stands below the title: the day, and that figures are invented.
  var remarks: [String]
  var blocks: [Block]

  func written(as form: Form) -> String {
    switch form {
    case .text: text
    case .markdown: markdown
    case .html: html
    }
  }

  // MARK: - Text

  private var text: String {
    var lines = [title] + remarks
    for block in blocks {
      switch block {
      case .heading(let heading): lines += ["", heading.uppercased()]
      case .line(let line): lines += Text.wrap(line, to: Document.width)
      case .table(let table): lines += table.text
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The columns of a sheet of paper.
  static let width = 96

  // MARK: - Markdown

  private var markdown: String {
    var parts = ["# " + escaped(title)]
    if !remarks.isEmpty { parts.append(remarks.map { escaped($0) }.joined(separator: "  \n")) }
    var lines: [String] = []
    func flush() {
      if !lines.isEmpty { parts.append(lines.joined(separator: "\n")) }
      lines = []
    }
    for block in blocks {
      if case .line(let line) = block {
        lines.append("- " + escaped(line))
        continue
      }
      flush()
      switch block {
      case .heading(let heading): parts.append("## " + escaped(heading))
      case .table(let table): parts.append(table.markdown(escaped))
      case .line: break
      }
    }
    flush()
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A text in which no sign means anything.
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_{}[]<>#|~".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  // MARK: - HTML

  private var html: String {
    var body = "<h1>\(Document.plain(title))</h1>\n"
    for remark in remarks { body += "<p class=\"remark\">\(Document.plain(remark))</p>\n" }
    for block in blocks {
      switch block {
      case .heading(let heading): body += "<h2>\(Document.plain(heading))</h2>\n"
      case .line(let line): body += "<p>\(Document.plain(line))</p>\n"
      case .table(let table): body += table.html
      }
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <title>\(Document.plain(title))</title>
      <style>
      @page { size: A4; margin: 14mm; }
      body { font: 10pt/1.25 sans-serif; max-width: 182mm; }
      h1 { font-size: 15pt; margin: 0; }
      h2 { font-size: 11pt; margin: 2.5mm 0 0.5mm; border-bottom: 0.3mm solid; }
      p { margin: 0.5mm 0; }
      .remark { font-weight: bold; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; padding: 0.2mm 1.5mm 0.2mm 0; vertical-align: top; }
      .right { text-align: right; }
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
  }

  /// Text between tags.
  fileprivate static func plain(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}

extension Document.Table {
  fileprivate var text: [String] {
    let all = [headings] + rows
    let widths = headings.indices.map { column in
      all.reduce(0) { max($0, Width.columns($1[column])) }
    }
    return all.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let blanks = String(repeating: " ", count: widths[column] - Width.columns(cell))
        line += (column > 0 ? "  " : "") + (right.contains(column) ? blanks + cell : cell + blanks)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  fileprivate func markdown(_ escaped: (String) -> String) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = headings.indices.map { right.contains($0) ? "--:" : "---" }
    return ([line(headings.map(escaped)), line(rule)] + rows.map { line($0.map(escaped)) })
      .joined(separator: "\n")
  }

  fileprivate var html: String {
    func row(_ cells: [String], _ tag: String) -> String {
      let cells = cells.enumerated().map { column, cell in
        let style = right.contains(column) ? " class=\"right\"" : ""
        return "<\(tag)\(style)>\(Document.plain(cell))</\(tag)>"
      }
      return "<tr>" + cells.joined() + "</tr>\n"
    }
    return "<table>\n" + row(headings, "th") + rows.map { row($0, "td") }.joined() + "</table>\n"
  }
}
