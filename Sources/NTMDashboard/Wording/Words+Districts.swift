import NTMModel
import TerminalCanvas

/// Districts and provinces with their titles.
extension Words {
  var districtsTitle: String { pick("Đơn vị cấp huyện", "District units") }
  /// What the page is called where the unit list has no districts.
  var provinceTitlesTitle: String { pick("Danh hiệu của tỉnh", "Titles of provinces") }
  func titlesTitle(_ levels: Set<Level>) -> String {
    levels.contains(.district) ? districtsTitle : provinceTitlesTitle
  }
  var provincesOfDistrictsTitle: String { pick("Tỉnh", "Provinces") }
  var lackingCommuneTitle: String { pick("Chưa có xã đạt chuẩn", "No recognised commune") }
  var noDistricts: String { pick("Không có đơn vị cấp huyện nào ở đây", "No district unit here") }
  var noDistrictLevel: String {
    pick("Danh mục của ngày này không có cấp huyện", "The unit list of this day has no districts")
  }
  var noneLacksCommune: String {
    pick(
      "Huyện nào có xã cũng đã có xã đạt chuẩn",
      "Every district with communes has a recognised one"
    )
  }

  var decisionColumn: String { pick("Quyết định", "Decision") }
  var decidedColumn: String { pick("Ngày", "Day") }
  var yearColumn: String { pick("Năm", "Year") }
  var communesRecognisedColumn: String { pick("Xã đạt", "Comm.rec.") }
  var nearestColumn: String { pick("Huyện gần nhất", "Nearest district") }

  /// What a district-level unit holds, with a sign: held, withdrawn, none, or outside the base.
  func state(of district: DistrictRow) -> CellText {
    if let standing = district.recognitions.standing {
      return CellText(signs.check + " " + title(standing).text, .good)
    }
    guard district.unit.isCounted else {
      return CellText(signs.noReport + " " + pick("ngoài cơ số", "not counted"), .muted)
    }
    guard district.recognitions.last == nil else {
      return CellText(signs.cross + " " + pick("bị thu hồi", "withdrawn"), .bad)
    }
    return CellText(signs.dash + " " + pick("chưa", "not yet"), .muted)
  }

  /// What a province holds itself, or what of it is complete.
  func state(of province: ProvinceRow) -> CellText {
    if let standing = province.recognitions.standing {
      return CellText(signs.check + " " + title(standing).text, .good)
    }
    if province.districts.isWhole { return CellText(pick("mọi huyện", "all districts"), .text) }
    if province.communes.isWhole { return CellText(pick("mọi xã", "all communes"), .text) }
    return CellText(signs.dash, .muted)
  }

  /// Communes recognised of communes; that there is none of either is said.
  func communesRecognised(_ district: DistrictRow) -> CellText {
    guard district.communes.base > 0 else {
      return CellText(pick("không xã", "none"), .muted)
    }
    guard district.areCommunesKnown else { return unknownOf(district) }
    let text =
      numerals.whole(district.communes.part) + "/" + numerals.whole(district.communes.base)
    if district.lacksRecognisedCommune { return CellText("! " + text, .warning) }
    return CellText(text, district.communes.isWhole ? .good : .text)
  }

  /// Communes of which nobody can say what they have: `–/12`.
  func unknownOf(_ district: DistrictRow) -> CellText {
    CellText(signs.dash + "/" + numerals.whole(district.communes.base), .muted)
  }

  /// The nearest district of a province: `Bắc Hà, thiếu 14 xã`.
  func nearest(_ district: DistrictRow) -> String {
    let name = fullName(district.unit)
    guard district.communesToGo > 0 else {
      return pick(
        "\(name), đủ \(district.communes.base) xã",
        "\(name), all \(district.communes.base)"
      )
    }
    return pick(
      "\(name), thiếu \(district.communesToGo) xã",
      "\(name), \(district.communesToGo) to go"
    )
  }

  /// A unit in full: its title, its decision or which one it is due, and its communes.
  func detail(of district: DistrictRow) -> String {
    var parts = [fullName(district.unit)]
    if let decision = district.decision {
      parts += recognition(decision)
    } else if !district.unit.isCounted {
      parts.append(
        pick("không có danh hiệu trong Chương trình, ngoài cơ số", "no status in the programme")
      )
    } else {
      let title = pick(district.title)
      parts.append(
        title.isEmpty ? notRecognised : pick("chưa công nhận “\(title)”", "not yet: “\(title)”")
      )
    }
    parts += criteriaLine(of: district).map { [$0] } ?? []
    if district.canHaveRecognisedCommune, !district.areCommunesKnown {
      parts.append(communesUnknown)
    }
    return parts.joined(separator: " \(signs.middot) ")
  }

