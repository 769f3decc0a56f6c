import NTMModel
import TerminalCanvas

/// A figure that the cursor stands on, with how it is corrected.
struct FigureUnderCursor {
  var unit: Unit
  var figure: EditDialog.Figure
  /// `nil` where the unit is not judged by criteria.
  var firstStep: EditDialog.Step?
}

extension State {
  private var cursorColumn: ColumnID? {
    guard let table = focusedTable, visit.panes.indices.contains(visit.focused) else { return nil }
    let column = visit.panes[visit.focused].column
    return table.columns.indices.contains(column) ? table.columns[column].id : nil
  }

  /// The figure of a commune under the cursor; `nil` where none can be told.
  var figureUnderCursor: FigureUnderCursor? {
    guard let snapshot = visit.snapshot, let row = cursorRow else { return nil }
    switch snapshot.body {
    case .commune(let sheet):
      if let table = focusedTable as? IndicatorTable {
        let line = table.lines[row]
        return indicator(line.position, line.values, of: sheet.row, on: snapshot.asOf)
      }
      let number = snapshot.set.criteria[row].number
      return criterion(number, of: sheet.row, in: snapshot)
    case .indicator(let sheet):
      if let table = focusedTable as? IndicatorHistoryTable {
        let entry = table.entries[row]
        return indicator(sheet.position, entry.values, of: sheet.commune, on: entry.day)
      }
      let parts = snapshot.set.indicators[sheet.position].names.count
      let values = sheet.history.last?.values ?? Array(repeating: nil, count: parts)
      return indicator(sheet.position, values, of: sheet.commune, on: snapshot.asOf)
    case .communes:
      guard let table = focusedTable as? CommuneTable, let number = cursorColumn?.criterion
      else { return nil }
      return criterion(number, of: table.rows[row], in: snapshot)
    case .districts:
      guard let table = focusedTable as? OwnCriteriaTable else { return nil }
      return ownCriterion(row, of: table, on: snapshot.asOf)
    case .overview, .units, .ocop, .products, .product, .mergers, .cooperatives, .cooperativeList,
      .quality, .published, .unitLists, .assumptions, .search, .target, .pace, .nearest, .tasks,
      .task,
      .components, .models,
      .difficult,
      .changes, .differences, .followUps,
      .reports, .report, .missing:
      return nil
    }
  }

  private func ownCriterion(
    _ row: Int,
    of table: OwnCriteriaTable,
    on day: Day
  ) -> FigureUnderCursor? {
    guard case .criterion(let position) = table.lines[row], let owner = table.owner,
      let criterion = table.own?.set.criteria[position], let criteria = owner.criteria
    else { return nil }
    let state = criteria.words[position]
    let figure = EditDialog.Figure(
      place: words.placeLine(owner),
      name: words.figureName(of: criterion),
      indicator: nil,
      subject: .criterion(owner.unit.code, number: criterion.number),
      day: day,
      old: .state(state),
      reportedOn: criteria.assessedOn,
      level: owner.unit.level
    )
    let states = CriterionState.allCases
    let step = EditDialog.Step.choose(
      states.map { .state($0) },
      position: states.firstIndex(of: state) ?? 0
    )
    return FigureUnderCursor(unit: owner.unit, figure: figure, firstStep: step)
  }

  private func criterion(
    _ number: Int,
    of row: CommuneRow,
    in snapshot: Snapshot
  ) -> FigureUnderCursor? {
    guard let criterion = snapshot.set.criteria.first(where: { $0.number == number }) else {
      return nil
    }
    let state = row.words[number - 1]
    let figure = EditDialog.Figure(
      place: words.placeLine(row),
      name: words.figureName(of: criterion),
      indicator: nil,
      subject: .criterion(row.unit.code, number: number),
      day: snapshot.asOf,
      old: .state(state),
      reportedOn: row.assessedOn
    )
    let states = CriterionState.allCases
    let step = EditDialog.Step.choose(
      states.map { .state($0) },
      position: states.firstIndex(of: state) ?? 0
    )
    return FigureUnderCursor(
      unit: row.unit,
      figure: figure,
      firstStep: row.unit.isCounted ? step : nil
    )
  }

