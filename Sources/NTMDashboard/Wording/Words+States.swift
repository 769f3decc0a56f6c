package import NTMModel
import TerminalCanvas

extension Words {
  /// A criterion's state as a sign of one column; never colour alone.
  func sign(_ state: CriterionState) -> CellText {
    switch state {
    case .met: CellText(signs.check, .good)
    case .notMet: CellText(signs.cross, .bad)
    case .noReport: CellText(signs.noReport, .muted)
    case .disputed: CellText("?", .warning)
    }
  }

  func state(_ state: CriterionState) -> String {
    switch state {
    case .met: pick("Đạt", "Met")
    case .notMet: pick("Chưa đạt", "Not met")
    case .noReport: pick("Chưa báo cáo", "No report")
    case .disputed: pick("Đang rà soát", "Disputed")
    }
  }

  /// The state of a criterion where a unit is not judged by criteria.
  var notApplicable: String { signs.dash + pick(" Không đánh giá", " Not assessed") }

  func verdict(_ verdict: Verdict) -> CellText {
    switch verdict {
    case .met: CellText(signs.check, .good)
    case .notMet: CellText(signs.cross, .bad)
    case .undecided: CellText(signs.noReport, .muted)
    }
  }

  func certificate(_ certificate: Certificate) -> CellText {
    switch certificate {
    case .notYet: CellText(signs.noReport + " " + pick("chưa cấp", "not yet"), .muted)
    case .valid: CellText(signs.check + " " + pick("còn hiệu lực", "valid"), .good)
    case .expiresSoon: CellText("! " + pick("sắp hết hạn", "ends soon"), .warning)
    case .expired: CellText(signs.cross + " " + pick("hết hạn", "expired"), .bad)
    case .revoked: CellText(signs.cross + " " + pick("thu hồi", "revoked"), .bad)
    }
  }

  /// A state as a sign of one column and in words.
  struct SignedWords {
    var sign: String
    var words: String
    /// The words where they have ten columns.
    var brief: String
    /// The words where they have a line.
    var full: String?
    var role: Role

    /// The cell of both: `! chậm 31 xã`.
    var cell: CellText { CellText(sign + " " + words, role) }
    /// The same where there is a line for it.
    var text: String { sign + " " + (full ?? words) }
  }

  /// The pace of a target; in doubt where another baseline in print turns the verdict.
  func pace(_ reading: TargetReading) -> SignedWords {
    var pace = undoubtedPace(reading)
    guard let (own, other) = reading.baselines else { return pace }
    pace.sign = "?"
    pace.full = pace.words + basis(own, other, reading)
    pace.words += " " + shortBasis(own, other, reading)
    pace.brief += " ?"
    pace.role = .warning
    return pace
  }

  /// The same without its sign, for paper.
  package func paceWords(_ reading: TargetReading) -> String { pace(reading).words }

  /// From which of two baselines a verdict holds, and that it does not from the other:
  /// ` theo mốc 111, chưa theo 114`.
  package func basis(_ own: Quantity, _ other: Quantity, _ reading: TargetReading) -> String {
    let (own, other) = (numerals.quantity(own), numerals.quantity(other))
    return reading.isMet
      ? pick(" theo mốc \(own), chưa theo \(other)", " from \(own), not from \(other)")
      : pick(" theo mốc \(own), đạt theo \(other)", " from \(own), met from \(other)")
  }

  /// The same for a column: `mốc 111, chưa 114`.
  private func shortBasis(_ own: Quantity, _ other: Quantity, _ reading: TargetReading) -> String {
    let (own, other) = (numerals.quantity(own), numerals.quantity(other))
    return reading.isMet
      ? pick("mốc \(own), chưa \(other)", "from \(own), not \(other)")
      : pick("mốc \(own), đạt \(other)", "from \(own), met \(other)")
  }

