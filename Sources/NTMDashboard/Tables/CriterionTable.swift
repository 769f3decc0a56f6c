import NTMModel
import TerminalCanvas

/// The criteria of one commune with their states at the last dates.
struct CriterionTable: TableSource {
  var sheet: CommuneSheet
  var criteriaSet: CriteriaSet
  var columns: [Column]

  /// One place a reporting date, so that the marks of all criteria and communes line up.
  private var entries: [CommuneSheet.Entry?]
  /// The names of the criteria in the language of the screen.
  private var names: [String]

  init(
    _ sheet: CommuneSheet,
    set: CriteriaSet,
    days: [Day],
    compared: Compared? = nil,
    words: Words
  ) {
    self.sheet = sheet
    entries = days.map { day in sheet.history.first { $0.day == day } }
    criteriaSet = set
    names = set.criteria.map { words.pick($0.name) }
    let states =
      sheet.row.unit.isCounted
      ? CriterionState.allCases.map { words.sign($0).text + " " + words.state($0) }
      : [words.notApplicable]
    columns = [
      Column(.number, "", 2),
      Column.fitted(.name, words.criterionColumn, to: names, least: 14),
    ]
    columns += compared.columns(Column.fitted(.state, words.stateColumn, to: states), words)
    columns.append(
      Column(.history, words.historyTitle, max(9, days.count * 2 - 1), right: false)
    )
  }

  var count: Int { criteriaSet.count }
  func id(at row: Int) -> RowID { RowID(String(criteriaSet.criteria[row].number)) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields([String(criteriaSet.criteria[row].number), names[row]])
  }
  func fingerprint(at row: Int) -> Int {
    var hasher = Hasher()
    for entry in sheet.history { hasher.combine(entry.words[row]) }
    if let then = sheet.then { hasher.combine(then.words[row]) }
    return hasher.finalize()
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    guard sheet.row.unit.isCounted else { return words.pick(criteriaSet.criteria[row].name) }
    return words.pick(criteriaSet.criteria[row].name) + " \(words.signs.middot) "
      + sheet.history.map {
        "\(words.numerals.day($0.day)) \(words.sign($0.words[row]).text)"
      }.joined(separator: "  ")
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let state = sheet.row.words[row]
    switch columns[column].id {
    case .number: return CellText(String(criteriaSet.criteria[row].number), .accent)
    case .name: return CellText(words.pick(criteriaSet.criteria[row].name))
    case .state:
      // A ward has nothing to report: that is another thing than a report which is missing.
      guard sheet.row.unit.isCounted else { return CellText(words.notApplicable, .muted) }
      let sign = words.sign(state)
      return CellText(sign.text + " " + words.state(state), sign.role)
    case .then:
      guard sheet.row.unit.isCounted, let then = sheet.then else {
        return CellText(words.signs.dash, .muted)
      }
      return CellText(
        words.sign(then.words[row]).text + " " + words.state(then.words[row]),
        .muted
      )
    case .moveOf: return words.move(sheet.then?.move(of: row, to: state))
    case .history:
      // One sign a date, the latest on the right, as in the heading.
      return CellText(
        entries.map { $0.map { words.sign($0.words[row]).text } ?? " " }.joined(separator: " "),
        .muted
      )
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .state: (0..<count).map { sheet.row.words[$0].sortKey }
    case .then: (0..<count).map { sheet.then?.words[$0].sortKey }
    case .moveOf: (0..<count).map { sheet.then?.move(of: $0, to: sheet.row.words[$0]) }
    case .name: ranks(names)
    case .history:
      // By how many dates met it.
      (0..<count).map { row in sheet.history.count { $0.words[row] == .met } }
    default: Array(0..<count)
    }
  }
}

/// The indicators of one criterion, or of all, for one commune.
struct IndicatorTable: TableSource {
  var commune: UnitCode
  /// Whether the unit is judged by criteria at all.
  private var isCounted: Bool
  var lines: [CommuneSheet.IndicatorLine]
  var criteriaSet: CriteriaSet
  var columns: [Column]
  /// The names of the indicators in the language of the screen.
  private var names: [String]
  /// The values at the baseline by line; `nil` where nobody knows them.
  private var then: [[Quantity?]?]

