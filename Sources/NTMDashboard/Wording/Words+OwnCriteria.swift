import NTMModel
import TerminalCanvas

/// The criteria that districts and provinces have of their own.
extension Words {
  var requirementsTitle: String { pick("Cần để được công nhận", "Needed for its title") }
  var requirementColumn: String { pick("Điều kiện", "Requirement") }
  var districtCriteriaColumn: String { pick("TC huyện", "Criteria") }
  var provinceCriteriaColumn: String { pick("TC tỉnh", "Criteria") }
  var communesToRecognise: String { pick("Mọi xã được công nhận", "All communes recognised") }
  var noOwnCriteria: String { pick("Không có tiêu chí riêng", "No criteria of its own") }

  /// Criteria met of those of the set: `7/9`; a dash where the unit has none.
  func criteriaMet(_ district: DistrictRow) -> CellText {
    let isKnown = !district.unknown.contains(.districts)
    return met(of: isKnown ? district.criteria : nil, isWrong: district.contradictsItself)
  }
  func criteriaMet(_ province: ProvinceRow) -> CellText {
    met(of: province.criteria, isWrong: province.contradictsItself)
  }

  private func met(of criteria: OwnCriteria?, isWrong: Bool) -> CellText {
    guard let criteria else { return CellText(signs.dash, .muted) }
    guard let met = criteria.met else { return CellText(signs.noReport, .muted) }
    let text = "\(met.part)/\(met.base)"
    if isWrong { return CellText("! " + text, .warning) }
    return CellText(text, met.isWhole ? .good : .text)
  }

  /// Why a unit has no criteria of its own.
  func whyNoCriteria(_ owner: CriteriaOwner) -> String {
    switch owner {
    case .district(let district): whyNoCriteria(district)
    case .province(let province):
      pick(
        "\(fullName(province.unit)): không có bộ tiêu chí riêng cho loại đơn vị này vào ngày này",
        "\(fullName(province.unit)): no set of criteria for units of its type on this day"
      )
    }
  }

  private func whyNoCriteria(_ district: DistrictRow) -> String {
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
    guard district.areCommunesKnown || district.communes.base == 0 else {
      return unknownOf(district)
    }
    return communesToGo(district.communes)
  }

  /// Communes recognised, of how many, and those that are left: `22/25, còn 3`.
  func communesToGo(_ communes: Share) -> CellText {
    guard communes.base > 0 else { return CellText(pick("không xã", "none"), .muted) }
    let figures = numerals.whole(communes.part) + "/" + numerals.whole(communes.base)
    guard communes.part < communes.base else {
      return CellText(signs.check + " " + figures, .good)
    }
    let left = numerals.whole(communes.base - communes.part)
    return CellText(figures + pick(", còn \(left)", ", \(left) left"), .text)
  }

  /// What a district lacks, short: `TC 7/9 · còn 6/20 xã`.
  func lacking(of district: DistrictRow) -> String {
    var parts: [String] = []
    if let criteria = district.criteria { parts.append(metOrNot(criteria)) }
    if district.communesToGo > 0, district.areCommunesKnown {
      let (left, all) = (district.communesToGo, district.communes.base)
      parts.append(pick("còn \(left)/\(all) xã", "\(left) of \(all) communes left"))
    }
    return parts.joined(separator: " \(signs.middot) ")
  }

  /// What a province lacks, short: `TC 7/9`; empty where it has no criteria of its own.
  func lacking(of province: ProvinceRow) -> String { province.criteria.map(metOrNot) ?? "" }

  func lacking(of owner: CriteriaOwner) -> String {
    switch owner {
    case .district(let row): lacking(of: row)
    case .province(let row): lacking(of: row)
    }
  }

  private func metOrNot(_ criteria: OwnCriteria) -> String {
    criteria.met.map { pick("TC \($0.part)/\($0.base)", "\($0.part)/\($0.base) criteria") }
      ?? pick("chưa báo cáo tiêu chí", "criteria not reported")
  }

  /// The same for the line about a district, with the numbers of what is not met and the day.
  func criteriaLine(of district: DistrictRow) -> String? {
    guard let criteria = district.criteria else {
      return district.unit.isCounted ? pick("không có tiêu chí riêng", "no own criteria") : nil
    }
    return line(of: criteria, "huyện")
  }

  /// The same for the line about a province; `nil` where it has no criteria of its own.
  func criteriaLine(of province: ProvinceRow) -> String? {
    province.criteria.map { line(of: $0, "tỉnh") }
  }

  private func line(of criteria: OwnCriteria, _ level: String) -> String {
    guard let met = criteria.met, let day = criteria.assessedOn else {
      return pick("chưa báo cáo tiêu chí \(level)", "own criteria not reported")
    }
    let numbers = criteria.notMet.map(String.init).joined(separator: ", ")
    let notMet = numbers.isEmpty ? "" : pick(", chưa đạt \(numbers)", ", not \(numbers)")
    return pick(
      "TC \(level) \(met.part)/\(met.base)\(notMet) (\(numerals.day(day)))",
      "own criteria \(met.part)/\(met.base)\(notMet) (\(numerals.day(day)))"
    )
  }

  /// How many provinces meet all criteria of their own, of those that have any; empty without such.
  func provinceCriteria(_ counts: ProvinceCounts) -> [String] {
    guard counts.withCriteria > 0 else { return [] }
    let share = numerals.whole(counts.wholeCriteria) + "/" + numerals.whole(counts.withCriteria)
    let silent = counts.withoutStates
    return [
      pick("\(share) tỉnh đạt mọi TC tỉnh", "\(share) provinces meet all their own criteria")
        + (silent > 0 ? pick(" (\(silent) chưa báo cáo)", " (\(silent) not reported)") : "")
    ]
  }

  /// A criterion as it stands, then what its indicators ask, which is no value of the unit:
  /// `2 Giao thông: ✗ Chưa đạt · yêu cầu 2.1 …: Đạt; 2.2 …: ≥ 100%`.
  func asked(_ criterion: Criterion, by own: OwnCriteriaSet, standing: String) -> String {
    let parts = own.set.indicators.enumerated()
      .filter { $0.element.criterion == criterion.number }
      .map { position, indicator in
        let measure = Measure(indicator: position, part: 0)
        let limit = limits([own.thresholds.threshold(for: measure, groups: [])], of: indicator)
        return "\(indicator.code) \(indicator.names.first.map(pick) ?? ""): \(limit)"
      }
    let name = "\(criterion.number) \(pick(criterion.name)): \(standing)"
    guard !parts.isEmpty else { return name }
    return name + " \(signs.middot) " + pick("yêu cầu ", "asks for ")
      + parts.joined(separator: "; ")
  }

  /// What is wrong with the own criteria of a recognised unit of a level.
  func faults(of criteria: OwnCriteria, at level: Level) -> String {
    let met = "\(criteria.words.metCount)/\(criteria.count)"
    let word = level == .province ? "tỉnh" : "huyện"
    return pick("đã công nhận, TC \(word) \(met)", "recognised, own criteria \(met)")
  }
}
