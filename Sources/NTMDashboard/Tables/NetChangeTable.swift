import NTMModel
import TerminalCanvas

/// What became of values, unit by unit: what stood first, what stands last, how often it was written.
struct NetChangeTable: TableSource {
  /// A unit, or one value of the unit above.
  private enum Line {
    case unit(Change.Place?, values: Int)
    case value(NetChange)
  }

  /// The rows that are values, by row; `nil` for the headings.
  private var lines: [Line]
  private var offset: Int
  var columns: [Column]
  private var words: Words
  private var divided: Set<String>

  init(_ changes: [Change], of set: CriteriaSet, offset: Int, width: Int, words: Words) {
    self.offset = offset
    self.words = words
    divided = Set(set.indicators.filter { $0.names.count > 1 }.map(\.code))
    lines = []
    let values = NetChange.values(of: changes)
    lines.reserveCapacity(values.count * 2)
    var start = values.startIndex
    while start < values.endIndex {
      let holder = NetChangeTable.name(of: values[start].place)
      let end =
        values[start...].firstIndex { NetChangeTable.name(of: $0.place) != holder }
        ?? values.endIndex
      lines.append(.unit(values[start].place, values: end - start))
      lines += values[start..<end].map { .value($0) }
      start = end
    }
    let value = width < 80 ? 8 : 12
    columns = [
      Column(.name, words.unitColumn, width < 80 ? 20 : 24, widest: 34, right: false),
      Column(.old, words.firstColumn, value, widest: 18, right: false),
      Column(.new, words.lastColumn, value, widest: 18, right: false),
      Column(.times, words.timesColumn, 4),
      Column(.who, words.whoColumn, 8, widest: 18, right: false),
      Column(.at, words.atColumn, 11, right: false),
      Column(.source, words.sourceColumn, 12, widest: 48, right: false),
      Column(.date, words.dateColumn, 10),
      Column(.province, words.province, 9, widest: 14, right: false),
    ]
  }

  /// The value of a row; `nil` for a heading.
  func value(at row: Int) -> NetChange? {
    if case .value(let value) = lines[row] { value } else { nil }
  }

  var count: Int { lines.count }
  var itemCount: Int { lines.indices.reduce(0) { isHeading(at: $1) ? $0 : $0 + 1 } }
  func isHeading(at row: Int) -> Bool { value(at: row) == nil }

  func id(at row: Int) -> RowID {
    switch lines[row] {
    case .unit(let place, _): RowID("unit " + NetChangeTable.name(of: place))
    case .value(let value):
      RowID(
        NetChangeTable.name(of: value.place) + " " + (value.day?.iso ?? "") + " "
          + words.field(of: value.last, divided: divided)
      )
    }
  }

  /// What a unit is known again by: its code, and the name of another one that a value was written
  /// for.
  private static func name(of place: Change.Place?) -> String {
    let recorded = place?.recorded.map { " " + $0.type + " " + $0.name } ?? ""
    return (place?.code.text ?? "") + recorded
  }

  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }

  func accented(at row: Int) -> String {
    switch lines[row] {
    case .unit(let place, _): return fields(placeTexts(place))
    case .value(let value):
      return fields(
        [words.field(of: value.last, divided: divided), value.last.who, value.last.source]
          + placeTexts(value.place)
      )
    }
  }

  private func placeTexts(_ place: Change.Place?) -> [String] {
    place.map { [words.listed($0), $0.district, $0.province, $0.code.text] } ?? []
  }

  func fingerprint(at row: Int) -> Int {
    switch lines[row] {
    case .unit(let place, let values): place.hashValue ^ values
    case .value(let value): value.hashValue
    }
  }

  func page(at row: Int) -> Page? {
    value(at: row)?.place.map { place in
      place.level == .commune ? .commune(place.code) : .units(place.code)
    }
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    value(at: row).map { value in
      words.sentence(value, offset: offset, divided: divided)
        + words.withoutPlace(value.place?.recorded)
    }
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let id = columns[column].id
    guard case .value(let value) = lines[row] else {
      guard id == .name, case .unit(let place, let values) = lines[row] else { return CellText("") }
      return CellText(words.heading(place, values: values), .header)
    }
    switch id {
    case .name: return CellText("  " + words.field(of: value.last, divided: divided))
    case .old: return CellText(words.value(value.old, of: value.last), .muted)
    case .new: return CellText(words.value(value.new, of: value.last), .strong)
    case .times: return CellText(words.numerals.whole(value.changes.count), .muted)
    case .who: return CellText(value.last.who)
    case .at: return CellText(Words.withoutYear(words.stamp(value.last.at, offset: offset)), .muted)
    case .source: return CellText(value.last.source, .muted)
    case .date: return CellText(value.day.map(words.numerals.day) ?? "", .muted)
    case .province: return CellText(value.place?.province ?? "", .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    let values = lines.indices.map(value)
    switch column {
    case .name: return ranks(values.map { $0?.place?.name ?? "" })
    case .old: return ranks(values.map { $0?.old ?? "" })
    case .new: return ranks(values.map { $0?.new ?? "" })
    case .times: return values.map { $0?.changes.count }
    case .who: return ranks(values.map { $0?.last.who ?? "" })
    case .at: return values.map { $0.map { Int($0.last.at) } }
    case .source: return ranks(values.map { $0?.last.source ?? "" })
    case .date: return values.map { $0?.day.map { Int($0.number) } }
    case .province: return ranks(values.map { $0?.place?.province ?? "" })
    default: return values.map { _ in nil }
    }
  }
}
