internal import GRDB
internal import NTMModel

extension Undoing {
  /// What stands on a task that would be gone without `entries`: its papers, and the components under
  /// which it runs.
  func standing(onTaskOf entries: [JournalEntry]) throws -> [JournalEntry] {
    guard let added = entries.first(where: { $0.deed == .adds }),
      let key = Record.key(of: added, .task)?.map(\.text), key.count == 2
    else { return [] }
    let queries = [
      """
      SELECT MAX(seq)
      FROM paper
        JOIN journal ON journal.kind = 'paper' AND journal.old IS NULL
          AND journal.field = programme || ' ' || task || ' ' || number
      WHERE programme = ?1 AND task = ?2
      GROUP BY number
      """,
      """
      SELECT MAX(seq)
      FROM journal
      WHERE kind = 'component_part' AND EXISTS (
        SELECT 1 FROM component_part AS part
        WHERE part.kind = 'task' AND part.scope = ?1 AND part.mark = ?2
      )
      """,
    ]
    var numbers: [Int64] = []
    for query in queries {
      var rows = try SelectedRows(db, query, key[0], key[1])
      while try rows.next() { if let number = rows.optional(0) { numbers.append(number) } }
    }
    return try numbers.filter { !ledger.leaving.contains($0) }
      .compactMap { try JournalEntry.find($0, in: db) }
  }
}
