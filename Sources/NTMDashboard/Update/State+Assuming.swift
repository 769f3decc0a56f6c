import NTMModel
import TerminalCanvas

/// What one key takes for given, or takes back.
struct Assumable: Hashable {
  var assumptions: [Assumption]
  /// The unit, or the way to a target, that they are about.
  var name: String
  /// The row of that way; `nil` for a unit.
  var way: RowID? = nil
  /// The unit of the page of the nearest that it is about, with the way on which it stands there.
  var unit: AssumedUnit? = nil
}

extension State {
  /// The most that is assumed: more would be another plan than anybody could read.
  static let mostAssumptions = 3_000

  /// What can be assumed where the cursor is; `nil` where nothing can.
  var assumableUnderCursor: Assumable? {
    guard let row = cursorRow else { return nil }
    switch focusedTable {
    case let table as AssumptionTable: return assumable(table, row)
    case let table as NearestGoalTable: return assumable(table.rows[row], table.id(at: row))
    case let table as NearestUnitTable:
      return assumable(table.rows[row])
    default: break
    }
    if let figure = figureUnderCursor { return criterion(figure) }
    return unitWithStandard.flatMap { standard(of: $0.unit, isHeld: $0.isHeld) }
  }

  /// Why nothing can be assumed where the cursor is.
  var whyNothingToAssume: String {
    guard let table = focusedTable as? OwnCriteriaTable, let row = cursorRow,
      let owner = table.owner
    else { return words.nothingToAssume }
    return switch table.lines[row] {
    case .communes: words.communesAreAssumedOneByOne
    case .remark: words.whyNoCriteria(owner)
    case .criterion: words.nothingToAssume
    }
  }

  /// The row of the list, or all that are marked in it.
  private func assumable(_ table: AssumptionTable, _ row: Int) -> Assumable {
    let marked = focusedPane?.marked ?? []
    let chosen = table.rows.indices.filter { marked.contains(table.id(at: $0)) }
    let lines = chosen.isEmpty ? [table.rows[row]] : chosen.map { table.rows[$0] }
    return Assumable(assumptions: lines.map(\.assumption), name: words.name(of: lines[0]))
  }

  /// A unit among the nearest; one that was assumed there is taken back with all that went with it.
  private func assumable(_ unit: NearestUnit) -> Assumable? {
    let kept = visit.assumedUnits.last { kept in
      kept.unit.unit.code == unit.unit.code && kept.way == visit.panes.first?.cursor
        && kept.assumptions.allSatisfy(assumptions.contains)
    }
    let found =
      kept?.assumptions ?? unit.assumptions(for: chosenMetric)
    guard !found.isEmpty else {
      var granted = standard(of: unit.unit, isHeld: false)
      let granting = granted?.assumptions ?? []
      granted?.unit = assumed(unit, granting)
      return granted
    }
    return Assumable(
      assumptions: found,
      name: words.fullName(unit.unit),
      unit: assumed(unit, found)
    )
  }

  private func assumed(_ unit: NearestUnit, _ assumptions: [Assumption]) -> AssumedUnit? {
    visit.panes.first?.cursor.map {
      AssumedUnit(way: $0, unit: unit, assumptions: assumptions)
    }
  }

  private func assumable(_ row: NearestGoalTable.Row, _ id: RowID) -> Assumable? {
    // With all of it assumed nothing is lacking any more, and the way is remembered to go back.
    if let way = assumedWays[id], way.allSatisfy(assumptions.contains) {
      return Assumable(assumptions: way, name: row.name(words), way: id)
    }
    let assumptions: [Assumption]
    switch row {
    case .goal(let goal): assumptions = goal.assumptions
    case .group(.lacking, let units): assumptions = units.flatMap { $0.assumptions(for: nil) }
    case .group(.districts, _), .group(.silent, _): return nil
    }
    guard !assumptions.isEmpty else { return nil }
    return Assumable(assumptions: assumptions, name: row.name(words), way: id)
  }

  /// What the target counts whose way is chosen on the page of the nearest units.
  private var chosenMetric: Target.Metric? {
    guard let goals = tables.first as? NearestGoalTable,
      let row = goals.rows.indices.first(where: { goals.id(at: $0) == visit.panes.first?.cursor }),
      case .goal(let goal) = goals.rows[row]
    else { return nil }
    return goal.reading.target.metric
  }

  private func criterion(_ figure: FigureUnderCursor) -> Assumable? {
    guard figure.unit.isCounted,
      case .criterion(let code, let number) = figure.figure.subject,
      case .state(let state) = figure.figure.old
    else { return nil }
    let assumption = Assumption(.criterion(code, number: number), holds: state != .met)
    return Assumable(assumptions: [assumption], name: words.fullName(figure.unit))
  }

