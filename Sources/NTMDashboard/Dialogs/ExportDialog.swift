import NTMModel
package import TerminalCanvas

/// The question into which file the table goes.
package struct ExportDialog: Sendable {
  package enum Step: Hashable, Sendable {
    case name
    case writing(Export)
    /// A file of that name is there.
    case exists(Export, path: String)
  }

  package var input: InputLine
  package var step = Step.name
  package var fault: String?

  init(_ name: String) { input = InputLine(name) }

  /// The form that the name asks for; `nil` for one that cannot be written.
  var format: Export.Format? {
    let name = input.text.lowercased().split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last else { return .csv }
    return ending == "csv" ? .csv : ending == "xlsx" ? .workbook : nil
  }

  /// The path to write to: a name without an ending gets one.
  var path: String {
    let name = input.text.lowercased()
    return name.hasSuffix(".csv") || name.hasSuffix(".xlsx") ? input.text : input.text + ".csv"
  }

  func picture(_ words: Words, rows: Int) -> DialogPicture {
    var picture = DialogPicture(title: words.exportTitle, hints: words.hints(step))
    picture.lines = [CellText(words.exportWhat(rows))]
    switch step {
    case .name:
      picture.input = DialogPicture.Input(label: words.exportLabel, line: input, offered: "")
      picture.remark = CellText(words.exportExpected, .muted)
    case .writing(let export):
      picture.lines += [CellText(export.path, .strong), CellText(words.writing, .muted)]
    case .exists(_, let path): picture.lines.append(CellText(words.exportExists(path), .warning))
    }
    if let fault { picture.remark = CellText("! " + fault, .bad) }
    return picture
  }
}
