import NTMModel
import TerminalCanvas

/// Units that resolutions formed, with what they were made from and what has become of them since.
struct MergerTable: TableSource {
  var rows: [FormedUnit]
  var columns: [Column]

  init(_ rows: [FormedUnit], compared: Compared? = nil, words: Words) {
    self.rows = rows
    columns = [Column.fitted(.name, words.name, to: rows.map { words.name(of: $0) }, least: 18)]
    let state = Column.fitted(
      .state,
      words.reviewColumn,
      to: rows.map { words.review(of: $0).text },
      // Its move stands beside it on the smallest screen too.
      least: compared == nil ? nil : 20
    )
    let move = Column(.moveOf(.state), words.delta, 6)
    columns += compared.map { $0.columns(state, move: move, words) } ?? [state]
    columns += [
      Column(.predecessors, words.predecessorsColumn, 16, widest: 40, right: false),
      Column(.recognised, words.recognisedBeforeColumn, 10, right: false),
      Column.fitted(
        .number,
        words.resolutionColumn,
        to: rows.map { $0.resolution ?? "" },
        least: 11
      ),
      Column(.issued, words.formedColumn, 10),
      Column.fitted(
        .papers,
        words.reviewPaperColumn,
        to: rows.map { words.paper(of: $0.review) },
        least: 8
      ),
      Column(.province, words.province, 11, widest: 18, right: false),
      Column(.code, words.code, 6, right: false),
      Column(.reported, words.reportedColumn, 8).yielding,
    ]
  }

  /// A code can be formed more than once, so that it takes the day to name a row.
  static func id(of formed: FormedUnit) -> RowID {
    RowID("\(formed.code) \(formed.formedOn.iso)")
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { MergerTable.id(of: rows[row]) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let formed = rows[row]
    return fields(
      [formed.unit.map { typed($0) } ?? "", formed.district?.name ?? ""]
        + [formed.province?.name ?? "", formed.resolution ?? "", formed.code.text]
        + formed.unitsBefore.map(\.name) + [formed.name]
    )
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func page(at row: Int) -> Page? {
    rows[row].unit.map { $0.level == .commune ? .commune($0.code) : .units($0.code) }
  }
  func emptyText(_ words: Words) -> String { words.noMergers }
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    if columns[column].id.isCompared { return words.then(of: rows[row]) }
    return words.detail(of: rows[row])
  }
  func sum(of rows: [Int], _ words: Words) -> String? {
    words.counted(MergerCounts(rows.map { self.rows[$0] }))
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let formed = rows[row]
    switch columns[column].id {
    case .name: return CellText(words.name(of: formed), formed.unit == nil ? .muted : .text)
    case .state: return words.review(of: formed)
    case .then(.state): return words.then(formed.then) { words.review($0).text }
    case .moveOf(.state): return words.move(formed.then, formed.decidedMove)
    case .predecessors:
      return CellText(words.predecessors(of: formed), formed.way == .unknown ? .muted : .text)
    case .recognised: return words.recognisedBefore(formed)
    case .number: return CellText(formed.resolution ?? words.signs.dash, .muted)
    case .issued: return CellText(words.numerals.day(formed.formedOn), .muted)
    case .papers: return CellText(words.paper(of: formed.review), .muted)
    case .province: return CellText(formed.province?.name ?? "")
    case .code: return CellText(formed.code.text, .muted)
    case .reported: return words.listed(formed.reported)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: rows.map(\.nameRank)
    case .state: rows.map { MergerTable.rank(of: $0.review) }
    case .then(.state): rows.map { $0.then?.value.flatMap(MergerTable.rank) }
    case .moveOf(.state): rows.map { $0.then.key($0.decidedMove) }
    case .predecessors: rows.map { $0.predecessors.isEmpty ? nil : $0.predecessors.count }
    case .recognised:
      rows.map { formed in
        let known = formed.unitsBefore.compactMap(\.standing)
        return known.isEmpty ? nil : known.count { $0.recognition != nil }
      }
    case .number: ranks(rows.map { $0.resolution ?? "" })
    case .issued: rows.map { Int($0.formedOn.number) }
    case .province: ranks(rows.map { $0.province?.name ?? "" })
    case .code: ranks(rows.map(\.code.text))
    case .reported: rows.map { $0.reported?.percentFloor.map { Int($0.hundredths) } }
    default: rows.map { _ in nil }
    }
  }

  /// What is still to be done first.
  private static func rank(of review: FormationReview) -> Int? {
    switch review {
    case .pending(let figures): figures == nil ? 0 : 1
    case .decided: 2
    case .notCounted: 3
    case .notListed, .ended: nil
    }
  }
}

/// What the unit under the cursor was made from, with the state of each on its last day.
struct PredecessorTable: TableSource {
  var rows: [Predecessor]
  var columns: [Column]
  private var formed: FormedUnit?

  init(_ formed: FormedUnit?, words: Words) {
    self.formed = formed
    rows = formed?.unitsBefore ?? []
    let names = rows.map { words.name(of: $0, in: formed) }
    columns = [
      Column.fitted(.name, words.name, to: names, least: 16),
      Column.fitted(
        .standard,
        words.stateBeforeColumn,
        to: rows.map { words.stateBefore($0).text },
        least: 16
      ),
      Column(.met, words.metColumn, 7),
      Column(.date, words.figuresDayColumn, 10),
      Column(.code, words.code, 6, right: false),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].code) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String { fields([rows[row].name, rows[row].code.text]) }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func emptyText(_ words: Words) -> String { words.noPredecessors }
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? { words.detail(of: rows[row]) }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let predecessor = rows[row]
    switch columns[column].id {
    case .name: return CellText(words.name(of: predecessor, in: formed))
    case .standard: return words.stateBefore(predecessor)
    case .met:
      guard let met = predecessor.standing?.met else {
        return CellText(words.signs.noReport, .muted)
      }
      return CellText("\(met.part)/\(met.base)")
    case .date:
      return CellText(predecessor.standing?.assessedOn.map(words.numerals.day) ?? "", .muted)
    case .code: return CellText(predecessor.code.text, .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map(\.name))
    case .standard: rows.map { $0.standing?.recognition?.standard.rawValue }
    case .met: rows.map { $0.standing?.met?.part }
    case .date: rows.map { $0.standing?.assessedOn.map { Int($0.number) } }
    case .code: ranks(rows.map(\.code.text))
    default: rows.map { _ in nil }
    }
  }
}
