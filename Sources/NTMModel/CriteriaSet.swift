/// A set of criteria with its period of validity; the numbers in it are data, never code.
public struct CriteriaSet: Hashable, Sendable {
  public var code: String
  public var name: Bilingual
  /// The decision that issued it, such as `1980/QĐ-TTg`.
  public var document: String
  public var valid: Period
  /// The level of the units it is for: communes, or districts or provinces with criteria of their own.
  public var level: Level
  /// The type words of the units it is for; empty for all that count.
  public var types: [String]
  /// A commune with fewer criteria met than this is below the line (10 of 19 in 2020).
  public var line: Int
  public var bands: [Band]
  public var criteria: [Criterion]
  public var indicators: [Indicator]

  public init(
    code: String,
    name: Bilingual,
    document: String,
    valid: Period,
    level: Level = .commune,
    types: [String] = [],
    line: Int,
    bands: [Band],
    criteria: [Criterion],
    indicators: [Indicator]
  ) {
    self.code = code
    self.name = name
    self.document = document
    self.valid = valid
    self.level = level
    self.types = types
    self.line = line
    self.bands = bands
    self.criteria = criteria
    self.indicators = indicators
  }

  /// The number of criteria: 19 in the set of 2016, 10 in that of 2025.
  public var count: Int { criteria.count }

  /// Whether units like this one are judged by it.
  public func isFor(_ unit: Unit) -> Bool {
    unit.isCounted && isFor(unit.level, type: unit.type)
  }

  /// Whether units of a level and type are judged by it, as far as they count.
  public func isFor(_ level: Level, type: String) -> Bool {
    level == self.level && (types.isEmpty || types.contains(type))
  }

  /// The measures of all indicators, in their order in a commune's list of values.
  public var measures: [Measure] {
    indicators.enumerated().flatMap { position, indicator in
      indicator.names.indices.map { Measure(indicator: position, part: $0) }
    }
  }
}

/// A text in Vietnamese and in English.
public struct Bilingual: Hashable, Sendable {
  public var vi: String
  public var en: String

  public init(_ vi: String, _ en: String) {
    self.vi = vi
    self.en = en
  }

  public var isEmpty: Bool { vi.isEmpty && en.isEmpty }
}

/// A group of communes by criteria met, both ends included.
public struct Band: Hashable, Sendable {
  public var low: Int
  public var high: Int
  public var name: Bilingual

  public init(low: Int, high: Int, name: Bilingual) {
    self.low = low
    self.high = high
    self.name = name
  }
}

/// One criterion of a set.
public struct Criterion: Hashable, Sendable {
  /// The official number, from 1; its position in the set is `number - 1`.
  public var number: Int
  public var name: Bilingual
  /// A name of at most twelve columns for table heads.
  public var short: Bilingual
  public var group: Bilingual
  /// Whether it asks for roads, schools and other things that are built.
  public var isInfrastructure: Bool

  public init(
    number: Int,
    name: Bilingual,
    short: Bilingual,
    group: Bilingual,
    isInfrastructure: Bool = false
  ) {
    self.number = number
    self.name = name
    self.short = short
    self.group = group
    self.isInfrastructure = isInfrastructure
  }
}

/// One indicator of a criterion, with what it asks of each group of communes.
public struct Indicator: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case boolean, percent, number, province
  }

  /// The official code: `17.1`, or `5` where a criterion has one indicator only.
  public var code: String
  public var criterion: Int
  /// One name, or two for an indicator of two parts (17.1: hygienic water and clean water).
  public var names: [Bilingual]
  public var kind: Kind
  /// The unit of measure as printed: `%`, `triệu đồng/người`; empty for yes or no.
  public var unit: String
  public var direction: Direction
  /// Where the wording and the thresholds come from, and how sure they are.
  public var source: String
  public var confidence: String
  public var note: Bilingual

  public init(
    code: String,
    criterion: Int,
    names: [Bilingual],
    kind: Kind,
    unit: String,
    direction: Direction,
    source: String,
    confidence: String,
    note: Bilingual
  ) {
    self.code = code
    self.criterion = criterion
    self.names = names
    self.kind = kind
    self.unit = unit
    self.direction = direction
    self.source = source
    self.confidence = confidence
    self.note = note
  }
}

/// The place of one reported value: an indicator, and which of its parts.
public struct Measure: Hashable, Sendable {
  /// The position of the indicator in its set.
  public var indicator: Int
  /// 0, or 1 for the second part of a two-part indicator.
  public var part: Int

  public init(indicator: Int, part: Int) {
    self.indicator = indicator
    self.part = part
  }
}

/// Which side of a threshold is the good one.
public enum Direction: String, Hashable, Sendable {
  case atLeast = ">="
  case atMost = "<="
  case equal = "="
}

/// What a threshold asks of one group of communes.
public enum Requirement: Hashable, Sendable {
  /// `Đạt`: the thing must be there.
  case fulfilled
  /// `Không`: there must be none (makeshift houses).
  case absent
  case number(Direction, Quantity)
  /// The People's Committee of the province sets it; `nil` until a province has entered it.
  case setByProvince
}

/// The threshold of one part of an indicator for one group of communes.
public struct Threshold: Hashable, Sendable {
  public var measure: Measure
  /// `common`, a region's code, or a commune group's key.
  public var group: String
  public var requirement: Requirement
  public var source: String
  public var confidence: String

  public init(
    measure: Measure,
    group: String,
    requirement: Requirement,
    source: String,
    confidence: String
  ) {
    self.measure = measure
    self.group = group
    self.requirement = requirement
    self.source = source
    self.confidence = confidence
  }
}
