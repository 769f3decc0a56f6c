import NTMModel
import TerminalCanvas

/// The targets with the least that would meet them, and the communes nearest to the line by group.
struct NearestGoalTable: TableSource {
  enum Row: Hashable, Sendable {
    case goal(NearestGoal)
    case group(NearestGroup, [NearestUnit])
  }

  var rows: [Row]
  var columns: [Column]
  private var words: Words
  private var then: NearestThen?

  init(_ sheet: NearestSheet, hasDistricts: Bool, compared: Compared? = nil, words: Words) {
    self.words = words
    then = sheet.then
    let groups: [NearestGroup] =
      (hasDistricts ? [.districts] : []) + (0...NearestSheet.most).map { .lacking($0) } + [.silent]
    rows =
      sheet.goals.map { .goal($0) }
      + groups.map { .group($0, NearestGoalTable.units(of: $0, in: sheet)) }
    let rows = self.rows
    columns = [Column.fitted(.name, words.waysColumn, to: rows.map { $0.name(words) }, least: 24)]
    columns += compared.columns(
      Column.fitted(
        .lacking,
        words.lackUnitsColumn,
        to: rows.map { $0.lack(words).text },
        least: 14
      ),
      words
    )
    columns += [
      Column.fitted(.criteria, words.leastColumn, to: rows.map { $0.least(words) }, least: 21),
      Column.fitted(.open, words.passedOverColumn, to: rows.map { $0.apart(words) }, right: true),
    ]
  }

  /// The communes of a group as units of their own.
  private static func units(of group: NearestGroup, in sheet: NearestSheet) -> [NearestUnit] {
    let communes: [NearestCommune]
    switch group {
    case .districts: return sheet.districts
    case .lacking(let count): communes = sheet.communes.filter { $0.lacking.count == count }
    case .silent: communes = sheet.silent.map { NearestCommune(row: $0, lacking: []) }
    }
    return communes.map { commune in
      NearestUnit(
        unit: commune.row.unit,
        above: [commune.row.district, commune.row.province].filter { !$0.isEmpty },
        communes: group == .silent ? [] : [commune],
        criteria: commune.lacking.count
      )
    }
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID {
    switch rows[row] {
    case .goal(let goal): RowID(goal.reading.target.id)
    case .group(.lacking(let count), _): RowID("lacking \(count)")
    case .group(.districts, _): RowID("districts")
    case .group(.silent, _): RowID("silent")
    }
  }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String { rows[row].name(words) }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let row = rows[row]
    switch columns[column].id {
    case .name: return CellText(row.name(words))
    case .lacking: return row.lack(words)
    case .criteria: return CellText(row.least(words), .strong)
    case .open: return CellText(row.apart(words), .muted)
    case .then: return words.then(row, then)
    case .moveOf:
      let move = then.flatMap { row.move(since: $0) }
      if case .goal = row { return words.move(move, isLessBetter: true) }
      // More communes near the line may be good or bad.
      return words.plainly(move)
    default: return CellText("")
    }
  }

  /// Why a target has no move.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    guard columns[column].id.isCompared, let then, case .goal(let goal) = rows[row] else {
      return nil
    }
    guard let earlier = then.goals[goal.reading.target.id] else { return words.goalsNotCompared }
    return words.openMove(of: goal, since: earlier)
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .then: rows.map { row in then.flatMap { row.count(in: $0) } }
    case .moveOf: rows.map { row in then.flatMap { row.move(since: $0) } }
    case .lacking: rows.map(\.count)
    case .criteria: rows.map(\.criteria)
    default: rows.indices.map { $0 }
    }
  }
}

extension NearestGoalTable.Row {
  /// The units behind the row.
  var units: [NearestUnit] {
    switch self {
    case .goal(let goal): goal.chosen
    case .group(_, let units): units
    }
  }

  fileprivate var count: Int {
    switch self {
    case .goal(let goal): goal.lack
    case .group(_, let units): units.count
    }
  }

  /// How many there were at the baseline; `nil` where nobody knows.
  fileprivate func count(in then: NearestThen) -> Int? {
    switch self {
    case .goal(let goal): then.goals[goal.reading.target.id]?.lack
    case .group(let group, _): then.then.count(of: group)
    }
  }

