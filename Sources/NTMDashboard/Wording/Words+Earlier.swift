import NTMModel
import TerminalCanvas

/// Cells of what single things were at the baseline.
extension Words {
  /// That something was not there at the baseline.
  var isNew: String { pick("mới", "new") }
  /// The same where what was there then is asked for.
  var wasNotThere: String { pick("chưa có", "none yet") }

  /// How far one thing came; a word for a new one, a dash where nobody knows.
  func move<Value>(
    _ then: Earlier<Value>?,
    _ count: Int?,
    isLessBetter: Bool = false
  ) -> CellText {
    if case .absent? = then { return CellText(isNew, .accent) }
    return move(count, isLessBetter: isLessBetter)
  }

  /// What one thing was; a dash where nobody knows.
  func then<Value>(_ then: Earlier<Value>?, _ text: (Value) -> String) -> CellText {
    switch then {
    case nil: CellText(signs.dash, .muted)
    case .absent?: CellText(wasNotThere, .muted)
    case .was(let value)?: CellText(text(value), .muted)
    }
  }

  /// Why one thing has no move.
  func noThen<Value>(_ then: Earlier<Value>?) -> String? { then == nil ? noRecordsThen : nil }

  /// A move of which nobody can say whether it is a good one.
  func plainly(_ count: Int?) -> CellText {
    guard let count else { return CellText(signs.dash, .muted) }
    let text = (count > 0 ? "+" : "") + numerals.whole(count)
    return CellText(text, count == 0 ? .muted : .text)
  }

  /// A move of a value, in its own unit.
  func plainly(_ value: Quantity?) -> CellText {
    guard let value else { return CellText(signs.dash, .muted) }
    let text = (value.hundredths > 0 ? "+" : "") + numerals.quantity(value)
    return CellText(text, value.hundredths == 0 ? .muted : .text)
  }

  /// What of a target was done at the baseline: `4.827/8.297`.
  func done(_ move: TargetMove) -> String {
    guard let part = move.part.map(numerals.whole) else { return signs.dash }
    return part + (move.base.map { "/" + numerals.whole($0) } ?? "")
  }

  /// The records that were there then and are not listed any more; `nil` without any.
  func gone(_ since: Since) -> String? {
    guard !since.gone.isEmpty else { return nil }
    let named = since.gone.prefix(3).joined(separator: ", ")
    let more = since.gone.count > 3 ? String(glyphs.ellipsis) : ""
    let count = numerals.whole(since.gone.count)
    return pick("\(count) không còn: \(named)\(more)", "\(count) gone: \(named)\(more)")
  }

  /// Where a task stood at the baseline; `nil` where nobody asked.
  func then(_ row: TaskRow) -> String? {
    switch row.then {
    case nil: nil
    case .absent?: pick("lúc đó chưa có trong tệp", "then not in the file")
    case .was(let then)?:
      pick("lúc đó: ", "then: ") + state(of: row.with(then)).text
        + (then.deadline.map { ", " + deadline($0) } ?? "")
    }
  }

  /// By how many cards a column of the board grew: ` Δ+1`; empty where it did not.
  ///
  /// In ASCII the number has its sign alone: the sign of a difference has a plus of its own.
  func boardMove(_ count: Int) -> String {
    guard count != 0 else { return "" }
    return (signs.isASCII ? " " : " " + delta) + (count > 0 ? "+" : "") + numerals.whole(count)
  }

  /// How many tasks stand elsewhere than when the meeting was opened; `nil` where nobody asked.
  func moved(_ list: TaskList) -> String? {
    guard list.rows.contains(where: { $0.then != nil }) else { return nil }
    let new = list.rows.count { $0.then == .absent }
    let moved = list.rows.count { row in
      row.then?.value.map {
        $0.standing.state != row.standing.state || $0.standing.isOverdue != row.standing.isOverdue
      } ?? false
    }
    let tail = new > 0 ? pick(", \(new) việc mới", ", \(new) new") : ""
    return pick("\(moved) việc đổi trạng thái\(tail)", "\(moved) tasks changed state\(tail)")
  }

  /// That tasks have no figures of a reporting day.
  var tasksSinceMeetingsOnly: String { tasksSinceMeetingsOnly(chosenBy: "S") }

  /// The same, with the key or option by which a meeting is chosen.
  package func tasksSinceMeetingsOnly(chosenBy way: String) -> String {
    pick(
      "việc không ghi theo kỳ báo cáo: \(delta) chỉ so được với lúc mở một cuộc họp (\(way))",
      "tasks are not of a reporting date: \(delta) can be told since a meeting only (\(way))"
    )
  }

  /// Why the contradictions of a place have no move.
  var noContradictionsThen: String {
    pick(
      "\(delta) –: đơn vị ở đây đã sáp nhập hoặc đổi từ đó, hoặc đang giả định",
      "\(delta) –: units here merged or changed since, or things are taken for given"
    )
  }

  /// That units merged, so that what a target lacked is not of the same units.
  var goalsNotCompared: String {
    pick(
      "\(delta) –: đơn vị đã sáp nhập hoặc đổi từ đó, không so mức còn thiếu",
      "\(delta) –: units merged or changed since, so what is lacking is not compared"
    )
  }
}
