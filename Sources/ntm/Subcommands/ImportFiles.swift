import ArgumentParser
import NTMModel
import NTMStore

/// `ntm import`.
struct ImportFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: explain(
      "Nhập báo cáo .xlsx và CSV: tất cả hoặc không gì cả.",
      "Imports .xlsx and CSV reports, all or nothing."
    ),
    discussion: explain(
      """
      PATH là tệp .xlsx, tệp CSV hoặc thư mục như sample-data. Biểu mẫu được nhận ra theo dòng tiêu \
      đề, ở bất kỳ trang tính nào. Một lỗi thì không có gì được ghi; các lỗi được liệt kê cùng lúc. \
      Tệp đã có số liệu được sao lưu trước (xem ntm backup). Tạo biểu mẫu trống bằng: ntm template
      """,
      """
      PATH is an .xlsx or CSV file or a folder like sample-data. A form is known by its headings, on \
      whatever sheet. One fault and nothing is written; faults are listed together. A store that has \
      figures is backed up first (see ntm backup). ntm template makes empty forms.
      """
    )
  )

  @Argument(help: help("Tệp .xlsx, CSV hoặc thư mục.", "Files or folders.", value: "path"))
  var paths: [String]

  @Option(
    help: help(
      "Ngày của số liệu, khi tệp không ghi.",
      "The day of the figures, when the file does not tell.",
      value: "date"
    ),
    transform: parsedDay
  )
  var day: Day?

  @Option(
    help: help(
      "Ngày báo cáo đến, khi khác hôm nay: quyết định đúng hạn hay trễ.",
      "The day on which the reports came in, where it is not today: on time or late.",
      value: "date"
    ),
    transform: parsedDay
  )
  var received: Day?

  @Flag(help: help("Chỉ kiểm tra, không ghi.", "Checks everything and writes nothing."))
  var dryRun = false

  @Flag(
    help: help("Nhập cả tệp đã nhập trước đây.", "Takes files too that were imported before.")
  )
  var again = false

  @Flag(
    name: .customLong("no-backup"),
    help: help("Không sao lưu trước khi nhập.", "Makes no backup first.")
  )
  var noBackup = false

  @OptionGroup var writer: WriterOption
  @OptionGroup var wait: WaitOption
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let who = try writer.name()
    let path = try store.resolved()
    // From here on Ctrl-C is asked for between two rows: nothing is left half-way.
    Signals.hold()
    let store = try open(path, by: who)
    let summary = try Importing.read(
      paths,
      into: store,
      by: who,
      day: day,
      received: received,
      again: again,
      dryRun: dryRun,
      language: words.language
    )
    let sentences = Sentences(words.language, titles: summary.titles)
    let backup = summary.backup.map { sentences.backedUpBefore($0, store: path) + "\n" }
    try Streams.result(sentences.imported(summary) + (backup ?? ""))
  }

  /// The store to import into; a dry run only reads it.
  private func open(_ path: String, by name: String) throws(Refusal) -> Store {
    let backsUp = !noBackup && !DemoFolder.holds(path)
    guard dryRun else {
      return try wait.open(
        path,
        by: name,
        backsUp: backsUp,
        isStopped: { Signals.isStopRequested },
        words.language
      )
    }
    let turn = wait.turn(by: name, isStopped: { Signals.isStopRequested }, words.language)
    return try StoreOption.open(path, writing: false, turn: turn)
  }
}
