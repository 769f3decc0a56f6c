package import NTMModel
package import TerminalCanvas

/// The question from when on the journal is listed.
package struct SinceDialog: Sendable {
  package enum Entry: Hashable, Sendable {
    /// Nothing typed: all changes.
    case everything
    /// Seconds since 1970 UTC.
    case since(Int64)
    case meeting(Meeting)
    /// Several meetings have the name.
    case several([Meeting])
    case fault
  }

  package var filter: ChangeFilter
  package var input = InputLine()
  /// Today here, for a time of day alone.
  private var today: Day
  private var offset: Int
  private var meetings: [Meeting]

  init(_ filter: ChangeFilter, meetings: [Meeting], at moment: Moment) {
    self.filter = filter
    self.meetings = meetings
    offset = moment.offset
    today = Day(number: Int32(clamping: (moment.seconds + Int64(moment.offset)) / 86_400))
  }

  /// What was typed: `31/05/2020 14:30`, `31/5/2020`, `14:30` of today, `Họp 09/6`, `#2`.
  var entry: Entry {
    let parts = input.text.split(separator: " ").map(String.init)
    guard !parts.isEmpty else { return .everything }
    if let seconds = seconds(parts) { return .since(seconds) }
    switch Meeting.named(input.text, among: meetings) {
    case .one(let meeting): return .meeting(meeting)
    case .several(let meetings): return .several(meetings)
    case .none: return .fault
    }
  }

  /// A clock time, in seconds since 1970 UTC; `nil` where the words are none.
  private func seconds(_ words: [String]) -> Int64? {
    var parts = words
    var minutes = 0
    if let last = parts.last, last.contains(":") {
      guard let time = SinceDialog.minutes(last) else { return nil }
      minutes = time
      parts.removeLast()
    }
    guard parts.count <= 1, let day = parts.first.map({ Day($0) }) ?? today else { return nil }
    return Int64(day.number) * 86_400 + Int64(minutes) * 60 - Int64(offset)
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
    case .several(let meetings):
      picture.remark = CellText("! " + words.severalMeetings(meetings), .bad)
    case .meeting(let meeting):
      picture.remark = CellText(words.understood(words.line(meeting, offset: offset)), .muted)
    case .since(let seconds):
      let stamp = words.stamp(seconds, offset: offset)
      picture.remark = CellText(words.understood(stamp), .muted)
    }
    return picture
  }
}
