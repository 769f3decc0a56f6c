/// A country, region, province or district with its roll-up.
public struct PlaceRow: Hashable, Sendable {
  public var unit: Unit
  /// The position of the name in Vietnamese order among all units.
  public var nameRank: Int
  /// The name folded for filtering.
  public var folded: String
  /// The region of a province, the province of a district; empty above.
  public var parentName: String
  public var rollUp: RollUp
  /// The highest standard that stands on the day; `nil` without one, and for provinces.
  public var standard: Standard?
  /// The recognitions of a district known on the day, earliest first; empty for other levels.
  public var recognitions: [Recognition]

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    parentName: String,
    rollUp: RollUp,
    standard: Standard?,
    recognitions: [Recognition] = []
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.parentName = parentName
    self.rollUp = rollUp
    self.standard = standard
    self.recognitions = recognitions
  }
}

/// A commune with its criteria as of the day.
public struct CommuneRow: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  public var district: String
  public var province: String
  public var words: CriteriaWords
  /// The date of the figures; `nil` when there never was a report.
  public var assessedOn: Day?
  public var standard: Standard?

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    district: String,
    province: String,
    words: CriteriaWords,
    assessedOn: Day?,
    standard: Standard?
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.district = district
    self.province = province
    self.words = words
    self.assessedOn = assessedOn
    self.standard = standard
  }
}

/// The overview: targets, provinces under their regions, and the panes of the focused place.
public struct Overview: Sendable {
  public var targets: [TargetReading]
  public var country: PlaceRow
  /// Regions, each followed by its provinces, in official order.
  public var places: [PlaceRow]
  public var focus: Unit
  public var focusRollUp: RollUp
  /// The communes of the focus below the line, fewest criteria first, then the undetermined ones;
  /// at most `belowLimit` of both.
  public var below: [CommuneRow]
  public var sectors: [Sector]
  /// Products in force of the focus by sector (rows) and stars 1…5 (columns).
  public var sectorStars: [[Int]]

  /// A nation's communes below the line fit whole; those of a hundred nations are cut, so that an
  /// answer has a bound.
  public static let belowLimit = 1_000

  public init(
    targets: [TargetReading],
    country: PlaceRow,
    places: [PlaceRow],
    focus: Unit,
    focusRollUp: RollUp,
    below: [CommuneRow],
    sectors: [Sector],
    sectorStars: [[Int]]
  ) {
    self.targets = targets
    self.country = country
    self.places = places
    self.focus = focus
    self.focusRollUp = focusRollUp
    self.below = below
    self.sectors = sectors
    self.sectorStars = sectorStars
  }
}

/// One commune in full.
public struct CommuneSheet: Sendable {
  /// One indicator as it stands for this commune.
  public struct IndicatorLine: Hashable, Sendable {
    /// The position of the indicator in the set.
    public var position: Int
    /// The value of each part; `nil` where none was reported.
    public var values: [Quantity?]
    public var thresholds: [Threshold?]
    public var verdict: Verdict

    public init(
      position: Int,
      values: [Quantity?],
      thresholds: [Threshold?],
      verdict: Verdict
    ) {
      self.position = position
      self.values = values
      self.thresholds = thresholds
      self.verdict = verdict
    }
  }

  /// The figures at one reporting date.
  public struct Entry: Hashable, Sendable {
    public var day: Day
    public var words: CriteriaWords
    /// Where the figures come from: the report's file name or document.
    public var source: String
    /// How many corrections by hand stand in them; the journal says which.
    public var corrections: Int

    public init(day: Day, words: CriteriaWords, source: String, corrections: Int = 0) {
      self.day = day
      self.words = words
      self.source = source
      self.corrections = corrections
    }
  }

  public var row: CommuneRow
  public var indicators: [IndicatorLine]
  /// Earliest first; the last one is what the row shows.
  public var history: [Entry]
  public var recognitions: [Recognition]
  public var products: Int
  public var predecessors: [Succession]
  public var contradictions: [Contradiction]
  /// Latest day first, and the newest of a day first.
  public var notes: [Note]
  /// What was accepted in its reports up to the day and still stands, the latest day first.
  public var warnings: [ReportWarning]

  public init(
    row: CommuneRow,
    indicators: [IndicatorLine],
    history: [Entry],
    recognitions: [Recognition],
    products: Int,
    predecessors: [Succession],
    contradictions: [Contradiction],
    notes: [Note] = [],
    warnings: [ReportWarning] = []
  ) {
    self.row = row
    self.indicators = indicators
    self.history = history
    self.recognitions = recognitions
    self.products = products
    self.predecessors = predecessors
    self.contradictions = contradictions
    self.notes = notes
    self.warnings = warnings
  }
}

