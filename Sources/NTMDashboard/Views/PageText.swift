import NTMModel
import TerminalCanvas

/// The lines of text above the tables of a commune, an indicator or a target.
struct PageText {
  var state: State
  var snapshot: Snapshot

  func draw(on canvas: inout Canvas) {
    let body = Layout.body(of: state.size)
    let height = min(Layout.textHeight(of: state.visit.page), max(0, body.height - 6))
    let width = body.width - 4
    var y = body.y
    for line in lines(width: width).prefix(height) {
      canvas.put(line.text, x: 2, y: y, width: width, role: line.role)
      y += 1
    }
  }

  private func lines(width: Int) -> [CellText] {
    switch snapshot.body {
    case .commune(let sheet): commune(sheet, width: width)
    case .indicator(let sheet): indicator(sheet, width: width)
    case .target(let sheet): target(sheet, width: width)
    default: []
    }
  }

  private func commune(_ sheet: CommuneSheet, width: Int) -> [CellText] {
    let words = state.words
    let middot = " \(words.signs.middot) "
    let places = [sheet.row.unit.fullName, sheet.row.district, sheet.row.province]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    var first = [places + " (\(sheet.row.unit.code))"]
    first.append(words.met(sheet.row, of: snapshot.set))
    if let day = sheet.row.assessedOn { first.append(words.asOf(day)) }
    first.append(
      sheet.recognitions.last.map(words.recognition) ?? words.notRecognised
    )
    if sheet.products > 0 { first.append("OCOP \(sheet.products)") }
    var second: [CellText] = sheet.contradictions.prefix(1).map {
      let rest = sheet.contradictions.count - 1
      return CellText(
        "! " + words.contradiction($0) + (rest > 0 ? " (+\(rest))" : ""),
        .warning
      )
    }
    if !sheet.predecessors.isEmpty {
      second.append(CellText(words.formed(from: sheet.predecessors), .muted))
    }
    if let note = snapshot.facts.historyNote {
      second += Text.wrap(words.pick(note), to: width).map { CellText($0, .muted) }
    }
    return [CellText(first.joined(separator: middot), .strong)] + second
  }

  private func indicator(_ sheet: IndicatorSheet, width: Int) -> [CellText] {
    let words = state.words
    let indicator = snapshot.set.indicators[sheet.position]
    let name = indicator.names.map(words.pick).joined(separator: " & ")
    let title = "\(indicator.code) \(name)" + (indicator.unit.isEmpty ? "" : " (\(indicator.unit))")
    var lines = Text.wrap(title, to: width).prefix(2).map { CellText($0, .strong) }
    let note =
      indicator.note.isEmpty ? "" : " \(words.signs.middot) " + words.pick(indicator.note)
    lines.append(CellText(words.source(indicator.source) + note, .muted))
    return Array(lines)
  }

  private func target(_ sheet: TargetSheet, width: Int) -> [CellText] {
    let words = state.words
    let reading = sheet.reading
    let target = reading.target
    let middot = " \(words.signs.middot) "
    var lines = Text.wrap("\(target.id) \(words.pick(target.title))", to: width).prefix(2)
      .map { CellText($0, .strong) }
    let pace = words.pace(reading)
    let figures = [
      "\(words.value(reading)) \(words.goal(target))", words.base(reading),
      words.asOf(reading.asOf), pace.text, words.deadline(target.deadline),
    ]
    lines.append(CellText(figures.filter { !$0.isEmpty }.joined(separator: middot), pace.role))
    if let baseline = words.baseline(target) { lines.append(CellText(baseline, .muted)) }
    // A second baseline in print can turn the verdict; both are told.
    lines += sheet.published.filter { target.isRivalBaseline($0) }
      .compactMap { words.other($0, reading) }.map { CellText($0, .warning) }
    if reading.undetermined > 0 {
      lines.append(CellText(words.undeterminedNote(reading.undetermined), .warning))
    }
    lines.append(CellText(words.computedNote, .muted))
    if !target.source.isEmpty { lines.append(CellText(words.source(target.source), .muted)) }
    return Array(lines)
  }
}
