import NTMModel
import TerminalCanvas

/// The columns about what came in of a kind of records, which several tables have.
extension Column {
  /// Expected, received, on time, late and age; the last ones, which a narrow screen leaves out.
  static func records(_ counts: some Sequence<RecordCounts?>, _ words: Words) -> [Column] {
    let counts = Array(counts)
    let expected = counts.map { words.recordCell(.expected, $0, on: nil)?.text ?? "" }
    return [
      .fitted(.expected, words.expectedColumn, to: expected, right: true),
      Column(.reported, words.receivedColumn, 8),
      Column(.onTime, words.onTimeColumn, 8),
      Column(.lateReports, words.lateColumn, 5),
      Column(.age, words.ageColumn, 8),
    ]
  }
}

extension Words {
  /// The cell of such a column; `nil` for any other column, a dash for units that send no lists.
  func recordCell(_ column: ColumnID, _ counts: RecordCounts?, on day: Day?) -> CellText? {
    let columns: [ColumnID] = [.expected, .reported, .onTime, .lateReports, .age]
    guard columns.contains(column) else { return nil }
    guard let counts else { return CellText(signs.dash, .muted) }
    func told(_ count: Int?, _ role: Role = .text) -> CellText {
      guard let count else { return CellText(unknownSign, .muted) }
      return CellText(numerals.whole(count), count == 0 ? .muted : role)
    }
    switch column {
    case .expected: return counts.expected.map { told($0) } ?? CellText(noTerm, .muted)
    case .reported:
      let isShort = (counts.missing ?? 0) > 0
      return CellText(numerals.whole(counts.received), isShort ? .warning : .text)
    case .onTime: return told(counts.onTime)
    case .lateReports: return told(counts.tooLate, .warning)
    default:
      let isStale = counts.received == 0
      return age(day.flatMap { counts.age(on: $0) }, isStale: isStale)
    }
  }
}

extension Words {
  /// The cell of such a column about reports of own criteria, of which some are always expected.
  func recordCell(_ column: ColumnID, _ counts: ReportCounts, on day: Day) -> CellText {
    func told(_ count: Int?, _ role: Role = .text) -> CellText {
      guard let count else { return CellText(unknownSign, .muted) }
      return CellText(numerals.whole(count), count == 0 ? .muted : role)
    }
    switch column {
    case .expected: return told(counts.expected)
    case .reported:
      return CellText(numerals.whole(counts.received), counts.missing > 0 ? .warning : .text)
    case .onTime: return told(counts.onTime)
    case .lateReports: return told(counts.isTimed ? counts.late : nil, .warning)
    case .age: return age(counts.age(on: day), isStale: counts.received == 0)
    default: return CellText("")
    }
  }
}

extension ReportCounts {
  /// What such a column is sorted by.
  func key(_ column: ColumnID, on day: Day) -> Int? {
    switch column {
    case .expected: expected
    case .reported: received
    case .onTime: onTime
    case .lateReports: isTimed ? late : nil
    case .age: age(on: day)
    default: nil
    }
  }
}

extension RecordCounts {
  /// What such a column is sorted by.
  func key(_ column: ColumnID, on day: Day) -> Int? {
    switch column {
    case .expected: expected
    case .reported: received
    case .onTime: onTime
    case .lateReports: tooLate
    case .age: age(on: day)
    default: nil
    }
  }
}
