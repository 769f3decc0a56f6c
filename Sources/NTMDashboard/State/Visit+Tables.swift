import NTMModel
import TerminalCanvas

/// The tables of a page, made from its latest answer.
extension Visit {
  /// The second table where it shows what stands under the cursor of the first; empty on other
  /// pages.
  func followers(
    of first: any TableSource,
    _ words: Words,
    isSideBySide: Bool
  ) -> [any TableSource] {
    let compared = compared(isSideBySide)
    return allFollowers(of: first, words, compared).map { finished($0, compared, words) }
  }

  /// The tables of the page, made from the latest answer; empty before it.
  func tables(_ words: Words, size: Size, isSideBySide: Bool) -> [any TableSource] {
    let compared = compared(isSideBySide)
    return allTables(words, size: size, compared).map { finished($0, compared, words) }
  }

  /// What the tables are held against; `nil` for nothing.
  private func compared(_ isSideBySide: Bool) -> Compared? {
    guard let snapshot, let since = snapshot.since else { return nil }
    return Compared(since: since, asOf: snapshot.asOf, isSideBySide: isSideBySide)
  }

  private func finished(
    _ table: any TableSource,
    _ compared: Compared?,
    _ words: Words
  ) -> any TableSource {
    let fitted = fitted(table)
    return compared == nil ? fitted : fitted.withWholeMoves(words)
  }

  /// A table without the columns of a level that has no unit on the day.
  private func fitted(_ table: any TableSource) -> any TableSource {
    guard let snapshot, !snapshot.levels.contains(.district) else { return table }
    var table = table
    table.leaveOut([
      .district, .districts, .nearest, .then(.districts), .moveOf(.districts),
    ])
    return table
  }

  private func allFollowers(
    of first: any TableSource,
    _ words: Words,
    _ compared: Compared?
  ) -> [any TableSource] {
    guard let snapshot else { return [] }
    let cursor = panes.first?.cursor
    switch (snapshot.body, first) {
    case (.commune(let sheet), _ as CriterionTable):
      let set = snapshot.set
      let chosen = cursor.flatMap { Int($0.text) } ?? set.criteria.first?.number
      return [
        IndicatorTable(sheet, set: set, criterion: chosen, compared: compared, words: words)
      ]
    case (.ocop(let sheet), let places as OCOPTable):
      let shown = places.rows.first { $0.unit.code.text == cursor?.text } ?? sheet.total
      return [
        SectorTable(
          sheet.sectors,
          shown.sectorStars,
          place: shown.unit.code,
          most: (1...5).map { sheet.total.stars($0) },
          isKnown: shown.isKnown,
          words: words
        )
        .with(compared, then: shown.isKnown ? shown.then : nil, words),
        OwnerKindTable(
          sheet.owners(of: shown.unit.code, sector: sector, on: snapshot.asOf),
          then: sheet.ownersThen(of: shown.unit.code, sector: sector),
          most: sheet.owners.kinds.count,
          compared: compared,
          words: words
        ),
      ]
    case (.districts(let sheet), _ as DistrictTable):
      return [
        OwnCriteriaTable(criteriaOwner(in: sheet), of: sheet, compared: compared, words: words)
      ]
    case (.mergers(let sheet), _ as MergerTable):
      let shown = sheet.formed.first { MergerTable.id(of: $0) == cursor } ?? sheet.formed.first
      return [PredecessorTable(shown, words: words)]
    case (.nearest, let goals as NearestGoalTable):
      let row = goals.rows.indices.first { goals.id(at: $0) == cursor } ?? 0
      let units = goals.rows.indices.contains(row) ? goals.rows[row].units : []
      let laid = Set(snapshot.whatIf?.lines.map(\.assumption) ?? [])
      let assumed = assumedUnits.filter { kept in
        goals.rows.indices.contains(row) && kept.way == goals.id(at: row)
          && kept.assumptions.allSatisfy(laid.contains)
      }
      let then = snapshot.nearestThen.flatMap { then in
        goals.rows.indices.contains(row) ? goals.rows[row].needs(at: then) : nil
      }
      return [
        NearestUnitTable(
          units,
          assumed: assumed.map(\.unit),
          then: then ?? [:],
          compared: compared,
          asOf: snapshot.asOf,
          words: words
        )
      ]
    case (.components(let rows), _ as ComponentTable):
      let shown = rows.first { String($0.number) == cursor?.text } ?? rows.first
      return shown.map {
        [ComponentPartTable($0, asOf: snapshot.asOf, compared: compared, words: words)]
      } ?? []
    case (.models(let sheet), _ as ModelPlaceTable):
      let shown = cursor.map { UnitCode($0.text) } ?? sheet.place.code
      let models = sheet.models.filter { shown == sheet.place.code || $0.path.contains(shown) }
      let place = sheet.places.first { $0.unit.code == shown } ?? sheet.total
      return [
        ModelTable(
          models,
          isListed: place.isKnown,
          asOf: snapshot.asOf,
          compared: compared,
          words: words
        )
      ]
    default: return []
    }
  }

