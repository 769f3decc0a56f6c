/// The quality of the figures of one place.
public struct QualityPlace: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  public var counts: ReportCounts
  /// What came in of the criteria that its provinces and districts have of their own, the provinces
  /// first: one for each level from its own down of which a set is in force.
  public var own: [OwnReports]
  /// What had come in at the baseline; `nil` where nobody asked, and for a unit that the baseline does
  /// not have.
  public var then: QualityThen?

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    counts: ReportCounts,
    own: [OwnReports] = []
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.counts = counts
    self.own = own
  }

  /// The reports of the units of a level that are expected; `nil` where none is.
  public func own(_ level: Level) -> OwnReports? {
    own.first { $0.level == level && $0.counts.expected > 0 }
  }
}

/// A commune with whose figures something is wrong, a district or province with whose own criteria or
/// their report it is, or a province whose title was decided late or before all in it was recognised.
public struct QualityCommune: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  public var district: String
  public var province: String
  /// Of a district or province that of its own criteria.
  public var report: CommuneReport
  /// Whether a report for the day is expected of it: of a district or province only where a set of
  /// criteria is for it.
  public var isExpected: Bool
  /// Of a district or province that is recognised although criteria of its own are not met: those
  /// criteria.
  public var criteria: OwnCriteria?
  /// The recognitions that stand and were decided long after the year they are for.
  public var lateDecisions: [Recognition]
  /// Of a recognised province in which not all is: what is; `nil` for all others.
  public var unfinished: UnfinishedProvince?

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    district: String,
    province: String,
    report: CommuneReport,
    isExpected: Bool = true,
    criteria: OwnCriteria? = nil,
    lateDecisions: [Recognition] = [],
    unfinished: UnfinishedProvince? = nil
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.district = district
    self.province = province
    self.report = report
    self.isExpected = isExpected
    self.criteria = criteria
    self.lateDecisions = lateDecisions
    self.unfinished = unfinished
  }
}

/// A record with what is wrong with it.
public struct QualityRecord: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case product, organisation, model, title, paper
  }

  public var kind: Kind
  /// Its own code, the code of the unit of a title, the number of a paper.
  public var code: String
  /// What it is called; of a title the unit, of a paper the task.
  public var name: String
  /// The unit that it belongs to; `nil` for papers.
  public var unit: Unit?
  public var commune: String
  public var district: String
  public var province: String
  public var faults: [RecordFault]
  /// The product itself; `nil` for other kinds.
  public var product: ProductRow?
  /// A title itself; `nil` for other kinds.
  public var title: HeldTitle?

  public init(
    kind: Kind,
    code: String,
    name: String,
    unit: Unit?,
    commune: String = "",
    district: String = "",
    province: String = "",
    faults: [RecordFault],
    product: ProductRow? = nil,
    title: HeldTitle? = nil
  ) {
    self.kind = kind
    self.code = code
    self.name = name
    self.unit = unit
    self.commune = commune
    self.district = district
    self.province = province
    self.faults = faults
    self.product = product
    self.title = title
  }
}

extension QualityRecord {
  /// The grade of a title.
  public var standard: Standard? { title?.standard }

  /// What it is known again by on another day: a unit may hold several titles.
  public struct Key: Hashable, Sendable {
    public var kind: Kind
    public var code: String
    public var standard: Standard?
  }

  public var key: Key { Key(kind: kind, code: code, standard: standard) }
}

extension QualityCommune {
  /// How many things are wrong with it for a reporting day: no report, a late one, contradictions.
  public func faults(for day: Day) -> Int {
    let missing = isExpected && !report.isReceived(for: day) ? 1 : 0
    let late = report.arrival == .late ? 1 : 0
    guard unit.level == .commune else {
      return lateDecisions.count + (criteria == nil ? 0 : 1) + (unfinished == nil ? 0 : 1)
        + missing + late
    }
    // Late decisions of a commune are among its contradictions.
    return report.contradictions + missing + late
  }
}

/// How complete, timely and consistent the figures of a place are, and the communes behind it.
public struct QualitySheet: Sendable {
  /// The reporting day.
  public var day: Day
  /// The day on which ages are told: the day asked for, never before the reporting day.
  public var today: Day
  /// The last day on which a report is on time; `nil` where the store does not say.
  public var due: Day?
  /// Provinces of the country or a region, districts of a province, communes of a district.
  public var places: [QualityPlace]
  public var total: QualityPlace
  /// Provinces and districts that contradict themselves or whose report of their own criteria is
  /// missing or late, then the communes without a report of the day, late or contradicting, each in
  /// official order.
  public var communes: [QualityCommune]
  /// What came in of records: first of the place, or of the province that it lies in, then of each
  /// province below it.
  public var records: [RecordPlace]
  /// The records of the place with which something is wrong, by kind, then in the order of their
  /// names or units.
  public var faulty: [QualityRecord]
  /// What was wrong at the baseline, unit by unit and record by record; `nil` where nobody asked, and for
  /// a place that was not there.
  public var faultsThen: FaultsThen?
  /// What had come in of records when a meeting was opened: of the place first, then of the provinces
  /// below it that the unit list of that day has; `nil` where nobody asked, and for a reporting day: a
  /// list of a later day tells of all days before.
  public var listsThen: [RecordPlace]?

  public init(
    day: Day,
    today: Day,
    due: Day?,
    places: [QualityPlace],
    total: QualityPlace,
    communes: [QualityCommune],
    records: [RecordPlace] = [],
    faulty: [QualityRecord] = []
  ) {
    self.day = day
    self.today = today
    self.due = due
    self.places = places
    self.total = total
    self.communes = communes
    self.records = records
    self.faulty = faulty
  }

  /// The records of a kind with which something is wrong.
  public func faulty(_ kind: QualityRecord.Kind) -> [QualityRecord] {
    faulty.filter { $0.kind == kind }
  }

  /// The titles without the number or the day of their decision, which count all the same.
  public var undecided: Int {
    faulty(.title).count { $0.faults.contains { !$0.isContradiction } }
  }

  /// How many provinces had sent a list when the meeting of the baseline was opened, of a place that
  /// `records` has; `nil` where nobody knows.
  public func received(_ list: RecordList, ofThen place: Unit) -> Int? {
    listsThen?.first { $0.unit.code == place.code }?.counts.first { $0.list == list }?.received
  }

  /// The levels whose units are expected to report criteria of their own, the highest first; empty
  /// where no set is for any of the place.
  public var ownLevels: [Level] {
    total.own.filter { $0.counts.expected > 0 }.map(\.level)
  }

  /// Whether nothing is missing, late or contradicting, own criteria and records among it.
  public var isWell: Bool {
    total.counts.isWell && faulty.isEmpty && total.own.allSatisfy(\.counts.isWell)
      && (records.first?.counts.allSatisfy(\.isWell) ?? true)
  }
}
