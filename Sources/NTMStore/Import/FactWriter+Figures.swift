internal import GRDB
internal import NTMModel

extension FactWriter {
  /// The setting with the units of measure that printed figures can have, parted by commas.
  static let measuresSetting = "figure_units"

  /// Published figures: the same thing may be printed in several places, each with its source.
  mutating func writeFigures() throws -> (rows: Int, changes: Int) {
    let measures = try measures()
    let command = try PreparedStatement(
      db,
      putting: [
        "level", "unit", "indicator", "measure", "source", "confidence", "note_vi", "note_en",
        "day", "value", "total", "percent",
      ],
      into: "figure",
      keys: ["day", "unit", "indicator", "source"]
    )
    return try each(command) { sheet, command in
      let figure = FactWriter.figure(in: sheet, measures: measures)
      for fault in figure.faults {
        guard let column = sheet.position(fault.column) else { continue }
        sheet.fault(.printed(fault), at: column)
      }
      if figure.faults.isEmpty, figure.agrees == false, let percent = figure.percent,
        let tenths = figure.share?.tenthsOfPercent
      {
        sheet.warn(
          .printedShareDiffers,
          day: figure.day,
          subject: figure.indicator + " " + figure.unit,
          detail: percent.plain + " / " + Quantity(hundredths: Int64(tenths) * 10).plain
        )
      }
      command.bind(sheet.choice(sheet.position("level"), of: Level.allCases.map(\.word)), at: 1)
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
      return true
    }
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
      note: Bilingual("", "")
    )
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
    case .nothingPrinted, .negative, .aboveTotal: "value"
    case .emptyTotal: "total"
    case .percentOutside: "percent"
    }
  }
}
