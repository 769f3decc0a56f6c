import NTMModel
import TerminalCanvas

/// What a district or province still needs for its title: the communes of a district, and the criteria
/// of its own.
struct OwnCriteriaTable: TableSource {
  enum Line: Hashable, Sendable {
    case communes
    /// A criterion, by its position in the set.
    case criterion(Int)
    /// That there are no criteria of its own.
    case remark
  }

  /// The unit whose lines these are; `nil` where the page has none.
  var owner: CriteriaOwner?
  var lines: [Line]
  var columns: [Column]
  /// The set that is for the unit; `nil` where none is.
  private(set) var own: OwnCriteriaSet?
  private let words: Words

  init(
    _ owner: CriteriaOwner?,
    of sheet: DistrictSheet,
    compared: Compared? = nil,
    words: Words
  ) {
    self.owner = owner
    self.words = words
    own = sheet.criteriaSets.first { $0.set.code == owner?.criteria?.set }
    let criteria = own.map { $0.set.criteria.indices.map { Line.criterion($0) } } ?? [.remark]
    switch owner {
    case .district: lines = [.communes] + criteria
    // How many of its communes a province needs says its own set.
    case .province: lines = criteria
    case nil: lines = []
    }
    // The same for every unit of the level on the page, so that the columns stay where they are.
    let level = owner?.unit.level ?? .district
    let names =
      sheet.criteriaSets.filter { $0.set.level == level }.flatMap(\.set.criteria)
      .map { words.pick($0.name) }
      + [words.communesToRecognise, words.noOwnCriteria]
    columns = [
      Column(.number, "", 2),
      Column.fitted(.name, words.requirementColumn, to: names, least: 16),
    ]
    let state = Column(.state, words.stateColumn, 15, right: false)
    let move = Column(.moveOf(.state), words.delta, 6)
    columns += compared.map { $0.columns(state, move: move, words) } ?? [state]
  }

  var count: Int { lines.count }

  private func criterion(_ row: Int) -> Criterion? {
    guard case .criterion(let position) = lines[row] else { return nil }
    return own?.set.criteria[position]
  }

  func id(at row: Int) -> RowID { RowID(criterion(row).map { String($0.number) } ?? "–") }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields([criterion(row).map { String($0.number) } ?? "", name(row)])
  }
  func fingerprint(at row: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(owner?.unit.code)
    hasher.combine(state(row).text)
    hasher.combine(move(row))
    return hasher.finalize()
  }

  private func name(_ row: Int) -> String {
    switch lines[row] {
    case .communes: words.communesToRecognise
    case .criterion: criterion(row).map { words.pick($0.name) } ?? ""
    case .remark: words.noOwnCriteria
    }
  }

  private func state(_ row: Int) -> CellText {
    switch lines[row] {
    case .communes:
      guard case .district(let district) = owner else { return CellText("") }
      return words.communesToGo(of: district)
    case .criterion(let position):
      guard let criteria = owner?.criteria, criteria.assessedOn != nil else {
        return CellText(words.signs.noReport + " " + words.state(.noReport), .muted)
      }
      return told(criteria.words[position])
    case .remark: return CellText("")
    }
  }

  private func told(_ state: CriterionState) -> CellText {
    let sign = words.sign(state)
    return CellText(sign.text + " " + words.state(state), sign.role)
  }

  /// What the line was at the baseline; `nil` where nobody knows.
  private func then(_ row: Int) -> String? {
    switch lines[row] {
    case .communes:
      guard case .district(let district) = owner, let then = district.move?.then else { return nil }
      return words.communesToGo(Share(then.recognised, of: then.communes)).text
    case .criterion(let position):
      return owner?.criteriaMove?.wordsThen.map { told($0[position]).text }
    case .remark: return nil
    }
  }

  /// How many communes more are recognised, or whether a criterion was gained or lost.
  private func move(_ row: Int) -> Int? {
    switch lines[row] {
    case .communes:
      guard case .district(let district) = owner else { return nil }
      return district.move?.recognised
    case .criterion(let position):
      guard let criteria = owner?.criteria, criteria.assessedOn != nil else { return nil }
      return owner?.criteriaMove?.move(of: position, to: criteria.words[position])
    case .remark: return nil
    }
  }

  /// The criterion as it stands, with all that its indicators ask.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    switch lines[row] {
    case .communes:
      guard case .district(let district) = owner else { return nil }
      return words.detail(of: district)
    case .remark: return owner.map(words.whyNoCriteria)
    case .criterion:
      guard let criterion = criterion(row), let own else { return nil }
      return words.asked(criterion, by: own, standing: state(row).text)
    }
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    switch columns[column].id {
    case .number: return CellText(criterion(row).map { String($0.number) } ?? "", .accent)
    case .name: return CellText(name(row), lines[row] == .remark ? .muted : .text)
    case .state: return state(row)
    case .then, .moveOf:
      // That there are no criteria has no two days.
      if lines[row] == .remark { return CellText("") }
      if columns[column].id.isMove { return words.move(move(row)) }
      return CellText(then(row) ?? words.signs.dash, .muted)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .state:
      lines.indices.map { row in
        guard case .criterion(let position) = lines[row] else { return nil }
        return owner?.criteria.flatMap { $0.words[position].sortKey }
      }
    case .name: ranks(lines.indices.map(name))
    case .moveOf: lines.indices.map { move($0) }
    default: Array(0..<count)
    }
  }
}
