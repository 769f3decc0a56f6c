internal import GRDB
internal import NTMModel

/// What had come in at the baseline of the criteria that districts and provinces have of their own.
struct OwnReportsBefore {
  /// Whether a unit had reported on that day and has now; `nil` on a day that does not have it.
  private struct Line {
    var place: Int64
    var then: Bool?
    var now: Bool?
  }

  /// No level without a set then.
  private var lines: [Level: [Line]] = [:]

  /// With the reading of the day of the baseline.
  init(
    _ reading: Reading,
    _ earlier: Reading,
    in place: StoredUnit,
    _ meeting: Meeting?
  ) throws {
    for level in [Level.province, .district] where level >= place.unit.level {
      let then = try OwnCriteriaReading(
        reading,
        of: level,
        in: place.subtree,
        at: OwnRecords.Instant(day: earlier.day, change: meeting?.opening.change)
      )
      guard !then.sets.isEmpty else { continue }
      let now = try OwnCriteriaReading(reading, of: level, in: place.subtree)
      var lines: [Int64: Line] = [:]
      for unit in try earlier.units(of: level) {
        guard let own = then.criteria(of: unit) else { continue }
        lines[unit.id] = Line(
          place: unit.subtree.lowerBound,
          then: own.assessedOn == earlier.day
        )
      }
      for unit in try reading.units(of: level) {
        guard let own = now.criteria(of: unit) else { continue }
        lines[unit.id, default: Line(place: unit.subtree.lowerBound)].now =
          own.assessedOn == reading.day
      }
      self.lines[level] = Array(lines.values)
    }
  }

  /// Reports with what had come in of the same unit.
  func held(_ reports: [OwnReports], of unit: StoredUnit) -> [OwnReports] {
    reports.map { own in
      guard let lines = lines[own.level] else { return own }
      var (received, move) = (Share(0, of: 0), 0)
      for line in lines where unit.subtree.contains(line.place) {
        if let then = line.then {
          received = Share(received.part + (then ? 1 : 0), of: received.base + 1)
        }
        if let then = line.then, let now = line.now { move += (now ? 1 : 0) - (then ? 1 : 0) }
      }
      var own = own
      own.then = OwnReports.Then(received: received, move: move)
      return own
    }
  }
}