  private func allTables(
    _ words: Words,
    size: Size,
    _ compared: Compared?
  ) -> [any TableSource] {
    guard let snapshot else { return [] }
    if case .projector = page { return [] }
    let set = snapshot.set
    let asOf = snapshot.asOf
    switch snapshot.body {
    case .overview(let overview):
      return [
        TargetTable(
          overview.targets,
          compared: compared,
          missing: snapshot.missing(of: .communesRecognised),
          width: size.width,
          words: words
        ),
        PlaceTable.brief(
          [overview.country] + overview.places,
          set: set,
          compared: compared,
          words: words
        ),
        CommuneTable.brief(
          overview.below,
          set: set,
          asOf: asOf,
          under: overview.focus.level,
          compared: compared,
          words: words
        ).with(snapshot.recast),
        SectorTable(
          overview.sectors,
          overview.sectorStars,
          place: overview.focus.code,
          most: overview.country.rollUp,
          isKnown: overview.focusRollUp.known(true, .products) ?? false,
          words: words
        )
        .with(compared, then: overview.sectorStarsThen, words),
      ]
    case .units(let rows):
      return [PlaceTable.full(rows, set: set, compared: compared, words: words)]
    case .communes(let rows):
      let level = snapshot.path.last?.level ?? .country
      let isBelowLine = if case .belowLine = page { true } else { false }
      let matrix = CommuneTable.matrix(
        rows,
        set: set,
        asOf: asOf,
        under: level,
        isBelowLine: isBelowLine,
        compared: compared,
        tags: snapshot.facts.tags,
        words: words
      ).with(snapshot.recast)
      guard isBelowLine else { return [matrix] }
      let lacking = LackingTable(
        rows,
        set: set,
        then: snapshot.lackingThen,
        compared: compared,
        words: words
      )
      return [matrix, lacking]
    case .commune(let sheet):
      let criteria = CriterionTable(
        sheet,
        set: set,
        days: snapshot.facts.reportingDays.filter { $0 <= asOf },
        compared: compared,
        words: words
      )
      return [criteria] + allFollowers(of: criteria, words, compared)
    case .indicator(let sheet):
      let indicator = set.indicators[sheet.position]
      return [
        ThresholdRowsTable(sheet, indicator: indicator, words: words),
        IndicatorHistoryTable(sheet, indicator: indicator, words: words),
      ]
    case .ocop(let sheet):
      let places = OCOPTable(
        sheet,
        today: snapshot.today,
        compared: compared,
        words: words
      )
      return [places] + allFollowers(of: places, words, compared)
    case .products(let rows):
      guard case .products(_, let sector) = page else { return [] }
      return [
        ProductTable(
          rows,
          isOneSector: sector != nil,
          isListed: !snapshot.unlisted.contains(.unlisted),
          asOf: asOf,
          compared: compared,
          words: words
        )
      ]
    case .product(let sheet):
      return [
        ProductFieldTable(sheet, asOf: asOf, words: words),
        ProductTable(sheet.others, isOneSector: false, asOf: asOf, words: words),
      ]
    case .districts(let sheet):
      let hasLevel = snapshot.levels.contains(.district)
      let districts = DistrictTable.full(
        sheet.districts,
        hasLevel: hasLevel,
        compared: compared,
        words: words
      )
      .with(snapshot.recast)
      return [districts] + allFollowers(of: districts, words, compared).map(fitted) + [
        ProvinceTable(
          sheet.provinces,
          hasDistricts: hasLevel,
          hasCriteria: sheet.hasCriteria(of: .province),
          compared: compared,
          words: words
        ),
        DistrictTable.lacking(
          sheet.districts,
          hasLevel: hasLevel,
          compared: compared,
          words: words
        )
        .with(snapshot.recast),
      ]
    case .mergers(let sheet):
      let formed = MergerTable(
        sheet.formed,
        compared: compared,
        words: words
      )
      return [formed] + allFollowers(of: formed, words, compared) + [
        EndedTable(sheet.ended, words: words),
        MergerPlaceTable(sheet, compared: compared, words: words),
      ]
    case .cooperatives(let sheet):
      return [
        CooperativePlaceTable(
          sheet,
          today: snapshot.today,
          compared: compared,
          words: words
        ),
        CooperativeYearTable(
          sheet,
          notice: snapshot.facts.notice,
          compared: compared,
          words: words
        ),
        CommuneWithoutTable(
          sheet.lacking,
          isKnown: sheet.total.isKnown,
          asOf: asOf,
          compared: compared,
          words: words
        ),
      ]
    case .cooperativeList(let rows):
      return [
        CooperativeTable(
          rows,
          isListed: !snapshot.unlisted.contains(.noOrganisationList),
          asOf: asOf,
          compared: compared,
          words: words
        )
      ]
    case .quality(let sheet):
      return [
        QualityPlaceTable(sheet, compared: compared, words: words),
        QualityCommuneTable(sheet, compared: compared, words: words),
        RecordListTable(sheet, compared: compared, words: words),
        RecordFaultTable(
          sheet.faulty,
          then: sheet.faultsThen,
          compared: compared,
          words: words
        ),
      ]
    case .published(let sheet):
      return [PublishedTable.ofPlace(sheet, facts: snapshot.facts, set: set, words: words)]
    case .unitLists:
      return [
        RecastLineTable(snapshot.recast?.lines ?? [], set: set, words: words),
        RecastUnitTable(snapshot.recast?.changed ?? [], words: words),
        UnplacedTable(snapshot.recast?.unplaced ?? [], words: words),
      ]
    case .assumptions:
      return [
        AssumptionTable(snapshot.whatIf, set: set, words: words),
        AssumptionEffectTable(snapshot.whatIf?.effects ?? [], words: words),
      ]
    case .target(let sheet):
      return [
        SeriesTable(sheet.series, words: words),
        PublishedTable.ofTarget(sheet.published, words: words),
      ]
    case .pace(let sheet): return [PaceTable(sheet, compared: compared, words: words)]
    case .nearest(let sheet):
      let hasDistricts = snapshot.levels.contains(.district)
      let goals = NearestGoalTable(
        sheet,
        hasDistricts: hasDistricts,
        compared: compared,
        words: words
      )
      return [goals] + allFollowers(of: goals, words, compared).map(fitted)
        + [
          CriterionGapTable(
            sheet.criteria,
            set: set,
            then: sheet.then,
            compared: compared,
            words: words
          )
        ]
    case .tasks(let list):
      if page == .taskBoard {
        return [
          TaskBoardTable(list, width: size.width, compared: compared, words: words)
        ]
      }
      return [
        TaskTable(list, width: size.width, compared: compared, words: words),
        LeadTable(list, compared: compared, words: words),
      ]
    case .task(let sheet):
      return [
        TaskFieldTable(sheet, words: words), PaperTable(sheet.row.papers, words: words),
      ]
    case .components(let rows):
      let components = ComponentTable(rows, compared: compared, words: words)
      return [components] + allFollowers(of: components, words, compared)
    case .models(let sheet):
      let places = ModelPlaceTable(
        sheet,
        today: snapshot.today,
        compared: compared,
        words: words
      )
      return [places] + allFollowers(of: places, words, compared)
    case .difficult(let sheet):
      let tags = snapshot.facts.tags
      return [
        DifficultKindTable(sheet, tags: tags, set: set, compared: compared, words: words),
        DifficultPlaceTable(sheet, tags: tags, set: set, compared: compared, words: words),
        CommuneTable.difficult(
          sheet.communes,
          tags: tags,
          set: set,
          asOf: asOf,
          under: sheet.place.level,
          villagesThen: sheet.villagesThen,
          compared: compared,
          words: words
        ),
        InfrastructureTable(
          sheet.infrastructure,
          isTold: sheet.isTold,
          compared: compared,
          words: words
        ),
      ]
    case .followUps(let sheet):
      let today = snapshot.today
      let list = snapshot.recast?.day ?? today
      return [
        FollowUpTable(sheet, today: today, list: list, compared: compared, words: words),
        NoteTable(sheet, today: today, list: list, compared: compared, words: words),
      ]
    case .changes(let list):
      if case .journal(let filter) = page, filter.isSummed {
        return [
          NetChangeTable(list.changes, of: set, offset: offset, width: size.width, words: words)
        ]
      }
      return [
        ChangeTable(list.changes, of: set, offset: offset, width: size.width, words: words)
      ]
    case .differences(let sheet):
      return [
        DifferenceTable(
          sheet,
          of: set,
          compared: compared,
          reason: words.noDifferences(snapshot),
          width: size.width,
          words: words
        )
      ]
    case .search, .reports, .report, .missing: return []
    }
  }
}

extension Snapshot {
  /// Who was nearest to the line at the baseline; `nil` on other pages and where nobody asked.
  fileprivate var nearestThen: NearestThen? {
    if case .nearest(let sheet) = body { return sheet.then }
    return nil
  }
}
