internal import GRDB
internal import NTMModel

/// The settings of a store.
///
/// A rule of a programme stands under its key and the mark of the programme, as in
/// `ocop_least_stars_2026`; a programme without one of its own goes by the key alone, which is that
/// of the first one.
struct ProgrammeSettings {
  /// The settings that a programme may have for itself.
  enum Rule: String, CaseIterable {
    /// The fewest stars with which a product counts as standardised.
    case leastStars = "ocop_least_stars"
    /// For how many months a certificate is valid at most.
    case certificateMonths = "ocop_certificate_months"
    /// Within how many days a certificate ends that is told apart.
    case soonDays = "ocop_soon_days"
    /// The kinds of owners, parted by commas.
    case ownerKinds = "ocop_owner_kinds"
    /// The councils, parted by commas, each with the most stars that it may give: `huyện 2`.
    case councils = "ocop_councils"
    /// How many criteria fewer than before are warned of.
    case steepFall = "steep_fall"

    /// The rule that a key sets, and for which programme; the mark is empty for the key alone.
    static func named(_ key: String) -> (rule: Rule, mark: String)? {
      for rule in allCases {
        if key == rule.rawValue { return (rule, "") }
        if key.hasPrefix(rule.rawValue + "_") {
          return (rule, String(key.dropFirst(rule.rawValue.count + 1)))
        }
      }
      return nil
    }
  }

  let values: [String: String]
  let programmes: ProgrammePeriods
  /// The rules of products by the mark of the programme.
  private let products: [String: ProductRules]

  init(_ values: [String: String]) {
    self.values = values
    let programmes = ProgrammePeriods(values)
    self.programmes = programmes
    var products: [String: ProductRules] = [:]
    for mark in programmes.marks {
      products[mark] = ProductRules { ProgrammeSettings.value($0, of: mark, in: values) }
    }
    self.products = products
  }

  init(in db: Database) throws {
    var rows = try SelectedRows(db, "SELECT key, value FROM setting")
    var values: [String: String] = [:]
    while try rows.next() { values[rows.text(0)] = rows.text(1) }
    self.init(values)
  }

  subscript(_ key: String) -> String? { values[key] }

  private static func value(_ rule: Rule, of mark: String, in values: [String: String]) -> String? {
    values[rule.rawValue + "_" + mark] ?? values[rule.rawValue]
  }

  /// What a rule says as a whole number within a range; `nil` where it says nothing or nonsense,
  /// which an import refuses.
  private func whole(_ rule: Rule, of mark: String, in range: ClosedRange<Int>) -> Int? {
    ProgrammeSettings.value(rule, of: mark, in: values).flatMap { Int($0) }
      .flatMap { range.contains($0) ? $0 : nil }
  }

  /// The fewest stars with which a product counts as standardised in a programme.
  func leastStars(of mark: String) -> Int {
    whole(.leastStars, of: mark, in: 1...5) ?? StoreFacts.usualLeastStars
  }

  /// Within how many days a certificate ends that a programme tells apart.
  func soonDays(of mark: String) -> Int {
    whole(.soonDays, of: mark, in: Certificate.soonDays) ?? Certificate.usualSoonDays
  }

  /// The same for the programme of a day.
  func soonDays(on day: Day) -> Int { soonDays(of: programmes.mark(on: day)) }

  /// How many criteria fewer than before are warned of, on a day.
  func steepFall(on day: Day) -> Int {
    whole(.steepFall, of: programmes.mark(on: day), in: CriteriaWords.steepFalls)
      ?? CriteriaWords.usualSteepFall
  }

  /// The rules of products of a programme.
  func productRules(of mark: String) -> ProductRules { products[mark] ?? ProductRules() }

  /// The rules that hold for a product issued on a day; of the newest programme without a day.
  func productRules(on day: Day?) -> ProductRules { productRules(of: programmes.mark(on: day)) }
}
