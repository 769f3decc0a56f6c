/// What a unit was before, with what the store knows of it on its last day.
public struct Predecessor: Hashable, Sendable {
  public var code: UnitCode
  /// Type and name as the source has them: `Xã Bùi Xá`; may be empty.
  public var name: String
  /// `nil` where the unit list of its last day does not have it: nothing is known of it then.
  public var standing: Standing?

  /// The state of a predecessor on its last day.
  public struct Standing: Hashable, Sendable {
    /// The decision that stood; `nil` without one.
    public var recognition: Recognition?
    /// Criteria met, of how many, in its last figures; `nil` without any.
    public var met: Share?
    public var assessedOn: Day?

    public init(recognition: Recognition?, met: Share?, assessedOn: Day?) {
      self.recognition = recognition
      self.met = met
      self.assessedOn = assessedOn
    }
  }

  public init(code: UnitCode, name: String, standing: Standing?) {
    self.code = code
    self.name = name
    self.standing = standing
  }
}

/// A unit that a resolution formed.
public struct FormedUnit: Hashable, Sendable {
  public var code: UnitCode
  public var formedOn: Day
  /// The resolution's number; `nil` when no source names it.
  public var resolution: String?
  /// The unit on the list of the day, or as it was before it ended; `nil` where no list has it.
  public var unit: Unit?
  /// Type and name as a list of changes has them; empty where none does.
  public var name: String
  /// The position of the name in Vietnamese order among all units; `nil` without a unit.
  public var nameRank: Int?
  /// The district and the province it lies in; `nil` for those it does not lie in.
  public var district: Unit?
  public var province: Unit?
  /// The units of other codes that went into it; empty where nobody says from what it was made, and
  /// where it only has another name or type than before.
  public var predecessors: [Predecessor]
  /// What had its code before under another name or type, which lives on in it; `nil` without such.
  public var continued: Predecessor?
  public var review: FormationReview
  /// The recognitions under its code known on the day, earliest first; those from before it was
  /// formed are no review.
  public var recognitions: [Recognition]
  /// Communes of it with figures of the very day, of those on the unit list, itself among them; `nil`
  /// where the list does not have it, or not yet on the day.
  public var reported: Share?
  /// Whether it was formed under a programme before the one of the day, with nothing left to review.
  public var isDoneEarlier = false
  /// What had become of it at the baseline; `nil` where nobody asked.
  public var then: Earlier<FormationReview>?

  public init(
    code: UnitCode,
    formedOn: Day,
    resolution: String?,
    unit: Unit?,
    name: String = "",
    nameRank: Int?,
    district: Unit?,
    province: Unit?,
    predecessors: [Predecessor],
    continued: Predecessor? = nil,
    review: FormationReview,
    recognitions: [Recognition] = []
  ) {
    self.code = code
    self.formedOn = formedOn
    self.resolution = resolution
    self.unit = unit
    self.name = name
    self.nameRank = nameRank
    self.district = district
    self.province = province
    self.predecessors = predecessors
    self.continued = continued
    self.review = review
    self.recognitions = recognitions
  }

  /// How it came to be, as far as its predecessors are known.
  public enum Way: Hashable, Sendable {
    /// From units of other codes, with or without the one that gave it its code.
    case merged
    /// It is what had its code before, under another name or type.
    case renamed
    /// Nobody says from what.
    case unknown
  }

  public var way: Way {
    if !predecessors.isEmpty { return .merged }
    return continued == nil ? .unknown : .renamed
  }

  /// All that it was before: what had its code, then the units that went into it.
  public var unitsBefore: [Predecessor] {
    (continued.map { [$0] } ?? []) + predecessors
  }
}

/// The units of a place that resolutions formed up to the day.
public struct MergerSheet: Sendable {
  public var place: Unit
  /// In official order; those that the list does not have stand last.
  public var formed: [FormedUnit]
  /// Earliest first.
  public var ended: [EndedUnit]
  /// Of the country; empty for other places and where no list of changes is stored.
  public var traces: [ListTrace]
  /// Those that had been formed by the baseline, as they were then; `nil` where nobody asked.
  public var formedThen: [FormedUnit]?

  public init(
    place: Unit,
    formed: [FormedUnit],
    ended: [EndedUnit] = [],
    traces: [ListTrace] = []
  ) {
    self.place = place
    self.formed = formed
    self.ended = ended
    self.traces = traces
  }
}

/// A unit that ended by a resolution, and nobody says in which.
public struct EndedUnit: Hashable, Sendable {
  /// What the lists say of it.
  public var change: UnitChange
  /// `nil` where no unit of today has the code of its province.
  public var province: Unit?
  /// As of a predecessor: `nil` where the list of its last day does not have it.
  public var standing: Predecessor.Standing?

  public init(change: UnitChange, province: Unit?, standing: Predecessor.Standing?) {
    self.change = change
    self.province = province
    self.standing = standing
  }
}

/// Where a list of changes leads from the unit list back to a total that was published.
public struct ListTrace: Hashable, Sendable {
  /// District or commune.
  public var level: Level
  /// The day of the unit list, and the units counted on it.
  public var listed: Day
  public var count: Int
  /// The total as it was published for an earlier day.
  public var published: Int
  public var day: Day
  public var source: String
  /// What the changes between the two days make of the count.
  public var computed: Int

  public init(
    level: Level,
    listed: Day,
    count: Int,
    published: Int,
    day: Day,
    source: String,
    computed: Int
  ) {
    self.level = level
    self.listed = listed
    self.count = count
    self.published = published
    self.day = day
    self.source = source
    self.computed = computed
  }

  /// How many units more than published; 0 where the changes lead there.
  public var difference: Int { computed - published }
}

/// What formed units come to.
public struct MergerCounts: Hashable, Sendable {
  public var all = 0
  /// By what has become of them since.
  public var decided = 0
  /// Without a decision since, and those of them that have sent a report.
  public var pending = 0
  public var reported = 0
  public var notCounted = 0
  public var notListed = 0
  public var ended = 0
  /// Units before that are named, and those of them whose state then is known.
  public var predecessors = 0
  public var predecessorsKnown = 0

  public init(_ units: some Sequence<FormedUnit>) {
    for unit in units {
      all += 1
      switch unit.review {
      case .decided: decided += 1
      case .pending(let figures):
        pending += 1
        if figures != nil { reported += 1 }
      case .notCounted: notCounted += 1
      case .notListed: notListed += 1
      case .ended: ended += 1
      }
      predecessors += unit.unitsBefore.count
      predecessorsKnown += unit.unitsBefore.count { $0.standing != nil }
    }
  }
}
