import NTMModel
import TerminalCanvas

extension State {
  /// Who writes from here: the editor, or the name that was typed for a meeting.
  var writer: String? { settings.editor ?? recorder }

  /// Asks what a meeting is to be called, or what to do about the one that is open.
  mutating func askMeeting(at moment: Moment) -> [Effect] {
    let earlier = visit.snapshot?.facts.meetings ?? []
    let dialog = MeetingDialog(
      visit.snapshot?.facts.meeting,
      offered: Meeting.freeName(words.meetingName(on: moment), among: earlier),
      offset: moment.offset
    )
    overlay = .dialog(.meeting(dialog))
    return []
  }

  mutating func press(_ key: Key, in dialog: MeetingDialog, at moment: Moment) -> [Effect] {
    var dialog = dialog
    var effects: [Effect] = []
    switch (dialog.step, key) {
    case (.name(let line), .enter):
      let name = line.isEmpty ? dialog.offered : line.text
      switch Entry.line(name, .meeting, limit: Meeting.nameLimit) {
      case .text(let name):
        let earlier = visit.snapshot?.facts.meetings ?? []
        if let refusal = Meeting.refusal(ofName: name, among: earlier) {
          dialog.fault = words.refusal(refusal, offset: moment.offset)
        } else {
          effects = go(on: .open(name: name, who: ""), &dialog)
        }
      case .fault(let fault): dialog.fault = words.fault(fault)
      case .empty, .quantity, .day, .nothing, .followUp:
        dialog.fault = words.fault(.text(.empty(.meeting)))
      }
    case (.name(var line), _):
      if line.apply(key) {
        dialog.step = .name(line)
        dialog.fault = nil
      }
    case (.choose(let position), .enter): return choose(position, dialog, at: moment)
    case (.choose(let position), .up): dialog.step = .choose(position: max(0, position - 1))
    case (.choose(let position), .down):
      let last = MeetingDialog.Choice.allCases.count - 1
      dialog.step = .choose(position: min(last, position + 1))
    case (.who(let order, let line), .enter):
      switch Entry.line(line.text, .who, limit: Edit.lineLimit) {
      case .text(let who) where !who.isEmpty:
        recorder = who
        effects = go(on: order, &dialog)
      case .fault(let fault): dialog.fault = words.fault(fault)
      case .text, .empty, .quantity, .day, .nothing, .followUp:
        dialog.fault = words.fault(.text(.empty(.who)))
      }
    case (.who(let order, var line), _):
      if line.apply(key) {
        dialog.step = .who(order, line)
        dialog.fault = nil
      }
    case (.exist(.close(let meeting, let who, .some(var minutes)), _), .enter):
      minutes.isReplacing = true
      effects = go(on: .close(meeting, who: who, minutes: minutes), &dialog)
    case (.files(let order), .enter): effects = go(on: order, &dialog)
    case (.confirm(_, position: 0), .enter): dialog.step = .choose(position: 0)
    case (.confirm(let order, _), .enter): effects = go(on: order, &dialog)
    case (.confirm(let order, _), .up): dialog.step = .confirm(order, position: 0)
    case (.confirm(let order, _), .down): dialog.step = .confirm(order, position: 1)
    case (.choose, _), (.writing, _), (.exist, _), (.files, _), (.confirm, _): break
    }
    overlay = .dialog(.meeting(dialog))
    return effects
  }

  /// Writes in the name of whoever is known to write, or asks for a name first.
  private func go(on order: MeetingOrder, _ dialog: inout MeetingDialog) -> [Effect] {
    guard let writer else {
      dialog.step = .who(order, InputLine())
      return []
    }
    let signed = order.signed(by: writer)
    dialog.step = .writing(signed)
    dialog.fault = nil
    return [.meeting(signed)]
  }

  private mutating func choose(
    _ position: Int,
    _ dialog: MeetingDialog,
    at moment: Moment
  ) -> [Effect] {
    guard let open = dialog.open else { return [] }
    var dialog = dialog
    switch MeetingDialog.Choice.allCases[position] {
    case .changes, .moves:
      overlay = nil
      // A screen that is led goes nowhere by itself.
      if let following, following.isLed {
        say(words.isLed(following.name), .warning, at: moment, for: State.shownFor)
        return []
      }
      if MeetingDialog.Choice.allCases[position] == .moves {
        return take(.meeting(open.meeting.id))
      }
      return go(to: .journal(.since(open.meeting, place: .country)))
    case .closeWithMinutes:
      let minutes = MinutesWish(
        place: settings.exportFolder + open.meeting.minutesName(offset: moment.offset),
        language: words.language,
        isReplacing: false
      )
      dialog.step = .files(.close(open.meeting, who: "", minutes: minutes))
    case .close:
      dialog.step = .confirm(.close(open.meeting, who: "", minutes: nil), position: 0)
    }
    dialog.fault = nil
    overlay = .dialog(.meeting(dialog))
    return []
  }

  /// Tells what became of a meeting, in its dialog or, when that is closed, on the status line.
  mutating func take(_ answer: MeetingAnswer, of order: MeetingOrder, at moment: Moment) {
    var waiting: MeetingDialog?
    if case .dialog(.meeting(let dialog)) = overlay, dialog.step == .writing(order) {
      waiting = dialog
    }
    let sentence: String
    switch answer {
    case .done(let meeting, let files):
      if waiting != nil { overlay = nil }
      let count = visit.snapshot?.facts.meeting
      let tally = count?.meeting.id == meeting.id ? count?.tally : waiting?.open?.tally
      let text = words.told(meeting, tally, files: files)
      return say(text, .notice, at: moment, for: State.shownFor)
    case .filesExist(let paths):
      if var dialog = waiting {
        dialog.step = .exist(order, paths)
        overlay = .dialog(.meeting(dialog))
        return
      }
      sentence = words.exportExists(paths.joined(separator: ", "))
    case .refused(let refusal): sentence = words.refusal(refusal, offset: moment.offset)
    case .failed(let text): sentence = text
    }
    guard var dialog = waiting else {
      return say(sentence, .bad, at: moment, for: State.shownFor)
    }
    dialog.returnToStart(sentence)
    overlay = .dialog(.meeting(dialog))
  }
}

extension MeetingDialog {
  /// Nothing was written: what was typed can be tried again.
  mutating func returnToStart(_ sentence: String) {
    if case .writing(.open(let name, _)) = step {
      step = .name(InputLine(name))
    } else {
      step = .choose(position: 0)
    }
    fault = sentence
  }
}

extension MeetingOrder {
  fileprivate func signed(by writer: String) -> MeetingOrder {
    switch self {
    case .open(let name, _): .open(name: name, who: writer)
    case .close(let meeting, _, let minutes): .close(meeting, who: writer, minutes: minutes)
    }
  }
}
