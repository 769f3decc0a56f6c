package import NTMModel
package import TerminalCanvas

/// The question into which file the page about a province goes, and in which form.
package struct BriefDialog: Sendable {
  package enum Step: Hashable, Sendable {
    case name
    case writing(BriefOrder)
    /// A file of that name is there.
    case exists(BriefOrder, path: String)
  }

  package var province: Unit
  package var input: InputLine
  package var step = Step.name
  package var fault: String?

  init(_ province: Unit, path: String) {
    self.province = province
    input = InputLine(path)
  }

  /// The form that the name asks for; `nil` for one that cannot be written.
  var form: BriefOrder.Form? {
    BriefOrder.Form.allCases.first { input.text.lowercased().hasSuffix("." + $0.rawValue) }
  }

  /// Takes the form that stands so many places behind, with the ending of the name.
  mutating func turn(by step: Int) {
    let forms = BriefOrder.Form.allCases
    let now = form.flatMap { forms.firstIndex(of: $0) }
    let next = now.map { (($0 + step) % forms.count + forms.count) % forms.count } ?? 0
    let ending = now.map { forms[$0].rawValue.count + 1 } ?? 0
    input = InputLine(input.text.dropLast(ending) + "." + forms[next].rawValue)
    fault = nil
  }

  func picture(_ words: Words) -> DialogPicture {
    var picture = DialogPicture(title: words.briefTitle, hints: words.hints(step))
    picture.lines = [CellText(words.briefWhat(province))]
    switch step {
    case .name:
      picture.input = DialogPicture.Input(label: words.exportLabel, line: input, offered: "")
      picture.remark = CellText(form.map(words.form) ?? words.briefExpected, .muted)
    case .writing(let order):
      picture.lines += [CellText(order.path, .strong), CellText(words.writing, .muted)]
    case .exists(_, let path): picture.lines.append(CellText(words.exportExists(path), .warning))
    }
    if let fault { picture.remark = CellText("! " + fault, .bad) }
    return picture
  }
}
