/// What one commune had reported at the baseline.
public struct CommuneThen: Hashable, Sendable {
  public var words: CriteriaWords
  /// The day of the figures; `nil` when there never was a report.
  public var assessedOn: Day?
  /// The values by indicator and part; `nil` where the day had none.
  public var values: [[Quantity?]]?

  public init(words: CriteriaWords, assessedOn: Day?, values: [[Quantity?]]?) {
    self.words = words
    self.assessedOn = assessedOn
    self.values = values
  }

  /// How a criterion came from then to a state now: 1 gained, -1 lost, 0 neither; `nil` where one of
  /// both has no report.
  public func move(of position: Int, to state: CriterionState) -> Int? {
    let then = words[position]
    guard then != .noReport, state != .noReport else { return nil }
    return (state == .met ? 1 : 0) - (then == .met ? 1 : 0)
  }
}

/// What came in of a place at the baseline, and how far that has come.
public struct QualityThen: Hashable, Sendable {
  /// Communes on the unit list of that day.
  public var expected: Int
  /// Communes with figures of that very day.
  public var received: Int
  public var never: Int
  /// Contradictions that stood then; `nil` where nobody knows.
  public var contradictions: Int?
  /// On the communes that both days have.
  public var receivedMove: Int
  public var missingMove: Int
  public var neverMove: Int
  /// `nil` where they were unknown then, and where units of one day only lie in the place.
  public var contradictionsMove: Int?

  public init(
    expected: Int,
    received: Int,
    never: Int,
    contradictions: Int?,
    receivedMove: Int,
    missingMove: Int,
    neverMove: Int,
    contradictionsMove: Int?
  ) {
    self.expected = expected
    self.received = received
    self.never = never
    self.contradictions = contradictions
    self.receivedMove = receivedMove
    self.missingMove = missingMove
    self.neverMove = neverMove
    self.contradictionsMove = contradictionsMove
  }

  public var missing: Int { expected - received }
}

/// What was wrong with units and records at the baseline.
public struct FaultsThen: Hashable, Sendable {
  public var day: Day
  /// The units with which anything was wrong, by code.
  public var units: [UnitCode: QualityCommune]
  public var records: [QualityRecord.Key: QualityRecord]

  public init(on day: Day, _ sheet: QualitySheet) {
    self.day = day
    units = Dictionary(sheet.communes.map { ($0.unit.code, $0) }) { first, _ in first }
    records = Dictionary(sheet.faulty.map { ($0.key, $0) }) { first, _ in first }
  }

  /// How many things were wrong with a unit; `nil` for one that the day does not have.
  public func faults(of unit: Unit) -> Int? {
    unit.valid.contains(day) ? units[unit.code]?.faults(for: day) ?? 0 : nil
  }

  public func faults(of record: QualityRecord) -> Int { records[record.key]?.faults.count ?? 0 }

  /// How many things more are wrong with a unit on a reporting day than were; `nil` for one that the
  /// day of the baseline does not have.
  public func move(of unit: QualityCommune, to day: Day) -> Int? {
    faults(of: unit.unit).map { unit.faults(for: day) - $0 }
  }

  /// Whether so much was wrong with a record.
  public func has(_ fault: RecordFault, of record: QualityRecord) -> Bool {
    records[record.key]?.faults.contains(fault) ?? false
  }

  /// The units, and the records of some kinds, with which something was wrong that have nothing in a later
  /// answer.
  public func settled(
    in sheet: QualitySheet,
    of kinds: Set<QualityRecord.Kind> = Set(QualityRecord.Kind.allCases)
  ) -> (units: Int, records: Int) {
    let (now, rest) = (Set(sheet.communes.map(\.unit.code)), Set(sheet.faulty.map(\.key)))
    return (
      units.values.count { !now.contains($0.unit.code) && $0.unit.valid.contains(sheet.day) },
      records.keys.count { kinds.contains($0.kind) && !rest.contains($0) }
    )
  }
}

/// Who was nearest to the line at the baseline.
///
/// - Base: the communes and districts that both days have.
public struct NearestThen: Hashable, Sendable {
  /// How many units stood in each group.
  public struct Groups: Hashable, Sendable {
    /// Districts that could be recognised.
    public var districts: Int
    /// Communes by how many criteria they lacked, from 0 on.
    public var lacking: [Int]
    public var silent: Int
    /// In the order of the set.
    public var criteria: [CriterionGap]

    public init(_ rule: NearestRule) {
      let near = rule.communes(lackingAtMost: NearestSheet.most)
      districts = rule.districtsToGo.count
      lacking = (0...NearestSheet.most).map { count in near.count { $0.lacking.count == count } }
      silent = rule.silent.count
      criteria = rule.gaps(of: near)
    }
  }

  /// What each lacked, by the mark of the target; empty where units merged in between, so that none can be compared.
  public var goals: [String: NearestGoal]
  /// By the mark of the target: what each unit needed that had not got there.
  public var needs: [String: [UnitCode: Int]]
  /// The same of districts to be recognised, and of communes.
  public var districts: [UnitCode: Int]
  public var communes: [UnitCode: Int]
  public var then: Groups
  /// The groups now, of the same units.
  public var now: Groups

  public init(
    goals: [String: NearestGoal],
    needs: [String: [UnitCode: Int]],
    from then: NearestRule,
    to now: NearestRule
  ) {
    self.goals = goals
    self.needs = needs
    districts = then.needs(of: .districtUnitsGained)
    communes = then.needs(of: .communesRecognised)
    (self.then, self.now) = (Groups(then), Groups(now))
  }
}
