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

extension JournalEntry {
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
