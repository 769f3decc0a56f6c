/// What came to be on one day under one code, and what it was made from as far as anybody says so.
public struct Formation: Hashable, Sendable {
  public var successor: UnitCode
  public var day: Day
  /// The resolution's number; `nil` when no source names it.
  public var resolution: String?
  /// Empty where nobody says what it was made from; what had its code before is among them.
  public var predecessors: [Succession]
  /// Type and name as a list of changes has them from the day on; empty where none does.
  public var name: String

  public init(
    successor: UnitCode,
    day: Day,
    resolution: String?,
    predecessors: [Succession],
    name: String = ""
  ) {
    self.successor = successor
    self.day = day
    self.resolution = resolution
    self.predecessors = predecessors
    self.name = name
  }
}

extension Sequence<Succession> {
  /// What had the code before under another name or type: it goes on under it, alone or with what
  /// was joined to it; `nil` where the code is new, or nobody names it.
  public var continued: Succession? { first { $0.isContinuation } }

  /// The units of other codes that went into one: its predecessors in earnest.
  public var joined: [Succession] { filter { !$0.isContinuation } }
}

extension Sequence<Succession> {
  /// One formation for each code and day, earliest first; a code can change more than once.
  public var formations: [Formation] {
    var formations: [Formation] = []
    var places: [UnitCode: [Day: Int]] = [:]
    for succession in self {
      if let place = places[succession.successor]?[succession.day] {
        formations[place].predecessors.append(succession)
        formations[place].resolution = formations[place].resolution ?? succession.resolution
        continue
      }
      places[succession.successor, default: [:]][succession.day] = formations.count
      formations.append(
        Formation(
          successor: succession.successor,
          day: succession.day,
          resolution: succession.resolution,
          predecessors: [succession]
        )
      )
    }
    return formations.sorted { ($0.day, $0.successor) < ($1.day, $1.successor) }
  }
}

extension Succession {
  /// Whether a code lives on in it under another name or type.
  public var isContinuation: Bool { predecessor == successor }

  /// Whether a unit of the list of the day before is this predecessor.
  ///
  /// A code lives on under another name, and a list that was cast back shows the new unit under it
  /// already: its figures are not those of the unit that ended. Without a name to hold against it, a
  /// code that lives on proves nothing.
  public func isPredecessor(_ unit: Unit) -> Bool {
    guard unit.code == predecessor else { return false }
    guard !predecessorName.isEmpty else { return predecessor != successor }
    // Most names are the same to the letter, and folding costs.
    return unit.fullName == predecessorName
      || Folding.spelling(unit.fullName) == Folding.spelling(predecessorName)
  }
}

/// Whether somebody has looked at a unit again since a resolution formed it.
public enum FormationReview: Hashable, Sendable {
  /// The list of the day does not have the unit.
  case notListed
  /// The unit is no more since a day, so that there is nothing left to look at.
  case ended(Day)
  /// Units of its type have no status in the programme.
  case notCounted
  /// Nobody has decided about it since; with its first figures since, `nil` where none came in. A
  /// report of an office decides nothing.
  case pending(ReportedFigures?)
  /// A decision of the day or later, which says the most.
  case decided(Recognition)

  /// The first figures of a unit since it was formed.
  public struct ReportedFigures: Hashable, Sendable {
    public var day: Day
    /// Criteria met, of how many.
    public var met: Share
    /// The name of the file that brought them.
    public var source: String

    public init(day: Day, met: Share, source: String) {
      self.day = day
      self.met = met
      self.source = source
    }
  }

  /// Whether somebody still has to decide.
  public var isPending: Bool {
    if case .pending = self { true } else { false }
  }

  /// Judges a unit by what is known of it: its recognitions in any order, and its first figures since
  /// the day; those from before say nothing about it.
  public init(
    of unit: Unit?,
    formedOn day: Day,
    recognitions: some Sequence<Recognition>,
    firstReport: ReportedFigures?,
    endedOn: Day? = nil
  ) {
    let earliest =
      recognitions
      .filter { ($0.countsFrom ?? day) >= day }
      .min { ($0.countsFrom ?? day, $0.standard) < ($1.countsFrom ?? day, $1.standard) }
    guard let unit else {
      self = .notListed
      return
    }
    if let endedOn {
      self = .ended(endedOn)
    } else if !unit.isCounted {
      self = .notCounted
    } else if let earliest {
      self = .decided(earliest)
    } else {
      self = .pending(firstReport.flatMap { $0.day >= day ? $0 : nil })
    }
  }
}
