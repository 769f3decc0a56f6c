import ArgumentParser
import NTMModel

/// `ntm targets`.
struct ListTargets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets",
    abstract: explain(
      "Các mục tiêu của năm và kết quả.",
      "The targets of the year and where they stand."
    )
  )

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let (overview, snapshot) = try Reader(store: store.open(), day: day.day).overview()
    try Report(targets: overview.targets, of: snapshot).print(form.format, words.language)
  }
}
