import NTMModel

extension Words {
  /// One line for what others changed: `Nghệ An: +3 xã đạt chuẩn · 14:32`.
  ///
  /// What takes effect only after the day on show is said as such: no figure moves for it yet.
  func changed(_ digest: ChangeDigest, asOf day: Day, at clock: String) -> String {
    if digest.isReplaced {
      return pick("Tệp số liệu đã được thay · \(clock)", "The file was replaced · \(clock)")
    }
    let shown = digest.lines.prefix(2).map { line($0, asOf: day) }
    let rest = digest.lines.count - shown.count
    var text = shown.joined(separator: "; ")
    if rest > 0 { text += pick("; và \(rest) nơi khác", "; and \(rest) more") }
    if text.isEmpty {
      text = pick(
        "\(numerals.whole(digest.count)) thay đổi",
        "\(numerals.whole(digest.count)) changes"
      )
    }
    return text + " · " + clock
  }

  private func line(_ line: ChangeDigest.Line, asOf day: Day) -> String {
    var parts = criteria(line)
    if line.products != 0 {
      parts.append(pick("\(numerals.whole(line.products)) sản phẩm", "\(line.products) products"))
    }
    if line.later > 0 {
      parts.append(
        pick(
          "\(numerals.whole(line.later)) thay đổi có hiệu lực sau \(numerals.day(day))",
          "\(numerals.whole(line.later)) changes in force after \(numerals.day(day))"
        )
      )
    }
    if parts.isEmpty {
      parts.append(pick("\(numerals.whole(line.others)) thay đổi", "\(line.others) changes"))
    }
    return (line.place.map { $0 + ": " } ?? "") + parts.joined(separator: ", ")
  }

  /// What the reports of communes say: recognised, gained, lost, and what was never reported before.
  private func criteria(_ line: ChangeDigest.Line) -> [String] {
    var parts: [String] = []
    if line.recognised != 0 {
      parts.append(
        pick("\(signed(line.recognised)) xã đạt chuẩn", "\(signed(line.recognised)) recognised")
      )
    }
    if line.criteriaGained > 0 {
      let count = numerals.whole(line.criteriaGained)
      parts.append(pick("+\(count) tiêu chí", "+\(count) criteria"))
    }
    if line.criteriaLost > 0 {
      let count = numerals.whole(line.criteriaLost)
      parts.append(pick("-\(count) tiêu chí", "-\(count) criteria"))
    }
    if line.communesReported > 0 {
      let count = numerals.whole(line.communesReported)
      parts.append(pick("\(count) xã mới báo cáo", "\(count) communes report first"))
    }
    if line.criteriaReported > 0 {
      let count = numerals.whole(line.criteriaReported)
      parts.append(pick("\(count) tiêu chí mới báo cáo", "\(count) criteria reported first"))
    }
    return parts
  }

  /// A number with its sign, the same as in tables: `+3`, `-2`.
  func signed(_ value: Int) -> String { (value < 0 ? "" : "+") + numerals.whole(value) }
}
