import NTMModel
import TerminalCanvas

/// What runs under a component at the baseline.
extension Words {
  /// What stood for it then.
  func figureThen(_ row: ComponentPartTable.Row) -> CellText {
    switch row {
    case .criterion(let part): then(part.item.then?.met)
    case .target(let part): CellText(part.item.move.map(done) ?? signs.dash, .muted)
    case .task(let part):
      then(part.item.then) { state(of: part.item.with($0)).text }
    }
  }

  func move(_ row: ComponentPartTable.Row, _ count: Int?) -> CellText {
    switch row {
    case .criterion: move(count)
    case .target(let part): move(count, isLessBetter: part.item.target.direction == .atMost)
    case .task(let part):
      if case .absent? = part.item.then { CellText(isNew, .accent) } else { move(count) }
    }
  }

  /// Why something under a component has no move; `nil` where it has one.
  func noPartThen(_ row: ComponentPartTable.Row) -> String? {
    switch row {
    case .criterion(let part):
      part.item.then == nil
        ? pick(
          "\(delta) –: hai kỳ theo hai bộ tiêu chí",
          "\(delta) –: the two days are judged by different criteria"
        ) : nil
    case .target(let part):
      part.item.move?.count == nil
        ? pick(
          "\(delta) –: mục tiêu này tính lại mỗi năm, hoặc một trong hai kỳ chưa rõ",
          "\(delta) –: the target begins anew each year, or one of the two days is not known"
        ) : nil
    case .task(let part): part.item.then == nil ? tasksSinceMeetingsOnly : nil
    }
  }

  /// Why a count of a component has no move; `nil` where it has one, and for columns that have none.
  func noComponentThen(_ row: ComponentRow, _ column: ColumnID) -> String? {
    switch column {
    case .then(.overdue), .moveOf(.overdue):
      row.overdueThen == nil && !row.tasks.isEmpty ? tasksSinceMeetingsOnly : nil
    case .then(.models), .moveOf(.models):
      row.modelsThen == nil && row.models != nil ? noRecordsThen : nil
    default: nil
    }
  }
}