  func detail(of province: ProvinceRow) -> String {
    var parts = [fullName(province.unit)]
    parts += province.recognitions.standing.map(recognition) ?? []
    parts += criteriaLine(of: province).map { [$0] } ?? []
    if let nearest = province.nearest {
      parts.append(
        pick("chưa có huyện được công nhận; gần nhất: ", "no recognised district; nearest: ")
          + self.nearest(nearest) + " (\(nearest.communes.part)/\(nearest.communes.base))"
      )
    }
    return parts.joined(separator: " \(signs.middot) ")
  }

  /// How many provinces have no recognised district.
  func without(_ provinces: Int) -> String {
    pick("\(provinces) tỉnh chưa có huyện", "\(provinces) without a district")
  }

  // MARK: - The lines above the tables

  /// Recognised units on their base, by title: `126/658 … (19,1%): 100 đạt chuẩn, 26 …`.
  func counted(_ counts: DistrictCounts) -> String {
    let share = Share(counts.recognised, of: counts.base)
    let figures = "\(numerals.whole(share.part))/\(numerals.whole(share.base))"
    let held = counts.held.sorted { $0.key < $1.key }.map {
      "\(numerals.whole($0.value)) \(name(of: $0.key).lowercased())"
    }
    let lost =
      counts.lost > 0
      ? [pick("\(counts.lost) bị thu hồi", "\(counts.lost) withdrawn")] : []
    let parts = (held + lost).joined(separator: ", ")
    return pick(
      "\(figures) đơn vị cấp huyện được công nhận (\(numerals.percent(share))%)",
      "\(figures) district units recognised (\(numerals.percent(share))%)"
    ) + (parts.isEmpty ? "" : ": " + parts)
  }

  /// What stays out of the base of recognised units, and of those that can have a commune.
  func outside(_ counts: DistrictCounts) -> String {
    let types = counts.outside.map { "\(numerals.whole($0.count)) \($0.type.lowercased())" }
      .joined(separator: ", ")
    var parts = types.isEmpty ? [] : [pick("Ngoài cơ số: \(types)", "Not in the base: \(types)")]
    if counts.withoutCommunes > 0 {
      let count = numerals.whole(counts.withoutCommunes)
      parts.append(
        pick("về xã: thêm \(count) đơn vị không có xã", "for communes also \(count) without any")
      )
    }
    return parts.joined(separator: "; ")
  }

  func withCommune(_ counts: DistrictCounts) -> String {
    let share = Share(counts.withRecognisedCommune, of: counts.withCommunes)
    let figures = "\(numerals.whole(share.part))/\(numerals.whole(share.base))"
    let text = pick(
      "\(figures) đơn vị có xã đã có xã đạt chuẩn (\(numerals.percent(share))%)",
      "\(figures) units with communes have a recognised one (\(numerals.percent(share))%)"
    )
    let (lacking, open) = (counts.lackingCommune, counts.withUnknownCommunes)
    let count = numerals.whole(lacking)
    return text + (lacking > 0 ? pick(", \(count) chưa", ", \(count) do not") : "")
      + (open > 0 ? pick(", \(open) chưa rõ", ", \(open) unknown") : "")
  }

  /// How many provinces have what; without districts on the list, nothing of these.
  func provinces(_ counts: ProvinceCounts, hasDistricts: Bool) -> String {
    let all = numerals.whole(counts.all)
    let completed = pick(
      "\(counts.recognised) \(recognisedProvinces)",
      "\(counts.recognised) \(recognisedProvinces)"
    )
    guard hasDistricts else {
      let whole = pick(
        "\(counts.wholeCommunes)/\(all) tỉnh đạt mọi xã",
        "\(counts.wholeCommunes)/\(all) provinces have all communes recognised"
      )
      return whole + " \(signs.middot) " + completed
    }
    let parts = [
      pick(
        "\(counts.withRecognisedDistrict)/\(all) tỉnh có huyện được công nhận",
        "\(counts.withRecognisedDistrict)/\(all) provinces have a recognised district"
      ),
      pick("\(counts.wholeCommunes) đạt mọi xã", "\(counts.wholeCommunes) all communes"),
      pick("\(counts.wholeDistricts) đạt mọi huyện", "\(counts.wholeDistricts) all districts"),
      completed,
    ]
    return parts.joined(separator: " \(signs.middot) ")
  }

  /// A target in one line: mark, value, goal and pace, and the baseline that it counts from.
  func line(_ reading: TargetReading) -> String {
    let target = reading.target
    var parts = ["\(target.id) \(pick(target.short))", value(reading), against(target)]
    if let baseline = target.baseline {
      let number = numerals.quantity(baseline)
      parts.append(pick("(mốc \(number))", "(from \(number))"))
    }
    return (parts + [pace(reading).text]).joined(separator: " ")
  }
}
