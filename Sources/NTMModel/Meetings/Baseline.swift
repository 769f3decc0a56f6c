/// What figures are held against to see how far they have come.
public enum Baseline: Hashable, Sendable {
  /// The figures that the opening of a meeting stamped, by its number.
  case meeting(Int64)
  /// The figures of a reporting day as they stand: the last one up to this day.
  case day(Day)
}

/// What the moves in an answer are held against.
public struct Since: Hashable, Sendable {
  public var baseline: Baseline
  /// `nil` for a reporting day.
  public var meeting: Meeting?
  /// The reporting day of the figures then.
  public var day: Day
  /// Whether both sides were judged by the same criteria set; otherwise nothing that criteria decide
  /// has a move.
  public var isSameSet: Bool
  /// Communes and districts that only one of both days has: merged, renamed, new, ended.
  ///
  /// They are out of all moves, and their part is out of the sums above them, on both sides.
  public var leftOut: LeftOut
  /// The names of records that were there then and are not on the list any more, in the order of
  /// the alphabet; empty where the answer lists none.
  public var gone: [String] = []
  /// How many criteria of the communes that the answer tells of were reported then and are no more,
  /// and so are in no move; 0 where the answer has no moves of criteria.
  public var dropped = 0
  /// How many that are met had not been reported then, and so are in no move either.
  public var first = 0
  /// Targets of the answer that asked something else then, or were counted otherwise.
  public var terms: [TermsChange] = []
  /// The tags of communes that meant special difficulty then or mean it now, but not both; told where the
  /// answer is about these.
  public var tags: [CommuneTag] = []
  /// The provinces of the answer whose first list of some records came in since the meeting was opened:
  /// they have no move of their own, and the sums above them count it.
  public var firstLists: [FirstList] = []

  public struct FirstList: Hashable, Sendable {
    public var list: RecordList
    /// Their names; never empty.
    public var provinces: [String]

    public init(_ list: RecordList, of provinces: [String]) {
      (self.list, self.provinces) = (list, provinces)
    }
  }

  public struct LeftOut: Hashable, Sendable {
    public var communes: Int
    public var districts: Int

    public init(communes: Int = 0, districts: Int = 0) {
      self.communes = communes
      self.districts = districts
    }

    public var isEmpty: Bool { communes == 0 && districts == 0 }
  }

  public init(
    baseline: Baseline,
    meeting: Meeting?,
    day: Day,
    isSameSet: Bool,
    leftOut: LeftOut
  ) {
    self.baseline = baseline
    self.meeting = meeting
    self.day = day
    self.isSameSet = isSameSet
    self.leftOut = leftOut
  }
}
