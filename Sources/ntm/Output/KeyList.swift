import NTMDashboard
import NTMModel
import TerminalCanvas

/// The command table as people read it.
enum KeyList {
  /// The rows under the headings of their groups, as plain lines.
  static func table(_ language: Language) -> String {
    let width = CommandTable.rows.reduce(0) { max($0, Width.columns(keys($1))) }
    var text = ""
    for group in CommandGroup.allCases {
      text += (text.isEmpty ? "" : "\n") + language.pick(title(group)) + "\n"
      for row in CommandTable.rows where row.group == group {
        let keys = keys(row)
        text +=
          "  " + keys + String(repeating: " ", count: width - Width.columns(keys) + 2)
          + language.pick(row.sentence) + "\n"
      }
    }
    return text
  }

  /// The page docs/keys.md.
  static var markdown: String {
    var text = """
      # Keys

      Written by `make docs` from the command table; do not edit. Every command is also in the menu
      (F9) and in the palette (`:`), so that none depends on letters, which Vietnamese input methods
      swallow.

      """
    for group in CommandGroup.allCases {
      let title = title(group)
      text += "\n## \(title.vi) · \(title.en)\n\n"
      text += "| Phím · keys | Lệnh | Command | Name |\n|---|---|---|---|\n"
      for row in CommandTable.rows where row.group == group {
        let keys = row.keys.map { "`" + escaped(label($0)) + "`" }.joined(separator: " ")
        text +=
          "| \(keys) | \(row.sentence.vi) | \(row.sentence.en) | `\(row.command.typed)` |\n"
      }
    }
    return text
  }

  private static func title(_ group: CommandGroup) -> Bilingual {
    switch group {
    case .moving: Bilingual("Di chuyển", "Moving")
    case .places: Bilingual("Trang và ô", "Pages and panes")
    case .finding: Bilingual("Tìm, lọc, sắp xếp", "Finding and sorting")
    case .writing: Bilingual("Sửa, nhật ký, mang đi", "Correcting, journal, taking along")
    case .program: Bilingual("Chương trình", "Program")
    }
  }

  private static func keys(_ row: CommandRow) -> String {
    row.keys.map(label).joined(separator: "  ")
  }

  private static func label(_ sequence: [Key]) -> String {
    sequence.map(\.label).joined(separator: sequence.contains { $0.label.count > 1 } ? " " : "")
  }

  /// A bar would end the cell of a table.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
