import NTMModel
import TerminalCanvas

/// How communes are classified and their supported villages, as lists of communes show them.
extension State {
  /// The correction that `e` opens on the tags or the villages of a commune; `nil` elsewhere.
  var difficultyDialog: EditDialog? {
    guard let snapshot = visit.snapshot, let row = cursorRow,
      let table = focusedTable as? CommuneTable, visit.panes.indices.contains(visit.focused)
    else { return nil }
    let column = visit.panes[visit.focused].column
    guard table.columns.indices.contains(column) else { return nil }
    let commune = table.rows[row]
    switch table.columns[column].id {
    case .tags: return tagDialog(of: commune, snapshot.facts.tags, on: snapshot.asOf)
    case .villages, .pending, .total: return villageDialog(of: commune, on: snapshot.asOf)
    default: return nil
    }
  }

  /// The correction of all that a commune is classified by, on its own page and in lists of communes;
  /// `nil` where no commune is under the cursor.
  var classifyDialog: EditDialog? {
    guard let snapshot = visit.snapshot, let commune = classified else { return nil }
    let day = snapshot.asOf
    let toggles = toggles(of: commune, snapshot.facts.tags, on: day)
    var dialog = dialog(
      of: commune,
      words.classifiedSince(day),
      toggles.map { .tag($0) } + villageChoices(of: commune),
      position: toggles.firstIndex(where: \.isCarried) ?? 0,
      on: day
    )
    dialog.figure.villagesOn = commune.villages?.day
    return dialog
  }

  /// The commune of the page, or that of the row.
  private var classified: CommuneRow? {
    if case .commune(let sheet) = visit.snapshot?.body { return sheet.row }
    guard let row = cursorRow, let table = focusedTable as? CommuneTable else { return nil }
    return table.rows[row]
  }

  private func villageChoices(of commune: CommuneRow) -> [EditDialog.Choice] {
    Villages.Field.allCases.map { .villages($0, commune.villages?.count($0)) }
  }

  /// What a commune can be given or lose on the day; what its district carries stands with that.
  private func tagDialog(
    of commune: CommuneRow,
    _ tags: [CommuneTag],
    on day: Day
  ) -> EditDialog? {
    let toggles = toggles(of: commune, tags, on: day)
    guard !toggles.isEmpty else { return nil }
    return dialog(
      of: commune,
      words.tagsSince(day),
      toggles.map { .tag($0) },
      position: toggles.firstIndex(where: \.isCarried) ?? 0,
      on: day
    )
  }

  private func toggles(
    of commune: CommuneRow,
    _ tags: [CommuneTag],
    on day: Day
  ) -> [EditDialog.TagToggle] {
    func isOwn(_ position: Int) -> Bool {
      commune.tags.contains(position) && !commune.districtTags.contains(position)
    }
    let group = { (tag: CommuneTag) in
      tags.indices.filter { !tag.group.isEmpty && tags[$0].group == tag.group }
    }
    return tags.indices.compactMap { position -> EditDialog.TagToggle? in
      let tag = tags[position]
      guard tag.valid.contains(day), !commune.districtTags.contains(position),
        !group(tag).contains(where: commune.districtTags.contains)
      else { return nil }
      return EditDialog.TagToggle(
        tag: tag,
        isCarried: isOwn(position),
        replaced: group(tag).first { $0 != position && isOwn($0) }.map { tags[$0] }
      )
    }
  }

  private func villageDialog(of commune: CommuneRow, on day: Day) -> EditDialog {
    var dialog = dialog(
      of: commune,
      words.villagesName,
      villageChoices(of: commune),
      position: commune.villages == nil ? 0 : 1,
      on: day
    )
    dialog.figure.reportedOn = commune.villages?.day
    return dialog
  }

  private func dialog(
    of commune: CommuneRow,
    _ name: String,
    _ choices: [EditDialog.Choice],
    position: Int,
    on day: Day
  ) -> EditDialog {
    let figure = EditDialog.Figure(
      place: words.placeLine(commune),
      name: name,
      indicator: nil,
      subject: nil,
      day: day,
      old: nil
    )
    return EditDialog(
      figure,
      unit: commune.unit.code,
      step: .choose(choices, position: position),
      offeredSource: offered
    )
  }
}

extension EditDialog {
  mutating func settle(_ toggle: TagToggle, _ words: Words) {
    guard let unit else { return }
    figure.subject = .tag(unit, code: toggle.tag.code)
    figure.old = .tag(toggle.isCarried ? toggle.tag.code : toggle.replaced?.code)
  }

  mutating func settle(_ field: Villages.Field, _ count: Int?, _ words: Words) {
    guard let unit else { return }
    figure.subject = .villages(unit, field)
    figure.reportedOn = figure.villagesOn ?? figure.reportedOn
    figure.name = words.villagesName + ": " + words.name(of: field)
    figure.old = .quantity(count.map { Quantity($0) })
  }
}
