import NTMModel
import TerminalCanvas

/// Entries of the journal, the newest first.
struct ChangeTable: TableSource {
  var changes: [Change]
  /// Seconds to add for local time.
  var offset: Int
  var columns: [Column]
  private var words: Words
  /// An entry that changed several values has a row for each.
  private var ids: [RowID]
  /// The codes of the indicators in two parts, whose rows say of which part they are.
  private var divided: Set<String>

  /// Whether the year of the time is left to the status line.
  private var isNarrow: Bool

  init(_ changes: [Change], of set: CriteriaSet, offset: Int, width: Int, words: Words) {
    self.changes = changes
    self.offset = offset
    self.words = words
    let divided = Set(set.indicators.filter { $0.names.count > 1 }.map(\.code))
    self.divided = divided
    // A part that is cut off would make both parts look alike.
    let part = changes.lazy.map(\.field).filter { $0.isPart(of: divided) }
      .map { Width.columns(words.field($0, divided: divided)) }.max()
    isNarrow = width < 100
    // `Chưa báo cáo` has twelve columns.
    let value = width < 80 ? 8 : 12
    var last: Int64?
    var place = 0
    ids = changes.map { change in
      place = change.number == last ? place + 1 : 0
      last = change.number
      return RowID("\(change.number)/\(place)")
    }
    columns = [
      Column(.at, words.atColumn, isNarrow ? 11 : 16, right: false),
      Column(.name, words.unitColumn, width < 80 ? 12 : 14, widest: 28, right: false),
      Column(
        .field,
        words.fieldColumn,
        max(part ?? 0, width < 80 ? 8 : 9),
        widest: 26,
        right: false
      ),
      Column(.old, words.oldColumn, value, widest: 18, right: false),
      Column(.new, words.newColumn, value, widest: 18, right: false),
      Column(.who, words.whoColumn, 8, widest: 18, right: false),
      Column(.source, words.sourceColumn, 12, widest: 48, right: false),
      Column(.province, words.province, 9, widest: 14, right: false),
      Column(.date, words.dateColumn, 10),
      Column(.number, words.numberColumn, 7),
      Column(.report, words.reportColumn, 7),
      Column(.undone, words.undoneColumn, 10),
    ]
  }

  var count: Int { changes.count }
  func id(at row: Int) -> RowID { ids[row] }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  /// An entry stays as it is, but can be taken back.
  func fingerprint(at row: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(changes[row].number)
    hasher.combine(changes[row].undoneBy)
    return hasher.finalize()
  }

  func accented(at row: Int) -> String {
    let change = changes[row]
    var parts = [words.field(of: change, divided: divided), change.who, change.source]
    if let place = change.place {
      parts += [words.listed(place), place.district, place.province, place.code.text]
    }
    return fields(parts)
  }

  func page(at row: Int) -> Page? {
    changes[row].place.map { place in
      place.level == .commune ? .commune(place.code) : .units(place.code)
    }
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    words.sentence(changes[row], offset: offset, divided: divided)
      + words.withoutPlace(changes[row].place?.recorded)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let change = changes[row]
    // What was taken back no longer counts.
    let role: Role = change.undoneBy == nil ? .text : .muted
    switch columns[column].id {
    case .at:
      let stamp = words.stamp(change.at, offset: offset)
      return CellText(isNarrow ? Words.withoutYear(stamp) : stamp, .muted)
    case .name: return CellText(change.place.map(words.listed) ?? words.signs.dash, role)
    case .field: return CellText(words.field(of: change, divided: divided), role)
    case .old: return CellText(words.value(change.old, of: change), .muted)
    case .new:
      return CellText(
        words.value(change.new, of: change),
        change.undoneBy == nil ? .strong : .muted
      )
    case .who: return CellText(change.who, role)
    case .source: return CellText(change.source, .muted)
    case .province: return CellText(change.place?.province ?? "", .muted)
    case .date: return CellText(change.day.map(words.numerals.day) ?? "", .muted)
    case .number: return CellText(String(change.number), .muted)
    case .report: return CellText(change.report.map { String($0) } ?? "", .muted)
    case .undone:
      return CellText(change.undoneBy.map { words.undoneBy($0) } ?? "", .warning)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .at: return changes.map { Int($0.at) }
    case .name: return ranks(changes.map { $0.place?.name ?? "" })
    case .field: return ranks(changes.map { words.field(of: $0, divided: divided) })
    case .old: return ranks(changes.map { $0.old ?? "" })
    case .new: return ranks(changes.map { $0.new ?? "" })
    case .who: return ranks(changes.map(\.who))
    case .source: return ranks(changes.map(\.source))
    case .province: return ranks(changes.map { $0.place?.province ?? "" })
    case .date: return changes.map { $0.day.map { Int($0.number) } }
    case .number: return changes.map { Int($0.number) }
    case .report: return changes.map { $0.report.map { Int($0) } }
    case .undone: return changes.map { $0.undoneBy.map { Int($0) } }
    default: return changes.map { _ in nil }
    }
  }
}

extension Change.Field {
  /// Whether it is a value of one of the indicators.
  fileprivate func isPart(of indicators: Set<String>) -> Bool {
    guard case .indicator(let code, part: _) = self else { return false }
    return indicators.contains(code)
  }
}
