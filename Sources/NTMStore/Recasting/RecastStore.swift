internal import GRDB
public import NTMModel

/// Answers by the unit list of another day than that of the figures.
///
/// A connection of its own, on which temporary tables of the same names stand before those of the
/// file: every question is answered by the statements that answer it from the file, only with the
/// units of the other list. The file itself is only read. docs/decisions/0009 has the meaning.
///
/// Used by one thread only.
public final class RecastStore {
  private var store: Store
  /// What is kept of the file's own tables.
  private var live = Shelf()
  /// What is kept of the tables before them; made anew with these.
  private var shelf = Shelf()
  private var standing: (key: Key, recast: Recast)?
  /// Where records moved to, and the tables of records that were made for it.
  private var moves: [Int64: Int64] = [:]
  private var records: Set<RecastTables.Records> = []

  /// What the tables were made for.
  private struct Key: Equatable {
    var list: Day
    var figures: Day
    var change: Int64
  }

  /// A second connection to a file.
  public init(path: String) throws(StoreError) {
    store = try RecastStore.open(path)
  }

  private static func open(_ path: String) throws(StoreError) -> Store {
    let store = try Store.open(path, writing: false)
    do {
      // A folder for temporary files may be missing or full; the tables are a few megabytes.
      try store.reader.unsafeRead { try $0.execute(sql: "PRAGMA temp_store = MEMORY") }
    } catch {
      throw StoreError(error, path: path)
    }
    return store
  }

  /// The answer to a question that names a unit list; `changes` is the watcher's affair.
  public func answer(_ question: Question) throws(StoreError) -> Snapshot {
    if store.isStale {
      store = try RecastStore.open(store.path)
      standing = nil
    }
    do throws(StoreError) {
      return try store.read { db in try answer(question, in: db) }
    } catch {
      // What was made in a transaction that failed is gone with it.
      standing = nil
      throw error
    }
  }

  private func answer(_ question: Question, in db: Database) throws -> Snapshot {
    if try live.refresh(in: db) { standing = nil }
    let days = live.facts.reportingDays
    guard let list = question.unitsAt, question.subject.followsUnitList,
      let day = days.last(where: { day in question.day.map { day <= $0 } ?? true })
    else {
      try RecastTables.drop(db)
      standing = nil
      return try Reading.answer(question, in: db, shelf: live)
    }
    let key = Key(list: list, figures: day, change: live.facts.lastChange)
    let recast: Recast
    if let standing, standing.key == key {
      recast = standing.recast
    } else {
      standing = nil
      try RecastTables.drop(db)
      live = Shelf()
      shelf = Shelf()
      try live.refresh(in: db)
      try shelf.refresh(in: db)
      let casting = try Casting(db, shelf: live, figures: day, list: list)
      recast = try casting.cast(for: shelf)
      moves = recast.lines.isEmpty ? [:] : casting.moves
      records = []
      standing = (key, recast)
    }
    for table in question.subject.records.subtracting(records) {
      try RecastTables.makeRecords(db, table, moves: moves)
      records.insert(table)
      shelf.forgetSums()
    }
    var snapshot =
      try recast.isBeforeLists
      ? Reading.missing(question, asOf: day, set: live.set(on: day, in: db).set, facts: live.facts)
      : Reading.answer(question, in: db, shelf: shelf)
    snapshot.recast = recast
    snapshot.recast?.note = snapshot.facts.historyNote
    return snapshot
  }
}
