import NTMModel
import TerminalCanvas

/// Countries, regions, provinces or districts with their roll-ups.
struct PlaceTable: TableSource, Hashable {
  var rows: [PlaceRow]
  var set: CriteriaSet
  var columns: [Column]
  /// Whether regions stand as headings over their provinces.
  var isGrouped: Bool
  private var ranking: Ranking
  /// The wording of the names.
  var words: Words

  /// The few columns of a pane on the overview.
  static func brief(
    _ rows: [PlaceRow],
    set: CriteriaSet,
    compared: Compared? = nil,
    words: Words
  ) -> PlaceTable {
    let digits = digits(of: rows, words)
    let table = PlaceTable(
      rows: rows,
      set: set,
      columns: [
        // Regions run over the empty cells beside them.
        Column(.name, words.province, 19, widest: 26, right: false),
        Column(.communes, words.communesColumn, max(5, digits)),
        Column(.recognised, words.recognisedColumn, max(5, digits)),
        Column(.share, "%", 5),
        Column(.below, words.belowColumn(set), max(4, digits - 1)),
        Column(.mean, words.meanColumn, 6),
        // These show where the screen is wide, and by moving sideways elsewhere.
        Column(.undetermined, words.undeterminedColumn(set), 5),
        Column(.districts, words.districtsColumn, 7),
        Column(.standardised, words.standardisedColumn, 8),
        Column(.reported, words.reportedColumn, max(11, digits * 2 + 1)),
      ],
      isGrouped: true,
      ranking: Ranking(rows),
      words: words
    )
    return (compared == nil ? table.with(ranks(of: rows, words)) : table).with(compared)
  }

  /// Level and gain of the year side by side; none without an earlier date.
  private static func ranks(of rows: [PlaceRow], _ words: Words) -> [Column] {
    guard let gain = rows.lazy.compactMap(\.gain).first else { return [] }
    let title = words.gainedColumn(since: gain.since)
    return [
      Column(.rank, words.rankColumn, 5), Column(.gained, title, Width.columns(title)),
      Column(.rankGain, words.rankGainColumn, 6), Column(.rankWithin, words.rankWithinColumn, 6),
    ]
  }

  private func with(_ columns: [Column]) -> PlaceTable {
    var table = self
    table.columns += columns
    return table
  }

  /// The same with what the units moved by in sight.
  private func with(_ compared: Compared?) -> PlaceTable {
    guard let compared else { return self }
    return compared.isSideBySide ? sideBySide(compared) : withMoves
  }

  /// Both days of what moved, behind the names; all other columns behind these.
  private func sideBySide(_ compared: Compared) -> PlaceTable {
    let moves: [(ColumnID, Column)] = [
      (.recognised, Column(.moveRecognised, words.recognisedMoveColumn, 6)),
      (.below, Column(.moveBelow, words.belowMoveColumn(set), 6)),
      (.mean, Column(.moveCriteria, words.criteriaMoveColumn, 6)),
      (.districts, Column(.moveOf(.districts), words.moveColumn(of: words.districtsColumn), 7)),
    ]
    var table = self
    table.columns = columns.filter { $0.id == .name }
    for (id, move) in moves {
      guard let figure = columns.first(where: { $0.id == id }) else { continue }
      table.columns += compared.columns(figure, move: move, words)
    }
    let placed = Set(table.columns.map(\.id))
    table.columns += columns.filter { !placed.contains($0.id) }
    table.columns += [
      Column(.rank, words.rankColumn, 5), Column(.rankGain, words.rankGainColumn, 6),
      Column(.rankWithin, words.rankWithinColumn, 6),
    ]
    return table
  }

