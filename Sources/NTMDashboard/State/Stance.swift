package import NTMModel

/// Where a screen stands, as a leading one tells it to those that follow.
///
/// As text a line each, such as `page=below 12`; a line that is not known is passed over, so that
/// screens of two versions can follow each other.
package struct Stance: Hashable, Sendable {
  package var page: Page
  package var focus: UnitCode?
  package var day: Day?
  package var unitsAt: Day?
  /// The end of a meeting that everything is shown at.
  package var stoodAt: MeetingPoint?
  /// What figures are held against.
  package var since: Baseline?
  package var isSideBySide = false
  package var pane: Int
  package var isZoomed: Bool
  /// The row under the cursor of that pane; `nil` in an empty one.
  package var cursor: String?
  /// Its order: the name of a column, descending with a minus before it; `nil` for its own order.
  package var sort: String?
  /// The words that it is filtered by; cells are not told.
  package var filter: String?
  /// How many things it takes for given; what they are stays on its screen.
  package var assumed = 0
  /// How many targets a slide of its projector has room for; 0 elsewhere.
  package var targetsEach = 0
}

extension Stance {
  package var text: String {
    var lines = ["page=\(page.line)"]
    func add(_ key: String, _ value: String?) {
      guard let value, !value.contains("\n") else { return }
      lines.append("\(key)=\(value)")
    }
    // What F7 lists in a meeting, or the history of a single figure.
    if case .journal(let filter) = page {
      add("after", filter.after.map { String($0) })
      add("up-to", filter.upTo.map { String($0) })
      add("since", filter.since.map { String($0) })
      add("report", filter.report.map { String($0) })
      add("limit", String(filter.limit))
      if filter.isSummed { add("summed", "1") }
      if filter.isOfPlaceAlone { add("alone", "1") }
      add("place", filter.place?.text)
      add("of-day", filter.day?.iso)
      add("figure", filter.field?.stanceLine)
    }
    add("focus", focus?.text)
    add("day", day?.iso)
    add("units-at", unitsAt?.iso)
    switch stoodAt?.end {
    case .opening: add("at-opening", stoodAt.map { String($0.meeting) })
    case .closing: add("at-closing", stoodAt.map { String($0.meeting) })
    case nil: break
    }
    switch since {
    case .meeting(let id): add("since-meeting", String(id))
    case .day(let day): add("since-day", day.iso)
    case nil: break
    }
    if isSideBySide { add("side-by-side", "1") }
    add("pane", String(pane))
    if isZoomed { add("zoom", "1") }
    add("cursor", cursor)
    add("sort", sort)
    add("filter", filter)
    if assumed > 0 { add("assumed", String(assumed)) }
    if targetsEach > 0 { add("targets-each", String(targetsEach)) }
    return lines.joined(separator: "\n")
  }

  /// The place that such text tells; `nil` without a page that this version knows.
  package init?(text: String) {
    var values: [Substring: String] = [:]
    for line in text.split(separator: "\n") {
      guard let equals = line.firstIndex(of: "=") else { continue }
      values[line[..<equals]] = String(line[line.index(after: equals)...])
    }
    guard var page = values["page"].flatMap({ Page(line: $0) }) else { return nil }
    if case .journal(var filter) = page {
      filter.after = values["after"].flatMap { Int64($0) }
      filter.upTo = values["up-to"].flatMap { Int64($0) }
      filter.since = values["since"].flatMap { Int64($0) }
      filter.report = values["report"].flatMap { Int64($0) }
      filter.isSummed = values["summed"] != nil
      filter.isOfPlaceAlone = values["alone"] != nil
      if let limit = values["limit"].flatMap({ Int($0) }), limit > 0 { filter.limit = limit }
      filter.place = values["place"].map { UnitCode($0) }
      filter.day = values["of-day"].flatMap { Day($0) }
      filter.field = values["figure"].flatMap { Change.Field(stanceLine: $0) }
      page = .journal(filter)
    }
    self.page = page
    focus = values["focus"].map { UnitCode($0) }
    day = values["day"].flatMap { Day($0) }
    unitsAt = values["units-at"].flatMap { Day($0) }
    stoodAt =
      values["at-opening"].flatMap { Int64($0) }.map { MeetingPoint($0, .opening) }
      ?? values["at-closing"].flatMap { Int64($0) }.map { MeetingPoint($0, .closing) }
    since =
      values["since-meeting"].flatMap { Int64($0) }.map { .meeting($0) }
      ?? values["since-day"].flatMap { Day($0) }.map { .day($0) }
    isSideBySide = values["side-by-side"] != nil
    pane = values["pane"].flatMap { Int($0) } ?? 0
    isZoomed = values["zoom"] != nil
    cursor = values["cursor"]
    sort = values["sort"]
    filter = values["filter"]
    assumed = values["assumed"].flatMap { Int($0) } ?? 0
    targetsEach = values["targets-each"].flatMap { Int($0) } ?? 0
  }
}

extension State {
  /// Where this screen stands.
  package var stance: Stance {
    let pane = focusedPane
    return Stance(
      page: visit.page,
      focus: visit.focus,
      day: day,
      unitsAt: unitsAt,
      stoodAt: stoodAt,
      since: since,
      isSideBySide: isSideBySide,
      pane: visit.focused,
      isZoomed: visit.isZoomed,
      cursor: pane?.cursor?.text,
      sort: pane?.sort.map { ($0.isDescending ? "-" : "") + "\($0.column)" },
      filter: pane?.filter.flatMap { $0.column == nil ? $0.words : nil },
      assumed: assumptions.count,
      targetsEach: slideTargets ?? 0
    )
  }
}
