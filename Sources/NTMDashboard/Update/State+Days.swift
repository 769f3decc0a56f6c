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

  /// The ends of the meetings that the file knows, the earliest first.
  private var meetingPoints: [MeetingPoint] {
    (visit.snapshot?.facts.meetings ?? []).reversed().flatMap(\.points)
  }

  /// An instant that pages can be shown at.
  enum Instant: Hashable {
    case now
    case point(MeetingPoint)
  }

  /// The instant so many ends of meetings on; `nil` where there is none.
  func neighbouringInstant(_ steps: Int) -> Instant? {
    let points = meetingPoints
    // An end that the file does not know any more stands beside now.
    let here = stoodAt.map { points.firstIndex(of: $0) ?? points.count - 1 } ?? points.count
    let there = here + steps
    if there == points.count, stoodAt != nil { return .now }
    return points.indices.contains(there) ? .point(points[there]) : nil
  }

  /// Shows everything as it stood at another end of a meeting, or as it stands now.
  mutating func stepMeeting(_ steps: Int, at moment: Moment) -> [Effect] {
    guard let next = neighbouringInstant(steps) else { return [] }
    // The latest reporting date of that instant.
    day = nil
    changed = []
    switch next {
    case .now:
      stoodAt = nil
      say(words.steppedToNow, .notice, at: moment)
    case .point(let point):
      stoodAt = point
      let points = meetingPoints
      let place = (points.firstIndex(of: point) ?? 0) + 1
      if let meeting = visit.snapshot?.facts.meetings.first(where: { $0.id == point.meeting }) {
        say(words.steppedTo(meeting, point.end, place, of: points.count), .notice, at: moment)
      }
    }
    return [.ask(question)]
  }

  /// Shows the figures of a day; `nil` follows the latest reporting date.
  mutating func show(_ day: Day?) -> [Effect] {
    guard day != self.day else { return [] }
    self.day = day
    changed = []
    return [.ask(question)]
  }
}
