/// What stands beside units in the whole store, for a sign in a row and a count on the overview.
public struct Remarks: Hashable, Sendable {
  /// All follow-ups by unit, the earliest due first.
  public var followUps: [UnitCode: [FollowUp]]
  /// The days of all notes by unit, ascending.
  public var notes: [UnitCode: [Day]]
  /// The days of the notes that begin with the code of a record, by that code.
  public var notesOfRecords: [RecordMark: [Day]] = [:]

  public init(followUps: [UnitCode: [FollowUp]] = [:], notes: [UnitCode: [Day]] = [:]) {
    self.followUps = followUps
    self.notes = notes
  }

  /// What was given out about a unit by a day and is not done on it.
  public func open(beside unit: UnitCode, on day: Day) -> [FollowUp] {
    (followUps[unit] ?? []).filter { $0.day <= day && $0.standing(on: day) != .done }
  }

  /// What of that is about one record of the unit.
  public func open(about record: RecordMark, on day: Day) -> [FollowUp] {
    open(beside: record.unit, on: day).filter { RecordMark.code(in: $0.text) == record.code }
  }

  /// How many notes were written about one record of a unit by a day.
  public func notes(about record: RecordMark, on day: Day) -> Int {
    (notesOfRecords[record] ?? []).count { $0 <= day }
  }

  /// How many notes were written beside a unit by a day.
  public func notes(beside unit: UnitCode, on day: Day) -> Int {
    (notes[unit] ?? []).count { $0 <= day }
  }

  /// All of it on a day, in three numbers.
  public func count(on day: Day) -> RemarkCount {
    let given = followUps.values.joined().filter { $0.day <= day }
    return RemarkCount(
      open: given.count { $0.standing(on: day) != .done },
      overdue: given.count { $0.standing(on: day) == .overdue },
      notes: notes.values.joined().count { $0 <= day }
    )
  }

  public var isEmpty: Bool { followUps.isEmpty && notes.isEmpty }
}

/// A product, a cooperative or a model of a unit, as remarks name it.
///
/// Remarks stand beside units. One about a record of the unit begins with the code of that record and a
/// colon, `OCOP-10-0001: …`, which everybody reads and which needs no column of its own.
public struct RecordMark: Hashable, Sendable {
  public var code: String
  public var unit: UnitCode

  public init(code: String, unit: UnitCode) {
    self.code = code
    self.unit = unit
  }

  /// What a remark about it begins with.
  public var lead: String { code + ": " }

  /// The code that a remark begins with; `nil` where it begins with none.
  public static func code(in text: String) -> String? {
    guard let end = text.firstIndex(of: ":"), end != text.startIndex else { return nil }
    return String(text[..<end])
  }
}

/// Follow-ups that are not done, those of them that are overdue, and notes.
public struct RemarkCount: Hashable, Sendable {
  public var open: Int
  public var overdue: Int
  public var notes: Int

  public init(open: Int, overdue: Int, notes: Int) {
    self.open = open
    self.overdue = overdue
    self.notes = notes
  }
}
