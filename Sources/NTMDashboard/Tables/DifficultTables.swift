import NTMModel
import TerminalCanvas

/// Communes by kind of difficulty: how many there are, and how they stand.
struct DifficultKindTable: TableSource {
  var rows: [DifficultKind]
  var columns: [Column]
  private var sheet: DifficultSheet
  private var tags: [CommuneTag]
  private var words: Words

  init(
    _ sheet: DifficultSheet,
    tags: [CommuneTag],
    set: CriteriaSet,
    compared: Compared? = nil,
    words: Words
  ) {
    self.sheet = sheet
    self.tags = tags
    self.words = words
    rows = sheet.kinds
    let names = rows.map { words.name(of: $0.group, tags) }
    let name = words.difficultKindColumn
    columns = [Column.fitted(.name, name, to: names, least: compared == nil ? 21 : 16)]
    columns += difficultColumns(
      [
        Column(.communes, words.communesColumn, 6),
        Column(.recognised, words.recognisedColumn, 6),
        Column(.below, words.belowColumn(set), 5),
        Column(.mean, words.meanColumn, 6),
        Column(.never, words.noReportColumn, 6),
        Column(.villages, words.villagesColumn, 11),
        Column(.pending, words.villagesPendingColumn, 9),
      ],
      compared,
      words
    )
    columns += [
      Column(.undetermined, words.undeterminedColumn(set), 5),
      Column.fitted(
        .older,
        words.olderColumn,
        to: rows.map { words.older($0.sums).text },
        right: true
      ),
      Column(.note, words.documentColumn, 12, widest: 24, right: false),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID {
    switch rows[row].group {
    case .tag(let position): RowID("tag " + tags[position].code)
    case .difficult: RowID("difficult")
    case .others: RowID("others")
    case .all: RowID("all")
    }
  }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let name = words.name(of: rows[row].group, tags)
    guard let tag = tag(row) else { return name }
    return fields([name, words.pick(tag.short), tag.code, tag.document])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func isTotal(at row: Int) -> Bool { tag(row) == nil }
  var itemCount: Int { items(in: Array(rows.indices)) }
  func emptyText(_ words: Words) -> String { words.noTags }

  private func tag(_ row: Int) -> CommuneTag? {
    guard case .tag(let position) = rows[row].group else { return nil }
    return tags[position]
  }

  /// One kind, and from there all that is special again.
  func page(at row: Int) -> Page? {
    switch rows[row].group {
    case .tag(let position):
      position == sheet.chosen ? nil : .difficult(sheet.place.code, tag: tags[position].code)
    case .difficult: sheet.chosen == nil ? nil : .difficult(sheet.place.code, tag: nil)
    case .others: nil
    case .all: .communes(sheet.place.code)
    }
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    let why = words.noDifficultThen(columns[column].id, rows[row].then)
    return why ?? tag(row).map { words.detail(of: $0) }
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let kind = rows[row]
    if columns[column].id.isCompared {
      return words.difficultCell(columns[column].id, then: kind.then)
    }
    if columns[column].id == .name {
      let isChosen =
        sheet.chosen.map { kind.group == .tag($0) } ?? (kind.group == .difficult)
      return CellText(words.name(of: kind.group, tags), isChosen ? .strong : .text)
    }
    if columns[column].id == .note { return CellText(tag(row)?.document ?? "", .muted) }
    return words.difficultCell(
      columns[column].id,
      kind.sums,
      kind.villages,
      isTold: kind.isTold,
      areVillagesTold: sheet.areVillagesTold
    )
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: Array(rows.indices)
    case .note: ranks(rows.indices.map { tag($0)?.document ?? "" })
    case .then, .moveOf: rows.map { comparedKey(column, $0.then) }
    default: rows.map { $0.isTold ? difficultKey(column, $0.sums, $0.villages) : nil }
    }
  }
}

/// Places with their communes in difficulty.
struct DifficultPlaceTable: TableSource {
  var rows: [DifficultPlace]
  var columns: [Column]
  private var tag: String?
  private var isTold: Bool
  private var areVillagesTold: Bool
  private var isOfCountry: Bool
  private var words: Words

