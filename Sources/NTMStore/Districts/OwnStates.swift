internal import NTMModel

/// The states of a unit's own criteria as the file keeps them: one letter a criterion, in order.
///
///     ĐĐKRĐ-ĐĐĐ
enum OwnStates {
  /// The letter of a state.
  static func letter(_ state: CriterionState) -> Character {
    switch state {
    case .met: "Đ"
    case .notMet: "K"
    case .disputed: "R"
    case .noReport: "-"
    }
  }

  /// The letters of the states of `count` criteria.
  static func text(_ words: CriteriaWords, count: Int) -> String {
    String((0..<count).map { letter(words[$0]) })
  }

  /// The words of such letters; `nil` for any other letter, or for more criteria than a set has.
  static func words(_ text: String) -> CriteriaWords? {
    guard text.count <= 63 else { return nil }
    var words = CriteriaWords.empty
    for (position, letter) in text.enumerated() {
      guard let state = CriterionState.allCases.first(where: { self.letter($0) == letter }) else {
        return nil
      }
      words[position] = state
    }
    return words
  }
}

extension OwnStates {
  /// The letters without what a correction made of some of them, whatever became of the others since;
  /// `nil` where one of its own is not as it left it, and where no state would be left.
  static func text(_ standing: String, without entry: JournalEntry) -> String? {
    var letters = Array(standing)
    let (old, new) = (Array(entry.old ?? ""), Array(entry.new ?? ""))
    guard old.count == letters.count, new.count == letters.count else { return nil }
    for position in letters.indices where old[position] != new[position] {
      guard letters[position] == new[position] else { return nil }
      letters[position] = old[position]
    }
    return words(String(letters))?.hasReport == true ? String(letters) : nil
  }
}

extension JournalEntry {
  /// Whether two corrections are of one value: of the states of own criteria those that both moved.
  func isOfSameValue(as other: JournalEntry) -> Bool {
    guard key.column == other.key.column else { return false }
    guard isOfOwnStates else { return true }
    let own = Set(ownValues.map(\.field))
    return other.ownValues.contains { own.contains($0.field) }
  }

  /// Whether it corrects states of own criteria.
  var isOfOwnStates: Bool { isAboutOwnCriteria && deed == .corrects && key.column == "states" }

  /// A value for each of a unit's own criteria whose state the entry changes.
  var ownValues: [Value] {
    let isWhole = deed != .corrects
    guard isWhole || key.column == "states" else { return [] }
    let before = old.map(Array.init) ?? []
    let after = new.map(Array.init) ?? []
    return (0..<max(before.count, after.count)).compactMap { position in
      let was = JournalEntry.state(before, position)
      let now = JournalEntry.state(after, position)
      return was == now ? nil : Value(.criterion(position + 1), was, now)
    }
  }

  private static func state(_ letters: [Character], _ position: Int) -> String? {
    guard letters.indices.contains(position), letters[position] != "-" else { return nil }
    return String(letters[position])
  }
}
