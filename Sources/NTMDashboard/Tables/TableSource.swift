package import NTMModel
package import TerminalCanvas

/// Names a column across answers and languages.
package enum ColumnID: Hashable, Sendable {
  /// What stood in another column at the baseline.
  indirect case then(ColumnID)
  /// What another column moved by since.
  indirect case moveOf(ColumnID)
  case bandUnknown
  /// Of a forecast; the spread is the band of the projection.
  case projected, due, behind, gained, rate, needed, spread, wayDone, wayLeft
  case age, contradictions, expected, lateReports, never, onTime
  /// Of reports of own criteria: how many came in of districts and of provinces, and that of a unit.
  case districtReports, provinceReports, ownReport
  case criteria, daysLeft, deadline, households, lead, models, nextStep, overdue, papers, partners
  case scheme, targets, tasks
  case decided
  case advanced, awaited, bar, base, below, certificate, code, commune, communes, confidence, date
  case district, districts, expired, expires, expiringSoon, gap, goal, group, history, id
  case issued, lacking, mean, met, missing, name, note, number, open, owner, ownerKind, pace
  case dissolved, effective, effectiveSince, founded, members, unit
  case nearest, newcomers, part, perHundred, percent, points, predecessors, province, recognised,
    reported,
    sector, share,
    sign,
    source
  case standard, standardised, star3, star4, star5, starLow, stars, state, threshold, title
  case total, undetermined, value, verdict, year
  /// Of what was gained and lost since a baseline.
  case move, moveBelow, moveCriteria, moveRecognised, times
  /// Of ranks among units of one level.
  case rank, rankGain, rankWithin
  /// Of communes in difficulty.
  case lackingBuilt, nation, nationShare, older, others, othersShare, pending, tags, villages
  /// Of a printed figure: what the records come to.
  case counted, countedShare, countedDay
  /// Of a change in the journal.
  case at, who, field, old, new, report, undone
  /// One criterion of a matrix, by its number.
  case criterion(Int)
  /// A state of tasks, or a kind of models, by its place among them.
  case taskState(Int)
  case modelKind(Int)
  /// A band of the criteria set, by its position.
  case band(Int)

  /// The criterion of a matrix column; `nil` for other columns.
  var criterion: Int? {
    if case .criterion(let number) = self { return number }
    return nil
  }

  /// Whether it says what rows moved by.
  var isMove: Bool {
    if case .moveOf = self { return true }
    return [.move, .moveBelow, .moveCriteria, .moveRecognised].contains(self)
  }

  /// Whether it is of the baseline or says what rows moved by.
  var isCompared: Bool { isMove || then != nil }

  /// The column whose figures of the baseline it has; `nil` for other columns.
  var then: ColumnID? {
    if case .then(let column) = self { return column }
    return nil
  }

  /// The column whose moves it has; `nil` for other columns.
  var moveOf: ColumnID? {
    if case .moveOf(let column) = self { return column }
    return nil
  }

  var band: Int? {
    if case .band(let position) = self { return position }
    return nil
  }
}

/// A column of a table.
package struct Column: Hashable, Sendable {
  package var id: ColumnID
  package var title: String
  /// The least width in columns; a flexible column takes what is left over, up to `widest`.
  package var width: Int
  package var widest: Int
  package var isRight: Bool
  /// What the screen puts before each cell, so that it does not run on from the one at its left.
  package var lead = ""
  /// What its widest text takes beyond `width`: shown, but not counted where panes share the screen, so
  /// that these stay where they are while figures move.
  package var extra = 0
  /// Whether it gives way to the growth of the columns before it; the cursor reaches it all the same.
  package var yields = false

  package init(
    _ id: ColumnID,
    _ title: String,
    _ width: Int,
    widest: Int? = nil,
    right: Bool = true
  ) {
    self.id = id
    self.title = title
    self.width = width
    self.widest = widest ?? width
    isRight = right
  }

  /// The same column, out of sight where the columns before it would have little room to grow.
  package var yielding: Column {
    var column = self
    column.yields = true
    return column
  }
}

