/// Finds units by name with or without accents, by code and by initials.
///
/// Holds the words of all names in one array of bytes; a query is a scan of their beginnings. The
/// 11,384 units of 2020 take about three megabytes; `SearchIndexTests` says what is found first.
public struct SearchIndex: Sendable {
  /// Plain numbers only: a scan over texts would count their references.
  private struct Entry {
    var level: Int
    /// Where the type begins, the name after it, and where the name ends.
    var type: Int
    var name: Int
    var end: Int
    /// Where the initials of the type, the folded code, the initials of the name and those with the
    /// type stand.
    var abbreviation: Int
    var folded: Int
    var initials: Int
    var fullInitials: Int
    /// The positions in `starts` of the words of the name, and of all others.
    var nameWords: Range<Int>
    var otherWords: Range<Int>
  }

  private var codes: [UnitCode] = []
  private var entries: [Entry] = []
  /// Pieces of text, each closed by a 0.
  private var bytes: [UInt8] = []
  private var accents: [UInt8] = []
  /// Where words begin in `bytes`.
  private var starts: [Int32] = []

  public init() {}

  /// Adds a unit; `ancestors` are the full names of its district, province and so on.
  public mutating func add(_ unit: Unit, ancestors: [String]) {
    let type = SearchText(unit.type)
    let name = SearchText(unit.name)
    let typeStart = bytes.count
    if !type.bytes.isEmpty {
      append(type)
      bytes[bytes.count - 1] = SearchText.blank
    }
    let nameStart = bytes.count
    append(name)
    let end = bytes.count - 1
    let firstWord = starts.count
    addStarts(in: nameStart..<end)
    let firstOther = starts.count
    addStarts(in: typeStart..<max(typeStart, nameStart - 1))
    // `tp` and `tx` stand for the types of two words.
    let abbreviation = Folding.initials(type.string)
    var rest = ancestors
    if abbreviation.utf8.count > 1 { rest.append(abbreviation) }
    for part in rest {
      let start = bytes.count
      append(SearchText(part))
      addStarts(in: start..<(bytes.count - 1))
    }
    let short = bytes.count
    append(Array(abbreviation.utf8))
    let code = bytes.count
    append(SearchIndex.foldedCode(unit.code.text))
    let initials = bytes.count
    append(Array(Folding.initials(name.string).utf8))
    let fullInitials = bytes.count
    append(Array(Folding.initials(type.string + " " + name.string).utf8))
    codes.append(unit.code)
    entries.append(
      Entry(
        level: unit.level.rawValue,
        type: typeStart,
        name: nameStart,
        end: end,
        abbreviation: short,
        folded: code,
        initials: initials,
        fullInitials: fullInitials,
        nameWords: firstWord..<firstOther,
        otherWords: firstOther..<starts.count
      )
    )
  }

  public var count: Int { entries.count }

  /// The best matches for `query`, best first: whole names, beginnings, words, initials and the
  /// rest, higher levels first among equals; after them those with other accents than were typed.
  ///
  /// A letter typed without accents stands for any, so `sơn dong` finds Sơn Động.
  /// - Returns: at most `limit` codes, and how many matched in all.
  public func hits(for query: String, limit: Int) -> (codes: [UnitCode], total: Int) {
    guard let pattern = Pattern(query) else { return ([], 0) }
    var buckets = [[Int]](repeating: [], count: SearchIndex.bucketCount)
    bytes.withUnsafeBufferPointer { bytes in
      accents.withUnsafeBufferPointer { accents in
        starts.withUnsafeBufferPointer { starts in
          let scan = Scan(pattern: pattern, bytes: bytes, accents: accents, starts: starts)
          for (index, entry) in entries.enumerated() {
            guard let (tier, grade) = scan.place(of: entry) else { continue }
            buckets[SearchIndex.bucket(tier, grade, entry.level)].append(index)
          }
        }
      }
    }
    let total = buckets.reduce(0) { $0 + $1.count }
    return (buckets.joined().prefix(max(0, limit)).map { codes[$0] }, total)
  }

