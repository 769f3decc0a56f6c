internal import GRDB
internal import NTMModel

/// One answer being read: a connection inside a transaction, the day, and what the shelf keeps.
struct Reading {
  let db: Database
  var shelf: Shelf
  let question: Question
  /// The reporting day the question's day snaps to.
  let day: Day
  /// What countdown, pace and expiry go by: the chosen day, by default that of the figures.
  var today: Day { question.day.map { max($0, day) } ?? day }
  /// The criteria set of the day of the figures.
  let stored: StoredSet
  /// The first reporting day under that set: earlier figures have other criteria behind the same
  /// bits and are no report.
  let since: Day

  var set: CriteriaSet { stored.set }

  /// Whether the day is the last one of the store, for which the partial indexes are made.
  var isLatest: Bool { day == shelf.facts.reportingDays.last }

  /// The answer to a question, read in the transaction that is open on `db`.
  static func answer(_ question: Question, in db: Database, shelf: Shelf) throws -> Snapshot {
    try shelf.refresh(in: db)
    let days = shelf.facts.reportingDays
    // Figures go with the programme of their own day, tasks with that of the chosen one.
    let day = days.last { day in question.day.map { day <= $0 } ?? true }
    let chosen = question.subject.isOfTasks ? question.day ?? days.last : day ?? days.first
    if let chosen { try shelf.turn(to: chosen, in: db) }
    if let list = question.unitsAt, question.subject.namesUnits {
      return try named(question, by: list, in: db, shelf: shelf)
    }
    switch question.subject {
    case .changes, .reports, .report: return try timeless(question, in: db, shelf: shelf)
    case .tasks, .task: return try ofTasks(question, in: db, shelf: shelf)
    case .overview, .units, .communes, .belowLine, .commune, .indicator, .ocop, .products, .product,
      .districts, .mergers, .cooperatives, .cooperativeList, .quality, .published, .unitLists,
      .assumptions,
      .search, .target, .pace, .nearest, .components, .models, .difficult,
      .followUps, .differences:
      break
    }
    guard let first = days.first else {
      // A store without reports has no day and no set to speak of.
      let day = question.day ?? Day(number: 0)
      return missing(question, asOf: day, set: .none, facts: shelf.facts)
    }
    let stored = try shelf.set(on: day ?? first, in: db)
    guard let day else {
      return missing(question, asOf: first, set: stored.set, facts: shelf.facts)
    }
    return try Reading(question, on: day, in: db, shelf: shelf).snapshot()
  }

  static func missing(
    _ question: Question,
    asOf day: Day,
    set: CriteriaSet,
    facts: StoreFacts
  ) -> Snapshot {
    Snapshot(
      question: question,
      asOf: day,
      facts: facts,
      path: [],
      set: set,
      body: .missing,
      changes: nil
    )
  }

  /// The journal and the reports, which need neither a reporting day nor a unit that still exists.
  private static func timeless(
    _ question: Question,
    in db: Database,
    shelf: Shelf
  ) throws -> Snapshot {
    let days = shelf.facts.reportingDays
    let day = days.last { day in question.day.map { day <= $0 } ?? true } ?? days.first
    let stored = try day.map { try shelf.set(on: $0, in: db) } ?? .none
    var snapshot = missing(
      question,
      asOf: day ?? question.day ?? Day(number: 0),
      set: stored.set,
      facts: shelf.facts
    )
    snapshot.body = try timelessBody(question.subject, in: db, shelf: shelf)
    guard case .changes(let filter) = question.subject, let place = filter.place, let day else {
      return snapshot
    }
    let reading = Reading(
      db: db,
      shelf: shelf,
      question: question,
      day: day,
      stored: stored,
      since: shelf.firstDay(ofSetOn: day)
    )
    snapshot.path = try reading.unit(place).map { try reading.path(to: $0) } ?? []
    return snapshot
  }

  private static func timelessBody(
    _ subject: Question.Subject,
    in db: Database,
    shelf: Shelf
  ) throws -> Snapshot.Body {
    switch subject {
    case .changes(let filter): .changes(try ChangeReader(db, shelf: shelf).list(filter))
    case .reports(let filter): .reports(try ReportReader(db, shelf: shelf).list(filter))
    case .report(let id):
      try ReportReader(db, shelf: shelf).sheet(of: id).map { .report($0) } ?? .missing
    case .overview, .units, .communes, .belowLine, .commune, .indicator, .ocop, .products, .product,
      .districts, .mergers, .cooperatives, .cooperativeList, .quality, .published, .unitLists,
      .assumptions,
      .search, .target, .pace, .nearest, .tasks, .task, .components, .models, .difficult,
      .followUps, .differences:
      .missing
    }
  }

