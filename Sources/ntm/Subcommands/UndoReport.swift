import ArgumentParser
import NTMModel

/// `ntm undo`.
struct UndoReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: explain(
      "Hoàn tác một báo cáo hoặc một thay đổi.",
      "Takes a report or a change back."
    ),
    discussion: explain(
      """
      Ghi các thay đổi ngược lại, không xóa gì; cũng hoàn tác được việc hoàn tác. Số báo cáo và số \
      thay đổi: ntm log
      """,
      """
      Writes the opposite changes and deletes nothing; taking back can be taken back too. ntm log \
      shows the numbers of reports and changes.
      """
    )
  )

  @Argument(help: help("Số báo cáo.", "The number of a report.", value: "report"))
  var report: Int64?

  @Option(help: help("Một thay đổi theo số.", "One change by its number.", value: "N"))
  var change: Int64?

  @Option(help: help("Lý do hoặc văn bản.", "Why, or a document.", value: "text"))
  var source: String = ""

  @OptionGroup var writer: WriterOption
  @OptionGroup var caution: CautionOptions
  @OptionGroup var wait: WaitOption
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    guard (report == nil) == (change == nil) else { return }
    throw ValidationError(
      explain(
        "Cho biết số báo cáo, hoặc --change và số thay đổi (xem: ntm log).",
        "Give the number of a report, or --change and that of a change (see: ntm log)."
      )
    )
  }

  func run() throws {
    let who = try writer.name()
    let store = try wait.open(store.resolved(), by: who, words.language)
    try Writing(store: store, who: who, caution: caution, language: words.language)
      .undo(change.map { .change($0) } ?? .report(report ?? 0), source: source)
  }
}
