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
  /// The same at the baseline; `nil` where nothing is compared, and where other criteria were asked.
  private var then: LackingThen?

  /// Takes a list of communes; the undetermined ones among them are left out.
  init(
    _ list: [CommuneRow],
    set: CriteriaSet,
    then: LackingThen? = nil,
    compared: Compared? = nil,
    words: Words
  ) {
    self.words = words
    self.then = then
    let communes = list.map(\.words)
    total = communes.count { set.standing(of: $0) == .below }
    rows = zip(set.criteria, set.lacking(among: communes)).map { criterion, count in
      Row(criterion: criterion, lacking: count.lacking, open: count.open)
    }
    // Most lacking first, then the official order.
    .sorted { ($1.lacking, $0.criterion.number) < ($0.lacking, $1.criterion.number) }
    columns = [
      Column(.number, "", 2),
      Column.fitted(.name, words.criterionColumn, to: rows.map { words.pick($0.criterion.short) }),
    ]
    for figure in [Column(.lacking, words.lackingCount, 8), Column(.open, words.openCount, 7)] {
      let move = Column(.moveOf(figure.id), words.delta, 6)
      columns += compared.map { $0.columns(figure, move: move, words) } ?? [figure]
    }
  }

  /// A count of the baseline, or what it moved by on the communes that both days have.
  private func compared(_ row: Row, _ column: ColumnID) -> Int? {
    let position = row.criterion.number - 1
    guard let then, then.whole.indices.contains(position) else { return nil }
    switch column {
    case .then(.lacking): return then.whole[position].lacking
    case .then(.open): return then.whole[position].open
    case .moveOf(.lacking): return then.now[position].lacking - then.then[position].lacking
    case .moveOf(.open): return then.now[position].open - then.then[position].open
    default: return nil
    }
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
  func fingerprint(at row: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(rows[row])
    for column in columns where column.id.isMove { hasher.combine(compared(rows[row], column.id)) }
    return hasher.finalize()
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    if columns[column].id.isCompared, then == nil { return words.otherCriteriaThen }
    return words.pick(rows[row].criterion.name)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let row = rows[row]
    let id = columns[column].id
    // A commune that leaves the list takes what it lacks with it: that is good.
    if id.isMove { return words.move(compared(row, id), isLessBetter: true) }
    if id.then != nil { return words.then(compared(row, id)) }
    switch id {
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
      case .then, .moveOf: compared(row, column)
      default: row.lacking
      }
    }
  }
}
