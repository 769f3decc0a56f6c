/// Something taken for given that the file does not say, on the day that is shown.
public struct Assumption: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    /// A criterion by its official number: of a commune, or one that a district or province has of its
    /// own.
    case criterion(UnitCode, number: Int)
    /// A standard of a commune, district or province; it is withdrawn together with those above it.
    case standard(UnitCode, Standard)

    public var unit: UnitCode {
      switch self {
      case .criterion(let code, number: _), .standard(let code, _): code
      }
    }
  }

  public var subject: Subject
  /// Whether the criterion is met, or the standard held; else it is not met, or withdrawn.
  public var holds: Bool

  public init(_ subject: Subject, holds: Bool) {
    self.subject = subject
    self.holds = holds
  }
}

extension [Assumption] {
  /// Adds an assumption in the place of one about the same.
  public mutating func assume(_ assumption: Assumption) {
    if let index = firstIndex(where: { $0.subject == assumption.subject }) {
      self[index] = assumption
    } else {
      append(assumption)
    }
  }
}

/// What assumptions meet in the file, and what they do to the targets.
public struct WhatIf: Hashable, Sendable {
  /// One line for each assumption, in their order.
  public var lines: [Line]
  /// The country's targets on the day without and with them.
  public var effects: [TargetEffect]
  /// The units with assumptions and all that they lie in: those whose figures can be others.
  public var touched: Set<UnitCode>
  /// What the grades in the lines are called.
  public var titles = Titles()
  /// The sets of criteria that districts and provinces have of their own, those in force on the day.
  public var ownSets: [CriteriaSet] = []

  /// An assumption beside what the file says.
  public struct Line: Hashable, Sendable {
    public var assumption: Assumption
    /// `nil` where no unit has the code on the day.
    public var unit: Unit?
    /// The province and the district that it lies in, the highest first.
    public var above: [Unit]
    /// What the file says; `nil` where the assumption makes no sense.
    public var before: Before?
    public var finding: Finding
    /// What was laid: of a district the title of its type, where another plain one was named.
    public var subject: Assumption.Subject

    public init(
      _ assumption: Assumption,
      unit: Unit?,
      above: [Unit],
      before: Before?,
      finding: Finding,
      subject: Assumption.Subject? = nil
    ) {
      self.assumption = assumption
      self.unit = unit
      self.above = above
      self.before = before
      self.finding = finding
      self.subject = subject ?? assumption.subject
    }
  }

  public enum Before: Hashable, Sendable {
    case state(CriterionState)
    /// The highest title that is held.
    case standard(HeldTitle?)
  }

  /// What became of an assumption.
  public enum Finding: Hashable, Sendable {
    /// It is laid over the figures.
    case laid
    /// The file says the same: nothing is assumed any more.
    case alreadyTrue
    /// No unit has the code on the day.
    case unknownUnit
    /// Criteria are met by communes, districts and provinces, and standards held by units, that count.
    case notCounted
    /// No set of criteria is for districts or provinces of the type on the day.
    case noOwnCriteria
    /// The set of the day that is for the unit has only so many.
    case unknownCriterion(count: Int)
    /// Units of the level cannot hold the standard.
    case wrongStandard
  }

  public init(lines: [Line], effects: [TargetEffect], touched: Set<UnitCode>) {
    self.lines = lines
    self.effects = effects
    self.touched = touched
  }
}

extension WhatIf.Line {
  /// The criterion that is assumed, by the set of communes or those that districts and provinces have of
  /// their own; `nil` for a standard, and for one that no set has.
  public func criterion(of set: CriteriaSet, ownSets: [CriteriaSet]) -> Criterion? {
    guard case .criterion(_, let number) = subject, let unit else { return nil }
    let own = unit.level == .commune ? set : ownSets.first { $0.isFor(unit) }
    return own?.criteria.first { $0.number == number }
  }
}
