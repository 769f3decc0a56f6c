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
      "Chỉ các đơn vị chờ rà soát: chưa có quyết định nào từ ngày lập, dù đã báo cáo.",
      "Only units to be reviewed: nothing decided since they were formed, reported or not."
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

  @Flag(
    help: help(
      "Liệt kê các đơn vị đã chấm dứt mà chưa văn bản nào nêu nhập vào đâu.",
      "Lists the units that ended in one that no paper names."
    )
  )
  var ended = false

  @Flag(
    help: help(
      "Lùi theo danh sách thay đổi về các tổng số đã công bố, với chênh lệch.",
      "Goes back along the changes to the totals that were published, with the difference."
    )
  )
  var lists = false

  @Flag(
    help: help(
      "Đếm theo tỉnh, trong một tỉnh theo huyện: có quyết định, chờ rà soát.",
      "Counts by province, in a province by district: decided, to be reviewed."
    )
  )
  var places = false

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: StandOptions
  @OptionGroup var against: SinceOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    let forms = [predecessors, ended, lists, places].count { $0 }
    if forms > 1 || pending && (ended || lists || places) {
      throw ValidationError(
        explain(
          "Chỉ dùng một trong --predecessors, --ended, --lists, --places; --pending không đi với ba cờ "
            + "sau.",
          "Use one of --predecessors, --ended, --lists and --places; --pending goes with none of the "
            + "last three."
        )
      )
    }
    if predecessors || ended || lists, against.since != nil || against.against != nil {
      throw ValidationError(
        explain(
          "--since, --against không đi cùng --predecessors, --ended, --lists: đơn vị cũ đứng ở ngày "
            + "cuối của nó, không đổi theo kỳ.",
          "--since and --against do not go with --predecessors, --ended or --lists: a unit before "
            + "stands as on its own last day, whatever the date."
        )
      )
    }
    if lists, province != nil || district != nil {
      throw ValidationError(
        explain(
          "--lists là của cả nước, không dùng với --province, --district.",
          "--lists is about the country and does not go with --province or --district."
        )
      )
    }
  }

  func run() throws {
    var reader = try Reader.open(store, day: day.day, units)
    reader.since = try against.baseline(for: reader)
    let place = try PlaceFinder(reader: reader).place(province: province, district: district)
    let snapshot = try reader.answer(.mergers(place))
    guard case .mergers(let sheet) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    let rows = sheet.formed.filter { !pending || $0.review.isPending }
    let report =
      if lists {
        Report(traces: sheet, snapshot)
      } else if ended {
        Report(ended: sheet, snapshot)
      } else if predecessors {
        Report(predecessors: rows, of: sheet, snapshot)
      } else if places {
        Report(mergerPlaces: sheet, snapshot)
          .moving(mergerPlaces: sheet, of: snapshot, sideBySide: against.isSideBySide)
      } else {
        Report(mergers: rows, of: sheet, snapshot)
          .moving(mergers: rows, of: sheet, snapshot, sideBySide: against.isSideBySide)
      }
    try report.print(form.format, words.language)
  }
}
