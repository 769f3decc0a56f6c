import ArgumentParser
import NTMDashboard
import NTMModel

/// `ntm task`.
struct SetTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task",
    abstract: explain(
      "Ghi trạng thái của một nhiệm vụ, hoặc một mục khác của nó.",
      "Writes the state of a task of the programme, or something else of it."
    ),
    discussion: explain(
      "Xem các nhiệm vụ: ntm tasks. Văn bản của nhiệm vụ: ntm template van-ban, rồi ntm import.",
      "ntm tasks lists them. Papers come in by ntm template van-ban and ntm import."
    )
  )

  @Argument(
    help: help("Ký hiệu nhiệm vụ, như N1.", "The mark of the task, like N1.", value: "task")
  )
  var task: String

  @Argument(
    help: help(
      "Trạng thái, hay giá trị của mục --field; \"\" để bỏ trống.",
      "The state, or the value of the --field; \"\" for none.",
      value: "value"
    )
  )
  var value: [String]

  @Option(
    help: help(
      "Mục được ghi; mặc định là trạng thái.",
      "What is written; by default the state.",
      value: Part.allCases.map(\.rawValue).joined(separator: "|")
    )
  )
  var field: Part = .state

  @OptionGroup var source: SourceOption
  @OptionGroup var writer: WriterOption
  @OptionGroup var caution: CautionOptions
  @OptionGroup var wait: WaitOption
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  /// The word for each part of a task on the command line.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case state, lead, partners, deadline, next, note

    var field: TaskField {
      switch self {
      case .state: .state
      case .lead: .lead
      case .partners: .partners
      case .deadline: .deadline
      case .next: .nextStep
      case .note: .note
      }
    }
  }

  func run() throws {
    let who = try writer.name()
    let store = try wait.open(store.resolved(), by: who, words.language)
    let asOf = try Reader(store: store, day: nil).answer(.tasks).asOf
    let text = value.joined(separator: " ")
    let edit = Edit(
      subject: .task(id: task.uppercased(), field.field),
      day: asOf,
      old: nil,
      new: field == .deadline ? .day(text.isEmpty ? nil : try parsedDay(text)) : .text(text),
      source: source.source
    )
    let words = Sentences(words.language).words
    let name = words.field(.task(task.uppercased(), column: field.field.rawValue))
    let figure = EditedFigure(place: "", name: name)
    try Writing(store: store, who: who, caution: caution, language: self.words.language)
      .write(edit, of: figure)
  }
}