  fileprivate func move(since then: NearestThen) -> Int? {
    switch self {
    case .goal(let goal): then.goals[goal.reading.target.id].map { goal.move(since: $0) }
    case .group(let group, _): then.now.count(of: group) - then.then.count(of: group)
    }
  }

  /// What each of its units needed at the baseline.
  func needs(at then: NearestThen) -> [UnitCode: Int] {
    switch self {
    case .goal(let goal): then.needs[goal.reading.target.id] ?? [:]
    case .group(.districts, _): then.districts
    case .group(.lacking, _): then.communes
    case .group(.silent, _): [:]
    }
  }

  fileprivate var criteria: Int? {
    switch self {
    case .goal(let goal): goal.wanted > 0 ? goal.criteria : nil
    case .group: nil
    }
  }

  func name(_ words: Words) -> String {
    switch self {
    case .goal(let goal): goal.reading.target.id + " " + words.name(of: goal.reading.target)
    case .group(let group, _): words.name(of: group)
    }
  }

  fileprivate func lack(_ words: Words) -> CellText {
    switch self {
    case .goal(let goal): words.lack(goal)
    case .group(let group, let units):
      CellText(words.count(units.count, of: group), units.isEmpty ? .muted : .text)
    }
  }

  fileprivate func least(_ words: Words) -> String {
    switch self {
    case .goal(let goal): words.least(goal)
    case .group: ""
    }
  }

  fileprivate func apart(_ words: Words) -> String {
    switch self {
    case .goal(let goal): goal.unknown > 0 ? words.numerals.whole(goal.unknown) + " ?" : ""
    case .group: ""
    }
  }
}

extension NearestThen.Groups {
  func count(of group: NearestGroup) -> Int {
    switch group {
    case .districts: districts
    case .lacking(let count): lacking.indices.contains(count) ? lacking[count] : 0
    case .silent: silent
    }
  }
}

/// The units of one row, with what each still needs.
struct NearestUnitTable: TableSource {
  var rows: [NearestUnit]
  func unit(at row: Int) -> UnitCode? { rows[row].unit.code }
  var columns: [Column]

  /// Those that only an assumption has brought there; they lack nothing any more.
  private var assumed: Set<RowID> = []
  private var then: [UnitCode: Int]
  private var asOf: Day

  /// The units, and among them those that were assumed here and lack nothing any more.
  ///
  /// `then` is what each needed at the baseline, by unit.
  init(
    _ units: [NearestUnit],
    assumed kept: [NearestUnit],
    then: [UnitCode: Int] = [:],
    compared: Compared? = nil,
    asOf: Day,
    words: Words
  ) {
    rows = units
    self.then = then
    self.asOf = asOf
    for unit in kept where !rows.contains(where: { $0.unit.code == unit.unit.code }) {
      let place = rows.firstIndex { $0.criteria > unit.criteria } ?? rows.count
      rows.insert(unit, at: place)
      assumed.insert(RowID(unit.unit.code))
    }
    columns = [
      Column(.name, words.name, 16, widest: 26, right: false),
      Column(.province, words.placeColumn, 12, widest: 34, right: false),
      Column.fitted(.communes, words.communesNeededColumn, to: [], right: true),
    ]
    columns += compared.columns(
      Column.fitted(.criteria, words.criteriaNeededColumn, to: [], right: true),
      words
    )
    columns += [
      Column(.lacking, words.whichColumn, 14, widest: 60, right: false),
      Column(.reported, words.reportedColumn, 8).yielding,
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].unit.code) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields([typed(rows[row].unit)] + rows[row].above + [rows[row].unit.code.text])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }

  /// How many criteria more it needs than it did; `nil` where one of both is unknown.
  private func move(_ row: Int) -> Int? {
    guard rows[row].isKnown else { return nil }
    return then[rows[row].unit.code].map { rows[row].criteria - $0 }
  }
  func page(at row: Int) -> Page? {
    let unit = rows[row].unit
    return unit.level == .commune ? .commune(unit.code) : .communes(unit.code)
  }
  func emptyText(_ words: Words) -> String { words.none.text }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    let unit = rows[row]
    let place = words.placeLine(unit.unit, above: unit.above)
    return unit.isKnown ? place + " \(words.signs.middot) " + words.gaps(unit) : place
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let unit = rows[row]
    switch columns[column].id {
    case .name:
      let isCommune = unit.unit.level == .commune
      return CellText(isCommune ? unit.unit.name : words.fullName(unit.unit))
    case .province: return CellText(unit.above.joined(separator: ", "), .muted)
    case .communes:
      return unit.isKnown ? CellText(words.numerals.whole(unit.communes.count)) : words.none
    case .criteria:
      return unit.isKnown ? CellText(words.numerals.whole(unit.criteria), .strong) : words.none
    case .then: return words.then(then[unit.unit.code])
    case .moveOf: return words.move(move(row), isLessBetter: true)
    case .lacking where assumed.contains(id(at: row)): return CellText(words.isAssumed, .muted)
    case .lacking: return CellText(unit.isKnown ? words.gaps(unit) : "")
    case .reported: return words.reported(unit.reported(on: asOf))
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map(\.unit.name))
    case .province: ranks(rows.map { $0.above.reversed().joined(separator: " ") })
    case .communes: rows.map { $0.isKnown ? $0.communes.count : nil }
    case .criteria: rows.map { $0.isKnown ? $0.criteria : nil }
    case .then: rows.map { then[$0.unit.code] }
    case .moveOf: rows.indices.map { move($0) }
    case .lacking: rows.map { $0.gaps.first?.number }
    case .reported:
      rows.map { $0.reported(on: asOf).percentFloor.map { Int($0.hundredths) } }
    default: rows.map { _ in nil }
    }
  }
}

