import NTMModel
import TerminalCanvas

/// The targets of the programme with bar, value, goal and pace.
struct TargetTable: TableSource, Hashable {
  var readings: [TargetReading]
  var columns: [Column]
  private var words: Words
  /// Whether a row has room for few words about its pace only.
  private var isBrief: Bool
  /// Whether targets stand by their whole titles.
  private var isInFull: Bool
  /// Communes without a report of the day; `nil` where nobody can say.
  private var missing: Int?

  /// The least that a bar takes from the titles, in columns.
  private static let bar = 24
  /// The least columns of a name on a narrow screen.
  private static let leastName = 11

  /// Columns for a screen of `width`: where it is narrow value, goal and pace come first, so that
  /// they are seen without moving sideways; where it is wide the titles stand in full.
  init(
    _ readings: [TargetReading],
    compared: Compared? = nil,
    missing: Int? = nil,
    width: Int,
    words: Words
  ) {
    self.readings = readings
    self.missing = missing
    self.words = words
    let room = width - 4
    let isNarrow = width < Layout.narrow
    let reports = Column(.missing, words.unreportedColumn, 8)
    let sign = Column(.sign, "", 1, right: false)
    let id = Column.fitted(.id, "", to: readings.map(\.target.id))
    let names = readings.map { words.name(of: $0.target) }
    let name = Column.fitted(.name, words.targetColumn, to: names, least: 20)
    let bar = Column(.bar, "", 8, widest: width, right: false)
    var value = TargetTable.value(of: readings, compared, words)
    let goal = TargetTable.goal(of: readings, words)
    let moves = compared == nil ? [] : [TargetTable.move(of: readings, words)]
    let then = TargetTable.then(readings, compared, words)
    let base = Column.fitted(.base, words.baseColumn, to: readings.map(words.base), right: true)
    let gap = Column.fitted(.gap, words.gapColumn, to: readings.map(words.gap), right: true)
    var pace = Column.fitted(.pace, words.paceColumn, to: readings.map { words.pace($0).words })
    if isNarrow {
      isBrief =
        TargetTable.width(of: [sign, id, name] + then + [value] + moves + [goal, pace]) > room
      isInFull = false
      if isBrief {
        pace = .fitted(.pace, words.paceColumn, to: readings.map { words.pace($0).brief })
        // The column of bases is out of sight here.
        let texts = readings.map(words.valueOnBase)
        value = .fitted(.value, value.title, to: texts, right: true)
      }
      // What the target has come to gives way to no name.
      var short = name
      short.width = compared == nil ? TargetTable.marked(readings, name, words) : name.width
      let excess = TargetTable.width(of: [sign, id, short, value, goal, pace]) - room
      if excess > 0 { short.width = max(TargetTable.leastName, short.width - excess) }
      columns =
        [sign, id, short] + then + [value] + moves + [goal, pace, base, gap, bar]
        + (missing == nil ? [] : [reports.yielding])
      return
    }
    isBrief = false
    let title = TargetTable.title(of: readings, words)
    let counted = then + [value] + moves
    let others = TargetTable.width(of: [sign, id] + counted + [goal, base, pace, gap])
    isInFull = others + title.width + TargetTable.bar + 2 <= room
    let whole = TargetTable.whole(name, beside: others + bar.width + 2, in: room)
    columns =
      [sign, id, isInFull ? title : whole, bar] + counted
      + [goal, base, pace, gap]
    // Where the titles stand in full the bar is longer than it has to be.
    if missing != nil { columns.append(isInFull ? reports : reports.yielding) }
  }

  private static func value(
    of readings: [TargetReading],
    _ compared: Compared?,
    _ words: Words
  ) -> Column {
    var title = words.valueColumn
    if let compared, compared.isSideBySide { title = words.now(title, compared) }
    return .fitted(.value, title, to: readings.map(words.value), right: true)
  }

  /// The names with the sets that they name, whole where everything else has its room too.
  private static func whole(_ name: Column, beside others: Int, in room: Int) -> Column {
    var whole = name
    if others + name.widest <= room { whole.width = name.widest }
    return whole
  }

  /// Where the targets stood, side by side with where they stand; empty where nobody asked.
  private static func then(
    _ readings: [TargetReading],
    _ compared: Compared?,
    _ words: Words
  ) -> [Column] {
    guard let compared, compared.isSideBySide else { return [] }
    let title = words.then(words.valueColumn, compared)
    return [.fitted(.then(.value), title, to: readings.map(words.valueThen), right: true)]
  }

  /// How far what the targets count has come.
  private static func move(of readings: [TargetReading], _ words: Words) -> Column {
    let texts = readings.map { move(of: $0, words).text }
    return .fitted(.move, words.moveColumn, to: texts, right: true)
  }

