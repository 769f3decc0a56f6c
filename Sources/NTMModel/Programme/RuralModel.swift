/// A kind of models that a programme counts, such as production along a value chain.
public struct ModelKind: Hashable, Sendable {
  /// The word by which files and records name it.
  public var word: String
  /// `chuỗi giá trị`, in small letters as inside a sentence.
  public var name: Bilingual
  /// The same for the heading of a column.
  public var short: Bilingual
  /// The days on which models of it can begin.
  public var valid: Period

  public init(word: String, name: Bilingual, short: Bilingual, valid: Period) {
    self.word = word
    self.name = name
    self.short = short
    self.valid = valid
  }

  /// Whether it goes by a word that somebody types: the beginning of its word or name, with or without
  /// accents and with blanks or hyphens.
  public func isNamed(_ text: String) -> Bool {
    func plain(_ text: String) -> String { Folding.folded(text).replacing("-", with: " ") }
    let text = plain(text)
    return !text.isEmpty && [word, name.vi, name.en].contains { plain($0).hasPrefix(text) }
  }
}

/// A model that the programme counts: production along a value chain, or rural tourism.
public struct RuralModel: Hashable, Sendable {
  public var code: String
  public var name: String
  /// The word of its `ModelKind`.
  public var kind: String
  /// The commune-level unit where it is.
  public var unit: UnitCode
  /// Who runs it; empty where nobody has told.
  public var owner: String
  /// The households that take part; `nil` where nobody counted them.
  public var households: Int?
  public var started: Day
  /// From when it exists no more; `nil` while it does.
  public var ended: Day?

  public init(
    code: String,
    name: String,
    kind: String,
    unit: UnitCode,
    owner: String,
    households: Int?,
    started: Day,
    ended: Day?
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.unit = unit
    self.owner = owner
    self.households = households
    self.started = started
    self.ended = ended
  }

  public func exists(on day: Day) -> Bool {
    started <= day && ended.map { day < $0 } ?? true
  }
}
