import NTMModel
import TerminalCanvas

/// District-level units with title, decision and the communes recognised in them.
struct DistrictTable: TableSource {
  var rows: [DistrictRow]
  var columns: [Column]
  private var empty: String
  /// By the districts that have no state of their own on the unit list: what is behind them.
  private var stateless: [UnitCode: Recast.ChangedUnit] = [:]

  /// All that is known of them.
  ///
  /// What is compared stands first: both days or the moves of communes, own criteria and title.
  static func full(
    _ rows: [DistrictRow],
    hasLevel: Bool,
    compared: Compared? = nil,
    words: Words
  ) -> DistrictTable {
    let states = rows.map { words.state(of: $0).text }
    let papers = rows.map { $0.decision?.number ?? "" }
    let name = name(of: rows, words)
    let province = Column(.province, words.province, 11, widest: 18, right: false)
    let state = Column.fitted(.state, words.titleColumn, to: states)
    let paper = [
      Column.fitted(.number, words.decisionColumn, to: papers, least: 11),
      Column(.issued, words.decidedColumn, 10), Column(.year, words.yearColumn, 5),
    ]
    let recognised = Column(.recognised, words.communesRecognisedColumn, 9)
    let criteria = Column(.criteria, words.districtCriteriaColumn, 8)
    let mean = Column(.mean, words.meanColumn, 6)
    let hasCriteria = rows.contains { $0.criteria != nil }
    let own = hasCriteria ? [Column(.ownReport, words.ownReportColumn, 10, right: false)] : []
    let rest =
      own + [
        Column(.reported, words.reportedColumn, 9), Column(.code, words.code, 6, right: false),
      ]
    let share = Column(.share, "%", 6)
    var columns = [name, province, state] + paper + [recognised, criteria, share, mean] + rest
    if let compared {
      let ofCriteria = Column(.moveCriteria, words.criteriaMoveColumn, 6)
      columns = [name]
      columns += compared.columns(
        recognised,
        move: Column(.moveRecognised, words.recognisedMoveColumn, 6),
        words
      )
      columns += compared.columns(criteria, move: Column(.moveOf(.criteria), words.delta, 6), words)
      columns += compared.columns(state, move: Column(.moveOf(.state), words.delta, 6), words)
      columns += compared.columns(mean, move: ofCriteria, words)
      columns += [province] + paper + [share] + rest
    }
    return DistrictTable(
      rows: rows,
      columns: columns,
      empty: hasLevel ? words.noDistricts : words.noDistrictLevel
    )
  }

  /// Those that have communes but no recognised one.
  static func lacking(
    _ rows: [DistrictRow],
    hasLevel: Bool,
    compared: Compared? = nil,
    words: Words
  ) -> DistrictTable {
    let rows = rows.filter(\.lacksRecognisedCommune)
    let mean = Column(.mean, words.meanColumn, 6)
    let move = Column(.moveCriteria, words.criteriaMoveColumn, 6)
    let means = compared.map { $0.columns(mean, move: move, words) } ?? [mean]
    let places = [
      Column(.province, words.province, 11, widest: 18, right: false),
      Column(.communes, words.communesColumn, 5),
    ]
    return DistrictTable(
      rows: rows,
      columns: [name(of: rows, words)] + (compared == nil ? places + means : means + places)
        + [Column(.reported, words.reportedColumn, 9).yielding],
      empty: hasLevel ? words.noneLacksCommune : words.noDistrictLevel
    )
  }

  private static func name(of rows: [DistrictRow], _ words: Words) -> Column {
    Column.fitted(.name, words.name, to: rows.map { words.fullName($0.unit) }, least: 20)
  }

  private init(rows: [DistrictRow], columns: [Column], empty: String) {
    self.rows = rows
    self.columns = columns
    self.empty = empty
  }

