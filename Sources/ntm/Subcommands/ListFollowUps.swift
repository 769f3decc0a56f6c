import ArgumentParser
import NTMModel

/// `ntm follow-up list`.
struct ListFollowUps: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: explain(
      "Các việc đã giao ở một nơi; hạn gần nhất trước.",
      "What was given out to be done in a place, the earliest due first."
    ),
    discussion: explain(
      "Hạn được tính đến ngày --at, không theo đồng hồ; không có thì đến kỳ báo cáo mới nhất.",
      "What is due is held against the day of --at, never the clock; by default the latest report."
    )
  )

  @Flag(help: help("Chỉ các việc chưa xong.", "Only what is not done."))
  var open = false

  @Flag(help: help("Chỉ các việc quá hạn.", "Only what is overdue."))
  var overdue = false

  @Flag(help: help("Các ghi chú thay cho việc giao.", "The notes instead."))
  var notes = false

  @OptionGroup var place: PlaceOptions
  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: StandOptions
  @OptionGroup var against: SinceOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    if notes, open || overdue {
      throw ValidationError(
        explain(
          "--notes không đi cùng --open, --overdue: ghi chú không có hạn.",
          "--notes does not go with --open or --overdue: notes are not due."
        )
      )
    }
  }

  func run() throws {
    var reader = try Reader.open(store, day: day.day, units)
    reader.since = try against.baseline(for: reader)
    let place = try PlaceFinder(reader: reader)
      .place(province: place.province, district: place.district)
    let snapshot = try reader.answer(.followUps(place))
    guard case .followUps(let sheet) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    let rows = sheet.followUps.filter { isWanted($0.item, snapshot) }
    let report =
      notes
      ? Report(notes: sheet.notes, of: snapshot).moving(notes: sheet, of: snapshot)
      : Report(followUps: rows, of: snapshot)
        .moving(followUps: rows, sheet.then, of: snapshot, sideBySide: against.isSideBySide)
    try report.print(form.format, words.language)
  }

  private func isWanted(_ item: FollowUp, _ snapshot: Snapshot) -> Bool {
    switch item.standing(on: snapshot.today) {
    case .overdue: true
    case .open: !overdue
    case .done: !open && !overdue
    }
  }
}
