import NTMDashboard
import NTMModel

/// What a province and its districts have reached of the criteria of their own.
extension BriefWords {
  /// `Tiêu chí của tỉnh (31/05/2020): đạt 7/9; chưa đạt: 2 Giao thông; 7 Môi trường`.
  func ownCriteria(_ criteria: OwnCriteria, of set: CriteriaSet?) -> String {
    guard let met = criteria.met, let day = criteria.assessedOn else {
      return pick("Tiêu chí của tỉnh: chưa báo cáo", "Own criteria: not reported")
    }
    func named(_ numbers: [Int]) -> String {
      list(numbers) { number in
        let criterion = set?.criteria.first { $0.number == number }
        return "\(number)" + (criterion.map { " " + language.pick($0.short) } ?? "")
      }
    }
    let on = numerals.day(day)
    let figures = "\(count(met.part))/\(count(met.base))"
    let parts = [
      (criteria.notMet, pick("chưa đạt", "not met")),
      (criteria.disputed, pick("đang rà soát", "under review")),
      (criteria.noReport, pick("chưa báo cáo", "not reported")),
    ].filter { !$0.0.isEmpty }.map { "; " + $0.1 + named($0.0) }
    return pick("Tiêu chí của tỉnh (\(on)): đạt \(figures)", "Own criteria (\(on)): \(figures) met")
      + parts.joined()
  }

  /// How many districts meet all criteria of their own, of those that have any, and who is short: the
  /// nearest first.
  func ownCriteria(of districts: [DistrictRow]) -> String {
    let all = districts.compactMap { row in row.criteria.map { (row, $0) } }
    let whole = all.count { $0.1.met?.isWhole ?? false }
    let silent = all.filter { $0.1.assessedOn == nil }
    guard silent.count < all.count else {
      return pick(
        "Tiêu chí huyện: chưa huyện nào trong \(count(all.count)) huyện báo cáo",
        "Own criteria of districts: none of \(count(all.count)) has reported"
      )
    }
    let short = all.filter { $0.1.met.map { !$0.isWhole } ?? false }.enumerated()
      .sorted {
        (-$0.element.1.words.metCount, $0.offset) < (-$1.element.1.words.metCount, $1.offset)
      }
      .map(\.element)
    let figures = "\(count(whole))/\(count(all.count))"
    let met = pick(
      "Tiêu chí huyện: \(figures) huyện đạt đủ",
      "Own criteria of districts: \(figures) meet all"
    )
    let shortly =
      short.isEmpty
      ? ""
      : pick("; chưa đủ ", "; short ") + count(short.count)
        + list(short) { row, criteria in
          let numbers = criteria.notMet.map(String.init).joined(separator: ", ")
          let lacking = numbers.isEmpty ? "" : pick(" thiếu TC \(numbers)", " lacks \(numbers)")
          return "\(row.unit.name) \(criteria.words.metCount)/\(criteria.count)\(lacking)"
        }
    let unreported =
      silent.isEmpty
      ? ""
      : pick("; chưa báo cáo ", "; not reported ") + count(silent.count)
        + list(silent) { row, _ in row.unit.name }
    return met + shortly + unreported
  }

  /// What a district needs whose communes lack nothing: the decision, unless criteria of its own are not
  /// all met.
  func stillNeeded(_ own: OwnCriteria?) -> String {
    let decision = pick("chỉ chờ quyết định", "the decision only")
    guard let own else { return decision }
    guard let met = own.met else {
      return pick(
        "đủ xã, chưa báo cáo TC huyện",
        "its communes are there, own criteria not reported"
      )
    }
    guard !met.isWhole else { return decision }
    let numbers = own.words.lacking(of: own.count).map(String.init).joined(separator: ", ")
    return pick(
      "đủ xã, còn TC huyện \(numbers)",
      "its communes are there, own criteria \(numbers) to go"
    )
  }
}
