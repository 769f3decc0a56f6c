import NTMModel
import TerminalCanvas

extension State {
  /// The table of the focused pane as it is shown; `nil` before the first answer.
  var sheet: ExportSheet? {
    guard let snapshot = visit.snapshot, visit.panes.indices.contains(visit.focused) else {
      return nil
    }
    // Files have all signs, whatever the terminal has, and room for whole texts.
    var words = words
    words.glyphs = .unicode
    let tables = visit.tables(
      words,
      size: Size(width: 400, height: size.height),
      isSideBySide: isSideBySide
    )
    guard tables.indices.contains(visit.focused) else { return nil }
    let table = tables[visit.focused]
    let pane = visit.panes[visit.focused]
    let shown = table.columns.indices.filter { index in
      !pane.hidden.contains(table.columns[index].id) && table.columns[index].id != .bar
    }
    var columns = shown.map { index in
      let column = table.columns[index]
      return ExportSheet.Column(title: column.title, isNumber: column.isRight)
    }
    let own = pane.shown.filter { !table.isContinuation(at: $0) }
    var rows = own.map { row in
      table.isHeading(at: row)
        ? [table.cell(row, shown.first ?? 0, words).text] + shown.dropFirst().map { _ in "" }
        : shown.map { index in
          // Indents and the blanks that line decimals up are for the eye only, and so is the sign
          // before a move.
          let text = table.exported(row, index, words)
          return table.columns[index].id.isMove ? words.plainMove(text) : text.trimmingBlanks
        }
    }
    if !pane.marked.isEmpty {
      columns.append(ExportSheet.Column(title: words.markColumn, isNumber: false))
      for (position, row) in own.enumerated() {
        rows[position].append(pane.marked.contains(table.id(at: row)) ? "x" : "")
      }
    }
    return ExportSheet(
      head: head(of: table, pane, snapshot, words),
      columns: columns,
      rows: rows,
      itemCount: shownItems,
      language: words.language
    )
  }

  private func head(
    of table: some TableSource,
    _ pane: Pane,
    _ snapshot: Snapshot,
    _ words: Words
  ) -> [ExportSheet.Line] {
    var lines: [ExportSheet.Line] = []
    func add(_ label: Bilingual, _ value: String) {
      guard !value.isEmpty else { return }
      lines.append(ExportSheet.Line(label: words.pick(label), value: value))
    }
    if let earlier = snapshot.earlier {
      add(Bilingual("Xem lại", "As it stood"), words.line(earlier))
    }
    if let whatIf = snapshot.whatIf {
      add(Bilingual("Giả định", "What if"), words.line(whatIf, asOf: snapshot.asOf))
    }
    if let notice = snapshot.facts.notice { add(Bilingual("Lưu ý", "Notice"), words.pick(notice)) }
    add(Bilingual("Bảng", "Table"), exportTitle)
    // The first two panes of the overview are of the whole country, wherever the cursor is.
    let isNational = visit.page == .overview && visit.focused < 2
    let path = (isNational ? [] : snapshot.path).map {
      $0.level == .country ? words.countryName : words.fullName($0)
    }
    add(Bilingual("Nơi", "Place"), path.isEmpty ? words.countryName : path.joined(separator: " › "))
    add(
      Bilingual("Số liệu tính đến", "Figures as of"),
      snapshot.day.map(words.numerals.day)
        ?? words.pick("chưa có kỳ báo cáo nào", "no reporting date yet")
    )
    if let recast = snapshot.recast {
      add(Bilingual("Danh sách đơn vị", "Unit list"), words.line(recast))
    } else if let day = unitsAt, !snapshot.question.subject.knowsUnitLists {
      add(
        Bilingual("Danh sách đơn vị", "Unit list"),
        words.withoutUnits(snapshot.question.subject, list: day)
      )
    }
    add(Bilingual("Δ so với", "Δ since"), held(snapshot, words))
    let filter = pane.filter.map(\.shown)
    add(Bilingual("Lọc", "Filter"), filter ?? words.pick("không", "none"))
    let sorted = pane.sort.flatMap { sort in
      table.columns.first { $0.id == sort.column }.map {
        words.sorted($0.title, isDescending: sort.isDescending)
      }
    }
    add(Bilingual("Thứ tự", "Order"), sorted ?? words.ownOrder(of: visit.page))
    var rows = words.rows(shownItems, of: table.itemCount)
    if case .changes(let list) = snapshot.body, list.hasMore {
      rows += words.pick("; còn thay đổi cũ hơn", "; there are older changes")
    }
    add(Bilingual("Số dòng", "Rows"), rows)
    add(Bilingual("Cơ số", "Base"), words.exportBase(of: visit.page, snapshot.recast))
    add(Bilingual("Bộ tiêu chí", "Criteria set"), words.pick(snapshot.set.name))
    add(Bilingual("Nguồn", "Source"), exportSource(snapshot, words))
    return lines
  }

