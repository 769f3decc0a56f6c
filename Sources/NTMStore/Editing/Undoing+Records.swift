internal import GRDB
internal import NTMModel

extension Undoing {
  /// A record to be brought back.
  struct RecordUndo {
    var kind: RecordKind
    /// The entries to take back, the newest first.
    var entries: [JournalEntry]
    /// All entries about the record, the oldest first.
    var chain: [JournalEntry]
    var later: [JournalEntry]
  }

  private struct RecordKey: Hashable {
    var kind: RecordKind
    var key: String
    /// Of the kinds whose key it is a part of.
    var unit: Int64?
  }

  /// What the entries about records say, by record.
  func records(of entries: [JournalEntry]) throws -> [RecordUndo] {
    var order: [RecordKey] = []
    var byKey: [RecordKey: [JournalEntry]] = [:]
    for entry in entries {
      guard let kind = RecordKind(rawValue: entry.kind) else { continue }
      let key = RecordKey(
        kind: kind,
        key: entry.key.row,
        unit: kind.isOfUnit ? entry.place.unit : nil
      )
      if byKey[key] == nil { order.append(key) }
      byKey[key, default: []].insert(entry, at: 0)
    }
    return try order.map { key in
      let entries = byKey[key] ?? []
      let chain = try chain(of: key)
      return RecordUndo(
        kind: key.kind,
        entries: entries,
        chain: chain,
        later: try entries.flatMap { entry in
          try later(than: entry, among: chain) { other in
            entry.deed != .corrects || other.deed != .corrects
              || entry.isOfSameValue(as: other)
          }
        } + (key.kind == .task ? try standing(onTaskOf: entries) : [])
      )
    }
  }

  private func chain(of key: RecordKey) throws -> [JournalEntry] {
    var rows = try SelectedRows(
      db,
      """
      SELECT \(JournalEntry.columns)
      FROM journal
      WHERE kind = ?1 AND (field = ?2 OR field > ?2 || ' ' AND field < ?2 || '!')
        AND (?3 IS NULL OR unit = ?3)
      ORDER BY seq
      """,
      key.kind.rawValue,
      key.key,
      key.unit
    )
    var chain: [JournalEntry] = []
    while try rows.next() {
      let entry = try JournalEntry(rows)
      // A code may begin with another one and a blank.
      if entry.key.row == key.key { chain.append(entry) }
    }
    return chain
  }

  func apply(_ undo: RecordUndo, report: Int64) throws {
    guard let newest = undo.entries.first else { return }
    let records = try Records(db, undo.kind, journal: journal)
    guard let key = Record.key(of: newest, undo.kind) else {
      throw UndoRefusal.notAsLeft(change: newest.number)
    }
    let standing = try records.find(key)
    let restored = try restored(undo, from: standing, in: records)
    for record in [standing, restored] {
      if let record { touched.add(record) }
      if let unit = record?.unit { units.insert(unit) }
    }
    guard let restored else {
      guard let standing else { return }
      return try records.remove(
        standing,
        province: newest.place.province,
        report: report,
        undone: newest.number
      )
    }
    var undone: [String: Int64] = [:]
    for entry in undo.entries { undone[entry.key.column] = entry.number }
    _ = try records.put(
      restored,
      province: try province(of: restored.unit),
      report: report,
      undone: undone
    )
  }

  /// The record without the entries; `nil` where there is none then.
  private func restored(
    _ undo: RecordUndo,
    from standing: Record?,
    in records: Records
  ) throws -> Record? {
    var record = standing
    // The period of a unit follows from the day, which other entries may bring back.
    let ordered =
      undo.entries.filter { $0.key.column != "unit" }
      + undo.entries.filter { $0.key.column == "unit" }
    for entry in ordered {
      let notAsLeft = UndoRefusal.notAsLeft(change: entry.number)
      switch entry.deed {
      case .adds:
        guard record != nil else { throw notAsLeft }
        record = nil
      case .removes:
        guard record == nil, let row = entry.oldRow else { throw notAsLeft }
        let report = try origin(entry.oldReport, in: undo.chain)
        record = try records.texts.record(from: row, report: report)
        guard record != nil else { throw notAsLeft }
      case .corrects:
        let column = entry.key.column
        guard var own = record else { throw notAsLeft }
        let standing = try records.texts.text(own, column)
        let old =
          entry.isOfOwnStates
          ? OwnStates.text(standing, without: entry) : standing == entry.new ? entry.old : nil
        guard let old, let value = try records.texts.value(old, of: column, in: own) else {
          throw notAsLeft
        }
        own[column] = value
        record = own
      }
    }
    guard var restored = record, standing != nil, let newest = undo.entries.first else {
      return record
    }
    restored.report = try report(of: restored, after: undo, newest)
    return restored
  }

  /// Where a corrected record comes from without the entries.
  private func report(
    of record: Record,
    after undo: RecordUndo,
    _ newest: JournalEntry
  ) throws -> Int64? {
    // Other values of the same correction stand on.
    for entry in undo.chain where entry.report == newest.report {
      if try ledger.stands(entry.number) { return record.report }
    }
    let next = undo.chain.first { $0.number > newest.number && $0.report != newest.report }
    let left = next == nil ? record.report : next?.oldReport
    guard record.report == left else { return record.report }
    return try origin(newest.oldReport, in: undo.chain)
  }
}

extension Record {
  /// The key of the record that an entry is about; `nil` when it does not say.
  static func key(of entry: JournalEntry, _ kind: RecordKind) -> ArraySlice<Value>? {
    let row = entry.key.row
    switch kind {
    case .recognition:
      let parts = row.split(separator: " ").compactMap { Int64($0) }
      guard let unit = entry.place.unit, parts.count == 2 else { return nil }
      return [.whole(unit), .whole(parts[0]), .whole(parts[1])]
    case .product, .organisation, .model: return [.text(row)]
    case .task:
      guard let blank = row.lastIndex(of: " ") else { return nil }
      return [.text(String(row[..<blank])), .text(String(row[row.index(after: blank)...]))]
    case .paper:
      // The number of a paper may have blanks, programme and mark have none.
      let parts = row.split(separator: " ", maxSplits: 2).map(String.init)
      return parts.count == 3 ? parts.map { .text($0) }[...] : nil
    case .note, .followUp: return Int64(row).map { [.whole($0)] }
    case .unitTag:
      guard let unit = entry.place.unit, let blank = row.lastIndex(of: " "),
        let day = Day(String(row[row.index(after: blank)...]))
      else { return nil }
      return [.whole(unit), .text(String(row[..<blank])), Value(day)]
    case .villages, .ownAssessment:
      guard let unit = entry.place.unit, let day = Day(row) else { return nil }
      return [.whole(unit), Value(day)]
    }
  }
}
