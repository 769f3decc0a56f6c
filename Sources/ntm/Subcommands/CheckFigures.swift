import ArgumentParser
import NTMModel

/// `ntm check`.
struct CheckFigures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: explain(
      "Chất lượng số liệu: chưa báo cáo, trễ hạn, mâu thuẫn; mã thoát 1 khi có.",
      "The quality of the figures; leaves with 1 when any is missing, late or contradicting."
    )
  )

  @Option(help: provinceHelp)
  var province: String?

  @Option(help: districtHelp)
  var district: String?

  @Flag(
    help: help(
      "Liệt kê các xã chưa báo cáo, trễ hạn hoặc có mâu thuẫn.",
      "Lists the communes without report, late or contradicting."
    )
  )
  var communes = false

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: UnitsOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let reader = try Reader.open(store, day: day.day, unitsAt: units.day)
    let place = try PlaceFinder(reader: reader).place(province: province, district: district)
    let snapshot = try reader.answer(.quality(place))
    guard case .quality(let sheet) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    let report =
      communes ? Report(qualityCommunes: sheet, of: snapshot) : Report(quality: sheet, of: snapshot)
    try report.print(form.format, words.language)
    if !sheet.total.counts.isWell { throw ExitCode(ExitStatus.refused.rawValue) }
  }
}