  private func indicator(
    _ position: Int,
    _ values: [Quantity?],
    of row: CommuneRow,
    on day: Day
  ) -> FigureUnderCursor? {
    guard let set = visit.snapshot?.set, set.indicators.indices.contains(position) else {
      return nil
    }
    let indicator = set.indicators[position]
    let isWhole = indicator.names.count < 2
    let figure = EditDialog.Figure(
      place: words.placeLine(row),
      name: words.figureName(of: indicator, part: isWhole ? 1 : nil),
      indicator: indicator,
      subject: isWhole ? .indicator(row.unit.code, code: indicator.code, part: 1) : nil,
      day: day,
      old: isWhole ? .quantity(values.first ?? nil) : nil,
      reportedOn: row.assessedOn.map { min($0, day) }
    )
    let parts = values.enumerated().map { EditDialog.Choice.part($0.offset + 1, $0.element) }
    let step =
      isWhole ? indicator.firstStep(from: values.first ?? nil) : .choose(parts, position: 0)
    return FigureUnderCursor(
      unit: row.unit,
      figure: figure,
      firstStep: row.unit.isCounted ? step : nil
    )
  }

  /// Whether the cursor stands on the standard that a unit holds.
  var isRecognitionUnderCursor: Bool {
    if let table = focusedTable as? PlaceTable, let row = cursorRow {
      return table.rows[row].unit.level == .district
    }
    if focusedTable is DistrictTable || focusedTable is ProvinceTable { return true }
    if focusedTable is MergerTable { return true }
    return focusedTable is CommuneTable && cursorColumn == .standard
  }

  /// The unit whose recognitions the page knows: that of the page, or the district or province of
  /// the row.
  var recognisableUnit: (unit: Unit, place: String, held: [Recognition])? {
    if case .commune(let sheet) = visit.snapshot?.body {
      return (sheet.row.unit, words.placeLine(sheet.row), sheet.recognitions)
    }
    guard let row = cursorRow else { return nil }
    switch (visit.snapshot?.body, focusedTable) {
    case (.units, let table as PlaceTable) where table.rows[row].unit.level == .district:
      let place = table.rows[row]
      return (place.unit, words.placeLine(place), place.recognitions)
    case (.districts, let table as DistrictTable):
      let district = table.rows[row]
      return (district.unit, words.placeLine(district), district.recognitions)
    case (.districts, let table as OwnCriteriaTable):
      return table.owner.map { ($0.unit, words.placeLine($0), $0.recognitions) }
    case (.districts, let table as ProvinceTable):
      let province = table.rows[row]
      return (province.unit, words.placeLine(province.unit, above: []), province.recognitions)
    case (.mergers, let table as MergerTable):
      let formed = table.rows[row]
      return formed.unit.map { ($0, words.placeLine($0, above: formed.above), formed.recognitions) }
    default: return nil
    }
  }

  /// The unit of the row, else that of the page, with what it lies in.
  var unitUnderCursor: (code: UnitCode, place: String)? {
    if case .commune(let sheet) = visit.snapshot?.body {
      return (sheet.row.unit.code, words.placeLine(sheet.row))
    }
    if case .indicator(let sheet) = visit.snapshot?.body {
      return (sheet.commune.unit.code, words.placeLine(sheet.commune))
    }
    guard let row = cursorRow else { return nil }
    switch focusedTable {
    case let table as FollowUpTable: return place(of: table.rows[row])
    case let table as NoteTable: return place(of: table.rows[row])
    case let table as PlaceTable:
      return (table.rows[row].unit.code, words.placeLine(table.rows[row]))
    case let table as CommuneTable:
      return (table.rows[row].unit.code, words.placeLine(table.rows[row]))
    case let table as OCOPTable:
      let unit = table.rows[row].unit
      return (unit.code, words.placeLine(unit, above: []))
    case let table as DistrictTable:
      return (table.rows[row].unit.code, words.placeLine(table.rows[row]))
    case let table as OwnCriteriaTable:
      return table.owner.map { ($0.unit.code, words.placeLine($0)) }
    case let table as MergerTable:
      let formed = table.rows[row]
      return formed.unit.map { ($0.code, words.placeLine($0, above: formed.above)) }
    case let table as CooperativePlaceTable:
      let unit = table.rows[row].unit
      return (unit.code, words.placeLine(unit, above: []))
    case let table as CommuneWithoutTable:
      let commune = table.rows[row]
      return (
        commune.unit.code,
        words.placeLine(commune.unit, above: [commune.district, commune.province])
      )
    case let table as ProvinceTable:
      let unit = table.rows[row].unit
      return (unit.code, words.placeLine(unit, above: []))
    case let table as ModelPlaceTable:
      return (table.rows[row].unit.code, words.placeLine(table.rows[row].unit, above: []))
    case let table as ChangeTable:
      return table.changes[row].place.map { ($0.code, words.placeLine($0)) }
    default: return nil
    }
  }

