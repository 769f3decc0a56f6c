import ArgumentParser
import NTMModel

/// `ntm titles`.
struct ListTitles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "titles",
    abstract: explain(
      "Các danh hiệu công nhận của chương trình, theo cấp.",
      "The titles that the programme recognises units for, by level."
    )
  )

  @Flag(
    help: help(
      "Cả những danh hiệu của thời gian khác.",
      "Those of all times, not of the day alone."
    )
  )
  var all = false

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var point: PointOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let reader = try Reader(store: store.open(), day: day.day).standing(point)
    let (_, snapshot) = try reader.overview()
    try Report(titles: snapshot, all: all).print(form.format, words.language)
  }
}
