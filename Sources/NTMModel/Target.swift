/// A target of a year's work programme, as data.
public struct Target: Hashable, Sendable {
  public enum Metric: String, Hashable, Sendable, CaseIterable {
    case provincesWithRecognisedDistrict = "provinces_with_recognised_district"
    case districtsWithRecognisedCommune = "districts_with_recognised_commune"
    case communesRecognised = "communes_recognised"
    case communesBelowLine = "communes_below_line"
    case districtUnitsGained = "district_units_gained"
    case ocopStandardised = "ocop_standardised"
    case ocopNewEnterprises = "ocop_new_enterprises"
    case cooperativesEffective = "cooperatives_effective"

    /// Whether it counts what is new since the programme, or the year under the first one, began:
    /// then that begins at 0.
    public var countsNew: Bool { self == .ocopNewEnterprises }

    /// Whether its count says nothing without its base, so that neither is shown alone.
    public var standsBesideBase: Bool { self == .cooperativesEffective }
  }

  /// Whether the goal is a number of things or a percentage of the base.
  public enum Kind: String, Hashable, Sendable {
    case count, percent

    /// The largest goal that means anything.
    public var limit: Int {
      switch self {
      case .count: 1_000_000_000
      case .percent: 100
      }
    }
  }

  /// The words of the file for what a percentage is out of.
  public static let bases = [
    "provinces", "districts_with_communes", "communes", "district_units", "cooperatives", "none",
  ]

  /// The programme's own mark: `T3`.
  public var id: String
  public var title: Bilingual
  /// At most 24 columns.
  public var short: Bilingual
  public var metric: Metric
  public var direction: Direction
  public var goal: Quantity
  /// The programme says "about" (`khoảng`).
  public var isAbout: Bool
  public var unit: Bilingual
  public var kind: Kind
  /// The stored baseline for a goal that counts from one; `nil` otherwise.
  public var baseline: Quantity?
  public var baselineDay: Day?
  public var baselineNote: Bilingual
  public var deadline: Day
  public var source: String
  public var note: Bilingual

  public init(
    id: String,
    title: Bilingual,
    short: Bilingual,
    metric: Metric,
    direction: Direction,
    goal: Quantity,
    isAbout: Bool,
    unit: Bilingual,
    kind: Kind,
    baseline: Quantity?,
    baselineDay: Day?,
    baselineNote: Bilingual,
    deadline: Day,
    source: String,
    note: Bilingual
  ) {
    self.id = id
    self.title = title
    self.short = short
    self.metric = metric
    self.direction = direction
    self.goal = goal
    self.isAbout = isAbout
    self.unit = unit
    self.kind = kind
    self.baseline = baseline
    self.baselineDay = baselineDay
    self.baselineNote = baselineNote
    self.deadline = deadline
    self.source = source
    self.note = note
  }
}

/// Where a target stands on a day, computed from the figures of the unit list of that day.
public struct TargetReading: Hashable, Sendable {
  public var target: Target
  /// The value that is held against the goal: a count, or a percentage when the goal is one.
  ///
  /// `nil` when its base is empty or a baseline is missing.
  public var value: Quantity?
  /// What was counted; `nil` where the unit list shown has no record to count.
  public var part: Int?
  /// Out of how many; `nil` for a plain count.
  public var base: Int?
  /// Units left out of the count because they could not be decided.
  public var undetermined: Int
  public var isMet: Bool
  public var asOf: Day
  public var pace: Pace
  /// The last date for which most reports are in, against whose line the count is held where they are
  /// not in for `asOf`; `nil` where it is held against its own day.
  public var heldOn: Day?
  /// A baseline printed elsewhere from which the verdict would be the other one; `nil` where none
  /// is known.
  public var rival: PublishedFigure?
  /// Where it stood at the baseline; `nil` where nobody asked.
  public var move: TargetMove?

  public init(
    target: Target,
    value: Quantity?,
    part: Int?,
    base: Int?,
    undetermined: Int,
    isMet: Bool,
    asOf: Day,
    pace: Pace,
    rival: PublishedFigure? = nil
  ) {
    self.target = target
    self.value = value
    self.part = part
    self.base = base
    self.undetermined = undetermined
    self.isMet = isMet
    self.asOf = asOf
    self.pace = pace
    self.rival = rival
  }
}

/// Progress held against a straight line from the start of the year to the deadline.
public enum Pace: Hashable, Sendable {
  case met
  case onTrack
  /// Behind the line by so many of what the target counts.
  case behind(Int)
  /// The deadline has passed without the goal.
  case missed
  /// No value to judge, or no figure at the start of the year to draw the line from.
  case unknown
}
