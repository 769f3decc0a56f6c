import NTMModel
import TerminalCanvas

/// Where the panes of a page lie; used for scrolling and for drawing, so the two agree.
struct Layout: Hashable {
  struct Place: Hashable {
    var pane: Int
    var rect: Rect
    /// The panes that take turns with it in this place.
    var others: [Int] = []
  }

  var places: [Place]
  /// Where the chart stands between text and tables; `nil` on pages without one, and where there is
  /// no room for it.
  var chart: Rect?
  /// Whether the panes are shown one at a time, so that a strip names them.
  var isSingle: Bool

  /// The rows of the screen that are not the page's: header above, status and footer below.
  static func body(of size: Size) -> Rect {
    Rect(x: 0, y: 1, width: size.width, height: max(0, size.height - 3))
  }

  /// Lays out the panes of the tables below so many lines of plain text, and below the chart where
  /// the page has one.
  init(
    _ visit: Visit,
    _ tables: [any TableSource],
    size: Size,
    text: Int,
    hasChart: Bool
  ) {
    let whole = Layout.body(of: size)
    let height = hasChart ? ChartView.height(below: text, in: whole) : 0
    if height > 0 {
      chart = Rect(x: 2, y: whole.y + text, width: whole.width - 4, height: height)
    }
    let body = Rect(
      x: whole.x,
      y: whole.y + text + height,
      width: whole.width,
      height: whole.height - text - height
    )
    let panes = visit.shownPanes
    let isAlone = panes.count == 1 || visit.isZoomed || size.width < Layout.narrow
    let needs = tables.map { PaneNeed($0) }
    let several =
      isAlone ? Layout.low(visit, needs, body: body) : Layout.several(visit, needs, body: body)
    isSingle = several == nil && panes.count > 1
    let focused = panes.contains(visit.focused) ? visit.focused : panes.first ?? 0
    places = several ?? [Place(pane: focused, rect: body)]
  }

  static let narrow = 100
  static let wide = 140
  static let least = Size(width: 60, height: 15)

  /// The most lines of text above the tables: these keep two thirds of the page, or nearly so on
  /// the smallest screens.
  static func textLimit(of size: Size) -> Int {
    let height = body(of: size).height
    return min(max(5, height / 3), max(0, height - 6))
  }

  /// All panes of a page at once; `nil` where there is no room for that, or nothing to show yet.
  private static func several(_ visit: Visit, _ needs: [PaneNeed], body: Rect) -> [Place]? {
    guard needs.count == visit.page.paneCount else { return nil }
    switch visit.page {
    case .overview: return overview(needs, focused: visit.focused, body: body)
    case .commune: return side(body, left: max(50, body.width * 9 / 20))
    // The matrix of communes needs the whole width of a medium screen.
    case .belowLine: return body.width < wide ? nil : side(body, left: body.width - 48)
    case .ocop: return ocop(needs, focused: visit.focused, body: body)
    case .indicator: return stack(body, top: min(body.height / 2 + 2, 13))
    case .target: return stack(body, top: min(body.height / 2, 12))
    case .districts where visit.shownPanes.count == 2: return provinces(body)
    case .districts: return districts(focused: visit.focused, body: body)
    case .cooperatives: return three(body, top: body.height * 11 / 20)
    case .mergers: return mergers(focused: visit.focused, body: body)
    case .nearest, .unitLists: return three(body, top: min(needs[0].height, body.height * 11 / 20))
    case .tasks, .task, .product: return stack(body, top: body.height * 3 / 5)
    case .quality: return quality(needs, focused: visit.focused, body: body)
    case .assumptions, .followUps: return stack(body, top: body.height * 11 / 20)
    case .components: return stack(body, top: min(14, body.height * 3 / 5))
    case .difficult: return difficult(needs, body: body)
    case .models: return side(body, left: body.width * 9 / 20)
    case .units, .communes, .products, .cooperativeList, .published, .taskBoard, .journal, .pace,
      .projector, .differences:
      return nil
    }
  }

  /// All targets above the other panes of the overview in turns, on a screen too narrow for panes side
  /// by side but high enough for these; `nil` elsewhere.
  private static func low(_ visit: Visit, _ needs: [PaneNeed], body: Rect) -> [Place]? {
    guard visit.page == .overview, !visit.isZoomed, needs.count == visit.page.paneCount,
      visit.shownPanes.count == needs.count, body.height - needs[0].height >= leastPane
    else { return nil }
    let places = stack(body, top: needs[0].height)
    let shown = max(1, visit.focused)
    return [
      places[0],
      Place(
        pane: shown,
        rect: places[1].rect,
        others: (1..<needs.count).filter { $0 != shown }
      ),
    ]
  }

