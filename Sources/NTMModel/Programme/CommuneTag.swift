/// A way in which communes are classified, such as a region of hardship or a border commune.
public struct CommuneTag: Hashable, Sendable {
  /// The mark that reports name it by.
  public var code: String
  /// Tags of one group exclude each other on a day; empty where it stands beside all others.
  public var group: String
  public var name: Bilingual
  /// A name of at most six columns for lists.
  public var short: Bilingual
  /// The decision that lists the communes.
  public var document: String
  /// Whether a commune that carries it is in special difficulty.
  public var isDifficult: Bool
  /// The days on which the classification is in force.
  public var valid: Period

  public init(
    code: String,
    group: String,
    name: Bilingual,
    short: Bilingual,
    document: String,
    isDifficult: Bool,
    valid: Period
  ) {
    self.code = code
    self.group = group
    self.name = name
    self.short = short
    self.document = document
    self.isDifficult = isDifficult
    self.valid = valid
  }
}

extension CommuneTag {
  /// Whether it goes by a folded word: its code, or a name of it in either language.
  public func isNamed(_ folded: String) -> Bool {
    [code, name.vi, short.vi, name.en, short.en].contains {
      !$0.isEmpty && Folding.folded($0) == folded
    }
  }
}

/// The tags that one commune carries by itself or through its district, by their positions among those of the store.
public struct TagSet: Hashable, Sendable {
  private var bits: UInt64 = 0

  /// More ways to classify communes than any programme has; each is a bit.
  public static let positions = 0...63

  public init() {}

  public var isEmpty: Bool { bits == 0 }

  public func contains(_ position: Int) -> Bool {
    TagSet.positions.contains(position) && bits & (1 << UInt64(position)) != 0
  }

  public mutating func insert(_ position: Int) {
    guard TagSet.positions.contains(position) else { return }
    bits |= 1 << UInt64(position)
  }

  public mutating func formUnion(_ other: TagSet) { bits |= other.bits }

  public func intersects(_ other: TagSet) -> Bool { bits & other.bits != 0 }

  /// The tags themselves, in the order of the store.
  public func tags(of all: [CommuneTag]) -> [CommuneTag] {
    all.enumerated().filter { contains($0.offset) }.map(\.element)
  }
}

extension [CommuneTag] {
  /// The tags that mean special difficulty.
  public var difficult: TagSet { positions(where: \.isDifficult) }

  public func positions(where passes: (CommuneTag) -> Bool) -> TagSet {
    var positions = TagSet()
    for (position, tag) in enumerated() where passes(tag) { positions.insert(position) }
    return positions
  }
}

/// A tag of one commune, with the time for which it, or its district, carries it.
public struct UnitTag: Hashable, Sendable {
  public var tag: CommuneTag
  public var started: Day
  /// From when it carries it no more; `nil` while it does.
  public var ended: Day?
  public var source: String
  /// The district that carries it for all of its communes; `nil` where the commune itself does.
  public var district: Unit?

  public init(tag: CommuneTag, started: Day, ended: Day?, source: String, district: Unit? = nil) {
    self.tag = tag
    self.started = started
    self.ended = ended
    self.source = source
    self.district = district
  }
}
