import NTMModel
import TerminalCanvas

/// The lines of text above the tables.
struct PageText {
  /// What belongs together, in lines that fit.
  typealias Paragraph = [CellText]

  var snapshot: Snapshot
  /// A failure that is longer than a line; `nil` without one.
  var failure: String?
  /// Whether anything is assumed, which not every page follows.
  var isAmongAssumptions = false
  /// The unit list that was chosen, which not every page follows; `nil` for that of the figures.
  var unitList: Day?
  var words: Words
  var size: Size
  var isProjected = false
  /// Whether all of it is wanted, in lines of the list that shows it.
  var isWhole = false

  /// What matters most comes first, and a small screen shows only that; where anything is left out,
  /// the last line says so, with the key that shows all.
  var lines: [CellText] {
    guard !isWhole else { return whole }
    let limit = limit
    var lines: [CellText] = []
    let failed = failure.map { wrapped($0, .bad, lines: limit) } ?? []
    let paragraphs = failed + all
    for paragraph in paragraphs where lines.count < limit {
      let room = limit - lines.count
      lines += paragraph.prefix(room)
      guard paragraph.count > room, let last = lines.last else { continue }
      let rest = [last.text] + paragraph.dropFirst(room).map(\.text)
      let ellipsis = words.glyphs.ellipsis
      let cut = Text.fit(rest.joined(separator: " "), to: width, ellipsis: ellipsis)
      lines[lines.count - 1] = CellText(cut, last.role)
    }
    guard !isProjected, let last = lines.last, isCut(paragraphs, at: limit) else { return lines }
    let mark = " " + words.more(CommandTable.row(of: .wholeText)?.keys.first)
    let room = width - Width.columns(mark)
    let text = Text.fit(last.text, to: room, ellipsis: words.glyphs.ellipsis)
    lines[lines.count - 1] = CellText(Text.pad(text, to: room) + mark, last.role)
    return lines
  }

  /// Districts have much to say, and on a low screen their list is what the page is for.
  private var limit: Int {
    let limit = Layout.textLimit(of: size)
    // Three large targets and their titles need the rest.
    if isProjected, size.height < 30 { return min(2, limit) }
    guard case .districts = snapshot.body, size.height < 30 else { return limit }
    return min(3, limit)
  }

  /// Whether a reader of so many lines misses any word: a line too few, or one that is too long.
  private func isCut(_ paragraphs: [Paragraph], at limit: Int) -> Bool {
    let lines = paragraphs.flatMap(\.self)
    return lines.count > limit || lines.contains { Width.columns($0.text) > width } || hasMore
  }

  /// Whether the page names more than it shows in its lines, whatever room there is.
  private var hasMore: Bool {
    switch snapshot.body {
    case .ocop(let sheet):
      // Without any list there are no provinces to name.
      sheet.total.isKnown
        && ProductRating.allCases.contains {
          $0 != .inForce && sheet.provinces($0).count > Words.namedProvinces
        }
    case .commune(let sheet): sheet.contradictions.count > 1 || sheet.notes.count > 2
    case .pace: leavesNoteOut && !indicesNote.isEmpty
    default: false
    }
  }

  private var whole: [CellText] {
    ((failure.map { wrapped($0, .bad) } ?? []) + all).flatMap(\.self).flatMap { line in
      Text.wrap(line.text, to: width).map { CellText($0, line.role) }
    }
  }

  /// The projector has room for what must be known of any figure, and for nothing else.
  private var all: [Paragraph] {
    stood + assumed + today + corrected + list + moves + (isProjected ? coverage : ofBody)
  }

  /// That the chosen day has no figures of its own; on every page first.
  private var today: [Paragraph] {
    guard snapshot.today > snapshot.asOf else { return [] }
    return wrapped("! " + words.chosen(snapshot.today, figuresOf: snapshot.asOf), .warning)
  }

  /// That the page is not of now; on every page first.
  private var stood: [Paragraph] {
    guard let earlier = snapshot.earlier else {
      return snapshot.question.stoodAt == nil ? [] : wrapped("! " + words.noSuchPoint, .warning)
    }
    return wrapped("! " + joined([words.line(earlier), words.pointKeys]), .warning)
  }

  /// That an earlier day is shown as corrected since; on every page first.
  private var corrected: [Paragraph] {
    guard snapshot.corrections > 0 else { return [] }
    let text = words.corrected(
      snapshot.corrections,
      of: snapshot.asOf,
      isPoint: snapshot.earlier != nil
    )
    return wrapped("! " + text, .warning)
  }

