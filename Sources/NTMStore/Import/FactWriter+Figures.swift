internal import GRDB
internal import NTMModel

extension FactWriter {
  /// The setting with the units of measure that printed figures can have, parted by commas.
  static let measuresSetting = "figure_units"

  /// Published figures: the same thing may be printed in several places, each with its source.
  ///
  /// A sheet without the column of reasons leaves those that stand.
  mutating func writeFigures() throws -> (rows: Int, changes: Int) {
    let measures = try measures()
    let hasReasons = sheet.position("reason") != nil
    let command = try PreparedStatement(
      db,
      putting: [
        "level", "unit", "indicator", "measure", "source", "confidence", "note_vi", "note_en",
        "day", "value", "total", "percent",
      ] + (hasReasons ? ["reason"] : []),
      into: "figure",
      keys: ["day", "unit", "indicator", "source"]
    )
    let units = try UnitTable(db)
    let names = try figureNames()
    var bounds = FigureBounds(db)
    return try each(command) { sheet, command in
      let figure = FactWriter.figure(in: sheet, measures: measures)
      let level = sheet.choice(sheet.position("level"), of: Level.allCases.map(\.word))
      let places = FactWriter.places(of: figure, level, in: units, sheet)
      let bound = try names.rule(of: figure.indicator).flatMap {
        try bounds.bound(of: $0, in: places, on: figure.day)
      }
      FactWriter.check(figure, within: bound, sheet)
      command.bind(level, at: 1)
      command.bind(figure.unit, at: 2)
      command.bind(figure.indicator, at: 3)
      command.bind(figure.measure, at: 4)
      command.bind(figure.source, at: 5)
      command.bind(figure.confidence, at: 6)
      sheet.bind(["note_vi", "note_en"], to: command, from: 7)
      command.bind(figure.day.number, at: 9)
      command.bind(figure.value?.hundredths, at: 10)
      command.bind(figure.total?.hundredths, at: 11)
      command.bind(figure.percent?.hundredths, at: 12)
      if hasReasons { command.bind(figure.reason?.rawValue ?? "", at: 13) }
      return true
    }
  }

  /// Notes what cannot be true of a figure, and tells what is doubtful.
  private static func check(_ figure: PublishedFigure, within bound: FigureBound?, _ sheet: Sheet) {
    let faults = figure.faults(within: bound)
    for fault in faults {
      guard let column = sheet.position(fault.column) else { continue }
      sheet.fault(.printed(fault), at: column)
    }
    guard faults.isEmpty else { return }
    let subject = figure.indicator + " " + figure.unit
    if figure.agrees == false, let percent = figure.percent,
      let tenths = figure.share?.tenthsOfPercent
    {
      let own = Quantity(hundredths: Int64(tenths) * 10)
      let detail = percent.plain + " / " + own.plain
      sheet.warn(.printedShareDiffers, day: figure.day, subject: subject, detail: detail)
    }
    if let excess = figure.excess(within: bound) {
      let detail = "\(excess.number) / \(excess.most)"
      sheet.warn(.printedAboveList, day: figure.day, subject: subject, detail: detail)
    }
  }

  /// The numbers of the units that a figure is about; none where one of them is on no list of its day,
  /// which is noted.
  private static func places(
    of figure: PublishedFigure,
    _ level: String?,
    in units: UnitTable,
    _ sheet: Sheet
  ) -> [Int64] {
    guard let position = sheet.position("code") else { return [] }
    let written = Level.allCases.first { $0.word == level }
    let level = written ?? .province
    var places: [Int64] = []
    for code in figure.unit.split(separator: "+").map(String.init) {
      let found = units.find(code)
      guard found >= 0 else {
        let nearest = units.nearest(to: code, of: level, on: figure.day)
        sheet.fault(.unknownPlace(nearest: nearest), at: position)
        return []
      }
      guard let unit = sheet.unit(found, at: position, on: figure.day, in: units) else { return [] }
      let own = units.entries[unit].level
      if let written, own != written {
        sheet.warn(
          .printedLevelDiffers,
          day: figure.day,
          subject: figure.indicator + " " + code,
          detail: "\(written.word) / \(own.word)"
        )
      }
      places.append(units.entries[unit].id)
    }
    return places
  }

  /// The figure of a row; what cannot be read of it is noted as a fault.
  private static func figure(in sheet: Sheet, measures: [String]) -> PublishedFigure {
    PublishedFigure(
      day: sheet.day("date", required: true) ?? Day(number: 0),
      unit: sheet.text("code", required: true),
      indicator: sheet.text("indicator", required: true),
      value: sheet.quantity("value"),
      total: sheet.quantity("total"),
      percent: sheet.quantity("percent"),
      measure: measures.isEmpty
        ? sheet.text("unit", required: true)
        : sheet.choice(sheet.position("unit"), of: measures) ?? "",
      source: sheet.text("source", required: true),
      confidence: sheet.choice(
        sheet.position("confidence"),
        of: PublishedFigure.confidences
      ) ?? "",
      note: Bilingual("", ""),
      reason: reason(in: sheet)
    )
  }

  /// Why it is not what the unit list makes of it; `nil` where the row does not say.
  private static func reason(in sheet: Sheet) -> FigureReason? {
    guard let position = sheet.position("reason"), !sheet.text(position).isEmpty else { return nil }
    return sheet.choice(position, of: FigureReason.given.map(\.rawValue))
      .flatMap { FigureReason(rawValue: $0) }
  }

  /// What the store says of the words of figures.
  private func figureNames() throws -> FigureNames {
    var rows = try SelectedRows(db, "SELECT key, value FROM setting")
    var settings: [String: String] = [:]
    while try rows.next() { settings[rows.text(0)] = rows.text(1) }
    return FigureNames(settings: settings)
  }

  /// The units of measure that the store knows; empty where it names none.
  private func measures() throws -> [String] {
    var rows = try SelectedRows(
      db,
      "SELECT value FROM setting WHERE key = ?1",
      FactWriter.measuresSetting
    )
    return try rows.next() ? SettingList.words(rows.text(0)) : []
  }
}

extension PrintedFault {
  /// The column of the form that it is about.
  fileprivate var column: String {
    switch self {
    case .nothingPrinted, .negative, .aboveTotal, .aboveBound: "value"
    case .emptyTotal: "total"
    case .percentOutside: "percent"
    }
  }
}
