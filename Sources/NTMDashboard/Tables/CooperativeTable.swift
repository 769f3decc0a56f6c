import NTMModel
import TerminalCanvas

/// Cooperatives and unions one by one.
struct CooperativeTable: TableSource {
  var rows: [CooperativeRow]
  var columns: [Column]
  /// Whether lists of the place came in, so that no row means no cooperative.
  private var isListed: Bool
  private var asOf: Day

  init(
    _ rows: [CooperativeRow],
    isListed: Bool = true,
    asOf: Day,
    compared: Compared? = nil,
    words: Words
  ) {
    self.rows = rows
    self.asOf = asOf
    self.isListed = isListed
    let states = CooperativeState.allCases.map { words.state($0).text }
    let name = Column(.name, words.name, 22, widest: 40, right: false)
    let kind = Column(.unit, words.kindColumn, 5, right: false)
    let state = Column.fitted(.state, words.stateColumn, to: states)
    let founded = Column(.founded, words.foundedOnColumn, 10)
    let members = Column(.members, words.membersColumn, 10)
    columns =
      compared == nil
      ? [name, kind, state, founded, members]
      // What is compared stands first.
      : [name] + compared.columns(state, words) + compared.columns(members, words, width: 8)
        + [kind, founded]
    columns += [
      Column(.effectiveSince, words.effectiveSinceColumn, 12),
      Column(.commune, words.commune, 12, widest: 20, right: false),
      Column(.district, words.district, 12, widest: 20, right: false),
      Column(.province, words.province, 11, widest: 18, right: false),
      Column(.code, words.code, 12, widest: 16, right: false),
      Column(.reported, words.listStateColumn, 10, right: false).yielding,
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].code) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let row = rows[row]
    return fields([row.name, row.commune, row.district, row.province, row.code])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func record(at row: Int) -> RecordMark? {
    RecordMark(code: rows[row].code, unit: rows[row].unit)
  }
  func emptyText(_ words: Words) -> String {
    isListed ? words.noCooperatives : words.noOrganisationList
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    if columns[column].id.isCompared, let reason = words.noThen(rows[row].then) { return reason }
    return words.detail(of: rows[row])
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let row = rows[row]
    let numerals = words.numerals
    switch columns[column].id {
    case .name: return CellText(row.name)
    case .unit: return CellText(row.organisation.kind.rawValue)
    case .state: return words.state(row.state)
    case .then(.state): return words.then(row.then) { words.state($0.state).text }
    case .moveOf(.state): return words.move(row.then, row.effectiveMove)
    case .then(.members):
      return words.then(row.then) { $0.members.map(numerals.whole) ?? words.signs.dash }
    case .moveOf(.members): return words.move(row.then, row.membersMove)
    case .founded: return CellText(numerals.day(row.organisation.founded))
    case .members:
      return CellText(row.organisation.members.map(numerals.whole) ?? words.signs.dash)
    case .effectiveSince:
      return CellText(row.organisation.effectiveFrom.map(numerals.day) ?? words.signs.dash, .muted)
    case .commune: return CellText(row.commune)
    case .district: return CellText(row.district)
    case .province: return CellText(row.province)
    case .code: return CellText(row.code, .muted)
    case .reported: return words.report(listedOn: row.listedOn, asOf: asOf)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map(\.name))
    case .unit: ranks(rows.map(\.organisation.kind.rawValue))
    case .state: rows.map(\.state.rawValue)
    case .then(.state): rows.map { $0.then?.value?.state.rawValue }
    case .moveOf(.state): rows.map { $0.then.key($0.effectiveMove) }
    case .then(.members): rows.map { $0.then?.value?.members }
    case .moveOf(.members): rows.map { $0.then.key($0.membersMove) }
    case .founded: rows.map { Int($0.organisation.founded.number) }
    case .members: rows.map(\.organisation.members)
    case .effectiveSince: rows.map { $0.organisation.effectiveFrom.map { Int($0.number) } }
    case .commune: ranks(rows.map(\.commune))
    case .district: ranks(rows.map(\.district))
    case .province: ranks(rows.map(\.province))
    case .code: ranks(rows.map(\.code))
    case .reported: rows.map { $0.listedOn.map { Int($0.number) } }
    default: rows.map { _ in nil }
    }
  }
}
