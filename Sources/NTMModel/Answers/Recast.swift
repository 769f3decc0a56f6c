/// The unit list of another day than that of the figures, and what became of the records on it.
public struct Recast: Hashable, Sendable {
  /// The day whose unit list is shown.
  public var day: Day
  /// The first day that any unit list has.
  public var firstDay: Day
  /// The day from which on the file has the units as the list shows them: the last one on which any
  /// unit began or ended.
  ///
  /// Another day than that of the list has no list of its own in the file.
  public var listedFrom: Day
  /// The units of the list that are not simply the same unit on both days, in official order.
  public var changed: [ChangedUnit]
  /// The units of the figures' day whose records stand nowhere on the list, in official order.
  public var unplaced: [UnplacedUnit]
  /// From the country's stored counts to those by the list; empty while both lists are the same.
  public var lines: [Line]
  /// What became of the units that records were written for; `nil` where the answer is no list of
  /// records.
  public var records: Records?
  /// How the stored lists depart from those of their time; `nil` when they do not.
  public var note: Bilingual?

  public init(
    day: Day,
    firstDay: Day,
    listedFrom: Day? = nil,
    changed: [ChangedUnit] = [],
    unplaced: [UnplacedUnit] = [],
    lines: [Line] = []
  ) {
    self.day = day
    self.firstDay = firstDay
    self.listedFrom = listedFrom ?? day
    self.changed = changed
    self.unplaced = unplaced
    self.lines = lines
  }

  /// Whether no list goes back so far.
  public var isBeforeLists: Bool { day < firstDay }

  /// A unit of the figures' day with its state then.
  public struct Source: Hashable, Sendable {
    public var unit: Unit
    /// Whether all of its records belong to the unit of the list.
    public var isWhole: Bool
    public var standing: Predecessor.Standing

    public init(unit: Unit, isWhole: Bool, standing: Predecessor.Standing) {
      self.unit = unit
      self.isWhole = isWhole
      self.standing = standing
    }
  }

  /// A unit of the list that is not simply the same unit on both days.
  public struct ChangedUnit: Hashable, Sendable {
    public enum Way: Hashable, Sendable {
      /// It has the state of its only source, under another entry of the list.
      case taken
      /// The same unit below another one.
      case moved
      /// It is made of several units, or of parts: no state of its own.
      case combined
      /// Nobody says what it was on the figures' day.
      case unknown
    }

    public var unit: Unit
    /// What it lies in on the list, from the province down.
    public var above: [Unit]
    public var way: Way
    public var sources: [Source]
    /// Whether it is also made of something that no list has.
    public var isOpen: Bool

    public init(unit: Unit, above: [Unit], way: Way, sources: [Source], isOpen: Bool) {
      self.unit = unit
      self.above = above
      self.way = way
      self.sources = sources
      self.isOpen = isOpen
    }

    /// Whether it has a state of its own.
    public var hasState: Bool { way == .taken || way == .moved }
  }

  /// A unit of the figures' day whose records stand nowhere on the list.
  public struct UnplacedUnit: Hashable, Sendable {
    public var source: Source
    /// What it lay in on the figures' day, from the province down.
    public var above: [Unit]
    /// Whether several units have a part in it; otherwise nobody says what became of it.
    public var isDivided: Bool

    public init(source: Source, above: [Unit], isDivided: Bool) {
      self.source = source
      self.above = above
      self.isDivided = isDivided
    }
  }

  /// A step from the stored counts to those by the list.
  public struct Line: Hashable, Sendable {
    public enum Kind: Hashable, Sendable, CaseIterable {
      /// The country's counts by the list of the figures' day, as the store keeps them.
      case stored
      /// Less: states of units that were combined with others.
      case combined
      /// Less: records of units that several units of the list have a part in.
      case divided
      /// Less: records of units of which nobody says what became of them.
      case nowhere
      /// Less: units that count on the figures' day and not on the list.
      case left
      /// And: units of the list without a state, made of several.
      case formed
      /// And: units of the list of which nobody says what they were.
      case unknown
      /// And: units that count on the list and not on the figures' day.
      case entered
      /// The country's counts by the list.
      case shown

      /// 1 where the counts are added, -1 where they are taken off, 0 at both ends.
      public var sign: Int {
        switch self {
        case .stored, .shown: 0
        case .combined, .divided, .nowhere, .left: -1
        case .formed, .unknown, .entered: 1
        }
      }
    }

    public var kind: Kind
    /// Only what adds up over units: no count of provinces, nor of districts by their communes.
    public var counts: RollUp

    public init(_ kind: Kind, _ counts: RollUp) {
      self.kind = kind
      self.counts = counts
    }
  }

  public func counts(_ kind: Line.Kind) -> RollUp? { lines.first { $0.kind == kind }?.counts }
}
