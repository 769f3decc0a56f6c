import NTMModel
import TerminalCanvas

/// For each criterion the communes below the line that lack it, most first.
struct LackingTable: TableSource {
  struct Row: Hashable, Sendable {
    var criterion: Criterion
    var lacking: Int
    /// Not reported or disputed.
    var open: Int
  }

  var rows: [Row]
  /// The communes below the line: the base of every count.
  var total: Int
  var columns: [Column]
  private var words: Words

  /// Takes a list of communes; the undetermined ones among them are left out.
  init(_ list: [CommuneRow], set: CriteriaSet, words: Words) {
    self.words = words
    let communes = list.filter { set.standing(of: $0.words) == .below }
    total = communes.count
    rows = set.criteria.map { criterion in
      var row = Row(criterion: criterion, lacking: 0, open: 0)
      for commune in communes {
        switch commune.words[criterion.number - 1] {
        case .notMet: row.lacking += 1
        case .noReport, .disputed: row.open += 1
        case .met: break
        }
      }
      return row
    }
    // Most lacking first, then the official order.
    .sorted { ($1.lacking, $0.criterion.number) < ($0.lacking, $1.criterion.number) }
    columns = [
      Column(.number, "", 2),
      Column.fitted(.name, words.criterionColumn, to: rows.map { words.pick($0.criterion.short) }),
      Column(.lacking, words.lackingCount, 8),
      Column(.open, words.openCount, 7),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(String(rows[row].criterion.number)) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let criterion = rows[row].criterion
    return fields([
      String(criterion.number), words.pick(criterion.short), words.pick(criterion.name),
    ])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    words.pick(rows[row].criterion.name)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let row = rows[row]
    switch columns[column].id {
    case .number: return CellText(String(row.criterion.number), .accent)
    case .name: return CellText(words.pick(row.criterion.short))
    case .lacking:
      return CellText(words.numerals.whole(row.lacking), row.lacking == 0 ? .muted : .strong)
    case .open: return CellText(words.numerals.whole(row.open), row.open == 0 ? .muted : .text)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    rows.map { row in
      switch column {
      case .number, .name: row.criterion.number
      case .open: row.open
      default: row.lacking
      }
    }
  }
}
