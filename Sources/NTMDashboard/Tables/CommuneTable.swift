import NTMModel
import TerminalCanvas

/// Communes with the state of each criterion.
struct CommuneTable: TableSource {
  var rows: [CommuneRow]
  var set: CriteriaSet
  var asOf: Day
  var columns: [Column]
  /// Whether the rows are those below the line, so that none is good news.
  var isBelowLine: Bool
  /// What the caption says of all rows, counted once.
  var counts = Counts()
  /// By the communes that have no state of their own on the unit list: what is behind them.
  var stateless: [UnitCode: Recast.ChangedUnit] = [:]
  /// What communes are classified by, by position.
  var tags: [CommuneTag] = []
  /// By commune its villages at the baseline; `nil` where nobody asked or knows.
  var villagesThen: [UnitCode: Earlier<Villages>]?
  /// The columns of a pane that follows other places too; `nil` where its own measure it.
  private var widest: [Column]?
  var measured: [Column] { widest ?? columns }

  struct Counts: Hashable, Sendable {
    var counted = 0
    var recognised = 0
    var below = 0
    /// Without figures of the day.
    var unreported = 0
  }

  /// The few columns of a pane: name, district, criteria met, what is lacking.
  static func brief(
    _ rows: [CommuneRow],
    set: CriteriaSet,
    asOf: Day,
    under level: Level,
    compared: Compared? = nil,
    words: Words
  ) -> CommuneTable {
    // Fixed widths, so that nothing jumps while the pane follows the provinces.
    let name = Column(.name, words.commune, 13, widest: 16, right: false)
    let places = [
      Column(.district, words.district, 11, widest: 12, right: false),
      // Two communes of one name are told apart by their province.
      Column(.province, words.province, 10, widest: 12, right: false),
    ]
    let met = met(3, compared, words)
    let missing = Column(.missing, words.lackingColumn, 8, widest: 46, right: false)
    let widest = [name] + beside(places, met, compared) + [missing]
    return CommuneTable(
      rows: rows,
      set: set,
      asOf: asOf,
      columns: level <= .region ? widest : widest.filter { $0.id != .province },
      isBelowLine: true,
      widest: widest
    )
  }

  /// The matrix of communes and criteria; district and province where the rows span several.
  static func matrix(
    _ rows: [CommuneRow],
    set: CriteriaSet,
    asOf: Day,
    under level: Level,
    isBelowLine: Bool,
    compared: Compared? = nil,
    tags: [CommuneTag] = [],
    words: Words
  ) -> CommuneTable {
    let name = Column(.name, words.commune, 14, widest: 20, right: false)
    var places: [Column] = []
    if level <= .province {
      places.append(Column(.district, words.district, 11, widest: 19, right: false))
    }
    if level <= .region {
      places.append(Column(.province, words.province, 11, widest: 17, right: false))
    }
    var columns = [name] + beside(places, met(5, compared, words), compared)
    columns += set.criteria.map { Column(.criterion($0.number), String($0.number), 2) }
    // Below the line hardly any commune holds a decision.
    let title = Column(.standard, words.standardColumn, 10, right: false)
    let moved = Column(.moveOf(.standard), words.delta, 6)
    let standard = compared.map { $0.columns(title, move: moved, words) } ?? [title]
    let marks = marks(tags, rows, words: words)
    columns += isBelowLine ? marks + standard : standard + marks
    columns += [
      Column(.date, words.dateColumn, 10),
      Column(.reported, words.reportStateColumn, 12, right: false),
      Column(.code, words.code, 7, right: false),
    ]
    var counts = Counts()
    // By index: copying rows only to count them costs milliseconds for a nation's communes.
    for index in rows.indices where rows[index].unit.isCounted {
      counts.counted += 1
      if rows[index].assessedOn != asOf { counts.unreported += 1 }
      if rows[index].standard != nil { counts.recognised += 1 }
      if set.standing(of: rows[index].words) == .below { counts.below += 1 }
    }
    return CommuneTable(
      rows: rows,
      set: set,
      asOf: asOf,
      columns: columns,
      isBelowLine: isBelowLine,
      counts: counts,
      tags: tags
    )
  }

  /// The places before the criteria met; both days of these take the room of the places.
  static func beside(
    _ places: [Column],
    _ met: [Column],
    _ compared: Compared?
  ) -> [Column] {
    compared?.isSideBySide == true ? met + places : places + met
  }

