import NTMModel

/// Whether a command can do something where the reader is; the reason is a sentence for the reader.
enum Availability: Hashable, Sendable {
  case yes
  case no(String)

  /// Yes where a condition holds.
  init(_ condition: Bool, or reason: String) { self = condition ? .yes : .no(reason) }
}

extension Command {
  /// What footer, help and menu show, and what `run` says in place of doing nothing.
  ///
  /// A page that waits for its first answer refuses nothing: its keys wait too.
  func availability(in state: State) -> Availability {
    let words = state.words
    if let refusal = state.refusalToLeave(self) { return refusal }
    if need != .nothing, state.visit.snapshot == nil { return .yes }
    if let answer = state.projectorAvailability(of: self) { return answer }
    if need == .rows, state.focusedTable == nil, !isRemarkOnSlide(in: state) {
      return .no(words.noTable)
    }
    switch self {
    case .up, .down, .columnLeft, .columnRight, .pageUp, .pageDown, .halfUp, .halfDown, .top,
      .bottom, .centre, .search, .filter, .sort, .sortChooser, .columns, .export, .palette, .menu,
      .help, .language, .settings, .refresh, .pause, .redraw, .suspend, .cancel, .quit,
      .bookmarkSet, .journal, .projector, .meeting:
      return .yes
    case .brief: return Availability(state.provinceAtHand != nil, or: words.noProvinceHere)
    case .follow: return follow(in: state)
    case .wholeText: return Availability(!state.wholeText.isEmpty, or: words.noText)
    case .open: return Availability(state.opensRow, or: words.nothingBelow)
    case .back: return Availability(state.stepBack != nil, or: words.atTop)
    case .historyBack: return Availability(!state.backward.isEmpty, or: words.noHistory)
    case .historyForward: return Availability(!state.forward.isEmpty, or: words.noForward)
    case .previousView:
      let isReturning = state.hasToggledBack && !state.forward.isEmpty
      return Availability(isReturning || !state.backward.isEmpty, or: words.noHistory)
    case .nextPane, .previousPane, .zoom: return pane(2, in: state)
    case .pane1, .pane2: return pane(2, in: state)
    case .pane3: return pane(3, in: state)
    case .pane4: return pane(4, in: state)
    case .goOverview: return arrival(at: .overview, in: state)
    case .goProvinces: return arrival(at: .units(state.place), in: state)
    case .goCommunes: return arrival(at: .communes(state.place), in: state)
    case .goBelow: return arrival(at: .belowLine(state.place), in: state)
    case .goOCOP: return arrival(at: .ocop(state.place), in: state)
    case .goProducts: return arrival(at: .products(state.place, sector: nil), in: state)
    case .goDistricts: return arrival(at: .districts(state.placeOfDistricts), in: state)
    case .goMergers: return arrival(at: .mergers(state.place), in: state)
    case .goFollowUps: return arrival(at: .followUps(state.place), in: state)
    case .goCooperatives: return arrival(at: .cooperatives(state.place), in: state)
    case .goTasks: return arrival(at: .tasks, in: state)
    case .goTaskBoard: return arrival(at: .taskBoard, in: state)
    case .goComponents: return arrival(at: .components, in: state)
    case .goModels: return arrival(at: .models(state.place), in: state)
    case .goDifficult: return arrival(at: .difficult(state.place, tag: nil), in: state)
    case .goQuality: return arrival(at: .quality(state.place), in: state)
    case .goPublished: return arrival(at: .published(state.place), in: state)
    case .goNearest: return arrival(at: .nearest(state.place), in: state)
    case .pace: return Availability(state.pacePage != nil, or: words.noPaceHere)
    case .goUnitLists: return arrival(at: .unitLists, in: state)
    case .goAssumptions: return arrival(at: .assumptions, in: state)
    case .unitList:
      if state.stoodAt != nil { return .no(words.onlyNow) }
      return Availability(state.assumptions.isEmpty, or: words.listWithoutAssumptions)
    case .assume:
      if state.unitsAt != nil { return .no(words.assumedOnOwnListOnly) }
      if state.stoodAt != nil { return .no(words.onlyNow) }
      return Availability(state.assumableUnderCursor != nil, or: state.whyNothingToAssume)
    case .assumeNothing:
      return Availability(!state.assumptions.isEmpty, or: words.nothingAssumed)
    case .bookmarkJump: return Availability(!state.bookmarks.isEmpty, or: words.noBookmarks)
    case .searchNext, .searchPrevious:
      return Availability(!state.lastSearch.isEmpty, or: words.noSearch)
    case .dayBack: return Availability(state.neighbouringDay(-1) != nil, or: words.firstDay)
    case .dayForward: return Availability(state.neighbouringDay(1) != nil, or: words.lastDay)
    case .meetingBack: return point(-1, in: state)
    case .meetingForward: return point(1, in: state)
    case .narrower, .wider:
      return Availability(state.columnWidth != nil, or: words.empty)
    case .onlyLike, .notLike, .mark, .copy, .copyCell:
      return Availability(state.cursorRow != nil, or: words.empty)
    case .markRange:
      return Availability(state.focusedPane?.lastMarked != nil, or: words.nothingMarked)
    case .markClear:
      return Availability(state.focusedPane?.marked.isEmpty == false, or: words.nothingMarked)
    case .edit: return state.refusalToWrite ?? edit(in: state)
    case .recognise:
      return state.refusalToWrite
        ?? Availability(state.recognisableUnit != nil, or: words.nothingToRecognise)
    case .classify:
      return state.refusalToWrite
        ?? Availability(state.classifyDialog != nil, or: words.nothingToClassify)
    case .note, .giveFollowUp:
      return state.refusalToWrite
        ?? Availability(state.remarkable != nil, or: words.noUnitHere)
    case .undo: return state.refusalToWrite ?? undo(in: state)
    case .redo:
      return state.refusalToWrite
        ?? Availability(!state.takenBack.isEmpty, or: words.nothingToRedo)
    case .moves, .baseline:
      if case .moves = self, state.since != nil { return .yes }
      guard state.visit.page.hasMoves else { return .no(words.noMoves(on: state.visit.page)) }
      return Availability(state.unitsAt == nil, or: words.onlyOwnUnits)
    case .history: return Availability(state.historyPage != nil, or: words.noHistoryHere)
    case .since:
      let isJournal = if case .journal = state.visit.page { true } else { false }
      return Availability(isJournal, or: words.onlyInJournal)
    case .changesBy: return Availability(state.hasTwoLists, or: words.onlyBetweenDays)
    }
  }

