internal import NTMModel
internal import Workbooks

/// Which column of a block of headings is which column of a form.
struct HeadingColumns {
  private(set) var headings: [String] = []
  private(set) var positions: [String: Int] = [:]
  private(set) var ignored: Set<Int> = []
  /// A heading that stands above two columns in the same words.
  private(set) var duplicate: String?
  private let form: Form

  init(_ block: HeadingBlock, _ form: Form) {
    self.form = form
    headings = block.texts.map { $0.map(\.text).joined(separator: " ") }
    var taken = [Bool](repeating: false, count: block.width)
    // Their own names first, so that `Xã` does not take the place of `Tên xã`.
    for isOwn in [true, false] {
      for column in 0..<block.width where !taken[column] {
        let meaning = block.meanings[column].first {
          $0.isOwn == isOwn && ($0.form == form || $0.form == nil)
        }
        guard let meaning else { continue }
        if meaning.form == nil {
          ignored.insert(column)
        } else if positions[meaning.heading] == nil {
          positions[meaning.heading] = column
        } else {
          if isOwn { duplicate = headings[column] }
          continue
        }
        taken[column] = true
      }
    }
    if form.isOfCriteria, !hasCriteria { takeBareNumbers(block, taken) }
  }

  /// Whether every heading means something.
  var explainsAll: Bool {
    headings.indices.allSatisfy { column in
      headings[column].isEmpty || ignored.contains(column) || positions.values.contains(column)
    }
  }

  /// Whether there is a column for any criterion.
  var hasCriteria: Bool { positions.keys.contains { $0.hasPrefix("TC") } }

  /// Whether a column is headed as the marks of tasks and of nothing else, so that no title has to say
  /// what the rows are.
  var hasTaskMarks: Bool {
    guard form == .tasks, let position = positions["id"] else { return false }
    return Form.folded(headings[position]).hasPrefix("ma nhiem vu")
  }

  /// Columns that are headed by 1, 2, 3 … and nothing else are criteria, if they are all there.
  private mutating func takeBareNumbers(_ block: HeadingBlock, _ taken: [Bool]) {
    var numbers: [Int: Int] = [:]
    for column in 0..<block.width where !taken[column] {
      guard let text = block.texts[column].last?.text, let number = Int(text), number > 0 else {
        continue
      }
      guard numbers.updateValue(column, forKey: number) == nil else { return }
    }
    guard numbers.count > 2, numbers.keys.max() == numbers.count else { return }
    for (number, column) in numbers { positions["TC\(number)"] = column }
  }

  /// Whether a row below still belongs to the headings: it numbers the columns, or it names things
  /// where no row of figures would leave its first columns empty.
  func continues(_ row: SheetHead.Row) -> Bool {
    let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
    if filled.count >= 3, HeadingColumns.isNumbering(filled.map { row.cells[$0].text }) {
      return true
    }
    let keys = form.columns.filter(\.isRequired)
      .flatMap { [$0.heading, $0.otherwise].compactMap { $0 } }
      .filter { !$0.hasPrefix("TC") }
      .compactMap { positions[$0] }
    guard form.isOfCriteria, filled.count > 1, keys.allSatisfy({ row.cell($0).isEmpty }) else {
      return false
    }
    return filled.allSatisfy { row.cells[$0].kind == .text && !Figure.isOne(row.cells[$0]) }
  }

  /// `A B 1 2 3` or `(1) (2) (3)`.
  private static func isNumbering(_ texts: [String]) -> Bool {
    var last = 0
    for text in texts {
      let plain = text.filter { !"()[] ".contains($0) }
      if let number = Int(plain) {
        guard number == last + 1 || last == 0 && number < 10 else { return false }
        last = number
      } else if plain.utf8.count != 1 || last > 0 {
        return false
      }
    }
    return last > 0
  }
}
