package import TerminalCanvas

/// Finds the command for keys as they come, through the one table.
package struct Keymap: Sendable {
  package enum Match: Hashable, Sendable {
    case command(Command)
    /// The keys so far begin a longer sequence.
    case prefix
    case none
  }

  private var commands: [[Key]: Command] = [:]
  private var prefixes: Set<[Key]> = []

  package static let standard = Keymap(CommandTable.rows)

  package init(_ rows: [CommandRow]) {
    for row in rows {
      for keys in row.keys {
        commands[keys] = row.command
        if keys.count > 1 { prefixes.insert([keys[0]]) }
      }
    }
  }

  package func match(_ keys: [Key]) -> Match {
    if let command = commands[keys] { return .command(command) }
    return prefixes.contains(keys) ? .prefix : .none
  }

  /// The rows that a prefix can go on to, for the pop-up of choices.
  package static func continuations(of prefix: [Key]) -> [(key: Key, row: CommandRow)] {
    CommandTable.rows.flatMap { row in
      row.keys.compactMap { keys in
        keys.count > prefix.count && Array(keys.prefix(prefix.count)) == prefix
          ? (keys[prefix.count], row) : nil
      }
    }
  }

  /// What a letter from a Vietnamese input method most likely stood for; `nil` when it could have
  /// been several keys (`ư` is w, [ or ]).
  package static func plain(_ character: Character) -> Character? {
    switch character {
    case "đ": "d"
    case "Đ": "D"
    case "ă", "â", "á", "à", "ả", "ã", "ạ": "a"
    case "ê", "é", "è", "ẻ", "ẽ", "ẹ": "e"
    case "ô", "ó", "ò", "ỏ", "õ", "ọ": "o"
    case "í", "ì", "ỉ", "ĩ", "ị": "i"
    case "ú", "ù", "ủ", "ũ", "ụ": "u"
    case "ý", "ỳ", "ỷ", "ỹ", "ỵ": "y"
    default: nil
    }
  }
}
