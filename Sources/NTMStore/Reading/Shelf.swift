internal import GRDB
internal import NTMModel

/// What one connection keeps between answers: facts that change once a year, names of places, and
/// the index of the search.
///
/// The journal says when to let go: an entry about a fact empties the shelf, any other entry only
/// makes it read the reporting days again.
final class Shelf {
  private(set) var facts = StoreFacts.unread
  /// The mark of the programme of the day that was last turned to.
  private(set) var programme = ""
  /// The scheme that supports villages; `nil` where the programme names none.
  private(set) var villageScheme: Bilingual?
  private(set) var settings = ProgrammeSettings([:])
  var programmes: ProgrammePeriods { settings.programmes }
  /// The targets of the programme, by their marks.
  private(set) var targets: [Target] = []
  /// What was printed as a baseline beside the stored one, by the mark of the target.
  private(set) var baselines: [String: [PublishedFigure]] = [:]
  private(set) var sectors: [StoredSector] = []
  private(set) var taskStates: [TaskState] = []
  private var sets: [Int64: StoredSet] = [:]
  private var setByDay: [Day: Int64] = [:]
  private var firstDays: [Day: Day] = [:]
  private var units: [Int64: StoredUnit] = [:]
  /// What changes and warnings call the units met so far, with those above them.
  private var places: [Int64: Change.Place] = [:]
  /// The communes that count, of all periods, by position; empty until a list asks for them.
  private var roster: [StoredUnit] = []
  private var thresholds: [Int64: StoredThresholds] = [:]
  private var bands: [(valid: Period, band: StarBand)]?
  private var index: UnitIndex?
  /// The overview's part for the whole country on a day: seventy roll-ups, asked for again at each
  /// step of the cursor.
  private var nation: (day: Day, part: Nation)?
  /// How many communes of the country reported on a day.
  private var coverage: (day: Day, share: Share)?
  /// How often figures of a day were written over after they had been reported.
  private var corrections: [Day: Int] = [:]
  /// The country on a day held against a baseline; read for each step of the overview's cursor.
  private var comparison: (day: Day, since: Baseline, made: Comparison)?
  /// The store as it stood at the opening of a meeting that something is held against.
  var opened: OpenedStore?
  /// What communes are classified by on a day, and their villages.
  private var marks: (day: Day, marks: CommuneMarks)?
  /// Who has sent lists of products, and which were rated up to a day.
  private var productLists: [Day: ProductLists] = [:]
  /// The levels on which there are units on a day.
  private var levels: (day: Day, found: Set<Level>)?
  /// What sides counted by, as it stood at entries of the journal.
  var earlierProgrammes: [Int64: ProgrammeThen?] = [:]
  /// What records' units are called by another list.
  private var names: ListNames?
  /// The reporting days for which roll-ups stand; `nil` where that is all of them.
  var summedDays: Set<Day>?
  /// Reporting days as the file has them, while assumptions lie over its tables; empty without any.
  var unassumed: [Day: KeptSide] = [:]
  /// What stood at baselines of the criteria that districts and provinces have of their own, likewise.
  var unassumedOwn: [OwnRecords.Instant: [Int64: OwnRecords.Standing]] = [:]
  /// The file as it stands, while assumptions lie over its tables; `nil` without any.
  var file: PlainFile?
  /// What nobody can say of units by another unit list; empty by the file's own.
  var unknown: [Int64: RollUp.Unknown] = [:]
  /// The journal number up to which the shelf is right; `nil` before the first look.
  private var seen: Int64?
  /// The entry with that number, by which it is known again.
  private var seenEntry: Entry?

  /// What tells a journal's entry from another one with the same number.
  private struct Entry: Equatable {
    var number: Int64
    var at: Int64
    var kind: String
    var unit: Int64
    var day: Day
    var report: Int64
  }

