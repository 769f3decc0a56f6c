import NTMModel
import TerminalCanvas

extension EditDialog {
  func picture(_ words: Words, who: String, offset: Int) -> DialogPicture {
    var picture = DialogPicture(
      title: isRemark ? figure.name : words.editTitle,
      lines: subjectLines(words),
      hints: words.hints(step)
    )
    switch step {
    case .choose(let choices, let position):
      picture.choices = choices.map { words.choice($0) }
      picture.position = position
    case .type(let kind, let line):
      if isRemark {
        let source = words.source(offeredSource) + " \(words.signs.middot) " + words.sourceOfRemark
        picture.lines.append(CellText(source, .muted))
      }
      picture.typed(line, kind, entry(line.text, kind, words.language), words)
    case .source(let line):
      picture.lines += change(words)
      picture.input = DialogPicture.Input(
        label: words.sourceLabel,
        line: line,
        offered: offeredSource
      )
    case .checking: picture.lines += change(words) + [CellText(words.checking, .muted)]
    case .writing: picture.lines += change(words) + [CellText(words.writing, .muted)]
    case .confirm(let result): confirm(result, who: who, words, in: &picture)
    case .conflict(let conflict, let position):
      picture.title = words.conflictTitle
      picture.lines += change(words)
      picture.lines += words.conflictLines(
        conflict,
        of: figure.indicator,
        offset: offset
      )
      picture.choices = words.conflictChoices(conflict, new: new, of: figure.indicator)
      picture.position = position
    }
    if let fault { picture.remark = CellText("! " + fault, .bad) }
    return picture
  }

  private func subjectLines(_ words: Words) -> [CellText] {
    var lines: [CellText] = []
    if !figure.place.isEmpty { lines.append(CellText(figure.place, .strong)) }
    if !isRemark { lines.append(CellText(figure.name)) }
    if let old = figure.old, step.isEntry, new == nil {
      lines.append(CellText(words.standing(words.value(old, of: figure.indicator)), .muted))
    }
    if let day = figure.reportedOn, step.isEntry {
      // A figure that was not reported anew is corrected where it stands.
      lines.append(
        day < figure.day
          ? CellText("! " + words.olderFigures(day, than: figure.day, of: figure.level), .warning)
          : CellText(words.figuresOf(day), .muted)
      )
    }
    return lines
  }

  /// `Chưa đạt → Đạt`; of a note its words alone.
  private func change(_ words: Words) -> [CellText] {
    guard let new else { return [] }
    let text = words.value(new, of: figure.indicator)
    let old = figure.old.map { words.value($0, of: figure.indicator) + words.becomes }
    return [CellText((old ?? "") + text, .strong)]
  }

  private func confirm(
    _ result: EditResult,
    who: String,
    _ words: Words,
    in picture: inout DialogPicture
  ) {
    picture.title = words.confirmTitle
    picture.lines += change(words)
    picture.lines.append(CellText(words.source(source)))
    var facts = [words.writer(who)]
    if figure.old != nil, let day = result.day { facts.append(words.figuresOf(day)) }
    picture.lines.append(CellText(facts.joined(separator: " \(words.signs.middot) ")))
    if figure.isReported, let day = figure.reportedOn, day < figure.day, result.day == day {
      // What is written is no report of the day on show, and how to get one.
      let older = words.olderFigures(day, than: figure.day, of: figure.level)
      let how = words.howToReport(figure.day, of: figure.level)
      picture.lines.append(CellText("! " + older + "; " + how, .warning))
    }
    if case .recognition(let recognition?) = new, let day = recognition.decidedOn,
      day > figure.day
    {
      // Nothing on the page changes by it, and it must not look lost.
      picture.lines.append(CellText("! " + words.countsLater(day, than: figure.day), .warning))
    }
    picture.effects = words.accepted(result.warnings) + words.effects(result.effects)
  }
}

extension DialogPicture {
  /// The line being typed with what is made of it.
  fileprivate mutating func typed(
    _ line: InputLine,
    _ kind: Entry.Kind,
    _ entry: Entry,
    _ words: Words
  ) {
    input = Input(label: words.label(kind), line: line, offered: "")
    switch entry {
    case .empty: remark = CellText(words.expected(kind), .muted)
    case .fault(let fault): remark = CellText("! " + words.fault(fault), .bad)
    case .quantity(let quantity):
      if kind == .villages { remark = CellText(words.understood(quantity), .muted) }
      guard case .value(let indicator) = kind else { break }
      remark = CellText(words.understood(words.value(.quantity(quantity), of: indicator)), .muted)
    case .day(let day): remark = CellText(words.understood(words.numerals.day(day)), .muted)
    case .nothing: remark = CellText(words.understood(words.choice(nil)), .muted)
    case .followUp(let order): remark = CellText(words.understood(order), .muted)
    case .text: break
    }
  }
}

extension EditDialog.Figure {
  /// Whether it comes with the reports of a reporting day.
  fileprivate var isReported: Bool {
    if case .criterion = subject { return true }
    if case .indicator = subject { return true }
    return false
  }
}
