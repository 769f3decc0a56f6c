/// Makes English sentences agree with the number one: `1 communes wait` is `1 commune waits`.
///
/// Sentences are written for many; numbers are put into them in a hundred places, and this is the
/// only one that looks at which.
package enum Agreement {
  /// How many words may stand between the number and its noun: `1 recognised communes`.
  private static let adjectives = 2

  /// What does not become singular by losing its `s`.
  private static let irregular = [
    "criteria": "criterion", "entries": "entry", "countries": "country", "copies": "copy",
    "bodies": "body", "households": "household", "people": "person",
  ]

  /// What ends the search for a noun: `criterion 1 in communes`.
  private static let stops: Set<String> = [
    "a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with",
  ]

  /// Nouns that are counted in sentences; other words may end in `s` as well.
  private static let nouns: Set<String> = [
    "assumptions", "backups", "bytes", "cards", "cells", "changes", "codes", "columns", "communes",
    "companies", "contradictions", "cooperatives", "copies", "corrections", "criteria", "days",
    "decisions", "districts", "entries", "faults", "figures", "files", "firms", "households",
    "indicators", "kinds", "lines", "lists", "members", "models", "months", "names", "notes",
    "numbers", "owners", "papers", "points", "products", "provinces", "recognitions", "reports",
    "rows", "screens", "sheets", "stars", "targets", "tasks", "times", "unions", "units", "values",
    "villages", "warnings", "years",
  ]

  /// Verbs that follow a noun, or `that` behind it.
  private static let verbs = [
    "are": "is", "were": "was", "have": "has", "do": "does", "wait": "waits", "stand": "stands",
    "report": "reports", "take": "takes", "meet": "meets", "lie": "lies", "need": "needs",
    "contradict": "contradicts",
  ]

  /// The sentence with nouns and verbs behind the number one in the singular.
  package static func agreed(_ text: String) -> String {
    // Nearly all sentences have no such number.
    guard text.utf8.contains(UInt8(ascii: "1")) else { return text }
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var isChanged = false
    for index in words.indices where isOne(words[index]) {
      let behind = words.indices.dropFirst(index + 1).prefix(1 + adjectives)
      guard let noun = behind.first(where: { nouns.contains(core(words[$0])) }),
        !words[(index + 1)..<noun].contains(where: { endsClause($0) || stops.contains($0) })
      else { continue }
      words[noun] = replaced(words[noun], by: singular(core(words[noun])))
      isChanged = true
      let verb = noun + (words.indices.contains(noun + 1) && words[noun + 1] == "that" ? 2 : 1)
      guard !endsClause(words[noun]), words.indices.contains(verb),
        let one = verbs[core(words[verb])]
      else { continue }
      words[verb] = replaced(words[verb], by: one)
    }
    return isChanged ? words.joined(separator: " ") : text
  }

  /// `1`, also behind an opening bracket or quote; not `11`, `1/2` or `1,5`.
  private static func isOne(_ word: String) -> Bool {
    word.last == "1" && word.dropLast().allSatisfy { "(“+−-!▲▼".contains($0) }
  }

  private static func core(_ word: String) -> String { word.filter(\.isLetter) }

  private static func endsClause(_ word: String) -> Bool {
    word.last.map { ",;:.".contains($0) } ?? true
  }

  private static func singular(_ noun: String) -> String {
    irregular[noun] ?? (noun.hasSuffix("ies") ? noun.dropLast(3) + "y" : String(noun.dropLast()))
  }

  /// A word with its signs kept: `communes)` becomes `commune)`.
  private static func replaced(_ word: String, by core: String) -> String {
    word.replacing(self.core(word), with: core, maxReplacements: 1)
  }
}
