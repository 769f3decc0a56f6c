internal import GRDB
internal import NTMModel

extension Reading {
  /// The answer with records whose units are named by the unit list of another day.
  static func named(
    _ question: Question,
    by list: Day,
    in db: Database,
    shelf: Shelf
  ) throws -> Snapshot {
    let days = shelf.facts.reportingDays
    let day = days.last { day in question.day.map { day <= $0 } ?? true } ?? days.first
    let set = try day.map { try shelf.set(on: $0, in: db).set } ?? .none
    var snapshot = missing(
      question,
      asOf: day ?? question.day ?? Day(number: 0),
      set: set,
      facts: shelf.facts
    )
    let names = try shelf.names(by: list, in: db)
    snapshot.levels = try shelf.levels(on: list, in: db)
    snapshot.recast = names.recast([])
    if snapshot.recast?.isBeforeLists == false {
      if question.subject.namesPlace { snapshot.path = names.path(to: question.subject.place) }
      snapshot.body = try body(question, names, asOf: snapshot.asOf, in: db, shelf: shelf)
      snapshot.recast = names.recast(snapshot.body.recorded)
    }
    snapshot.recast?.note = shelf.facts.historyNote
    return snapshot
  }

  private static func body(
    _ question: Question,
    _ names: ListNames,
    asOf day: Day,
    in db: Database,
    shelf: Shelf
  ) throws -> Snapshot.Body {
    switch question.subject {
    case .changes(let filter):
      return .changes(try ChangeReader(db, shelf: shelf, names: names).list(filter))
    case .reports(let filter):
      return .reports(try ReportReader(db, shelf: shelf, names: names).list(filter))
    case .report(let id):
      return try ReportReader(db, shelf: shelf, names: names).sheet(of: id).map { .report($0) }
        ?? .missing
    case .followUps(let code):
      guard let place = names.unit(code), !shelf.facts.reportingDays.isEmpty else {
        return .missing
      }
      let today = max(question.day ?? day, day)
      return .followUps(try FollowUpReader(db, names: names, today: today).sheet(of: place.unit))
    case .overview, .units, .communes, .belowLine, .commune, .indicator, .ocop, .products, .product,
      .districts, .mergers, .cooperatives, .cooperativeList, .quality, .published, .unitLists,
      .assumptions, .search, .target, .pace, .nearest, .tasks, .task, .components, .models,
      .difficult, .differences:
      return .missing
    }
  }
}

extension ListNames {
  /// From the country down to a place of the list; empty for the country, which is no unit to go to.
  func path(to place: UnitCode) -> [Unit] {
    unit(place).map { above($0) + [$0.unit] } ?? []
  }
}

extension Snapshot.Body {
  /// The units of its records that the list of the answer has not as they were.
  fileprivate var recorded: [RecordedUnit] {
    switch self {
    case .changes(let list): list.changes.compactMap { $0.place?.recorded }
    case .reports(let list): list.reports.compactMap(\.recordedProvince)
    case .report(let sheet): sheet.warnings.compactMap { $0.place?.recorded }
    case .followUps(let sheet):
      sheet.followUps.compactMap(\.recorded) + sheet.notes.compactMap(\.recorded)
    case .overview, .units, .communes, .commune, .indicator, .ocop, .products, .product, .districts,
      .mergers, .cooperatives, .cooperativeList, .quality, .published, .unitLists, .assumptions,
      .search, .target, .pace, .nearest, .tasks, .task, .components, .models, .difficult, .missing,
      .differences:
      []
    }
  }
}

extension Question.Subject {
  /// Whether it is about one place; the whole journal is about none.
  fileprivate var namesPlace: Bool {
    switch self {
    case .changes(let filter): filter.place != nil
    case .followUps: true
    case .reports, .report: false
    case .overview, .units, .communes, .belowLine, .commune, .indicator, .ocop, .products, .product,
      .districts, .mergers, .cooperatives, .cooperativeList, .quality, .published, .unitLists,
      .assumptions, .search, .target, .pace, .nearest, .tasks, .task, .components, .models,
      .difficult, .differences:
      false
    }
  }
}
