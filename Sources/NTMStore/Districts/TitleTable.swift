internal import GRDB
internal import NTMModel

/// The titles of the store and the rules by which units get them; data of the programmes.
struct TitleTable {
  /// The levels of units that can be recognised.
  static let levels: [Level] = [.province, .district, .commune]

  let titles: Titles
  /// What recognised district-level units are called, by their type; empty for a type without a
  /// status.
  private var words: [String: String] = [:]

  init(_ db: Database) throws {
    titles = try TitleTable.all(in: db)
    let read = try PreparedStatement(db, "SELECT type, title_vi FROM unit_type WHERE level = ?1")
    read.bind(Level.district.rawValue, at: 1)
    while try read.next() { words[read.text(0)] = read.text(1) }
  }

  /// The titles of all times.
  static func all(in db: Database) throws -> Titles {
    var rows = try SelectedRows(
      db,
      """
      SELECT grade, level, types, step, name_vi, name_en, short_vi, short_en, document,
        valid_from, valid_until
      FROM title
      """
    )
    var titles: [Title] = []
    while try rows.next() {
      guard let standard = Standard(rawValue: rows.int(0)), let level = Level(rawValue: rows.int(1))
      else { throw DatabaseError.damaged("a title has the grade \(rows.int(0))") }
      titles.append(
        Title(
          standard: standard,
          level: level,
          types: StoredSet.types(in: rows.text(2)),
          step: rows.int(3),
          name: rows.bilingual(4),
          short: rows.bilingual(6),
          document: rows.text(8),
          valid: rows.period(9)
        )
      )
    }
    return Titles(titles)
  }

  /// Whether a recognition, joined with its unit, is of no title that there was on its day.
  static let isMissing =
    """
    NOT EXISTS (
      SELECT 1 FROM title
      WHERE title.grade = recognition.standard AND title.level = unit.level
        AND title.valid_from <= recognition.since AND recognition.since < title.valid_until
    )
    """

  /// Whether a recognition, joined with its unit, is of a title that was on its day for units of other
  /// types alone; `StoredSet.types` says how the words of a row stand.
  static let isOfOtherType =
    """
    EXISTS (
      SELECT 1 FROM title
      WHERE title.grade = recognition.standard AND title.level = unit.level
        AND title.valid_from <= recognition.since AND recognition.since < title.valid_until
        AND title.types <> '' AND instr(', ' || title.types || ',', ', ' || unit.type || ',') = 0
    )
    """

  /// Why units of a type do not get a title on a day.
  enum Refusal: Hashable {
    /// No unit of the level ever gets it.
    case level
    /// Units of the level do not get it on the day; those that they get.
    case day([Title])
    /// Units of the type get another one; empty where they get none.
    case type(String)
  }

  /// `nil` where the title may be granted.
  func refusal(
    of standard: Standard,
    to level: Level,
    type: String,
    on day: Day
  ) -> Refusal? {
    guard titles.areGranted(standard, to: level) else { return .level }
    let given = titles.inForce(at: level, on: day)
    guard let title = given.first(where: { $0.standard == standard }) else { return .day(given) }
    guard title.isFor(type: type) else {
      let own = given.filter { $0.step == title.step && $0.isFor(type: type) }
      return .type(own.map(\.name.vi).joined(separator: ", "))
    }
    // A row that says for which types it is needs no other word on them.
    guard level == .district, title.types.isEmpty else { return nil }
    return contradiction(of: title, to: type).map { .type($0) }
  }

  /// What units of a type are called when recognised, where that contradicts a title, empty where they
  /// get none; `nil` where the title may be granted.
  ///
  /// A store in which no type has a title tells nothing, and neither does a type it does not know.
  private func contradiction(of title: Title, to type: String) -> String? {
    guard words.values.contains(where: { !$0.isEmpty }), let word = words[type] else { return nil }
    // Titles above the first one build on that of their type.
    guard title.step == 1, !word.isEmpty else { return word.isEmpty ? word : nil }
    return word.hasPrefix(title.name.vi) ? nil : word
  }

  /// The titles that a unit can be given on a day, the lowest first.
  func given(to unit: Unit, on day: Day) -> [Title] {
    titles.inForce(at: unit.level, on: day).filter {
      refusal(of: $0.standard, to: unit.level, type: unit.type, on: day) == nil
    }
  }
}
