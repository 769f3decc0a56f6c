import NTMModel
import TerminalCanvas

extension State {
  /// A key goes to what lies on top: a bookmark's letter, the overlay, then the page's commands.
  mutating func press(_ key: Key, at moment: Moment) -> [Effect] {
    if case .unknown = key { return [] }
    if typedAhead != nil || isSearchAwaited, keepsForLater([key], of: nil, at: moment) {
      return []
    }
    if let command = awaiting { return bookmark(command, key, at: moment) }
    if case .alt(let character) = key {
      // Esc typed fast before a character looks like Alt, which no command uses.
      return press(.escape, at: moment) + press(.character(character), at: moment)
    }
    if overlay != nil, key != .control("l"), key != .control("z") {
      return pressOverlay(key, at: moment)
    }
    if case .paste = key { return [] }
    if !pending.isEmpty, key == .escape {
      pending = []
      return []
    }
    let keys = pending + [key]
    switch Keymap.standard.match(keys) {
    case .command(let command):
      pending = []
      return keepsForLater(keys, of: command, at: moment) ? [] : run(command, at: moment)
    case .prefix:
      pending = keys
      return []
    case .none:
      let hadPrefix = !pending.isEmpty
      pending = []
      return hadPrefix ? [] : pressUnbound(key, at: moment)
    }
  }

  /// A letter of a Vietnamese input method is taken for the key it came from, where that is sure.
  private mutating func pressUnbound(_ key: Key, at moment: Moment) -> [Effect] {
    guard case .character(let character) = key else {
      // Backspace, Delete and what an input method sends around its letters stay silent.
      if case .function = key {
        say(words.unknownKey(words.label([key])), .muted, at: moment, for: 3_000)
      }
      return []
    }
    guard !character.isASCII else {
      say(words.unknownKey(String(character)), .muted, at: moment, for: 3_000)
      return []
    }
    var effects: [Effect] = []
    if let plain = Keymap.plain(character),
      case .command(let command) = Keymap.standard.match([.character(plain)])
    {
      effects = run(command, at: moment)
    }
    // Once, over whatever the command had to say.
    if !hasHintedInputMethod {
      hasHintedInputMethod = true
      say(words.inputMethod, .warning, at: moment)
    }
    return effects
  }

  private mutating func bookmark(_ command: Command, _ key: Key, at moment: Moment) -> [Effect] {
    awaiting = nil
    // The line that asked for the letter.
    notice = nil
    guard case .character(let letter) = key else { return [] }
    if command == .bookmarkSet {
      bookmarks[letter] = visit.page
      say(words.bookmarkKept(letter), .notice, at: moment)
      return []
    }
    guard let page = bookmarks[letter] else {
      say(words.bookmarkMissing(letter), .warning, at: moment)
      return []
    }
    return go(to: page)
  }

