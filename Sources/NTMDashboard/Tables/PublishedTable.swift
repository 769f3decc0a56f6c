import NTMModel
import TerminalCanvas

/// Figures printed elsewhere, each with its own base and source, beside what the records come to.
struct PublishedTable: TableSource {
  var rows: [ComparedFigure]
  var columns: [Column]
  /// The notes of the figures in the language of the screen, and what they count.
  private var notes: [String]
  private var names: [String]
  private var words: Words
  /// Values and percentages with their decimal signs below each other.
  private var values: [String]
  private var percents: [String]

  /// The figures of one target; what they count, and where, stands above.
  static func ofTarget(_ rows: [ComparedFigure], words: Words) -> PublishedTable {
    var table = PublishedTable(rows, names: rows.map(\.figure.indicator), words: words)
    let figures = rows.map(\.figure)
    table.columns =
      [
        Column(.date, words.dateColumn, 10, right: false),
        Column.fitted(.value, words.printedColumn, to: table.values, right: true),
        Column.fitted(.base, words.baseColumn, to: figures.map { words.base($0) }, right: true),
        Column.fitted(.percent, "%", to: table.percents, right: true),
        table.countedColumn,
        table.countedShareColumn,
        Column(.countedDay, words.countedDayColumn, 10, right: false),
        table.whyColumn,
      ] + table.sourceColumns + [Column(.missing, words.notOfDayColumn, 7).yielding]
    return table
  }

  /// All figures of a place and of what lies in it.
  static func ofPlace(
    _ sheet: PublishedSheet,
    facts: StoreFacts,
    set: CriteriaSet,
    words: Words
  ) -> PublishedTable {
    let rows = sheet.figures
    let names = rows.map { words.name(of: $0, facts.figureNames, set: set, tags: facts.tags) }
    var table = PublishedTable(rows, names: names, words: words)
    table.columns =
      [
        Column.fitted(.name, words.placeColumn, to: rows.map(words.places), least: 8),
        Column.fitted(.title, words.figureColumn, to: names, least: 15),
        // Value against value, then share against share, so that a narrow screen has both.
        Column.fitted(.value, words.printedColumn, to: rows.map(words.printed), right: true),
        table.countedColumn,
        Column.fitted(.percent, words.printedShareColumn, to: table.percents, right: true),
        table.countedShareColumn,
        Column(.date, words.dateColumn, 10, right: false),
        table.whyColumn,
        Column(.countedDay, words.countedDayColumn, 10, right: false),
        Column(.missing, words.notOfDayColumn, 7),
      ] + table.sourceColumns
    return table
  }

  private init(_ rows: [ComparedFigure], names: [String], words: Words) {
    self.rows = rows
    self.names = names
    self.words = words
    let figures = rows.map(\.figure)
    notes = figures.map { words.pick($0.note) }
    values = zip(rows, words.numerals.aligned(figures.map(\.value))).map { row, text in
      row.figure.percent == nil ? words.mark(row) + text : text
    }
    percents = zip(rows, words.numerals.aligned(figures.map(\.percent))).map { row, text in
      row.figure.percent == nil ? "" : words.mark(row) + text
    }
    columns = []
  }

  private var whyColumn: Column {
    Column.fitted(.state, words.whyColumn, to: rows.map(words.why), least: 20)
  }

  private var countedColumn: Column {
    let texts = rows.map { words.counted($0).text }
    return Column.fitted(.counted, words.countedColumn, to: texts, right: true)
  }

  private var countedShareColumn: Column {
    let texts = rows.map { words.countedShare($0.own) }
    return Column.fitted(.countedShare, words.countedShareColumn, to: texts, right: true)
  }

