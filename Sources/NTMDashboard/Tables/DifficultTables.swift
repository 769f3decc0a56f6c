import NTMModel
import TerminalCanvas

/// Communes by kind of difficulty: how many there are, and how they stand.
struct DifficultKindTable: TableSource {
  var rows: [DifficultKind]
  var columns: [Column]
  private var sheet: DifficultSheet
  private var tags: [CommuneTag]
  private var words: Words

  init(_ sheet: DifficultSheet, tags: [CommuneTag], set: CriteriaSet, words: Words) {
    self.sheet = sheet
    self.tags = tags
    self.words = words
    rows = sheet.kinds
    let names = rows.map { words.name(of: $0.group, tags) }
    columns = [
      Column.fitted(.name, words.difficultKindColumn, to: names, least: 21),
      Column(.communes, words.communesColumn, 6),
      Column(.recognised, words.recognisedColumn, 6),
      Column(.below, words.belowColumn(set), 5),
      Column(.mean, words.meanColumn, 6),
      Column(.never, words.noReportColumn, 6),
      Column(.villages, words.villagesColumn, 11),
      Column(.pending, words.villagesPendingColumn, 9),
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
    tag(row).map { words.detail(of: $0) }
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let kind = rows[row]
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

  init(_ sheet: DifficultSheet, tags: [CommuneTag], set: CriteriaSet, words: Words) {
    self.words = words
    rows = [sheet.total] + sheet.places
    tag = sheet.chosen.map { tags[$0].code }
    isTold = sheet.isTold
    areVillagesTold = sheet.areVillagesTold
    let isOfCountry = sheet.place.level == .country
    self.isOfCountry = isOfCountry
    let names = rows.map { words.listName($0.unit, isGrouped: isOfCountry) }
    columns = [
      Column.fitted(.name, words.name, to: names, least: 16),
      Column(.communes, words.difficultColumn, 5),
      Column(.base, words.outOfColumn, 6),
      Column(.below, words.belowColumn(set), 5),
      Column(.mean, words.meanColumn, 6),
      Column(.recognised, words.recognisedColumn, 5),
      Column(.villages, words.villagesColumn, 11),
      Column(.never, words.noReportColumn, 6),
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

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let place = rows[row]
    switch columns[column].id {
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
    default: rows.map { isTold ? difficultKey(column, $0.sums, $0.villages) : nil }
    }
  }
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

/// Criteria of infrastructure: communes in difficulty held against the others and the country.
struct InfrastructureTable: TableSource {
  var rows: [InfrastructureLine]
  var columns: [Column]
  private var words: Words
  /// Whether anybody told which communes the page is about, and so which are the others.
  private var isTold: Bool

  init(_ rows: [InfrastructureLine], isTold: Bool, words: Words) {
    self.rows = rows
    self.words = words
    self.isTold = isTold
    let names = rows.map { words.pick($0.criterion.short) }
    func counts(_ part: KeyPath<InfrastructureLine, InfrastructureLine.Part>) -> [String] {
      rows.map { words.fraction($0[keyPath: part].met) }
    }
    // The base is that of all criteria, and stands once, above the shares that it is of.
    func shares(
      _ id: ColumnID,
      _ title: String,
      _ part: KeyPath<InfrastructureLine, InfrastructureLine.Part>
    ) -> Column {
      let base = rows.first.map { "/" + words.numerals.whole($0[keyPath: part].met.base) } ?? ""
      let cells = rows.map { words.percent($0[keyPath: part].met) }
      return .fitted(id, title + base, to: cells, right: true)
    }
    columns = [
      Column(.number, "", 2),
      Column.fitted(.name, words.criterionColumn, to: names, least: 12),
      shares(.share, words.difficultShareColumn, \.difficult),
      shares(.othersShare, words.othersShareColumn, \.others),
      shares(.nationShare, words.nationShareColumn, \.nation),
      Column(.missing, words.unknownColumn, 7),
      Column.fitted(.part, words.difficultCountColumn, to: counts(\.difficult), right: true),
      Column.fitted(.others, words.othersCountColumn, to: counts(\.others), right: true),
      Column.fitted(.nation, words.nationCountColumn, to: counts(\.nation), right: true),
      Column(.gap, words.lagColumn, 6),
      Column(.older, words.olderColumn, 7),
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(String(rows[row].criterion.number)) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let criterion = rows[row].criterion
    return fields([
      String(criterion.number), words.pick(criterion.short), words.pick(criterion.name),
    ])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func emptyText(_ words: Words) -> String { words.noInfrastructure }
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    words.detail(of: rows[row], isTold: isTold)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let line = rows[row]
    let numerals = words.numerals
    guard isTold || !InfrastructureTable.split.contains(columns[column].id) else {
      return CellText(words.signs.dash, .muted)
    }
    switch columns[column].id {
    case .number: return CellText(String(line.criterion.number), .accent)
    case .name: return CellText(words.pick(line.criterion.short))
    case .share: return CellText(words.percent(line.difficult.met), .strong)
    case .othersShare: return CellText(words.percent(line.others.met))
    case .nationShare: return CellText(words.percent(line.nation.met))
    case .part: return CellText(words.fraction(line.difficult.met))
    case .others: return CellText(words.fraction(line.others.met), .muted)
    case .nation: return CellText(words.fraction(line.nation.met), .muted)
    case .missing:
      let missing = line.difficult.unreported
      return CellText(numerals.whole(missing), missing == 0 ? .muted : .warning)
    case .older:
      let older = line.difficult.older
      return CellText(numerals.whole(older), older == 0 ? .muted : .warning)
    case .gap: return CellText(line.gap.map(numerals.tenths) ?? words.signs.dash)
    default: return CellText("")
    }
  }

  /// What rests on which communes are in difficulty and which are not.
  private static let split: Set<ColumnID> = [
    .share, .othersShare, .missing, .older, .part, .others, .gap,
  ]

  func sortKeys(_ column: ColumnID) -> [Int?] {
    guard isTold || !InfrastructureTable.split.contains(column) else {
      return rows.map { _ in nil }
    }
    return rows.map { line in
      switch column {
      case .number, .name: line.criterion.number
      case .share: line.difficult.met.tenthsOfPercent
      case .othersShare: line.others.met.tenthsOfPercent
      case .nationShare: line.nation.met.tenthsOfPercent
      case .part: line.difficult.met.part
      case .others: line.others.met.part
      case .nation: line.nation.met.part
      case .missing: line.difficult.unreported
      case .older: line.difficult.older
      case .gap: line.gap
      default: nil
      }
    }
  }
}
