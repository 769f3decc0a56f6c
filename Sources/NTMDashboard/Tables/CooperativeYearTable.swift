import NTMModel
import TerminalCanvas

/// Cooperatives by year, the latest first, beside what was printed of the year.
struct CooperativeYearTable: TableSource {
  var rows: [CooperativeCounts.Year]
  var columns: [Column]
  private var printed: [Int: PrintedCooperatives]
  private var notice: Bilingual?
  private var reach: RecordReach?
  private var isKnown: Bool
  private var lists: [Int: Share]
  /// By year, as they were counted at the baseline; `nil` where nobody knows.
  private var then: [Int: CooperativeCounts.Year]?

  /// Takes the notice of a store whose figures are invented; `nil` for real ones.
  init(
    _ sheet: CooperativeSheet,
    notice: Bilingual?,
    compared: Compared? = nil,
    words: Words
  ) {
    lists = sheet.lists
    then = sheet.yearsThen.map { _ in
      Dictionary(
        sheet.counts.years.compactMap { year in sheet.yearThen(year.year).map { (year.year, $0) } }
      ) { first, _ in first }
    }
    let years = sheet.counts.years
    let printed = sheet.printed
    rows = years
    self.printed = printed
    self.notice = notice
    reach = sheet.counts.reach
    isKnown = sheet.total.isKnown
    func texts(_ figure: (PrintedCooperatives) -> PublishedFigure?) -> [String] {
      years.map { words.printed(printed[$0.year].flatMap(figure)) }
    }
    columns = [Column.fitted(.year, words.yearColumn, to: years.map { words.year($0) })]
    func moving(_ figures: [Column]) -> [Column] {
      guard let compared else { return figures }
      return figures.flatMap {
        compared.columns($0, move: Column(.moveOf($0.id), words.delta, 6), words)
      }
    }
    columns += moving([
      Column(.total, words.existingColumn, 8), Column(.effective, words.effectiveColumn, 9),
    ])
    columns += [
      Column(.share, "%", 6),
      Column.fitted(
        .counted,
        words.printedEffectiveColumn,
        to: texts(\.effective),
        right: true
      ),
      // Unions are printed apart: like stands beside like.
      Column(.open, words.cooperativesAloneColumn, 9),
      Column.fitted(.base, words.printedExistingColumn, to: texts(\.existing), right: true),
    ]
    columns += moving([
      Column(.founded, words.foundedColumn, 9), Column(.dissolved, words.dissolvedColumn, 9),
    ])
    let sources = years.map { CooperativeYearTable.source(printed[$0.year], notice, words).text }
    columns.append(Column.fitted(.source, words.sourceColumn, to: sources, least: 12))
    columns.append(Column(.reported, words.receivedColumn, 8).yielding)
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(String(rows[row].year)) }
  func folded(at row: Int) -> String { String(rows[row].year) }
  func accented(at row: Int) -> String { String(rows[row].year) }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func emptyText(_ words: Words) -> String {
    isKnown ? words.noCooperatives : words.productsUnknown
  }

  /// Where the figures of a year come from: what was printed, or that they are invented.
  private static func source(
    _ printed: PrintedCooperatives?,
    _ notice: Bilingual?,
    _ words: Words
  ) -> CellText {
    let figures = [printed?.effective, printed?.existing].compactMap(\.self)
    guard figures.isEmpty else {
      return CellText(figures.map(\.source).joined(separator: "; "), .muted)
    }
    return notice.map { CellText(words.pick($0), .warning) } ?? CellText("")
  }

  /// A count of the baseline, or what it moved by; `nil` for a year that had not begun, and where one of
  /// both is unknown.
  private func compared(_ year: CooperativeCounts.Year, _ column: ColumnID) -> Int? {
    guard let earlier = then?[year.year], let figure = column.then ?? column.moveOf else {
      return nil
    }
    let old = count(figure, of: earlier)
    guard column.isMove else { return old }
    guard let old, let new = count(figure, of: year) else { return nil }
    return new - old
  }

  private func count(_ column: ColumnID, of year: CooperativeCounts.Year) -> Int? {
    switch column {
    case .total: year.existing
    case .effective: year.effective
    case .founded: year.founded
    case .dissolved: year.dissolved
    default: nil
    }
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    if columns[column].id.isCompared, then == nil { return words.noRecordsThen }
    return words.detail(of: rows[row], printed[rows[row].year], reach, notice)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let year = rows[row]
    let numerals = words.numerals
    let id = columns[column].id
    if id.isMove { return words.move(compared(year, id), isLessBetter: id == .moveOf(.dissolved)) }
    if id.then != nil { return words.then(compared(year, id)) }
    switch id {
    case .year: return CellText(words.year(year), year.isPart ? .warning : .text)
    case .founded: return CellText(numerals.whole(year.founded))
    case .dissolved: return CellText(numerals.whole(year.dissolved), .muted)
    case .total: return CellText(year.existing.map(numerals.whole) ?? words.signs.dash)
    case .open: return CellText(year.cooperatives.map(numerals.whole) ?? words.signs.dash)
    case .effective:
      return CellText(year.effective.map(numerals.whole) ?? words.signs.dash, .strong)
    case .share: return CellText(numerals.percent(year.share))
    case .counted: return CellText(words.printed(printed[year.year]?.effective))
    case .base: return CellText(words.printed(printed[year.year]?.existing))
    case .reported: return words.listed(lists[year.year])
    case .source: return CooperativeYearTable.source(printed[year.year], notice, words)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    rows.map { year in
      switch column {
      case .founded: year.founded
      case .dissolved: year.dissolved
      case .total: year.existing
      case .open: year.cooperatives
      case .effective: year.effective
      case .share: year.share.percentFloor.map { Int($0.hundredths) }
      case .reported: lists[year.year]?.part
      case .then, .moveOf: compared(year, column)
      case .counted: printed[year.year]?.effective?.value.map { Int($0.hundredths) }
      case .base: printed[year.year]?.existing?.value.map { Int($0.hundredths) }
      default: year.year
      }
    }
  }
}
