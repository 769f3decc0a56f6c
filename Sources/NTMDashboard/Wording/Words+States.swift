import NTMModel
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

  func verdict(_ verdict: Verdict) -> CellText {
    switch verdict {
    case .met: CellText(signs.check, .good)
    case .notMet: CellText(signs.cross, .bad)
    case .undecided: CellText(signs.noReport, .muted)
    }
  }

  func standard(_ standard: Standard?) -> CellText {
    switch standard {
    case nil: CellText(signs.dash, .muted)
    case .standard: CellText(pick("Đạt chuẩn", "Recognised"), .good)
    case .taskCompleted: CellText(pick("Hoàn thành", "Completed"), .good)
    case .advanced: CellText(pick("Nâng cao", "Advanced"), .good)
    case .model: CellText(pick("Kiểu mẫu", "Model"), .good)
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
    var role: Role

    /// The cell of both: `! chậm 31 xã`.
    var cell: CellText { CellText(text, role) }
    var text: String { sign + " " + words }
  }

  /// The pace of a target.
  func pace(_ reading: TargetReading) -> SignedWords {
    switch reading.pace {
    case .met: SignedWords(sign: signs.check, words: pick("đạt", "met"), role: .good)
    case .onTrack:
      SignedWords(sign: signs.check, words: pick("đúng tiến độ", "on track"), role: .good)
    case .behind(let count):
      SignedWords(
        sign: "!",
        words: pick("chậm \(numerals.whole(count))", "behind \(numerals.whole(count))")
          + unit(of: reading.target),
        role: .warning
      )
    case .missed: SignedWords(sign: signs.cross, words: pick("không đạt", "missed"), role: .bad)
    case .unknown:
      SignedWords(sign: "?", words: pick("chưa đủ số liệu", "not enough data"), role: .muted)
    }
  }

  private func unit(of target: Target) -> String {
    switch target.metric {
    case .provincesWithRecognisedDistrict: pick(" tỉnh", " provinces")
    case .districtsWithRecognisedCommune, .districtUnitsGained: pick(" huyện", " districts")
    case .communesRecognised, .communesBelowLine: pick(" xã", " communes")
    case .ocopStandardised: pick(" sản phẩm", " products")
    case .ocopNewEnterprises: pick(" đơn vị", " firms")
    case .cooperativesEffective: pick(" HTX", " co-ops")
    }
  }

  /// A target's value: `58,2%`, `683`, `+15`.
  func value(_ reading: TargetReading) -> String {
    guard let value = reading.value else { return signs.dash }
    switch reading.target.kind {
    case .percent:
      return (reading.shownTenths.map(numerals.tenths) ?? numerals.quantity(value)) + "%"
    case .count:
      return reading.target.metric == .districtUnitsGained
        ? signed(Int(value.hundredths / 100)) : numerals.quantity(value)
    }
  }

  /// A goal with its direction: `≥ 60%`, `≤ 600`, `≈ 500`.
  func goal(_ target: Target) -> String {
    let number =
      target.metric == .districtUnitsGained
      ? signed(Int(target.goal.hundredths / 100))
      : numerals.quantity(target.goal) + (target.kind == .percent ? "%" : "")
    if target.isAbout { return (signs.isASCII ? "~ " : "≈ ") + number }
    switch target.direction {
    case .atLeast: return (signs.isASCII ? ">=" : "≥ ") + number
    case .atMost: return (signs.isASCII ? "<=" : "≤ ") + number
    case .equal: return "= " + number
    }
  }

  /// The count behind a value with its base: `4.829/8.297`.
  func base(_ reading: TargetReading) -> String {
    guard let base = reading.base else { return "" }
    return numerals.whole(reading.part) + "/" + numerals.whole(base)
  }

  /// What is missing to the goal, in the goal's own measure; a dash when it is reached.
  func gap(_ reading: TargetReading) -> String {
    guard let gap = reading.gap else { return signs.dash }
    guard let points = reading.shownGapTenths else { return numerals.quantity(gap) }
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

  func confidence(_ word: String) -> String {
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
    }
  }
}
