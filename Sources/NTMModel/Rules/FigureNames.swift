/// What a store says of the words that published figures go by: which rule counts the same, and what
/// people call it.
public struct FigureNames: Hashable, Sendable {
  /// What the keys of settings begin with; the word follows.
  public static let rulePrefix = "figure_counts_"
  private static let vietnamesePrefix = "figure_vi_"
  private static let englishPrefix = "figure_en_"

  private var rules: [String: FigureRule] = [:]
  private var names: [String: Bilingual] = [:]

  /// The names that the settings of a store give, by their keys.
  public init(settings: [String: String] = [:]) {
    for (key, value) in settings {
      if key.hasPrefix(FigureNames.rulePrefix) {
        let word = String(key.dropFirst(FigureNames.rulePrefix.count))
        rules[word] = FigureRule(word: value)
      } else if key.hasPrefix(FigureNames.vietnamesePrefix), !value.isEmpty {
        let word = String(key.dropFirst(FigureNames.vietnamesePrefix.count))
        names[word] = Bilingual(value, settings[FigureNames.englishPrefix + word] ?? value)
      }
    }
  }

  /// What a figure counts; `nil` where no record tells it.
  public func rule(of indicator: String) -> FigureRule? {
    rules[indicator] ?? FigureRule(word: indicator)
  }

  /// What the store calls a figure; `nil` where it does not say.
  public func name(of indicator: String) -> Bilingual? { names[indicator] }

  /// The words under which figures of a rule are kept, those of the list first.
  public func indicators(of rule: FigureRule) -> [String] {
    let listed = rule.listed.filter { self.rule(of: $0) == rule }
    return listed + rules.filter { $0.value == rule }.keys.sorted().filter { !listed.contains($0) }
  }
}
