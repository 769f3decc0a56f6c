internal import GRDB
internal import NTMModel

extension Verifier {
  /// Holds the figures against the journal: taking something back rests on it telling what stands.
  mutating func checkJournal() throws {
    try checkEntries()
    let figures = try PreparedStatement(
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
    let lost = try PreparedStatement(
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
    let undone = try PreparedStatement(
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

  /// Holds the entries against each other: none is missing, and each goes on from the one before.
  private mutating func checkEntries() throws {
    // The last number given outlives the row that had it.
    let gaps = try PreparedStatement(
      db,
      """
      SELECT before + 1, seq - 1
      FROM (
        SELECT seq, lag(seq, 1, 0) OVER (ORDER BY seq) AS before
        FROM (
          SELECT seq FROM journal
          UNION ALL
          SELECT sqlite_sequence.seq + 1
          FROM sqlite_sequence
          WHERE name = 'journal'
            AND sqlite_sequence.seq > (SELECT coalesce(max(seq), 0) FROM journal)
        )
      )
      WHERE before + 1 < seq
      """
    )
    while try gaps.next() { found.append(.journalGap(first: gaps.int64(0), last: gaps.int64(1))) }
    let entries = try PreparedStatement(
      db,
      """
      SELECT seq
      FROM (
        SELECT seq, old_known, old_met, old_disputed, new_known, new_met, new_disputed, old_report,
          lag(new_known) OVER own AS known, lag(new_met) OVER own AS met,
          lag(new_disputed) OVER own AS disputed, lag(field) OVER own AS before
        FROM journal
        WHERE kind = 'assessment'
        WINDOW own AS (PARTITION BY unit, day ORDER BY seq)
      )
      WHERE new_met & ~new_known <> 0 OR new_disputed & new_known <> 0
        OR old_met & ~old_known <> 0 OR old_disputed & old_known <> 0
        -- What a correction found on the day is what the entry before it left there.
        OR old_report IS NOT NULL AND known IS NOT NULL AND before IS NOT 'removed'
          AND (old_known, old_met, old_disputed) IS NOT (known, met, disputed)
      ORDER BY seq
      """
    )
    while try entries.next() { found.append(.journalEntry(change: entries.int64(0))) }
  }
}
