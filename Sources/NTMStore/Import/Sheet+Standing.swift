internal import NTMModel

/// What a sheet leaves alone of a record that stands, and what it empties.
extension Sheet {
  /// A record with what stands wherever the sheet has no column; a blank cell of a column that it
  /// has empties the value, which is told.
  ///
  /// - Parameters:
  ///   - record: what the present row says.
  ///   - records: the records of the store.
  ///   - headings: the headings of the record's columns that may be missing or blank.
  /// - Returns: the record to be written, and the values that the row empties.
  /// - Throws: what keeps the store from being read.
  func completed(
    _ record: Record,
    in records: Records,
    _ headings: KeyValuePairs<String, String>
  ) throws -> (record: Record, erased: [(heading: String, value: String)]) {
    guard let old = try records.find(record.key) else { return (record, []) }
    var record = record
    var erased: [(heading: String, value: String)] = []
    for (column, heading) in headings {
      if position(heading) == nil {
        record[column] = old[column]
      } else if record[column].isEmpty, !old[column].isEmpty {
        erased.append((heading, try records.texts.text(old, column)))
      }
    }
    return (record, erased)
  }

  /// Tells the values that a row empties.
  func warnOfErased(
    _ erased: [(heading: String, value: String)],
    of unit: Int64?,
    day: Day?,
    key: String
  ) {
    for (heading, value) in erased {
      // The headings of tasks and papers are English in the store.
      let shown = form == .tasks || form == .papers ? ColumnNames.shown(heading, in: form) : heading
      warn(
        .valueErased,
        unit: unit,
        day: day,
        subject: key.isEmpty ? shown : key + " " + shown,
        detail: value
      )
    }
  }
}

extension Record.Value {
  /// Whether it stands for nothing.
  fileprivate var isEmpty: Bool { self == .none || self == .text("") }
}
