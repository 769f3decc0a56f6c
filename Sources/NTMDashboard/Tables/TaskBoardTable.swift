import NTMModel
import TerminalCanvas

/// The tasks as cards in columns, one for each state, and one for those whose deadline has passed.
struct TaskBoardTable: TableSource {
  /// The tasks of a column from top to bottom, those that are due first on top.
  var stacks: [[TaskRow]]
  var columns: [Column]
  private var words: Words

  init(_ list: TaskList, width: Int, words: Words) {
    self.words = words
    let isOpen: (TaskRow) -> Bool = { !$0.standing.isOverdue }
    var stacks = [list.rows.filter(\.standing.isOverdue)]
    var titles = [words.overdueColumn]
    var ids: [ColumnID] = [.overdue]
    for (index, state) in list.states.enumerated() {
      stacks.append(list.rows.filter { isOpen($0) && $0.standing.state == state })
      titles.append(words.pick(state.name))
      ids.append(.taskState(index))
    }
    let rest = list.rows.filter { isOpen($0) && $0.standing.state == nil }
    if !rest.isEmpty || list.states.isEmpty {
      stacks.append(rest)
      titles.append(words.stateUnknownColumn)
      ids.append(.open)
    }
    self.stacks = stacks.map { stack in
      stack.enumerated().sorted { left, right in
        let (one, two) = (left.element.standing.daysLeft, right.element.standing.daysLeft)
        return (one ?? .max, left.offset) < (two ?? .max, right.offset)
      }.map(\.element)
    }
    // All columns are equally wide, so that a card that moves does not move the others.
    // Without a day nobody can tell what is overdue.
    let isOpenDay = list.summary.day == nil
    let heads = zip(ids, zip(titles, self.stacks)).map { id, column in
      let count = id == .overdue && isOpenDay ? words.signs.dash : String(column.1.count)
      return "\(column.0) (\(count))"
    }
    let share = (width - 4) / max(1, stacks.count) - 1
    let room = heads.reduce(max(14, share)) { max($0, Width.columns($1)) }
    columns = zip(ids, heads).map { Column($0, $1, room, right: false) }
  }

  var count: Int { stacks.map(\.count).max() ?? 0 }
  var itemCount: Int { stacks.reduce(0) { $0 + $1.count } }
  func id(at row: Int) -> RowID { RowID(String(row)) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields(cards(row).flatMap { [$0.task.id, words.pick($0.task.title), $0.task.lead] })
  }
  func fingerprint(at row: Int) -> Int { cards(row).hashValue }
  func emptyText(_ words: Words) -> String { words.noTasks }
  func sortKeys(_ column: ColumnID) -> [Int?] { Array(0..<count) }

  private func cards(_ row: Int) -> [TaskRow] {
    stacks.compactMap { $0.indices.contains(row) ? $0[row] : nil }
  }

  /// The task of a card; `nil` where the column ends above.
  func card(_ row: Int, _ column: Int) -> TaskRow? {
    guard stacks.indices.contains(column), stacks[column].indices.contains(row) else {
      return nil
    }
    return stacks[column][row]
  }

  func page(at row: Int, column: Int) -> Page? { card(row, column).map { .task($0.task.id) } }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    guard let card = card(row, column) else { return CellText("") }
    // Where there is little room, the days stand on the status line alone.
    let isWide = columns[column].width >= 22
    let days = card.standing.daysLeft.flatMap { isWide || $0 < 0 ? $0 : nil }
    let left = days.map { " " + words.signedDays($0) } ?? ""
    let room = columns[column].width - Width.columns(left)
    let name = Text.fit(
      "\(card.task.id) \(words.shortTitle(card.task))",
      to: max(6, room),
      ellipsis: words.glyphs.ellipsis
    )
    return CellText(name + left, card.standing.isOverdue ? .bad : .text)
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    guard let card = card(row, column) else { return nil }
    let parts = [
      "\(card.task.id) \(words.shortTitle(card.task))", words.leader(card.task.lead),
      card.task.deadline.map(words.deadline), words.daysLeft(card).text, card.task.nextStep,
    ]
    return parts.compactMap { $0 }.filter { !$0.isEmpty && $0 != words.signs.dash }
      .joined(separator: " \(words.signs.middot) ")
  }
}
