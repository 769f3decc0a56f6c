internal import GRDB
internal import NTMModel

/// The units of the store by position in the tree, found by the bytes of their codes.
///
/// A report of a nation asks forty thousand times, so codes and names stay bytes in one array.
struct UnitTable {
  struct Entry {
    var id: Int64
    var level: Level
    var isCounted: Bool
    var from: Int32
    var until: Int32
    /// The positions of the unit above, and of the province and the region; -1 without one.
    var parent: Int
    var province: Int
    var region: Int
    /// The position of the last unit below it.
    var last: Int
    var code: Range<Int>
    var name: Range<Int>
    var type: String
    /// The next unit with the same hash of its code; -1 at the end.
    fileprivate var next: Int
  }

  private(set) var entries: [Entry] = []
  /// The words for kinds of units, such as `Thị trấn` and `TT.`.
  let types: [UnitTypeWord]
  /// Made when the first name is looked for.
  let names = UnitNames()
  /// The length of the longest code of each level.
  private var codeLengths: [Level: Int] = [:]
  private var bytes: [UInt8] = []
  private var heads: [UInt64: Int] = [:]

  init(_ db: Database) throws {
    types = try UnitTypeWord.all(db)
    let command = try PreparedStatement(
      db,
      """
      SELECT id, level, counted, valid_from, valid_until, code, name, type, last, parent
      FROM unit
      ORDER BY first
      """
    )
    var open: [(index: Int, level: Level, last: Int)] = []
    while try command.next() {
      let index = entries.count
      while let top = open.last, top.last < index { open.removeLast() }
      let level = Level(rawValue: command.int(1)) ?? .commune
      guard command.optional(9) == open.last.map({ entries[$0.index].id }),
        open.last.map({ $0.level < level }) ?? true
      else { throw DatabaseError.notBelowParent(command.text(5)) }
      open.append((index, level, command.int(8)))
      let code = append(command, 5)
      codeLengths[level] = max(codeLengths[level] ?? 0, code.count)
      let hash = UnitTable.hash(bytes[code])
      entries.append(
        Entry(
          id: command.int64(0),
          level: level,
          isCounted: command.int(2) == 1,
          from: command.int32(3),
          until: command.int32(4),
          parent: open.dropLast().last?.index ?? -1,
          province: open.first { $0.level == .province }?.index ?? -1,
          region: open.first { $0.level == .region }?.index ?? -1,
          last: command.int(8),
          code: code,
          name: append(command, 6),
          type: command.text(7),
          next: heads[hash] ?? -1
        )
      )
      heads[hash] = index
    }
  }

  /// The units with a code, the one valid on `day` first; -1 when there is none.
  func find(_ code: Slice<UnsafeBufferPointer<UInt8>>, on day: Int32?) -> (index: Int, valid: Bool)
  {
    var index = heads[UnitTable.hash(code)] ?? -1
    var any = -1
    while index >= 0 {
      let entry = entries[index]
      if bytes[entry.code].elementsEqual(code) {
        if let day, entry.from <= day, day < entry.until { return (index, true) }
        if any < 0 || entries[any].from < entry.from { any = index }
      }
      index = entry.next
    }
    return (any, false)
  }

  func find(_ code: String) -> Int {
    var code = code
    return code.withUTF8 { find($0[...], on: nil).index }
  }

  /// A number as a code of a level has it, with the zeros that a spreadsheet took for nothing; other
  /// texts, and numbers that are long enough, stay what they are.
  func padded(_ code: String, as level: Level) -> String {
    let missing = (codeLengths[level] ?? 0) - code.utf8.count
    guard missing > 0, code.utf8.first != UInt8(ascii: "0"),
      code.utf8.allSatisfy({ (48...57).contains($0) })
    else { return code }
    return String(repeating: "0", count: missing) + code
  }

  /// The units of some levels that a number means if its zeros were lost.
  func padded(_ code: String, of levels: [Level]) -> [Int] {
    levels.compactMap { level in
      let whole = padded(code, as: level)
      guard whole != code else { return nil }
      let index = find(whole)
      return index >= 0 && entries[index].level == level ? index : nil
    }
  }

  /// The period of a unit's code that holds on a day; `nil` when none does.
  ///
  /// The first lists are of the end of 2018 and say nothing of the time before: a day before all
  /// periods belongs to the earliest one.
  func period(of index: Int, on day: Int32) -> Int? {
    let code = bytes[entries[index].code]
    var next = heads[UnitTable.hash(code)] ?? -1
    var earliest = index
    while next >= 0 {
      let entry = entries[next]
      if bytes[entry.code].elementsEqual(code) {
        if entry.from <= day, day < entry.until { return next }
        if entry.from < entries[earliest].from { earliest = next }
      }
      next = entry.next
    }
    return day < entries[earliest].from ? earliest : nil
  }

  /// All periods of a unit's code.
  func periods(of index: Int) -> [Int] {
    let code = bytes[entries[index].code]
    var found: [Int] = []
    var next = heads[UnitTable.hash(code)] ?? -1
    while next >= 0 {
      if bytes[entries[next].code].elementsEqual(code) { found.append(next) }
      next = entries[next].next
    }
    return found
  }

  /// Whether the name of a unit is written with exactly these bytes.
  func hasName(_ index: Int, _ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let range = entries[index].name
    guard range.count == name.count else { return false }
    return bytes[range].elementsEqual(name)
  }

  func name(_ index: Int) -> String { String(decoding: bytes[entries[index].name], as: UTF8.self) }
  func code(_ index: Int) -> String { String(decoding: bytes[entries[index].code], as: UTF8.self) }

  /// Whether a name may stand for the unit: accents, tone places and the type word may differ.
  func accepts(_ name: String, for index: Int) -> Bool {
    let given = Form.folded(name)
    let own = Form.folded(self.name(index))
    if given == own { return true }
    let entry = entries[index]
    return types.contains { word in
      word.level == entry.level && word.type == entry.type && given == word.folded + " " + own
    }
  }

  /// What tells a unit from others of its name: `00379 Xã Bắc Sơn, Huyện Sóc Sơn`.
  func described(_ index: Int) -> String {
    let entry = entries[index]
    let own = code(index) + " " + entry.type + " " + name(index)
    guard entry.parent >= 0, entry.level > .province else { return own }
    return own + ", " + entries[entry.parent].type + " " + name(entry.parent)
  }

  private mutating func append(_ command: PreparedStatement, _ column: Int32) -> Range<Int> {
    let start = bytes.count
    command.withBytes(column) { bytes.append(contentsOf: $0) }
    return start..<bytes.count
  }

  /// FNV-1a, good enough for codes.
  private static func hash(_ code: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in code { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
