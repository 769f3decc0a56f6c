package import TerminalCanvas

/// A finished picture and where the terminal's cursor rests, so that magnifiers can follow it.
package struct Frame: Sendable {
  package var canvas: Canvas
  package var cursor: Point?
  /// What it was drawn from; `nil` where nothing of it can be taken over.
  var basis: FrameBasis?
}

extension State {
  /// The picture of the state; changes nothing.
  ///
  /// - Parameter last: an earlier picture of this state; what has not changed since is taken from
  ///   it. The result is the same without it and costs more.
  package func draw(over last: Frame? = nil) -> Frame {
    let basis = FrameBasis(self)
    if let basis, let last, let old = last.basis, basis.isSame(as: old) {
      return redraw(last, from: old, to: basis)
    }
    var canvas = Canvas(size, glyphs: words.glyphs)
    guard size.width >= Layout.least.width, size.height >= Layout.least.height else {
      canvas.put(
        words.tooSmall(size),
        x: 0,
        y: size.height / 2,
        width: size.width,
        role: .warning
      )
      return Frame(canvas: canvas, cursor: nil, basis: nil)
    }
    HeaderView(state: self).draw(on: &canvas)
    var cursor = PageView(state: self).draw(on: &canvas)
    StatusView(state: self).draw(on: &canvas)
    FooterView(state: self).draw(on: &canvas)
    if let inside = OverlayView(state: self).draw(on: &canvas) { cursor = inside }
    return Frame(canvas: canvas, cursor: cursor, basis: basis)
  }

  /// The picture after the cursor has moved within its table, perhaps with the rows below it.
  private func redraw(_ last: Frame, from old: FrameBasis, to basis: FrameBasis) -> Frame {
    var canvas = last.canvas
    let cursor = PageView(state: self).redrawTable(
      on: &canvas,
      from: old.place,
      last: last.canvas
    )
    canvas.fill(Rect(x: 0, y: size.height - 2, width: size.width, height: 1))
    StatusView(state: self).draw(on: &canvas)
    return Frame(canvas: canvas, cursor: cursor, basis: basis)
  }
}

/// What a picture without anything lying over it depends on, but for the status line, which is
/// always drawn.
///
/// A key that only moves the cursor changes a row or two of some forty; drawing all of them for
/// each costs more than everything else that the key brings about.
struct FrameBasis: Sendable {
  /// Where the reader is in the table with the focus.
  struct Place: Hashable, Sendable {
    var top: Int
    var position: Int
  }

  var place: Place
  private var size: Size
  private var words: Words
  private var page: Page
  private var focused: Int
  private var isZoomed: Bool
  private var tablesNumber: Int
  private var panes: [Pane]
  private var changed: Set<State.ChangedCell>
  private var failure: String?
  private var isPaused: Bool
  private var answeredAt: Moment?

  /// The basis; `nil` when something lies over the page or there is no table.
  init?(_ state: State) {
    let visit = state.visit
    guard state.overlay == nil, visit.panes.indices.contains(visit.focused),
      state.tables.indices.contains(visit.focused), !visit.panes[visit.focused].shown.isEmpty
    else { return nil }
    let pane = visit.panes[visit.focused]
    place = Place(top: pane.top, position: pane.position)
    size = state.size
    words = state.words
    page = visit.page
    focused = visit.focused
    isZoomed = visit.isZoomed
    tablesNumber = state.tablesNumber
    panes = visit.panes
    changed = state.changed
    failure = state.failure
    isPaused = state.isPaused
    answeredAt = state.answeredAt
  }

  /// Whether the pictures differ at most by the place of the cursor in its table.
  func isSame(as other: FrameBasis) -> Bool {
    tablesNumber == other.tablesNumber && focused == other.focused && size == other.size
      && isZoomed == other.isZoomed && isPaused == other.isPaused && page == other.page
      && words == other.words && changed == other.changed && failure == other.failure
      && answeredAt == other.answeredAt && panes.count == other.panes.count
      && panes.indices.allSatisfy { index in
        panes[index].isShown(as: other.panes[index], isFocused: index == focused)
      }
  }
}

extension Pane {
  /// Whether a table looks the same under both, but for the place of the cursor in the focused one.
  fileprivate func isShown(as other: Pane, isFocused: Bool) -> Bool {
    (isFocused || (top == other.top && position == other.position)) && column == other.column
      && sort == other.sort && filter == other.filter && hidden == other.hidden
      && marked == other.marked && shown == other.shown
  }
}
