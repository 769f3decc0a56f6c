import NTMModel
import TerminalCanvas

/// Where the panes of a page lie; used for scrolling and for drawing, so the two agree.
struct Layout {
  struct Place {
    var pane: Int
    var rect: Rect
  }

  var places: [Place]
  /// Whether the panes are shown one at a time, so that a strip names them.
  var isSingle: Bool

  /// The rows of the screen that are not the page's: header above, status and footer below.
  static func body(of size: Size) -> Rect {
    Rect(x: 0, y: 1, width: size.width, height: max(0, size.height - 3))
  }

  /// Lays out the panes below so many lines of plain text.
  init(_ visit: Visit, size: Size, text: Int) {
    let whole = Layout.body(of: size)
    let body = Rect(
      x: whole.x,
      y: whole.y + text,
      width: whole.width,
      height: whole.height - text
    )
    let count = visit.page.paneCount
    let isNarrow = size.width < Layout.narrow
    isSingle = count > 1 && (visit.isZoomed || isNarrow || Layout.wantsSingle(visit, size))
    if isSingle || count == 1 {
      places = [Place(pane: min(visit.focused, count - 1), rect: body)]
      return
    }
    switch visit.page {
    case .overview: places = Layout.overview(visit, body: body, isWide: size.width >= Layout.wide)
    case .commune: places = Layout.side(body, left: max(50, body.width * 9 / 20))
    case .belowLine: places = Layout.side(body, left: body.width - 48)
    case .ocop: places = Layout.side(body, left: body.width - 46)
    case .indicator: places = Layout.stack(body, top: min(body.height / 2 + 2, 13))
    case .target: places = Layout.stack(body, top: min(body.height / 2, 12))
    case .districts, .cooperatives: places = Layout.three(body)
    case .tasks, .task: places = Layout.stack(body, top: body.height * 3 / 5)
    case .components: places = Layout.stack(body, top: min(14, body.height * 3 / 5))
    case .models: places = Layout.side(body, left: body.width * 9 / 20)
    case .units, .communes, .products, .cooperativeList, .taskBoard, .journal:
      places = [Place(pane: 0, rect: body)]
    }
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

  /// The matrix of communes needs the whole width of a medium screen.
  private static func wantsSingle(_ visit: Visit, _ size: Size) -> Bool {
    if case .belowLine = visit.page { return size.width < wide }
    if case .ocop = visit.page { return size.width < wide - 10 }
    return false
  }

  private static func overview(_ visit: Visit, body: Rect, isWide: Bool) -> [Place] {
    let targets = visit.snapshot.map { snapshot -> Int in
      guard case .overview(let overview) = snapshot.body else { return 8 }
      return overview.targets.count
    }
    let topHeight = min((targets ?? 8) + 3, body.height / 2)
    let top = Rect(x: body.x, y: body.y, width: body.width, height: topHeight)
    let rest = Rect(
      x: body.x,
      y: body.y + topHeight,
      width: body.width,
      height: body.height - topHeight
    )
    if isWide {
      let left = max(53, rest.width * 7 / 20)
      let right = max(42, min(66, rest.width - left - 60))
      return [
        Place(pane: 0, rect: top),
        Place(pane: 1, rect: Rect(x: rest.x, y: rest.y, width: left, height: rest.height)),
        Place(
          pane: 2,
          rect: Rect(
            x: rest.x + left,
            y: rest.y,
            width: rest.width - left - right,
            height: rest.height
          )
        ),
        Place(
          pane: 3,
          rect: Rect(
            x: rest.x + rest.width - right,
            y: rest.y,
            width: right,
            height: rest.height
          )
        ),
      ]
    }
    let left = rest.width * 9 / 20
    let ocop = min(10, rest.height / 2)
    let right = Rect(x: rest.x + left, y: rest.y, width: rest.width - left, height: rest.height)
    return [
      Place(pane: 0, rect: top),
      Place(pane: 1, rect: Rect(x: rest.x, y: rest.y, width: left, height: rest.height)),
      Place(
        pane: 2,
        rect: Rect(x: right.x, y: right.y, width: right.width, height: right.height - ocop)
      ),
      Place(
        pane: 3,
        rect: Rect(
          x: right.x,
          y: right.y + right.height - ocop,
          width: right.width,
          height: ocop
        )
      ),
    ]
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

  /// The first pane above, the two others side by side below it.
  private static func three(_ body: Rect) -> [Place] {
    let rows = stack(body, top: body.height * 11 / 20)
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
  func height(of pane: Int) -> Int {
    let rect = places.first { $0.pane == pane }?.rect ?? places.first?.rect
    return max(1, (rect?.height ?? 4) - 3)
  }
}