  /// The criteria met, with what they moved by or both days where somebody asked.
  static func met(_ width: Int, _ compared: Compared?, _ words: Words) -> [Column] {
    let met = Column(.met, words.metColumn, width)
    let move = Column(.moveCriteria, words.moveColumn, 5)
    return compared.map { $0.columns(met, move: move, words) } ?? [met]
  }

  init(
    rows: [CommuneRow],
    set: CriteriaSet,
    asOf: Day,
    columns: [Column],
    isBelowLine: Bool,
    counts: Counts = Counts(),
    tags: [CommuneTag] = [],
    widest: [Column]? = nil
  ) {
    self.rows = rows
    self.set = set
    self.asOf = asOf
    self.columns = columns
    self.isBelowLine = isBelowLine
    self.counts = counts
    self.tags = tags
    self.widest = widest
  }

  mutating func leaveOut(_ left: Set<ColumnID>) {
    columns.removeAll { left.contains($0.id) }
    widest?.removeAll { left.contains($0.id) }
  }

  /// With what is behind the communes that have no state of their own on another unit list.
  func with(_ recast: Recast?) -> CommuneTable {
    guard let recast else { return self }
    var table = self
    table.stateless = recast.stateless(.commune)
    return table
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].unit.code) }
  func unit(at row: Int) -> UnitCode? { rows[row].unit.code }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let commune = rows[row]
    return typed(commune.unit) + placeText(of: commune) + commune.unit.code.text
      + tagText(of: commune)
  }

  /// District and province as fields behind the name.
  private func placeText(of commune: CommuneRow) -> String {
    let (field, type) = (String(RowTexts.field), String(RowTexts.type))
    return field + commune.districtType + type + commune.district + field + commune.provinceType
      + type + commune.province + field
  }

  /// Neighbours lie in one district and province, whose names are folded once.
  func texts(of rows: [Int]) -> RowTexts {
    var texts = RowTexts()
    texts.reserve(rows: rows.count, bytes: rows.count * 64)
    var last: Int?
    var place: [UInt8] = []
    var kind = (written: "", folded: "")
    var marks: [TagSet: String] = [:]
    // By index: a copy of each row costs a millisecond for a nation's communes.
    for row in rows {
      if kind.written != self.rows[row].unit.type {
        kind = (self.rows[row].unit.type, Folding.folded(self.rows[row].unit.type))
      }
      texts.append(kind.folded)
      texts.append(RowTexts.type)
      texts.append(self.rows[row].folded)
      if let last, isNeighbour(row, of: last) {
        texts.append(shaped: place)
      } else {
        let start = texts.position
        texts.append(Folding.folded(placeText(of: self.rows[row])))
        place = texts.shaped(from: start)
      }
      last = row
      texts.append(self.rows[row].unit.code.text)
      if !self.rows[row].tags.isEmpty {
        let own = self.rows[row].tags
        let text = marks[own] ?? Folding.folded(tagText(of: self.rows[row]))
        marks[own] = text
        texts.append(text)
      }
      texts.endRow()
    }
    return texts
  }

  private func isNeighbour(_ row: Int, of other: Int) -> Bool {
    rows[row].district == rows[other].district && rows[row].province == rows[other].province
      && rows[row].districtType == rows[other].districtType
      && rows[row].provinceType == rows[other].provinceType
  }

  func fingerprint(at row: Int) -> Int {
    guard !stateless.isEmpty, let origin = stateless[rows[row].unit.code] else {
      return rows[row].hashValue
    }
    return rows[row].hashValue ^ origin.hashValue
  }
  func page(at row: Int) -> Page? { .commune(rows[row].unit.code) }

  /// In the matrix the criterion under the cursor by name, since its heading is a number only.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    if let origin = stateless[rows[row].unit.code] { return words.sentence(of: origin) }
    if columns[column].id == .tags, !rows[row].tags.isEmpty {
      return words.tagsInFull(rows[row], tags)
    }
    let lacking = set.criteria.filter { rows[row].words[$0.number - 1] != .met }
    guard let number = columns[column].id.criterion else {
      guard rows[row].assessedOn != nil, !lacking.isEmpty, rows[row].unit.isCounted else {
        return nil
      }
      return words.lackingColumn + ": "
        + lacking.map { "\($0.number) \(words.pick($0.short))" }.joined(separator: ", ")
    }
    let criterion = set.criteria[number - 1]
    return "\(number) \(words.pick(criterion.name)): \(words.state(rows[row].words[number - 1]))"
  }

  func emptyText(_ words: Words) -> String {
    isBelowLine ? words.noneBelow(set) : words.noCommunes
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let commune = rows[row]
    let id = columns[column].id
    if let number = id.criterion {
      guard commune.unit.isCounted else { return CellText(words.signs.dash, .muted) }
      // What is met is plain: a matrix of ticks is calm, and what is lacking stands out of it.
      let state = commune.words[number - 1]
      let sign = words.sign(state)
      let role = state == .met ? .text : sign.role
      return CellText(sign.text, role)
    }
    switch id {
    case .name:
      // A phường or thị trấn is told apart; among xã the type word says nothing.
      return commune.unit.isCounted
        ? CellText(commune.unit.name) : CellText(words.fullName(commune.unit), .muted)
    case .district: return CellText(commune.district)
    case .province: return CellText(commune.province)
    case .met: return met(commune, words)
    case .missing: return CellText(lacking(commune, words))
    case .standard: return words.title(commune.title)
    case .date: return date(commune, words)
    case .reported: return report(commune, words)
    case .code: return CellText(commune.unit.code.text, .muted)
    case .moveCriteria: return words.move(commune.move?.criteria)
    case .then(.met): return words.then(commune.move?.metThen)
    case .moveOf(.standard): return words.move(commune.move?.recognised)
    case .then(.standard): return words.held(commune.move?.wasRecognised)
    default: return markCell(id, commune, words)
    }
  }

  private func met(_ commune: CommuneRow, _ words: Words) -> CellText {
    guard commune.unit.isCounted, commune.assessedOn != nil else {
      return CellText(words.signs.dash, .muted)
    }
    switch set.standing(of: commune.words) {
    case .below: return CellText(String(commune.words.metCount), .bad)
    case .undetermined: return CellText("\(commune.words.metCount)?", .warning)
    case .notBelow:
      return CellText(
        String(commune.words.metCount),
        set.isComplete(commune.words) ? .good : .text
      )
    }
  }

  private func date(_ commune: CommuneRow, _ words: Words) -> CellText {
    guard let day = commune.assessedOn else {
      return CellText(commune.unit.isCounted ? words.signs.noReport : "", .muted)
    }
    return CellText(words.numerals.day(day), day < asOf ? .warning : .muted)
  }

  /// Whether the figures are of the day, or how old they are.
  private func report(_ commune: CommuneRow, _ words: Words) -> CellText {
    guard commune.unit.isCounted else { return CellText("") }
    if let origin = stateless[commune.unit.code] { return words.way(of: origin) }
    return words.report(assessedOn: commune.assessedOn, asOf: asOf)
  }

  /// The numbers of the criteria not met; those not reported or disputed with a question mark.
  private func lacking(_ commune: CommuneRow, _ words: Words) -> String {
    if let origin = stateless[commune.unit.code] { return words.sentence(of: origin) }
    if commune.assessedOn == nil { return words.state(.noReport) }
    return set.criteria.compactMap { criterion in
      switch commune.words[criterion.number - 1] {
      case .met: nil
      case .notMet: String(criterion.number)
      case .noReport, .disputed: "\(criterion.number)?"
      }
    }.joined(separator: " ")
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    if let number = column.criterion { return rows.map { $0.words[number - 1].sortKey } }
    switch column {
    case .name: return rows.map(\.nameRank)
    case .district: return ranks(rows.map(\.district))
    case .province: return ranks(rows.map(\.province))
    case .met, .missing:
      return rows.map { $0.assessedOn == nil ? nil : $0.words.metCount }
    case .standard: return rows.map { $0.standard?.rawValue }
    case .date, .reported: return rows.map { $0.assessedOn.map { Int($0.number) } }
    case .code: return ranks(rows.map(\.unit.code.text))
    case .moveCriteria: return rows.map { $0.move?.criteria?.net }
    case .then(.met): return rows.map { $0.move?.metThen }
    case .moveOf(.standard): return rows.map { $0.move?.recognised }
    case .then(.standard): return rows.map { $0.move.map { $0.wasRecognised ? 1 : 0 } }
    default: return markKeys(column)
    }
  }
}

/// The positions of texts in Vietnamese order; each distinct text is compared once.
func ranks(_ texts: [String]) -> [Int?] {
  let distinct = Set(texts).map { (text: $0, key: Collation.key($0)) }
    .sorted { $0.key.lexicographicallyPrecedes($1.key) }
  var rank: [String: Int] = [:]
  for (position, entry) in distinct.enumerated() { rank[entry.text] = position }
  return texts.map { $0.isEmpty ? nil : rank[$0] }
}