  init(
    _ sheet: DifficultSheet,
    tags: [CommuneTag],
    set: CriteriaSet,
    compared: Compared? = nil,
    words: Words
  ) {
    self.words = words
    rows = [sheet.total] + sheet.places
    tag = sheet.chosen.map { tags[$0].code }
    isTold = sheet.isTold
    areVillagesTold = sheet.areVillagesTold
    let isOfCountry = sheet.place.level == .country
    self.isOfCountry = isOfCountry
    let names = rows.map { words.listName($0.unit, isGrouped: isOfCountry) }
    columns = [Column.fitted(.name, words.name, to: names, least: 16)]
    columns += difficultColumns(
      [
        Column(.communes, words.difficultColumn, 5),
        Column(.base, words.outOfColumn, 6),
        Column(.below, words.belowColumn(set), 5),
        Column(.mean, words.meanColumn, 6),
        Column(.recognised, words.recognisedColumn, 5),
        Column(.villages, words.villagesColumn, 11),
        Column(.never, words.noReportColumn, 6),
      ],
      compared,
      words
    )
    columns += [
      Column.fitted(
        .older,
        words.olderColumn,
        to: rows.map { words.older($0.sums).text },
        right: true
      ),
      Column(.code, words.code, 7, right: false),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].unit.code) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let unit = rows[row].unit
    let name = unit.level == .country ? words.countryName : typed(unit)
    return fields([name, unit.code.text])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func isPinned(at row: Int) -> Bool { row == 0 }
  var itemCount: Int { items(in: Array(rows.indices)) }
  func page(at row: Int) -> Page? {
    let unit = rows[row].unit
    guard unit.level < .commune else { return .commune(unit.code) }
    return row == 0 ? nil : .difficult(unit.code, tag: tag)
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    words.noDifficultThen(columns[column].id, rows[row].then)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let place = rows[row]
    switch columns[column].id {
    case .then, .moveOf: return words.difficultCell(columns[column].id, then: place.then)
    case .name:
      return CellText(
        words.listName(place.unit, isGrouped: isOfCountry),
        row == 0 || place.unit.level == .region ? .strong : .text
      )
    case .base: return CellText(words.numerals.whole(place.communes), .muted)
    case .code: return CellText(place.unit.code.text, .muted)
    default:
      return words.difficultCell(
        columns[column].id,
        place.sums,
        place.villages,
        isTold: isTold,
        areVillagesTold: areVillagesTold
      )
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: rows.map(\.nameRank)
    case .base: rows.map(\.communes)
    case .code: ranks(rows.map(\.unit.code.text))
    case .then, .moveOf: rows.map { comparedKey(column, $0.then) }
    default: rows.map { isTold ? difficultKey(column, $0.sums, $0.villages) : nil }
    }
  }
}

extension ColumnID {
  /// What of communes in difficulty it counts that can move; `nil` for other columns.
  var difficultFigure: DifficultFigure? {
    switch self {
    case .communes: .communes
    case .below: .below
    case .villages: .villagesMet
    case .pending: .villagesPending
    case .recognised: .recognised
    case .never: .silent
    case .then(let column), .moveOf(let column): column.difficultFigure
    default: nil
    }
  }
}

/// Columns of communes in difficulty; where somebody asked, those that can move stand first, each with
/// its move or with both days.
private func difficultColumns(
  _ columns: [Column],
  _ compared: Compared?,
  _ words: Words
) -> [Column] {
  guard let compared else { return columns }
  let order = DifficultFigure.allCases
  let moving = order.compactMap { figure in columns.first { $0.id.difficultFigure == figure } }
  return moving.flatMap {
    compared.columns($0, move: Column(.moveOf($0.id), words.delta, 6), words)
  } + columns.filter { $0.id.difficultFigure == nil }
}

/// The sort key of what was counted at the baseline, and of what it moved by.
private func comparedKey(_ column: ColumnID, _ then: DifficultThen?) -> Int? {
  guard let figure = column.difficultFigure else { return nil }
  return column.isMove ? then?.move(figure) : then?.count(figure)
}

/// The sort key of what both tables count.
private func difficultKey(_ column: ColumnID, _ sums: RollUp, _ villages: VillageCounts) -> Int? {
  switch column {
  case .communes: sums.communes
  case .recognised: sums.recognised
  case .below: sums.below
  case .undetermined: sums.undetermined
  case .mean: sums.meanMet.tenths
  case .never: sums.silent
  case .older: sums.older
  case .villages: villages.supported == 0 ? nil : villages.met
  case .pending: villages.supported == 0 ? nil : villages.pending
  default: nil
  }
}