  /// A slide of the projector has no rows, and is about a place all the same.
  private func isRemarkOnSlide(in state: State) -> Bool {
    (self == .note || self == .giveFollowUp) && state.visit.page.isProjector
  }

  private func arrival(at page: Page, in state: State) -> Availability {
    Availability(page != state.visit.page, or: state.words.alreadyHere)
  }

  private func pane(_ number: Int, in state: State) -> Availability {
    let count = state.visit.shownPanes.count
    if state.visit.snapshot != nil, state.tables.isEmpty { return .no(state.words.noTable) }
    guard count > 1 else { return .no(state.words.onePaneOnly) }
    return Availability(number <= count, or: state.words.panesOnly(count))
  }

  private func follow(in state: State) -> Availability {
    if state.lostLead != nil { return .yes }
    guard let following = state.following else { return .no(state.words.followsNobody) }
    // Without a lead there is nothing to leave; who has left can always come back.
    let isNobody = following.lead.map(\.hasEnded) ?? true
    return Availability(!isNobody || following.isAway, or: state.words.nobodyLeads(following.name))
  }

  private func point(_ steps: Int, in state: State) -> Availability {
    let words = state.words
    if state.stoodAt == nil {
      if !state.assumptions.isEmpty { return .no(words.noPointAmongAssumptions) }
      if state.unitsAt != nil { return .no(words.noPointByUnitList) }
    }
    let none = steps < 0 ? words.firstPoint : words.alreadyNow
    return Availability(state.neighbouringInstant(steps) != nil, or: none)
  }

  private func edit(in state: State) -> Availability {
    let words = state.words
    if let figure = state.figureUnderCursor {
      return Availability(figure.firstStep != nil, or: words.refusal(.notACommune(figure.unit)))
    }
    if state.taskDialog != nil || state.followUpUnderCursor != nil { return .yes }
    if state.difficultyDialog != nil { return .yes }
    if state.taskUnderCursor != nil { return .no(words.notOfTask) }
    guard state.isRecognitionUnderCursor else { return .no(words.nothingToEdit) }
    return Availability(state.recognisableUnit != nil, or: words.nothingToRecognise)
  }

  private func undo(in state: State) -> Availability {
    let isOnChange = state.focusedTable is ChangeTable && state.cursorRow != nil
    return Availability(isOnChange || !state.written.isEmpty, or: state.words.nothingToUndo)
  }
}

extension State {
  /// The reason against every correction; `nil` where somebody opened the dashboard to correct.
  fileprivate var refusalToWrite: Availability? {
    if settings.editor == nil { return .no(words.onlyLooking) }
    if !assumptions.isEmpty { return .no(words.onlyWithoutAssumptions) }
    if stoodAt != nil { return .no(words.onlyNow) }
    // A unit of another list is not the one that the figure would be written for.
    return visit.snapshot?.recast == nil ? nil : .no(words.onlyOnOwnList)
  }
}
