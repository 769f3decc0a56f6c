package import NTMModel
import TerminalCanvas

/// A page with where the reader is on it, and the last answer for it.
package struct Visit: Sendable {
  package var page: Page
  package var panes: [Pane]
  package var focused = 0
  /// The code of the sector whose owners are shown; `nil` for those of all.
  var sector: String?
  /// Whether the reader was among the provinces last, rather than among the districts, so that the pane
  /// of what a unit needs is about one of them.
  var isAmongProvinces = false
  package var isZoomed = false
  /// Whether an answer was ever shown, also where it is kept no more.
  var wasShown = false
  /// The unit whose figures the linked panes of the overview show; `nil` is the country.
  package var focus: UnitCode?
  /// The latest answer; `nil` until the first one arrives.
  package var snapshot: Snapshot?
  /// When that answer was read; `nil` without one.
  package var readAt: Moment?
  /// What was assumed among the nearest units here, so that it stays among them to be taken back.
  var assumedUnits: [AssumedUnit] = []
  /// Seconds to add for local time, as of that answer.
  var offset: Int { readAt?.offset ?? 0 }

  package init(_ page: Page) {
    self.page = page
    panes = Array(repeating: Pane(), count: page.paneCount)
    if page == .overview { focused = 1 }
  }
}

/// A unit that was assumed to be as it has to be, on the way to a target or in a group.
struct AssumedUnit: Hashable, Sendable {
  var way: RowID
  var unit: NearestUnit
  var assumptions: [Assumption]
}

extension Page {
  /// The number of tables on the page.
  var paneCount: Int {
    switch self {
    case .overview, .districts, .difficult, .quality, .mergers: 4
    case .ocop, .cooperatives, .nearest, .unitLists: 3
    case .commune, .indicator, .belowLine, .target, .tasks, .task, .components, .models, .product,
      .assumptions, .followUps:
      2
    case .units, .communes, .products, .cooperativeList, .published, .taskBoard, .journal, .pace,
      .projector, .differences:
      1
    }
  }
}

extension Visit {
  /// The panes that have anything to show: of the titles only those of provinces, where the unit list
  /// has no districts.
  var shownPanes: [Int] {
    if case .districts = snapshot?.body, snapshot?.levels.contains(.district) == false {
      // What a province needs follows them where they have criteria of their own.
      return showsProvinceCriteria ? [2, 1] : [2]
    }
    return Array(0..<page.paneCount)
  }

  /// Whether the pane of what a unit needs is about a province: only where there are criteria of
  /// provinces, and the reader came from them or there is nothing else.
  var showsProvinceCriteria: Bool {
    guard let snapshot, case .districts(let sheet) = snapshot.body,
      sheet.hasCriteria(of: .province)
    else { return false }
    return isAmongProvinces || !snapshot.levels.contains(.district)
  }

  /// The unit that the pane of what one needs is about; `nil` where the page has none.
  func criteriaOwner(in sheet: DistrictSheet) -> CriteriaOwner? {
    if showsProvinceCriteria {
      let cursor = panes[2].cursor
      let shown = sheet.provinces.first { $0.unit.code.text == cursor?.text }
      return (shown ?? sheet.provinces.first).map { .province($0) }
    }
    let cursor = panes[0].cursor
    let shown = sheet.districts.first { $0.unit.code.text == cursor?.text }
    return (shown ?? sheet.districts.first).map { .district($0) }
  }

  /// Whether targets and provinces of two overviews are the same, as they are while the cursor only
  /// goes from place to place.
  static func isSameNation(_ old: [any TableSource], _ new: [any TableSource]) -> Bool {
    guard old.count == 4, new.count == 4, let targets = new[0] as? TargetTable,
      let places = new[1] as? PlaceTable
    else { return false }
    return old[0] as? TargetTable == targets && old[1] as? PlaceTable == places
  }
}
