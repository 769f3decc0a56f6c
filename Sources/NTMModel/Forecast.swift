/// Where what a target counts is heading: done, due, needed, and projected to the deadline.
///
/// All counts are in what the target counts, communes rather than percent. `ForecastRule` says how
/// they are found and where that ends.
public struct Forecast: Hashable, Sendable {
  /// A count at a reporting date.
  public struct Point: Hashable, Sendable {
    public var day: Day
    public var count: Int

    public init(_ day: Day, _ count: Int) {
      self.day = day
      self.count = count
    }
  }

  /// What the deadline will find.
  public enum Outlook: Hashable, Sendable {
    /// The goal is reached on the day.
    case met
    /// The projection reaches the goal.
    case reaches
    /// Only the upper end of the band reaches it.
    case mayReach
    /// The projection ends so far from the goal.
    case short(Int)
    /// Not even the fastest progress between two dates would reach it; the projection ends so far
    /// from the goal.
    case outOfReach(Int)
    /// One thing is asked for and is not there: a single step has no rate.
    case notYet
    /// The deadline has passed without the goal.
    case missed
    /// Fewer than two dates, or no value.
    case tooFewDates
    /// The place has no goal of its own.
    case noGoal
  }

  /// The counts up to the day, ascending; the last one is what is there now.
  public var series: [Point]
  /// The counts that the rate is measured on: those of dates for which most communes reported, and
  /// those of the file where something is assumed.
  public var measured: [Point]
  /// What is counted out of; `nil` for a plain count.
  public var base: Int?
  /// Units that may count against a ceiling, or not; 0 elsewhere.
  public var undetermined: Int
  /// The count that meets the goal; `nil` where the place has none.
  public var goal: Int?
  public var direction: Direction
  /// From where the year is counted; `nil` when no date lies before it.
  public var start: Point?
  /// What a straight line from the start to the goal asks for by the day; `nil` without start or
  /// goal, and after the deadline.
  public var due: Int?
  /// The last date for which most reports are in, for which `due` is where they are not in for the day
  /// of the count; `nil` where it is for today.
  public var dueOn: Day?
  public var deadline: Day
  /// Progress a month, at the time-weighted rate of the series; negative when it falls back, and
  /// `nil` with fewer than two dates.
  public var rate: Quantity?
  /// The fastest progress a month between two dates that follow each other.
  public var bestRate: Quantity?
  /// Progress a month that is needed from the day on; `nil` when met, past, or without a goal.
  public var needed: Quantity?
  /// The count at the deadline, and the least and most hopeful ends of its band; `nil` after it and
  /// with fewer than two dates.
  public var projected: Band?
  public var outlook: Outlook

  /// A projected count between two bounds; `worst` is the one farther from the goal.
  public struct Band: Hashable, Sendable {
    public var worst: Int
    public var likely: Int
    public var best: Int

    public init(worst: Int, likely: Int, best: Int) {
      self.worst = worst
      self.likely = likely
      self.best = best
    }
  }

  public var now: Point? { series.last }

  /// The date up to which the rate is measured, where the count is of a later one for which most
  /// reports are still missing; `nil` otherwise.
  public var measuredUntil: Day? {
    guard let now, let last = measured.last, last.day < now.day else { return nil }
    return last.day
  }

  /// What was gained since the start of the year; negative when it fell back.
  public var gained: Int? {
    guard let now, let start else { return nil }
    return (now.count - start.count) * direction.sign
  }

  /// How the count itself moved since the start of the year, up or down.
  public var change: Int? {
    guard let now, let start else { return nil }
    return now.count - start.count
  }

  /// How far the day is behind the line; 0 when it is not.
  public var behind: Int? {
    guard let now, let due else { return nil }
    return max(0, (due - now.count) * direction.sign)
  }

  /// The way made good from the start to the goal, in tenths of a percent (the Current Status Index
  /// of UN ESCAP, which counts the way as ten); negative when it fell back, `nil` without a way.
  public var status: Int? {
    guard let start, let goal, let gained else { return nil }
    let way = (goal - start.count) * direction.sign
    return way > 0 ? gained * 1000 / way : nil
  }

  /// What the projection leaves of the way from the start to the goal, in tenths of a percent (the
  /// Anticipated Progress Index of UN ESCAP: up to 100 counts as kept, beyond 1000 as going back);
  /// 0 where it reaches the goal, `nil` without a projection or a way.
  public var anticipated: Int? {
    guard let start, let goal, let projected else { return nil }
    let way = (goal - start.count) * direction.sign
    guard way > 0 else { return nil }
    return max(0, (goal - projected.likely) * direction.sign) * 1000 / way
  }

  /// What UN ESCAP calls such a rest of the way.
  public enum Anticipation: Hashable, Sendable {
    /// At most a tenth of the way is left: what is being done will do.
    case kept
    /// More has to be done a month.
    case accelerate
    /// More than the whole way is left: it goes back.
    case reverse
  }

  /// What `anticipated` says; `nil` without it.
  public var anticipation: Anticipation? {
    anticipated.map { $0 <= 100 ? .kept : $0 <= 1000 ? .accelerate : .reverse }
  }
}

extension Direction {
  /// 1 where more is better, -1 where less is.
  var sign: Int { self == .atMost ? -1 : 1 }
}