  /// The least rows that a pane of the overview is worth opening in, and those of the list of
  /// communes where products may stand below it.
  private static let leastPane = PaneNeed.frame + 3
  private static let leastList = PaneNeed.frame + 5

  /// All targets above, and below them the provinces beside the communes and the products of one;
  /// `nil` where the rest of the screen would be too low for anything.
  ///
  /// Communes and products stand one below the other, since a list of communes has more use for
  /// columns than for rows; side by side where the screen is too low for that; and where it is too
  /// narrow as well, in turns.
  private static func overview(_ needs: [PaneNeed], focused: Int, body: Rect) -> [Place]? {
    let (provinces, communes, products) = (needs[1], needs[2], needs[3])
    let top = needs[0].height
    let height = body.height - top
    guard height >= leastPane else { return nil }
    let targets = Place(
      pane: 0,
      rect: Rect(x: body.x, y: body.y, width: body.width, height: top)
    )
    let rest = Rect(x: body.x, y: body.y + top, width: body.width, height: height)
    if products.height + leastList <= height {
      let columns = Layout.columns([provinces, communes.over(products)], in: rest)
      let list = Rect(
        x: columns[1].x,
        y: columns[1].y,
        width: columns[1].width,
        height: height - products.height
      )
      let under = Rect(
        x: list.x,
        y: list.maxY,
        width: list.width,
        height: products.height
      )
      return [
        targets, Place(pane: 1, rect: columns[0]), Place(pane: 2, rect: list),
        Place(pane: 3, rect: under),
      ]
    }
    if provinces.least + communes.least + products.least <= rest.width {
      let columns = Layout.columns([provinces, communes, products], in: rest)
      return [targets] + columns.indices.map { Place(pane: $0 + 1, rect: columns[$0]) }
    }
    let columns = Layout.columns([provinces, communes.over(products)], in: rest)
    let shown = focused == 3 ? 3 : 2
    return [
      targets, Place(pane: 1, rect: columns[0]),
      Place(pane: shown, rect: columns[1], others: [shown == 3 ? 2 : 3]),
    ]
  }

  /// The places beside the sectors of one of them, and the owners below these; in turns where the
  /// screen is too low for both.
  private static func ocop(_ needs: [PaneNeed], focused: Int, body: Rect) -> [Place]? {
    let (places, sectors, owners) = (needs[0], needs[1], needs[2])
    let right = sectors.over(owners)
    guard places.least + right.least <= body.width else { return nil }
    let columns = Layout.columns([places, right], in: body)
    guard sectors.height + owners.height <= body.height else {
      let shown = focused == 2 ? 2 : 1
      return [
        Place(pane: 0, rect: columns[0]),
        Place(pane: shown, rect: columns[1], others: [shown == 2 ? 1 : 2]),
      ]
    }
    let list = Rect(
      x: columns[1].x,
      y: columns[1].y,
      width: columns[1].width,
      height: body.height - owners.height
    )
    let under = Rect(x: list.x, y: list.maxY, width: list.width, height: owners.height)
    return [
      Place(pane: 0, rect: columns[0]), Place(pane: 1, rect: list), Place(pane: 2, rect: under),
    ]
  }

  /// Kinds beside infrastructure above, places beside communes below; one at a time where the screen
  /// is too low for that.
  private static func difficult(_ needs: [PaneNeed], body: Rect) -> [Place]? {
    let top = min(max(needs[0].height, needs[3].height), body.height / 2)
    guard top >= leastPane, body.height - top >= leastList else { return nil }
    let above = Rect(x: body.x, y: body.y, width: body.width, height: top)
    let below = Rect(
      x: body.x,
      y: body.y + top,
      width: body.width,
      height: body.height - top
    )
    // Of the kinds their villages, of the communes theirs: these are what the page is for.
    let upper = side(above, left: max(above.width * 11 / 20, min(71, above.width - 45)))
    let lower = side(below, left: max(36, min(below.width * 2 / 5, below.width - 80)))
    return [
      upper[0], Place(pane: 3, rect: upper[1].rect), Place(pane: 1, rect: lower[0].rect),
      Place(pane: 2, rect: lower[1].rect),
    ]
  }