  /// The entries of the journal that tell of the figure or row under the cursor; `nil` where nothing
  /// is kept of it.
  var historyUnderCursor: ChangeFilter? {
    guard let row = cursorRow else { return nil }
    if let figure = figureUnderCursor {
      var filter = ChangeFilter(place: figure.unit.code, limit: State.journalLimit)
      // Its communes have criteria of the same numbers.
      filter.isOfPlaceAlone = figure.unit.level < .commune
      // Of an indicator in two parts the journal has both; the page then keeps its rows.
      filter.field = figure.figure.subject?.field
      return filter
    }
    if let task = taskUnderCursor {
      return ChangeFilter(field: .task(task.row.task.id, column: ""), limit: State.journalLimit)
    }
    switch focusedTable {
    case let table as PaperTable:
      guard case .task(let id) = visit.page else { return nil }
      let field = Change.Field.paper(task: id, number: table.papers[row].number, column: "")
      return ChangeFilter(field: field, limit: State.journalLimit)
    case let table as FollowUpTable:
      return ChangeFilter(
        field: .followUp(table.rows[row].item.number, column: ""),
        limit: State.journalLimit
      )
    case let table as NoteTable:
      return ChangeFilter(report: table.rows[row].item.report, limit: State.journalLimit)
    case let table as ModelTable:
      return ChangeFilter(
        field: .model(table.rows[row].model.code, column: ""),
        limit: State.journalLimit
      )
    case let table as ProductTable: return history(of: table.rows[row].product)
    case let table as ProductFieldTable: return history(of: table.sheet.row.product)
    case let table as CooperativeTable:
      return ChangeFilter(
        field: .organisation(table.rows[row].code, column: ""),
        limit: State.journalLimit
      )
    case let table as ChangeTable:
      return table.changes[row].report.map {
        ChangeFilter(report: $0, limit: State.journalLimit)
      }
    case let table as NetChangeTable:
      return table.value(at: row).map { value in
        ChangeFilter(place: value.place?.code, field: value.field, limit: State.journalLimit)
      }
    default:
      return unitUnderCursor.map { ChangeFilter(place: $0.code, limit: State.journalLimit) }
    }
  }
}

extension State {
  private func place<Item>(of placed: Placed<Item>) -> (code: UnitCode, place: String) {
    (placed.unit.code, words.placeLine(placed.unit, above: [placed.district, placed.province]))
  }

  private func history(of product: Product) -> ChangeFilter {
    ChangeFilter(field: .product(product.code, column: ""), limit: State.journalLimit)
  }
}

extension Edit.Subject {
  /// The field under which the journal keeps it.
  var field: Change.Field? {
    switch self {
    case .criterion(_, let number): .criterion(number)
    case .indicator(_, let code, let part): .indicator(code, part: part)
    case .recognition(_, let standard, let year): .recognition(standard, year: year, column: "")
    case .task(let id, let field): .task(id, column: field.rawValue)
    case .paper(let task, let number): .paper(task: task, number: number, column: "")
    case .note, .newFollowUp: nil
    case .followUp(let number, let field): .followUp(number, column: field.rawValue)
    // The journal keeps them by the day from which they count.
    case .tag, .villages: nil
    }
  }
}

extension FormedUnit {
  /// The names of what it lies in, from below.
  fileprivate var above: [String] { [district?.name, province?.name].compactMap { $0 } }
}
