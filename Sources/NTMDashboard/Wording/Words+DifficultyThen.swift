import NTMModel
import TerminalCanvas

/// Communes in difficulty at the baseline.
extension Words {
  /// A count of the baseline, or what it moved by.
  func difficultCell(_ column: ColumnID, then: DifficultThen?) -> CellText {
    guard let figure = column.difficultFigure else { return CellText("") }
    if column.isMove {
      let move = then?.move(figure)
      return figure.isLessBetter.map { self.move(move, isLessBetter: $0) } ?? plainly(move)
    }
    if figure == .villagesMet {
      // As now: nothing where none were supported.
      if let villages = then?.villages, villages.base == 0 { return CellText("") }
      return self.then(then?.villages)
    }
    return self.then(then?.count(figure))
  }

  /// Why there is no move; `nil` where there is one, and for columns that have none.
  func noDifficultThen(_ column: ColumnID, _ then: DifficultThen?) -> String? {
    guard column.isCompared, let figure = column.difficultFigure else { return nil }
    guard let then else {
      return pick(
        "\(delta) –: lúc đó chưa ai cho biết xã nào thuộc diện này, hoặc đơn vị chưa có",
        "\(delta) –: then nobody had told which communes are of this kind, or there was no such unit"
      )
    }
    if figure.isOfVillages, !then.areVillagesTold {
      return pick(
        "\(delta) –: lúc đó chưa ai cho biết thôn, bản nào được hỗ trợ",
        "\(delta) –: then nobody had told of supported villages"
      )
    }
    guard column.isMove, then.move(figure) == nil else { return nil }
    if !then.isSameKind { return otherTagsThen }
    return noCriteriaThen(isSameSet: then.isSameSet)
  }

  /// That other tags meant special difficulty.
  var otherTagsThen: String {
    pick(
      "\(delta) –: lúc đó đặc biệt khó khăn theo diện khác",
      "\(delta) –: then special difficulty went by other kinds"
    )
  }

  /// Why a criterion of infrastructure has no move.
  func noInfrastructureThen(_ line: InfrastructureLine) -> String {
    line.then == nil
      ? noCriteriaThen(isSameSet: false)
      : pick(
        "\(delta) –: lúc đó hoặc nay chưa ai cho biết xã nào thuộc diện này",
        "\(delta) –: then or now nobody has told which communes are of this kind"
      )
  }

  private func noCriteriaThen(isSameSet: Bool) -> String {
    isSameSet
      ? pick(
        "\(delta) –: một trong hai kỳ chưa có báo cáo nào",
        "\(delta) –: one of the two days has no report"
      )
      : pick(
        "\(delta) –: hai kỳ theo hai bộ tiêu chí",
        "\(delta) –: the two days are judged by different criteria"
      )
  }
}
