import NTMModel
import TerminalCanvas

/// Provinces by their districts and communes, with the nearest district where none is recognised, and
/// with the criteria of their own where they have any.
struct ProvinceTable: TableSource {
  var rows: [ProvinceRow]
  var columns: [Column]

  init(
    _ rows: [ProvinceRow],
    hasDistricts: Bool,
    hasCriteria: Bool,
    compared: Compared? = nil,
    words: Words
  ) {
    self.rows = rows
    let nearest = rows.map { $0.nearest.map(words.nearest) ?? "" }
    let districts = Column(.districts, words.districtsColumn, 7)
    let recognised = Column(.recognised, words.communesRecognisedColumn, 9)
    let ofRecognised = Column(.moveRecognised, words.recognisedMoveColumn, 6)
    columns =
      [Column.fitted(.name, words.province, to: rows.map(\.unit.name), least: 14)]
      + (hasDistricts ? compared.columns(districts, words) : [])
      + (compared.map { $0.columns(recognised, move: ofRecognised, words) } ?? [recognised])
    if hasCriteria {
      let criteria = Column(.criteria, words.provinceCriteriaColumn, 8)
      columns += compared.columns(criteria, words)
    }
    columns += [
      Column(.share, "%", 6),
      Column.fitted(.nearest, words.nearestColumn, to: nearest, least: 18),
      Column.fitted(.state, words.titleColumn, to: rows.map { words.state(of: $0).text }),
      Column(.reported, words.reportedColumn, 9),
      Column(.ownReport, words.ownReportColumn, 10, right: false),
    ].filter { hasCriteria || $0.id != .ownReport }.filter { hasDistricts || $0.id != .nearest }
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].unit.code) }
  func unit(at row: Int) -> UnitCode? { rows[row].unit.code }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields([typed(rows[row].unit), rows[row].unit.code.text])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func page(at row: Int) -> Page? { .districts(rows[row].unit.code) }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? { words.detail(of: rows[row]) }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let province = rows[row]
    let id = columns[column].id
    let isUnknown =
      id == .districts && province.unknown.contains(.districts)
      || [.recognised, .share, .reported].contains(id) && province.unknown.contains(.communes)
    if isUnknown {
      return CellText(words.signs.dash, .muted)
    }
    switch id {
    case .name: return CellText(province.unit.name)
    case .districts:
      let text = "\(province.districts.part)/\(province.districts.base)"
      if province.lacksRecognisedDistrict { return CellText("! " + text, .warning) }
      return CellText(text, province.districts.isWhole ? .good : .text)
    case .recognised:
      let text =
        words.numerals.whole(province.communes.part) + "/"
        + words.numerals.whole(province.communes.base)
      return CellText(text, province.communes.isWhole ? .good : .text)
    case .criteria: return words.criteriaMet(province)
    case .ownReport: return words.ownReport(province.criteria)
    case .share: return CellText(words.numerals.percent(province.communes))
    case .state: return words.state(of: province)
    case .reported: return words.reported(province.reported)
    case .nearest: return CellText(province.nearest.map(words.nearest) ?? "")
    case .moveRecognised: return words.move(province.move?.recognised)
    case .moveOf(.districts): return words.move(province.move?.districtsRecognised)
    case .moveOf(.criteria): return words.move(province.criteriaMove?.move?.net)
    case .then(.criteria): return words.then(province.criteriaMove?.then)
    case .then(.recognised):
      return words.then(province.move.map { Share($0.then.recognised, of: $0.then.communes) })
    case .then(.districts):
      return words.then(
        province.move.map { Share($0.then.districtsRecognised, of: $0.then.districts) }
      )
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: rows.map(\.nameRank)
    case .districts:
      rows.map { $0.unknown.contains(.districts) ? nil : $0.districts.part }
    case .recognised: rows.map { $0.unknown.contains(.communes) ? nil : $0.communes.part }
    case .share: rows.map { $0.communes.percentFloor.map { Int($0.hundredths) } }
    case .state: rows.map { $0.recognitions.standing == nil ? 1 : 0 }
    case .reported: rows.map { $0.reported.percentFloor.map { Int($0.hundredths) } }
    case .nearest: rows.map { $0.nearest?.communesToGo }
    case .moveRecognised: rows.map { $0.move?.recognised }
    case .criteria: rows.map { $0.criteria?.met?.part }
    case .ownReport: rows.map { $0.criteria?.assessedOn.map { Int($0.number) } }
    case .moveOf(.districts): rows.map { $0.move?.districtsRecognised }
    case .moveOf(.criteria): rows.map { $0.criteriaMove?.move?.net }
    case .then(.criteria): rows.map { $0.criteriaMove?.then?.part }
    case .then(.recognised): rows.map { $0.move?.then.recognised }
    case .then(.districts): rows.map { $0.move?.then.districtsRecognised }
    default: rows.map { _ in nil }
    }
  }
}
