import NTMModel
import TerminalCanvas

/// The communes without a report of the day, late or contradicting, and the districts and provinces of
/// which something is.
struct QualityCommuneTable: TableSource {
  var rows: [QualityCommune]
  var columns: [Column]
  private var day: Day
  private var today: Day
  private var then: FaultsThen?

  init(_ sheet: QualitySheet, compared: Compared? = nil, words: Words) {
    rows = sheet.communes
    day = sheet.day
    today = sheet.today
    then = sheet.faultsThen
    let faults = rows.map { words.faults(of: $0, for: sheet.day) }
    let state = Column.fitted(.state, words.faultsColumn, to: faults, least: 19)
    let move = Column(.moveOf(.state), words.delta, 5)
    columns = [Column(.name, words.unitColumn, 14, widest: 22, right: false)]
    columns += compared.map { $0.columns(state, move: move, words) } ?? [state]
    columns += [
      Column(.district, words.district, 11, widest: 20, right: false),
      Column(.province, words.province, 11, widest: 16, right: false),
      Column(.date, words.latestReportColumn, 10),
      Column(.age, words.ageColumn, 8),
      Column(.code, words.code, 7, right: false),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].unit.code) }
  func unit(at row: Int) -> UnitCode? { rows[row].unit.code }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let commune = rows[row]
    return fields([
      typed(commune.unit), commune.district, commune.province, commune.unit.code.text,
    ])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func page(at row: Int) -> Page? {
    let unit = rows[row].unit
    return unit.level == .commune ? .commune(unit.code) : .districts(unit.code)
  }
  func emptyText(_ words: Words) -> String { words.allWell }

  /// What is wrong in full: the column may be too narrow for all of it.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    if columns[column].id.isCompared, then == nil { return words.noFaultsThen }
    return words.fullName(rows[row].unit) + ": " + words.faults(of: rows[row], for: day)
  }

  /// How many things more are wrong with it than were; `nil` where nobody knows.
  private func move(_ row: Int) -> Int? { then?.move(of: rows[row], to: day) }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let commune = rows[row]
    let report = commune.report
    switch columns[column].id {
    case .name:
      let isDistrict = commune.unit.level == .district
      return CellText(isDistrict ? words.fullName(commune.unit) : commune.unit.name)
    case .state:
      let isSilent = commune.isExpected && report.assessedOn == nil
      let role: Role = isSilent ? .bad : .warning
      return CellText(words.faults(of: commune, for: day), role)
    case .then: return words.faultsThen(of: commune, then)
    case .moveOf: return words.move(move(row), isLessBetter: true)
    case .district: return CellText(commune.district)
    case .province: return CellText(commune.province)
    case .date:
      return report.assessedOn.map { CellText(words.numerals.day($0), .muted) }
        ?? CellText(words.signs.noReport, .muted)
    case .age:
      let age = report.assessedOn?.days(until: today)
      return words.age(age, isStale: commune.isExpected && !report.isReceived(for: day))
    case .code: return CellText(commune.unit.code.text, .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: rows.map(\.nameRank)
    case .state: rows.map { rank(of: $0) }
    case .then: rows.map { then?.faults(of: $0.unit) }
    case .moveOf: rows.indices.map { move($0) }
    case .district: ranks(rows.map(\.district))
    case .province: ranks(rows.map(\.province))
    case .date: rows.map { $0.report.assessedOn.map { Int($0.number) } }
    case .age: rows.map { $0.report.assessedOn?.days(until: today) }
    case .code: ranks(rows.map(\.unit.code.text))
    default: rows.map { _ in nil }
    }
  }

  /// What never reported first, then what did not report this time, then what is late, then the
  /// contradicting, of communes before others.
  private func rank(of unit: QualityCommune) -> Int {
    let report = unit.report
    if unit.isExpected {
      if report.assessedOn == nil { return 0 }
      if !report.isReceived(for: day) { return 1 }
      if report.arrival == .late { return 2 }
    }
    return unit.unit.level == .commune ? 3 : 4
  }
}
