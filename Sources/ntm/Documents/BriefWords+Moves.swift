import NTMDashboard
import NTMModel

/// What moved since a meeting or a day, in words.
extension BriefWords {
  /// `Xã đạt chuẩn +2; dưới 10 tiêu chí -1; tiêu chí +12 (thêm 14, mất 2); huyện 0; sản phẩm +3`.
  func moved(_ move: PlaceMove, hasDistricts: Bool) -> String {
    let line = set.line
    var parts = [
      pick("Xã đạt chuẩn ", "Communes recognised ") + signed(move.recognised),
      pick("dưới \(line) tiêu chí ", "below \(line) criteria ") + signed(move.below),
    ]
    var criteria = pick("tiêu chí ", "criteria ") + signed(move.criteria?.net)
    if let own = move.criteria, own.lost > 0 {
      let (gained, lost) = (count(own.gained), count(own.lost))
      criteria += pick(" (thêm \(gained), mất \(lost))", " (gained \(gained), lost \(lost))")
    }
    parts.append(criteria)
    if hasDistricts {
      parts.append(pick("huyện ", "districts ") + signed(move.districtsRecognised))
    }
    parts.append(pick("sản phẩm OCOP ", "OCOP products ") + signed(move.standardised))
    parts.append(
      pick("HTX hiệu quả ", "effective cooperatives ") + signed(move.cooperativesEffective)
    )
    return parts.joined(separator: "; ")
  }

  /// What a target moved by, since what: `Δ từ họp`, `Δ từ 31/12/2019`.
  func moved(since: Brief.Since) -> String {
    switch since {
    case .meeting: pick("Δ từ họp", "Δ meeting")
    case .day(let day): pick("Δ từ ", "Δ since ") + numerals.day(day)
    }
  }

  private func signed(_ value: Int?) -> String { number(value, signed: true) }

  /// What was written, the same count as in the minutes.
  func recorded(_ tally: ChangeTally) -> String {
    pick("Ghi nhận: ", "Recorded: ")
      + ([words.counted(tally)] + [words.leftOut(tally)].compactMap { $0 }).joined(separator: "; ")
  }

  /// `Xã Bản Liền: đạt chuẩn 2020`.
  func recognised(_ net: NetChange) -> String {
    var field = net.field
    var isWithdrawn = false
    if case .recognition(let standard, let year, let column) = field {
      isWithdrawn = column == "lost" && net.new != nil
      field = .recognition(standard, year: year, column: "")
    }
    let gone =
      isWithdrawn
      ? pick(" (thu hồi)", " (withdrawn)") : net.new == nil ? pick(" (thôi)", " (gone)") : ""
    return (net.place.map { words.place($0) + ": " } ?? "") + words.field(field) + gone
  }

  /// `Xã Bản Liền TC 5: Chưa đạt → Đạt`.
  func criterion(_ net: NetChange) -> String {
    let place = net.place.map { words.place($0) + " " } ?? ""
    return place + words.field(of: net.last) + ": " + words.value(net.old, of: net.last) + " → "
      + words.value(net.new, of: net.last)
  }
}