/// One indicator of one commune, with all thresholds and its history.
public struct IndicatorSheet: Sendable {
  public struct Entry: Hashable, Sendable {
    public var day: Day
    public var values: [Quantity?]
    public var verdict: Verdict
    public var criterion: CriterionState
    public var source: String

    public init(
      day: Day,
      values: [Quantity?],
      verdict: Verdict,
      criterion: CriterionState,
      source: String
    ) {
      self.day = day
      self.values = values
      self.verdict = verdict
      self.criterion = criterion
      self.source = source
    }
  }

  public var commune: CommuneRow
  /// The position of the indicator in the set.
  public var position: Int
  /// All rows of the threshold table for it: `common` first, then the groups.
  public var thresholds: [Threshold]
  /// The key of the group that applies to this commune.
  public var group: String
  /// The names of the groups by key.
  public var groupNames: [String: Bilingual]
  public var history: [Entry]

  public init(
    commune: CommuneRow,
    position: Int,
    thresholds: [Threshold],
    group: String,
    groupNames: [String: Bilingual],
    history: [Entry]
  ) {
    self.commune = commune
    self.position = position
    self.thresholds = thresholds
    self.group = group
    self.groupNames = groupNames
    self.history = history
  }
}

/// Products by place, star and sector.
public struct OCOPSheet: Sendable {
  public var place: Unit
  public var sectors: [Sector]
  /// The units below the place with their products; of the country its regions, each followed by
  /// its provinces.
  public var places: [OCOPRow]
  public var total: OCOPRow
  /// The goal for the whole country; `nil` when the programme has none.
  public var goal: TargetReading?

  public init(
    place: Unit,
    sectors: [Sector],
    places: [OCOPRow],
    total: OCOPRow,
    goal: TargetReading?
  ) {
    self.place = place
    self.sectors = sectors
    self.places = places
    self.total = total
    self.goal = goal
  }
}

/// The products of one place.
public struct OCOPRow: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  /// Products in force by sector (rows) and stars 1…5 (columns).
  public var sectorStars: [[Int]]
  public var expiringSoon: Int
  public var expired: Int
  /// Communes on the unit list: products per hundred communes stand on this base.
  public var communes: Int

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    sectorStars: [[Int]],
    expiringSoon: Int,
    expired: Int,
    communes: Int
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.sectorStars = sectorStars
    self.expiringSoon = expiringSoon
    self.expired = expired
    self.communes = communes
  }

  public func stars(_ stars: Int) -> Int { sectorStars.reduce(0) { $0 + $1[stars - 1] } }
  public var inForce: Int { sectorStars.reduce(0) { $0 + $1.reduce(0, +) } }
  public var standardised: Int { stars(3) + stars(4) + stars(5) }
}

/// A product with the names of its place.
public struct ProductRow: Hashable, Sendable {
  public var product: Product
  /// The name of its sector; the code where the store has no such sector.
  public var sector: Bilingual
  public var nameRank: Int
  public var folded: String
  public var commune: String
  public var district: String
  public var province: String
  public var certificate: Certificate

  public init(
    product: Product,
    sector: Bilingual,
    nameRank: Int,
    folded: String,
    commune: String,
    district: String,
    province: String,
    certificate: Certificate
  ) {
    self.product = product
    self.sector = sector
    self.nameRank = nameRank
    self.folded = folded
    self.commune = commune
    self.district = district
    self.province = province
    self.certificate = certificate
  }
}

/// The units a search found.
public struct SearchAnswer: Sendable {
  public struct Hit: Hashable, Sendable {
    public var unit: Unit
    /// What lies above up to the province, nearest first; empty for provinces and above.
    public var above: [Unit]

    public init(unit: Unit, above: [Unit]) {
      self.unit = unit
      self.above = above
    }
  }

  public var text: String
  public var hits: [Hit]
  /// How many matched in all; `hits` holds the best of them.
  public var total: Int

  public static let limit = 100

  public init(text: String, hits: [Hit], total: Int) {
    self.text = text
    self.hits = hits
    self.total = total
  }
}

/// One target: its series, its parts and what was published.
public struct TargetSheet: Sendable {
  public var reading: TargetReading
  /// The target at each reporting date up to the day.
  public var series: [TargetReading]
  /// Figures printed elsewhere for the same thing, latest first.
  public var published: [PublishedFigure]
  /// The provinces with their roll-ups, to see who is short.
  public var places: [PlaceRow]

  public init(
    reading: TargetReading,
    series: [TargetReading],
    published: [PublishedFigure],
    places: [PlaceRow]
  ) {
    self.reading = reading
    self.series = series
    self.published = published
    self.places = places
  }
}
