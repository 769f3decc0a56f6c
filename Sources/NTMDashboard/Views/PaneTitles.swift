import NTMModel
import TerminalCanvas

/// What stands in the upper border of each pane.
struct PaneTitles {
  private let visit: Visit
  private let snapshot: Snapshot
  private let counts: CommuneTable.Counts?
  private let words: Words
  /// Whether the place goes without the word for what kind of unit it is.
  private var isBrief = false

  /// Takes what the communes of the page come to; `nil` on pages of other things.
  init(_ visit: Visit, _ snapshot: Snapshot, counts: CommuneTable.Counts?, words: Words) {
    self.visit = visit
    self.snapshot = snapshot
    self.counts = counts
    self.words = words
  }

  private var place: String { snapshot.path.last.map(named) ?? "" }

  /// A unit as titles call it: a district with its province, because names of districts repeat.
  private func named(_ unit: Unit) -> String {
    if unit.level == .country { return words.countryName }
    guard unit.level == .district,
      let province = snapshot.path.first(where: { $0.level == .province })
    else { return words.fullName(unit) }
    return (isBrief ? words.name(unit) : words.fullName(unit)) + ", " + words.name(province)
  }

  private var brief: PaneTitles {
    var brief = self
    brief.isBrief = true
    return brief
  }

  /// Title and remark of a pane for a border with so many columns.
  func caption(of place: Layout.Place, isSingle: Bool, room: Int) -> TableView.Caption {
    let remarks = self.remarks(place.pane)
    // A title in fewer words comes after every remark in fewer words, but for titles that say the
    // same of their own pane: there the remark is the last to give way.
    let wordings =
      isSingle || place.others.count > 1
      ? strips(of: place, isSingle: isSingle, remarks) : titles(of: place).map { ($0, remarks) }
    let captions = wordings.flatMap { titles, remarks in
      remarks.flatMap { remark in
        titles.map { TableView.Caption(title: $0, trailing: remark) }
      }
    }
    var caption =
      captions.first { $0.width <= room } ?? captions.last
      ?? TableView.Caption(title: "", trailing: "")
    if caption.trailing.isEmpty {
      caption.below = remarks.first { !$0.isEmpty && Width.columns($0) <= room } ?? ""
    }
    return caption
  }

  /// Panes by number that take turns, as all do on screens that show one at a time: the one in view
  /// with its place, the others by name; then in fewer and fewer words, each with the remarks that
  /// it can stand beside.
  ///
  /// The header of the overview ends with the place, so that there the other panes stay named. On
  /// other pages it ends with the view, and the place has to stay. A remark that the text above the
  /// tables makes too gives way before the names of the others do, any other one after them.
  private func strips(
    of place: Layout.Place,
    isSingle: Bool,
    _ remarks: [String]
  ) -> [(titles: [String], remarks: [String])] {
    let shown = place.pane
    let panes = isSingle ? visit.shownPanes : ([shown] + place.others).sorted()
    func joined(_ own: String, _ others: (Int) -> String) -> String {
      let own = "\(number(of: shown)) \(own)"
      return panes.map { $0 == shown ? (shown == visit.focused ? "[\(own)]" : own) : others($0) }
        .joined(separator: "  ")
    }
    let numbered: (Int) -> String = { "\(number(of: $0))" }
    let wordings = [named] + PaneTitles.clippedNames.map(clipped)
    let own = [longName(shown), brief.longName(shown)]
    let short = name(shown)
    if visit.page == .overview {
      return
        ([joined(own[0], named)] + wordings.map { joined(short, $0) } + [joined(short, numbered)])
        .map { ([$0], remarks) }
    }
    let placed = wordings.flatMap { others in own.map { joined($0, others) } }
    let bare = wordings.map { joined(short, $0) }
    let told = remarks.filter { !$0.isEmpty }
    return [
      (placed, isCountedAbove ? told + [""] : told), (own.map { joined($0, numbered) }, told),
      (placed + own.map { joined($0, numbered) } + bare + [joined(short, numbered)], [""]),
    ]
  }

  private func named(_ pane: Int) -> String { "\(number(of: pane)) \(name(pane))" }

  private func clipped(_ columns: Int) -> (Int) -> String {
    { Text.fit(named($0), to: columns, ellipsis: words.glyphs.ellipsis) }
  }

  /// Whether the text above the tables tells what the remark counts.
  private var isCountedAbove: Bool {
    switch snapshot.body {
    case .difficult, .cooperatives, .quality: true
    default: false
    }
  }

