import NTMModel
import TerminalCanvas

/// The tasks as cards in columns, one for each state, and one for those whose deadline has passed.
///
/// A card takes several rows, so that its title can be read where the columns are narrow.
struct TaskBoardTable: TableSource {
  /// The tasks of a column from top to bottom, those that are due first on top.
  var stacks: [[TaskRow]]
  var columns: [Column]
  private var words: Words

  init(_ list: TaskList, width: Int, compared: Compared? = nil, words: Words) {
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
    let known = ids.contains(.open)
    let then = compared.map { _ in
      list.rows.compactMap { TaskBoardTable.column(of: $0, in: list.states, hasOpen: known) }
    }
    let heads = zip(ids, zip(titles, self.stacks)).map { id, column in
      let count = id == .overdue && isOpenDay ? words.signs.dash : String(column.1.count)
      let move = then.map { ids in column.1.count - ids.count { $0 == id } }
      return "\(column.0) (\(count)\(move.map { words.boardMove($0) } ?? ""))"
    }
    let share = (width - 4) / max(1, stacks.count) - 1
    let room = heads.reduce(max(14, share)) { max($0, Width.columns($1)) }
    columns = zip(ids, heads).map { Column($0, $1, room, right: false) }
  }

  /// The column in which a card stood at the baseline; `nil` where it did not, or nobody knows.
  private static func column(
    of row: TaskRow,
    in states: [TaskState],
    hasOpen: Bool
  ) -> ColumnID? {
    guard let then = row.then?.value?.standing else { return nil }
    if then.isOverdue { return .overdue }
    let state = then.state.flatMap { states.firstIndex(of: $0) }
    return state.map { .taskState($0) } ?? (hasOpen ? .open : nil)
  }

  /// The rows of a card.
  private var lines: Int { isWide ? 2 : 3 }
  private var isWide: Bool { (columns.first?.width ?? 0) >= 22 }

  var count: Int { (stacks.map(\.count).max() ?? 0) * lines }
  var itemCount: Int { stacks.reduce(0) { $0 + $1.count } }
  func id(at row: Int) -> RowID { RowID(String(row)) }
  func isContinuation(at row: Int) -> Bool { row % lines > 0 }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    fields(cards(row).flatMap { [$0.task.id, words.pick($0.task.title), $0.task.lead] })
  }
  func fingerprint(at row: Int) -> Int { cards(row).hashValue }
  func emptyText(_ words: Words) -> String { words.noTasks }
  func sortKeys(_ column: ColumnID) -> [Int?] { Array(0..<count) }

  private func cards(_ row: Int) -> [TaskRow] { stacks.indices.compactMap { card(row, $0) } }

  /// The task of a card; `nil` where the column ends above.
  func card(_ row: Int, _ column: Int) -> TaskRow? {
    let place = row / lines
    guard stacks.indices.contains(column), stacks[column].indices.contains(place) else {
      return nil
    }
    return stacks[column][place]
  }

  func page(at row: Int, column: Int) -> Page? { card(row, column).map { .task($0.task.id) } }

  func exported(_ row: Int, _ column: Int, _ words: Words) -> String {
    card(row, column).map { title($0) + days(of: $0) } ?? ""
  }

  private func title(_ card: TaskRow) -> String { "\(card.task.id) \(words.shortTitle(card.task))" }

  /// The days left, and a sign on a card that stood elsewhere at the baseline.
  private func days(of card: TaskRow) -> String {
    let left = card.standing.daysLeft.map { " " + words.signedDays($0) } ?? ""
    return left + (hasMoved(card) ? " " + words.delta : "")
  }

  private func hasMoved(_ card: TaskRow) -> Bool {
    switch card.then {
    case nil: false
    case .absent?: true
    case .was(let then)?:
      then.standing.state != card.standing.state
        || then.standing.isOverdue != card.standing.isOverdue
    }
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    guard let card = card(row, column) else { return CellText("") }
    let shown = self.shown(card, width: columns[column].width)
    let line = row % lines
    let role: Role = card.standing.isOverdue ? .bad : .text
    return CellText(shown.indices.contains(line) ? shown[line] : "", role)
  }

  /// The lines of a card: its title, the further ones under the words of the first, and behind it the
  /// days left or over, for which a long title is cut.
  private func shown(_ card: TaskRow, width: Int) -> [String] {
    let indent = String(repeating: " ", count: Width.columns(card.task.id) + 1)
    let room = max(6, width - Width.columns(indent))
    var all = Text.wrap(words.shortTitle(card.task), to: room)
    if all.count > lines {
      all[lines - 1] = all[(lines - 1)...].joined(separator: " ")
      all.removeSubrange(lines...)
    }
    func ended(_ text: String, by tail: String) -> String {
      let most = max(1, room - Width.columns(tail))
      guard Width.columns(text) > most else { return text + tail }
      return Text.fit(text, to: most, ellipsis: words.glyphs.ellipsis) + tail
    }
    let (left, last) = (days(of: card), all.popLast() ?? "")
    let isLast = all.count + 1 == lines
    if isLast || Width.columns(last + left) <= room {
      all.append(ended(last, by: left))
    } else {
      all += [ended(last, by: ""), String(left.dropFirst())]
    }
    return zip([card.task.id + " "] + all.dropFirst().map { _ in indent }, all).map { $0 + $1 }
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    guard let card = card(row, column) else { return nil }
    let parts = [
      title(card), words.leader(card.task.lead),
      card.task.deadline.map(words.deadline), words.daysLeft(card).text, words.then(card),
      card.task.nextStep,
    ]
    return parts.compactMap { $0 }.filter { !$0.isEmpty && $0 != words.signs.dash }
      .joined(separator: " \(words.signs.middot) ")
  }
}
