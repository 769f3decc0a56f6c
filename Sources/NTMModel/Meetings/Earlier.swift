/// What one thing was at the baseline; an optional of it is `nil` where nobody knows.
public enum Earlier<Value: Hashable & Sendable>: Hashable, Sendable {
  case was(Value)
  /// It had not begun, or a list had come in that did not tell of it.
  case absent

  public var value: Value? {
    if case .was(let value) = self { return value }
    return nil
  }
}

/// A product at the baseline.
public struct ProductThen: Hashable, Sendable {
  /// 1 to 5.
  public var stars: Int
  /// As it was on the day of the baseline.
  public var certificate: Certificate

  public init(stars: Int, certificate: Certificate) {
    self.stars = stars
    self.certificate = certificate
  }
}

/// A cooperative or a union of them at the baseline.
public struct OrganisationThen: Hashable, Sendable {
  public var state: CooperativeState
  /// `nil` where nobody had reported it.
  public var members: Int?

  public init(state: CooperativeState, members: Int?) {
    self.state = state
    self.members = members
  }
}

/// A model at the baseline.
public struct ModelThen: Hashable, Sendable {
  /// `nil` where nobody had told.
  public var households: Int?

  public init(households: Int?) { self.households = households }
}

/// The models of a place at the baseline.
public struct ModelsThen: Hashable, Sendable {
  /// By kind, in the order of `ModelSheet.kinds`.
  public var counts: [Int]
  /// The households of those that told, and how many did not.
  public var households: Int
  public var untold: Int

  public init(counts: [Int], households: Int, untold: Int) {
    self.counts = counts
    self.households = households
    self.untold = untold
  }

  public var total: Int { counts.reduce(0, +) }
}

/// A task at the opening of a meeting.
public struct TaskThen: Hashable, Sendable {
  /// Held against the reporting day of that opening.
  public var standing: TaskStanding
  public var deadline: Day?

  public init(standing: TaskStanding, deadline: Day?) {
    self.standing = standing
    self.deadline = deadline
  }
}

extension ProductRow {
  /// The stars gained since; `nil` where nobody knows, and for a product that was not there.
  public var starsMove: Int? { then?.value.map { product.stars - $0.stars } }
  /// 1 for a certificate that holds and did not, -1 for one that held and does not.
  public var certificateMove: Int? {
    then?.value.map { then in
      (certificate.isInForce ? 1 : 0) - (then.certificate.isInForce ? 1 : 0)
    }
  }
}

extension CooperativeRow {
  /// 1 for one that works effectively and did not, -1 for one that did and does not.
  public var effectiveMove: Int? {
    then?.value.map { (state == .effective ? 1 : 0) - ($0.state == .effective ? 1 : 0) }
  }
  /// `nil` where either count is unknown.
  public var membersMove: Int? {
    guard let own = organisation.members, let members = then?.value?.members else { return nil }
    return own - members
  }
}

extension ModelRow {
  /// `nil` where either count is unknown.
  public var householdsMove: Int? {
    guard let own = model.households, let households = then?.value?.households else { return nil }
    return own - households
  }
}

extension TaskRow {
  /// How far it went in the order of the states; `nil` where one of them is none the programme knows.
  public func stateMove(in states: [TaskState]) -> Int? {
    guard let then = then?.value, let old = then.standing.state, let new = standing.state,
      let from = states.firstIndex(of: old), let to = states.firstIndex(of: new)
    else { return nil }
    return to - from
  }

  /// How many days more are left than were; `nil` where one of both has no deadline ahead.
  public var daysMove: Int? {
    guard let left = standing.daysLeft, let then = then?.value?.standing.daysLeft else {
      return nil
    }
    return left - then
  }
}
