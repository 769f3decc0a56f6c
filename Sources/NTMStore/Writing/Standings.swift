internal import GRDB
internal import NTMModel

/// Keeps the standing of communes right when the line of a set moves.
enum Standings {
  static func refresh(_ db: Database) throws {
    let days = try RollUps.reportingDays(db, from: .min)
    let update = try PreparedStatement(
      db,
      "UPDATE assessment SET standing = ?3 WHERE unit = ?1 AND day = ?2 AND standing <> ?3"
    )
    for reporting in days {
      var moved: [(Int64, Int)] = []
      let command = try PreparedStatement(
        db,
        "SELECT unit, known, met, disputed, standing FROM assessment WHERE day = ?1"
      )
      command.bind(reporting.day.number, at: 1)
      while try command.next() {
        let words = CriteriaWords(
          known: command.word(1),
          met: command.word(2),
          disputed: command.word(3)
        )
        let standing = reporting.set.standing(of: words).number
        if standing != command.int(4) { moved.append((command.int64(0), standing)) }
      }
      for (unit, standing) in moved {
        update.bind(unit, at: 1)
        update.bind(reporting.day.number, at: 2)
        update.bind(standing, at: 3)
        try update.run()
      }
    }
  }
}
