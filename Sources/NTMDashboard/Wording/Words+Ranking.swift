import NTMModel
import TerminalCanvas

/// Where units stand among each other.
extension Words {
  var rankColumn: String { pick("Hạng", "Rank") }
  var rankGainColumn: String { pick("Hạng Δ", "Rank Δ") }
  func gainedColumn(since day: Day) -> String {
    pick("Tăng từ ", "Gain since ") + numerals.day(day)
  }
  var rankWithinColumn: String { pick("Vùng", "Region") }

  /// `12`; in brackets where few communes make it, with a question mark where reports are missing.
  func rank(_ rank: Int?, _ place: Ranking.Place?) -> CellText {
    guard let rank, let place else { return CellText(signs.dash, .muted) }
    let doubt = place.unreported > 0 ? "?" : ""
    let text = numerals.whole(rank) + doubt
    return CellText(
      place.isSmall ? "(\(text))" : text,
      place.isSmall ? .muted : place.unreported > 0 ? .warning : .text
    )
  }

  /// `2/14`: the rank within what it lies in.
  func rankWithin(_ share: Share?) -> CellText {
    guard let share else { return CellText(signs.dash, .muted) }
    return CellText("\(numerals.whole(share.part))/\(numerals.whole(share.base))")
  }

  /// The ranks of a unit with what makes them doubtful.
  func line(_ place: Ranking.Place, of count: Int, communes: Int) -> String {
    let all = numerals.whole(count)
    var parts = [
      pick(
        "Tỷ lệ đạt chuẩn: hạng \(place.level)/\(all)",
        "Share recognised: rank \(place.level) of \(all)"
      )
    ]
    if let gain = place.gain {
      parts.append(pick("tăng: hạng \(gain)/\(all)", "gain: rank \(gain) of \(all)"))
    }
    if let within = place.within {
      let text = "\(numerals.whole(within.part))/\(numerals.whole(within.base))"
      parts.append(pick("trong vùng \(text)", "in its region \(text)"))
    }
    if place.isSmall {
      let point = numerals.percent(Share(1, of: communes))
      parts.append(
        pick("ít xã: mỗi xã là \(point) điểm %", "few communes: each is \(point) points")
      )
    }
    if place.unreported > 0 {
      let missing = numerals.whole(place.unreported)
      parts.append(
        pick("\(missing) xã chưa báo cáo kỳ này", "\(missing) without a report of the day")
      )
    }
    return parts.joined(separator: " \(signs.middot) ")
  }
}
