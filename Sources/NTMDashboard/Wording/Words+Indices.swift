import NTMModel
import TerminalCanvas

/// The two indices of UN ESCAP on the way of a target from the start of the year to its goal.
extension Words {
  var wayDoneColumn: String { pick("Đã đi", "Way done") }
  var wayLeftColumn: String { pick("Còn lại", "Way left") }

  /// A part of the way, in tenths of a percent.
  func way(_ tenths: Int?) -> String {
    tenths.map { numerals.tenths($0) + "%" } ?? signs.dash
  }

  /// Both indices of a place with what the second one says, in many words and in few; empty without
  /// either.
  ///
  /// Of a target in doubt they go by one of two baselines, which is named.
  func indices(_ row: PaceRow) -> [String] {
    let own = row.doubted?.baselines?.own
    let by = own.map { pick(" (theo mốc ", " (from ") + numerals.quantity($0) + ")" } ?? ""
    return indices(row.forecast).map { $0 + by }
  }

  private func indices(_ forecast: Forecast) -> [String] {
    let done = forecast.status.map { (way: Int) in
      pick("đã đi \(self.way(way)) đường", "\(self.way(way)) of the way done")
    }
    guard let anticipated = forecast.anticipated, let said = forecast.anticipation else {
      return done.map { ["UN ESCAP: " + $0] } ?? []
    }
    let left = pick(
      "dự kiến còn \(way(anticipated)) đường",
      "\(way(anticipated)) of the way will be left"
    )
    let long = [done, left + ": " + name(said)].compactMap(\.self).joined(separator: ", ")
    let short = pick("còn \(way(anticipated))", "\(way(anticipated)) left")
    return [long, left + ": " + name(said), left, short + ": " + name(said), short]
      .map { "UN ESCAP: " + $0 }
  }

  private func name(_ anticipation: Forecast.Anticipation) -> String {
    switch anticipation {
    case .kept: pick("giữ nhịp này là đạt", "on pace")
    case .accelerate: pick("phải nhanh hơn", "faster is needed")
    case .reverse: pick("đang lùi", "going back")
    }
  }

  func role(_ anticipation: Forecast.Anticipation) -> Role {
    switch anticipation {
    case .kept: .good
    case .accelerate: .warning
    case .reverse: .bad
    }
  }

  /// What the two are called, and where they are told in full.
  var indicesNote: String {
    pick(
      "UN ESCAP: đã đi = chỉ số hiện trạng (Current Status Index); còn = chỉ số dự kiến (Anticipated "
        + "Progress Index), phần đường từ đầu năm đến đích còn lại lúc đến hạn: đến 10% thì giữ nhịp này là "
        + "đạt, quá 100% là lùi; docs/output.md, ntm pace",
      "UN ESCAP: done = Current Status Index; left = Anticipated Progress Index, what the projection "
        + "leaves of the way from the start of the year to the goal: up to 10% is on pace, over 100% "
        + "goes back; docs/output.md, ntm pace"
    )
  }
}
