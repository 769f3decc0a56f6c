import NTMModel
import TerminalCanvas

extension State {
  /// Asks before taking back the change of the row, or what was written last from here.
  mutating func undoChange(at moment: Moment) -> [Effect] {
    if let table = focusedTable as? ChangeTable, let row = cursorRow {
      let change = table.changes[row]
      // A correction by hand has one entry: the change is the report.
      if change.report != nil, change.form != ReportRecord.correction {
        let step = UndoDialog.Step.choose(change, position: 0)
        overlay = .dialog(
          .undo(UndoDialog(.change(change.number), step, offset: moment.offset))
        )
        return []
      }
      return plan(change.report.map { .report($0) } ?? .change(change.number), at: moment)
    }
    return written.last.map { plan(.report($0), at: moment) } ?? []
  }

  /// Asks before writing again what was taken back last from here.
  mutating func redoChange(at moment: Moment) -> [Effect] {
    takenBack.last.map { plan(.report($0), at: moment) } ?? []
  }

  /// Keeps what can be taken back next, and what can be written again.
  private mutating func note(_ result: UndoResult, of undo: Undo) {
    if case .report(let report) = undo {
      if takenBack.last == report {
        takenBack.removeLast()
        written.append(result.report)
        return
      }
      written.removeAll { $0 == report }
    }
    takenBack.append(result.report)
  }

  private mutating func plan(_ undo: Undo, at moment: Moment) -> [Effect] {
    overlay = .dialog(.undo(UndoDialog(undo, .checking, offset: moment.offset)))
    return [.undo(undo, source: "", isDryRun: true)]
  }

  mutating func press(_ key: Key, in dialog: UndoDialog, at moment: Moment) -> [Effect] {
    var dialog = dialog
    switch (dialog.step, key) {
    case (.choose(let change, _), .up): dialog.step = .choose(change, position: 0)
    case (.choose(let change, _), .down): dialog.step = .choose(change, position: 1)
    case (.choose(let change, let position), .enter):
      let isWhole = position == 1
      return plan(
        isWhole ? change.report.map { .report($0) } ?? dialog.undo : .change(change.number),
        at: moment
      )
    case (.confirm(let result, let line), .enter):
      let reason = line.isEmpty ? words.undoReason(result.target) : line.text
      switch Entry.line(reason, .source, limit: Edit.lineLimit) {
      case .text(let source):
        dialog.step = .writing
        overlay = .dialog(.undo(dialog))
        return [.undo(dialog.undo, source: source, isDryRun: false)]
      case .fault(let fault): dialog.fault = words.fault(fault)
      case .empty, .quantity, .day, .nothing, .followUp:
        dialog.fault = words.fault(.text(.empty(.source)))
      }
    case (.confirm(let result, var line), _):
      if line.apply(key) {
        dialog.step = .confirm(result, line)
        dialog.fault = nil
      }
    case (.refused, .enter):
      overlay = nil
      return []
    case (.choose, _), (.checking, _), (.writing, _), (.refused, _): return []
    }
    overlay = .dialog(.undo(dialog))
    return []
  }

  /// Takes what became of taking something back into the dialog that waits for it.
  ///
  /// - Returns: whether a dialog waited; otherwise it is for the status line.
  mutating func take(
    _ outcome: UndoOutcome,
    of undo: Undo,
    isDryRun: Bool,
    at moment: Moment
  ) -> Bool {
    if !isDryRun, case .done(let result) = outcome { note(result, of: undo) }
    guard case .dialog(.undo(var dialog)) = overlay, dialog.undo == undo, dialog.isPending else {
      return false
    }
    switch outcome {
    case .done(let result) where isDryRun: dialog.step = .confirm(result, InputLine())
    case .done:
      overlay = nil
      tell(outcome, at: moment)
      return true
    case .refused(let refusal): dialog.fail(words.refusal(refusal))
    }
    overlay = .dialog(.undo(dialog))
    return true
  }
}