/// The text of a cell and what it means.
package struct CellText: Hashable, Sendable {
  package var text: String
  package var role: Role

  package init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

/// Rows that can be shown as a table.
///
/// Cells are made when they are drawn, not before: a nation's
/// communes are 8,297 rows of which a screen shows forty.
package protocol TableSource: Sendable {
  var columns: [Column] { get set }
  var count: Int { get }
  func id(at row: Int) -> RowID
  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText
  /// The sort keys of all rows; `nil` where the value is missing.
  func sortKeys(_ column: ColumnID) -> [Int?]
  /// The row's searchable text, folded, with the fields and type words of `accented` set apart alike.
  func folded(at row: Int) -> String
  /// The row's searchable text as the screen shows it, with its accents.
  ///
  /// - Shape: `RowTexts.field` between texts that are not one name, `RowTexts.type` behind the word
  ///   that says what kind of unit a name belongs to.
  func accented(at row: Int) -> String
  /// The folded texts of some rows, for a filter.
  func texts(of rows: [Int]) -> RowTexts
  /// A number that differs when the row's figures differ, to find what a refresh changed.
  func fingerprint(at row: Int) -> Int
  /// A heading is not chosen, and goes away when the rows are sorted or filtered.
  func isHeading(at row: Int) -> Bool
  /// A further line of the row above it, which is never chosen by itself and goes where that goes.
  func isContinuation(at row: Int) -> Bool
  /// A cell's words in full, for a file.
  func exported(_ row: Int, _ column: Int, _ words: Words) -> String
  /// The rows that are neither headings nor sums of the others.
  var itemCount: Int { get }
  /// A sum of the other rows, which is not counted among them.
  func isTotal(at row: Int) -> Bool
  /// The columns by which the pane is measured, so that it keeps its place whatever place it shows.
  var measured: [Column] { get }
  /// The rows by which it is measured, for the same reason.
  var measuredRows: Int { get }
  /// Takes away columns that say nothing on the day, such as the district where there is none.
  mutating func leaveOut(_ columns: Set<ColumnID>)
  /// How many of them its pane has to show.
  var leading: Int { get }
  /// A total, which stays first however the rows are sorted.
  func isPinned(at row: Int) -> Bool
  /// What stands behind a cell in full, for the status line; `nil` where the cell says it all.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String?
  /// What marked rows come to together; `nil` where a sum means nothing.
  func sum(of rows: [Int], _ words: Words) -> String?
  /// The record of a unit that the row is about; `nil` where it is about none.
  func record(at row: Int) -> RecordMark?
  /// The unit that the row is about; `nil` where it is about none.
  func unit(at row: Int) -> UnitCode?
  /// What Enter opens; `nil` for nothing.
  func page(at row: Int) -> Page?
  /// The same for one cell, where rows are not about one thing each.
  func page(at row: Int, column: Int) -> Page?
  /// What to say where there is no row at all.
  func emptyText(_ words: Words) -> String
}

extension TableSource {
  package func texts(of rows: [Int]) -> RowTexts {
    var texts = RowTexts()
    for row in rows {
      texts.append(folded(at: row))
      texts.endRow()
    }
    return texts
  }

  /// The texts of a row with their boundaries.
  func fields(_ texts: [String]) -> String {
    texts.joined(separator: String(RowTexts.field))
  }

  /// A unit's name behind its type word.
  func typed(_ unit: Unit) -> String {
    unit.type.isEmpty ? unit.name : unit.type + String(RowTexts.type) + unit.name
  }

  package func isHeading(at row: Int) -> Bool { false }
  package func isContinuation(at row: Int) -> Bool { false }
  package func exported(_ row: Int, _ column: Int, _ words: Words) -> String {
    cell(row, column, words).text
  }
  /// Whether the cursor passes over it.
  package func isPassed(at row: Int) -> Bool { isHeading(at: row) || isContinuation(at: row) }
  package func isPinned(at row: Int) -> Bool { false }
  package func isTotal(at row: Int) -> Bool { isPinned(at: row) }
  package var itemCount: Int { count }
  package var measured: [Column] { columns }
  package var measuredRows: Int { count }
  package mutating func leaveOut(_ left: Set<ColumnID>) {
    columns.removeAll { left.contains($0.id) }
  }
  package var leading: Int { measured.count }
  package func page(at row: Int) -> Page? { nil }
  package func unit(at row: Int) -> UnitCode? { nil }
  package func record(at row: Int) -> RecordMark? { nil }
  package func page(at row: Int, column: Int) -> Page? { page(at: row) }
  package func emptyText(_ words: Words) -> String { words.empty }
  package func sum(of rows: [Int], _ words: Words) -> String? { nil }
  package func detail(_ row: Int, _ column: Int, _ words: Words) -> String? { nil }

  /// How many of some rows are neither headings nor sums of the others.
  func items(in rows: [Int]) -> Int {
    rows.count { !isHeading(at: $0) && !isTotal(at: $0) }
  }
}
