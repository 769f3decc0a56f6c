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
    guard let id = lastTarget else { return nil }
    let page = Page.pace(id, placeUnderCursor?.code ?? placeWithRollUp)
    return page == visit.page ? nil : page
  }

  /// The target looked at last, else the one chosen on the overview, else the first.
  private var lastTarget: String? {
    for visit in [visit] + backward.reversed() {
      if let id = visit.page.target { return id }
      if visit.page == .overview, let chosen = visit.panes.first?.cursor { return chosen.text }
    }
    return visit.snapshot?.facts.topics.first { $0.kind == .target }?.mark
  }

  /// The unit of the row where rows are units above the communes.
  private var placeUnderCursor: NTMModel.Unit? {
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
