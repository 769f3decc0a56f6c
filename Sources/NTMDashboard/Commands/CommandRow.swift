package import NTMModel
package import TerminalCanvas

/// What is known of one command; a plain value, so that it can be listed, compared and printed.
package struct CommandRow: Hashable, Sendable {
  package var command: Command
  /// The keys, each a sequence of one or two; the first one is shown.
  package var keys: [[Key]]
  /// At most fourteen columns, for footer and menu.
  package var title: Bilingual
  package var sentence: Bilingual
  package var group: CommandGroup
  /// How long it stays in the footer of a narrow screen, smaller longer; `nil` keeps it out.
  package var footer: Int?
  package var context: Context

  /// Whether every way to it goes through letters or digits, which input methods swallow; such a
  /// command is still reached through the menu.
  package var needsLetters: Bool {
    keys.allSatisfy { sequence in
      sequence.contains { key in
        guard case .character(let character) = key else { return false }
        return character.isLetter || character.isNumber
      }
    }
  }
}