extension NearestUnit {
  /// Whether what it needs is known: a commune without a report stands here alone.
  fileprivate var isKnown: Bool { unit.level < .commune || !communes.isEmpty }
}

/// For each criterion how many of the near communes lack it.
struct CriterionGapTable: TableSource {
  var rows: [CriterionGap]
  var columns: [Column]
  private var names: [String]
  private var then: NearestThen?

  init(
    _ gaps: [CriterionGap],
    set: CriteriaSet,
    then: NearestThen? = nil,
    compared: Compared? = nil,
    words: Words
  ) {
    self.then = then
    rows = gaps.sorted {
      ($1.alone, $1.paired, $0.number) < ($0.alone, $0.paired, $1.number)
    }
    let byNumber = Dictionary(
      set.criteria.map { ($0.number, words.pick($0.short)) },
      uniquingKeysWith: { first, _ in first }
    )
    names = rows.map { byNumber[$0.number] ?? "" }
    columns = [
      Column(.number, "", 2),
      Column.fitted(.name, words.criterionColumn, to: names),
    ]
    columns += compared.columns(
      Column.fitted(.lacking, words.aloneColumn, to: [], right: true),
      words
    )
    columns += compared.columns(
      Column.fitted(.open, words.pairedColumn, to: [], right: true),
      words
    )
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(String(rows[row].number)) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String { fields([String(rows[row].number), names[row]]) }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }

  /// A count of the baseline, or what it moved by on the units of both days.
  private func compared(_ gap: CriterionGap, _ column: ColumnID) -> Int? {
    guard let then, let old = then.then.criteria.first(where: { $0.number == gap.number }),
      let new = then.now.criteria.first(where: { $0.number == gap.number })
    else { return nil }
    switch column {
    case .then(.lacking): return old.alone
    case .then(.open): return old.paired
    case .moveOf(.lacking): return new.alone - old.alone
    case .moveOf(.open): return new.paired - old.paired
    default: return nil
    }
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let gap = rows[row]
    switch columns[column].id {
    case .number: return CellText(String(gap.number), .accent)
    case .name: return CellText(names[row])
    case .lacking:
      return CellText(words.numerals.whole(gap.alone), gap.alone == 0 ? .muted : .strong)
    case .open: return CellText(words.numerals.whole(gap.paired), gap.paired == 0 ? .muted : .text)
    case .then, .moveOf:
      let value = compared(gap, columns[column].id)
      return columns[column].id.isMove ? words.plainly(value) : words.then(value)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .lacking: rows.map(\.alone)
    case .open: rows.map(\.paired)
    case .then, .moveOf: rows.map { compared($0, column) }
    case .name: ranks(names)
    default: rows.map(\.number)
    }
  }
}
