import ArgumentParser
import NTMModel

/// `ntm reports`.
struct ListReports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports",
    abstract: explain(
      "Các báo cáo đã nhập; một báo cáo cùng các cảnh báo đã chấp nhận.",
      "The reports that came in; one of them with the warnings that were accepted."
    )
  )

  @Argument(help: help("Số của một báo cáo.", "The number of one report.", value: "N"))
  var report: Int64?

  @Option(help: provinceHelp)
  var province: String?

  @Flag(
    help: help(
      "Cả các lần sửa tay và hoàn tác.",
      "Corrections by hand and what was taken back too."
    )
  )
  var all = false

  @Option(
    help: help(
      "Nhiều nhất N báo cáo, hoặc N cảnh báo của một báo cáo.",
      "At most so many reports, or warnings of one.",
      value: "N"
    )
  )
  var limit = 100

  @OptionGroup var store: StoreOption
  @OptionGroup var units: StandOptions
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    if limit < 1 {
      throw ValidationError(
        explain("--limit cần một số từ 1 trở lên.", "--limit takes a number from 1 up.")
      )
    }
    if report != nil, province != nil || all {
      throw ValidationError(
        explain(
          "--province và --all dùng cho danh sách, không cho một báo cáo.",
          "--province and --all go with the list, not with one report."
        )
      )
    }
  }

  func run() throws {
    let reader = try Reader.open(store, day: nil, units)
    let sentences = Sentences(words.language)
    if let report {
      let snapshot = try reader.answer(.report(report))
      guard case .report(let sheet) = snapshot.body else {
        throw Refusal(.refused, .unknownReport(report))
      }
      return try Report(sheet: sheet, of: snapshot, limit: limit, sentences)
        .print(form.format, words.language)
    }
    var filter = ReportFilter(hasCorrections: all, limit: limit)
    if province != nil {
      filter.province = try PlaceFinder(reader: reader).place(province: province, district: nil)
    }
    let snapshot = try reader.answer(.reports(filter))
    guard case .reports(let list) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    try Report(reports: list, of: snapshot, sentences).print(form.format, words.language)
  }
}
