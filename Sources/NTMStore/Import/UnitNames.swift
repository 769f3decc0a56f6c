internal import GRDB
internal import NTMModel

/// A word that says what kind of unit a name belongs to: `Xã`, `X.`, `Thị trấn`.
struct UnitTypeWord {
  var level: Level
  var type: String
  /// The word as `Form.folded` makes it.
  var folded: String

  /// All words and abbreviations of the store.
  static func all(_ db: Database) throws -> [UnitTypeWord] {
    let command = try PreparedStatement(db, "SELECT level, type, abbr_vi, type_en FROM unit_type")
    var words: [UnitTypeWord] = []
    while try command.next() {
      guard let level = Level(rawValue: command.int(0)) else { continue }
      let type = command.text(1)
      for text in Set([type, command.text(2), command.text(3)].map(Form.folded)) where !text.isEmpty
      {
        words.append(UnitTypeWord(level: level, type: type, folded: text))
      }
    }
    return words
  }
}

/// Finds units by what people call them.
final class UnitNames {
  private var byName: [String: [Int]] = [:]

  /// The units with a name, with or without its type word before it, in the order of the tree.
  ///
  /// A name written with its accents is the unit with just those, when there is one; the type word
  /// rules out all other types.
  func find(_ text: String, of level: Level, on day: Day?, in units: UnitTable) -> [Int] {
    if byName.isEmpty { fill(units) }
    let folded = Form.folded(text)
    let typed = units.types.filter { $0.level == level && folded.hasPrefix($0.folded + " ") }
    var found: [(index: Int, rest: String)] = []
    for word in typed {
      let name = String(folded.dropFirst(word.folded.count + 1))
      let words = word.folded.split(separator: " ").count
      let rest = text.split { $0 == " " || $0 == "." }.dropFirst(words).joined(separator: " ")
      found += matches(name, level, day, units)
        .filter { units.entries[$0].type == word.type }
        .map { ($0, rest) }
    }
    if found.isEmpty { found = matches(folded, level, day, units).map { ($0, text) } }
    let exact = found.filter { Folding.lowered(units.name($0.index)) == Folding.lowered($0.rest) }
    return Set((exact.isEmpty ? found : exact).map(\.index)).sorted()
  }

  private func matches(_ name: String, _ level: Level, _ day: Day?, _ units: UnitTable) -> [Int] {
    byName[name, default: []].filter { index in
      let entry = units.entries[index]
      guard entry.level == level else { return false }
      // A day before the first list belongs to the earliest period.
      return day.map { units.period(of: index, on: $0.number) == index } ?? true
    }
  }

  private func fill(_ units: UnitTable) {
    for index in units.entries.indices {
      byName[Form.folded(units.name(index)), default: []].append(index)
    }
  }
}
