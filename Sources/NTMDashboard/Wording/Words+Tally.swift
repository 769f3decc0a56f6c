package import NTMModel

/// How much changed, in words: the same count wherever there is one.
extension Words {
  /// `5.113 giá trị đổi`.
  package func net(_ tally: ChangeTally) -> String {
    let values = numerals.whole(tally.values)
    return pick("\(values) giá trị đổi", "\(values) values changed")
  }

  /// `5.114 lần ghi`.
  package func gross(_ tally: ChangeTally) -> String {
    let writes = numerals.whole(tally.writes)
    return pick("\(writes) lần ghi", "\(writes) writes")
  }

  func provinces(_ tally: ChangeTally) -> String {
    let provinces = numerals.whole(tally.provinces)
    return pick("\(provinces) tỉnh", "\(provinces) provinces")
  }

  /// The same where there is little room.
  func briefProvinces(_ tally: ChangeTally) -> String {
    let provinces = numerals.whole(tally.provinces)
    return pick("\(provinces) tỉnh", "\(provinces) prov.")
  }

  /// `5.113 giá trị đổi ở 127 đơn vị, 1 tỉnh; 5.114 lần ghi; 1 ghi chú; 2 việc giao`.
  package func counted(_ tally: ChangeTally) -> String {
    var parts = [net(tally)]
    if tally.units > 0 {
      let units = numerals.whole(tally.units)
      parts[0] += pick(" ở \(units) đơn vị, ", " in \(units) units, ") + provinces(tally)
    }
    parts.append(gross(tally))
    return (parts + remarks(tally)).joined(separator: "; ")
  }

  /// What is counted apart from values.
  private func remarks(_ tally: ChangeTally) -> [String] {
    var parts: [String] = []
    if tally.notes > 0 {
      let notes = numerals.whole(tally.notes)
      parts.append(pick("\(notes) ghi chú", "\(notes) notes"))
    }
    if tally.followUps > 0 {
      let followUps = numerals.whole(tally.followUps)
      parts.append(pick("\(followUps) việc giao", "\(followUps) follow-ups"))
    }
    return parts
  }

  /// What is out of the list and its count: `5.108 giá trị trở lại như đầu`; `nil` for nothing.
  package func leftOut(_ tally: ChangeTally) -> String? {
    var parts: [String] = []
    if tally.restored > 0 {
      let values = numerals.whole(tally.restored)
      parts.append(
        pick("\(values) giá trị trở lại như đầu", "\(values) values are back as before")
      )
    }
    if tally.repeated > 0 {
      let reports = numerals.whole(tally.repeated)
      parts.append(
        pick("\(reports) báo cáo lặp lại số cũ", "\(reports) reports repeat what stood")
      )
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
