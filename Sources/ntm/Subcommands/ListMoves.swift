import ArgumentParser
import NTMModel

/// `ntm changes`.
struct ListMoves: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: explain(
      "Những gì đã đổi từ cuộc họp đang mở, từ một cuộc họp khác hoặc từ một ngày.",
      "What changed since the meeting that is open, another meeting, or a day."
    )
  )

  @Option(
    name: .customLong("since-meeting"),
    help: help(
      "Từ lúc mở cuộc họp này (tên hoặc số); mặc định là cuộc họp đang mở.",
      "Since this meeting was opened (a name or number); by default the one that is open.",
      value: "meeting"
    )
  )
  var meeting: String?

  @Option(
    help: help(
      "Được ghi vào tệp từ ngày này trở đi. Số liệu hai kỳ khác nhau ở đâu: --since của các bảng.",
      "Written to the file from this day on. For what differs between two dates: --since of the tables.",
      value: "date"
    ),
    transform: parsedDay
  )
  var since: Day?

  @Flag(
    help: help(
      "Gộp theo từng giá trị: từ cũ đầu tiên đến mới cuối cùng.",
      "Sums up each value: from what stood first to what stands last."
    )
  )
  var net = false

  @OptionGroup var place: PlaceOptions

  @Option(help: help("Nhiều nhất N dòng.", "At most so many lines.", value: "N"))
  var limit = ChangeFilter.usualLimit

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
    if meeting != nil, since != nil {
      throw ValidationError(
        explain(
          "--since và --since-meeting không đi cùng nhau.",
          "--since and --since-meeting exclude each other."
        )
      )
    }
  }

  func run() throws {
    let reader = try Reader.open(store, day: nil, units)
    var filter = ChangeFilter(isSummed: net, limit: limit)
    if place.province != nil || place.district != nil {
      filter.place = try PlaceFinder(reader: reader)
        .place(province: place.province, district: place.district)
    }
    if let since {
      filter.since = Wall.midnight(of: since)
    } else {
      let meetings = try Meetings(reader.store)
      filter.after = try (meeting.map(meetings.named) ?? meetings.open()).opening.change
    }
    let snapshot = try reader.answer(.changes(filter))
    guard case .changes(let list) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    let sentences = Sentences(words.language, titles: snapshot.facts.titles)
    var report =
      net
      ? Report(net: list, of: snapshot, sentences) : Report(changes: list, of: snapshot, sentences)
    report.totals.append((Report.basisColumn, Report.basis(since: since)))
    try report.print(form.format, words.language)
  }
}