  /// Carries a command out; complete by the compiler's word.
  mutating func run(_ command: Command, at moment: Moment) -> [Effect] {
    if command != .cancel { cancelledAt = nil }
    if case .no(let reason) = command.availability(in: self) {
      say(reason, .warning, at: moment, for: 8_000)
      return []
    }
    if let effects = runOnProjector(command) { return effects }
    switch command {
    case .up: return move(by: -1)
    case .down: return move(by: 1)
    case .columnLeft: return moveColumn(by: -1)
    case .columnRight: return moveColumn(by: 1)
    case .pageUp: return movePages(-1)
    case .pageDown: return movePages(1)
    case .halfUp: return move(by: -max(1, paneHeight / 2))
    case .halfDown: return move(by: max(1, paneHeight / 2))
    case .top: return move(by: Int.min / 2)
    case .bottom: return move(by: Int.max / 2)
    case .centre:
      withPane { pane, height in pane.centre(height: height) }
      return []
    case .open: return openRow()
    case .back: return goBack()
    case .historyBack: return goHistory(back: true)
    case .historyForward: return goHistory(back: false)
    case .previousView: return toggleView()
    case .nextPane: return stepPane(by: 1)
    case .previousPane: return stepPane(by: -1)
    case .pane1: return choosePane(0)
    case .pane2: return choosePane(1)
    case .pane3: return choosePane(2)
    case .pane4: return choosePane(3)
    case .zoom:
      visit.isZoomed.toggle()
      settleAll()
      return []
    case .goOverview: return go(to: .overview)
    case .goProvinces: return go(to: .units(place))
    case .goCommunes: return go(to: .communes(place))
    case .goBelow: return go(to: .belowLine(place))
    case .goOCOP: return go(to: .ocop(place))
    case .goProducts: return go(to: .products(place, sector: nil))
    case .goCooperatives: return go(to: .cooperatives(place))
    case .goDistricts: return go(to: .districts(placeOfDistricts))
    case .goMergers: return go(to: .mergers(place))
    case .goFollowUps: return go(to: .followUps(place))
    case .goTasks: return go(to: .tasks)
    case .goTaskBoard: return go(to: .taskBoard)
    case .goComponents: return go(to: .components)
    case .goModels: return go(to: .models(place))
    case .goDifficult: return go(to: .difficult(place, tag: nil))
    case .goQuality: return go(to: .quality(place))
    case .goPublished: return go(to: .published(place))
    case .goNearest: return go(to: .nearest(place))
    case .pace: return pacePage.map { go(to: $0) } ?? []
    case .projector: return toggleProjector()
    case .goUnitLists: return go(to: .unitLists)
    case .goAssumptions: return go(to: .assumptions)
    case .unitList: return askUnitList()
    case .assume: return assume(at: moment)
    case .assumeNothing: return assumeNothing(at: moment)
    case .bookmarkSet, .bookmarkJump:
      awaiting = command
      say(words.bookmarkAsk(bookmarks.keys.sorted()), .notice, at: moment)
      return []
    case .search: return openPrompt(.search)
    case .searchNext: return searchRows(forward: true, at: moment)
    case .searchPrevious: return searchRows(forward: false, at: moment)
    case .filter: return openPrompt(.filter)
    case .onlyLike: return filterLike(isInverse: false)
    case .notLike: return filterLike(isInverse: true)
    case .sort: return sortByColumn(at: moment)
    case .sortChooser: return openChooser(.sort)
    case .columns: return openChooser(.columns)
    case .dayBack: return stepDay(-1, at: moment)
    case .dayForward: return stepDay(1, at: moment)
    case .meetingBack: return stepMeeting(-1, at: moment)
    case .meetingForward: return stepMeeting(1, at: moment)
    case .narrower: return widenColumn(by: -State.widthStep)
    case .wider: return widenColumn(by: State.widthStep)
    case .mark: return toggleMark()
    case .markRange: return markRange()
    case .markClear:
      withPane { pane, _ in pane.marked = [] }
      return []
    case .edit: return editFigure()
    case .classify:
      if let dialog = classifyDialog { open(dialog) }
      return []
    case .recognise: return recogniseUnit()
    case .note: return noteUnit()
    case .giveFollowUp: return giveFollowUp()
    case .undo: return undoChange(at: moment)
    case .redo: return redoChange(at: moment)
    case .journal: return openJournal()
    case .history: return openHistory()
    case .since: return askSince(at: moment)
    case .changesBy: return changeList()
    case .meeting: return askMeeting(at: moment)
    case .moves: return toggleMoves(at: moment)
    case .baseline: return openChooser(.baseline)
    case .export: return exportTable()
    case .brief: return askBrief()
    case .follow: return toggleFollowing(at: moment)
    case .palette: return openPrompt(.palette)
    case .menu: return openChooser(.menu)
    case .help: return openChooser(.help)
    case .wholeText: return openChooser(.text)
    case .language: return speak(words.language == .vi ? .en : .vi)
    case .settings: return openChooser(.settings)
    case .refresh:
      say(words.reloaded, .notice, at: moment, for: 2_000)
      return [.ask(question)]
    case .pause: return togglePause(at: moment)
    case .copy: return copyRow(at: moment)
    case .copyCell: return copyCell(at: moment)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .cancel: return cancel(at: moment)
    case .quit: return [.remember(session), .quit]
    }
  }

  mutating func cancel(at moment: Moment) -> [Effect] {
    if let cancelledAt, moment.milliseconds - cancelledAt <= 2_000 {
      return [.remember(session), .quit]
    }
    cancelledAt = moment.milliseconds
    say(words.pressAgain, .warning, at: moment, for: 2_000)
    guard overlay != nil else { return [] }
    return closeOverlay(keepingFilter: false)
  }

  private mutating func togglePause(at moment: Moment) -> [Effect] {
    guard hold == nil else {
      hold = nil
      say(words.resumed, .notice, at: moment, for: 2_000)
      // The page may have been read a while ago, and the worker may have another one in mind.
      return [.ask(question), .pause(false)]
    }
    hold = Hold(at: visit.snapshot?.facts.lastChange)
    return [.pause(true)]
  }
}
