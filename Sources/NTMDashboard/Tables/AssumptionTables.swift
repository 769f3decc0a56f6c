import NTMModel
import TerminalCanvas

/// What is assumed, each beside what the file says.
struct AssumptionTable: TableSource {
  var rows: [WhatIf.Line]
  var columns: [Column]
  private var criteriaSet: CriteriaSet
  private var ownSets: [CriteriaSet]

  /// With what is assumed, `nil` for nothing, and the set of criteria of communes.
  init(_ whatIf: WhatIf?, set: CriteriaSet, words: Words) {
    let rows = whatIf?.lines ?? []
    self.rows = rows
    criteriaSet = set
    ownSets = whatIf?.ownSets ?? []
    columns = [
      Column(.name, words.name, 16, widest: 26, right: false),
      Column.fitted(
        .field,
        words.assumedOfColumn,
        to: rows.map { words.subject(of: $0) }
      ),
      Column.fitted(.old, words.inFileColumn, to: rows.map { words.before($0).text }),
      Column.fitted(.new, words.assumedColumn, to: rows.map { words.assumed($0.assumption).text }),
      Column.fitted(.state, words.stateColumn, to: rows.map { words.finding($0.finding).text }),
      Column(.district, words.district, 11, widest: 19, right: false),
      Column(.province, words.province, 11, widest: 17, right: false),
      Column(.code, words.code, 6, right: false),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID("\(rows[row].assumption.subject)") }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let line = rows[row]
    return fields(
      [line.unit.map { typed($0) } ?? "", criterion(row)?.name.vi ?? ""]
        + line.above.map(\.name) + [line.assumption.subject.unit.text]
    )
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func emptyText(_ words: Words) -> String { words.nothingAssumed }
  func page(at row: Int) -> Page? {
    guard let unit = rows[row].unit else { return nil }
    guard unit.level != .commune else { return .commune(unit.code) }
    // Its own criteria stand beside those of the other districts.
    if criterion(row) != nil {
      return .districts(rows[row].above.last { $0.level < .district }?.code ?? unit.code)
    }
    return .units(unit.code)
  }

  private func criterion(_ row: Int) -> Criterion? {
    rows[row].criterion(of: criteriaSet, ownSets: ownSets)
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    let line = rows[row]
    let name = words.name(of: line)
    let place = line.unit.map { words.placeLine($0, above: line.above.reversed().map(\.name)) }
    return [place ?? name, criterion(row).map { words.pick($0.name) }]
      .compactMap { $0 }.joined(separator: " \(words.signs.middot) ")
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let line = rows[row]
    switch columns[column].id {
    case .name: return CellText(words.name(of: line))
    case .field: return CellText(words.subject(of: line), .accent)
    case .old: return words.before(line)
    case .new: return words.assumed(line.assumption)
    case .state: return words.finding(line.finding)
    case .district: return CellText(line.above.last { $0.level == .district }?.name ?? "")
    case .province: return CellText(line.above.last { $0.level == .province }?.name ?? "")
    case .code: return CellText(line.assumption.subject.unit.text, .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map { $0.unit?.name ?? "" })
    case .field:
      rows.map { line in
        switch line.subject {
        case .criterion(_, let number): number
        case .standard(_, let standard): 100 + standard.rawValue
        }
      }
    case .new: rows.map { $0.assumption.holds ? 1 : 0 }
    case .state: rows.map { $0.finding == .laid ? 0 : 1 }
    case .district: ranks(rows.map { $0.above.last { $0.level == .district }?.name ?? "" })
    case .province: ranks(rows.map { $0.above.last { $0.level == .province }?.name ?? "" })
    case .code: ranks(rows.map(\.assumption.subject.unit.text))
    default: rows.map { _ in nil }
    }
  }
}

/// The country's targets without and with what is assumed.
struct AssumptionEffectTable: TableSource {
  var rows: [TargetEffect]
  var columns: [Column]

  init(_ rows: [TargetEffect], words: Words) {
    self.rows = rows
    let names = rows.map { words.name(of: $0.target) }
    let old = rows.map { $0.before.map(words.value) ?? "" }
    let new = rows.map { $0.after.map(words.value) ?? "" }
    let pace = rows.map { $0.after.map { words.pace($0).words } ?? "" }
    columns = [
      Column.fitted(.id, "", to: rows.map(\.target.id)),
      Column.fitted(.name, words.targetColumn, to: names, least: 16),
      Column.fitted(.old, words.inFileColumn, to: old, right: true),
      Column.fitted(.new, words.assumedColumn, to: new, right: true),
      Column.fitted(.goal, words.goalColumn, to: rows.map { words.goal($0.target) }),
      Column.fitted(.pace, words.paceColumn, to: pace),
      Column.fitted(.base, words.baseColumn, to: rows.map { $0.after.map(words.base) ?? "" }),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].target.id) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields([rows[row].target.id, rows[row].target.short.vi, rows[row].target.title.vi])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func page(at row: Int) -> Page? { .target(rows[row].target.id) }
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    rows[row].target.id + " " + words.pick(rows[row].target.title)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let effect = rows[row]
    switch columns[column].id {
    case .id: return CellText(effect.target.id, .accent)
    case .name: return CellText(words.name(of: effect.target))
    case .old: return effect.before.map { CellText(words.value($0)) } ?? words.none
    case .new:
      return effect.after.map { CellText(words.value($0), effect.isMoved ? .strong : .muted) }
        ?? words.none
    case .goal: return CellText(words.goal(effect.target))
    case .pace: return effect.after.map { CellText(words.pace($0).words) } ?? words.none
    case .base: return CellText(effect.after.map(words.base) ?? "", .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] { rows.indices.map { $0 } }
}
