import NTMModel
import TerminalCanvas

extension State {
  /// A key goes to the dialog that lies over the page; Esc leaves it and nothing is written.
  mutating func press(_ key: Key, in dialog: Dialog, at moment: Moment) -> [Effect] {
    guard key != .escape else {
      overlay = nil
      return []
    }
    switch dialog {
    case .edit(let dialog): return press(key, in: dialog, at: moment)
    case .undo(let dialog): return press(key, in: dialog, at: moment)
    case .since(let dialog): return press(key, in: dialog, at: moment)
    case .export(let dialog): return press(key, in: dialog, at: moment)
    case .unitList(let dialog): return press(key, in: dialog, at: moment)
    case .meeting(let dialog): return press(key, in: dialog, at: moment)
    case .brief(let dialog): return press(key, in: dialog, at: moment)
    }
  }

  /// The picture of the dialog; `nil` without one.
  var dialogPicture: DialogPicture? {
    guard case .dialog(let dialog) = overlay else { return nil }
    switch dialog {
    case .edit(let dialog):
      return dialog.picture(words, who: settings.editor ?? "", offset: visit.offset)
    case .undo(let dialog): return dialog.picture(words)
    case .since(let dialog): return dialog.picture(words)
    case .unitList(let dialog): return dialog.picture(words)
    case .meeting(let dialog): return dialog.picture(words)
    case .brief(let dialog): return dialog.picture(words)
    case .export(let dialog):
      return dialog.picture(words, rows: shownItems)
    }
  }

  /// Nothing was written because of the file: what was given stays to be tried again.
  mutating func keepDialog(_ sentence: String) -> Bool {
    switch overlay {
    case .dialog(.edit(var dialog)) where dialog.pending != nil:
      dialog.pending = nil
      dialog.returnToEntry(sentence, isSource: true)
      overlay = .dialog(.edit(dialog))
    case .dialog(.undo(var dialog)) where dialog.isPending:
      dialog.fail(sentence)
      overlay = .dialog(.undo(dialog))
    case .dialog(.meeting(var dialog)):
      guard case .writing = dialog.step else { return false }
      dialog.returnToStart(sentence)
      overlay = .dialog(.meeting(dialog))
    case .dialog, .prompt, .chooser, nil: return false
    }
    return true
  }
}