  /// The columns that tell what a pane is about, its number and the head of its name: many, and few.
  private static let clippedNames = [9, 6]

  /// The title of a pane, with the names of those that take turns with it.
  private func titles(of place: Layout.Place) -> [[String]] {
    let titles = [title(place.pane), brief.title(place.pane)]
    guard !place.others.isEmpty else { return [titles] }
    let others = place.others.map { "  " + named($0) }.joined()
    return [titles.map { $0 + others }, titles]
  }

  func title(_ pane: Int) -> String {
    guard visit.shownPanes.count > 1 else { return longName(pane) }
    let title = "\(number(of: pane)) \(longName(pane))"
    // Brackets tell the focus where colour and weight do not.
    return pane == visit.focused ? "[\(title)]" : title
  }

  /// What a pane is called by, which is also the key that goes there.
  private func number(of pane: Int) -> Int {
    (visit.shownPanes.firstIndex(of: pane) ?? pane) + 1
  }

  private func name(_ pane: Int) -> String {
    switch (snapshot.body, pane) {
    case (.overview, 0): words.pick("Mục tiêu", "Targets")
    case (.overview, 1): words.provincesTitle
    case (.overview, 2): words.belowTitle(snapshot.set)
    case (.overview, 3): words.ocopTitle
    case (.commune, 0): words.criteriaTitle
    case (.commune, 1): words.indicatorsTitle
    case (.indicator(let sheet), 0): words.thresholdsTitle(byRegion: sheet.goesByRegion)
    case (.indicator, 1), (.target, 0): words.historyTitle
    case (.target, 1), (.published, _): words.publishedTitle
    case (.communes, 1): words.missingTitle
    case (.communes, 0): words.belowTitle(snapshot.set)
    case (.ocop, 0): words.ocopTitle
    case (.cooperatives, 0): words.cooperativesTitle
    case (.cooperatives, 1): words.byYearTitle
    case (.cooperatives, 2): words.withoutCooperativeTitle
    case (.quality, 0): words.qualityTitle
    case (.quality, 1): words.qualityCommunesTitle
    case (.assumptions, 0): words.assumptionsTitle
    case (.assumptions, 1): words.assumptionEffectsTitle
    case (.quality, 2): words.recordsTitle
    case (.quality, 3): words.faultyTitle
    case (.unitLists, 0): words.unitListsTitle
    case (.unitLists, 1): words.changedUnitsTitle
    case (.unitLists, 2): words.unplacedTitle
    case (.districts, 0): words.titlesTitle(snapshot.levels)
    case (.districts, 1): words.requirementsTitle
    case (.districts, 2): words.provincesOfDistrictsTitle
    case (.districts, 3): words.lackingCommuneTitle
    case (.mergers, 0): words.mergersTitle
    case (.mergers, 1): words.predecessorsTitle
    case (.mergers, 2): words.endedTitle
    case (.mergers, 3): words.byPlaceTitle
    case (.ocop, 1): words.sectorColumn
    case (.ocop, 2): words.ownersTitle
    case (.tasks, 0): visit.page == .taskBoard ? words.taskBoardTitle : words.tasksTitle
    case (.tasks, 1): words.leadsTitle
    case (.product, 0): words.taskFieldsTitle
    case (.product, 1): words.sameOwnerTitle
    case (.task, 0): words.taskFieldsTitle
    case (.task, 1): words.papersTitle
    case (.nearest, 0): words.nearestTitle
    case (.nearest, 1): words.nearestUnitsTitle
    case (.nearest, 2): words.nearestGapsTitle
    case (.components, 0): words.componentsTitle
    case (.components, 1): words.partsTitle
    case (.models, _): words.modelsTitle
    case (.followUps, 0): words.followUpsTitle
    case (.followUps, 1): words.notesTitle
    case (.difficult, 0): words.byKindTitle
    case (.difficult, 1): words.byPlaceTitle
    case (.difficult, 2): words.communesTitle
    case (.difficult, 3): words.infrastructureTitle
    default: ""
    }
  }

  /// The place whose sectors and owners are shown.
  private func chosenPlace(in sheet: OCOPSheet) -> String {
    let cursor = visit.panes[0].cursor
    let row = sheet.places.first { $0.unit.code.text == cursor?.text } ?? sheet.total
    return row.unit.level == .country ? words.countryName : words.fullName(row.unit)
  }

