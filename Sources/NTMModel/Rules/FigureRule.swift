/// What a printed figure counts, so that the same can be counted from the records.
public enum FigureRule: Hashable, Sendable {
  case communesRecognised
  case communesBelowLine
  case meanCriteria
  /// Communes that meet one criterion, by its number in the set of the day.
  case criterionMet(Int)
  /// Communes with one tag, by its code.
  case communesTagged(String)
  case villagesSupported
  case communesListed
  case provincesComplete
  case provincesWithRecognisedDistrict
  case districtUnitsRecognised
  case districtsWithRecognisedCommune
  case districtUnitsListed
  case productsStandardised
  /// Products of five stars, of these and of those that wait for more stars than they have.
  case productsOfFiveStars
  case newEnterprises
  case cooperatives
  case cooperativesEffective
}

extension FigureRule {
  /// The one list of the words for what figures count, in the order in which they are told: those by
  /// which files of published figures call them, the usual one of each rule first.
  private static let table: [(word: String, rule: FigureRule)] = [
    ("communes_ntm", .communesRecognised),
    ("communes_ntm_pct", .communesRecognised),
    ("provinces_100pct_communes", .provincesComplete),
    ("district_units_recognised", .districtUnitsRecognised),
    ("district_units", .districtUnitsRecognised),
    ("provinces_with_recognised_district", .provincesWithRecognisedDistrict),
    ("districts_with_recognised_commune", .districtsWithRecognisedCommune),
    ("avg_criteria_per_commune", .meanCriteria),
    ("communes_below_line", .communesBelowLine),
    ("villages_supported", .villagesSupported),
    ("ocop_products", .productsStandardised),
    ("ocop_five_star", .productsOfFiveStars),
    ("smes_new", .newEnterprises),
    ("agri_cooperatives_effective", .cooperativesEffective),
    ("agri_cooperatives", .cooperatives),
    ("communes_xa_total_gso", .communesListed),
    ("district_units_total_gso", .districtUnitsListed),
  ]

  private static let criterion = "communes_criterion_"
  private static let tag = "communes_tag_"

  /// The words that a rule can be named by, `N` and `CODE` standing for any.
  public static let words = table.map(\.word) + [criterion + "N", tag + "CODE"]

  /// The rule that a word names; `nil` for a word that names none.
  public init?(word: String) {
    if let row = FigureRule.table.first(where: { $0.word == word }) {
      self = row.rule
    } else if word.hasPrefix(FigureRule.criterion) {
      guard let number = Int(word.dropFirst(FigureRule.criterion.count)), number > 0 else {
        return nil
      }
      self = .criterionMet(number)
    } else if word.hasPrefix(FigureRule.tag), word.utf8.count > FigureRule.tag.utf8.count {
      self = .communesTagged(String(word.dropFirst(FigureRule.tag.count)))
    } else {
      return nil
    }
  }

  /// The words of the list that name it, the usual one first.
  public var listed: [String] { FigureRule.table.filter { $0.rule == self }.map(\.word) }

  /// Its place among the rules, to put figures of one kind together.
  public var position: Int {
    FigureRule.table.firstIndex { $0.rule == self } ?? FigureRule.table.count
  }

  /// Whether it counts what the reports of communes say, so that a missing one leaves it open.
  public var restsOnReports: Bool {
    switch self {
    case .communesBelowLine, .meanCriteria, .criterionMet: true
    case .communesRecognised, .communesTagged, .villagesSupported, .communesListed,
      .provincesComplete, .provincesWithRecognisedDistrict, .districtUnitsRecognised,
      .districtsWithRecognisedCommune, .districtUnitsListed, .productsStandardised,
      .productsOfFiveStars, .newEnterprises, .cooperatives, .cooperativesEffective:
      false
    }
  }

  /// Whether it counts units of an official list, which is right for its own day and needs no report.
  public var isOfUnitList: Bool { self == .communesListed || self == .districtUnitsListed }

  /// Whether a decision says it once for years, so that the records after it tell the same.
  public var isOfDecision: Bool {
    if case .communesTagged = self { true } else { self == .villagesSupported }
  }

  /// Which counts of a place it is made of; `nil` for what no list of another day leaves unknown.
  public var kind: RollUp.Unknown {
    switch self {
    case .communesRecognised, .communesBelowLine, .meanCriteria, .criterionMet, .communesTagged,
      .villagesSupported, .provincesComplete, .districtsWithRecognisedCommune:
      .communes
    case .provincesWithRecognisedDistrict, .districtUnitsRecognised: .districts
    case .productsStandardised, .productsOfFiveStars: .products
    case .newEnterprises, .cooperatives, .cooperativesEffective: .organisations
    case .communesListed, .districtUnitsListed: []
    }
  }
}

extension Target.Metric {
  /// The same thing where it is printed.
  public var figure: FigureRule {
    switch self {
    case .provincesWithRecognisedDistrict: .provincesWithRecognisedDistrict
    case .districtsWithRecognisedCommune: .districtsWithRecognisedCommune
    case .communesRecognised: .communesRecognised
    case .communesBelowLine: .communesBelowLine
    case .districtUnitsGained: .districtUnitsRecognised
    case .ocopStandardised: .productsStandardised
    case .ocopNewEnterprises: .newEnterprises
    case .cooperativesEffective: .cooperativesEffective
    }
  }
}
