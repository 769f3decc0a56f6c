import ArgumentParser

/// `ntm`: the dashboard on the store of the office.
struct OpenDashboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard",
    abstract: explain("Mở bảng theo dõi (lệnh mặc định).", "Opens the dashboard (the default)."),
    discussion: explain(
      "Khi đầu ra không phải màn hình, in Tổng quan dạng chữ.",
      "When the output is no terminal, prints the overview as text."
    )
  )

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var look: LookOptions
  @OptionGroup var words: LanguageOption

  func run() throws {
    try Dashboard(
      path: store.resolved(),
      language: words.language,
      isLanguageChosen: words.lang != nil,
      day: day.day
    ).open(look)
  }
}
