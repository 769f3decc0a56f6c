package import NTMModel
package import TerminalCanvas

/// The question by the unit list of which day all tables are to be shown.
package struct UnitListDialog: Sendable {
  package enum Entry: Hashable, Sendable {
    /// Nothing typed: that of the figures' day.
    case own
    case day(Day)
    case fault

    /// What follows the words of the palette: `đơn vị ngày 31/05/2020`; `nil` for other words.
    ///
    /// - Parameter command: folded, as the palette compares.
    init?(command: String) {
      let phrases = ["don vi ngay", "danh sach don vi ngay", "units at", "unit list of"]
      guard let phrase = phrases.first(where: { command.hasPrefix($0) }) else { return nil }
      self.init(String(command.dropFirst(phrase.utf8.count)))
    }

    init(_ text: String) {
      let parts = text.split(separator: " ")
      guard let part = parts.first else {
        self = .own
        return
      }
      self = parts.count == 1 ? Day(part).map { .day($0) } ?? .fault : .fault
    }
  }

  package var input = InputLine()
  /// The list chosen so far; `nil` for that of the figures.
  var chosen: Day?
  /// The day of the figures; `nil` before the first answer.
  var figures: Day?

  var entry: Entry { Entry(input.text) }

  func picture(_ words: Words) -> DialogPicture {
    var picture = DialogPicture(title: words.unitListTitle, hints: words.sinceHints)
    picture.lines = [CellText(words.unitListNow(chosen, figures: figures))]
    picture.input = DialogPicture.Input(label: words.unitListLabel, line: input, offered: "")
    let role: Role = entry == .fault ? .bad : .muted
    picture.remark = CellText((entry == .fault ? "! " : "") + words.sentence(entry), role)
    return picture
  }
}
