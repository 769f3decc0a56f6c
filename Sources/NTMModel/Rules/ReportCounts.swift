/// What one commune has reported for a reporting day, or a district or province of its own criteria.
public struct CommuneReport: Hashable, Sendable {
  /// The day of its latest figures; `nil` when there never was a report.
  public var assessedOn: Day?
  /// When its figures of the reporting day came in; `nil` without them, and where no term is known.
  public var arrival: ReportArrival?
  /// Warnings about its figures that still stand.
  public var contradictions: Int

  public init(assessedOn: Day?, arrival: ReportArrival?, contradictions: Int) {
    self.assessedOn = assessedOn
    self.arrival = arrival
    self.contradictions = contradictions
  }

  public func isReceived(for day: Day) -> Bool { assessedOn == day }

  /// Whether nothing is wrong with it.
  public func isWell(for day: Day) -> Bool {
    isReceived(for: day) && arrival != .late && contradictions == 0
  }
}

/// The contradictions that stand in a place beside those of the reports of its communes.
///
/// Each is counted with all units that it lies in, the unit itself among them.
public struct OtherContradictions: Hashable, Sendable {
  /// Districts and provinces with any: criteria of their own that are not met although they are
  /// recognised, and decisions long after the year they recognise for.
  public var districts = 0
  public var provinces = 0
  /// How many of these there are.
  public var ofDistricts = 0
  public var ofProvinces = 0
  /// In records, by their kind; what is only missing is not counted.
  public var records: [QualityRecord.Kind: Int] = [:]

  public init() {}

  public mutating func add(_ unit: Level, contradictions: Int) {
    guard contradictions > 0 else { return }
    switch unit {
    case .province:
      provinces += 1
      ofProvinces += contradictions
    case .district:
      districts += 1
      ofDistricts += contradictions
    case .country, .region, .commune: break
    }
  }

  public mutating func add(_ record: QualityRecord) {
    let count = record.faults.count(where: \.isContradiction)
    if count > 0 { records[record.kind, default: 0] += count }
  }

  public var count: Int { ofDistricts + ofProvinces + records.values.reduce(0, +) }
}

/// How complete, timely and consistent the figures of a place are for one reporting day.
///
/// All fields but `latest` and `isTimed` add up over the communes, or over the districts or provinces
/// where their own criteria are counted.
public struct ReportCounts: Hashable, Sendable {
  /// Communes on the unit list of the day.
  public var expected: Int
  /// Communes with figures of this very day.
  public var received: Int
  /// Communes without any figures up to the day.
  public var never: Int
  /// Received after the due day; 0 where no term is known.
  public var late: Int
  /// Communes about which a contradiction stands, and how many stand.
  public var contradicting: Int
  public var contradictions: Int
  /// Contradictions in what is no report of a commune.
  public var others: OtherContradictions
  /// The day of the latest figures of any of the communes; `nil` when there are none.
  public var latest: Day?
  /// Whether it is known until when reports are on time.
  public var isTimed: Bool

  public init(
    expected: Int = 0,
    received: Int = 0,
    never: Int = 0,
    late: Int = 0,
    contradicting: Int = 0,
    contradictions: Int = 0,
    others: OtherContradictions = OtherContradictions(),
    latest: Day? = nil,
    isTimed: Bool
  ) {
    self.expected = expected
    self.received = received
    self.never = never
    self.late = late
    self.contradicting = contradicting
    self.contradictions = contradictions
    self.others = others
    self.latest = latest
    self.isTimed = isTimed
  }

  /// Counts communes for a reporting day.
  public init(_ communes: some Sequence<CommuneReport>, for day: Day, isTimed: Bool) {
    self.init(isTimed: isTimed)
    for commune in communes { add(commune, for: day) }
  }

  public mutating func add(_ commune: CommuneReport, for day: Day) {
    expected += 1
    if commune.isReceived(for: day) { received += 1 }
    if commune.assessedOn == nil { never += 1 }
    if isTimed, commune.arrival == .late { late += 1 }
    if commune.contradictions > 0 { contradicting += 1 }
    contradictions += commune.contradictions
    if let assessedOn = commune.assessedOn { latest = max(latest ?? assessedOn, assessedOn) }
  }

  /// Communes without figures of the day; the figures before still stand for some of them.
  public var missing: Int { expected - received }
  /// Received up to the due day; `nil` where no term is known.
  public var onTime: Int? { isTimed ? received - late : nil }
  public var share: Share { Share(received, of: expected) }
  /// The contradictions of communes and of all else that lies in the place, itself among it.
  public var allContradictions: Int { contradictions + others.count }
  public var isConsistent: Bool { allContradictions == 0 }
  /// Whether nothing is missing, late or contradicting.
  public var isWell: Bool { missing == 0 && late == 0 && isConsistent }

  /// How many days the latest figures are old on a day; `nil` when there are none.
  public func age(on day: Day) -> Int? { latest.map { max(0, $0.days(until: day)) } }
}