  func longName(_ pane: Int) -> String {
    switch (snapshot.body, pane) {
    case (.overview, 0):
      return snapshot.facts.years.map(words.targetsTitle) ?? name(pane)
    case (.overview(let overview), 2), (.overview(let overview), 3):
      let focus =
        overview.focus.level == .country ? words.countryName : words.name(overview.focus)
      return name(pane) + " \(words.signs.middot) " + focus
    case (.units(let rows), _):
      let kind = words.children(rows.first?.unit.level)
      return "\(place) \(words.signs.middot) \(words.numerals.whole(rows.count)) \(kind)"
    case (.communes, 0):
      guard case .belowLine = visit.page else {
        return "\(words.communesTitle) \(words.signs.middot) \(place)"
      }
      return "\(name(0)) \(words.signs.middot) \(place)"
    case (.commune, 1):
      let number = visit.panes[0].cursor.flatMap { Int($0.text) } ?? 1
      let criterion = snapshot.set.criteria.first { $0.number == number }
      return criterion.map {
        "\(words.criterionColumn) \($0.number) \(words.signs.middot) \(words.pick($0.name))"
      } ?? name(1)
    case (.ocop(let sheet), 1): return chosenPlace(in: sheet)
    case (.cooperatives, 0), (.cooperativeList, _):
      return "\(words.cooperativesTitle) \(words.signs.middot) \(place)"
    case (.districts, 0):
      return "\(words.titlesTitle(snapshot.levels)) \(words.signs.middot) \(place)"
    case (.districts, 2) where !snapshot.levels.contains(.district):
      return "\(words.titlesTitle(snapshot.levels)) \(words.signs.middot) \(place)"
    case (.districts(let sheet), 1):
      guard let owner = visit.criteriaOwner(in: sheet) else { return name(1) }
      return "\(name(1)) \(words.signs.middot) \(words.fullName(owner.unit))"
    case (.followUps, 0): return "\(words.followUpsTitle) \(words.signs.middot) \(place)"
    case (.mergers, 0): return "\(words.mergersTitle) \(words.signs.middot) \(place)"
    case (.mergers(let sheet), 1):
      let cursor = visit.panes[0].cursor
      let shown = sheet.formed.first { MergerTable.id(of: $0) == cursor } ?? sheet.formed.first
      return shown.map { "\(name(1)) \(words.signs.middot) \(words.name(of: $0))" } ?? name(1)
    case (.ocop(let sheet), 2):
      let sector = sheet.sectors.first { $0.code == visit.sector }.map { words.pick($0.name) }
      return ([words.ownersTitle, chosenPlace(in: sheet)] + [sector].compactMap(\.self))
        .joined(separator: " \(words.signs.middot) ")
    case (.published, _): return "\(words.publishedTitle) \(words.signs.middot) \(place)"
    case (.quality, 0): return "\(words.qualityTitle) \(words.signs.middot) \(place)"
    case (.ocop, 0): return "\(words.ocopTitle) \(words.signs.middot) \(place)"
    case (.nearest, 0): return "\(words.nearestTitle) \(words.signs.middot) \(place)"
    case (.nearest(let sheet), 1):
      let goals = NearestGoalTable(
        sheet,
        hasDistricts: snapshot.levels.contains(.district),
        words: words
      )
      let cursor = visit.panes[0].cursor
      let row = goals.rows.indices.first { goals.id(at: $0) == cursor } ?? 0
      guard goals.rows.indices.contains(row) else { return name(1) }
      let by: String? =
        if case .goal(let goal) = goals.rows[row] { words.other(of: goal) } else { nil }
      return ([goals.rows[row].name(words)] + [by].compactMap(\.self)).joined(separator: ", ")
    case (.pace(let sheet), _):
      return "\(words.paceTitle) \(sheet.target.id) \(words.signs.middot) \(place)"
    case (.components(let rows), 1):
      let chosen = visit.panes[0].cursor.flatMap { Int($0.text) } ?? rows.first?.number ?? 0
      return words.componentTitle(chosen)
    case (.models(let sheet), let pane):
      let cursor = visit.panes[0].cursor
      let row = sheet.places.first { $0.unit.code.text == cursor?.text } ?? sheet.total
      let unit = pane == 0 ? sheet.place : row.unit
      return "\(words.modelsTitle) \(words.signs.middot) \(named(unit))"
    case (.difficult(let sheet), 0): return "\(words.difficultTitle)\(middot)\(named(sheet.place))"
    case (.difficult(let sheet), 2):
      let tags = snapshot.facts.tags
      return words.name(of: sheet.chosen.map { .tag($0) } ?? .difficult, tags)
    case (.changes(let list), _): return words.title(of: visit, list, place: place)
    case (.differences(let sheet), _):
      return words.title(
        differencesIn: named(sheet.place),
        snapshot.since,
        asOf: snapshot.asOf
      )
    case (.products(let rows), _):
      guard case .products(_, .some) = visit.page, let sector = rows.first?.sector else {
        return "\(words.productsTitle) \(words.signs.middot) \(place)"
      }
      return [words.productsTitle, words.pick(sector), place]
        .joined(separator: " \(words.signs.middot) ")
    default: return name(pane)
    }
  }

