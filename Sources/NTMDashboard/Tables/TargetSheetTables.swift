import NTMModel
import TerminalCanvas

/// A target at each reporting date, latest first.
struct SeriesTable: TableSource {
  var series: [TargetReading]
  var columns: [Column]
  private var words: Words

  init(_ series: [TargetReading], words: Words) {
    self.series = series.reversed()
    self.words = words
    columns = [
      Column(.date, words.dateColumn, 10, right: false),
      Column.fitted(.value, words.valueColumn, to: series.map(words.value), right: true),
      Column.fitted(.base, words.baseColumn, to: series.map(words.base), right: true),
      Column.fitted(.pace, words.paceColumn, to: series.map { words.pace($0).text }),
      Column(.bar, "", 8, widest: 40, right: false),
    ]
  }

  var count: Int { series.count }
  func id(at row: Int) -> RowID { RowID(series[row].asOf.iso) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let day = series[row].asOf
    return fields([words.numerals.day(day), day.iso, words.pace(series[row]).words])
  }
  func fingerprint(at row: Int) -> Int { series[row].hashValue }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let reading = series[row]
    switch columns[column].id {
    case .date: return CellText(words.numerals.day(reading.asOf))
    case .value: return CellText(words.value(reading), .strong)
    case .base: return CellText(words.base(reading), .muted)
    case .bar: return CellText("", .barFull)
    case .pace: return words.pace(reading).cell
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .date: series.map { Int($0.asOf.number) }
    case .base: series.map(\.base)
    case .pace: series.map(\.paceKey)
    default: series.map { $0.value.map { Int($0.hundredths) } }
    }
  }
}

/// Figures printed elsewhere, each with its own base and source.
struct PublishedTable: TableSource {
  var figures: [PublishedFigure]
  /// The notes of the figures in the language of the screen.
  var notes: [String]
  var columns: [Column]
  /// Values and percentages with their decimal signs below each other.
  private var values: [String]
  private var percents: [String]

  init(_ figures: [PublishedFigure], words: Words) {
    self.figures = figures
    values = words.numerals.aligned(figures.map(\.value))
    percents = zip(figures, words.numerals.aligned(figures.map(\.percent))).map { figure, text in
      figure.agrees == false ? "! " + text : text
    }
    let confidences = figures.map { words.confidence($0.confidence) }
    notes = figures.map { words.pick($0.note) }
    columns = [
      Column(.date, words.dateColumn, 10, right: false),
      Column.fitted(.value, words.valueColumn, to: values, right: true),
      Column.fitted(.base, words.baseColumn, to: figures.map { words.base($0) }, right: true),
      Column.fitted(.percent, "%", to: percents, right: true),
      Column.fitted(.confidence, words.confidenceColumn, to: confidences),
      Column.fitted(.source, words.sourceColumn, to: figures.map(\.source), least: 16),
      Column.fitted(.note, words.noteColumn, to: notes, least: 12),
    ]
  }

  var count: Int { figures.count }
  func id(at row: Int) -> RowID {
    RowID(figures[row].day.iso + figures[row].indicator + figures[row].source)
  }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String { fields([figures[row].source, notes[row]]) }
  func fingerprint(at row: Int) -> Int { figures[row].hashValue }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    [words.disagreement(figures[row]), figures[row].source, notes[row]].filter { !$0.isEmpty }
      .joined(separator: " \(words.signs.middot) ")
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let figure = figures[row]
    switch columns[column].id {
    case .date: return CellText(words.numerals.day(figure.day))
    case .value: return CellText(values[row], .strong)
    case .base: return CellText(words.base(figure), .muted)
    case .percent: return CellText(percents[row], figure.agrees == false ? .warning : .text)
    case .confidence: return CellText(words.confidence(figure.confidence), .muted)
    case .source: return CellText(figure.source, .muted)
    case .note: return CellText(notes[row], .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .value: figures.map { $0.value.map { Int($0.hundredths) } }
    case .base: figures.map { $0.total.map { Int($0.hundredths) } }
    case .percent: figures.map { $0.percent.map { Int($0.hundredths) } }
    case .confidence: ranks(figures.map(\.confidence))
    case .source: ranks(figures.map(\.source))
    case .note: ranks(notes)
    default: figures.map { Int($0.day.number) }
    }
  }
}
