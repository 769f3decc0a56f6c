import ArgumentParser
import NTMStore
import TerminalCurses

/// `ntm demo`: the dashboard on a throw-away store of the sample data.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: explain(
      "Mở bảng theo dõi với số liệu minh họa.",
      "Opens the dashboard on illustrative figures."
    ),
    discussion: explain(
      """
      Tạo một tệp số liệu tạm từ sample-data và xóa khi thoát. Tệp nằm ở đâu được ghi trên màn \
      hình; từ cửa sổ khác có thể nhập thêm báo cáo trong sample-data/later vào đó.
      """,
      """
      Makes a store from sample-data and removes it at the end. The screen says where it lies; \
      reports of sample-data/later can be imported into it from a second terminal.
      """
    )
  )

  @OptionGroup var day: DayOption
  @OptionGroup var units: UnitsOption
  @OptionGroup var look: LookOptions
  @OptionGroup var editing: EditingOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let sentences = Sentences(words.language)
    let editor = try editing.editor()
    guard let source = Path.sampleData else { throw Refusal(.noInput, .noSampleData) }
    // From here on a signal waits for the loop, so that the folder is taken away.
    Signals.block()
    let folder = try DemoFolder()
    defer { folder.remove() }
    try Importing.make(folder.store, from: source, language: words.language)
    try Dashboard(
      path: folder.store,
      language: words.language,
      isLanguageChosen: words.lang != nil,
      day: day.day,
      unitsAt: units.day,
      standing: sentences.demoStands(at: folder.store),
      editor: editor,
      leading: try editing.leading(),
      keepsSession: false
    ).open(look.choice)
  }
}
