import ArgumentParser
import NTMModel

/// `ntm log`.
struct ListChanges: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: explain(
      "Nhật ký: ai đổi gì, khi nào, theo nguồn nào.",
      "The journal: who changed what, when, and from which source."
    )
  )

  @Argument(
    help: help(
      "Đơn vị cùng mọi nơi bên dưới: mã, hoặc tên kèm huyện và tỉnh.",
      "A unit with all that lies below it: a code, or a name with district and province.",
      value: "unit"
    )
  )
  var unit: String?

  @OptionGroup var place: PlaceOptions

  @Option(
    help: help(
      "Lịch sử của một tiêu chí hoặc chỉ tiêu của xã (17, 17.1, CT10).",
      "The history of one criterion or indicator of the commune (17, 17.1, CT10).",
      value: "criterion"
    )
  )
  var figure: String?

  @Option(help: help("Chỉ báo cáo số N.", "Only the report with this number.", value: "N"))
  var report: Int64?

  @Option(
    help: help("Từ ngày này trở đi.", "From this day on.", value: "date"),
    transform: parsedDay
  )
  var since: Day?

  @Option(help: help("Sau thay đổi số N.", "After the change with this number.", value: "N"))
  var after: Int64?

  @Option(help: help("Nhiều nhất N dòng.", "At most so many lines.", value: "N"))
  var limit = 200

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
    if figure != nil, unit == nil {
      throw ValidationError(
        explain("--figure cần tên hoặc mã một xã.", "--figure needs the name or code of a commune.")
      )
    }
  }

  func run() throws {
    let reader = try Reader.open(store, day: nil, units)
    var filter = ChangeFilter(report: report, after: after, limit: limit)
    filter.place = try named(reader)
    if let figure {
      switch EditWords.figure(figure) {
      case .criterion(let number): filter.field = .criterion(number)
      case .indicator(let code, let part): filter.field = .indicator(code, part: part)
      case nil: throw Refusal(.wrongUse, .writing(.badFigure(figure)))
      }
    }
    filter.since = since.map(Wall.midnight)
    let snapshot = try reader.answer(.changes(filter))
    guard case .changes(let list) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    let report = Report(
      changes: list,
      of: snapshot,
      Sentences(words.language, titles: snapshot.facts.titles)
    )
    try report.print(form.format, words.language)
  }

  private func named(_ reader: Reader) throws(Refusal) -> UnitCode? {
    let finder = PlaceFinder(reader: reader)
    if let unit {
      return try finder.unit(unit, within: [place.district, place.province]).code
    }
    guard place.province != nil || place.district != nil else { return nil }
    return try finder.place(province: place.province, district: place.district)
  }
}
