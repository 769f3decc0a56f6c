import ArgumentParser
import NTMModel

/// `ntm follow-up done`.
struct FinishFollowUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: explain("Ghi rằng một việc đã xong.", "Says that something is done.")
  )

  @Argument(help: followUpHelp)
  var number: Int64

  @Option(
    name: .customLong("on"),
    help: help(
      "Ngày xong; mặc định là kỳ báo cáo mới nhất.",
      "The day it was done; by default the latest reporting day.",
      value: "day"
    )
  )
  var done: String?

  @OptionGroup var correction: FollowUpCorrection

  func run() throws {
    let done = try self.done.map { try parsedDay($0) }
    try correction.write(number, .done) { .day(done ?? $0) }
  }
}