  /// Brings the shelf up to the state that the open transaction sees.
  ///
  /// - Returns: whether the journal does not go on from what was seen: another state was restored
  ///   into the living file, and nothing kept is right any more.
  @discardableResult
  func refresh(in db: Database) throws -> Bool {
    let isRestored = try seenEntry.map { try Shelf.entry($0.number, in: db) != $0 } ?? false
    if isRestored { seen = nil }
    let last = try Shelf.entry(in: db)
    // No entry tells of a meeting.
    let meetings = try MeetingTable.all(in: db, limit: StoreFacts.latestMeetings)
    facts.meetings = meetings
    if last?.number ?? 0 == seen { return false }
    earlierProgrammes = [:]
    nation = nil
    coverage = nil
    comparison = nil
    // What stood at an opening stays what it was, whatever is written since.
    if isRestored || opened?.isWhole == false { opened = nil }
    marks = nil
    productLists = [:]
    corrections = [:]
    if try seen.map({ try Shelf.touchesFacts(since: $0, in: db) }) ?? true {
      sets = [:]
      units = [:]
      places = [:]
      roster = []
      thresholds = [:]
      bands = nil
      index = nil
      levels = nil
      try readSettings(in: db)
      sectors = try Shelf.sectors(in: db)
      taskStates = try Shelf.taskStates(in: db)
      facts.tags = try Shelf.tags(in: db)
      facts.titles = try TitleTable.all(in: db)
      facts.modelKinds = try ModelKind.all(in: db)
      facts.typesInEnglish = try Shelf.typesInEnglish(in: db)
      facts.regionsInEnglish = try Shelf.regionsInEnglish(in: db)
    }
    facts.remarks = try RemarkTable.all(in: db)
    try readReportingDays(in: db)
    try read(programmes.mark(on: facts.reportingDays.last), in: db)
    facts.lastChange = last?.number ?? 0
    facts.changedAt = last?.at
    seen = facts.lastChange
    seenEntry = last
    return isRestored
  }

  /// Has everything read anew at the next look: what was kept last may be half of itself.
  func distrust() { (seen, opened) = (nil, nil) }

  /// How often figures of a day were written over after they had been reported for it.
  func corrections(of day: Day, in db: Database) throws -> Int {
    if let known = corrections[day] { return known }
    let count = try Shelf.countCorrections(of: day, in: db)
    corrections[day] = count
    return count
  }

  /// Lets go of what is kept of figures: others stand in the tables, and the journal tells nothing.
  func forgetSums() {
    nation = nil
    coverage = nil
    comparison = nil
    productLists = [:]
  }

  /// Turns to the programme of a day: its targets, tasks and name.
  func turn(to day: Day, in db: Database) throws {
    let mark = programmes.mark(on: day)
    if mark != programme { try read(mark, in: db) }
  }

  /// Reads a programme by its mark.
  private func read(_ mark: String, in db: Database) throws {
    if mark != programme { (nation, earlierProgrammes) = (nil, [:]) }
    programme = mark
    targets = try Shelf.targets(of: mark, in: db)
    baselines = try baselines(of: targets, in: db)
    facts.name = name(of: mark)
    facts.deadline = Shelf.deadline(of: targets)
    facts.began = programmes.began(of: mark)
    facts.leastStars = settings.leastStars(of: mark)
    facts.soonDays = settings.soonDays(of: mark)
    facts.productRules = settings.productRules(of: mark)
    facts.topics = targets.map { Topic(.target, mark: $0.id, title: $0.title) }
    facts.topics += try Shelf.tasks(of: mark, in: db)
  }

  /// The name of a programme, in its own setting or in that of the store.
  private func name(of mark: String) -> Bilingual {
    let (vi, en) = ("name_vi", "name_en")
    return pair("\(vi)_\(mark)", "\(en)_\(mark)") ?? pair(vi, en) ?? Bilingual("", "")
  }

  private func pair(_ vi: String, _ en: String) -> Bilingual? {
    guard let text = settings[vi], !text.isEmpty else { return nil }
    return Bilingual(text, settings[en] ?? text)
  }

  /// The reporting days whose roll-ups can be told, ascending.
  var toldDays: [Day] {
    guard let summedDays else { return facts.reportingDays }
    return facts.reportingDays.filter(summedDays.contains)
  }

  /// The criteria set in force on a reporting day.
  func set(on day: Day, in db: Database) throws -> StoredSet {
    guard let id = setByDay[day] else { return .none }
    return try set(with: id, in: db)
  }

  private func set(with id: Int64, in db: Database) throws -> StoredSet {
    if let set = sets[id] { return set }
    let set = try StoredSet(id: id, in: db)
    try set.check()
    sets[id] = set
    return set
  }

  /// The criteria set in force on any day, also on one that is no reporting day any more.
  func set(inForceOn day: Day, in db: Database) throws -> StoredSet {
    if setByDay[day] != nil { return try set(on: day, in: db) }
    var rows = try SelectedRows(
      db,
      "SELECT id FROM criteria_set WHERE level = 4 AND valid_from <= ?1 AND valid_until > ?1",
      day.number
    )
    guard try rows.next() else { return .none }
    return try set(with: rows.int64(0), in: db)
  }