  /// With what is behind the districts that have no state of their own on another unit list.
  func with(_ recast: Recast?) -> DistrictTable {
    guard let recast else { return self }
    var table = self
    table.stateless = recast.stateless(.district)
    return table
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].unit.code) }
  func unit(at row: Int) -> UnitCode? { rows[row].unit.code }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let district = rows[row]
    return fields([
      typed(district.unit), district.province?.name ?? "", district.decision?.number ?? "",
      district.unit.code.text,
    ])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func page(at row: Int) -> Page? { .units(rows[row].unit.code) }
  func emptyText(_ words: Words) -> String { empty }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    guard let unit = stateless[rows[row].unit.code] else { return words.detail(of: rows[row]) }
    return words.sentence(of: unit)
  }

  func sum(of rows: [Int], _ words: Words) -> String? {
    words.counted(DistrictCounts(rows.map { self.rows[$0] }))
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let district = rows[row]
    let numerals = words.numerals
    switch columns[column].id {
    case .name: return CellText(words.fullName(district.unit))
    case .province: return CellText(district.province?.name ?? "")
    case .state:
      return stateless[district.unit.code].map { words.way(of: $0) } ?? words.state(of: district)
    case .number: return CellText(district.decision?.number ?? "", .muted)
    case .issued:
      return CellText(district.decision?.decidedOn.map(numerals.day) ?? "", .muted)
    case .year: return CellText(district.decision.map { String($0.year) } ?? "", .muted)
    case .recognised: return words.communesRecognised(district)
    case .criteria: return words.criteriaMet(district)
    case .ownReport:
      let isKnown = !district.unknown.contains(.districts)
      return words.ownReport(isKnown ? district.criteria : nil)
    case .share where !district.areCommunesKnown: return CellText(words.signs.dash, .muted)
    case .share:
      return CellText(numerals.percent(district.communes), district.unit.isCounted ? .text : .muted)
    case .communes: return CellText(numerals.whole(district.communes.base))
    case .mean: return CellText(numerals.mean(district.meanMet))
    case .reported:
      return district.areCommunesKnown
        ? words.reported(district.reported) : words.unknownOf(district)
    case .code: return CellText(district.unit.code.text, .muted)
    case .moveRecognised: return words.move(key(.moveRecognised, of: district))
    case .moveCriteria: return words.move(district.move?.criteria)
    case .moveOf(let column): return words.move(key(.moveOf(column), of: district))
    case .then(.state): return words.held(district.wasRecognised)
    case .then(.criteria): return words.then(district.criteriaMove?.then)
    case .then(.recognised):
      return words.then(district.move.map { Share($0.then.recognised, of: $0.then.communes) })
    case .then(.mean):
      let mean = district.move.flatMap { $0.criteria == nil ? nil : $0.then.meanMet }
      return CellText(mean.map(numerals.mean) ?? words.signs.dash, .muted)
    default: return CellText("")
    }
  }

  /// What a compared column is sorted by.
  private func key(_ column: ColumnID, of district: DistrictRow) -> Int? {
    switch column {
    case .moveRecognised: district.move?.recognised
    case .moveCriteria: district.move?.criteria?.net
    case .moveOf(.criteria): district.criteriaMove?.move?.net
    case .moveOf(.state): district.titleMove
    case .then(.state): district.wasRecognised.map { $0 ? 1 : 0 }
    case .then(.criteria): district.criteriaMove?.then?.part
    case .then(.recognised): district.move?.then.recognised
    case .then(.mean):
      district.move.flatMap { $0.criteria == nil ? nil : $0.then.meanMet.tenths }
    default: nil
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: rows.map(\.nameRank)
    case .province: ranks(rows.map { $0.province?.name ?? "" })
    case .state: rows.map { DistrictTable.rank(of: $0) }
    case .number: ranks(rows.map { $0.decision?.number ?? "" })
    case .issued: rows.map { $0.decision?.decidedOn.map { Int($0.number) } }
    case .year: rows.map { $0.decision?.year }
    case .recognised:
      rows.map {
        $0.canHaveRecognisedCommune && $0.areCommunesKnown ? $0.communes.part : nil
      }
    case .criteria: rows.map { $0.criteria?.met?.part }
    case .ownReport: rows.map { $0.criteria?.assessedOn.map { Int($0.number) } }
    case .share:
      rows.map { $0.areCommunesKnown ? $0.communes.percentFloor.map { Int($0.hundredths) } : nil }
    case .communes: rows.map(\.communes.base)
    case .mean: rows.map(\.meanMet.tenths)
    case .reported: rows.map { $0.reported.percentFloor.map { Int($0.hundredths) } }
    case .code: ranks(rows.map(\.unit.code.text))
    default: rows.map { key(column, of: $0) }
    }
  }

  /// Held standards first, then lost ones, then none; units without a status stand last.
  private static func rank(of row: DistrictRow) -> Int? {
    guard row.unit.isCounted else { return nil }
    if let standing = row.recognitions.standing { return standing.standard.rawValue }
    return row.recognitions.isEmpty ? 100 : 99
  }
}
