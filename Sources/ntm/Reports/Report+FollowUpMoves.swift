import NTMModel

/// Notes and follow-ups at the baseline.
extension Report {
  func moving(
    followUps rows: [Placed<FollowUp>],
    _ then: FollowUpsThen?,
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    moving(
      [Moving("state", "trạng thái", "state", isWord: true)],
      rows.map { row in
        [
          (
            Report.optional(then?.standing(of: row.item).value) { Report.word(of: $0) },
            Report.optional(then?.move(of: row.item, on: snapshot.today)) { .move($0) }
          )
        ]
      },
      presence: rows.map { Report.presence(then?.standing(of: $0.item)) },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }

  /// Notes, of which each was there or was not.
  func moving(notes sheet: FollowUpSheet, of snapshot: Snapshot) -> Report {
    guard let since = snapshot.since else { return self }
    var report = self
    report.since = since
    report.columns.append(Column("presence", "Lúc đó", "Then"))
    for (index, row) in sheet.notes.enumerated() {
      let then: Earlier<Bool>? = sheet.then.map { $0.hasNote(row.item) ? .was(true) : .absent }
      report.rows[index].append(Report.presence(then))
    }
    return report
  }
}
