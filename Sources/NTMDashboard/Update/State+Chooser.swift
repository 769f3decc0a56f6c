import NTMModel
import TerminalCanvas

extension State {
  mutating func openChooser(_ kind: Chooser.Kind) -> [Effect] {
    let items: [Chooser.Item] =
      switch kind {
      case .menu: commandItems
      case .help: commandItems.filter(\.isAvailable)
      case .sort: columnItems { .sort($0) }
      case .columns: columnItems { .toggle($0) }
      case .settings: settingItems
      case .baseline: baselineItems
      case .text: textItems
      }
    guard !items.isEmpty else { return [] }
    overlay = .chooser(
      Chooser(
        kind: kind,
        title: words.chooserTitle(kind),
        items: items,
        input: InputLine(),
        position: opening(of: items)
      )
    )
    return []
  }

  /// All commands, those that everybody finds without a list last.
  private var commandItems: [Chooser.Item] {
    let isMoving = { (row: CommandRow) in row.group == .moving }
    let rows = CommandTable.rows.filter { !isMoving($0) } + CommandTable.rows.filter(isMoving)
    return rows.map { row in
      var item = Chooser.Item(
        action: .command(row.command),
        title: words.pick(row.title),
        detail: row.keys.map { words.label($0) }.joined(separator: "  "),
        sentence: words.pick(row.sentence),
        group: words.group(row.group)
      )
      if case .no(let reason) = row.command.availability(in: self) {
        item.isAvailable = false
        item.sentence = reason
      }
      return item
    }
  }

  /// Where a list opens: on the order, column or language at hand, else on its first line.
  private func opening(of items: [Chooser.Item]) -> Int {
    guard let pane = focusedPane, let table = focusedTable else { return 0 }
    let column =
      table.columns.indices.contains(pane.column) ? table.columns[pane.column].id : nil
    let wanted = pane.sort?.column ?? column
    return items.firstIndex { item in
      switch item.action {
      case .sort(let id): id == wanted
      case .toggle(let id): id == column
      case .baseline(let baseline): baseline == since
      case .command, .language, .day, .copy: false
      }
    } ?? 0
  }

  private func columnItems(_ action: (ColumnID) -> Chooser.Action) -> [Chooser.Item] {
    guard let table = focusedTable else { return [] }
    let pane = visit.panes[visit.focused]
    return table.columns.compactMap { column in
      guard !column.title.isEmpty else { return nil }
      let action = action(column.id)
      var detail = ""
      if case .sort = action, pane.sort?.column == column.id {
        detail = pane.sort?.isDescending == true ? words.signs.descending : words.signs.ascending
      }
      if case .toggle = action {
        guard column.id != table.columns.first?.id else { return nil }
        detail = pane.hidden.contains(column.id) ? "" : words.shownMark
      }
      return Chooser.Item(
        action: action,
        title: title(of: column.id),
        detail: detail,
        sentence: "",
        group: ""
      )
    }
  }

  private var settingItems: [Chooser.Item] {
    let languages = Language.allCases.map { language in
      Chooser.Item(
        action: .language(language),
        title: language == .vi ? "Tiếng Việt" : "English",
        detail: words.language == language ? words.shownMark : "",
        sentence: "",
        group: words.languageGroup
      )
    }
    let days = (visit.snapshot?.facts.reportingDays ?? []).reversed().map { day in
      Chooser.Item(
        action: .day(day),
        title: words.numerals.day(day),
        detail: self.day == day ? words.shownMark : "",
        sentence: "",
        group: words.dayGroup
      )
    }
    let latest = Chooser.Item(
      action: .day(nil),
      title: words.latestDay,
      detail: day == nil ? words.shownMark : "",
      sentence: "",
      group: words.dayGroup
    )
    let store = Chooser.Item(
      action: .copy(settings.store),
      title: settings.store,
      detail: "",
      sentence: "",
      group: words.storeGroup
    )
    return languages + [store] + (days.isEmpty ? [] : [latest] + days)
  }

  /// All that the page has to say above its tables, in lines of this screen; none is cut.
  var wholeText: [String] {
    guard let snapshot = visit.snapshot else { return [] }
    return PageText(
      snapshot: snapshot,
      failure: longFailure,
      unitList: unitsAt,
      words: words,
      size: Size(width: OverlayView.width(of: size), height: size.height),
      isWhole: true
    ).lines.map(\.text)
  }

  /// A line each; Enter takes one to the clipboard.
  private var textItems: [Chooser.Item] {
    wholeText.map {
      Chooser.Item(action: .copy($0), title: $0, detail: "", sentence: "", group: "")
    }
  }

  mutating func press(_ key: Key, in chooser: Chooser, at moment: Moment) -> [Effect] {
    var chooser = chooser
    let last = max(0, chooser.shown.count - 1)
    switch key {
    case .escape:
      overlay = nil
      return []
    case .character("i") where chooser.kind == .text && chooser.input.text.isEmpty,
      .function(1) where chooser.kind == .help, .function(9) where chooser.kind == .menu,
      .character("?") where chooser.kind == .help && chooser.input.text.isEmpty:
      // The key that opened it closes it.
      overlay = nil
      return []
    case .enter: return choose(in: chooser, at: moment)
    case .character(" ") where chooser.kind == .columns: return choose(in: chooser, at: moment)
    case .up, .control("p"): chooser.position = max(0, chooser.position - 1)
    case .down, .control("n"): chooser.position = min(last, chooser.position + 1)
    case .pageUp: chooser.position = max(0, chooser.position - 10)
    case .pageDown: chooser.position = min(last, chooser.position + 10)
    case .home: chooser.position = 0
    case .end: chooser.position = last
    default:
      guard chooser.input.apply(key) else { return [] }
      chooser.position = 0
    }
    overlay = .chooser(chooser)
    return []
  }

  /// Goes on in a language and keeps it for the next session.
  mutating func speak(_ language: Language) -> [Effect] {
    words.language = language
    chosenLanguage = language
    settleAll()
    return [.remember(session)]
  }

  private mutating func choose(in chooser: Chooser, at moment: Moment) -> [Effect] {
    let shown = chooser.shown
    if chooser.kind == .baseline, shown.isEmpty, let day = Day(Line.tidied(chooser.input.text)) {
      overlay = nil
      return take(.day(day))
    }
    guard shown.indices.contains(chooser.position) else { return [] }
    overlay = nil
    switch shown[chooser.position].action {
    case .command(let command): return run(command, at: moment)
    case .sort(let column): return sort(by: column, at: moment)
    case .toggle(let column):
      withPane { pane, _ in
        if pane.hidden.remove(column) == nil { pane.hidden.insert(column) }
      }
      rememberView()
      let effects = openChooser(.columns)
      if case .chooser(var again) = overlay {
        again.position = chooser.position
        overlay = .chooser(again)
      }
      return effects
    case .language(let language):
      return speak(language)
    case .copy(let text): return copy(text, shown: words.copiedRow(text), at: moment)
    case .day(let day): return show(day)
    case .baseline(let baseline): return take(baseline)
    }
  }
}
