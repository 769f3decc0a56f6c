import NTMModel
import TerminalCanvas

/// Places with where a target is heading in each.
struct PaceTable: TableSource {
  var rows: [PaceRow]
  var columns: [Column]
  private var target: String
  private var isLessBetter: Bool
  /// Whether the target is counted from lists of records.
  private var isOfLists: Bool

  init(_ sheet: PaceSheet, compared: Compared? = nil, words: Words) {
    rows = [sheet.total] + sheet.places
    target = sheet.target.id
    isLessBetter = sheet.target.direction == .atMost
    isOfLists = sheet.target.metric.list != nil
    let forecasts = rows.map(\.forecast)
    let names = rows.map { words.listName($0.unit, isGrouped: false) }
    func fitted(_ id: ColumnID, _ title: String, _ text: (Forecast) -> String) -> Column {
      Column.fitted(id, title, to: forecasts.map(text), right: true)
    }
    let done = fitted(.value, words.nowColumn) { PaceTable.now($0, words) }
    columns = [Column.fitted(.name, words.name, to: names, least: 16)]
    columns += compared.columns(done, words)
    columns += [
      Column.fitted(.verdict, words.outlookColumn, to: rows.map { words.outlook($0).text }),
      fitted(.projected, words.projectedColumn) {
        PaceTable.number($0.projected?.likely, words)
      },
      fitted(.spread, words.bandColumn) { $0.projected.map(words.band) ?? words.signs.dash },
      fitted(.gained, words.gainedColumn) { $0.change.map(words.change) ?? words.signs.dash },
      fitted(.due, words.dueColumn) { PaceTable.number($0.due, words) },
      fitted(.behind, words.behindColumn) { PaceTable.number($0.behind, words) },
      fitted(.rate, words.rateColumn) { $0.rate.map(words.monthly) ?? words.signs.dash },
      fitted(.needed, words.neededColumn) { $0.needed.map(words.monthly) ?? words.signs.dash },
      fitted(.wayDone, words.wayDoneColumn) { words.way($0.status) },
      fitted(.wayLeft, words.wayLeftColumn) { words.way($0.anticipated) },
      isOfLists
        ? Column(.reported, words.receivedColumn, 8) : Column(.reported, words.reportedColumn, 11),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].unit.code) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields([typed(rows[row].unit), rows[row].parentName, rows[row].unit.code.text])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func isPinned(at row: Int) -> Bool { row == 0 }
  var itemCount: Int { items(in: Array(rows.indices)) }
  func page(at row: Int) -> Page? {
    row == 0 ? .target(target) : .pace(target, rows[row].unit.code)
  }

  /// What the indices of the row say.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    guard [.wayDone, .wayLeft].contains(columns[column].id) else { return nil }
    return words.indices(rows[row]).first.map { $0 + ". " + words.indicesNote }
  }

  private static func number(_ count: Int?, _ words: Words) -> String {
    count.map(words.numerals.whole) ?? words.signs.dash
  }

  private static func now(_ forecast: Forecast, _ words: Words) -> String {
    let base = forecast.base.map { "/" + words.numerals.whole($0) } ?? ""
    return forecast.now.map { words.numerals.whole($0.count) + base } ?? words.signs.dash
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let forecast = rows[row].forecast
    switch columns[column].id {
    case .name:
      let name = words.listName(rows[row].unit, isGrouped: false)
      return CellText(name, row == 0 ? .strong : .text)
    case .value: return CellText(PaceTable.now(forecast, words))
    case .then: return CellText(rows[row].move.map { words.done($0) } ?? words.signs.dash, .muted)
    case .moveOf: return words.move(rows[row].move?.count, isLessBetter: isLessBetter)
    case .verdict: return words.outlook(rows[row])
    case .projected: return CellText(PaceTable.number(forecast.projected?.likely, words), .strong)
    case .spread: return CellText(forecast.projected.map(words.band) ?? words.signs.dash, .muted)
    case .gained:
      let gained = forecast.change
      return CellText(gained.map(words.change) ?? words.signs.dash, gained == 0 ? .muted : .text)
    case .due: return CellText(PaceTable.number(forecast.due, words), .muted)
    case .behind:
      let isBehind = forecast.behind ?? 0 > 0
      return CellText(PaceTable.number(forecast.behind, words), isBehind ? .strong : .muted)
    case .rate: return CellText(forecast.rate.map(words.monthly) ?? words.signs.dash)
    case .needed: return CellText(forecast.needed.map(words.monthly) ?? words.signs.dash)
    case .wayDone: return CellText(words.way(forecast.status))
    case .wayLeft:
      return CellText(
        words.way(forecast.anticipated),
        forecast.anticipation.map(words.role) ?? .muted
      )
    case .reported:
      return isOfLists ? words.listed(rows[row].lists) : words.reported(rows[row].reported)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: rows.map(\.nameRank)
    case .value: rows.map { $0.forecast.now?.count }
    case .then: rows.map { $0.move?.part }
    case .moveOf: rows.map { $0.move?.count }
    case .projected, .spread: rows.map { $0.forecast.projected?.likely }
    case .gained: rows.map(\.forecast.change)
    case .due: rows.map(\.forecast.due)
    case .behind: rows.map(\.forecast.behind)
    case .rate: rows.map { $0.forecast.rate.map { Int($0.hundredths) } }
    case .needed: rows.map { $0.forecast.needed.map { Int($0.hundredths) } }
    case .wayDone: rows.map(\.forecast.status)
    case .wayLeft: rows.map(\.forecast.anticipated)
    case .verdict: rows.map { $0.forecast.outlook.rank }
    case .reported:
      rows.map { row in
        (isOfLists ? row.lists : row.reported)?.percentFloor.map { Int($0.hundredths) }
      }
    default: rows.map { _ in nil }
    }
  }
}

extension PaceRow {
  /// Provinces whose lists came in, of those that send them; `nil` below the provinces.
  fileprivate var lists: Share? { records.map { Share($0.received, of: $0.provinces) } }
}

extension Forecast.Outlook {
  /// For sorting, the worst first; `nil` where nothing can be said.
  fileprivate var rank: Int? {
    switch self {
    case .missed: 0
    case .outOfReach: 1
    case .short, .notYet: 2
    case .mayReach: 3
    case .reaches: 4
    case .met: 5
    case .tooFewDates, .noGoal: nil
    }
  }
}
