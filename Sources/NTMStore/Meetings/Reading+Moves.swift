internal import GRDB
internal import NTMModel

extension Reading {
  /// Gives the rows of an answer what they have moved by since the baseline that the question names.
  ///
  /// By another unit list nothing is compared: its sums are of other units than any baseline.
  func addMoves(to snapshot: inout Snapshot, of place: StoredUnit) throws {
    guard let baseline = question.since, question.subject.hasMoves, question.unitsAt == nil,
      let then = try side(of: baseline)
    else { return }
    let isOfCountry = snapshot.body.isOfCountry || place.unit.level == .country
    let whole = isOfCountry ? try unit(.country) : place
    guard let whole else { return }
    let comparison =
      try isOfCountry
      ? shelf.comparison(on: day, since: baseline) { try compare(with: then, in: whole) }
      : compare(with: then, in: whole)
    var meeting: Meeting?
    if case .meeting(let id) = baseline { meeting = try MeetingTable.meeting(id, in: db) }
    snapshot.since = Since(
      baseline: baseline,
      meeting: meeting,
      day: then.day,
      isSameSet: comparison.isSameSet,
      leftOut: comparison.leftOut
    )
    snapshot.body = try moved(snapshot.body, comparison, of: whole, meeting)
    if case .belowLine = question.subject { snapshot.lackingThen = comparison.lackingThen }
    let terms = comparison.now.rules.targets.compactMap { comparison.change(of: $0.id) }
    let told = snapshot.body.targets
    snapshot.since?.terms = terms.filter { change in
      told.map { $0.contains(change.now.target.id) } ?? change.isOfPlaces
    }
    if case .difficult(_, tag: nil) = question.subject {
      snapshot.since?.tags = comparison.changedTags
    }
    snapshot.since?.firstLists = try snapshot.body.summedLists.compactMap { list in
      try comparison.firstList(list) { try firstList(list, comparison, in: whole, meeting) }
    }
    let unmoved = snapshot.body.unmoved(comparison)
    snapshot.since?.dropped = unmoved.dropped
    snapshot.since?.first = unmoved.first
    // What resolutions formed is told of as it came, and remarks stand beside units of any day.
    if snapshot.body.isOfNoUnits { snapshot.since?.leftOut = Since.LeftOut() }
    snapshot.since?.gone = snapshot.body.gone
    if let list = snapshot.body.listed {
      // Records are no units: nothing is out of their moves.
      if list.kind != .models { snapshot.since?.leftOut = Since.LeftOut() }
      snapshot.since?.gone = try EarlierList(self, list.kind, comparison, in: whole, meeting)
        .gone(besides: list.codes)
    }
  }

  /// The provinces of a place above them whose first list of a kind came in since a meeting was opened;
  /// `nil` for none.
  private func firstList(
    _ list: RecordList,
    _ comparison: Comparison,
    in place: StoredUnit,
    _ meeting: Meeting?
  ) throws -> Since.FirstList? {
    guard let meeting, place.unit.level < .province,
      try RecordReports.has(list, after: meeting.opening.change, in: db)
    else { return nil }
    let then = try comparison.told(list) { try toldProvinces(list, upTo: meeting) }
    let known = Set(then.map(\.id))
    let first = try toldProvinces(list, upTo: nil).filter { province in
      guard !known.contains(province.id), place.subtree.contains(province.subtree.lowerBound),
        let then = try comparison.wholeThen(of: province.id, db)
      else { return false }
      // Records that somebody wrote by hand have a move without any list.
      return !then.hasRecords(of: list)
    }
    return first.isEmpty ? nil : Since.FirstList(list, of: first.map(\.unit.name))
  }

  func compare(with then: ComparedSide, in place: StoredUnit) throws -> Comparison {
    let now = ComparedSide(
      source: .standing,
      day: day,
      set: set,
      since: since,
      lists: shelf.productLists(on: day),
      rules: shelf.rules(on: day, set)
    )
    return try Comparison(now, with: then, in: place.subtree, db)
  }

  /// The figures that a baseline names; `nil` where there are none such.
  private func side(of baseline: Baseline) throws -> ComparedSide? {
    switch baseline {
    case .meeting(let id):
      guard let meeting = try MeetingTable.meeting(id, in: db) else { return nil }
      return try shelf.side(.stamp(meeting: id, .opening), on: meeting.opening.day, in: db)
    case .day(let wanted):
      guard let day = shelf.toldDays.last(where: { $0 <= wanted }) else { return nil }
      let kept = shelf.unassumed[day].map { ComparedSide.Source.kept($0) }
      return try shelf.side(kept ?? .standing, on: day, in: db)
    }
  }