  /// Moves beside the counts that moved, and what is wide behind them.
  private var withMoves: PlaceTable {
    func place(_ column: Column) -> Int {
      switch column.id {
      case .name: 0
      case .communes: 1
      case .recognised: 2
      case .below: 4
      default: 6
      }
    }
    let moves = [
      (3, Column(.moveRecognised, words.recognisedMoveColumn, 6)),
      (5, Column(.moveBelow, words.belowMoveColumn(set), 6)),
      (5, Column(.moveCriteria, words.criteriaMoveColumn, 6)),
      (5, Column(.rank, words.rankColumn, 5)),
      (5, Column(.rankGain, words.rankGainColumn, 6)),
      (5, Column(.rankWithin, words.rankWithinColumn, 6)),
    ]
    var table = self
    table.columns = (columns.map { (place($0), $0) } + moves).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1)
    return table
  }

  /// The columns that the largest count of communes takes.
  private static func digits(of rows: [PlaceRow], _ words: Words) -> Int {
    let most = rows.reduce(0) { max($0, $1.rollUp.communes) }
    return Width.columns(words.numerals.whole(most))
  }

  /// Everything that is known of the units below a place.
  static func full(
    _ rows: [PlaceRow],
    set: CriteriaSet,
    compared: Compared? = nil,
    words: Words
  ) -> PlaceTable {
    let level = rows.first?.unit.level
    let names = rows.map { name($0, isGrouped: false, words).text }
    let digits = max(6, digits(of: rows, words))
    var columns = [
      Column.fitted(.name, words.name, to: names, least: 26),
      Column(.communes, words.communesColumn, digits),
      Column(.recognised, words.recognisedColumn, digits),
      Column(.share, "%", 6),
    ]
    columns += set.bands.indices.map { position in
      Column(.band(position), words.band(set.bands[position]), digits)
    }
    columns += [
      Column(.bandUnknown, words.bandUnknownColumn, 7),
      Column(.below, words.belowColumn(set), 5),
      Column(.undetermined, words.undeterminedColumn(set), 5),
      Column(.mean, words.meanColumn, 6),
      Column(.reported, words.reportedColumn, max(11, digits * 2 + 1)),
    ]
    if let advanced = words.advancedColumn { columns.append(Column(.advanced, advanced, 6)) }
    if level == .district {
      columns.append(Column(.title, words.titleColumn, 11, right: false))
    } else {
      columns.append(Column(.districts, words.districtsColumn, 7))
    }
    columns.append(Column(.standardised, words.standardisedColumn, 8))
    if compared == nil {
      let isOfOne = Set(rows.map(\.parentCode)).count == 1
      let ranks = ranks(of: rows, words).filter { $0.id != .rankWithin || !isOfOne }
      columns += ranks.isEmpty ? [Column(.rank, words.rankColumn, 5)] : ranks
    }
    columns.append(Column(.code, words.code, 6, right: false))
    let table = PlaceTable(
      rows: rows,
      set: set,
      columns: columns,
      isGrouped: false,
      ranking: Ranking(rows),
      words: words
    )
    return table.with(compared)
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].unit.code) }
  func unit(at row: Int) -> UnitCode? { rows[row].unit.code }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let unit = rows[row].unit
    let name = unit.level == .country ? words.countryName : typed(unit)
    return fields([name, unit.code.text])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func isPinned(at row: Int) -> Bool { isGrouped && rows[row].unit.level == .country }
  func isHeading(at row: Int) -> Bool { isGrouped && rows[row].unit.level == .region }

  /// By index: a closure over the rows would copy each of them, and the status line asks each time.
  var itemCount: Int {
    guard isGrouped else { return rows.count }
    return rows.indices.reduce(0) { isHeading(at: $1) || isPinned(at: $1) ? $0 : $0 + 1 }
  }

  /// In a pane the columns up to the communes below the line; on a page all.
  var leading: Int {
    guard isGrouped else { return columns.count }
    if columns.contains(where: { $0.id.then != nil }),
      let first = columns.firstIndex(where: \.id.isMove)
    {
      return first + 1
    }
    let last = columns.lastIndex { $0.id == .below || $0.id == .moveCriteria }
    return last.map { $0 + 1 } ?? columns.count
  }
  func sum(of rows: [Int], _ words: Words) -> String? {
    // A province and its country together would count twice.
    guard let first = rows.first, Set(rows.map { self.rows[$0].unit.level }).count == 1 else {
      return nil
    }
    var sum = self.rows[first].rollUp
    for row in rows.dropFirst() { sum += self.rows[row].rollUp }
    return [
      words.recognised(sum), sum.known(words.below(sum.below, set), .communes),
      words.unreported(sum.communes - sum.reported),
    ].compactMap { $0 }.joined(separator: ", ")
  }

  func page(at row: Int) -> Page? { .units(rows[row].unit.code) }

  /// How the row's ranks are to be taken, where the cursor is on one of them, and why there are no
  /// products.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    if columns[column].id == .standardised {
      return words.productsState(rows[row].rollUp).map { "OCOP: " + $0 }
    }
    guard [.rank, .gained, .rankGain, .rankWithin].contains(columns[column].id),
      let place = ranking[rows[row].unit.code]
    else { return nil }
    return words.line(place, of: ranking.count, communes: rows[row].rollUp.communes)
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let place = rows[row]
    let sums = place.rollUp
    let numerals = words.numerals
    let id = columns[column].id
    // Of no communes there is nothing to count; zeros would look like a poor result.
    if sums.communes == 0, id.isOfCommunes { return CellText(words.signs.dash, .muted) }
    // Nor can anybody say a state of units that have none on the list shown.
    if !sums.unknown.isDisjoint(with: id.counts) { return CellText(words.signs.dash, .muted) }
    if let band = id.band {
      return count(band < sums.bands.count ? sums.bands[band] : 0, numerals)
    }
    switch id {
    case .name: return PlaceTable.name(place, isGrouped: isGrouped, words)
    case .communes: return CellText(numerals.whole(sums.communes))
    case .recognised: return CellText(numerals.whole(sums.recognised))
    case .share: return CellText(numerals.percent(sums.recognisedShare), .strong)
    case .below: return count(sums.below, numerals)
    case .bandUnknown: return count(bandUnknown(sums), numerals, .warning)
    case .undetermined: return count(sums.undetermined, numerals, .warning)
    case .mean: return CellText(numerals.mean(sums.meanMet))
    case .reported:
      return words.reported(Share(sums.reported, of: sums.communes))
    case .advanced: return count(sums.advanced, numerals)
    case .districts:
      guard sums.districts > 0 else { return CellText(words.signs.dash, .muted) }
      return CellText("\(sums.districtsRecognised)/\(sums.districts)")
    case .title: return words.title(place.title)
    case .standardised: return count(sums.standardised, numerals)
    case .code: return CellText(place.unit.code.text, .muted)
    case .rank: return words.rank(ranking[place.unit.code]?.level, ranking[place.unit.code])
    case .rankGain: return words.rank(ranking[place.unit.code]?.gain, ranking[place.unit.code])
    case .rankWithin: return words.rankWithin(ranking[place.unit.code]?.within)
    case .gained: return words.move(place.gain?.communes)
    case .moveRecognised: return words.move(place.move?.recognised)
    case .moveBelow: return words.move(place.move?.below, isLessBetter: true)
    case .moveCriteria: return words.move(place.move?.criteria)
    case .moveOf(.districts): return words.move(place.move?.districtsRecognised)
    case .then(let figure): return then(figure, of: place)
    default: return CellText("")
    }
  }

  /// A figure of the baseline, on the units of its day.
  private func then(_ column: ColumnID, of place: PlaceRow) -> CellText {
    guard column == .mean else {
      return column == .districts
        ? words.then(place.move.map { Share($0.then.districtsRecognised, of: $0.then.districts) })
        : words.then(thenKey(column, of: place))
    }
    return CellText(
      place.move?.criteria == nil
        ? words.signs.dash
        : words.numerals.mean(place.move?.then.meanMet ?? Mean(sum: 0, count: 0)),
      .muted
    )
  }

  /// What such a column is sorted by; `nil` where other criteria were asked, or nobody had reported.
  private func thenKey(_ column: ColumnID, of place: PlaceRow) -> Int? {
    guard let move = place.move else { return nil }
    switch column {
    case .recognised: return move.then.recognised
    case .below: return move.below == nil ? nil : move.then.below
    case .mean: return move.criteria == nil ? nil : move.then.meanMet.tenths
    case .districts: return move.then.districtsRecognised
    default: return nil
    }
  }

  private func count(_ value: Int, _ numerals: Numerals, _ role: RoleOfCount = .plain) -> CellText {
    CellText(numerals.whole(value), value == 0 ? .muted : role == .warning ? .warning : .text)
  }

  private enum RoleOfCount { case plain, warning }

  /// Communes that unreported or disputed criteria leave between two bands.
  private func bandUnknown(_ sums: RollUp) -> Int { sums.communes - sums.bands.reduce(0, +) }

  private static func name(_ place: PlaceRow, isGrouped: Bool, _ words: Words) -> CellText {
    switch place.unit.level {
    case .country: CellText(words.countryName, .strong)
    case .region: CellText(words.name(place.unit), isGrouped ? .header : .text)
    case .province, .commune:
      CellText((isGrouped ? "  " : "") + place.unit.name)
    case .district:
      CellText(words.fullName(place.unit), place.rollUp.communes == 0 ? .muted : .text)
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    rows.map { place in
      let sums = place.rollUp
      if sums.communes == 0 && column.isOfCommunes || !sums.unknown.isDisjoint(with: column.counts)
      {
        return nil
      }
      if let band = column.band { return band < sums.bands.count ? sums.bands[band] : 0 }
      switch column {
      case .name: return place.nameRank
      case .communes: return sums.communes
      case .recognised: return sums.recognised
      case .share: return sums.recognisedShare.percentFloor.map { Int($0.hundredths) }
      case .below: return sums.below
      case .bandUnknown: return bandUnknown(sums)
      case .undetermined: return sums.undetermined
      case .mean: return sums.meanMet.tenths
      case .reported:
        return Share(sums.reported, of: sums.communes).percentFloor.map { Int($0.hundredths) }
      case .advanced: return sums.advanced
      case .districts: return sums.districtsRecognised
      case .title: return place.standard?.rawValue
      case .standardised: return sums.standardised
      case .rank: return ranking[place.unit.code]?.level
      case .rankGain: return ranking[place.unit.code]?.gain
      case .rankWithin: return ranking[place.unit.code]?.within?.part
      case .gained: return place.gain?.communes
      case .moveRecognised: return place.move?.recognised
      case .moveBelow: return place.move?.below
      case .moveCriteria: return place.move?.criteria?.net
      case .moveOf(.districts): return place.move?.districtsRecognised
      case .then(let figure): return thenKey(figure, of: place)
      default: return nil
      }
    }
  }
}

extension ColumnID {
  /// Whether a column of places counts their communes.
  fileprivate var isOfCommunes: Bool { band != nil || ColumnID.ofCommunes.contains(self) }

  /// The kind of record without which a column of places has nothing to count.
  fileprivate var counts: RollUp.Unknown {
    switch self {
    case .recognised, .share, .below, .advanced: .communes
    case .districts, .title: .districts
    case .standardised: .products
    default: band == nil ? [] : .communes
    }
  }

  private static let ofCommunes: Set<ColumnID> = [
    .communes, .recognised, .share, .below, .undetermined, .mean, .reported, .advanced,
    .bandUnknown,
  ]
}
