import NTMModel
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
  /// What has not changed since an earlier picture of this state is taken from it; the result is the
  /// same without it and costs more.
  package func draw(over last: Frame? = nil) -> Frame {
    let basis = FrameBasis(self)
    if let basis, let last, let old = last.basis, basis.whole == old.whole {
      return redraw(last, from: old, to: basis)
    }
    var canvas = Canvas(size, glyphs: words.glyphs)
    guard size.width >= Layout.least.width, size.height >= Layout.least.height else {
      canvas.put(
        CellText(words.tooSmall(size), .warning),
        x: 0,
        y: size.height / 2,
        width: size.width
      )
      return Frame(canvas: canvas, cursor: nil, basis: nil)
    }
    headerView.draw(on: &canvas)
    var cursor = pageView.draw(on: &canvas)
    statusView.draw(on: &canvas)
    footerView(basis.map { hints($0.footer) } ?? footerHints).draw(on: &canvas)
    if let inside = overlayView?.draw(on: &canvas) { cursor = inside }
    return Frame(canvas: canvas, cursor: cursor, basis: basis)
  }

  /// The picture with only that drawn anew which differs: the rows of a table that the cursor has
  /// left and reached, the panes that follow it, and the status line.
  private func redraw(_ last: Frame, from old: FrameBasis, to basis: FrameBasis) -> Frame {
    var canvas = last.canvas
    if basis.header != old.header {
      canvas.fill(Rect(x: 0, y: 0, width: size.width, height: 1))
      headerView.draw(on: &canvas)
    }
    let cursor = pageView.redraw(on: &canvas, from: old, to: basis, last: last)
    canvas.fill(Rect(x: 0, y: size.height - 2, width: size.width, height: 1))
    statusView.draw(on: &canvas)
    if basis.footer != old.footer {
      canvas.fill(Rect(x: 0, y: size.height - 1, width: size.width, height: 1))
      footerView(hints(basis.footer)).draw(on: &canvas)
    }
    return Frame(canvas: canvas, cursor: cursor, basis: basis)
  }

  private var pageView: PageView {
    PageView(
      visit: visit,
      tables: tables,
      layout: layout,
      text: text,
      chart: chart,
      changed: changed,
      deck: deck,
      missing: missing,
      failure: failure,
      words: words
    )
  }

  /// What is said where the page has nothing to show.
  private var missing: [CellText] {
    guard let snapshot = visit.snapshot, case .missing = snapshot.body else { return [] }
    return words.missing(
      visit.page,
      snapshot,
      store: settings.store,
      leadsBack: stepBack != nil
    )
  }

  private var headerView: HeaderView {
    HeaderView(
      visit: visit,
      hasFailed: failure != nil,
      pending: pendingChanges,
      assumptions: assumptions.count,
      words: words
    )
  }

  private func footerView(_ hints: [FooterView.Hint]) -> FooterView {
    FooterView(
      hints: hints,
      marks: ScreenMarks(texts: marks),
      meeting: meetingMarks,
      words: words
    )
  }

  private var statusView: StatusView {
    StatusView(message: statusMessage, facts: statusFacts, words: words)
  }

  private var overlayView: OverlayView? {
    switch overlay {
    case nil: nil
    case .chooser(let chooser): OverlayView(content: .chooser(chooser), words: words)
    case .dialog:
      dialogPicture.map { OverlayView(content: .dialog($0), words: words) }
    case .prompt(let prompt) where prompt.kind == .filter:
      OverlayView(content: .filter(prompt.input, rows: statusFacts.last ?? ""), words: words)
    case .prompt(let prompt):
      OverlayView(
        content: .search(prompt, choices(in: prompt), none: noHits(in: prompt)),
        words: words
      )
    }
  }
}