  /// The places above, the units to look at below them, and beside these the lists of records over the
  /// products to look at; in turns where the screen is too low for both.
  private static func quality(_ needs: [PaneNeed], focused: Int, body: Rect) -> [Place] {
    let rows = stack(body, top: body.height * 11 / 20)
    guard let bottom = rows.last?.rect else { return rows }
    let lists = needs[2]
    // What is wrong with a unit needs a little more room than what is wrong with a record.
    let sides = side(bottom, left: bottom.width - min(lists.least, bottom.width * 19 / 40))
    let (left, right) = (sides[0].rect, sides[1].rect)
    let units = Place(pane: 1, rect: left)
    guard lists.height + leastPane <= right.height else {
      let shown = focused == 3 ? 3 : 2
      return [rows[0], units, Place(pane: shown, rect: right, others: [shown == 3 ? 2 : 3])]
    }
    let (above, below) = (lists.height, right.height - lists.height)
    return [
      rows[0], units,
      Place(pane: 2, rect: Rect(x: right.x, y: right.y, width: right.width, height: above)),
      Place(
        pane: 3,
        rect: Rect(x: right.x, y: right.y + above, width: right.width, height: below)
      ),
    ]
  }

  private static func columns(_ needs: [PaneNeed], in rect: Rect) -> [Rect] {
    var x = rect.x
    return PaneNeed.widths(needs, filling: rect.width).map { width in
      defer { x += width }
      return Rect(x: x, y: rect.y, width: width, height: rect.height)
    }
  }

  private static func side(_ body: Rect, left: Int) -> [Place] {
    [
      Place(pane: 0, rect: Rect(x: body.x, y: body.y, width: left, height: body.height)),
      Place(
        pane: 1,
        rect: Rect(x: body.x + left, y: body.y, width: body.width - left, height: body.height)
      ),
    ]
  }

  /// The provinces, and beside them what one of them needs.
  private static func provinces(_ body: Rect) -> [Place] {
    let places = side(body, left: body.width * 11 / 20)
    return zip([2, 1], places).map { Place(pane: $0, rect: $1.rect) }
  }

  /// The districts above, what one of them needs below, and the provinces beside that; those without
  /// a commune beside these, or in turns with them.
  private static func districts(focused: Int, body: Rect) -> [Place] {
    let rows = stack(body, top: body.height * 11 / 20)
    guard let bottom = rows.last?.rect else { return rows }
    let pair = side(bottom, left: min(60, bottom.width * 9 / 20))
    guard bottom.width < wide, let right = pair.last?.rect else {
      let right = side(pair[1].rect, left: pair[1].rect.width - min(48, pair[1].rect.width / 2))
      return [rows[0], Place(pane: 1, rect: pair[0].rect)]
        + right.map { Place(pane: $0.pane + 2, rect: $0.rect) }
    }
    let shown = focused == 3 ? 3 : 2
    return [
      rows[0], Place(pane: 1, rect: pair[0].rect),
      Place(pane: shown, rect: right, others: [shown == 3 ? 2 : 3]),
    ]
  }

  /// The formed units above, what one of them was below, and beside that the units that ended, or in
  /// turns with them the places.
  private static func mergers(focused: Int, body: Rect) -> [Place] {
    var places = three(body, top: body.height * 11 / 20)
    guard let last = places.popLast() else { return places }
    let shown = focused == 3 ? 3 : 2
    return places + [Place(pane: shown, rect: last.rect, others: [shown == 3 ? 2 : 3])]
  }

  /// The first pane above, the two others side by side below it.
  private static func three(_ body: Rect, top: Int) -> [Place] {
    let rows = stack(body, top: top)
    guard let bottom = rows.last?.rect else { return rows }
    return [rows[0]]
      + side(bottom, left: bottom.width - min(60, bottom.width * 2 / 5))
      .map { Place(pane: $0.pane + 1, rect: $0.rect) }
  }

  private static func stack(_ body: Rect, top: Int) -> [Place] {
    let top = min(max(top, 4), max(4, body.height - 4))
    return [
      Place(pane: 0, rect: Rect(x: body.x, y: body.y, width: body.width, height: top)),
      Place(
        pane: 1,
        rect: Rect(
          x: body.x,
          y: body.y + top,
          width: body.width,
          height: max(0, body.height - top)
        )
      ),
    ]
  }

  /// The rows of the table in a pane: the box and the heading take three.
  ///
  /// A pane that waits for its turn has the place of the one it takes turns with.
  func height(of pane: Int) -> Int {
    let place = places.first { $0.pane == pane || $0.others.contains(pane) } ?? places.first
    return max(1, (place?.rect.height ?? 4) - PaneNeed.frame)
  }
}
