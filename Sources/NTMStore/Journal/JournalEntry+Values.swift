internal import GRDB
internal import NTMModel

extension JournalEntry {
  /// A value that changed, as a `Change` tells it.
  struct Value {
    var field: Change.Field
    var old: String?
    var new: String?

    init(_ field: Change.Field, _ old: String?, _ new: String?) {
      self.field = field
      self.old = old
      self.new = new
    }
  }

  /// The value of an entry that is not about figures.
  var value: Value {
    // Of a value that was replaced an empty text stands for nothing.
    guard deed == .corrects else { return Value(changeField, old, new) }
    // A new row of facts that is told by a cell which it leaves blank: it came all the same.
    if old == "", new == "" { return Value(changeField, nil, "") }
    return Value(
      changeField,
      old?.isEmpty == true ? nil : old,
      new?.isEmpty == true ? nil : new
    )
  }

  /// The key of the row, and the column where only that was corrected.
  var key: (row: String, column: String) {
    guard deed == .corrects, let blank = field.lastIndex(of: " ") else { return (field, "") }
    return (String(field[..<blank]), String(field[field.index(after: blank)...]))
  }

  private var changeField: Change.Field {
    let (row, column) = key
    switch RecordKind(rawValue: kind) {
    case .recognition:
      let parts = row.split(separator: " ")
      guard parts.count == 2, let number = Int(parts[0]), let standard = Standard(rawValue: number),
        let year = Int(parts[1])
      else { break }
      return .recognition(standard, year: year, column: column)
    case .product: return .product(row, column: column)
    case .organisation: return .organisation(row, column: column)
    case .task:
      guard let blank = row.lastIndex(of: " ") else { break }
      return .task(String(row[row.index(after: blank)...]), column: column)
    case .paper:
      let parts = row.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3 else { break }
      return .paper(task: parts[1], number: parts[2], column: column)
    case .model: return .model(row, column: column)
    case .note: return Int64(row).map { .note($0) } ?? .facts(field)
    case .followUp:
      guard let number = Int64(row) else { break }
      return .followUp(number, column: column)
    case .ownAssessment: return .figures
    case .unitTag:
      guard let blank = row.lastIndex(of: " "),
        let day = Day(String(row[row.index(after: blank)...]))
      else { break }
      return .tag(String(row[..<blank]), since: day, column: column)
    case .villages:
      guard let day = Day(row) else { break }
      return .villages(day, column: column)
    case nil: break
    }
    return old == nil ? .facts(field) : .fact(kind, key: row, column: column)
  }

  /// Whether an entry can hold a change of a field, as far as that is seen without its figures.
  func mayHold(_ wanted: Change.Field) -> Bool {
    switch wanted {
    case .criterion where isAboutOwnCriteria: return true
    case .criterion(let number):
      guard isAboutFigures, (1...63).contains(number) else { return false }
      let bit = UInt64(1) << UInt64(number - 1)
      let (old, new) = (oldWords ?? .empty, newWords ?? .empty)
      let moved =
        (old.known ^ new.known) | (old.met ^ new.met) | (old.disputed ^ new.disputed)
      // What is carried from another set has other criteria behind the same bits.
      return moved & bit != 0 || deed != .corrects
    case .indicator, .figures: return isAboutFigures
    case .recognition, .product, .organisation, .task, .paper, .model, .tag, .villages, .note,
      .followUp, .facts, .fact:
      return !isAboutFigures && wanted.covers(changeField)
    }
  }
}

extension Change.Field {
  /// Whether a change of `other` belongs to this field's history: a record without a column stands
  /// for all of it, and what concerns all of it concerns each column.
  func covers(_ other: Change.Field) -> Bool {
    let (own, its) = (parts, other.parts)
    guard own.whole == its.whole else { return false }
    return own.column.isEmpty || its.column.isEmpty || own.column == its.column
  }

  /// The record without its column, and the column; empty where it is all of it.
  private var parts: (whole: Change.Field, column: String) {
    switch self {
    case .recognition(let standard, let year, let column):
      (.recognition(standard, year: year, column: ""), column)
    case .product(let code, let column): (.product(code, column: ""), column)
    case .organisation(let code, let column): (.organisation(code, column: ""), column)
    case .task(let id, let column): (.task(id, column: ""), column)
    case .paper(let task, let number, let column):
      (.paper(task: task, number: number, column: ""), column)
    case .model(let code, let column): (.model(code, column: ""), column)
    case .tag(let code, let day, let column): (.tag(code, since: day, column: ""), column)
    case .villages(let day, let column): (.villages(day, column: ""), column)
    case .followUp(let number, let column): (.followUp(number, column: ""), column)
    case .criterion, .indicator, .figures, .note, .facts, .fact: (self, "")
    }
  }

  /// Kind and key of the record it belongs to; `nil` for figures and facts.
  func recordKey(programme: String) -> (kind: RecordKind, key: String)? {
    switch self {
    case .recognition(let standard, let year, column: _):
      (.recognition, "\(standard.rawValue) \(year)")
    case .product(let code, column: _): (.product, code)
    case .organisation(let code, column: _): (.organisation, code)
    case .task(let id, column: _): (.task, "\(programme) \(id)")
    case .paper(let task, let number, column: _): (.paper, "\(programme) \(task) \(number)")
    case .model(let code, column: _): (.model, code)
    case .tag(let code, let day, column: _): (.unitTag, "\(code) \(day.iso)")
    case .villages(let day, column: _): (.villages, day.iso)
    case .note(let number): (.note, String(number))
    case .followUp(let number, column: _): (.followUp, String(number))
    case .criterion, .indicator, .figures, .facts, .fact: nil
    }
  }
}