  /// What the moves are held against, and what is out of them; empty without any.
  private func held(_ snapshot: Snapshot, _ words: Words) -> String {
    guard let since = snapshot.since else { return "" }
    let parts = [
      words.baseline(since), words.leftOut(since), words.dropped(since), words.otherSet(since),
      words.terms(since),
      words.tags(since), words.firstLists(since),
      snapshot.whatIf == nil ? nil : words.thenWithoutAssumptions,
    ]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }

  /// The rows on show that are neither headings nor sums of the others.
  var shownItems: Int {
    guard let table = focusedTable, visit.panes.indices.contains(visit.focused) else { return 0 }
    return table.items(in: visit.panes[visit.focused].shown)
  }

  private var exportTitle: String {
    guard let snapshot = visit.snapshot else { return "" }
    let title = PaneTitles(visit, snapshot, counts: nil, words: words).longName(visit.focused)
    guard visit.page == .overview, let row = CommandTable.row(of: .goOverview) else { return title }
    return words.pick(row.title) + " \(words.signs.middot) " + title
  }

  /// The file with its latest change, and what the figures of the page rest on by name.
  private func exportSource(_ snapshot: Snapshot, _ words: Words) -> String {
    var parts = [words.store(settings.store, at: snapshot.facts.lastChange)]
    switch visit.page {
    case .overview, .units, .communes, .belowLine, .commune, .components, .quality, .nearest,
      .difficult, .differences:
      if let sources = snapshot.facts.sources[snapshot.asOf] { parts.append(words.list(sources)) }
    case .indicator, .ocop, .products, .product, .districts, .mergers, .cooperatives,
      .cooperativeList, .published, .unitLists, .assumptions, .target, .pace, .tasks, .taskBoard,
      .task,
      .models, .journal, .followUps,
      .projector:
      break
    }
    if case .commune(let sheet) = snapshot.body, let source = sheet.history.last?.source {
      parts.append(source)
    }
    if case .indicator(let sheet) = snapshot.body, let source = sheet.history.last?.source {
      parts.append(source)
    }
    if case .target(let sheet) = snapshot.body { parts.append(sheet.reading.target.source) }
    if case .pace(let sheet) = snapshot.body { parts.append(sheet.target.source) }
    if case .task(let sheet) = snapshot.body { parts.append(sheet.row.task.source) }
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The name offered for the file: the table and the day, in plain letters.
  var exportName: String {
    let isNamed = visit.snapshot?.whatIf == nil || visit.page == .assumptions
    let assumed = isNamed ? "" : words.assumptionsTitle + " "
    let title = Folding.folded(assumed + exportTitle)
    var name = ""
    for character in title {
      if character.isASCII, character.isLetter || character.isNumber {
        name.append(character)
      } else if !name.isEmpty, name.last != "-" {
        name.append("-")
      }
    }
    let day = visit.snapshot?.day.map { "-" + $0.iso } ?? ""
    let plain = name.prefix(60)
    return settings.exportFolder + (plain.last == "-" ? plain.dropLast() : plain) + day + ".csv"
  }
}
