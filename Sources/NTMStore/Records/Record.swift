internal import NTMModel

/// One row of a table of records.
struct Record: Equatable {
  /// A value as the file keeps it.
  enum Value: Hashable {
    case none
    case whole(Int64)
    case text(String)

    init(_ number: Int64?) { self = number.map { .whole($0) } ?? .none }
    init(_ day: Day?) { self = day.map { .whole(Int64($0.number)) } ?? .none }
    init(_ quantity: Quantity?) { self = quantity.map { .whole($0.hundredths) } ?? .none }

    var whole: Int64? { if case .whole(let number) = self { number } else { nil } }
    var text: String { if case .text(let text) = self { text } else { "" } }
  }

  let kind: RecordKind
  /// In the order of the columns of its kind.
  var values: [Value]
  /// Where it came from; `nil` where the table does not say.
  var report: Int64?
  /// The number that the row had before it was removed; `nil` takes the next one.
  var number: Int64?

  init(_ kind: RecordKind, _ values: [Value], report: Int64?) {
    precondition(values.count == kind.columns.count, "A record has a value for each column.")
    self.kind = kind
    self.values = values
    self.report = report
  }

  subscript(name: String) -> Value {
    get { position(name).map { values[$0] } ?? .none }
    set { if let position = position(name) { values[position] = newValue } }
  }

  private func position(_ name: String) -> Int? {
    kind.columns.firstIndex { $0.name == name }
  }

  /// The values that name it.
  var key: ArraySlice<Value> { values[..<kind.keys.count] }

  /// The key as the journal gives it, in which the unit of a recognition does not stand.
  var journalKey: String {
    zip(kind.keys, values).filter { $0.0.type != .unit }
      .map { column, value in
        guard let number = value.whole else { return value.text }
        return column.type == .day ? Day(number: Int32(clamping: number)).iso : String(number)
      }
      .joined(separator: " ")
  }

  var unit: Int64? { self["unit"].whole }

  /// The day from which it counts.
  var start: Int32? { kind.start.flatMap { self[$0].whole }.map { Int32(clamping: $0) } }
}
