import NTMModel
import Testing

/// What printed figures count, and what cannot be true of them.
struct FigureRuleTests {
  @Test(arguments: [
    ("communes_ntm", FigureRule.communesRecognised), ("communes_ntm_pct", .communesRecognised),
    ("communes_criterion_18", .criterionMet(18)), ("communes_tag_KV3", .communesTagged("KV3")),
    ("avg_criteria_per_commune", .meanCriteria), ("agri_cooperatives", .cooperatives),
  ])
  func `a word names its rule`(word: String, rule: FigureRule) {
    #expect(FigureRule(word: word) == rule)
  }

  @Test(arguments: [
    "", "communes", "communes_criterion_", "communes_criterion_0", "communes_criterion_x",
    "communes_tag_", "construction_debt_bn_vnd",
  ])
  func `another word names none`(word: String) {
    #expect(FigureRule(word: word) == nil)
  }

  @Test func `every word of the list names a rule, and every target is printed under one`() {
    for word in FigureRule.words.dropLast(2) {
      let rule = FigureRule(word: word)
      #expect(rule?.listed.contains(word) == true, "\(word)")
    }
    for metric in Target.Metric.allCases { #expect(!metric.figure.listed.isEmpty) }
  }

  @Test func `a store gives its own words to the rules, and names to what it does not count`() {
    let names = FigureNames(settings: [
      "figure_counts_communes_region_III": "communes_tag_KV3",
      "figure_counts_mistyped": "nothing_of_the_kind",
      "figure_vi_debt": "Nợ đọng", "figure_en_debt": "Debt", "name_vi": "Chương trình",
    ])
    #expect(names.rule(of: "communes_region_III") == .communesTagged("KV3"))
    #expect(names.indicators(of: .communesTagged("KV3")) == ["communes_region_III"])
    #expect(names.rule(of: "mistyped") == nil)
    #expect(names.rule(of: "communes_ntm") == .communesRecognised)
    #expect(names.indicators(of: .communesRecognised) == ["communes_ntm", "communes_ntm_pct"])
    #expect(names.name(of: "debt") == Bilingual("Nợ đọng", "Debt"))
    #expect(names.name(of: "communes_ntm") == nil)
  }

  private func faults(_ value: String?, _ total: String?, _ percent: String?) -> [PrintedFault] {
    figure(value, total, percent).faults
  }

  private func figure(_ value: String?, _ total: String?, _ percent: String?) -> PublishedFigure {
    PublishedFigure(
      day: Day(number: 18_413),
      unit: "VN",
      indicator: "communes_ntm",
      value: value.flatMap { Quantity($0) },
      total: total.flatMap { Quantity($0) },
      percent: percent.flatMap { Quantity($0) },
      measure: "xã",
      source: "",
      confidence: "high",
      note: Bilingual("", "")
    )
  }

  @Test func `what cannot be true is told`() {
    #expect(faults(nil, nil, nil) == [.nothingPrinted])
    #expect(faults(nil, "8297", nil) == [.nothingPrinted])
    #expect(faults("-1", nil, nil) == [.negative])
    #expect(faults("5", "0", nil) == [.emptyTotal])
    #expect(faults("0", "0", nil) == [.emptyTotal])
    #expect(faults("5", "-3", nil) == [.emptyTotal])
    #expect(faults("387", "386", nil) == [.aboveTotal])
    #expect(faults("1", nil, "100.01") == [.percentOutside])
    #expect(faults("1", nil, "-0.01") == [.percentOutside])
  }

  @Test func `what can be true is taken, to the very edge`() {
    #expect(faults("0", nil, nil) == [])
    #expect(faults("386", "386", "100") == [])
    #expect(faults(nil, nil, "0") == [])
  }

  @Test func `a figure that contradicts itself is doubtful`() {
    #expect(figure("1", "0", nil).isDoubtful)
    #expect(figure("61", "127", "93").isDoubtful)
    #expect(!figure("61", "127", "48").isDoubtful)
    #expect(!figure("61", nil, "93").isDoubtful)
  }
}
