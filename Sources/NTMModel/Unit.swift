/// The official code of an administrative unit, as text because of its leading zeros.
///
/// - Shape: two digits a province, three a district, five a commune in the lists of 2020; the
///   length is data. A region and the country carry letters (`TDMNPB`, `VN`).
/// - Identity: unique among the units that exist on one day, not over time: a code can live on
///   under another name.
public struct UnitCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  public static func < (left: UnitCode, right: UnitCode) -> Bool { left.text < right.text }
  public var description: String { text }
}

/// The steps of the tree.
///
/// A list of units may leave out steps: there are no districts since July 2025.
public enum Level: Int, Hashable, Comparable, Sendable, CaseIterable {
  case country = 0
  case region, province, district, commune

  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

  /// The word that files and JSON output use.
  public var word: String {
    switch self {
    case .country: "country"
    case .region: "region"
    case .province: "province"
    case .district: "district"
    case .commune: "commune"
    }
  }

  public init?(word: some StringProtocol) {
    guard let level = Level.allCases.first(where: { $0.word == word }) else { return nil }
    self = level
  }
}

/// An administrative unit during one period.
public struct Unit: Hashable, Sendable {
  public var code: UnitCode
  public var level: Level
  /// The type word, such as `Tỉnh`, `Huyện`, `Xã` or `Phường`.
  public var type: String
  /// The name without its type word.
  public var name: String
  /// Whether the unit counts in the base of its level (a xã does, a phường does not).
  public var isCounted: Bool
  public var valid: Period

  public init(
    code: UnitCode,
    level: Level,
    type: String,
    name: String,
    isCounted: Bool,
    valid: Period
  ) {
    self.code = code
    self.level = level
    self.type = type
    self.name = name
    self.isCounted = isCounted
    self.valid = valid
  }

  /// Type and name as people write them: `Xã Tân Lập`; the bare name of a region or the country.
  public var fullName: String {
    level <= .region || type.isEmpty ? name : type + " " + name
  }
}

extension Unit {
  /// By its code and period: no two units have both in common.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(valid)
  }
}

/// A unit that ended in or changed into another.
public struct Succession: Hashable, Sendable {
  public var successor: UnitCode
  public var predecessor: UnitCode
  public var predecessorName: String
  /// The resolution's number; `nil` when no source names it.
  public var resolution: String?
  public var day: Day
  public var note: Bilingual

  public init(
    successor: UnitCode,
    predecessor: UnitCode,
    predecessorName: String,
    resolution: String?,
    day: Day,
    note: Bilingual
  ) {
    self.successor = successor
    self.predecessor = predecessor
    self.predecessorName = predecessorName
    self.resolution = resolution
    self.day = day
    self.note = note
  }
}