  private func undoubtedPace(_ reading: TargetReading) -> SignedWords {
    switch reading.pace {
    case .met: return signed(signs.check, pick("đạt", "met"), .good)
    case .onTrack:
      return signed(
        signs.onTrack,
        pick("đúng tiến độ", "on track"),
        brief: pick("kịp", "on track"),
        .good
      )
    case .behind(let count):
      let text = pick("chậm ", "behind ") + numerals.whole(count)
      let brief = pick("chậm ", "late ") + numerals.whole(count)
      return signed("!", text + unit(of: reading.target), brief: brief, .warning)
    case .missed: return signed(signs.cross, pick("không đạt", "missed"), .bad)
    case .unknown:
      return signed(
        "?",
        pick("chưa đủ số liệu", "not enough data"),
        brief: pick("chưa rõ", "unknown"),
        .muted
      )
    }
  }

  private func signed(
    _ sign: String,
    _ text: String,
    brief: String? = nil,
    _ role: Role
  ) -> SignedWords {
    SignedWords(sign: sign, words: text, brief: brief ?? text, role: role)
  }

  /// What a target counts, behind a number: ` xã`.
  func unit(of target: Target) -> String {
    switch target.metric {
    case .provincesWithRecognisedDistrict: pick(" tỉnh", " provinces")
    case .districtsWithRecognisedCommune, .districtUnitsGained: pick(" huyện", " districts")
    case .communesRecognised, .communesBelowLine: pick(" xã", " communes")
    case .ocopStandardised: pick(" sản phẩm", " products")
    case .ocopNewEnterprises: pick(" đơn vị", " firms")
    case .cooperativesEffective: pick(" HTX", " co-ops")
    }
  }

  /// A target's value: `58,2%`, `683`, `+15`; `8.760/15.300` where a count never stands alone.
  package func value(_ reading: TargetReading) -> String {
    if reading.value != nil, reading.target.metric.standsBesideBase,
      let both = onItsBase(reading)
    {
      return both
    }
    return number(reading)
  }

  /// The value alone, for where its base stands right beside it.
  func number(_ reading: TargetReading) -> String {
    guard let value = reading.value else { return signs.dash }
    switch reading.target.kind {
    case .percent:
      return (reading.shownTenths.map(numerals.tenths) ?? numerals.quantity(value)) + "%"
    case .count:
      return reading.target.metric == .districtUnitsGained
        ? signed(Int(value.hundredths / 100)) : numerals.quantity(value)
    }
  }

  /// A goal with its direction: `≥ 60%`, `≤ 600`, `≈ 500`; a goal of all stands alone: `100%`.
  package func goal(_ target: Target) -> String {
    let number =
      target.metric == .districtUnitsGained
      ? signed(Int(target.goal.hundredths / 100))
      : numerals.quantity(target.goal) + (target.kind == .percent ? "%" : "")
    if target.isAbout { return about + number }
    switch target.direction {
    case .atLeast: return (signs.isASCII ? ">= " : "≥ ") + number
    case .atMost: return (signs.isASCII ? "<= " : "≤ ") + number
    case .equal: return number
    }
  }

  /// Stands before a number that is not meant to the last digit.
  var about: String { signs.isASCII ? pick("kh. ", "ca. ") : "≈ " }

  /// The count behind a value with its base: `4.829/8.297`; empty where the value says both itself.
  package func base(_ reading: TargetReading) -> String {
    reading.target.metric.standsBesideBase ? "" : onItsBase(reading) ?? ""
  }

  /// The value, a share with its base: `58,2% 4.829/8.297`; for screens without room for a column of
  /// bases.
  func valueOnBase(_ reading: TargetReading) -> String {
    guard reading.target.kind == .percent, reading.value != nil, let base = onItsBase(reading)
    else { return value(reading) }
    return "\(number(reading)) \(base)"
  }

  private func onItsBase(_ reading: TargetReading) -> String? {
    reading.base.map {
      (reading.part.map(numerals.whole) ?? signs.dash) + "/" + numerals.whole($0)
    }
  }

