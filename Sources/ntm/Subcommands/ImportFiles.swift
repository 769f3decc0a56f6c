import ArgumentParser
import NTMStore

/// `ntm import`.
struct ImportFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: explain(
      "Nhập báo cáo CSV: tất cả hoặc không gì cả.",
      "Imports CSV reports, all or nothing."
    ),
    discussion: explain(
      """
      PATH là tệp CSV hoặc thư mục như sample-data. Biểu mẫu được nhận ra theo dòng tiêu đề. \
      Một lỗi thì không có gì được ghi; các lỗi được liệt kê cùng lúc. Tệp đã có số liệu được sao \
      lưu trước (xem ntm backup).
      """,
      """
      PATH is a CSV file or a folder like sample-data. A form is known by its headings. One fault \
      and nothing is written; faults are listed together. A store that has figures is backed up \
      first (see ntm backup).
      """
    )
  )

  @Argument(help: help("Tệp CSV hoặc thư mục.", "CSV files or folders.", value: "path"))
  var paths: [String]

  @Flag(help: help("Chỉ kiểm tra, không ghi.", "Checks everything and writes nothing."))
  var dryRun = false

  @Flag(
    name: .customLong("no-backup"),
    help: help("Không sao lưu trước khi nhập.", "Makes no backup first.")
  )
  var noBackup = false

  @OptionGroup var wait: WaitOption
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let sentences = Sentences(words.language)
    let path = try store.resolved()
    let turn = wait.turn(backsUp: !noBackup && !DemoFolder.holds(path), words.language)
    let store = try StoreOption.open(path, writing: true, turn: turn)
    if store.upgrade != nil { Streams.note(sentences.upgraded(store.upgrade, store: path)) }
    let summary = try Importing.read(paths, into: store, dryRun: dryRun, language: words.language)
    let backup = summary.backup.map { sentences.backedUpBefore($0, store: path) + "\n" }
    try Streams.result(sentences.imported(summary) + (backup ?? ""))
  }
}
