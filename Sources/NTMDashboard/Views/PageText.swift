import NTMModel
import TerminalCanvas

/// The lines of text above the tables of a commune, an indicator or a target.
struct PageText {
  var snapshot: Snapshot
  var words: Words
  var size: Size

  /// What matters most comes first, and a small screen shows only that.
  var lines: [CellText] { Array(all.prefix(Layout.textLimit(of: size))) }

  private var all: [CellText] {
    switch snapshot.body {
    case .commune(let sheet): commune(sheet)
    case .indicator(let sheet): indicator(sheet)
    case .target(let sheet): target(sheet)
    case .changes(let list):
      list.standing.map { wrapped(words.standing($0), .text) } ?? []
    case .overview, .units, .communes, .ocop, .products, .search, .reports, .report, .missing: []
    }
  }

  private var width: Int { size.width - 4 }

  private func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " \(words.signs.middot) ")
  }

  /// Facts that belong together, broken between two of them where one line is too short.
  private func flowed(_ parts: [String?], _ role: Role) -> [CellText] {
    var lines: [String] = []
    for part in parts.compactMap({ $0 }) where !part.isEmpty {
      if let last = lines.last, Width.columns(joined([last, part])) <= width {
        lines[lines.count - 1] = joined([last, part])
      } else {
        lines.append(part)
      }
    }
    return lines.map { CellText($0, role) }
  }

  private func wrapped(_ text: String, _ role: Role, lines: Int = 2) -> [CellText] {
    let all = Text.wrap(text, to: width)
    guard all.count > lines else { return all.map { CellText($0, role) } }
    // What does not fit is cut off with an ellipsis, which drawing adds.
    let rest = all[(lines - 1)...].joined(separator: " ")
    return (all.prefix(lines - 1) + [rest]).map { CellText($0, role) }
  }

  private func commune(_ sheet: CommuneSheet) -> [CellText] {
    let above = snapshot.path.filter { $0.level == .district || $0.level == .province }
    let place =
      ([sheet.row.unit.fullName] + above.reversed().map(\.fullName)).joined(separator: ", ")
      + " (\(sheet.row.unit.code))"
    let recognition = sheet.recognitions.last.map(words.recognition) ?? [words.notRecognised]
    let products = sheet.products > 0 ? "OCOP \(words.numerals.whole(sheet.products))" : nil
    var lines = wrapped(place, .strong)
    lines += flowed(
      [words.met(sheet.row, of: snapshot.set), sheet.row.assessedOn.map(words.asOf), products]
        + recognition,
      .text
    )
    lines += sheet.contradictions.prefix(1).map {
      let rest = sheet.contradictions.count - 1
      return CellText(
        "! " + words.contradiction($0) + (rest > 0 ? " (+\(rest))" : ""),
        .warning
      )
    }
    lines += sheet.notes.prefix(2).flatMap { wrapped(words.note($0), .text) }
    if sheet.notes.count > 2 {
      lines.append(CellText(words.moreNotes(sheet.notes.count - 2), .muted))
    }
    if !sheet.predecessors.isEmpty {
      lines += wrapped(words.formed(from: sheet.predecessors), .muted)
    }
    if let note = snapshot.facts.historyNote { lines += wrapped(words.pick(note), .muted) }
    return lines
  }

  private func indicator(_ sheet: IndicatorSheet) -> [CellText] {
    let indicator = snapshot.set.indicators[sheet.position]
    let name = indicator.names.map(words.pick).joined(separator: " & ")
    let title = "\(indicator.code) \(name)" + (indicator.unit.isEmpty ? "" : " (\(indicator.unit))")
    return wrapped(title, .strong)
      + wrapped(joined([words.source(indicator.source), words.pick(indicator.note)]), .muted)
  }

  private func target(_ sheet: TargetSheet) -> [CellText] {
    let reading = sheet.reading
    let target = reading.target
    let pace = words.pace(reading)
    var lines = wrapped("\(target.id) \(words.pick(target.title))", .strong)
    lines += flowed(
      [
        pace.text, words.value(reading), words.against(target), words.base(reading),
        words.asOf(reading.asOf), words.deadline(target.deadline),
      ],
      pace.role
    )
    // A second baseline in print can turn the verdict; both are told.
    lines += sheet.published.filter { target.isRivalBaseline($0) }
      .compactMap { words.other($0, reading) }.map { CellText("! " + $0, .warning) }
    if reading.undetermined > 0 {
      lines.append(CellText("! " + words.undeterminedNote(reading.undetermined), .warning))
    }
    if let baseline = words.baseline(target) { lines += wrapped(baseline, .muted) }
    lines += wrapped(words.computedNote, .muted)
    if !target.source.isEmpty { lines += wrapped(words.source(target.source), .muted) }
    return lines
  }
}
