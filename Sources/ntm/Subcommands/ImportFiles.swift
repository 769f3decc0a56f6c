import ArgumentParser

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
      Một lỗi thì không có gì được ghi; các lỗi được liệt kê cùng lúc.
      """,
      """
      PATH is a CSV file or a folder like sample-data. A form is known by its headings. One fault \
      and nothing is written; faults are listed together.
      """
    )
  )

  @Argument(help: help("Tệp CSV hoặc thư mục.", "CSV files or folders.", value: "path"))
  var paths: [String]

  @Flag(help: help("Chỉ kiểm tra, không ghi.", "Checks everything and writes nothing."))
  var dryRun = false

  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let summary = try Importing.read(
      paths,
      into: store.open(writing: true),
      dryRun: dryRun,
      language: words.language
    )
    try Streams.result(Sentences(words.language).imported(summary))
  }
}
