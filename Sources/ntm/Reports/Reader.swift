import NTMModel
import NTMStore

/// Asks a store for what the batch commands print.
struct Reader {
  let store: Store
  let day: Day?
  /// The day whose unit list answers are given by; `nil` for that of the figures.
  var unitsAt: Day?
  /// What the figures are held against; `nil` for nothing.
  var since: Baseline?
  /// What answers by the unit list; `nil` without one.
  var recasting: RecastStore?
  /// What answers take for given.
  var assumptions: [Assumption] = []
  /// What answers by that; `nil` without any.
  var assumed: AssumedStore?
  /// The end of a meeting at which the store is read; `nil` for now.
  var stoodAt: MeetingPoint?
  /// What answers by that; `nil` for now.
  var earlier: EarlierStore?

  /// Opens a store for answers by a unit list, which may be that of the figures.
  static func open(
    _ store: StoreOption,
    day: Day?,
    _ units: StandOptions,
    _ assumed: AssumeOptions? = nil
  ) throws(Refusal) -> Reader {
    let reader = try Reader(store: store.open(), day: day).by(units.day).standing(units.point)
    guard let assumed else { return reader }
    return try reader.assuming(assumed)
  }

  /// The same with some things taken for given.
  func assuming(_ assumptions: [Assumption]) throws(Refusal) -> Reader {
    var reader = self
    reader.assumptions = assumptions
    do throws(StoreError) {
      reader.assumed = try AssumedStore(path: store.path)
    } catch {
      throw Refusal(opening: error)
    }
    return reader
  }

  /// The same as the store stood at the end of a meeting that somebody named.
  func standing(_ option: PointOption) throws(Refusal) -> Reader {
    try standing(at: option.point(in: store))
  }

  /// The same as the store stood at an end of a meeting.
  func standing(at point: MeetingPoint?) throws(Refusal) -> Reader {
    guard let point else { return self }
    var reader = self
    reader.stoodAt = point
    do throws(StoreError) {
      reader.earlier = try EarlierStore(path: store.path)
    } catch {
      throw Refusal(opening: error)
    }
    return reader
  }

  /// The same by the unit list of a day.
  func by(_ unitsAt: Day?) throws(Refusal) -> Reader {
    guard let unitsAt else { return self }
    var reader = self
    reader.unitsAt = unitsAt
    do throws(StoreError) {
      reader.recasting = try RecastStore(path: store.path)
    } catch {
      throw Refusal(opening: error)
    }
    return reader
  }

  func answer(_ subject: Question.Subject) throws(Refusal) -> Snapshot {
    let snapshot: Snapshot
    do throws(StoreError) {
      var question = Question(
        subject,
        day: day,
        unitsAt: unitsAt,
        since: subject.hasMoves ? since : nil
      )
      if let earlier {
        question.stoodAt = stoodAt
        snapshot = try earlier.answer(question)
      } else if let assumed, subject.followsAssumptions {
        question.assumptions = assumptions
        snapshot = try assumed.answer(question)
      } else if let recasting, subject.followsUnitList {
        snapshot = try recasting.answer(question)
      } else {
        snapshot = try store.answer(question)
      }
    } catch {
      throw Refusal(error)
    }
    if case .missing = snapshot.body, let day, let first = snapshot.facts.reportingDays.first,
      day < first
    {
      throw Refusal(.refused, .tooEarly(day, first: first))
    }
    if case .day(let wanted) = snapshot.question.since, snapshot.since == nil,
      let first = snapshot.facts.reportingDays.first
    {
      throw Refusal(.refused, .tooEarly(wanted, first: first))
    }
    if let recast = snapshot.recast, recast.isBeforeLists {
      throw Refusal(.refused, .noUnitList(recast.day, first: recast.firstDay))
    }
    if let line = snapshot.whatIf?.lines.first(where: \.isUnusable) {
      throw Refusal(.refused, .assuming(.unusable(line)), titles: snapshot.facts.titles)
    }
    return snapshot
  }

  /// The overview with its snapshot.
  func overview() throws(Refusal) -> (Overview, Snapshot) {
    let snapshot = try answer(.overview(focus: nil))
    guard case .overview(let overview) = snapshot.body else {
      throw Refusal(.refused, .noAnswer)
    }
    return (overview, snapshot)
  }

  /// The units of the next step below a place.
  func units(below place: UnitCode) throws(Refusal) -> ([PlaceRow], Snapshot) {
    let snapshot = try answer(.units(place))
    guard case .units(let rows) = snapshot.body else { return ([], snapshot) }
    return (rows, snapshot)
  }

  func communes(below place: UnitCode) throws(Refusal) -> ([CommuneRow], Snapshot) {
    let snapshot = try answer(.communes(place))
    guard case .communes(let rows) = snapshot.body else { return ([], snapshot) }
    return (rows, snapshot)
  }
}

extension WhatIf.Line {
  /// Whether it can never come true as it stands.
  fileprivate var isUnusable: Bool {
    switch finding {
    case .laid, .alreadyTrue: false
    case .unknownUnit, .notCounted, .unknownCriterion, .wrongStandard: true
    }
  }
}
