import ArgumentParser
import NTMModel

/// `ntm unit-lists`.
struct CompareUnitLists: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unit-lists",
    abstract: explain(
      "Số liệu từ danh sách đơn vị của ngày số liệu đến danh sách của ngày khác.",
      "How the figures lead from their own unit list to that of another day."
    )
  )

  @Flag(
    name: .customLong("units"),
    help: help(
      "Liệt kê các đơn vị mà hai danh sách không giống nhau.",
      "Lists the units that the two lists do not have alike."
    )
  )
  var listsUnits = false

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: StandOptions
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    if units.day == nil {
      throw ValidationError(
        explain(
          "Cần --units-at với ngày của danh sách để so.",
          "--units-at is needed: the day of the list to compare with."
        )
      )
    }
  }

  func run() throws {
    let snapshot = try Reader.open(store, day: day.day, units).answer(.unitLists)
    guard let recast = snapshot.recast else { throw Refusal(.refused, .noAnswer) }
    let report =
      listsUnits ? Report(unitsOf: recast, snapshot) : Report(steps: recast, of: snapshot)
    try report.print(form.format, words.language)
  }
}
