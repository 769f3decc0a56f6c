import NTMModel
import TerminalCanvas

extension State {
  /// The province of the row, or the one that the page lies in; `nil` where there is none.
  var provinceAtHand: Unit? {
    if let unit = placeUnderCursor, unit.level == .province { return unit }
    return visit.snapshot?.path.last { $0.level == .province }
  }

  /// Asks for the file into which the page about the province goes.
  mutating func askBrief() -> [Effect] {
    guard let province = provinceAtHand else { return [] }
    var name = words.briefName(province)
    if let day = visit.snapshot?.day { name += "-" + day.iso }
    let path = settings.exportFolder + name + "." + BriefOrder.Form.html.rawValue
    overlay = .dialog(.brief(BriefDialog(province, path: path)))
    return []
  }

  mutating func press(_ key: Key, in dialog: BriefDialog, at moment: Moment) -> [Effect] {
    var dialog = dialog
    var effects: [Effect] = []
    switch (dialog.step, key) {
    case (.name, .enter): effects = send(&dialog)
    case (.name, .up): dialog.turn(by: -1)
    case (.name, .down), (.name, .tab): dialog.turn(by: 1)
    case (.exists(var order, _), .enter):
      order.isReplacing = true
      dialog.step = .writing(order)
      effects = [.brief(order)]
    case (.exists, _):
      // Anything else goes back to the name.
      dialog.step = .name
      _ = dialog.input.apply(key)
    case (.name, _):
      if dialog.input.apply(key) { dialog.fault = nil }
    case (.writing, _): break
    }
    overlay = .dialog(.brief(dialog))
    return effects
  }

  private func send(_ dialog: inout BriefDialog) -> [Effect] {
    guard !dialog.input.isEmpty, let form = dialog.form else {
      dialog.fault = words.briefExpected
      return []
    }
    let order = BriefOrder(
      place: dialog.province.code,
      path: dialog.input.text,
      form: form,
      day: day,
      unitsAt: unitsAt,
      stoodAt: stoodAt,
      meeting: meetingOfBrief,
      assumptions: assumptions,
      language: words.language,
      isReplacing: false
    )
    dialog.step = .writing(order)
    return [.brief(order)]
  }

  /// The meeting that the tables are held against, else the last one.
  private var meetingOfBrief: Meeting? {
    guard let meetings = visit.snapshot?.facts.meetings else { return nil }
    if case .meeting(let id) = since { return meetings.first { $0.id == id } }
    return meetings.first
  }

  /// Tells what became of the page, in its dialog or, when that is closed, on the status line.
  mutating func take(_ outcome: ExportOutcome, of order: BriefOrder, at moment: Moment) {
    var waiting: BriefDialog?
    if case .dialog(.brief(let dialog)) = overlay, dialog.step == .writing(order) {
      waiting = dialog
    }
    switch outcome {
    case .written(let path):
      if waiting != nil { overlay = nil }
      say(words.briefWritten(to: path), .notice, at: moment, for: State.shownFor)
    case .exists(let path):
      waiting?.step = .exists(order, path: path)
      if let waiting { overlay = .dialog(.brief(waiting)) }
    case .failed(let sentence):
      guard var dialog = waiting else {
        return say(sentence, .bad, at: moment, for: State.shownFor)
      }
      dialog.step = .name
      dialog.fault = sentence
      overlay = .dialog(.brief(dialog))
    }
  }
}