  /// The sets of criteria that units of a level above the communes have of their own, those in force on
  /// a day; two are never for one type.
  func ownSets(of level: Level, inForceOn day: Day, in db: Database) throws -> [StoredSet] {
    var rows = try SelectedRows(
      db,
      """
      SELECT id
      FROM criteria_set
      WHERE level = ?2 AND valid_from <= ?1 AND valid_until > ?1
      ORDER BY id
      """,
      day.number,
      level.rawValue
    )
    var ids: [Int64] = []
    while try rows.next() { ids.append(rows.int64(0)) }
    return try ids.map { try set(with: $0, in: db) }
  }

  /// The first reporting day under the set of a reporting day: figures from before it were given
  /// under another set and are no report on this one.
  func firstDay(ofSetOn day: Day) -> Day { firstDays[day] ?? day }

  /// The thresholds of a set; a long table that few questions need.
  func thresholds(of set: StoredSet, in db: Database) throws -> StoredThresholds {
    if let table = thresholds[set.id] { return table }
    let table = try StoredThresholds(of: set, in: db)
    thresholds[set.id] = table
    return table
  }

  /// The bands of OCOP points on a day; few, and asked for with every product.
  func starBands(on day: Day, in db: Database) throws -> [StarBand] {
    let all = try bands ?? Shelf.starBands(in: db)
    bands = all
    return all.filter { $0.valid.contains(day) }.map(\.band)
  }

  /// The reporting days on which a set was in force.
  func days(of set: StoredSet) -> Set<Day> {
    Set(setByDay.filter { $0.value == set.id }.keys)
  }