  private var sourceColumns: [Column] {
    [
      Column.fitted(
        .confidence,
        words.confidenceColumn,
        to: rows.map { words.confidence($0.figure.confidence) }
      ),
      Column.fitted(.source, words.sourceColumn, to: rows.map(\.figure.source), least: 16),
      Column.fitted(.note, words.noteColumn, to: notes, least: 12),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID {
    let figure = rows[row].figure
    return RowID(figure.day.iso + figure.unit + figure.indicator + figure.source)
  }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields([words.places(of: rows[row]), names[row], rows[row].figure.source, notes[row]])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func emptyText(_ words: Words) -> String { words.noPublished }
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    words.detail(of: rows[row])
  }

  /// Where the records behind the computed figure stand; `nil` where there are none.
  func page(at row: Int) -> Page? {
    guard let rule = rows[row].rule, rows[row].places.count == 1, let unit = rows[row].places.first,
      unit.level < .commune
    else { return nil }
    let place = unit.code
    switch rule {
    case .communesRecognised, .meanCriteria, .criterionMet, .provincesComplete, .communesListed,
      .districtUnitsListed:
      return .units(place)
    case .communesBelowLine: return .belowLine(place)
    case .communesTagged(let code): return .difficult(place, tag: code)
    case .villagesSupported: return .difficult(place, tag: nil)
    case .provincesWithRecognisedDistrict, .districtUnitsRecognised,
      .districtsWithRecognisedCommune:
      return .districts(place)
    case .productsStandardised, .productsOfFiveStars, .newEnterprises: return .ocop(place)
    case .cooperatives, .cooperativesEffective: return .cooperatives(place)
    }
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let compared = rows[row]
    let figure = compared.figure
    let id = columns[column].id
    let role: Role = compared.isDoubtful ? .warning : .strong
    let own: Role = compared.differences.isEmpty ? .text : .warning
    switch id {
    case .name: return CellText(words.places(of: compared))
    case .title: return CellText(names[row])
    case .date:
      return compared.isPrinted
        ? CellText(words.numerals.day(figure.day)) : CellText(words.signs.dash, .muted)
    case .value where columns.contains { $0.id == .title }:
      return CellText(words.printed(compared), compared.isPrinted ? role : .muted)
    case .value: return CellText(values[row], role)
    case .base: return CellText(words.base(figure), .muted)
    case .percent: return CellText(percents[row], role == .warning ? role : .text)
    case .counted: return words.counted(compared)
    case .countedShare: return CellText(words.countedShare(compared.own), own)
    case .countedDay:
      return CellText(compared.counted.map { words.numerals.day($0.day) } ?? "", .muted)
    case .state: return CellText(words.why(compared), own == .warning ? own : .muted)
    case .missing:
      let missing = compared.counted?.unreported ?? 0
      return CellText(missing > 0 ? words.numerals.whole(missing) : "", .warning)
    case .confidence: return CellText(words.confidence(figure.confidence), .muted)
    case .source: return CellText(figure.source, .muted)
    case .note: return CellText(notes[row], .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    let figures = rows.map(\.figure)
    switch column {
    case .name: return Array(rows.indices)
    case .title: return ranks(names)
    case .value: return figures.map { $0.value.map { Int($0.hundredths) } }
    case .base: return figures.map { $0.total.map { Int($0.hundredths) } }
    case .percent: return figures.map { $0.percent.map { Int($0.hundredths) } }
    case .counted: return rows.map { $0.counted?.key }
    case .countedShare: return rows.map { $0.counted?.share?.tenthsOfPercent }
    case .countedDay: return rows.map { $0.counted.map { Int($0.day.number) } }
    // Those that differ first.
    case .state: return rows.map { $0.isPrinted ? $0.differences.isEmpty ? 1 : 0 : nil }
    case .missing: return rows.map { $0.counted?.unreported }
    case .confidence: return ranks(figures.map(\.confidence))
    case .source: return ranks(figures.map(\.source))
    case .note: return ranks(notes)
    default: return figures.map { Int($0.day.number) }
    }
  }
}

extension CountedFigure {
  fileprivate var share: Share? {
    if case .share(let share) = amount { share } else { nil }
  }

  /// Counts in whole, means in tenths: only those of one kind are worth sorting by it.
  fileprivate var key: Int? {
    if case .mean(let mean) = amount { mean.tenths } else { part }
  }
}
