internal import GRDB
internal import NTMModel

/// Writes the journal of one import: who, when and from which report.
final class Journal {
  private let words: Command
  private let texts: Command
  private(set) var count = 0

  init(_ db: Database, who: String, at seconds: Int64) throws {
    words = try Command(
      db,
      """
      INSERT INTO journal (
        at, who, kind, unit, province, day, old_known, old_met, old_disputed, new_known, new_met,
        new_disputed, old_measures, report
      ) VALUES (?1, ?2, 'assessment', ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """
    )
    texts = try Command(
      db,
      """
      INSERT INTO journal (at, who, kind, unit, province, day, field, old, new, report)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """
    )
    for command in [words, texts] {
      command.bind(seconds, at: 1)
      command.bind(who, at: 2)
    }
  }

  /// One commune's figures at one day: `old` is what stood on that day before, `nil` before a first
  /// report; `oldMeasures` are the packed values that were replaced, `nil` where none were.
  func assessment(
    unit: Int64,
    province: Int64?,
    day: Int32,
    old: CriteriaWords?,
    new: CriteriaWords,
    oldMeasures: [UInt8]?,
    report: Int64
  ) throws {
    words.bind(unit, at: 3)
    words.bind(province, at: 4)
    words.bind(day, at: 5)
    words.bind(old.map { Int64(bitPattern: $0.known) }, at: 6)
    words.bind(old.map { Int64(bitPattern: $0.met) }, at: 7)
    words.bind(old.map { Int64(bitPattern: $0.disputed) }, at: 8)
    words.bind(new.known, at: 9)
    words.bind(new.met, at: 10)
    words.bind(new.disputed, at: 11)
    words.bind(oldMeasures, at: 12)
    words.bind(report, at: 13)
    try words.run()
    count += 1
  }

  /// Any other change, in words.
  func entry(
    kind: String,
    unit: Int64? = nil,
    province: Int64? = nil,
    day: Int32? = nil,
    field: String,
    old: String?,
    new: String?,
    report: Int64
  ) throws {
    texts.bind(kind, at: 3)
    texts.bind(unit, at: 4)
    texts.bind(province, at: 5)
    texts.bind(day, at: 6)
    texts.bind(field, at: 7)
    texts.bind(old, at: 8)
    texts.bind(new, at: 9)
    texts.bind(report, at: 10)
    try texts.run()
    count += 1
  }
}
