import NTMModel
import TerminalCanvas

/// The lines of text on the page of a target.
extension PageText {
  func target(_ sheet: TargetSheet) -> [Paragraph] {
    let reading = sheet.reading
    let target = reading.target
    let pace = words.pace(reading)
    var lines = wrapped("\(target.id) \(words.pick(target.title))", .strong)
    lines += flowed(
      [
        pace.text, words.value(reading), words.against(target), words.base(reading),
        words.asOf(reading.asOf), unreported(target.metric),
        target.metric == .communesBelowLine ? words.setName(snapshot.set) : nil,
        words.deadline(target.deadline),
      ],
      pace.role
    )
    if let move = reading.move { lines += wrapped(words.then(move), .strong) }
    lines += coverage
    // A second baseline in print can turn the verdict; both are told.
    lines += sheet.published.map(\.figure).filter { target.isRivalBaseline($0) }
      .compactMap { words.other($0, reading) }.map { [CellText("! " + $0, .warning)] }
    if reading.undetermined > 0 {
      lines.append([CellText("! " + words.undeterminedNote(reading), .warning)])
    }
    if let baseline = words.baseline(target) { lines += wrapped(baseline, .muted) }
    lines += wrapped(words.computedNote, .muted)
    if !target.source.isEmpty { lines += wrapped(words.source(target.source), .muted) }
    return lines
  }

  /// What the indices beside the pace of a target are called; empty where it has none.
  var indicesNote: [Paragraph] {
    guard case .pace(let sheet) = snapshot.body, !words.indices(sheet.total).isEmpty else {
      return []
    }
    return wrapped(words.indicesNote, .muted)
  }

  /// Whether that is left to the list of all text, as on a low screen, which has the chart to show.
  var leavesNoteOut: Bool { !isWhole && size.height < 30 }

  /// How many communes the figures of a target lack; `nil` where all reported, or it is about others.
  private func unreported(_ metric: Target.Metric) -> String? {
    guard let coverage = snapshot.coverage, metric.restsOnReports else { return nil }
    return words.unreported(coverage.base - coverage.part)
  }
}

extension Target.Metric {
  /// Whether the reports of communes decide the figure, so that a missing one leaves it open.
  fileprivate var restsOnReports: Bool {
    switch self {
    case .communesBelowLine: true
    case .communesRecognised, .provincesWithRecognisedDistrict, .districtsWithRecognisedCommune,
      .districtUnitsGained, .ocopStandardised, .ocopNewEnterprises, .cooperativesEffective:
      false
    }
  }
}
