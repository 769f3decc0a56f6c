package import NTMModel
package import TerminalCanvas

/// What lies over the page and takes the keys.
package enum Overlay: Sendable {
  case prompt(Prompt)
  case chooser(Chooser)
  case dialog(Dialog)
}

/// A line being typed.
package struct Prompt: Sendable {
  package enum Kind: Hashable, Sendable {
    /// Units of the whole country, found as one types.
    case search
    /// The rows of the table, kept as one types.
    case filter
    /// Commands, pages and places.
    case palette
  }

  package var kind: Kind
  package var input: InputLine
  /// The latest units found; may be those of an earlier letter while the answer is under way.
  package var answer: SearchAnswer?
  /// Enter was pressed before the units for these words had come; they are taken when they do.
  package var isEntered = false
  /// The chosen line of the results.
  package var position = 0
  /// The filter before the prompt was opened, restored by Esc.
  package var earlier: Pane.Filter?
}

/// A list to choose from: menu, help, sort columns, settings, or the lines of a text.
///
/// Typing narrows it.
package struct Chooser: Sendable {
  package enum Kind: Hashable, Sendable {
    case menu, help, sort, columns, settings, baseline, text
  }

  package struct Item: Hashable, Sendable {
    package var action: Action
    package var title: String
    /// The keys, or the present value, on the right.
    package var detail: String
    package var sentence: String
    /// The heading above the first item of a group.
    package var group: String
    /// Whether it can be chosen here; where not, the sentence says why.
    package var isAvailable = true
  }

  package enum Action: Hashable, Sendable {
    case command(Command)
    case sort(ColumnID)
    case toggle(ColumnID)
    case language(Language)
    case day(Day?)
    /// Holds all tables against it, or against nothing.
    case baseline(Baseline?)
    /// Puts a text into the clipboard.
    case copy(String)
  }

  package var kind: Kind
  package var title: String
  package var items: [Item]
  package var input: InputLine
  package var position = 0

  /// The items that match what was typed.
  package var shown: [Item] {
    let words = Folding.folded(input.text).split(separator: " ")
    guard !words.isEmpty else { return items }
    return items.filter { item in
      let text = Folding.folded(item.title + " " + item.detail + " " + item.sentence)
      return words.allSatisfy { text.contains($0) }
    }
  }
}
