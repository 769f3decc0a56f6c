internal import GRDB
internal import NTMModel

extension Verifier {
  /// Holds the figures against the journal: taking something back rests on it telling what stands.
  mutating func checkJournal() throws {
    let figures = try Command(
      db,
      """
      SELECT code, assessment.day
      FROM assessment
        JOIN unit ON unit.id = assessment.unit
        LEFT JOIN journal ON journal.seq = (
          SELECT max(seq)
          FROM journal AS own
          WHERE own.unit = assessment.unit AND own.kind = 'assessment'
            AND own.day = assessment.day
        )
      WHERE (new_known, new_met, new_disputed) IS NOT (known, met, disputed) OR field = 'removed'
      ORDER BY assessment.unit, assessment.day
      """
    )
    while try figures.next() {
      found.append(.journal(unit: figures.text(0), day: Day(number: figures.int32(1))))
    }
    let lost = try Command(
      db,
      """
      SELECT code, last.day
      FROM (
          SELECT unit, day, max(seq) AS seq
          FROM journal
          WHERE kind = 'assessment'
          GROUP BY unit, day
        ) AS last
        JOIN journal USING (seq)
        JOIN unit ON unit.id = last.unit
      WHERE field IS NOT 'removed'
        AND NOT EXISTS (
          SELECT 1 FROM assessment WHERE unit = last.unit AND assessment.day = last.day
        )
      ORDER BY last.unit, last.day
      """
    )
    while try lost.next() {
      found.append(.journal(unit: lost.text(0), day: Day(number: lost.int32(1))))
    }
    let undone = try Command(
      db,
      """
      SELECT journal.seq
      FROM journal LEFT JOIN journal AS target ON target.seq = journal.undoes
      WHERE journal.undoes IS NOT NULL
        AND (target.seq IS NULL OR target.seq >= journal.seq OR target.kind <> journal.kind)
      """
    )
    while try undone.next() { found.append(.undoneNothing(change: undone.int64(0))) }
  }
}