  private func moved(
    _ body: Snapshot.Body,
    _ comparison: Comparison,
    of place: StoredUnit,
    _ meeting: Meeting?
  ) throws -> Snapshot.Body {
    let whole = place.id
    switch body {
    case .overview(var overview):
      overview.targets = try overview.targets.map { try moved($0, comparison, country: whole) }
      overview.country = try moved(overview.country, comparison)
      overview.places = try overview.places.map { try moved($0, comparison) }
      overview.below = overview.below.map { moved($0, comparison) }
      return .overview(try withProducts(overview, comparison, meeting))
    case .units(let rows): return .units(try rows.map { try moved($0, comparison) })
    case .communes(let rows): return .communes(rows.map { moved($0, comparison) })
    case .target(var sheet):
      sheet.reading = try moved(sheet.reading, comparison, country: whole)
      sheet.places = try sheet.places.map { try moved($0, comparison) }
      return .target(sheet)
    case .difficult(var sheet):
      sheet.communes = sheet.communes.map { moved($0, comparison) }
      return .difficult(try moved(sheet, comparison, in: place, meeting))
    case .districts(let sheet):
      return .districts(try moved(sheet, comparison, in: place, meeting))
    case .ocop(let sheet): return .ocop(try moved(sheet, comparison, of: place, meeting))
    case .cooperatives(let sheet):
      return .cooperatives(try moved(sheet, comparison, of: place, meeting))
    case .products(let rows):
      return .products(
        try moved(rows, EarlierList(self, .products, comparison, in: place, meeting))
      )
    case .cooperativeList(let rows):
      let list = try EarlierList(self, .organisations, comparison, in: place, meeting)
      return .cooperativeList(try moved(rows, list))
    case .models(let sheet):
      let list = try EarlierList(self, .models, comparison, in: place, meeting)
      return .models(try moved(sheet, list))
    case .pace(let sheet): return .pace(try moved(sheet, comparison))
    case .commune(let sheet): return .commune(try moved(sheet, comparison, of: place, meeting))
    case .nearest(let sheet): return .nearest(try moved(sheet, comparison, in: place))
    case .quality(let sheet): return .quality(try moved(sheet, comparison, in: place, meeting))
    case .differences: return .differences(try differences(comparison, in: place, meeting))
    case .mergers(let sheet): return .mergers(try moved(sheet, comparison, in: place, meeting))
    case .followUps(let sheet): return .followUps(try moved(sheet, comparison, meeting))
    case .components(let rows):
      return .components(try moved(rows, comparison, country: place, meeting))
    case .indicator, .product, .published, .unitLists, .assumptions, .search, .tasks, .task,
      .changes, .reports, .report, .missing:
      return body
    }
  }

  private func moved(_ row: PlaceRow, _ comparison: Comparison) throws -> PlaceRow {
    var row = row
    row.move = try move(of: row.unit.code, comparison)
    return row
  }

  func move(of code: UnitCode, _ comparison: Comparison) throws -> PlaceMove? {
    try comparison.move(of: code, db) { try unit(code) }
  }

  private func moved(_ row: CommuneRow, _ comparison: Comparison) -> CommuneRow {
    var row = row
    row.move = comparison.communes[row.unit.code]
    return row
  }

  func moved(
    _ reading: TargetReading,
    _ comparison: Comparison,
    country: Int64
  ) throws -> TargetReading {
    let then = comparison.then
    guard let sums = try comparison.wholeThen(of: country, db),
      let terms = then.rules.terms(of: reading.target.id)
    else { return reading }
    var reading = reading
    reading.move = TargetMove(
      then: terms.target.reading(of: sums, on: then.day, since: nil),
      count: try comparison.move(of: reading.target, country: country, db),
      terms: comparison.change(of: reading.target.id)
    )
    return reading
  }
}

extension Snapshot.Body {
  /// The codes of the records that it lists one by one; `nil` where it lists none.
  fileprivate var listed: (kind: RecordList, codes: Set<String>)? {
    if case .products(let rows) = self { return (.products, Set(rows.map(\.product.code))) }
    if case .cooperativeList(let rows) = self { return (.organisations, Set(rows.map(\.code))) }
    if case .models(let sheet) = self { return (.models, Set(sheet.models.map(\.model.code))) }
    return nil
  }

