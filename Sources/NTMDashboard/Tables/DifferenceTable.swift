import NTMModel
import TerminalCanvas

/// What differs in the figures of two days, in official order.
struct DifferenceTable: TableSource {
  var columns: [Column]
  private var rows: [Difference]
  private var ids: [RowID]
  private var moves: [Int?]
  private var set: CriteriaSet
  private var ownSets: [CriteriaSet]
  private var words: Words
  /// Why there is nothing to show; `nil` where both days are the same.
  private var reason: String?

  init(
    _ sheet: DifferenceSheet,
    of set: CriteriaSet,
    compared: Compared?,
    reason: String?,
    width: Int,
    words: Words
  ) {
    (rows, self.set, self.words, self.reason) = (sheet.differences, set, words, reason)
    ownSets = sheet.ownSets
    ids = rows.map { RowID($0.place.code.text + " " + $0.key(in: set)) }
    moves = rows.map { sheet.move(of: $0, leastStars: words.leastStars) }
    let value = width < 100 ? 12 : 15
    func day(_ day: Day?) -> String { day.map(words.numerals.day) ?? words.signs.dash }
    columns = [
      Column(.name, words.unitColumn, width < 80 ? 12 : 15, widest: 28, right: false),
      Column(.field, words.fieldColumn, width < 80 ? 12 : 17, widest: 40, right: false),
      Column(.old, day(compared?.since.day), value, widest: 30, right: false),
      Column(.new, day(compared?.asOf), value, widest: 30, right: false),
      Column(.move, words.moveColumn, 4),
      Column(.district, words.district, 12, widest: 20, right: false),
      Column(.province, words.province, 11, widest: 18, right: false),
      Column(.code, words.code, 6, right: false),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { ids[row] }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func emptyText(_ words: Words) -> String { reason ?? words.sameOnBothDays }

  func accented(at row: Int) -> String {
    let row = rows[row]
    return fields([
      words.listed(row.place), row.place.district, row.place.province,
      words.what(row, of: set, ownSets: ownSets), row.place.code.text,
    ])
  }

  func unit(at row: Int) -> UnitCode? { rows[row].place.code }

  /// The unit itself; its title leads to what lies in it, its own criteria to those.
  func page(at row: Int) -> Page? {
    let place = rows[row].place
    if place.level == .commune { return .commune(place.code) }
    return rows[row].isOfCriteria ? .districts(place.code) : .units(place.code)
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    words.sentence(rows[row], of: set, ownSets: ownSets)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let own = rows[row]
    switch columns[column].id {
    case .name: return CellText(words.listed(own.place))
    case .field: return CellText(words.what(own, of: set, ownSets: ownSets))
    case .old: return CellText(words.ends(own, of: set).then, .muted)
    case .new: return CellText(words.ends(own, of: set).now, .strong)
    case .move: return words.move(moves[row], isLessBetter: own.isOfLine)
    case .district: return CellText(own.place.district, .muted)
    case .province: return CellText(own.place.province, .muted)
    case .code: return CellText(own.place.code.text, .muted)
    default: return CellText("")
    }
  }

  func exported(_ row: Int, _ column: Int, _ words: Words) -> String {
    let text = cell(row, column, words).text
    return columns[column].id == .move ? words.plainMove(text) : text
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map(\.place.name))
    case .field: ranks(rows.map { words.what($0, of: set, ownSets: ownSets) })
    case .old: ranks(rows.map { words.ends($0, of: set).then })
    case .new: ranks(rows.map { words.ends($0, of: set).now })
    case .move: moves
    case .district: ranks(rows.map(\.place.district))
    case .province: ranks(rows.map(\.place.province))
    case .code: ranks(rows.map(\.place.code.text))
    default: rows.map { _ in nil }
    }
  }
}

extension Difference {
  /// Whether it is that a commune came below the line or rose above it.
  fileprivate var isOfLine: Bool {
    if case .standing = what { true } else { false }
  }

  /// Whether it is of a state of a criterion, or that states were reported at all.
  fileprivate var isOfCriteria: Bool {
    switch what {
    case .criterion, .figures: true
    case .indicator, .standing, .titles, .product, .organisation, .newcomer, .model: false
    }
  }
}
