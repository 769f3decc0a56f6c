package import NTMModel
import TerminalCanvas

/// Formed units by place, and what had become of them at the baseline.
extension Words {
  var toReviewColumn: String { pick("Chờ rà", "To review") }
  var reportedSinceColumn: String { pick("Đã BC", "Rep.") }
  var decidedSinceColumn: String { pick("Có QĐ", "Decided") }

  /// A place in the list of them.
  func name(of row: MergerPlace, in place: Unit) -> String {
    if let unit = row.unit { return listName(unit) }
    return place.level < .province
      ? pick("Chưa rõ tỉnh", "Province unknown") : pick("Chưa rõ huyện", "District unknown")
  }

  /// What had become of a unit then; `nil` where nobody asked.
  func then(of formed: FormedUnit) -> String? {
    switch formed.then {
    case nil: nil
    case .absent?:
      pick("lúc đó chưa được lập, hoặc chưa có trong tệp", "then not formed, or not told")
    case .was(let review)?: pick("lúc đó: ", "then: ") + self.review(review).text
    }
  }

  /// What formed units came to at the baseline: `Lúc đó 570 chờ rà soát (Δ -5), 3 có quyết định (Δ +5)`;
  /// `nil` where nobody asked.
  package func then(_ place: MergerPlace) -> String? {
    guard let then = place.then else { return nil }
    func part(_ count: KeyPath<MergerCounts, Int>, _ name: String) -> String {
      let move = place.counts[keyPath: count] - then[keyPath: count]
      let sign = move > 0 ? "+" : ""
      return
        "\(numerals.whole(then[keyPath: count])) \(name) (\(delta) \(sign)\(numerals.whole(move)))"
    }
    return pick("Lúc đó ", "Then ")
      + [
        part(\.pending, pick("chờ rà soát", "to be reviewed")),
        part(\.decided, pick("có quyết định", "decided")),
        part(\.all, pick("đơn vị", "units")),
      ].joined(separator: ", ")
  }

  /// Why nothing is told of the baseline.
  package var noMergersThen: String {
    pick(
      "lúc đó chưa có nơi này: không biết các đơn vị đã được rà soát đến đâu",
      "the place was not there then: nobody knows what had become of the units"
    )
  }
}
