import NTMModel
import TerminalCanvas

extension State {
  /// Asks by the unit list of which day all tables are to be shown.
  mutating func askUnitList() -> [Effect] {
    overlay = .dialog(
      .unitList(UnitListDialog(chosen: unitsAt, figures: visit.snapshot?.asOf))
    )
    return []
  }

  mutating func press(_ key: Key, in dialog: UnitListDialog, at moment: Moment) -> [Effect] {
    var dialog = dialog
    guard key == .enter else {
      if dialog.input.apply(key) { overlay = .dialog(.unitList(dialog)) }
      return []
    }
    guard dialog.entry != .fault else { return [] }
    overlay = nil
    return take(dialog.entry, at: moment)
  }

  /// Goes on by the unit list that was typed.
  mutating func take(_ entry: UnitListDialog.Entry, at moment: Moment) -> [Effect] {
    let wanted: Day?
    switch entry {
    case .own: wanted = nil
    case .day(let day): wanted = day
    case .fault:
      say(words.sentence(entry), .warning, at: moment)
      return []
    }
    guard wanted != unitsAt else { return [] }
    guard wanted == nil || stoodAt == nil else {
      say(words.onlyNow, .warning, at: moment)
      return []
    }
    guard wanted == nil || assumptions.isEmpty else {
      say(words.listWithoutAssumptions, .warning, at: moment)
      return []
    }
    unitsAt = wanted
    changed = []
    return [.ask(question)]
  }
}
