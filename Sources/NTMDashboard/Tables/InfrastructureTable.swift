import NTMModel
import TerminalCanvas

/// Criteria of infrastructure: communes in difficulty held against the others and the country.
struct InfrastructureTable: TableSource {
  var rows: [InfrastructureLine]
  var columns: [Column]
  private var words: Words
  /// Whether anybody told which communes the page is about, and so which are the others.
  private var isTold: Bool

  init(
    _ rows: [InfrastructureLine],
    isTold: Bool,
    compared: Compared? = nil,
    words: Words
  ) {
    self.rows = rows
    self.words = words
    self.isTold = isTold
    let names = rows.map { words.pick($0.criterion.short) }
    func counts(_ part: KeyPath<InfrastructureLine, InfrastructureLine.Part>) -> [String] {
      rows.map { words.fraction($0[keyPath: part].met) }
    }
    // The base is that of all criteria, and stands once, above the shares that it is of.
    func shares(
      _ id: ColumnID,
      _ title: String,
      _ part: KeyPath<InfrastructureLine, InfrastructureLine.Part>
    ) -> Column {
      let base = rows.first.map { "/" + words.numerals.whole($0[keyPath: part].met.base) } ?? ""
      let cells = rows.map { words.percent($0[keyPath: part].met) }
      return .fitted(id, title + base, to: cells, right: true)
    }
    let name = Column.fitted(.name, words.criterionColumn, to: names, least: 12)
    let figures = [
      Column.fitted(.part, words.difficultCountColumn, to: counts(\.difficult), right: true),
      Column.fitted(.others, words.othersCountColumn, to: counts(\.others), right: true),
      Column.fitted(.nation, words.nationCountColumn, to: counts(\.nation), right: true),
    ]
    let ratios = [
      shares(.share, words.difficultShareColumn, \.difficult),
      shares(.othersShare, words.othersShareColumn, \.others),
      shares(.nationShare, words.nationShareColumn, \.nation),
    ]
    let missing = Column(.missing, words.unknownColumn, 7)
    columns = [Column(.number, "", 2), name]
    if let compared {
      // Counts move; their shares are of bases that may differ.
      columns += figures.flatMap {
        compared.columns($0, move: Column(.moveOf($0.id), words.delta, 6), words)
      }
      columns += ratios + [missing]
    } else {
      columns += ratios + [missing] + figures
    }
    columns += [
      Column(.gap, words.lagColumn, 6),
      Column(.older, words.olderColumn, 7),
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
  func emptyText(_ words: Words) -> String { words.noInfrastructure }
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    if columns[column].id.isCompared, then(rows[row], columns[column].id) == nil {
      return words.noInfrastructureThen(rows[row])
    }
    if columns[column].id.isMove, then(rows[row], columns[column].id)?.move == nil {
      return words.otherTagsThen
    }
    return words.detail(of: rows[row], isTold: isTold)
  }

  /// What met a criterion at the baseline, of the communes that a column is about.
  private func then(_ line: InfrastructureLine, _ column: ColumnID) -> InfrastructureThen.Part? {
    switch column.then ?? column.moveOf ?? column {
    case .part: line.then?.difficult
    case .others: line.then?.others
    case .nation: line.then?.nation
    default: nil
    }
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let line = rows[row]
    let numerals = words.numerals
    guard isTold || !InfrastructureTable.split.contains(columns[column].id) else {
      return CellText(words.signs.dash, .muted)
    }
    switch columns[column].id {
    case .then: return words.then(then(line, columns[column].id)?.met)
    case .moveOf: return words.move(then(line, columns[column].id)?.move)
    case .number: return CellText(String(line.criterion.number), .accent)
    case .name: return CellText(words.pick(line.criterion.short))
    case .share: return CellText(words.percent(line.difficult.met), .strong)
    case .othersShare: return CellText(words.percent(line.others.met))
    case .nationShare: return CellText(words.percent(line.nation.met))
    case .part: return CellText(words.fraction(line.difficult.met))
    case .others: return CellText(words.fraction(line.others.met), .muted)
    case .nation: return CellText(words.fraction(line.nation.met), .muted)
    case .missing:
      let missing = line.difficult.unreported
      return CellText(numerals.whole(missing), missing == 0 ? .muted : .warning)
    case .older:
      let older = line.difficult.older
      return CellText(numerals.whole(older), older == 0 ? .muted : .warning)
    case .gap: return CellText(line.gap.map(numerals.tenths) ?? words.signs.dash)
    default: return CellText("")
    }
  }

  /// What rests on which communes are in difficulty and which are not.
  private static let split: Set<ColumnID> = [
    .share, .othersShare, .missing, .older, .part, .others, .gap,
  ]

  func sortKeys(_ column: ColumnID) -> [Int?] {
    guard isTold || !InfrastructureTable.split.contains(column) else {
      return rows.map { _ in nil }
    }
    return rows.map { line in
      switch column {
      case .then: then(line, column)?.met.part
      case .moveOf: then(line, column)?.move
      case .number, .name: line.criterion.number
      case .share: line.difficult.met.tenthsOfPercent
      case .othersShare: line.others.met.tenthsOfPercent
      case .nationShare: line.nation.met.tenthsOfPercent
      case .part: line.difficult.met.part
      case .others: line.others.met.part
      case .nation: line.nation.met.part
      case .missing: line.difficult.unreported
      case .older: line.difficult.older
      case .gap: line.gap
      default: nil
      }
    }
  }
}