  /// Takes the indicators of one criterion, or of all where `criterion` is `nil`.
  init(
    _ sheet: CommuneSheet,
    set: CriteriaSet,
    criterion: Int?,
    compared: Compared? = nil,
    words: Words
  ) {
    commune = sheet.row.unit.code
    isCounted = sheet.row.unit.isCounted
    criteriaSet = set
    lines = sheet.indicators.filter {
      criterion == nil || set.indicators[$0.position].criterion == criterion
    }
    then = lines.map { sheet.then?.values?[$0.position] }
    let shown = lines.map { (line: $0, indicator: set.indicators[$0.position]) }
    names = shown.map { $0.indicator.names.first.map(words.pick) ?? "" }
    let values = shown.map { words.values($0.line.values, of: $0.indicator) }
    let limits = shown.map { words.limits($0.line.thresholds, of: $0.indicator) }
    columns = [
      Column(.state, "", 1, right: false),
      Column.fitted(.code, words.code, to: shown.map(\.indicator.code)),
      Column.fitted(.name, words.indicatorColumn, to: names, least: 14),
    ]
    columns += compared.columns(
      Column.fitted(.value, words.valueColumn, to: values, right: true),
      words,
      width: lines.indices.reduce(6) { max($0, Width.columns(moved($1, words).text)) }
    )
    columns.append(Column.fitted(.threshold, words.thresholdColumn, to: limits))
  }

  var count: Int { lines.count }
  private func indicator(_ row: Int) -> Indicator { criteriaSet.indicators[lines[row].position] }
  func id(at row: Int) -> RowID { RowID(indicator(row).code) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String { fields([indicator(row).code, names[row]]) }
  func fingerprint(at row: Int) -> Int { lines[row].values.hashValue ^ then[row].hashValue }

  /// What each part of an indicator moved by; `nil` where one of both days is unknown.
  private func moves(_ row: Int) -> [Quantity?] {
    lines[row].values.enumerated().map { part, now in
      guard let now, let values = then[row], values.indices.contains(part), let then = values[part]
      else { return nil }
      return Quantity(hundredths: now.hundredths - then.hundredths)
    }
  }

  /// The moves of all parts: `+1,2 & –`.
  private func moved(_ row: Int, _ words: Words) -> CellText {
    let moves = moves(row)
    guard moves.count > 1 else {
      let kind = indicator(row).kind
      guard kind == .percent || kind == .number else {
        return words.move(moves.first?.map { Int($0.hundredths / 100) })
      }
      return words.plainly(moves.first ?? nil)
    }
    let isMoved = moves.contains { $0.map { $0.hundredths != 0 } ?? false }
    let text = moves.map { words.plainly($0).text }.joined(separator: " & ")
    return CellText(text, isMoved ? .text : .muted)
  }
  func page(at row: Int) -> Page? { .indicator(commune, indicator(row).code) }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    indicator(row).names.map(words.pick).joined(separator: " & ")
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let line = lines[row]
    let indicator = indicator(row)
    switch columns[column].id {
    case .state:
      return isCounted ? words.verdict(line.verdict) : CellText(words.signs.dash, .muted)
    case .code: return CellText(indicator.code, .accent)
    case .name: return CellText(indicator.names.first.map(words.pick) ?? "")
    case .value:
      return CellText(words.values(line.values, of: indicator), .strong)
    case .then:
      return CellText(then[row].map { words.values($0, of: indicator) } ?? words.signs.dash, .muted)
    case .moveOf: return moved(row, words)
    case .threshold:
      guard isCounted else { return CellText(words.signs.dash, .muted) }
      return CellText(words.limits(line.thresholds, of: indicator))
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .state: lines.map { $0.verdict == .met ? 2 : $0.verdict == .notMet ? 1 : nil }
    case .name: ranks(names)
    case .value: lines.map { ($0.values.first ?? nil).map { Int($0.hundredths) } }
    case .then: then.map { ($0?.first ?? nil).map { Int($0.hundredths) } }
    // By the first part, as the values are.
    case .moveOf: lines.indices.map { (moves($0).first ?? nil).map { Int($0.hundredths) } }
    case .threshold: lines.map { ($0.thresholds.first ?? nil)?.requirement.number }
    default: Array(0..<count)
    }
  }
}

extension Requirement {
  /// The limit in hundredths, for sorting; `nil` where the requirement is no number.
  var number: Int? {
    if case .number(_, let limit) = self { return Int(limit.hundredths) }
    return nil
  }
}
