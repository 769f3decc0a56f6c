import ArgumentParser
import NTMDashboard
import NTMModel
import TerminalCanvas

/// `ntm keys`.
struct ListKeys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: explain("Các phím của bảng theo dõi.", "The keys of the dashboard.")
  )

  /// The forms of the list.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case table, markdown
  }

  @Option(help: help("Dạng kết quả.", "The form of the result.", value: "table|markdown"))
  var format: Form = .table

  @OptionGroup var words: LanguageOption

  func run() throws {
    try Streams.result(format == .table ? KeyList.table(words.language) : KeyList.markdown)
  }
}