  /// A unit by its number in the file, kept because thousands of communes share few parents.
  func unit(_ id: Int64, in db: Database) throws -> StoredUnit? {
    if let unit = units[id] { return unit }
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM unit
      WHERE id = ?1
      """,
      id
    )
    guard try rows.next(), let unit = StoredUnit(rows) else { return nil }
    units[id] = unit
    return unit
  }

  /// A unit as changes and warnings name it; `nil` when there is none.
  func place(of unit: Int64, in db: Database) throws -> Change.Place? {
    if let known = places[unit] { return known }
    guard let stored = try self.unit(unit, in: db) else { return nil }
    let parent = try self.parent(of: stored, in: db)
    let above = try parent.flatMap { try self.place(of: $0.id, in: db) }
    let place = Change.Place(
      code: stored.unit.code,
      level: stored.unit.level,
      type: stored.unit.type,
      name: stored.unit.name,
      district: above.map { $0.level == .district ? $0.name : $0.district } ?? "",
      province: above.map { $0.level == .province ? $0.name : $0.province } ?? ""
    )
    places[unit] = place
    return place
  }

  /// What units are called by the list of a day, read anew where the journal tells of anything.
  func names(by list: Day, in db: Database) throws -> ListNames {
    if let names, names.list == list, names.change == facts.lastChange { return names }
    let names = try ListNames(db, list: list, change: facts.lastChange)
    self.names = names
    return names
  }

  /// The unit above a unit; `nil` above the country.
  ///
  /// - Throws: damage unless it stands on a higher level: then no way up goes round in a ring.
  func parent(of unit: StoredUnit, in db: Database) throws -> StoredUnit? {
    guard let id = unit.parent else { return nil }
    guard let parent = try self.unit(id, in: db), parent.unit.level < unit.unit.level else {
      throw DatabaseError.notBelowParent(unit.unit.code.text)
    }
    return parent
  }

  /// All communes that count, of all periods, in official order: what long lists are made from.
  func communes(in db: Database) throws -> [StoredUnit] {
    guard roster.isEmpty else { return roster }
    var rows = try SelectedRows(
      db,
      """
      SELECT \(StoredUnit.columns)
      FROM unit
      WHERE level = 4 AND counted = 1
      ORDER BY first
      """
    )
    while try rows.next() {
      if let unit = StoredUnit(rows) { roster.append(unit) }
    }
    return roster
  }

  /// The index of the units that exist on a day.
  func index(on day: Day, in db: Database) throws -> UnitIndex {
    if let index, index.days.contains(day.number) { return index }
    let built = try UnitIndex(on: day, in: db)
    index = built
    return built
  }

  /// The country's part of the overview on a day, made once for each state of the file.
  func nation(on day: Day, make: () throws -> Nation?) rethrows -> Nation? {
    if let nation, nation.day == day { return nation.part }
    guard let part = try make() else { return nil }
    nation = (day, part)
    return part
  }

  /// The country on a day held against a baseline, read once for each state of the file.
  func comparison(
    on day: Day,
    since: Baseline,
    make: () throws -> Comparison
  ) rethrows -> Comparison {
    if let comparison, comparison.day == day, comparison.since == since { return comparison.made }
    let made = try make()
    comparison = (day, since, made)
    return made
  }

  /// How many communes of the country reported on a day, read once for each state of the file.
  func coverage(on day: Day, read: () throws -> Share?) rethrows -> Share? {
    if let coverage, coverage.day == day { return coverage.share }
    guard let share = try read() else { return nil }
    coverage = (day, share)
    return share
  }

  /// Tags and villages of all communes on a day, read once for each state of the file.
  func marks(on day: Day, in db: Database) throws -> CommuneMarks {
    if let marks, marks.day == day { return marks.marks }
    let read = try CommuneMarks(on: day, tags: facts.tags, in: db)
    marks = (day, read)
    return read
  }

  /// Who has sent lists of products, and which were rated up to a day, read once for each state of
  /// the file.
  func productLists(on day: Day) -> ProductLists {
    if let lists = productLists[day] { return lists }
    let lists = ProductLists(on: day)
    productLists[day] = lists
    return lists
  }

  /// The levels on which there are units on a day, read once for each state of the facts.
  func levels(on day: Day, in db: Database) throws -> Set<Level> {
    if let levels, levels.day == day { return levels.found }
    var rows = try SelectedRows(
      db,
      "SELECT DISTINCT level FROM unit WHERE valid_from <= ?1 AND valid_until > ?1",
      day.number
    )
    var found: Set<Level> = []
    while try rows.next() {
      if let level = Level(rawValue: rows.int(0)) { found.insert(level) }
    }
    levels = (day, found)
    return found
  }

  private func readSettings(in db: Database) throws {
    settings = try ProgrammeSettings(in: db)
    facts.notice = settings["illustrative"] == "1" ? pair("notice_vi", "notice_en") : nil
    facts.reportTerm = settings[ReportTerm.setting].flatMap { Int($0) }.flatMap {
      ReportTerm(days: $0)
    }
    facts.recordTerms = [:]
    for list in RecordList.allCases {
      facts.recordTerms[list] = settings[ReportTerm.setting(of: list)].flatMap { Int($0) }
        .flatMap { ReportTerm(days: $0) }
    }
    facts.figureNames = FigureNames(settings: settings.values)
    villageScheme = pair("village_scheme_vi", "village_scheme_en")
    facts.historyNote = pair("history_note_vi", "history_note_en")
  }

  private func readReportingDays(in db: Database) throws {
    setByDay = [:]
    firstDays = [:]
    facts.reportingDays = []
    for stored in try StoredDay.all(in: db) {
      facts.reportingDays.append(stored.day)
      setByDay[stored.day] = stored.set
      firstDays[stored.day] = stored.since
    }
    facts.sources = try Shelf.sources(in: db)
  }

  /// The reports that brought figures, by day; corrections by hand name their source themselves.
  private static func sources(in db: Database) throws -> [Day: ReportSources] {
    var rows = try SelectedRows(
      db,
      """
      SELECT day, file
      FROM report
      -- A list of records has a day too, but none of the figures of that day.
      WHERE day IS NOT NULL AND file <> ''
        AND form NOT IN (\(RecordList.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")))
      ORDER BY id
      """
    )
    var sources: [Day: ReportSources] = [:]
    while try rows.next() {
      var day = sources[rows.day(0), default: ReportSources(names: [], count: 0)]
      if day.names.count < ReportSources.named { day.names.append(FilePath.name(of: rows.text(1))) }
      day.count += 1
      sources[rows.day(0)] = day
    }
    return sources
  }

  /// The journal's entry with a number; the last one when none is given.
  private static func entry(_ number: Int64? = nil, in db: Database) throws -> Entry? {
    var rows = try SelectedRows(
      db,
      """
      SELECT seq, at, kind, unit, day, report
      FROM journal
      WHERE seq = COALESCE(?1, (SELECT MAX(seq) FROM journal))
      """,
      number
    )
    guard try rows.next() else { return nil }
    return Entry(
      number: rows.int64(0),
      at: rows.int64(1),
      kind: rows.text(2),
      unit: rows.int64(3),
      day: rows.day(4),
      report: rows.int64(5)
    )
  }

  private static func touchesFacts(since number: Int64, in db: Database) throws -> Bool {
    var rows = try SelectedRows(
      db,
      """
      SELECT 1
      FROM journal
      WHERE seq > ?1
        AND kind NOT IN (
          'assessment', 'district_assessment', 'recognition', 'product', 'organisation', 'task',
          'paper', 'model', 'note', 'unit_tag', 'villages'
        )
      LIMIT 1
      """,
      number
    )
    return try rows.next()
  }
}

extension StoreFacts {
  fileprivate static let unread = StoreFacts(
    name: Bilingual("", ""),
    notice: nil,
    historyNote: nil,
    reportingDays: [],
    deadline: nil,
    lastChange: 0,
    changedAt: nil
  )
}
