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
      "Từ lúc mở cuộc họp này, hoặc được ghi vào tệp từ ngày này trở đi; với --by figures: "
        + "số liệu kỳ này và nay khác nhau ở đâu.",
      "Since this meeting was opened, or written to the file from this day on; with --by figures: "
        + "what differs in the figures since.",
      value: "meeting|date"
    )
  )
  var since: String?

  /// The day that `since` names; `nil` where it names a meeting.
  private var sinceDay: Day? { since.flatMap { Day($0) } }

  @Flag(
    help: help(
      "Gộp theo từng giá trị: từ cũ đầu tiên đến mới cuối cùng.",
      "Sums up each value: from what stood first to what stands last."
    )
  )
  var net = false

  /// What a list since a day goes by.
  enum Basis: String, CaseIterable, ExpressibleByArgument {
    /// What differs in the figures of two reporting days.
    case figures
    /// When it was written to the file.
    case clock
  }

  @Option(
    name: .customLong("by"),
    help: help(
      "Theo lúc ghi vào tệp (clock) hay theo số liệu hai kỳ (figures, cùng --since).",
      "By when it was written (clock), or by the figures of two dates (figures, with --since).",
      value: "clock|figures"
    )
  )
  var basis: Basis = .clock

  @OptionGroup var place: PlaceOptions
  @OptionGroup var day: DayOption

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
    switch basis {
    case .figures where sinceDay == nil || net:
      throw ValidationError(
        explain(
          "--by figures cần --since với một ngày, và không đi cùng --net.",
          "--by figures needs --since with a day, and does not go with --net."
        )
      )
    case .clock where day.day != nil:
      throw ValidationError(
        explain("--at chỉ dùng với --by figures.", "--at goes with --by figures only.")
      )
    case .figures, .clock: break
    }
  }

  func run() throws {
    if let sinceDay, case .figures = basis { return try listDifferences(since: sinceDay) }
    let reader = try Reader.open(store, day: nil, units)
    var filter = ChangeFilter(isSummed: net, limit: limit)
    if place.province != nil || place.district != nil {
      filter.place = try PlaceFinder(reader: reader)
        .place(province: place.province, district: place.district)
    }
    if let sinceDay {
      filter.since = Wall.midnight(of: sinceDay)
    } else {
      filter.after = try chosen(among: Meetings(reader.store)).opening.change
    }
    let snapshot = try reader.answer(.changes(filter))
    guard case .changes(let list) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    let sentences = Sentences(words.language, titles: snapshot.facts.titles)
    var report =
      net
      ? Report(net: list, of: snapshot, sentences) : Report(changes: list, of: snapshot, sentences)
    report.totals.append((Report.basisColumn, Report.basis(since: sinceDay)))
    try report.print(form.format, words.language)
  }

  /// The meeting that is named; the open one where none is.
  private func chosen(among meetings: Meetings) throws(Refusal) -> Meeting {
    if let since { return try meetings.named(since, orDay: true) }
    guard let meeting else { return try meetings.open() }
    return try meetings.named(meeting)
  }

  private func listDifferences(since day: Day) throws {
    var reader = try Reader.open(store, day: self.day.day, units)
    guard reader.unitsAt == nil else { throw Refusal(.wrongUse, .movesByUnitList) }
    reader.since = .day(day)
    var code = UnitCode.country
    if place.province != nil || place.district != nil {
      code = try PlaceFinder(reader: reader)
        .place(province: place.province, district: place.district)
    }
    let snapshot = try reader.answer(.differences(code))
    guard case .differences(let sheet) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    let sentences = Sentences(words.language, titles: snapshot.facts.titles)
    try Report(differences: sheet, of: snapshot, limit: limit, sentences)
      .print(form.format, words.language)
  }
}