  /// The marks of the targets that it holds against a baseline; `nil` where it has counts of places
  /// instead, which rest on some of the same rules.
  fileprivate var targets: [String]? {
    switch self {
    case .overview(let overview): overview.targets.map(\.target.id)
    case .target(let sheet): [sheet.reading.target.id]
    case .pace(let sheet): [sheet.target.id]
    case .nearest(let sheet): sheet.goals.map(\.reading.target.id)
    case .districts(let sheet): sheet.targets.map(\.target.id)
    case .ocop(let sheet): [sheet.goal, sheet.newcomers].compactMap { $0?.target.id }
    case .cooperatives(let sheet): [sheet.goal].compactMap { $0?.target.id }
    case .components(let rows):
      Set(rows.flatMap { $0.targets.map(\.item.target.id) })
        .sorted { ($0.count, $0) < ($1.count, $1) }
    case .units, .difficult, .communes: nil
    case .commune, .products, .cooperativeList, .models, .quality, .differences, .indicator,
      .product, .mergers, .published, .unitLists, .assumptions, .search,
      .tasks, .task, .changes, .reports, .report, .missing, .followUps:
      []
    }
  }

  /// The records whose sums stand in it, also of places above the provinces that send their lists.
  fileprivate var summedLists: [RecordList] {
    switch self {
    case .overview, .units: [.products, .organisations]
    case .components: RecordList.allCases
    case .ocop: [.products]
    case .cooperatives: [.organisations]
    case .models: [.models]
    case .target(let sheet): [sheet.reading.target.metric.list].compactMap(\.self)
    case .pace(let sheet): [sheet.target.metric.list].compactMap(\.self)
    case .communes, .commune, .indicator, .products, .product, .districts, .mergers,
      .cooperativeList, .quality, .published, .unitLists, .assumptions, .search, .nearest, .tasks,
      .task, .difficult, .followUps, .changes, .differences, .reports, .report, .missing:
      []
    }
  }

  /// How many criteria its moves leave out, those that are reported no more and those that are met at
  /// their first report: of the communes that it lists, or of all that lie in its places.
  fileprivate func unmoved(_ comparison: Comparison) -> (dropped: Int, first: Int) {
    func sum(_ rows: [CommuneRow]) -> (dropped: Int, first: Int) {
      let moves = rows.compactMap { $0.move?.criteria }
      return (moves.reduce(0) { $0 + $1.dropped }, moves.reduce(0) { $0 + $1.first })
    }
    return switch self {
    case .overview, .units, .target, .districts: (comparison.dropped, comparison.first)
    case .communes(let rows): sum(rows)
    case .difficult(let sheet): sum(sheet.communes)
    case .commune(let sheet): sum([sheet.row])
    case .ocop, .cooperatives, .products, .cooperativeList, .models, .pace, .nearest, .quality,
      .differences, .indicator, .product, .mergers, .published, .unitLists, .assumptions, .search,
      .tasks, .task, .components, .changes, .reports, .report, .missing, .followUps:
      (0, 0)
    }
  }

  /// What it told of at the baseline and tells of no more, where it lists no records.
  fileprivate var gone: [String] {
    if case .mergers(let sheet) = self { return sheet.gone }
    if case .followUps(let sheet) = self { return sheet.gone }
    return []
  }

  /// Whether nothing is out of its moves, whatever became of units.
  fileprivate var isOfNoUnits: Bool {
    if case .mergers = self { return true }
    if case .followUps = self { return true }
    return false
  }

  /// Whether its rows stand for the whole country, whatever place was asked about.
  fileprivate var isOfCountry: Bool {
    if case .overview = self { return true }
    if case .target = self { return true }
    return false
  }
}

extension Shelf {
  /// The figures of a day, from where they stand.
  func side(_ source: ComparedSide.Source, on day: Day, in db: Database) throws -> ComparedSide {
    let mark = try mark(of: source, in: db)
    // The report of a stamped day may have been taken back since; its criteria are still known.
    var set = try set(inForceOn: day, in: db).set
    let rules =
      try mark.map { [set] in try self.rules(at: $0, set, in: db) } ?? self.rules(on: day, set)
    set.line = rules.line
    return ComparedSide(
      source: source,
      day: day,
      set: set,
      since: firstDay(ofSetOn: day),
      lists: mark.map { ProductLists(at: $0) } ?? productLists(on: day),
      rules: rules
    )
  }

  /// The end of a meeting that stamped figures; `nil` for those that stand.
  private func mark(
    of source: ComparedSide.Source,
    in db: Database
  ) throws -> Meeting.Mark? {
    guard case .stamp(let id, let stage) = source else { return nil }
    return try MeetingTable.meeting(id, in: db).map {
      stage == .opening ? $0.opening : $0.closing ?? $0.opening
    }
  }
}
