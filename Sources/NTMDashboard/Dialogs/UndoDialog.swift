package import NTMModel
package import TerminalCanvas

/// Something on its way to being taken back: what, then what that would do, then Enter.
package struct UndoDialog: Sendable {
  package enum Step: Hashable, Sendable {
    /// The change alone, or all of its report.
    case choose(Change, position: Int)
    case checking
    /// What it would do, and the line for the reason.
    case confirm(UndoResult, InputLine)
    case writing
    /// Why it cannot be taken back.
    case refused(String)
  }

  package var undo: Undo
  package var step: Step
  /// Why the reason cannot be taken; `nil` when nothing is wrong with it.
  var fault: String?
  /// Seconds to add for local time.
  private var offset: Int

  init(_ undo: Undo, _ step: Step, offset: Int) {
    self.undo = undo
    self.step = step
    self.offset = offset
  }

  /// Whether the store has been asked and has not answered.
  var isPending: Bool { step == .checking || step == .writing }

  mutating func fail(_ sentence: String) { step = .refused(sentence) }

  func picture(_ words: Words) -> DialogPicture {
    var picture = DialogPicture(title: words.undoTitle, hints: words.hints(step))
    switch step {
    case .choose(let change, let position):
      picture.lines = [
        CellText(words.sentence(change, offset: offset), .strong), CellText(words.undoQuestion),
      ]
      picture.choices = words.undoChoices(change)
      picture.position = position
    case .checking: picture.lines = [CellText(words.checking, .muted)]
    case .writing: picture.lines = [CellText(words.writing, .muted)]
    case .confirm(let result, let line):
      picture.lines = words.undoLines(result, offset: offset)
      picture.input = DialogPicture.Input(
        label: words.reasonLabel,
        line: line,
        offered: words.undoReason(result.target)
      )
      picture.remark = fault.map { CellText("! " + $0, .bad) }
      picture.effects =
        words.effects(result.effects)
        + result.changes.map { CellText(words.opposite($0), .muted) }
    case .refused(let sentence): picture.lines = [CellText("! " + sentence, .warning)]
    }
    return picture
  }
}
