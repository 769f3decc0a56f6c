import TerminalCanvas

/// What is asked before something is written, taken back or taken along.
///
/// A dialog lies over the page and is not touched by figures that come in.
package enum Dialog: Sendable {
  case edit(EditDialog)
  case undo(UndoDialog)
  case since(SinceDialog)
  case export(ExportDialog)
  case unitList(UnitListDialog)
  case meeting(MeetingDialog)
  case brief(BriefDialog)
}

/// What a dialog shows at present; made anew for each picture.
struct DialogPicture {
  /// A line to type into.
  struct Input {
    var label: String
    var line: InputLine
    /// Shown while nothing is typed, and taken by Enter; empty for none.
    var offered: String
  }

  var title: String
  /// What is being done, the most important first.
  var lines: [CellText] = []
  var input: Input?
  /// How the typed words are understood, or what is wrong with them.
  var remark: CellText?
  /// What there is to choose from.
  var choices: [String] = []
  var position = 0
  /// What follows from it; cut first where room is short.
  var effects: [CellText] = []
  /// The keys of the moment, for the last line of the screen.
  var hints: [FooterView.Hint]
}
