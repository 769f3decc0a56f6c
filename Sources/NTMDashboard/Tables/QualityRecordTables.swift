import NTMModel
import TerminalCanvas

/// The lists of records and the reports of own criteria with what came in of each, of the place that a
/// page is about.
struct RecordListTable: TableSource {
  /// What is sent: of which kind, and what came in.
  enum Row: Hashable {
    case list(RecordCounts)
    case own(OwnReports)
  }

  var rows: [Row]
  var columns: [Column]
  /// The province of the lists, or the place above it.
  private var place: Unit?
  /// The place of the own criteria.
  private var owner: Unit
  private var today: Day
  private var due: Day?
  private var words: Words
  /// The lists of the place that had come in at the baseline; empty where nobody knows it.
  private var then: [RecordList: Int]

  init(_ sheet: QualitySheet, compared: Compared? = nil, words: Words) {
    self.words = words
    let lists = sheet.records.first?.counts ?? []
    then = [:]
    if let place = sheet.records.first?.unit {
      for counts in lists { then[counts.list] = sheet.received(counts.list, ofThen: place) }
    }
    let own = sheet.ownLevels.compactMap { sheet.total.own($0) }
    rows = lists.map { .list($0) } + own.map { .own($0) }
    place = sheet.records.first?.unit
    owner = sheet.total.unit
    (today, due) = (sheet.today, sheet.due)
    let names = rows.map { words.name(of: $0) }
    columns =
      [Column.fitted(.name, words.recordListColumn, to: names)]
      + Column.records(lists, words).flatMap { column in
        // The other columns follow from what came in, or from the day itself.
        column.id == .reported ? compared.columns(column, words) : [column]
      }
  }

  /// How many more came in than had; `nil` where nobody knows.
  private func move(_ row: Int) -> Int? {
    switch rows[row] {
    case .list(let counts): received(row).map { counts.received - $0 }
    case .own(let own): own.then?.move
    }
  }

  private func received(_ row: Int) -> Int? {
    switch rows[row] {
    case .list(let counts): then[counts.list]
    case .own(let own): own.then?.received.part
    }
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID {
    switch rows[row] {
    case .list(let counts): RowID(counts.list.rawValue)
    case .own(let own): RowID("own \(own.level.rawValue)")
    }
  }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String { words.name(of: rows[row]) }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }

  func page(at row: Int) -> Page? {
    guard case .list(let counts) = rows[row] else { return .districts(owner.code) }
    guard let place else { return nil }
    return switch counts.list {
    case .products: .ocop(place.code)
    case .organisations: .cooperatives(place.code)
    case .models: .models(place.code)
    }
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    switch rows[row] {
    case .own(let own): return words.listName(owner) + ": " + words.received(own, due: due)
    case .list(let counts):
      if columns[column].id.isCompared, received(row) == nil { return words.noListsThen }
      let of = place.map { words.listName($0) + ": " } ?? ""
      return of + words.received(counts)
    }
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let id = columns[column].id
    if id.isMove { return words.move(move(row)) }
    if id.then != nil { return words.then(received(row)) }
    if id == .name { return CellText(words.name(of: rows[row])) }
    return switch rows[row] {
    case .list(let counts): words.recordCell(id, counts, on: today) ?? CellText("")
    case .own(let own): words.recordCell(id, own.counts, on: today)
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: Array(rows.indices)
    case .then: rows.indices.map { received($0) }
    case .moveOf: rows.indices.map { move($0) }
    default:
      rows.map { row in
        switch row {
        case .list(let counts): counts.key(column, on: today)
        case .own(let own): own.counts.key(column, on: today)
        }
      }
    }
  }
}

extension Words {
  /// What a list or a report is called.
  fileprivate func name(of row: RecordListTable.Row) -> String {
    switch row {
    case .list(let counts): name(of: counts.list)
    case .own(let own): name(ofOwnCriteria: own.level)
    }
  }
}

/// The records with which something is wrong.
struct RecordFaultTable: TableSource {
  var rows: [QualityRecord]
  var columns: [Column]
  private var words: Words

  private var then: FaultsThen?

  init(
    _ rows: [QualityRecord],
    then: FaultsThen? = nil,
    compared: Compared? = nil,
    words: Words
  ) {
    self.rows = rows
    self.then = then
    self.words = words
    let kinds = Set(rows.map(\.kind)).map { words.name(of: $0) }
    let faults = rows.map { words.faults(of: $0) }
    let state = Column.fitted(.state, words.faultsColumn, to: faults, least: 28)
    let move = Column(.moveOf(.state), words.delta, 5)
    columns = [
      Column(.name, words.name, 14, widest: 30, right: false),
      Column.fitted(.field, words.recordKindColumn, to: kinds, least: 9),
    ]
    columns += compared.map { $0.columns(state, move: move, words) } ?? [state]
    columns += [
      Column(.commune, words.commune, 11, widest: 20, right: false),
      Column(.province, words.province, 10, widest: 18, right: false),
      Column(.code, words.code, 10, widest: 14, right: false),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID {
    let own = rows[row]
    let standard = own.title.map { " \($0.standard.rawValue)" } ?? ""
    return RowID(own.kind.rawValue + " " + own.code + standard)
  }
  func unit(at row: Int) -> UnitCode? { rows[row].unit?.code }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let own = rows[row]
    return fields([
      own.name, own.product?.product.owner ?? "", own.commune, own.district, own.province, own.code,
    ])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }

  func page(at row: Int) -> Page? {
    let own = rows[row]
    switch own.kind {
    case .product: return .product(own.code)
    case .organisation: return own.unit.map { .cooperativeList($0.code) }
    case .model: return own.unit.map { .models($0.code) }
    case .title:
      return own.unit.map { $0.level == .commune ? .commune($0.code) : .districts($0.code) }
    case .paper: return .task(own.name)
    }
  }
  func emptyText(_ words: Words) -> String { words.noFaults }

  /// What is wrong in full: the column may be too narrow for all of it.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    if columns[column].id.isCompared, then == nil { return words.noFaultsThen }
    return name(row) + ": " + words.faults(of: rows[row])
  }

  /// How many things more are wrong with it than were; `nil` where nobody knows.
  private func move(_ row: Int) -> Int? {
    then.map { rows[row].faults.count - $0.faults(of: rows[row]) }
  }

  private func name(_ row: Int) -> String {
    let own = rows[row]
    guard own.kind == .title, let unit = own.unit else { return own.name }
    return words.fullName(unit)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let own = rows[row]
    switch columns[column].id {
    case .name: return CellText(name(row))
    case .field: return CellText(words.name(of: own.kind), .muted)
    case .state: return CellText(words.faults(of: own), .warning)
    case .then: return words.faultsThen(of: own, then)
    case .moveOf: return words.move(move(row), isLessBetter: true)
    case .commune: return CellText(own.commune)
    case .province: return CellText(own.province)
    case .code: return CellText(own.code, .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map(\.name))
    case .field: ranks(rows.map { words.name(of: $0.kind) })
    case .state: ranks(rows.map { words.faults(of: $0) })
    case .then: rows.map { row in then.map { $0.faults(of: row) } }
    case .moveOf: rows.indices.map { move($0) }
    case .commune: ranks(rows.map(\.commune))
    case .province: ranks(rows.map(\.province))
    case .code: ranks(rows.map(\.code))
    default: rows.map { _ in nil }
    }
  }
}
