/// The grade of a title of recognition, which is what records keep of it.
///
/// A higher grade is the higher title. What a grade is called, which units can hold it and what it
/// counts as are rows of the store (`Title`); nothing of that is known here.
public struct Standard: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: Int

  /// The grades there can be: the grades that a commune holds are bits of a word in the file.
  public static let grades = 1...16

  /// The lowest one, which stands for whatever title a unit gets first.
  public static let first = Standard(grade: 1)

  /// `nil` outside `grades`.
  public init?(rawValue: Int) {
    guard Standard.grades.contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  /// - Precondition: the grade lies within `grades`.
  public init(grade: Int) {
    precondition(Standard.grades.contains(grade), "A grade is a number from 1 to 16.")
    rawValue = grade
  }

  public static func < (left: Standard, right: Standard) -> Bool { left.rawValue < right.rawValue }
}

/// The grades whose bits are set in a word: bit `n - 1` is grade `n`.
extension Set<Standard> {
  public init(bits: Int) {
    self = Set(
      Standard.grades.filter { bits >> ($0 - 1) & 1 == 1 }.compactMap { Standard(rawValue: $0) }
    )
  }
}

/// A title that units of a level can be recognised for during a period.
public struct Title: Hashable, Sendable {
  public var standard: Standard
  public var level: Level
  /// The type words of its units; empty for all of the level.
  public var types: [String]
  /// What it counts as: 1 the first title of a unit, 2 one above it, 3 one above that.
  public var step: Int
  /// `nâng cao`, in small letters as inside a sentence.
  public var name: Bilingual
  /// The same where there is little room.
  public var short: Bilingual
  /// The act that it is by; empty where nobody has told.
  public var document: String
  /// The days on which it can be decided.
  public var valid: Period

  /// The steps there are.
  public static let steps = 1...3

  public init(
    standard: Standard,
    level: Level,
    types: [String],
    step: Int,
    name: Bilingual,
    short: Bilingual,
    document: String,
    valid: Period
  ) {
    self.standard = standard
    self.level = level
    self.types = types
    self.step = step
    self.name = name
    self.short = short
    self.document = document
    self.valid = valid
  }

  public func isFor(type: String) -> Bool { types.isEmpty || types.contains(type) }
}

/// A title that a unit holds.
public struct HeldTitle: Hashable, Sendable {
  public var standard: Standard
  /// From when it counts: the day of the decision, or the end of the year where only that is known.
  public var since: Day

  public init(_ standard: Standard, since: Day) {
    self.standard = standard
    self.since = since
  }
}

/// The grades of a level that count as more than the first title, on a day.
public struct TitleSteps: Hashable, Sendable {
  /// Those of the second step or a higher one.
  public var advanced: Set<Standard>
  /// Those of the third step.
  public var highest: Set<Standard>

  public init(advanced: Set<Standard>, highest: Set<Standard>) {
    self.advanced = advanced
    self.highest = highest
  }
}

/// The titles of all times: a handful of rows, looked through one by one.
public struct Titles: Hashable, Sendable {
  /// By grade, period and level.
  public let rows: [Title]

  public init(_ rows: [Title] = []) {
    self.rows = rows.sorted {
      ($0.standard, $0.valid.from, $0.level.rawValue)
        < ($1.standard, $1.valid.from, $1.level.rawValue)
    }
  }

  /// What a grade was called on a day, else before it, else later: a grade is called the same at every
  /// level.
  public func title(of standard: Standard, on day: Day) -> Title? {
    let own = rows.filter { $0.standard == standard }
    return own.first { $0.valid.contains(day) } ?? own.last { $0.valid.from <= day } ?? own.first
  }

  /// Whether units of a level can hold a grade on any day.
  public func areGranted(_ standard: Standard, to level: Level) -> Bool {
    rows.contains { $0.standard == standard && $0.level == level }
  }

  /// The titles that units of a level can be given on a day, the lowest first.
  public func inForce(at level: Level, on day: Day) -> [Title] {
    rows.filter { $0.level == level && $0.valid.contains(day) }
  }

  /// Those of a level that count as a step on a day.
  public func inForce(at level: Level, step: Int, on day: Day) -> [Title] {
    inForce(at: level, on: day).filter { $0.step == step }
  }

  /// What the grades of a level count as on a day: one that is no longer given counts as no more than
  /// any title.
  public func steps(of level: Level, on day: Day) -> TitleSteps {
    let own = inForce(at: level, on: day)
    return TitleSteps(
      advanced: Set(own.filter { $0.step >= 2 }.map(\.standard)),
      highest: Set(own.filter { $0.step >= 3 }.map(\.standard))
    )
  }

  /// The titles that a word names in either language, with or without accents; a title above the first
  /// one is also called by its name behind the first one's: `đạt chuẩn nâng cao`.
  public func named(_ word: String) -> [Title] {
    let word = Folding.folded(word)
    let firsts = Set(rows.filter { $0.step == 1 }.map { Folding.folded($0.name.vi) })
    return rows.filter { title in
      let own = [title.name.vi, title.name.en, title.short.vi, title.short.en]
        .map { Folding.folded($0) }
      if own.contains(word) { return true }
      guard title.step > 1, let name = own.first else { return false }
      return firsts.contains { word == $0 + " " + name }
    }
  }

  /// The names of titles, each once, in their order.
  public static func names(_ titles: [Title]) -> [Bilingual] {
    var names: [Bilingual] = []
    for title in titles where !names.contains(title.name) { names.append(title.name) }
    return names
  }
}