  /// That figures rest on assumptions; on every page first.
  private var assumed: [Paragraph] {
    guard let whatIf = snapshot.whatIf else {
      return isAmongAssumptions ? wrapped(words.notAssumedHere, .muted) : []
    }
    let keys = " \(words.signs.middot) " + words.assumptionKeys
    return wrapped("! " + words.line(whatIf, asOf: snapshot.asOf) + keys, .warning)
  }

  /// What the moves of the rows are held against and what is out of them; on every page that has
  /// any.
  private var moves: [Paragraph] {
    if case .missing = snapshot.body { return [] }
    guard snapshot.question.since != nil, !isProjected else { return [] }
    guard let since = snapshot.since else {
      let isOfTasks = snapshot.question.subject == .tasks
      return wrapped(
        "! " + (isOfTasks ? words.tasksSinceMeetingsOnly : words.noSuchBaseline(snapshot)),
        .warning
      )
    }
    let parts = [
      words.against(since), movedTasks, words.backwards(since, from: snapshot.asOf),
      words.leftOut(since), words.dropped(since), words.gone(since), words.otherSet(since),
      words.terms(since), words.tags(since), words.firstLists(since),
      snapshot.whatIf == nil ? nil : words.thenWithoutAssumptions,
    ]
    return wrapped("! " + joined(parts), .warning)
  }

  /// By which unit list the page is, where that is not the figures' own; on every page first.
  private var list: [Paragraph] {
    guard let recast = snapshot.recast else {
      guard let day = unitList, !snapshot.question.subject.knowsUnitLists else { return [] }
      return wrapped("! " + words.withoutUnits(snapshot.question.subject, list: day), .warning)
    }
    guard !recast.isBeforeLists else { return [] }
    var lines = wrapped("! " + words.line(recast), .warning)
    guard case .commune(let sheet) = snapshot.body, let origin = recast.origin(of: sheet.row.unit)
    else { return lines }
    lines += wrapped(words.sentence(of: origin), .warning)
    return lines
  }

  private var ofBody: [Paragraph] {
    switch snapshot.body {
    case .commune(let sheet): commune(sheet)
    case .indicator(let sheet): indicator(sheet)
    case .target(let sheet): target(sheet)
    case .districts(let sheet): districts(sheet)
    case .mergers(let sheet): mergers(sheet)
    case .cooperatives(let sheet): cooperatives(sheet)
    case .quality(let sheet): quality(sheet)
    case .published(let sheet): published(sheet)
    case .overview(let overview):
      coverage
        + (overview.tasks.map { [[words.line($0, asOf: snapshot.asOf, isPast: hasTasksOfNow)]] }
          ?? [])
        + remarks
    case .units(let rows): coverage + published(rows) + besidePlace
    case .communes(let rows): coverage + below(rows)
    case .difficult(let sheet): difficult(sheet)
    case .changes(let list):
      (list.standing.map { wrapped(words.standing($0), .text) } ?? [])
        + (isSinceDay ? wrapped("! " + words.writtenNote, .warning) : [])
        + (list.tally.flatMap(words.leftOut).map { wrapped($0, .muted) } ?? [])
    case .differences(let sheet): differences(sheet)
    case .tasks: hasTasksOfNow ? wrapped(words.taskStatesOfNow, .warning) : []
    case .task(let sheet):
      (hasTasksOfNow ? wrapped(words.taskStatesOfNow, .warning) : [])
        + wrapped("\(sheet.row.task.id) \(words.pick(sheet.row.task.title))", .strong)
    case .pace(let sheet):
      words.lines(sheet, asOf: snapshot.asOf).flatMap { wrapped($0.text, $0.role) }
        + (leavesNoteOut ? [] : indicesNote)
    case .nearest(let sheet):
      flowed(sheet.goals.map(words.undetermined), .warning)
        + wrapped(
          joined([
            words.setName(snapshot.set),
            words.nearestNote(hasDistricts: snapshot.levels.contains(.district)),
          ]),
          .muted
        )
    case .components: unreported + wrapped(words.componentsNote, .muted)
    case .ocop(let sheet): ocop(sheet)
    case .models(let sheet): received(sheet.total.records)
    case .product(let sheet):
      wrapped("\(sheet.row.product.code) \(sheet.row.product.name)", .strong)
    case .unitLists: snapshot.facts.historyNote.map { wrapped(words.pick($0), .muted) } ?? []
    case .products(let rows):
      words.awaitedNote(rows.count { $0.awaited != nil }).map { wrapped($0, .muted) } ?? []
    case .cooperativeList, .search, .reports, .report, .assumptions, .followUps,
      .missing:
      []
    }
  }

