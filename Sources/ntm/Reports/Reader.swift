import NTMModel
import NTMStore

/// Asks a store for what the batch commands print.
struct Reader {
  let store: Store
  let day: Day?
  /// What the figures are held against; `nil` for nothing.
  var since: Baseline?
  private(set) var source = Source.file
  /// Whether a store without figures is an answer too.
  var takesEmpty = false

  /// What answers come from, never two of them at once.
  enum Source {
    case file
    /// The file by the unit list of another day.
    case list(Day, RecastStore)
    /// The file with some things taken for given.
    case assumed([Assumption], AssumedStore)
    /// The file as it stood at an end of a meeting.
    case earlier(MeetingPoint, EarlierStore)
  }

  /// The day whose unit list answers are given by; `nil` for that of the figures.
  var unitsAt: Day? { if case .list(let day, _) = source { day } else { nil } }
  /// The end of a meeting at which the store is read; `nil` for now.
  var stoodAt: MeetingPoint? { if case .earlier(let point, _) = source { point } else { nil } }

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
    try from { path throws(StoreError) in .assumed(assumptions, try AssumedStore(path: path)) }
  }

  /// The same as the store stood at the end of a meeting that somebody named.
  func standing(_ option: PointOption) throws(Refusal) -> Reader {
    try standing(at: option.point(in: store))
  }

  /// The same as the store stood at an end of a meeting.
  func standing(at point: MeetingPoint?) throws(Refusal) -> Reader {
    guard let point else { return self }
    return try from { path throws(StoreError) in .earlier(point, try EarlierStore(path: path)) }
  }

  /// The same by the unit list of a day.
  func by(_ unitsAt: Day?) throws(Refusal) -> Reader {
    guard let unitsAt else { return self }
    return try from { path throws(StoreError) in .list(unitsAt, try RecastStore(path: path)) }
  }

  private func from(_ open: (String) throws(StoreError) -> Source) throws(Refusal) -> Reader {
    var reader = self
    do throws(StoreError) {
      reader.source = try open(store.path)
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
      switch source {
      case .earlier(let point, let earlier):
        question.stoodAt = point
        snapshot = try earlier.answer(question)
      case .assumed(let assumptions, let assumed) where subject.followsAssumptions:
        question.assumptions = assumptions
        snapshot = try assumed.answer(question)
      case .list(_, let recasting) where subject.followsUnitList:
        snapshot = try recasting.answer(question)
      case .file, .assumed, .list: snapshot = try store.answer(question)
      }
    } catch {
      throw Refusal(error)
    }
    if case .missing = snapshot.body, snapshot.facts.reportingDays.isEmpty, !takesEmpty,
      !subject.isOfReports
    {
      let facts = snapshot.facts
      let hasFacts = facts.deadline != nil || !facts.name.vi.isEmpty
      throw Refusal(.refused, .nothingYet(path: store.path, hasFacts: hasFacts))
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
    try refuseLaterBaseline(in: snapshot)
    if let recast = snapshot.recast, recast.isBeforeLists {
      throw Refusal(.refused, .noUnitList(recast.day, first: recast.firstDay))
    }
    if let line = snapshot.whatIf?.lines.first(where: \.isUnusable) {
      throw Refusal(.refused, .assuming(.unusable(line)), titles: snapshot.facts.titles)
    }
    return snapshot
  }

  /// Refuses a baseline that the figures cannot have moved from: a day that is not before theirs, or
  /// what a meeting stamped of a later one.
  ///
  /// Assumed figures have moved from those of their own day.
  private func refuseLaterBaseline(in snapshot: Snapshot) throws(Refusal) {
    guard let since = snapshot.since else { return }
    switch snapshot.question.since {
    case .day(let wanted)?:
      let isEarlier =
        snapshot.whatIf == nil ? wanted < snapshot.asOf : wanted <= snapshot.asOf
      guard !isEarlier else { return }
      throw Refusal(.wrongUse, .laterBaseline(wanted, figures: snapshot.asOf))
    case .meeting?, nil:
      guard since.day > snapshot.asOf, day != nil else { return }
      throw Refusal(.wrongUse, .laterBaseline(since.day, figures: snapshot.asOf))
    }
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

extension Question.Subject {
  /// Whether it is of what was imported, which a store without figures can answer.
  fileprivate var isOfReports: Bool {
    if case .report = self { return true }
    if case .reports = self { return true }
    return false
  }
}

extension WhatIf.Line {
  /// Whether it can never come true as it stands.
  fileprivate var isUnusable: Bool {
    switch finding {
    case .laid, .alreadyTrue: false
    case .unknownUnit, .notCounted, .noOwnCriteria, .unknownCriterion, .wrongStandard: true
    }
  }
}
