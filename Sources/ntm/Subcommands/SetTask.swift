import ArgumentParser
import NTMDashboard
import NTMModel

/// `ntm task`.
struct SetTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task",
    abstract: explain(
      "Ghi trạng thái của một nhiệm vụ.",
      "Writes the state of a task of the programme."
    )
  )

  @Argument(
    help: help("Ký hiệu nhiệm vụ, như N1.", "The mark of the task, like N1.", value: "task")
  )
  var task: String

  @Argument(
    help: help(
      "Trạng thái bằng lời, như “đã trình”; \"\" để bỏ trống.",
      "The state in words, like “submitted”; \"\" for none.",
      value: "state"
    )
  )
  var state: [String]

  @OptionGroup var source: SourceOption
  @OptionGroup var writer: WriterOption
  @OptionGroup var caution: CautionOptions
  @OptionGroup var wait: WaitOption
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let who = try writer.name()
    let store = try wait.open(store.resolved(), by: who, words.language)
    let asOf = try Reader(store: store, day: nil).answer(.overview(focus: nil)).asOf
    let edit = Edit(
      subject: .task(id: task.uppercased()),
      day: asOf,
      old: nil,
      new: .text(state.joined(separator: " ")),
      source: source.source
    )
    let name = Sentences(words.language).words.field(.task(task.uppercased(), column: "state"))
    let figure = EditedFigure(place: "", name: name)
    try Writing(store: store, who: who, caution: caution, language: words.language)
      .write(edit, of: figure)
  }
}
