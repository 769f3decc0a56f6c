/// What is counted of communes in difficulty and can move.
public enum DifficultFigure: CaseIterable, Hashable, Sendable {
  case communes, below, villagesMet, villagesPending, recognised, silent
}

/// Communes of one kind, or of one place, as they were counted at the baseline.
///
/// A commune counts on each side by what it was classified as on the day of that side.
public struct DifficultThen: Hashable, Sendable {
  /// What some communes come to.
  public struct Counts: Hashable, Sendable {
    public var sums: RollUp
    public var villages: VillageCounts

    public init(sums: RollUp, villages: VillageCounts = VillageCounts()) {
      self.sums = sums
      self.villages = villages
    }

    fileprivate func count(_ figure: DifficultFigure) -> Int {
      switch figure {
      case .communes: sums.communes
      case .below: sums.below
      case .villagesMet: villages.met
      case .villagesPending: villages.pending
      case .recognised: sums.recognised
      case .silent: sums.silent
      }
    }
  }

  /// Of all units of that day.
  public var whole: Counts
  /// Of the communes that both days have, then and now.
  public var then: Counts
  public var now: Counts
  /// Whether both days are judged by the same criteria and the same line.
  public var isSameSet: Bool
  /// Whether anybody had told of supported villages, then and now.
  public var areVillagesTold: Bool
  /// Whether the same tags made a commune one of these then; otherwise a difference would tell of the
  /// rule.
  public var isSameKind: Bool

  public init(
    whole: Counts,
    then: Counts,
    now: Counts,
    isSameSet: Bool,
    areVillagesTold: Bool,
    isSameKind: Bool = true
  ) {
    self.whole = whole
    self.then = then
    self.now = now
    self.isSameSet = isSameSet
    self.areVillagesTold = areVillagesTold
    self.isSameKind = isSameKind
  }

  /// What was counted then, on the units of that day; `nil` for villages of which nobody had told.
  public func count(_ figure: DifficultFigure) -> Int? {
    figure.isOfVillages && !areVillagesTold ? nil : whole.count(figure)
  }

  /// The villages that met then, of those supported; `nil` where nobody had told.
  public var villages: Share? {
    areVillagesTold ? Share(whole.villages.met, of: whole.villages.supported) : nil
  }

  /// How far a count has come on the communes that both days have; `nil` for villages of which nobody
  /// had told, for communes below the line where criteria differ or one day has no report, and where
  /// other tags meant difficulty.
  public func move(_ figure: DifficultFigure) -> Int? {
    guard isSameKind else { return nil }
    if figure.isOfVillages, !areVillagesTold { return nil }
    if figure == .below, !isSameSet || !isAssessed { return nil }
    return now.count(figure) - then.count(figure)
  }

  /// Whether there is a report on both sides, where there is any commune that could have one.
  private var isAssessed: Bool {
    [then.sums, now.sums].allSatisfy { $0.communes == 0 || $0.assessed > 0 }
  }
}

extension DifficultFigure {
  public var isOfVillages: Bool { self == .villagesMet || self == .villagesPending }
  /// Whether fewer are better; `nil` where that is neither good nor bad.
  public var isLessBetter: Bool? {
    switch self {
    case .communes: nil
    case .below, .villagesPending, .silent: true
    case .villagesMet, .recognised: false
    }
  }
}

/// How many communes met one criterion of infrastructure at the baseline.
public struct InfrastructureThen: Hashable, Sendable {
  public struct Part: Hashable, Sendable {
    /// Communes that met it then, of all that counted.
    public var met: Share
    /// How many more meet it now, of the communes that both days have; `nil` where other tags meant
    /// difficulty.
    public var move: Int?

    public init(met: Share, move: Int?) {
      self.met = met
      self.move = move
    }
  }

  /// The communes that the page is about and all others of the place; `nil` where nobody had told
  /// which these are.
  public var difficult: Part?
  public var others: Part?
  public var nation: Part?

  public init(difficult: Part?, others: Part?, nation: Part?) {
    self.difficult = difficult
    self.others = others
    self.nation = nation
  }
}
