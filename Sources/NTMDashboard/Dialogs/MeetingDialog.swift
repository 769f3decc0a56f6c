package import NTMModel
package import TerminalCanvas

/// Opening a meeting, or what to do about the one that is open.
package struct MeetingDialog: Sendable {
  package enum Step: Hashable, Sendable {
    /// What the meeting is to be called.
    case name(InputLine)
    /// What to do about the one that is open.
    case choose(position: Int)
    /// Who does it; asked once a session.
    case who(MeetingOrder, InputLine)
    /// Where the minutes go, before anything is written.
    case files(MeetingOrder)
    /// Whether it is really to be closed without minutes.
    case confirm(MeetingOrder, position: Int)
    case writing(MeetingOrder)
    /// Files of the minutes' names are there.
    case exist(MeetingOrder, [String])
  }

  /// What there is to do about an open meeting, in the order of the list.
  enum Choice: CaseIterable {
    case changes, moves, closeWithMinutes, close
  }

  package var step: Step
  /// The meeting that is open; `nil` where none is.
  package var open: MeetingCount?
  /// The name that Enter takes where nothing is typed.
  var offered: String
  package var fault: String?
  private var offset: Int

  init(_ open: MeetingCount?, offered: String, offset: Int) {
    self.open = open
    self.offered = offered
    self.offset = offset
    step = open == nil ? .name(InputLine()) : .choose(position: 0)
  }

  func picture(_ words: Words) -> DialogPicture {
    var picture = DialogPicture(
      title: open == nil ? words.openMeetingTitle : words.meetingTitle,
      hints: words.hints(step)
    )
    if let open { picture.lines = words.lines(open, offset: offset) }
    switch step {
    case .name(let line):
      picture.lines = [CellText(words.openMeetingWhat)]
      picture.input = DialogPicture.Input(
        label: words.meetingNameLabel,
        line: line,
        offered: offered
      )
    case .choose(let position):
      picture.choices = Choice.allCases.map(words.choice)
      picture.position = position
    case .who(let order, let line):
      picture.lines = words.lines(order, offset: offset)
      picture.input = DialogPicture.Input(label: words.whoLabel, line: line, offered: "")
      picture.remark = CellText(words.whoExpected, .muted)
    case .writing(let order):
      picture.lines = words.lines(order, offset: offset) + [CellText(words.writing, .muted)]
    case .files(let order):
      picture.lines = words.lines(order, offset: offset)
      guard case .close(_, _, .some(let wish)) = order else { break }
      picture.lines += words.minutesFiles(wish).map { CellText($0, .strong) }
    case .confirm(let order, let position):
      picture.lines = words.lines(order, offset: offset)
      picture.lines.append(CellText(words.closeWithoutMinutes, .warning))
      picture.choices = words.confirmations
      picture.position = position
    case .exist(_, let paths):
      picture.lines = paths.map { CellText(words.exportExists($0), .warning) }
    }
    if let fault { picture.remark = CellText("! " + fault, .bad) }
    return picture
  }
}
