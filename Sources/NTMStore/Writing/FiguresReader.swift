internal import GRDB
internal import NTMModel

/// What stands of a commune's criteria on a day, and since when.
struct StandingFigures {
  var words: CriteriaWords
  /// The day of the figures; `nil` when there are none.
  var assessedOn: Day?

  static let none = StandingFigures(words: .empty, assessedOn: nil)
}

/// Reads the figures of communes for roll-ups: all of them in one pass, or one by one.
struct FiguresReader {
  private let command: PreparedStatement
  private let isPartial: Bool
  private var isAtEnd = false
  /// Whether the row that was read last belongs to a later commune.
  private var isPending = false

  /// A reader for some communes in any order, where `isPartial`; otherwise for all of them in the
  /// order of their numbers.
  ///
  /// What stood on none of the `days` is not read.
  init(_ db: Database, isPartial: Bool, days: [RollUps.ReportingDay]) throws {
    self.isPartial = isPartial
    let (first, last) = (days.map(\.day).min(), days.map(\.day).max())
    let columns = "SELECT unit, day, until, known, met, disputed FROM assessment"
    command =
      try isPartial
      ? PreparedStatement(
        db,
        columns + " WHERE unit = ?1 AND day <= ?2 AND until > ?3 ORDER BY day"
      ) : PreparedStatement(db, columns + " WHERE day <= ?2 AND until > ?3 ORDER BY unit, day")
    command.bind(last?.number, at: 2)
    command.bind(first?.number, at: 3)
  }

  /// Fills in what stands at each of the days.
  mutating func fill(
    _ standing: inout [StandingFigures],
    of unit: Int64,
    days: [RollUps.ReportingDay]
  ) throws {
    for index in standing.indices { standing[index] = .none }
    if isPartial {
      command.bind(unit, at: 1)
      isAtEnd = false
    }
    while !isAtEnd {
      if !isPending {
        guard try command.next() else {
          isAtEnd = true
          break
        }
      }
      isPending = false
      let owner = command.int64(0)
      if owner < unit { continue }
      guard owner == unit else {
        isPending = true
        break
      }
      let (day, until) = (command.int32(1), command.int32(2))
      for (index, reporting) in days.enumerated() {
        guard day <= reporting.day.number, reporting.day.number < until,
          day >= reporting.since.number
        else { continue }
        standing[index] = StandingFigures(
          words: try CriteriaWords(
            stored: command.word(3),
            met: command.word(4),
            disputed: command.word(5)
          ),
          assessedOn: Day(number: day)
        )
      }
    }
  }
}
