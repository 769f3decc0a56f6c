/// What a screen wants to know.
///
/// The store answers it with one `Snapshot`, read at one instant.
public struct Question: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    /// Targets, provinces, and the panes linked to `focus` (the country when `nil`).
    case overview(focus: UnitCode?)
    /// The units of the next step below a place, down to communes.
    case units(UnitCode)
    /// All communes below a place.
    case communes(UnitCode)
    /// The communes below the line, and the undetermined ones, below a place.
    case belowLine(UnitCode)
    /// One commune with its criteria, indicators and history.
    case commune(UnitCode)
    /// One indicator of a commune: thresholds of all groups, values at all dates.
    case indicator(UnitCode, indicator: String)
    /// Products by the units below a place, by star and sector.
    case ocop(UnitCode)
    /// The products of a place, all or of one sector.
    case products(UnitCode, sector: String?)
    /// One product by its code, with its points by part and what else its owner has.
    case product(String)
    /// The district-level units of a place with their titles, and the provinces they lie in.
    case districts(UnitCode)
    /// The units of a place that resolutions formed, with what they were before.
    case mergers(UnitCode)
    /// Cooperatives and unions by the units below a place and by year.
    case cooperatives(UnitCode)
    /// The cooperatives and unions of a place one by one.
    case cooperativeList(UnitCode)
    /// How complete, timely and consistent the figures of a place are.
    case quality(UnitCode)
    /// The figures printed for a place and what lies in it, beside what the records come to.
    case published(UnitCode)
    /// What two unit lists differ in, and how the country's counts lead from one to the other.
    case unitLists
    /// What is assumed, beside what the file says.
    case assumptions
    /// Units by name, code or initials.
    case search(String)
    /// A target with the published figures beside it.
    case target(String)
    /// Where a target is heading in a place and in what lies below it.
    case pace(String, UnitCode)
    /// Who is nearest to the line in a place, and the least that would meet each target.
    case nearest(UnitCode)
    /// The tasks of the programme; the day asked for is the one their deadlines are held against.
    case tasks
    /// One task by the programme's own mark; the day as above.
    case task(String)
    /// The component contents of the programme with what runs under each.
    case components
    /// Models of value chains and of rural tourism in a place.
    case models(UnitCode)
    /// Communes in difficulty in a place; `tag` names one kind of it, else all that is special.
    case difficult(UnitCode, tag: String?)
    /// What is to be done about the units of a place, and the notes beside them.
    case followUps(UnitCode)
    /// Entries of the journal, the newest first; the day does not matter.
    case changes(ChangeFilter)
    /// What differs in the figures of a place between the baseline, which is a reporting day, and
    /// the day.
    case differences(UnitCode)
    /// Reports, the newest first; the day does not matter.
    case reports(ReportFilter)
    /// One report with its warnings, by its number; the day does not matter.
    case report(Int64)
  }

  public var subject: Subject
  /// The day as of which to answer; `nil` asks for the latest reporting date.
  public var day: Day?
  /// The day whose unit list the answer is given by; `nil` for that of the figures' own day.
  public var unitsAt: Day?
  /// What to hold the figures against; `nil` asks for no moves.
  public var since: Baseline?
  /// What the answer takes for given; not together with another unit list.
  public var assumptions: [Assumption] = []
  /// The end of a meeting at which the whole store is read, what was written since left out.
  ///
  /// `nil` for now. Not together with another unit list or with assumptions.
  public var stoodAt: MeetingPoint?

  public init(
    _ subject: Subject,
    day: Day? = nil,
    unitsAt: Day? = nil,
    since: Baseline? = nil
  ) {
    self.subject = subject
    self.day = day
    self.unitsAt = unitsAt
    self.since = since
  }
}

extension Question.Subject {
  /// Whether the answer is a table of units or of what lies in them, which any unit list can carry.
  ///
  /// The others tell what happened, or what the programme asks for, and know no list.
  public var followsUnitList: Bool {
    switch self {
    case .overview, .units, .communes, .belowLine, .commune, .indicator, .ocop, .products,
      .product, .districts, .mergers, .cooperatives, .cooperativeList, .quality, .unitLists,
      .search, .target, .pace, .nearest, .components, .models, .difficult:
      true
    case .published, .assumptions, .tasks, .task, .followUps, .changes, .reports, .report,
      .differences:
      false
    }
  }

  /// Whether the answer can be given by the unit list of another day.
  public var knowsUnitLists: Bool { followsUnitList || namesUnits }

  /// Whether the answer lists records that were written for units, which any unit list can name.
  public var namesUnits: Bool {
    switch self {
    case .followUps, .changes, .reports, .report: true
    case .overview, .units, .communes, .belowLine, .commune, .indicator, .ocop, .products,
      .product, .districts, .mergers, .cooperatives, .cooperativeList, .quality, .unitLists,
      .search, .target, .pace, .nearest, .components, .models, .difficult, .published,
      .assumptions, .tasks, .task, .differences:
      false
    }
  }

  /// Whether the answer has figures that assumptions can change.
  ///
  /// The others tell what was written, or what the programme asks for.
  public var followsAssumptions: Bool {
    switch self {
    case .overview, .units, .communes, .belowLine, .commune, .indicator, .ocop, .products,
      .product, .districts, .mergers, .cooperatives, .cooperativeList, .quality, .assumptions,
      .target, .pace, .nearest, .components, .models, .difficult, .differences:
      true
    case .unitLists, .published, .search, .tasks, .task, .changes, .reports, .report,
      .followUps:
      false
    }
  }
}

extension Question.Subject {
  /// Whether the rows of the answer can be held against a baseline.
  public var hasMoves: Bool {
    switch self {
    case .overview, .units, .communes, .belowLine, .commune, .target, .districts, .ocop, .products,
      .cooperatives, .cooperativeList, .difficult, .quality, .pace, .nearest, .tasks, .models,
      .mergers, .components, .followUps, .differences:
      true
    case .indicator, .product, .published, .unitLists, .assumptions, .search, .task, .changes,
      .reports, .report:
      false
    }
  }
}

extension UnitCode {
  /// The root of the tree.
  public static let country = UnitCode("VN")
}