  private func snapshot() throws -> Snapshot {
    guard let place = try place() else {
      return Reading.missing(question, asOf: day, set: set, facts: shelf.facts)
    }
    var snapshot = Snapshot(
      question: question,
      asOf: day,
      facts: shelf.facts,
      path: try path(to: place),
      set: set,
      body: try body(of: place),
      changes: nil,
      coverage: question.subject.isSearch ? nil : try coverage(),
      published: question.subject.showsPublishedShares ? try publishedShares() : [:],
      levels: try shelf.levels(on: day, in: db)
    )
    if question.subject.showsTags {
      snapshot.toldTags = try shelf.marks(on: day, in: db).told
    }
    if !isLatest, !question.subject.isSearch {
      snapshot.corrections = try shelf.corrections(of: day, in: db)
    }
    snapshot.unlisted = try unlisted(of: place)
    try addMoves(to: &snapshot, of: place)
    return snapshot
  }

  /// The unit that the question is about: for a product the one it comes from.
  private func place() throws -> StoredUnit? {
    guard case .product(let code) = question.subject else {
      return try unit(question.subject.place)
    }
    return try unit(ofProduct: code)
  }

  private func coverage() throws -> Share? {
    try shelf.coverage(on: day) {
      guard let country = try unit(.country) else { return nil }
      let rollUp = try rollUp(of: country.id, on: day)
      return Share(rollUp.reported, of: rollUp.communes)
    }
  }

  private func body(of place: StoredUnit) throws -> Snapshot.Body {
    switch question.subject {
    case .overview: try overview(focus: place).map { .overview($0) } ?? .missing
    case .units: try units(below: place)
    case .communes: .communes(try communes(below: place))
    case .belowLine: .communes(try communesBelowLine(in: place))
    case .commune:
      place.unit.level == .commune ? .commune(try sheet(of: place)) : .missing
    case .indicator(_, let code):
      try indicatorSheet(of: place, indicator: code).map { .indicator($0) } ?? .missing
    case .ocop: .ocop(try ocop(of: place))
    case .products(_, let sector): .products(try products(of: place, sector: sector))
    case .product(let code):
      try productSheet(code, in: place).map { .product($0) } ?? .missing
    case .districts: .districts(try districts(of: place))
    case .mergers: .mergers(try mergers(in: place))
    case .cooperatives: .cooperatives(try cooperatives(of: place))
    case .cooperativeList: .cooperativeList(try cooperativeList(of: place))
    case .quality: .quality(try quality(of: place))
    case .published: .published(try publishedSheet(of: place))
    case .unitLists: .unitLists
    case .assumptions: .assumptions
    case .search(let text): .search(try search(text))
    case .target(let id): try targetSheet(id, country: place).map { .target($0) } ?? .missing
    case .pace(let id, _): try paceSheet(id, in: place).map { .pace($0) } ?? .missing
    case .nearest: .nearest(try nearest(in: place))
    case .components: .components(try components(country: place))
    case .models: .models(try models(in: place))
    case .difficult(_, let tag):
      try difficult(in: place, tag: tag).map { .difficult($0) } ?? .missing
    case .followUps: .followUps(try followUps(in: place))
    // There is nothing to tell without the other day.
    case .differences: .differences(DifferenceSheet(of: place.unit))
    case .tasks, .task: .missing
    case .changes, .reports, .report:
      try Reading.timelessBody(question.subject, in: db, shelf: shelf)
    }
  }
}

extension Reading {
  /// A question about a reporting day, under the criteria set of its figures.
  init(_ question: Question, on day: Day, in db: Database, shelf: Shelf) throws {
    self.init(
      db: db,
      shelf: shelf,
      question: question,
      day: day,
      stored: try shelf.set(on: day, in: db),
      since: shelf.firstDay(ofSetOn: day)
    )
  }
}

extension Question.Subject {
  fileprivate var isOfTasks: Bool {
    if case .task = self { true } else { self == .tasks }
  }

  var isSearch: Bool {
    if case .search = self { true } else { false }
  }

  /// Whether the answer lists communes by what they are classified by.
  fileprivate var showsTags: Bool {
    if case .belowLine = self { true } else { false }
  }

  /// Whether the answer has units whose printed shares stand beside the computed ones.
  fileprivate var showsPublishedShares: Bool {
    if case .units = self { true } else { false }
  }

  /// The unit the question is about; the country where it names none.
  var place: UnitCode {
    switch self {
    case .overview(let focus): focus ?? .country
    case .units(let code), .communes(let code), .belowLine(let code), .commune(let code),
      .indicator(let code, _), .ocop(let code), .products(let code, _), .districts(let code),
      .mergers(let code), .cooperatives(let code), .cooperativeList(let code), .quality(let code),
      .published(let code),
      .models(let code), .difficult(let code, _), .pace(_, let code), .nearest(let code),
      .followUps(let code), .differences(let code):
      code
    case .changes(let filter): filter.place ?? .country
    case .unitLists, .assumptions, .search, .target, .tasks, .task, .components, .reports, .report,
      .product:
      .country
    }
  }
}

extension CriteriaSet {
  /// What stands for a set in a store that has none.
  static let none = CriteriaSet(
    code: "",
    name: Bilingual("", ""),
    document: "",
    valid: Period(from: Day(number: 0)),
    line: 0,
    bands: [],
    criteria: [],
    indicators: []
  )
}