  /// What a pane is filtered by, and how many rows that leaves; `nil` without a filter.
  func filter(_ pane: Int, of table: some TableSource) -> String? {
    guard let filter = visit.panes[pane].filter else { return nil }
    let text = Text.fit(filter.shown, to: 20, ellipsis: words.glyphs.ellipsis)
    return words.filtered(text) + " \(words.signs.middot) "
      + words.rows(table.items(in: visit.panes[pane].shown), of: table.itemCount)
  }

  private var middot: String { " \(words.signs.middot) " }

  /// What stands at the right of a pane's border, in many words and in few; an empty text at the end
  /// where it may be left out.
  private func remarks(_ pane: Int) -> [String] {
    switch (snapshot.body, pane) {
    case (.overview(let overview), 0):
      guard let deadline = snapshot.facts.deadline else { return [""] }
      return [
        words.daysLeft(to: deadline, from: snapshot.today, heldOn: overview.heldOn), "",
      ]
    case (.overview(let overview), 1):
      let sorted =
        visit.panes[1].sort == nil && snapshot.levels.contains(.region)
        ? middot + words.notSorted : ""
      let count = words.numerals.whole(overview.places.count { $0.unit.level == .province })
      let sums = overview.country.rollUp
      guard let missing = words.unreported(sums.communes - sums.reported) else {
        return [count + sorted, ""]
      }
      return [count + middot + missing + sorted, count + sorted, ""]
    case (.overview(let overview), 2): return belowRemarks(overview)
    case (.overview(let overview), 3):
      let isCountry = overview.focus.level == .country
      let sums = overview.focusRollUp
      if let state = words.productsState(sums) { return [state, ""] }
      let own = words.products(sums.standardised, inForce: sums.products, ofCountry: nil)
      guard !isCountry else { return [own, words.standardised(sums.standardised), ""] }
      let all = words.products(
        sums.standardised,
        inForce: sums.products,
        ofCountry: overview.country.rollUp.standardised
      )
      return [all, own, words.standardised(sums.standardised), ""]
    case (.units(let rows), _): return unitsRemarks(rows)
    case (.communes, 0): return communesRemarks
    case (.communes, 1): return words.outOfBelow(counts?.below ?? 0, snapshot.set)
    case (.commune(let sheet), 0): return [words.met(sheet.row, of: snapshot.set), ""]
    case (.changes(let list), _):
      return [words.count(of: list)] + (list.tally.map { [words.net($0)] } ?? []) + [""]
    case (.differences(let sheet), _):
      return [snapshot.since == nil ? "" : words.count(of: sheet), ""]
    case (.pace(let sheet), _): return words.indices(sheet.total) + [""]
    case (.ocop(let sheet), 0):
      guard sheet.total.isKnown else { return [words.productsUnknown, ""] }
      let count = words.standardised(sheet.total.standardised)
      return (sheet.goal.map { [count + middot + words.against($0.target)] } ?? []) + [count, ""]
    case (.tasks(let list), 0): return [words.count(of: list.summary), ""]
    case (.models(let sheet), 0): return [words.total(sheet), ""]
    case (.followUps(let sheet), 0): return [words.count(of: sheet, on: snapshot.today), ""]
    case (.followUps(let sheet), 1): return [words.numerals.whole(sheet.notes.count), ""]
    case (.difficult(let sheet), 2): return [words.communes(sheet.communes.count), ""]
    case (.cooperatives(let sheet), let pane) where pane != 1:
      guard sheet.total.isKnown else { return [words.productsUnknown, ""] }
      guard pane == 2 else { return [words.bothNumbers(sheet.counts.share), ""] }
      let count = words.outOf(sheet.total.lacking)
      let then = sheet.lackingThen.map { [count + middot + words.lacked($0.count, $0.filled)] }
      return (then ?? []) + [count, ""]
    case (.quality(let sheet), 0):
      return [words.unreported(sheet.total.counts.missing) ?? "", ""]
    case (.published(let sheet), _): return [words.numerals.whole(sheet.printed), ""]
    case (.quality(let sheet), 1): return [words.numerals.whole(sheet.communes.count), ""]
    case (.quality(let sheet), 3): return [words.numerals.whole(sheet.faulty.count), ""]
    case (.districts(let sheet), 0): return [words.numerals.whole(sheet.districts.count), ""]
    case (.mergers(let sheet), 0):
      return words.pending(MergerCounts(sheet.formed)) + [""]
    case (.assumptions, 0): return [words.numerals.whole(snapshot.whatIf?.lines.count ?? 0), ""]
    case (.unitLists, 1): return [words.numerals.whole(snapshot.recast?.changed.count ?? 0), ""]
    case (.unitLists, 2): return [words.numerals.whole(snapshot.recast?.unplaced.count ?? 0), ""]
    case (.mergers(let sheet), 2): return [words.numerals.whole(sheet.ended.count), ""]
    case (.districts(let sheet), 1):
      let owner = visit.criteriaOwner(in: sheet)
      let lacking = owner.map(words.lacking) ?? ""
      let report = owner?.criteria.map { own in
        words.ownReportColumn + " "
          + words.report(assessedOn: own.assessedOn, asOf: snapshot.asOf).text
      }
      return
        (report.map { [[lacking, $0].filter { !$0.isEmpty }.joined(separator: middot)] } ?? [])
        + [lacking, ""]
    case (.districts(let sheet), 2):
      guard snapshot.levels.contains(.district) else {
        return [words.numerals.whole(sheet.provinces.count)]
      }
      return [words.without(sheet.provinces.count { $0.lacksRecognisedDistrict }), ""]
    case (.districts(let sheet), 3):
      let count = words.numerals.whole(sheet.districts.count { $0.lacksRecognisedCommune })
      guard snapshot.since != nil else { return [count, ""] }
      let then = sheet.lackingThen
      return [count + middot + words.lacked(then.count, then.filled), count, ""]
    default: return [""]
    }
  }

