import NTMModel
import TerminalCanvas

/// The lists of records with what came in of each, of the place that a page is about.
struct RecordListTable: TableSource {
  var rows: [RecordCounts]
  var columns: [Column]
  private var place: Unit?
  private var today: Day
  private var words: Words
  /// What had come in at the baseline, by list; empty where nobody knows it.
  private var then: [RecordCounts]

  init(_ sheet: QualitySheet, compared: Compared? = nil, words: Words) {
    self.words = words
    then = sheet.listsThen ?? []
    rows = sheet.records.first?.counts ?? []
    place = sheet.records.first?.unit
    today = sheet.today
    let names = rows.map { words.name(of: $0.list) }
    columns =
      [Column.fitted(.name, words.recordListColumn, to: names)]
      + Column.records(rows, words).flatMap { column in
        // The other columns follow from what came in, or from the day itself.
        column.id == .reported ? compared.columns(column, words) : [column]
      }
  }

  /// How many lists more came in than had; `nil` where nobody knows.
  private func move(_ row: Int) -> Int? {
    received(row).map { rows[row].received - $0 }
  }

  private func received(_ row: Int) -> Int? {
    then.first { $0.list == rows[row].list }?.received
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].list.rawValue) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String { words.name(of: rows[row].list) }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }

  func page(at row: Int) -> Page? {
    guard let place else { return nil }
    return switch rows[row].list {
    case .products: .ocop(place.code)
    case .organisations: .cooperatives(place.code)
    case .models: .models(place.code)
    }
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    if columns[column].id.isCompared, received(row) == nil { return words.noListsThen }
    let of = place.map { words.listName($0) + ": " } ?? ""
    return of + words.received(rows[row])
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let id = columns[column].id
    if id.isMove { return words.move(move(row)) }
    if id.then != nil { return words.then(received(row)) }
    return words.recordCell(id, rows[row], on: today)
      ?? CellText(id == .name ? words.name(of: rows[row].list) : "")
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: Array(rows.indices)
    case .then: rows.indices.map { received($0) }
    case .moveOf: rows.indices.map { move($0) }
    default: rows.map { $0.key(column, on: today) }
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
