/// Finds units by name without accents, by exact accents, by code and by initials.
///
/// Holds the folded names of all units in one array of bytes; a query is a scan of it. The 11,384
/// units of 2020 take half a megabyte and well under a millisecond.
public struct SearchIndex: Sendable {
  private struct Entry {
    var code: UnitCode
    var level: Level
    /// Type and name with accents in lower case, to tell `Sơn Động` from `Sơn Đông`.
    var lowered: String
    var initials: String
    /// Where the folded bare name and the folded full path stand in `bytes`.
    var name: Range<Int>
    var path: Range<Int>
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  public init() {}

  /// Adds a unit; `ancestors` are the full names of its district, province and so on.
  public mutating func add(_ unit: Unit, ancestors: [String]) {
    let start = bytes.count
    bytes.append(contentsOf: Array(Folding.folded(unit.name).utf8))
    let nameEnd = bytes.count
    bytes.append(0)
    for part in [unit.type] + ancestors {
      bytes.append(32)
      bytes.append(contentsOf: Array(Folding.folded(part).utf8))
    }
    entries.append(
      Entry(
        code: unit.code,
        level: unit.level,
        lowered: Folding.lowered(unit.fullName),
        initials: Folding.initials(unit.name),
        name: start..<nameEnd,
        path: start..<bytes.count
      )
    )
    bytes.append(0)
  }

  public var count: Int { entries.count }

  /// The best matches for `query`, best first: exact accents, then whole names, beginnings, words,
  /// initials and the rest; higher levels first among equals.
  ///
  /// - Returns: at most `limit` codes, and how many matched in all.
  public func hits(for query: String, limit: Int) -> (codes: [UnitCode], total: Int) {
    let words = Folding.folded(query).split(separator: " ").map { Array($0.utf8) }
    guard !words.isEmpty else { return ([], 0) }
    let lowered = Folding.lowered(query).split(separator: " ").joined(separator: " ")
    let plain = Array(words.joined(separator: [32]))
    let compact = String(decoding: words.joined(), as: UTF8.self)
    let isAccented = Folding.isAccented(lowered)
    var buckets = [[Int]](repeating: [], count: Self.bucketCount)
    bytes.withUnsafeBufferPointer { bytes in
      for (index, entry) in entries.enumerated() {
        let score = Self.score(
          entry,
          bytes: bytes,
          words: words,
          plain: plain,
          compact: compact
        )
        guard score < Self.bucketCount - Level.allCases.count else { continue }
        let accents = isAccented && entry.lowered.contains(lowered) ? 0 : 1
        let bucket = isAccented && accents == 0 ? 0 : score
        buckets[min(bucket + entry.level.rawValue, Self.bucketCount - 1)].append(index)
      }
    }
    let total = buckets.reduce(0) { $0 + $1.count }
    return (buckets.joined().prefix(limit).map { entries[$0].code }, total)
  }

  private static let levelCount = Level.allCases.count
  private static let bucketCount = levelCount * 8

  /// How well an entry matches, smaller is better; a value past the buckets means not at all.
  private static func score(
    _ entry: Entry,
    bytes: UnsafeBufferPointer<UInt8>,
    words: [[UInt8]],
    plain: [UInt8],
    compact: String
  ) -> Int {
    if entry.code.text == compact { return levelCount }
    let name = bytes[entry.name]
    if name.elementsEqual(plain) { return levelCount * 2 }
    if name.starts(with: plain) { return levelCount * 3 }
    var isInName = true
    for word in words {
      if contains(bytes, entry.name, word) { continue }
      isInName = false
      guard contains(bytes, entry.path, word) else {
        if entry.initials == compact { return levelCount * 4 }
        return entry.code.text.hasPrefix(compact) ? levelCount * 6 : .max
      }
    }
    return isInName ? levelCount * 4 : levelCount * 5
  }

  /// Whether `word` occurs in `range` at the beginning of a word.
  private static func contains(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    _ word: [UInt8]
  ) -> Bool {
    let first = word[0]
    var position = range.lowerBound
    let last = range.upperBound - word.count
    while position <= last {
      if bytes[position] == first,
        position == range.lowerBound || isBreak(bytes[position - 1])
      {
        var length = 1
        while length < word.count && bytes[position + length] == word[length] { length += 1 }
        if length == word.count { return true }
      }
      position += 1
    }
    return false
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 0 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
  }
}
