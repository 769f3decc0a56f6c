import NTMModel

extension State {
  /// The page that tells where a target is heading: the target of the row or the page in the whole
  /// country, else the one looked at last in the place of the row or the page.
  ///
  /// `nil` where there is no target, on such a page itself without another place under the cursor,
  /// and in communes, of which nothing is kept over time.
  var pacePage: Page? {
    if let table = focusedTable as? TargetTable, let row = cursorRow {
      return .pace(table.readings[row].target.id, .country)
    }
    if case .target(let id) = visit.page { return .pace(id, .country) }
    if case .projector(let slide) = visit.page { return pacePage(of: slide) }
    guard let id = lastTarget else { return nil }
    let page = Page.pace(id, placeUnderCursor?.code ?? placeWithRollUp)
    return page == visit.page ? nil : page
  }

  /// The first target of a slide in the whole country, or the one looked at last in its province.
  private func pacePage(of slide: Slide) -> Page? {
    switch slide {
    case .province(let code): return lastTarget.map { .pace($0, code) }
    case .targets(let first):
      guard case .overview(let overview) = visit.snapshot?.body,
        overview.targets.indices.contains(first)
      else { return nil }
      return .pace(overview.targets[first].target.id, .country)
    }
  }

  /// The target whose way is chosen among those of the nearest units; `nil` for a group of them.
  private var targetOfNearest: String? {
    guard let goals = tables.first as? NearestGoalTable,
      let row = goals.rows.indices.first(where: { goals.id(at: $0) == visit.panes.first?.cursor }),
      case .goal(let goal) = goals.rows[row]
    else { return nil }
    return goal.reading.target.id
  }

  /// The target looked at last, else the one chosen on the overview, else the first.
  private var lastTarget: String? {
    if let id = targetOfNearest { return id }
    for visit in [visit] + backward.reversed() {
      if let id = visit.page.target { return id }
      if visit.page == .overview, let chosen = visit.panes.first?.cursor { return chosen.text }
    }
    return visit.snapshot?.facts.topics.first { $0.kind == .target }?.mark
  }

  /// The unit of the row where rows are units above the communes.
  var placeUnderCursor: NTMModel.Unit? {
    guard let row = cursorRow else { return nil }
    let unit: NTMModel.Unit? =
      switch focusedTable {
      case let table as PlaceTable: table.rows[row].unit
      case let table as DistrictTable: table.rows[row].unit
      case let table as ProvinceTable: table.rows[row].unit
      case let table as OCOPTable: table.rows[row].unit
      case let table as CooperativePlaceTable: table.rows[row].unit
      case let table as ModelPlaceTable: table.rows[row].unit
      case let table as QualityPlaceTable: table.rows[row].unit
      case let table as PaceTable: table.rows[row].unit
      case let table as NearestUnitTable: table.rows[row].unit
      default: nil
      }
    return unit.flatMap { $0.level < .commune ? $0 : nil }
  }

  /// The place of the page, or what it lies in where it is a commune.
  private var placeWithRollUp: UnitCode {
    visit.snapshot?.path.last { $0.level < .commune }?.code ?? place
  }
}

extension Page {
  /// The target that the page is about; `nil` for pages about none.
  fileprivate var target: String? {
    if case .target(let id) = self { return id }
    if case .pace(let id, _) = self { return id }
    return nil
  }
}