  /// Of what the target counts, how far that has come.
  private static func move(of reading: TargetReading, _ words: Words) -> CellText {
    words.move(reading.move?.count, isLessBetter: reading.target.direction == .atMost)
  }

  /// The goal with a stroke before it: a value beside `≥ 60%` would read as a claim.
  private static func goal(of readings: [TargetReading], _ words: Words) -> Column {
    let lead = "/ "
    var column = Column.fitted(
      .goal,
      words.goalColumn,
      to: readings.map { lead + words.goal($0.target) }
    )
    column.lead = lead
    return column
  }

  private static func title(of readings: [TargetReading], _ words: Words) -> Column {
    let titles = readings.map { words.pick($0.target.title) + words.setMark(of: $0.target) }
    return .fitted(.name, words.targetColumn, to: titles)
  }

  /// The columns of the names, with room for the sets that some go by, said short.
  private static func marked(_ readings: [TargetReading], _ name: Column, _ words: Words) -> Int {
    readings.lazy.map(\.target).filter { !words.setMark(of: $0).isEmpty }
      .reduce(name.width) { max($0, Width.columns(words.briefName(of: $1))) }
  }

  private static func width(of columns: [Column]) -> Int {
    columns.reduce(-1) { $0 + $1.width + 1 }
  }

  var count: Int { readings.count }
  func id(at row: Int) -> RowID { RowID(readings[row].target.id) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let target = readings[row].target
    return fields([
      target.id, words.pick(target.short), words.pick(target.title),
      words.pace(readings[row]).words,
    ])
  }
  func fingerprint(at row: Int) -> Int { readings[row].hashValue }
  func page(at row: Int) -> Page? { .target(readings[row].target.id) }

  /// The title in full; before it what another baseline would make of the target.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    let reading = readings[row]
    let title =
      "\(reading.target.id) \(words.pick(reading.target.title))" + words.setMark(of: reading.target)
    guard let rival = reading.rival.flatMap({ words.other($0, reading) }) else { return title }
    return rival + " \(words.signs.middot) " + title
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let reading = readings[row]
    switch columns[column].id {
    case .sign:
      let pace = words.pace(reading)
      return CellText(pace.sign, pace.role)
    case .id: return CellText(reading.target.id, .accent)
    case .name:
      let name = words.pick(isInFull ? reading.target.title : reading.target.short)
      let room = columns[column].width
      let marked = [name + words.setMark(of: reading.target), words.briefName(of: reading.target)]
      // Where it would be cut the line below the panes names the set.
      return CellText(marked.first { Width.columns($0) <= room } ?? name)
    case .bar: return CellText("", .barFull)
    case .value:
      return CellText(isBrief ? words.valueOnBase(reading) : words.value(reading), .strong)
    case .goal: return CellText(words.goal(reading.target))
    case .gap: return CellText(words.gap(reading), reading.isMet ? .muted : .text)
    case .base: return CellText(words.base(reading), .muted)
    case .move: return TargetTable.move(of: reading, words)
    case .missing:
      guard let missing, reading.target.metric.countsCommunes else {
        return CellText(words.signs.dash, .muted)
      }
      return CellText(words.numerals.whole(missing), missing > 0 ? .warning : .muted)
    case .then(.value): return CellText(words.valueThen(reading), .muted)
    case .pace:
      // The sign stands in a column of its own, where no width can hide it.
      let pace = words.pace(reading)
      return CellText(isBrief ? pace.brief : pace.words, pace.role)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(readings.map { words.pick($0.target.short) })
    case .value: readings.map { $0.value.map { Int($0.hundredths) } }
    case .bar: readings.map { TargetTable.progress($0) }
    case .goal: readings.map { Int($0.target.goal.hundredths) }
    case .base: readings.map(\.base)
    case .move: readings.map { $0.move?.count }
    case .then(.value): readings.map { $0.move?.value.map { Int($0.hundredths) } }
    case .gap: readings.map(\.gapKey)
    case .missing: readings.map { $0.target.metric.countsCommunes ? missing : nil }
    case .sign, .pace: readings.map(\.paceKey)
    default: Array(0..<count)
    }
  }

  /// How much of the way to its goal a target has come, 0 to 1000.
  ///
  /// For a ceiling the bar is full at or under the goal and empty at twice the goal.
  static func progress(_ reading: TargetReading) -> Int {
    guard let value = reading.value, reading.target.goal.hundredths > 0 else { return 0 }
    let goal = reading.target.goal.hundredths
    switch reading.target.direction {
    case .atLeast, .equal: return Int(min(1000, max(0, value.hundredths * 1000 / goal)))
    case .atMost:
      return Int(min(1000, max(0, (2 * goal - value.hundredths) * 1000 / goal)))
    }
  }
}
