internal import NTMModel
internal import Workbooks

/// Finds the headings of a sheet: which rows they are, and which form they make.
struct HeadingFinder {
  let vocabulary: Vocabulary

  /// Rows of headings at most: a group, a number, a name, a unit of measure.
  private static let deepest = 4

  /// What a block of rows explains of a form.
  fileprivate struct Reading {
    var form: Form
    var first: Int
    var depth: Int
    var columns: HeadingColumns
    var missing: [String]
    /// How many columns of the form were found, and out of how many that it must have.
    var found: Int
    var share: Int

    var isComplete: Bool { missing.isEmpty }
  }

  /// The form with all of its headings in a sheet; of several the one that explains the most.
  func match(_ head: SheetHead) -> Heading.Match {
    guard let top = head.rows.first else { return .empty }
    guard let best = plain(head) ?? best(head) else {
      let nearest = nearest(head)
      let row = nearest.map { head.rows[$0.first] } ?? top
      return .unknown(
        row: row.number,
        headings: row.cells.map(\.text),
        nearest: nearest.map { Heading.Nearest(form: $0.form, missing: $0.missing) }
      )
    }
    let number = head.rows[best.first].number
    if let twice = best.columns.duplicate { return .duplicate(row: number, heading: twice) }
    guard best.isComplete else {
      return .incomplete(best.form, row: number, missing: best.missing)
    }
    return .heading(heading(best, in: head))
  }

  /// The usual case: the first row has all headings of a form, no other, and no gap that could
  /// belong to a group.
  private func plain(_ head: SheetHead) -> Reading? {
    let rows = head.rows.prefix(1)
    guard rows.allSatisfy({ $0.cells.allSatisfy { !$0.isEmpty } }) else { return nil }
    let block = HeadingBlock(rows, folded: rows.map(HeadingFinder.folded)[...], vocabulary)
    var best: Reading?
    for form in Form.allCases where block.forms.contains(form) {
      let reading = read(block, as: form, first: 0)
      if reading.isComplete, reading.columns.explainsAll, reading.isBetter(than: best) {
        best = reading
      }
    }
    return best
  }

  private func best(_ head: SheetHead) -> Reading? {
    var best: Reading?
    each(head) { reading in
      if reading.isBetter(than: best) { best = reading }
      // Behind the first complete headings only a part of them could still be found.
      return best.map { $0.isComplete ? $0.first + $0.depth : .max } ?? .max
    }
    return best
  }

  /// What explains most of headings that are of no form; `nil` when nothing explains any.
  private func nearest(_ head: SheetHead) -> Reading? {
    var best: Reading?
    each(head) { reading in
      if reading.found > 0, best.map({ reading.isNearer(than: $0) }) ?? true { best = reading }
      return .max
    }
    return best
  }

  /// Reads every block of rows as every form that it has a heading of, up to the row that `body`
  /// returns.
  private func each(_ head: SheetHead, _ body: (Reading) -> Int) {
    let folded = head.rows.map(HeadingFinder.folded)
    var end = Int.max
    for first in head.rows.indices where first < end {
      for depth in 1...HeadingFinder.deepest where first + depth <= head.rows.count {
        guard HeadingBlock.isHeading(head.rows[first + depth - 1]) else { break }
        let range = first..<first + depth
        let block = HeadingBlock(head.rows[range], folded: folded[range], vocabulary)
        let forms = block.forms
        for form in Form.allCases where forms.contains(form) {
          end = body(read(block, as: form, first: first))
        }
      }
    }
  }

  private static func folded(_ row: SheetHead.Row) -> [String] {
    row.cells.map { Form.folded($0.text) }
  }

  private func read(_ block: HeadingBlock, as form: Form, first: Int) -> Reading {
    let columns = HeadingColumns(block, form)
    let wanted = form.columns.filter(\.isRequired)
    let missing = wanted.filter { column in
      columns.positions[column.heading] == nil
        && column.otherwise.flatMap { columns.positions[$0] } == nil
        && !(column.heading == Vocabulary.anyCriterion && columns.hasCriteria)
        && !(column.heading == "title_vi" && columns.hasTaskMarks)
    }
    return Reading(
      form: form,
      first: first,
      depth: block.depth,
      columns: columns,
      missing: missing.map(\.heading),
      found: columns.positions.count,
      // Criteria are a report whatever else is missing.
      share: form == .assessments && columns.hasCriteria
        ? 99 : (wanted.count - missing.count) * 100 / wanted.count
    )
  }

  private func heading(_ reading: Reading, in head: SheetHead) -> Heading {
    var last = reading.first + reading.depth - 1
    while last + 1 < head.rows.count, reading.columns.continues(head.rows[last + 1]) { last += 1 }
    let titles = head.rows[..<reading.first]
    let words = [head.name] + titles.flatMap { $0.cells.map(\.text) }
    return Heading(
      form: reading.form,
      rows: head.rows[reading.first].number...head.rows[last].number,
      headings: reading.columns.headings,
      positions: reading.columns.positions,
      ignored: reading.columns.ignored,
      day: TitleDay.find(in: titles),
      received: TitleDay.received(in: titles),
      title: " " + Form.folded(words.joined(separator: " ")) + " "
    )
  }
}

extension HeadingFinder.Reading {
  /// More columns, then a larger part of the form.
  fileprivate func isNearer(than other: Self) -> Bool {
    (found, share) > (other.found, other.share)
  }

  /// Complete forms come before incomplete ones, then what explains more, then the shorter block.
  fileprivate func isBetter(than other: Self?) -> Bool {
    guard share > 59 else { return false }
    guard let other else { return true }
    if isComplete != other.isComplete { return isComplete }
    let (mine, theirs) = isComplete ? (found, other.found) : (share, other.share)
    return mine == theirs ? depth < other.depth : mine > theirs
  }
}