  /// Whether it lists what was written since a clock time, each value once.
  private var isSinceDay: Bool {
    guard case .changes(let filter) = snapshot.question.subject else { return false }
    return filter.isSummed && filter.since != nil
  }

  /// Whether tasks stand as they do now beside figures of an earlier day.
  private var hasTasksOfNow: Bool { isPast && snapshot.earlier == nil }

  /// Whether a later day has figures.
  private var isPast: Bool {
    snapshot.facts.reportingDays.last.map { snapshot.asOf < $0 } ?? false
  }

  /// That most communes have not reported on the day, beside all figures made from them.
  var coverage: [Paragraph] {
    let few = snapshot.coverage.flatMap(words.coverage)
    guard let held = heldOn.map(words.paceHeld) else {
      return few.map { [[CellText($0, .warning)]] } ?? []
    }
    let line = joined([few, held])
    if few != nil, Width.columns(line) <= width { return [[CellText(line, .warning)]] }
    return (few.map { [[CellText($0, .warning)]] } ?? []) + wrapped("! " + held, .warning)
  }

  /// The date against whose line the targets on the page are held; `nil` where it is their own.
  private var heldOn: Day? {
    switch snapshot.body {
    case .overview(let overview): overview.heldOn
    case .target(let sheet): sheet.reading.heldOn
    default: nil
    }
  }

  /// How much is to be done in the country, and how many notes there are.
  private var remarks: [Paragraph] {
    words.line(snapshot.facts.remarks.count(on: snapshot.today)).map { [[$0]] } ?? []
  }

  /// What is to be done about the place of the page itself.
  private var besidePlace: [Paragraph] {
    guard let place = snapshot.path.last else { return [] }
    let today = snapshot.today
    let open = snapshot.facts.remarks.open(beside: place.code, on: today)
    let shown = isWhole ? open.count : min(2, open.count)
    var lines = open.prefix(shown).flatMap { followUp in
      wrapped(
        words.line(followUp, on: today),
        followUp.standing(on: today) == .overdue ? .warning : .text
      )
    }
    if open.count > shown {
      lines.append([CellText(words.moreFollowUps(open.count - shown), .muted)])
    }
    // The notes of a commune stand on its page.
    let notes = snapshot.facts.remarks.notes(beside: place.code, on: today)
    if place.level != .commune, notes > 0 {
      lines.append([CellText(words.notesBeside(notes), .muted)])
    }
    return lines
  }

  /// What was printed of the place beside what ntm computes for it; nothing where nothing was.
  private func published(_ rows: [PlaceRow]) -> [Paragraph] {
    guard let place = snapshot.path.last, let figure = snapshot.published[place.code],
      let first = rows.first
    else { return [] }
    let sums = rows.dropFirst().reduce(into: first.rollUp) { $0 += $1.rollUp }
    let text = words.published(figure, beside: sums.knownShare, on: snapshot.asOf)
    return text.map { wrapped($0, figure.isDoubtful ? .warning : .muted) } ?? []
  }

  /// How far the records tell what was printed.
  private func published(_ sheet: PublishedSheet) -> [Paragraph] {
    guard !sheet.figures.isEmpty else { return [] }
    let doubtful = words.doubtful(sheet).map { wrapped($0, .warning) } ?? []
    let note = snapshot.facts.historyNote.map { wrapped(words.pick($0), .muted) } ?? []
    return wrapped(words.counted(sheet), .strong) + doubtful + wrapped(words.computedNote, .muted)
      + note
  }

  /// How many communes stand with figures of an earlier date, or with none.
  private var unreported: [Paragraph] {
    guard let coverage = snapshot.coverage else { return [] }
    return words.notOfDay(coverage.base - coverage.part).map { wrapped($0, .warning) } ?? []
  }

  /// The columns of a line; in the list the frame, the pointer and the mark take six.
  private var width: Int { size.width - (isWhole ? 6 : 4) }

