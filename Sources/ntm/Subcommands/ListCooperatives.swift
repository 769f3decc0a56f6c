import ArgumentParser
import NTMModel

/// `ntm cooperatives`.
struct ListCooperatives: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cooperatives",
    abstract: explain(
      "Hợp tác xã, liên hiệp HTX: đang có và hoạt động hiệu quả.",
      "Cooperatives and unions: those that exist and those that work effectively."
    )
  )

  /// What the rows are.
  enum Rows: String, EnumerableFlag {
    case years, list, without

    static func help(for value: Rows) -> ArgumentHelp? {
      switch value {
      case .years: ntm.help("Theo năm.", "By year.")
      case .list: ntm.help("Liệt kê từng hợp tác xã.", "Lists the cooperatives one by one.")
      case .without: ntm.help("Các xã chưa có hợp tác xã.", "The communes without one.")
      }
    }
  }

  @Flag var rows: Rows?

  @Option(help: provinceHelp)
  var province: String?

  @Option(help: districtHelp)
  var district: String?

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: StandOptions
  @OptionGroup var against: SinceOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    var reader = try Reader.open(store, day: day.day, units)
    reader.since = try against.baseline(for: reader)
    let place = try PlaceFinder(reader: reader).place(province: province, district: district)
    let snapshot = try reader.answer(
      rows == .list ? .cooperativeList(place) : .cooperatives(place)
    )
    var report = try report(snapshot)
    if against.isSideBySide, rows == nil {
      report = report.sideBySide(Report.comparedCooperatives, of: snapshot)
    }
    try report.print(form.format, words.language)
  }

  private func report(_ snapshot: Snapshot) throws(Refusal) -> Report {
    switch snapshot.body {
    case .cooperativeList(let rows):
      return Report(cooperativeList: rows, of: snapshot)
        .moving(cooperatives: rows, of: snapshot, sideBySide: against.isSideBySide)
    case .cooperatives(let sheet):
      switch rows {
      case .years:
        return Report(cooperativeYears: sheet, of: snapshot)
          .moving(cooperativeYears: sheet, of: snapshot, sideBySide: against.isSideBySide)
      case .without:
        return Report(without: sheet.lacking, of: sheet, snapshot)
          .moving(without: sheet, of: snapshot)
      case .list, nil: return Report(cooperatives: sheet, of: snapshot)
      }
    default: throw Refusal(.refused, .noAnswer)
    }
  }
}
