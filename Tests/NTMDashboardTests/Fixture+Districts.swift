import NTMModel

@testable import NTMDashboard

/// The criteria of districts for the pictures of pages.
struct DistrictCriteriaFixture {
  var name: @Sendable (String) -> String = { $0 }

  private static let names = [
    ("Quy hoạch", "Planning"), ("Giao thông", "Transport"), ("Thủy lợi", "Irrigation"),
    ("Điện", "Electricity"), ("Y tế - Văn hóa - Giáo dục", "Health, culture, education"),
    ("Sản xuất", "Production"), ("Môi trường", "Environment"),
    ("An ninh, trật tự xã hội", "Security and social order"),
    ("Chỉ đạo xây dựng nông thôn mới", "Leadership of the programme"),
  ]

  var set: OwnCriteriaSet {
    let criteria = Self.names.enumerated().map { position, own in
      let both = Bilingual(name(own.0), name(own.1))
      return Criterion(number: position + 1, name: both, short: both, group: Bilingual("", ""))
    }
    let roads = Indicator(
      code: "2.2",
      criterion: 2,
      names: [Bilingual(name("Tỷ lệ km đường huyện đạt chuẩn"), name("Share of district roads"))],
      kind: .percent,
      unit: "%",
      direction: .atLeast,
      source: "",
      confidence: "medium",
      note: Bilingual("", "")
    )
    let set = CriteriaSet(
      code: "558",
      name: Bilingual("Bộ tiêu chí huyện", "Criteria of districts"),
      document: "558/QĐ-TTg",
      valid: Period(from: Day(number: 0)),
      level: .district,
      types: ["Huyện"],
      line: 9,
      bands: [],
      criteria: criteria,
      indicators: [roads]
    )
    let threshold = Threshold(
      measure: Measure(indicator: 0, part: 0),
      group: ThresholdTable.common,
      requirement: .number(.atLeast, Quantity(100)),
      source: "",
      confidence: "medium"
    )
    return OwnCriteriaSet(set: set, thresholds: ThresholdTable([threshold]))
  }

  /// The states of a district of the fixture: one on its way, one recognised that lost a criterion,
  /// one without a report; `nil` for units of other types.
  func criteria(of code: String) -> OwnCriteria? {
    let states: [String: [CriterionState]] = [
      "085": [.met, .notMet, .met, .met, .notMet, .disputed, .noReport, .met, .met],
      "082": [.met, .met, .met, .met, .met, .met, .notMet, .met, .met],
      "498": [],
    ]
    guard let own = states[code] else { return nil }
    var words = CriteriaWords.empty
    for (position, state) in own.enumerated() { words[position] = state }
    return OwnCriteria(
      set: "558",
      count: 9,
      words: words,
      assessedOn: own.isEmpty ? nil : Fixture.asOf
    )
  }
}
