import NTMModel
import TerminalCanvas

/// The criteria that districts have of their own.
extension Words {
  var requirementsTitle: String { pick("Cần để được công nhận", "Needed for its title") }
  var requirementColumn: String { pick("Điều kiện", "Requirement") }
  var districtCriteriaColumn: String { pick("TC huyện", "Criteria") }
  var communesToRecognise: String { pick("Mọi xã được công nhận", "All communes recognised") }
  var noOwnCriteria: String { pick("Không có tiêu chí riêng", "No criteria of its own") }

  /// Criteria met of those of the set: `7/9`; a dash where the unit has none.
  func criteriaMet(_ district: DistrictRow) -> CellText {
    guard let criteria = district.criteria, !district.unknown.contains(.districts) else {
      return CellText(signs.dash, .muted)
    }
    guard let met = criteria.met else { return CellText(signs.noReport, .muted) }
    let text = "\(met.part)/\(met.base)"
    if district.contradictsItself { return CellText("! " + text, .warning) }
    return CellText(text, met.isWhole ? .good : .text)
  }

  /// Why a unit has no criteria of its own.
  func whyNoCriteria(_ district: DistrictRow) -> String {
    let name = fullName(district.unit)
    guard district.unit.isCounted else {
      return pick(
        "\(name): ngoài Chương trình, không có tiêu chí huyện",
        "\(name): outside the programme, no criteria of districts"
      )
    }
    let title = pick(district.title)
    return pick(
      "\(name): không có bộ tiêu chí riêng cho \(district.unit.type.lowercased()), "
        + "“\(title)” khi mọi xã được công nhận",
      "\(name): no set of criteria for a \(district.unit.type); "
        + "“\(title)” when all communes are recognised"
    )
  }

  /// How many communes still stand between a district and its title.
  func communesToGo(of district: DistrictRow) -> CellText {
    guard district.communes.base > 0 else { return CellText(pick("không xã", "none"), .muted) }
    guard district.areCommunesKnown else { return unknownOf(district) }
    let figures =
      numerals.whole(district.communes.part) + "/" + numerals.whole(district.communes.base)
    guard district.communesToGo > 0 else { return CellText(signs.check + " " + figures, .good) }
    let left = numerals.whole(district.communesToGo)
    return CellText(figures + pick(", còn \(left)", ", \(left) left"), .text)
  }

  /// What a district lacks, short: `TC 7/9 · còn 6/20 xã`.
  func lacking(of district: DistrictRow) -> String {
    var parts: [String] = []
    if let criteria = district.criteria {
      parts.append(
        criteria.met.map { pick("TC \($0.part)/\($0.base)", "\($0.part)/\($0.base) criteria") }
          ?? pick("chưa báo cáo tiêu chí", "criteria not reported")
      )
    }
    if district.communesToGo > 0, district.areCommunesKnown {
      let (left, all) = (district.communesToGo, district.communes.base)
      parts.append(pick("còn \(left)/\(all) xã", "\(left) of \(all) communes left"))
    }
    return parts.joined(separator: " \(signs.middot) ")
  }

  /// The same for the line about a district, with the numbers of what is not met and the day.
  func criteriaLine(of district: DistrictRow) -> String? {
    guard let criteria = district.criteria else {
      return district.unit.isCounted ? pick("không có tiêu chí riêng", "no own criteria") : nil
    }
    guard let met = criteria.met, let day = criteria.assessedOn else {
      return pick("chưa báo cáo tiêu chí huyện", "own criteria not reported")
    }
    let numbers = criteria.notMet.map(String.init).joined(separator: ", ")
    let notMet = numbers.isEmpty ? "" : pick(", chưa đạt \(numbers)", ", not \(numbers)")
    return pick(
      "TC huyện \(met.part)/\(met.base)\(notMet) (\(numerals.day(day)))",
      "own criteria \(met.part)/\(met.base)\(notMet) (\(numerals.day(day)))"
    )
  }

  /// A criterion with what its indicators ask: `2 Giao thông · 2.1 …: Đạt; 2.2 …: ≥ 100%`.
  func asked(_ criterion: Criterion, by own: OwnCriteriaSet) -> String {
    let parts = own.set.indicators.enumerated()
      .filter { $0.element.criterion == criterion.number }
      .map { position, indicator in
        let measure = Measure(indicator: position, part: 0)
        let limit = limits([own.thresholds.threshold(for: measure, groups: [])], of: indicator)
        return "\(indicator.code) \(indicator.names.first.map(pick) ?? ""): \(limit)"
      }
    return ["\(criterion.number) \(pick(criterion.name))"].joined() + " \(signs.middot) "
      + parts.joined(separator: "; ")
  }

  /// What is wrong with a recognised district's own criteria.
  func faults(of criteria: OwnCriteria) -> String {
    let met = "\(criteria.words.metCount)/\(criteria.count)"
    return pick("đã công nhận, TC huyện \(met)", "recognised, own criteria \(met)")
  }
}