  private func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " \(words.signs.middot) ")
  }

  /// Facts that belong together, broken between two of them where one line is too short.
  func flowed(_ parts: [String?], _ role: Role) -> [Paragraph] {
    var lines: [String] = []
    for part in parts.compactMap({ $0 }) where !part.isEmpty {
      if let last = lines.last, Width.columns(joined([last, part])) <= width {
        lines[lines.count - 1] = joined([last, part])
      } else {
        lines.append(part)
      }
    }
    return lines.map { [CellText($0, role)] }
  }

  func wrapped(_ text: String, _ role: Role, lines: Int = 2) -> [Paragraph] {
    let all = Text.wrap(text, to: width)
    guard all.count > lines, !isWhole else { return [all.map { CellText($0, role) }] }
    // What does not fit is cut off with an ellipsis, which drawing adds.
    let rest = all[(lines - 1)...].joined(separator: " ")
    return [(all.prefix(lines - 1) + [rest]).map { CellText($0, role) }]
  }

  private func commune(_ sheet: CommuneSheet) -> [Paragraph] {
    let above = snapshot.path.filter { $0.level == .district || $0.level == .province }
    let place =
      ([sheet.row.unit] + above.reversed()).map(words.fullName).joined(separator: ", ")
      + " (\(sheet.row.unit.code))"
    let recognition = sheet.recognitions.last.map(words.recognition) ?? [words.notRecognised]
    let products = sheet.products > 0 ? "OCOP \(words.numerals.whole(sheet.products))" : nil
    var lines = wrapped(place, .strong)
    lines += flowed(
      [words.met(sheet.row, of: snapshot.set), sheet.row.assessedOn.map(words.asOf), products]
        + recognition,
      .text
    )
    let told = isWhole ? sheet.contradictions.count : 1
    lines += sheet.contradictions.prefix(told).map {
      let rest = sheet.contradictions.count - told
      let text = "! " + words.contradiction($0) + (rest > 0 ? " (+\(rest))" : "")
      return [CellText(text, .warning)]
    }
    lines += sheet.notes.prefix(isWhole ? sheet.notes.count : 2).flatMap {
      wrapped(words.note($0), .text)
    }
    if sheet.notes.count > 2, !isWhole {
      lines.append([CellText(words.moreNotes(sheet.notes.count - 2), .muted)])
    }
    lines += besidePlace
    if let tags = words.carried(sheet.tags) { lines += wrapped(tags, .text) }
    if let villages = sheet.row.villages { lines += wrapped(words.villages(villages), .text) }
    if !sheet.predecessors.isEmpty {
      lines += wrapped(words.formed(from: sheet.predecessors), .muted)
    }
    if let note = snapshot.facts.historyNote { lines += wrapped(words.pick(note), .muted) }
    return lines
  }

  /// What a list of communes below the line says of special difficulty.
  private func below(_ rows: [CommuneRow]) -> [Paragraph] {
    guard case .belowLine = snapshot.question.subject else { return [] }
    let note = words.districtTagNote(rows).map { [$0] } ?? []
    // Ten of nineteen here, ten of ten elsewhere: the set says what the line means.
    return flowed(
      [words.setName(snapshot.set)]
        + words.difficult(rows, snapshot.facts.tags, told: snapshot.toldTags, snapshot.set) + note,
      .text
    )
  }

  private func difficult(_ sheet: DifficultSheet) -> [Paragraph] {
    let tags = snapshot.facts.tags
    guard !tags.isEmpty else { return wrapped(words.noTags, .muted) }
    var lines = wrapped(words.counted(sheet, tags, snapshot.set), .strong) + coverage
    if let villages = words.villages(sheet.total.villages, sheet.scheme) {
      lines += wrapped(villages, .text)
    }
    if let chosen = sheet.chosen { lines += wrapped(words.detail(of: tags[chosen]), .muted) }
    if let note = words.districtTagNote(sheet.communes) { lines += wrapped(note, .muted) }
    return lines
  }

  private func indicator(_ sheet: IndicatorSheet) -> [Paragraph] {
    let indicator = snapshot.set.indicators[sheet.position]
    let name = indicator.names.map(words.pick).joined(separator: " & ")
    let title = "\(indicator.code) \(name)" + (indicator.unit.isEmpty ? "" : " (\(indicator.unit))")
    return wrapped(title, .strong) + wrapped(words.placeLine(sheet.commune), .text)
      + wrapped(joined([words.source(indicator.source), words.pick(indicator.note)]), .muted)
  }

  private func districts(_ sheet: DistrictSheet) -> [Paragraph] {
    let counts = DistrictCounts(sheet.districts)
    let provinces = ProvinceCounts(sheet.provinces)
    // Before all others, for which a small screen has no room.
    var lines = flowed(sheet.later.map(words.later), .warning)
    guard snapshot.levels.contains(.district) else {
      if sheet.unknown.contains(.communes) { return wrapped(words.communesUnknown, .warning) }
      return sheet.place.level < .province
        ? lines
          + flowed(
            [words.provinces(provinces, hasDistricts: false)] + words.provinceCriteria(provinces),
            .strong
          ) : lines
    }
    guard counts.base > 0 else { return lines }
    lines +=
      sheet.unknown.contains(.districts)
      ? wrapped(words.titlesUnknown, .warning) : wrapped(words.counted(counts), .strong)
    lines +=
      sheet.unknown.contains(.communes)
      ? wrapped(words.communesUnknown, .warning)
      : flowed([words.withCommune(counts), words.outside(counts)], .text)
    if sheet.place.level < .province, sheet.unknown.isEmpty {
      lines += flowed(
        [words.provinces(provinces, hasDistricts: true)] + words.provinceCriteria(provinces),
        .text
      )
    }
    lines += flowed(sheet.targets.map(words.line), .muted)
    lines += sheet.targets.flatMap { reading in
      // One that turns the verdict stands in it.
      sheet.rivals.filter { reading.target.isRivalBaseline($0) && $0 != reading.rival }
        .compactMap { words.other($0, reading) }
    }.map { [CellText("! \($0)", .warning)] }
    return lines
  }

  private func ocop(_ sheet: OCOPSheet) -> [Paragraph] {
    guard sheet.total.isKnown else {
      let isOfList = snapshot.recast != nil
      return wrapped(isOfList ? words.recordsUnknown : words.noProductList, .warning)
    }
    let named = isWhole ? Int.max : Words.namedProvinces
    return flowed(
      [
        words.takingPart(sheet.owners, of: sheet.total.communes),
        words.awaiting(sheet.owners.awaiting),
      ],
      .strong
    )
      + flowed([sheet.newcomers.map(words.line)], .text)
      + ProductRating.allCases.flatMap { rating in
        flowed([words.provinces(rating, in: sheet, named: named)], .text)
      }
      + flowed([words.standardisedNote, words.perHundredNote], .muted)
      + received(sheet.total.records)
  }

  /// What came in of the lists that a page about records counts.
  private func received(_ counts: RecordCounts?) -> [Paragraph] {
    counts.map { wrapped(words.received($0), .muted) } ?? []
  }

  private func cooperatives(_ sheet: CooperativeSheet) -> [Paragraph] {
    guard sheet.total.isKnown else {
      let isOfList = snapshot.recast != nil
      return wrapped(isOfList ? words.recordsUnknown : words.noOrganisationList, .warning)
    }
    var lines = wrapped(words.counted(sheet.counts), .strong)
    lines += flowed([sheet.goal.map(words.line), words.lacking(sheet.total.lacking)], .text)
    if let invented = words.onlyInvented(sheet, snapshot.facts.notice) {
      lines += wrapped(invented, .warning)
    }
    lines += flowed([words.unions(sheet.counts), words.members(sheet.counts)], .muted)
    return lines + received(sheet.total.records)
  }

  private func mergers(_ sheet: MergerSheet) -> [Paragraph] {
    guard !sheet.formed.isEmpty || !sheet.traces.isEmpty else { return [] }
    let counts = MergerCounts(sheet.formed)
    var lines = wrapped(words.counted(counts), .strong)
    if snapshot.since != nil {
      lines += wrapped(words.then(sheet.total) ?? "! " + words.noMergersThen, .text)
    }
    lines +=
      sheet.traces.filter { $0.difference != 0 }.isEmpty
      ? [] : wrapped("! " + words.differing(sheet.traces), .warning)
    lines += wrapped(words.statesBefore(counts), .text)
    if let agreeing = words.agreeing(sheet.traces) { lines += wrapped(agreeing, .muted) }
    if let note = snapshot.facts.historyNote { lines += wrapped(words.pick(note), .muted) }
    return lines
  }

  private func quality(_ sheet: QualitySheet) -> [Paragraph] {
    let counts = sheet.total.counts
    guard counts.expected > 0 else { return [] }
    var lines = wrapped(
      joined([words.received(counts, for: sheet.day), words.missing(counts.missing)]),
      .strong
    )
    lines += flowed(words.ownReports(sheet), .strong)
    lines += flowed(sheet.total.own.compactMap(\.later).map(words.later), .warning)
    lines += flowed([words.neverReported(counts.never), words.contradictions(counts)], .text)
    lines += flowed([words.timing(sheet), words.faulty(sheet), words.settled(sheet)], .muted)
    return lines
  }
}
