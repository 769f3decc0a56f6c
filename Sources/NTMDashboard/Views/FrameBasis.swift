import NTMModel
import TerminalCanvas

/// What a picture without anything lying over it depends on, but for the status line, which is
/// always drawn.
///
/// A key that only moves the cursor changes a row or two of some forty; drawing all of them for
/// each costs more than everything else that the key brings about.
struct FrameBasis: Sendable {
  /// Without this nothing of another picture fits.
  struct Whole: Hashable, Sendable {
    var size: Size
    var words: Words
    var page: Page
    var focused: Int
    var isZoomed: Bool
    var asOf: Day
    var deadline: Day?
    /// The lines above the tables.
    var text: [CellText]
    var chart: ChartView?
    var layout: Layout
    var marks: [String]
    /// What stands beside units, of which rows have a sign.
    var remarks: Remarks
  }

  struct Header: Hashable, Sendable {
    var facts: StoreFacts
    var path: [Unit]
    var failure: String?
    var readAt: Moment?
    var pending: Int?
    var assumptions: Int
    var earlier: EarlierState?
  }

  /// One table and where the reader is in it.
  struct Table: Sendable {
    var number: Int
    var pane: Pane
    var changed: Set<State.ChangedCell>
  }

  var whole: Whole
  var header: Header
  var tables: [Table]
  var footer: FooterCommands

  /// The basis; `nil` when something lies over the page or it has no tables.
  init?(_ state: State) {
    let visit = state.visit
    guard state.overlay == nil, let snapshot = visit.snapshot, !state.tables.isEmpty,
      state.tables.count == visit.panes.count
    else { return nil }
    whole = Whole(
      size: state.size,
      words: state.words,
      page: visit.page,
      focused: visit.focused,
      isZoomed: visit.isZoomed,
      asOf: snapshot.asOf,
      deadline: snapshot.facts.deadline,
      text: state.text,
      chart: state.chart,
      layout: state.layout,
      marks: state.marks,
      remarks: snapshot.facts.remarks
    )
    header = Header(
      facts: snapshot.facts,
      path: snapshot.path,
      failure: state.failure,
      readAt: visit.readAt,
      pending: state.pendingChanges,
      assumptions: state.assumptions.count,
      earlier: snapshot.earlier
    )
    footer = state.footerCommands
    tables = visit.panes.indices.map { index in
      Table(
        number: state.tableNumbers[index],
        pane: visit.panes[index],
        changed: state.changed
      )
    }
  }
}

extension FrameBasis.Table {
  /// Whether the table looks the same but for the place of its cursor.
  func isAlike(_ other: FrameBasis.Table) -> Bool {
    let (one, two) = (pane, other.pane)
    return number == other.number && changed == other.changed && one.column == two.column
      && one.sort == two.sort && one.filter == two.filter && one.hidden == two.hidden
      && one.widths == two.widths && one.marked == two.marked && one.shown == two.shown
  }

  /// Whether the cursor stands where it stood.
  func isAtPlace(of other: FrameBasis.Table) -> Bool {
    pane.top == other.pane.top && pane.position == other.pane.position
  }
}