  /// The communes below the line and the undetermined ones, and that a list of them is cut.
  private func belowRemarks(_ overview: Overview) -> [String] {
    let sums = overview.focusRollUp
    let (below, open, shown) = (sums.below, sums.undetermined, overview.below.count)
    guard sums.known(below, .communes) != nil else { return [words.undetermined(open)] }
    let counts = counted(below, open: open)
    guard shown < below + open else { return counts }
    let cut = words.lowest(shown, of: below + open)
    return [counts[0] + middot + cut, cut] + counts
  }

  private func counted(_ below: Int, open: Int) -> [String] {
    [
      words.communes(below) + (open > 0 ? middot + words.undetermined(open) : ""),
      words.belowShort(below, open: open),
    ]
  }

  private func unitsRemarks(_ rows: [PlaceRow]) -> [String] {
    guard var sum = rows.first?.rollUp else { return [""] }
    for row in rows.dropFirst() { sum += row.rollUp }
    let recognised = words.recognised(sum)
    guard sum.communes > 0 else { return [words.recognised(sum.recognisedShare), ""] }
    let known = sum.known(words.below(sum.below, snapshot.set), .communes)
    let below = known.map { recognised + middot + $0 } ?? recognised
    // The set gives way before the count of those below the line does.
    let bare = sum.known(words.belowAlone(sum.below, snapshot.set), .communes)
    let short = bare.map { recognised + middot + $0 } ?? recognised
    guard let missing = words.unreported(sum.communes - sum.reported) else {
      return [below, short, recognised, ""]
    }
    return [below, short, recognised].map { $0 + middot + missing } + [recognised, ""]
  }

  private var communesRemarks: [String] {
    guard let counts else { return [""] }
    guard case .belowLine = visit.page else {
      guard counts.counted > 0 else { return [""] }
      let recognised = words.recognised(Share(counts.recognised, of: counts.counted))
      guard let missing = words.unreported(counts.unreported) else { return [recognised, ""] }
      return [recognised + middot + missing, recognised, ""]
    }
    return counted(counts.below, open: counts.counted - counts.below)
  }
}
