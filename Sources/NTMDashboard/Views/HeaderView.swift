import NTMModel
import TerminalCanvas

/// The first line: where one is, the mark of invented figures, the day and the freshness.
struct HeaderView {
  var visit: Visit
  /// The last reading failed, so that the figures may be old.
  var hasFailed: Bool
  /// The changes that wait while the screen is held; `nil` while it follows the file.
  var pending: Int?
  /// How many things are assumed.
  var assumptions: Int
  var words: Words

  func draw(on canvas: inout Canvas) {
    let width = canvas.size.width
    let right = trailing(width)
    var end = width - 1
    for part in right.reversed() {
      let columns = Width.columns(part.text)
      guard end - columns > 8 else { break }
      canvas.put(part, x: end - columns, y: 0, width: columns)
      end -= columns
    }
    let crumbs = breadcrumb
    canvas.put(
      fitted(crumbs, to: max(0, end - 3)),
      x: 1,
      y: 0,
      width: max(0, end - 3),
      role: .title
    )
  }

  /// The crumbs in one line; without room for all, the first ones give way: where one is says more
  /// than what the program is called.
  private func fitted(_ crumbs: [String], to width: Int) -> String {
    let separator = " \(words.signs.separator) "
    let whole = crumbs.joined(separator: separator)
    guard Width.columns(whole) > width else { return whole }
    for start in crumbs.indices.dropFirst() {
      let rest = ([String(words.glyphs.ellipsis)] + crumbs[start...])
        .joined(separator: separator)
      if Width.columns(rest) <= width { return rest }
    }
    return crumbs.last ?? ""
  }

  private func trailing(_ width: Int) -> [CellText] {
    let separator = CellText(" \(words.signs.middot) ", .muted)
    var parts: [CellText] = []
    guard let snapshot = visit.snapshot else { return parts }
    if assumptions > 0 { parts.append(CellText(words.assumedBanner(assumptions), .banner)) }
    if let earlier = snapshot.earlier {
      let isShort = width < 100
      let text = isShort ? words.shortStoodBanner(earlier) : words.stoodBanner(earlier)
      parts.append(CellText(Text.fit(text, to: 32), .banner))
    }
    if let notice = snapshot.facts.notice { parts.append(CellText(words.pick(notice), .banner)) }
    // Nothing is as much in need of the room as that these are no figures.
    let isBesideBanner = (assumptions > 0 || snapshot.earlier != nil) && width < 80
    let isPast = snapshot.facts.reportingDays.last.map { snapshot.asOf < $0 } ?? false
    let date =
      width < 80 ? words.numerals.day(snapshot.asOf) : words.asOf(snapshot.asOf)
    // Before the first report no figure stands for any day.
    let hasFigures = snapshot.facts.reportingDays.first.map { first in
      snapshot.question.day.map { first <= $0 } ?? true
    }
    if hasFigures == true {
      // Said as loudly as that figures are invented: nobody may take it for now.
      let past = isBesideBanner ? words.numerals.day(snapshot.asOf) : words.past(snapshot.asOf)
      parts.append(isPast ? CellText(past, .banner) : CellText(date, .strong))
      // On narrow screens the line below says it; the mark of invented figures needs the room.
      if width >= 100, let list = snapshot.recast?.day {
        parts.append(CellText(words.byList(list), .warning))
      }
    }
    if hasFailed {
      parts.append(CellText("!", .bad))
    } else if let pending {
      parts.append(CellText(words.held(pending: pending), .warning))
    } else if !isBesideBanner, let seconds = snapshot.facts.changedAt, let moment = visit.readAt {
      let clock = words.clock(seconds, on: moment)
      parts.append(CellText("\(words.signs.check) \(clock)", .muted))
    }
    return Array(parts.map { [$0] }.joined(separator: [separator]))
  }

  private var breadcrumb: [String] {
    var crumbs: [String] = []
    if let snapshot = visit.snapshot {
      // The programme by its short name and year; the full name stands in `ntm info`.
      crumbs.append(words.programme(snapshot.facts.years))
      for unit in snapshot.path {
        let name = unit.level == .country ? words.countryName : words.name(unit)
        // A town of the province's name is told from it by its type.
        crumbs.append(name == crumbs.last ? words.fullName(unit) : name)
      }
    } else {
      crumbs.append(words.program)
    }
    if let title = words.crumb(
      visit.page,
      set: visit.snapshot?.set,
      levels: visit.snapshot?.levels ?? [.district]
    ) {
      crumbs.append(title)
    }
    return crumbs
  }
}