  /// Other accents than those typed come last; among the rest they decide between equal matches.
  private static func bucket(_ tier: Tier, _ grade: Accents, _ level: Int) -> Int {
    let outer = grade == .others ? Tier.allCases.count : 0
    let inner = grade == .fitting ? 1 : 0
    return ((outer + tier.rawValue) * 2 + inner) * Level.allCases.count + level
  }

  private static let bucketCount = 2 * Tier.allCases.count * 2 * Level.allCases.count

  private mutating func append(_ text: SearchText) {
    bytes += text.bytes + [0]
    accents += text.accents + [0]
  }

  private mutating func append(_ plain: [UInt8]) {
    bytes += plain + [0]
    accents += Array(repeating: 0, count: plain.count + 1)
  }

  private mutating func addStarts(in range: Range<Int>) {
    for position in range {
      let isStart =
        position == range.lowerBound || bytes[position - 1] == SearchText.blank
        || bytes[position - 1] == SearchText.apostrophe
      if isStart { starts.append(Int32(position)) }
    }
  }

  private static func foldedCode(_ text: String) -> [UInt8] {
    Folding.folded(text).utf8.filter { $0 > SearchText.blank }
  }
}

extension SearchIndex {
  /// How an entry matches, best first.
  private enum Tier: Int, CaseIterable {
    case code = 0
    case wholeName, beginning, words, initials, nameAndPlace, type, path, beginningOfCode
  }

  /// How the accents of a match compare with those typed.
  private enum Accents: Int {
    case same = 0
    /// Those that were typed are there.
    case fitting
    case others
  }

  /// A query taken apart.
  private struct Pattern {
    var whole: SearchText
    var words: [SearchText]
    /// The query behind its first word, which may be a type cut short; `nil` of one word.
    var rest: SearchText?
    var compact: [UInt8]
    var code: [UInt8]
    var isAccented: Bool

    init?(_ query: String) {
      whole = SearchText(query).withoutApostrophes
      guard !whole.bytes.isEmpty else { return nil }
      words = whole.words
      rest = words.count > 1 ? whole.withoutFirstWord : nil
      compact = whole.bytes.filter { $0 != SearchText.blank }
      code = SearchIndex.foldedCode(query)
      isAccented = whole.accents.contains { $0 != 0 }
    }
  }

  /// One pass of a pattern over the bytes of the index.
  private struct Scan {
    var pattern: Pattern
    var bytes: UnsafeBufferPointer<UInt8>
    var accents: UnsafeBufferPointer<UInt8>
    var starts: UnsafeBufferPointer<Int32>

    func place(of entry: Entry) -> (Tier, Accents)? {
      let plain = placeAsWritten(of: entry)
      if let plain, plain.0.rawValue <= Tier.wholeName.rawValue { return plain }
      guard let short = placeByShortType(of: entry) else { return plain }
      guard let plain, plain.0.rawValue < short.0.rawValue else { return short }
      return plain
    }

    /// `tp vinh`, `h ba vi`: the initials of the type before the name are the type.
    private func placeByShortType(of entry: Entry) -> (Tier, Accents)? {
      guard let rest = pattern.rest, isWhole(pattern.words[0].bytes, at: entry.abbreviation) else {
        return nil
      }
      if let end = match(rest, at: entry.name) {
        return (end == entry.end ? .wholeName : .beginning, compare(rest, at: entry.name))
      }
      guard isNamed(entry, from: entry.name, rest) else { return nil }
      let grades = rest.words.map { word in
        best(word, in: entry.nameWords) ?? best(word, in: entry.otherWords) ?? .others
      }
      return (.nameAndPlace, grades.reduce(.same, worse))
    }

