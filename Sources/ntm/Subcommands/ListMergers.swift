import ArgumentParser
import NTMModel

/// `ntm mergers`.
struct ListMergers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mergers",
    abstract: explain(
      "Các đơn vị do nghị quyết lập, tiền thân và việc rà soát lại.",
      "Units formed by resolutions, what they were, and their review since."
    )
  )

  @Option(help: provinceHelp)
  var province: String?

  @Option(help: districtHelp)
  var district: String?

  @Flag(
    help: help(
      "Chỉ các đơn vị chờ rà soát: chưa có quyết định, chưa có báo cáo nào từ ngày lập.",
      "Only units to be reviewed: nothing decided or reported since they were formed."
    )
  )
  var pending = false

  @Flag(
    help: help(
      "Liệt kê từng đơn vị cũ với danh hiệu, tiêu chí vào ngày cuối của nó.",
      "Lists the units before one by one, with title and criteria on their last day."
    )
  )
  var predecessors = false

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let reader = try Reader(store: store.open(), day: day.day)
    let place = try PlaceFinder(reader: reader).place(province: province, district: district)
    let snapshot = try reader.answer(.mergers(place))
    guard case .mergers(let sheet) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    let rows = sheet.formed.filter { !pending || $0.review == .pending }
    let report =
      predecessors
      ? Report(predecessors: rows, of: sheet, snapshot)
      : Report(mergers: rows, of: sheet, snapshot)
    try report.print(form.format, words.language)
  }
}