  /// The lowest standard of its level: what the targets count, and all others go with it.
  private func standard(of unit: NTMModel.Unit, isHeld: Bool) -> Assumable? {
    guard unit.isCounted,
      let lowest = words.titles.inForce(at: unit.level, on: words.day).first?.standard
    else { return nil }
    return Assumable(
      assumptions: [Assumption(.standard(unit.code, lowest), holds: !isHeld)],
      name: words.fullName(unit)
    )
  }

  /// The commune, district or province of the row, and whether it holds a standard.
  private var unitWithStandard: (unit: NTMModel.Unit, isHeld: Bool)? {
    guard let row = cursorRow else { return nil }
    switch focusedTable {
    case let table as PlaceTable:
      let place = table.rows[row]
      return place.unit.level == .district ? (place.unit, place.standard != nil) : nil
    case let table as CommuneTable: return (table.rows[row].unit, table.rows[row].standard != nil)
    case let table as DistrictTable:
      return (table.rows[row].unit, table.rows[row].recognitions.standing != nil)
    case let table as ProvinceTable:
      return (table.rows[row].unit, table.rows[row].recognitions.standing != nil)
    default: return nil
    }
  }

  /// Takes for given what is under the cursor, or takes it back.
  mutating func assume(at moment: Moment) -> [Effect] {
    guard let found = assumableUnderCursor, let first = found.assumptions.first else { return [] }
    let isMany = found.assumptions.count > 1
    let count = found.assumptions.count
    let sentence: String
    if isAssumed(found) {
      let gone = Set(found.assumptions.map(\.subject))
      assumptions.removeAll { gone.contains($0.subject) }
      sentence =
        isMany
        ? words.unassumedMany(count, of: found.name)
        : words.unassumedNow(first, of: found.name)
    } else {
      var all = assumptions
      for assumption in found.assumptions { all.assume(assumption) }
      guard all.count <= State.mostAssumptions else {
        say(words.tooManyToAssume, .warning, at: moment)
        return []
      }
      assumptions = all
      if let way = found.way { assumedWays[way] = found.assumptions }
      if let unit = found.unit {
        visit.assumedUnits.removeAll {
          $0.way == unit.way && $0.unit.unit.code == unit.unit.unit.code
        }
        visit.assumedUnits.append(unit)
      }
      sentence =
        isMany ? words.assumedMany(count, of: found.name) : words.assumedNow(first, of: found.name)
    }
    say(sentence, .notice, at: moment)
    return [.ask(question)]
  }

  /// Whether all of it is assumed already; of a single thing it does not matter how.
  private func isAssumed(_ found: Assumable) -> Bool {
    guard found.assumptions.count == 1, let only = found.assumptions.first else {
      return found.assumptions.allSatisfy(assumptions.contains)
    }
    return assumptions.contains { $0.subject == only.subject }
  }

  mutating func assumeNothing(at moment: Moment) -> [Effect] {
    guard !assumptions.isEmpty else { return [] }
    assumptions = []
    say(words.allUnassumed, .notice, at: moment)
    return [.ask(question)]
  }

  /// Says of what is assumed that it has come to stand in the file.
  mutating func noteBecameTrue(_ snapshot: Snapshot, after old: Snapshot?, at moment: Moment) {
    // On another day something else stands in the file without having come about.
    guard let now = snapshot.whatIf, let before = old?.whatIf, old?.asOf == snapshot.asOf else {
      return
    }
    let laid = Set(before.lines.filter { $0.finding == .laid }.map(\.assumption))
    let lines = now.lines.filter { $0.finding == .alreadyTrue && laid.contains($0.assumption) }
    guard !lines.isEmpty else { return }
    say(words.becameTrue(lines), .notice, at: moment, for: State.shownFor)
  }
}

extension Snapshot {
  /// The rows of a table whose figures can be others than the file's.
  func assumedRows(of table: any TableSource) -> Set<RowID> {
    guard let whatIf else { return [] }
    switch table {
    case let table as CriterionTable:
      return whatIf.assumedCriteria(of: table.sheet.row.unit.code)
    case let table as OwnCriteriaTable:
      return table.owner.map { whatIf.assumedCriteria(of: $0.unit.code) } ?? []
    case is TargetTable, is AssumptionEffectTable, is NearestGoalTable:
      return Set(whatIf.effects.filter(\.isMoved).map { RowID($0.target.id) })
    case is PlaceTable, is CommuneTable, is DistrictTable, is ProvinceTable, is PaceTable,
      is NearestUnitTable:
      return Set(whatIf.touched.map { RowID($0) })
    default: return []
    }
  }
}

extension WhatIf {
  /// The rows of a unit's criteria that are assumed.
  fileprivate func assumedCriteria(of unit: UnitCode) -> Set<RowID> {
    Set(
      lines.compactMap { line in
        guard line.finding == .laid,
          case .criterion(unit, let number) = line.assumption.subject
        else { return nil }
        return RowID(String(number))
      }
    )
  }
}