  /// What is missing to the goal, in the goal's own measure; a dash when it is reached.
  func gap(_ reading: TargetReading) -> String {
    guard let gap = reading.gap else { return signs.dash }
    guard let points = reading.shownGapTenths else {
      guard let range = reading.gapRange else { return numerals.quantity(gap) }
      // Those that nobody can decide yet may all be beyond it, or none.
      return numerals.quantity(range.least) + signs.dash + numerals.quantity(range.most)
    }
    return numerals.tenths(points) + pick(" điểm", " pts")
  }

  func requirement(_ requirement: Requirement?, unit: String) -> String {
    switch requirement {
    case nil: signs.dash
    case .fulfilled: pick("Đạt", "Yes")
    case .absent: pick("Không", "None")
    case .setByProvince: pick("tỉnh quy định", "by province")
    case .number(let direction, let limit):
      sign(direction) + numerals.quantity(limit) + (unit == "%" ? "%" : "")
    }
  }

  private func sign(_ direction: Direction) -> String {
    switch direction {
    case .atLeast: signs.isASCII ? ">=" : "≥"
    case .atMost: signs.isASCII ? "<=" : "≤"
    case .equal: "="
    }
  }

  /// A reported value of an indicator.
  func value(_ value: Quantity?, of indicator: Indicator) -> String {
    guard let value else { return signs.dash }
    switch indicator.kind {
    case .boolean, .province:
      return value >= Quantity(1) ? pick("Đạt", "Yes") : pick("Chưa đạt", "No")
    case .percent: return numerals.quantity(value) + "%"
    case .number: return numerals.quantity(value)
    }
  }

  /// The values of all parts of an indicator: `83,3% & 60%`.
  func values(_ values: [Quantity?], of indicator: Indicator) -> String {
    values.map { value($0, of: indicator) }.joined(separator: " & ")
  }

  /// What all parts of an indicator are asked for.
  func limits(_ thresholds: [Threshold?], of indicator: Indicator) -> String {
    thresholds.map { requirement($0?.requirement, unit: indicator.unit) }
      .joined(separator: " & ")
  }

  /// A group of communes by its name, or what holds for all of them.
  func group(_ key: String, of sheet: IndicatorSheet) -> String {
    if let name = sheet.groupNames[key] { return pick(name) }
    return key == ThresholdTable.common ? pick("Chung cả nước", "Common") : key
  }

  /// How sure a figure or an assignment is, by the word of the facts.
  package func confidence(_ word: String) -> String {
    switch word {
    case "high": pick("cao", "high")
    case "medium-high": pick("khá", "fair")
    case "medium": pick("vừa", "medium")
    case "low-medium": pick("khá thấp", "fairly low")
    case "low": pick("thấp", "low")
    default: word
    }
  }

  func contradiction(_ contradiction: Contradiction) -> String {
    switch contradiction {
    case .indicatorFails(let criterion, let indicator):
      pick(
        "Tiêu chí \(criterion) báo đạt nhưng chỉ tiêu \(indicator) chưa tới mức",
        "Criterion \(criterion) is reported met, but indicator \(indicator) falls short"
      )
    case .indicatorsPass(let criterion):
      pick(
        "Tiêu chí \(criterion) báo chưa đạt nhưng các chỉ tiêu đều tới mức",
        "Criterion \(criterion) is reported not met, but all indicators pass"
      )
    case .recognisedIncomplete(let met, let count):
      pick(
        "Đã công nhận nhưng mới đạt \(met)/\(count) tiêu chí",
        "Recognised with only \(met)/\(count) criteria met"
      )
    case .decidedLate(let day, let year):
      pick(
        "Quyết định công nhận ký ngày \(numerals.day(day)) cho năm \(year)",
        "Recognised for \(year) by a decision of \(numerals.day(day))"
      )
    }
  }
}
