import ArgumentParser
import NTMModel

/// `ntm follow-up set`.
struct CorrectFollowUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: explain(
      "Sửa một việc đã giao: nội dung, chủ trì, hạn hay ngày xong.",
      "Corrects something given out: its text, lead, due day or the day it was done."
    )
  )

  @Argument(help: followUpHelp)
  var number: Int64

  @Argument(
    help: help("Giá trị mới; \"\" để bỏ trống.", "The new value; \"\" for none.", value: "value")
  )
  var value: [String]

  @Option(
    help: help(
      "Mục được sửa.",
      "What is corrected.",
      value: Part.allCases.map(\.rawValue).joined(separator: "|")
    )
  )
  var field: Part = .text

  @OptionGroup var correction: FollowUpCorrection

  /// The word for each part of it on the command line.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case text, lead, due, done

    var field: FollowUp.Field {
      switch self {
      case .text: .text
      case .lead: .lead
      case .due: .due
      case .done: .done
      }
    }
  }

  func run() throws {
    let text = value.joined(separator: " ")
    let isNone = text.isEmpty || text == "-"
    let day = [.due, .done].contains(field) && !isNone ? try parsedDay(text) : nil
    try correction.write(number, field.field) { _ in
      switch field {
      case .due, .done: .day(day)
      case .text, .lead: .text(isNone ? "" : text)
      }
    }
  }
}
