/// A figure printed elsewhere beside what the records come to; the two are never mixed.
public struct ComparedFigure: Hashable, Sendable {
  /// What was printed; without value, percentage and source where nothing was found in print.
  public var figure: PublishedFigure
  /// What it counts; `nil` for what no record tells.
  public var rule: FigureRule?
  /// The units that it is about, as they are on the day of the answer; empty for one that is on no list.
  public var places: [Unit]
  public var own: Own
  /// How much of it there can be; `nil` where nothing bounds it.
  public var bound: FigureBound?

  /// What the records say of the same thing.
  public enum Own: Hashable, Sendable {
    case counted(CountedFigure)
    case missing(Reason)
  }

  /// Why the records say nothing.
  public enum Reason: Hashable, Sendable {
    /// No record of the store tells such a thing.
    case notRecorded
    /// The records begin with this day.
    case before(Day)
    /// The records end with this day.
    case after(Day)
    /// There are no reports at all.
    case noReports
    /// The place is on no unit list of the day.
    case unknownPlace
    /// Nobody has reported it for the day, or it is not asked for then.
    case nothingThere
    /// Nobody can say by the unit list shown.
    case unknownByList
    /// No list of products of the place has come in.
    case noProductList
    /// No list of cooperatives and enterprises of the place has come in.
    case noOrganisationList
    /// A share was printed, and the records tell a plain count.
    case notComparable
  }

  public init(
    figure: PublishedFigure,
    rule: FigureRule?,
    places: [Unit],
    own: Own,
    bound: FigureBound? = nil
  ) {
    self.figure = figure
    self.rule = rule
    self.places = places
    self.own = own
    self.bound = bound
  }

  /// Whether anything was printed.
  public var isPrinted: Bool { figure.value != nil || figure.percent != nil || figure.total != nil }

  public var counted: CountedFigure? {
    if case .counted(let own) = own { own } else { nil }
  }

  public var reason: Reason? {
    if case .missing(let reason) = own { reason } else { nil }
  }
}

/// What the records come to on a day.
public struct CountedFigure: Hashable, Sendable {
  public enum Amount: Hashable, Sendable {
    case count(Int)
    case share(Share)
    case mean(Mean)
  }

  /// The reporting day of the records, or that of the unit list.
  public var day: Day
  public var amount: Amount
  /// Communes whose figures are not of that day: carried from an earlier one, or missing; 0 where
  /// reports of communes do not matter.
  public var unreported: Int

  public init(day: Day, amount: Amount, unreported: Int = 0) {
    self.day = day
    self.amount = amount
    self.unreported = unreported
  }

  /// The count; `nil` for a mean.
  public var part: Int? {
    switch amount {
    case .count(let count): count
    case .share(let share): share.part
    case .mean: nil
    }
  }

  /// Out of how many; for a mean how many were counted; `nil` for a plain count.
  public var base: Int? {
    switch amount {
    case .count: nil
    case .share(let share): share.base
    case .mean(let mean): mean.count
    }
  }
}
