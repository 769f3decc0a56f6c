import NTMModel
import TerminalCanvas

/// What is known of one task, a line each.
struct TaskFieldTable: TableSource {
  /// A line, which may be one that can be corrected.
  enum Line: Hashable, Sendable {
    case field(TaskField)
    case scheme, components, models, papers, source
  }

  var sheet: TaskSheet
  var lines: [Line]
  var columns: [Column]
  private var words: Words

  init(_ sheet: TaskSheet, words: Words) {
    self.sheet = sheet
    self.words = words
    var lines: [Line] = [
      .field(.state), .field(.deadline), .field(.lead), .field(.partners), .field(.nextStep),
      .field(.note), .papers,
    ]
    if !words.pick(sheet.row.task.scheme).isEmpty { lines.append(.scheme) }
    if sheet.row.models != nil { lines.append(.models) }
    lines += [.components, .source]
    self.lines = lines
    columns = [
      Column.fitted(.name, words.fieldOfTaskColumn, to: lines.map { words.line($0) }),
      Column(.value, words.taskValueColumn, 20, widest: 400, right: false),
    ]
  }

  var count: Int { lines.count }
  func id(at row: Int) -> RowID { RowID(String(describing: lines[row])) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields([words.line(lines[row]), words.text(lines[row], of: sheet).text])
  }
  func fingerprint(at row: Int) -> Int {
    Words(.vi, glyphs: .unicode).text(lines[row], of: sheet).hashValue
  }
  func sortKeys(_ column: ColumnID) -> [Int?] { Array(0..<count) }
  func page(at row: Int) -> Page? {
    switch lines[row] {
    case .models: .models(.country)
    case .components: .components
    case .field, .scheme, .papers, .source: nil
    }
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    words.line(lines[row]) + ": " + words.text(lines[row], of: sheet).text
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    columns[column].id == .name
      ? CellText(words.line(lines[row]), .accent) : words.text(lines[row], of: sheet)
  }
}

/// The papers about a task, the earliest first.
struct PaperTable: TableSource {
  var papers: [TaskPaper]
  var columns: [Column]

  init(_ papers: [TaskPaper], words: Words) {
    self.papers = papers
    columns = [
      Column.fitted(.number, words.paperColumn, to: papers.map(\.number), least: 16),
      Column(.date, words.paperDayColumn, 10),
      Column.fitted(.name, words.paperTitleColumn, to: papers.map(\.title), least: 20),
      Column.fitted(.source, words.sourceColumn, to: papers.map(\.source), least: 16),
    ]
  }

  var count: Int { papers.count }
  func id(at row: Int) -> RowID { RowID(papers[row].number) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields([papers[row].number, papers[row].title, papers[row].source])
  }
  func fingerprint(at row: Int) -> Int { papers[row].hashValue }
  func emptyText(_ words: Words) -> String { words.noPapers }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    let paper = papers[row]
    return [words.paper(paper), paper.title, paper.source].filter { !$0.isEmpty }
      .joined(separator: " \(words.signs.middot) ")
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let paper = papers[row]
    switch columns[column].id {
    case .number: return CellText(paper.number, .strong)
    case .date: return paper.day.map { CellText(words.numerals.day($0)) } ?? words.none
    case .name: return CellText(paper.title)
    case .source: return CellText(paper.source, .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .number: ranks(papers.map(\.number))
    case .date: papers.map { $0.day.map { Int($0.number) } }
    case .name: ranks(papers.map(\.title))
    case .source: ranks(papers.map(\.source))
    default: Array(0..<count)
    }
  }
}
