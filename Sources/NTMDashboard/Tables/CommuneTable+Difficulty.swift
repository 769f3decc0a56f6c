import NTMModel
import TerminalCanvas

extension CommuneTable {
  /// Communes in difficulty: their tags, what they lack of infrastructure, their villages.
  static func difficult(
    _ rows: [CommuneRow],
    tags: [CommuneTag],
    set: CriteriaSet,
    asOf: Day,
    under level: Level,
    villagesThen: [UnitCode: Earlier<Villages>]? = nil,
    compared: Compared? = nil,
    words: Words
  ) -> CommuneTable {
    let name = Column(.name, words.commune, 13, widest: 20, right: false)
    var places: [Column] = []
    if level <= .province {
      places.append(Column(.district, words.district, 10, widest: 19, right: false))
    }
    if level <= .region {
      places.append(Column(.province, words.province, 10, widest: 17, right: false))
    }
    places.append(Column(.tags, words.tagsColumn, 10, widest: 20, right: false))
    var columns = [name] + beside(places, met(4, compared, words), compared)
    let villages = Column(.villages, words.villagesColumn, 9)
    let lacking = Column(.lackingBuilt, words.lackingBuiltColumn, 10, widest: 18, right: false)
    if let compared {
      // What is compared stands first.
      let move = Column(.moveOf(.villages), words.delta, 6)
      columns += compared.columns(villages, move: move, words) + [lacking]
    } else {
      columns += [lacking, villages]
    }
    columns += [
      Column(.pending, words.villagesPendingColumn, 9),
      Column(.total, words.villagesTotalColumn, 8),
      Column(.standard, words.standardColumn, 10, right: false),
      Column(.date, words.dateColumn, 10),
      Column(.code, words.code, 7, right: false),
      Column(.reported, words.reportStateColumn, 12, right: false).yielding,
    ]
    var table = CommuneTable(
      rows: rows,
      set: set,
      asOf: asOf,
      columns: columns,
      isBelowLine: false,
      tags: tags
    )
    table.villagesThen = villagesThen
    return table
  }

  /// How many villages more meet their criteria than did; `nil` where one of both was not told.
  func villagesMove(_ commune: CommuneRow) -> Int? {
    guard let now = commune.villages, let then = villagesThen?[commune.unit.code]?.value else {
      return nil
    }
    return now.met - then.met
  }

  /// The tags and the villages of the matrix; none where the store classifies no communes.
  static func marks(_ tags: [CommuneTag], _ rows: [CommuneRow], words: Words) -> [Column] {
    guard !tags.isEmpty else { return [] }
    let tagged = Column(.tags, words.tagsColumn, 10, widest: 16, right: false)
    guard rows.contains(where: { $0.villages != nil }) else { return [tagged] }
    return [tagged, Column(.villages, words.villagesColumn, 9)]
  }

  /// The cell of a column about tags and villages.
  func markCell(_ id: ColumnID, _ commune: CommuneRow, _ words: Words) -> CellText {
    switch id {
    case .tags:
      return CellText(
        words.tags(commune, tags),
        commune.tags.intersects(tags.difficult) ? .text : .muted
      )
    case .villages:
      guard let villages = commune.villages else { return CellText("") }
      return CellText(words.fraction(Share(villages.met, of: villages.supported)))
    case .pending:
      guard let villages = commune.villages else { return CellText("") }
      let pending = words.numerals.whole(villages.pending)
      return CellText(pending, villages.pending == 0 ? .muted : .strong)
    case .total:
      guard let villages = commune.villages else { return CellText("") }
      return CellText(villages.total.map(words.numerals.whole) ?? words.signs.dash, .muted)
    case .lackingBuilt: return CellText(lackingBuilt(commune, words))
    case .then(.villages):
      return words.then(villagesThen?[commune.unit.code]) {
        words.fraction(Share($0.met, of: $0.supported))
      }
    case .moveOf(.villages):
      // Villages told of for the first time have not moved.
      return words.move(villagesThen?[commune.unit.code], villagesMove(commune))
    default: return CellText("")
    }
  }

  /// The numbers of the criteria of infrastructure that are not met; the open ones with a question
  /// mark.
  private func lackingBuilt(_ commune: CommuneRow, _ words: Words) -> String {
    if commune.assessedOn == nil { return words.state(.noReport) }
    return set.criteria.filter(\.isInfrastructure).compactMap { criterion in
      switch commune.words[criterion.number - 1] {
      case .met: nil
      case .notMet: String(criterion.number)
      case .noReport, .disputed: "\(criterion.number)?"
      }
    }.joined(separator: " ")
  }

  func markKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .tags: ranks(rows.map { $0.tags.tags(of: tags).map(\.short.vi).joined(separator: " ") })
    case .villages: rows.map { $0.villages?.met }
    case .pending: rows.map { $0.villages?.pending }
    case .total: rows.map { $0.villages?.total }
    case .then(.villages): rows.map { villagesThen?[$0.unit.code]?.value?.met }
    case .moveOf(.villages): rows.map { villagesMove($0) }
    case .lackingBuilt:
      rows.map { row in
        guard row.assessedOn != nil else { return nil }
        return set.criteria.count { $0.isInfrastructure && row.words[$0.number - 1] != .met }
      }
    default: rows.map { _ in nil }
    }
  }

  /// The names of a commune's tags, as a field behind its place; empty without any.
  func tagText(of commune: CommuneRow) -> String {
    commune.tags.tags(of: tags)
      .map { String(RowTexts.field) + $0.short.vi + String(RowTexts.field) + $0.name.vi }.joined()
  }
}