    private func placeAsWritten(of entry: Entry) -> (Tier, Accents)? {
      if isWhole(pattern.code, at: entry.folded) { return (.code, .same) }
      var grade = Accents.same
      var isInName = true
      for word in pattern.words {
        if let found = best(word, in: entry.nameWords) {
          grade = worse(grade, found)
        } else if let found = best(word, in: entry.otherWords) {
          grade = worse(grade, found)
          isInName = false
        } else {
          return placeByMark(of: entry)
        }
      }
      let ends = [match(pattern.whole, at: entry.name), match(pattern.whole, at: entry.type)]
      if ends.contains(entry.end) { return (.wholeName, grade) }
      // The type alone is not a beginning: `xã` asks for no name.
      if ends[0] != nil || (ends[1] ?? 0) > entry.name { return (.beginning, grade) }
      if isInName { return (.words, grade) }
      if isInitials(of: entry) { return placeByMark(of: entry) }
      let isNamed =
        isNamed(entry, from: entry.name, pattern.whole)
        || isNamed(entry, from: entry.type, pattern.whole)
      if isNamed { return (.nameAndPlace, grade) }
      return (ends[1] == entry.name - 1 ? .type : .path, grade)
    }

    private func placeByMark(of entry: Entry) -> (Tier, Accents)? {
      let grade: Accents = pattern.isAccented ? .others : .same
      if isInitials(of: entry) { return (.initials, grade) }
      return starts(with: pattern.code, at: entry.folded) ? (.beginningOfCode, grade) : nil
    }

    private func isInitials(of entry: Entry) -> Bool {
      isWhole(pattern.compact, at: entry.initials)
        || isWhole(pattern.compact, at: entry.fullInitials)
    }

    /// Whether the query is the whole name and then words of the places above: `tan lap ha noi`.
    private func isNamed(_ entry: Entry, from start: Int, _ text: SearchText) -> Bool {
      let query = text.bytes
      var next = 0
      for position in start..<entry.end where bytes[position] != SearchText.apostrophe {
        guard next < query.count, query[next] == bytes[position] else { return false }
        next += 1
      }
      guard next < query.count, query[next] == SearchText.blank else { return false }
      let used = query[...next].count { $0 == SearchText.blank }
      return text.words.dropFirst(used).allSatisfy { best($0, in: entry.otherWords) != nil }
    }

    /// The accents of the best word that begins with `word`; `nil` when none does.
    private func best(_ word: SearchText, in range: Range<Int>) -> Accents? {
      let first = word.bytes[0]
      var found: Accents?
      for index in range {
        let position = Int(starts[index])
        guard bytes[position] == first, match(word, at: position) != nil else { continue }
        guard pattern.isAccented else { return .same }
        let grade = compare(word, at: position)
        if grade == .same { return grade }
        found = found.map { $0.rawValue < grade.rawValue ? $0 : grade } ?? grade
      }
      return found
    }

    /// Where the match of `text` ends that begins at `start`; apostrophes may be left out.
    private func match(_ text: SearchText, at start: Int) -> Int? {
      var position = start
      for byte in text.bytes {
        if bytes[position] == SearchText.apostrophe { position += 1 }
        guard bytes[position] == byte else { return nil }
        position += 1
      }
      return position
    }

    private func compare(_ word: SearchText, at start: Int) -> Accents {
      var grade = Accents.same
      var position = start
      for typed in word.accents {
        if bytes[position] == SearchText.apostrophe { position += 1 }
        let written = accents[position]
        position += 1
        if typed == written { continue }
        // A plain letter stands for any; one with a mark only for itself, as in fzf.
        guard typed == 0 else { return .others }
        grade = .fitting
      }
      return grade
    }

    private func isWhole(_ text: [UInt8], at start: Int) -> Bool {
      starts(with: text, at: start) && bytes[start + text.count] == 0
    }

    private func starts(with text: [UInt8], at start: Int) -> Bool {
      for (offset, byte) in text.enumerated() where bytes[start + offset] != byte { return false }
      return !text.isEmpty
    }

    private func worse(_ left: Accents, _ right: Accents) -> Accents {
      left.rawValue > right.rawValue ? left : right
    }
  }
}
