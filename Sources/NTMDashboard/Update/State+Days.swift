import NTMModel
import TerminalCanvas

extension State {
  /// The reporting date so many steps from the one on show; `nil` where there is none.
  func neighbouringDay(_ steps: Int) -> Day? {
    guard let snapshot = visit.snapshot else { return nil }
    let days = snapshot.facts.reportingDays
    guard let place = days.firstIndex(of: snapshot.asOf) else {
      // A day of its own, as tasks have: the nearest date on that side.
      return steps < 0
        ? days.last { $0 < snapshot.asOf } : days.first { $0 > snapshot.asOf }
    }
    return days.indices.contains(place + steps) ? days[place + steps] : nil
  }

  /// Shows another reporting date on this and every following page; the latest one goes on being
  /// followed.
  mutating func stepDay(_ steps: Int, at moment: Moment) -> [Effect] {
    guard let next = neighbouringDay(steps) else { return [] }
    let days = visit.snapshot?.facts.reportingDays ?? []
    let effects = show(next == days.last ? nil : next)
    let place = (days.firstIndex(of: next) ?? 0) + 1
    say(words.steppedTo(next, place, of: days.count), .notice, at: moment)
    return effects
  }

  /// Shows the figures of a day; `nil` follows the latest reporting date.
  mutating func show(_ day: Day?) -> [Effect] {
    guard day != self.day else { return [] }
    self.day = day
    changed = []
    return [.ask(question)]
  }
}
