package import NTMModel
package import TerminalCanvas

/// The question from when on the journal is listed.
package struct SinceDialog: Sendable {
  package enum Entry: Hashable, Sendable {
    /// Nothing typed: all changes.
    case everything
    /// Seconds since 1970 UTC.
    case since(Int64)
    case fault
  }

  package var filter: ChangeFilter
  package var input = InputLine()
  /// Today here, for a time of day alone.
  private var today: Day
  private var offset: Int

  init(_ filter: ChangeFilter, at moment: Moment) {
    self.filter = filter
    offset = moment.offset
    today = Day(number: Int32(clamping: (moment.seconds + Int64(moment.offset)) / 86_400))
  }

  /// What was typed: `31/05/2020 14:30`, `31/5/2020`, `14:30` of today.
  var entry: Entry {
    var parts = input.text.split(separator: " ").map(String.init)
    guard !parts.isEmpty else { return .everything }
    var minutes = 0
    if let last = parts.last, last.contains(":") {
      guard let time = SinceDialog.minutes(last) else { return .fault }
      minutes = time
      parts.removeLast()
    }
    guard parts.count <= 1 else { return .fault }
    let day = parts.first.map { Day($0) } ?? today
    guard let day else { return .fault }
    return .since(Int64(day.number) * 86_400 + Int64(minutes) * 60 - Int64(offset))
  }

  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
      (0...59).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  func picture(_ words: Words) -> DialogPicture {
    var picture = DialogPicture(title: words.sinceTitle, hints: words.sinceHints)
    picture.input = DialogPicture.Input(label: words.sinceLabel, line: input, offered: "")
    switch entry {
    case .everything: picture.remark = CellText(words.sinceExpected, .muted)
    case .fault: picture.remark = CellText("! " + words.sinceFault, .bad)
    case .since(let seconds):
      let stamp = words.stamp(seconds, offset: offset)
      picture.remark = CellText(words.understood(stamp), .muted)
    }
    return picture
  }
}
