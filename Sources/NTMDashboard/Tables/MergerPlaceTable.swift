import NTMModel
import TerminalCanvas

/// Places with the units that resolutions formed there: decided about, and to be reviewed.
struct MergerPlaceTable: TableSource {
  var rows: [MergerPlace]
  var columns: [Column]
  /// What they lie in.
  private var place: Unit
  private var words: Words

  init(_ sheet: MergerSheet, compared: Compared? = nil, words: Words) {
    (place, self.words) = (sheet.place, words)
    rows = [sheet.total] + sheet.places
    let names = rows.map { words.name(of: $0, in: sheet.place) }
    columns = [Column.fitted(.name, words.name, to: names, least: 12)]
    let figures = [
      Column(.pending, words.toReviewColumn, 9), Column(.reported, words.reportedSinceColumn, 7),
      Column(.decided, words.decidedSinceColumn, 7), Column(.total, words.totalColumn, 6),
    ]
    if let compared {
      columns += figures.flatMap {
        compared.columns($0, move: Column(.moveOf($0.id), words.delta, 6), words)
      }
    } else {
      columns += figures
    }
    columns.append(Column(.code, words.code, 6, right: false))
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].unit?.code.text ?? "–") }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let unit = rows[row].unit
    let name = unit.map { $0.level == .country ? words.countryName : typed($0) }
    return fields([name ?? words.name(of: rows[row], in: place), unit?.code.text ?? ""])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func isPinned(at row: Int) -> Bool { row == 0 }
  var itemCount: Int { items(in: Array(rows.indices)) }
  func page(at row: Int) -> Page? {
    guard row > 0, let unit = rows[row].unit else { return nil }
    return .mergers(unit.code)
  }
  func emptyText(_ words: Words) -> String { words.noMergers }

  private func count(_ counts: MergerCounts, _ column: ColumnID) -> Int? {
    switch column {
    case .pending: counts.pending
    case .reported: counts.reported
    case .decided: counts.decided
    case .total: counts.all
    default: nil
    }
  }

  private func value(_ row: MergerPlace, _ column: ColumnID) -> Int? {
    switch column {
    case .then(let column): return row.then.flatMap { count($0, column) }
    case .moveOf(let column):
      guard let then = row.then.flatMap({ count($0, column) }),
        let now = count(row.counts, column)
      else { return nil }
      return now - then
    default: return count(row.counts, column)
    }
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let place = rows[row]
    let id = columns[column].id
    switch id {
    case .name:
      return CellText(words.name(of: place, in: self.place), row == 0 ? .strong : .text)
    case .code: return CellText(place.unit?.code.text ?? "", .muted)
    // A unit that reported leaves the count when somebody decides: no step back.
    case .moveOf(.total), .moveOf(.reported): return words.plainly(value(place, id))
    case .moveOf(let column):
      return words.move(value(place, id), isLessBetter: column == .pending)
    case .then: return words.then(value(place, id))
    default:
      guard let count = value(place, id) else { return CellText("") }
      return CellText(
        words.numerals.whole(count),
        count == 0 ? .muted : id == .pending ? .warning : .text
      )
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map { words.name(of: $0, in: place) })
    case .code: ranks(rows.map { $0.unit?.code.text ?? "" })
    default: rows.map { value($0, column) }
    }
  }
}
