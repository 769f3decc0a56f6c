import NTMModel
import TerminalCanvas

extension State {
  /// Asks for the file into which the table goes.
  mutating func exportTable() -> [Effect] {
    overlay = .dialog(.export(ExportDialog(exportName)))
    return []
  }

  mutating func press(_ key: Key, in dialog: ExportDialog, at moment: Moment) -> [Effect] {
    var dialog = dialog
    var effects: [Effect] = []
    switch (dialog.step, key) {
    case (.name, .enter): effects = send(&dialog)
    case (.exists(var export, _), .enter):
      export.isReplacing = true
      dialog.step = .writing(export)
      effects = [.export(export)]
    case (.exists, _):
      // Anything else goes back to the name.
      dialog.step = .name
      _ = dialog.input.apply(key)
    case (.name, _):
      if dialog.input.apply(key) { dialog.fault = nil }
    case (.writing, _): break
    }
    overlay = .dialog(.export(dialog))
    return effects
  }

  private func send(_ dialog: inout ExportDialog) -> [Effect] {
    guard !dialog.input.isEmpty else {
      dialog.fault = words.exportExpected
      return []
    }
    guard let format = dialog.format else {
      dialog.fault = words.exportFormat
      return []
    }
    guard let sheet else { return [] }
    let export = Export(path: dialog.path, format: format, sheet: sheet, isReplacing: false)
    dialog.step = .writing(export)
    return [.export(export)]
  }

  /// Tells what became of a file, in its dialog or, when that is closed, on the status line.
  mutating func take(_ outcome: ExportOutcome, of export: Export, at moment: Moment) {
    var waiting: ExportDialog?
    if case .dialog(.export(let dialog)) = overlay, dialog.step == .writing(export) {
      waiting = dialog
    }
    switch outcome {
    case .written(let path):
      if waiting != nil { overlay = nil }
      say(
        words.exported(export.sheet.itemCount, to: path),
        .notice,
        at: moment,
        for: State.shownFor
      )
    case .exists(let path):
      waiting?.step = .exists(export, path: path)
      if let waiting { overlay = .dialog(.export(waiting)) }
    case .failed(let sentence):
      waiting?.step = .name
      waiting?.fault = sentence
      if let waiting {
        overlay = .dialog(.export(waiting))
      } else {
        say(sentence, .bad, at: moment, for: State.shownFor)
      }
    }
  }

  /// Puts the row into the clipboard, its cells parted by tabs.
  mutating func copyRow(at moment: Moment) -> [Effect] {
    guard let table = focusedTable, let row = cursorRow else { return [] }
    let hidden = visit.panes[visit.focused].hidden
    var cells = table.columns.indices.filter { !hidden.contains(table.columns[$0].id) }
      .map { table.cell(row, $0, words).text.drop { $0 == " " } }
    if visit.snapshot?.whatIf != nil { cells.append(words.assumedBanner(assumptions.count)[...]) }
    if let earlier = visit.snapshot?.earlier { cells.append(words.stoodBanner(earlier)[...]) }
    let shown = cells.filter { !$0.isEmpty }.prefix(3).joined(separator: " ")
    return copy(cells.joined(separator: "\t"), shown: words.copiedRow(shown), at: moment)
  }

  /// Puts the cell under the cursor into the clipboard.
  mutating func copyCell(at moment: Moment) -> [Effect] {
    guard let table = focusedTable, let row = cursorRow else { return [] }
    let column = visit.panes[visit.focused].column
    guard table.columns.indices.contains(column) else { return [] }
    let text = String(table.cell(row, column, words).text.drop { $0 == " " })
    guard !text.isEmpty else {
      say(words.emptyCell, .muted, at: moment)
      return []
    }
    let title = table.columns[column].title
    return copy(text, shown: words.copiedCell(title, text), at: moment)
  }

  /// Bytes of text that every terminal takes into its clipboard, after they grew by a third.
  private static let copyLimit = 56_000

  mutating func copy(_ text: String, shown: String, at moment: Moment) -> [Effect] {
    guard text.utf8.count <= State.copyLimit else {
      say(words.tooLongToCopy, .warning, at: moment)
      return []
    }
    say(shown, .notice, at: moment)
    return [.copy(text)]
  }
}
