internal import GRDB
internal import NTMModel

/// The programmes that a store holds one after another, and from which day each of them counts.
///
/// The setting `programme` names the first one; `programme_from_2026` is the first day of the
/// programme of that mark.
struct ProgrammePeriods {
  /// The first programme; empty where the store names none.
  private let first: String
  /// Those that follow it, by their first days.
  private let later: [(from: Day, mark: String)]
  /// From when what joins counts as new under the first one; `nil` where no setting says.
  private let newFrom: Day?

  /// What the keys of first days begin with.
  static let prefix = "programme_from_"
  /// The key of the first day of what is new under the first programme.
  static let newFromKey = "new_from"

  init(_ settings: [String: String]) {
    first = settings["programme"] ?? ""
    newFrom = settings[ProgrammePeriods.newFromKey].flatMap { Day($0) }
    later = settings.compactMap { key, value in
      guard key.hasPrefix(ProgrammePeriods.prefix), let from = Day(value) else { return nil }
      return (from, String(key.dropFirst(ProgrammePeriods.prefix.count)))
    }
    .sorted { ($0.from, $0.mark) < ($1.from, $1.mark) }
  }

  init(in db: Database) throws {
    var settings: [String: String] = [:]
    var rows = try SelectedRows(db, "SELECT key, value FROM setting")
    while try rows.next() { settings[rows.text(0)] = rows.text(1) }
    self.init(settings)
  }

  /// The marks of all programmes; that of the first one may be empty.
  var marks: [String] { [first] + later.map(\.mark) }

  /// The reporting day from which a target counts, as seen from a day.
  ///
  /// That is the last one of the year before its deadline's, or the first one of a programme that
  /// began later or runs for several years: what came before it was judged by other rules.
  func start(of target: Target, among days: [Day], on day: Day) -> Day? {
    let end = Day(year: target.deadline.year - 1, month: 12, day: 31)
    let before = days.last { day in end.map { day <= $0 } ?? false }
    guard let from = later.last(where: { $0.from <= day })?.from else { return before }
    if from.year == target.deadline.year, let before, before.year == from.year - 1 { return before }
    return days.first { $0 >= from }
  }

  /// From when the programme of a day is in force; `nil` for the first one, whose reports may be older.
  func began(on day: Day) -> Day? { later.last { $0.from <= day }?.from }

  /// From when a programme is in force; `nil` for the first one.
  func began(of mark: String) -> Day? { later.last { $0.mark == mark }?.from }

  /// The first day on which what joins counts as new, as seen from a day.
  ///
  /// That of the programme, or the one that the settings name for the first one, before which nothing
  /// is new; without such a setting that of the year.
  func firstDayOfNew(on day: Day) -> Day { began(on: day) ?? newFrom ?? day.newYear }

  /// The programme of a day; the newest one where no day is meant.
  func mark(on day: Day?) -> String {
    guard let day else { return later.last?.mark ?? first }
    return later.last { $0.from <= day }?.mark ?? first
  }
}
