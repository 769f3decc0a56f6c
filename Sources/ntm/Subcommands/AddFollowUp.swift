import ArgumentParser
import NTMDashboard
import NTMModel

/// `ntm follow-up add`.
struct AddFollowUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: explain(
      "Giao một việc về một đơn vị.",
      "Gives out something to be done about a unit."
    )
  )

  @Argument(help: unitHelp)
  var unit: String

  @Argument(help: help("Việc phải làm.", "What is to be done.", value: "text"))
  var text: [String]

  @Option(help: help("Ai chủ trì.", "Who leads it.", value: "name"))
  var lead: String?

  @Option(help: help("Hạn, như 30/06/2020.", "Due by, such as 2020-06-30.", value: "day"))
  var due: String?

  @Option(
    help: help(
      "Nguồn; mặc định là người ghi.",
      "The source; by default the writer.",
      value: "text"
    )
  )
  var source: String?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var day: DayOption
  @OptionGroup var writer: WriterOption
  @OptionGroup var caution: CautionOptions
  @OptionGroup var wait: WaitOption
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let due = try self.due.map { try parsedDay($0) }
    let who = try writer.name()
    let store = try wait.open(store.resolved(), by: who, words.language)
    let reader = Reader(store: store, day: day.day)
    let unit = try PlaceFinder(reader: reader).unit(
      self.unit,
      within: [place.district, place.province]
    )
    let order = FollowUp.Order(text: text.joined(separator: " "), lead: lead ?? "", due: due)
    let edit = Edit(
      subject: .newFollowUp(unit.code),
      day: try day.day ?? reader.answer(.overview(focus: nil)).asOf,
      old: nil,
      new: .followUp(order),
      source: source ?? who
    )
    let figure = EditedFigure(
      place: unit.line,
      name: Sentences(words.language).words.newFollowUp,
      isNew: true,
      movesTargets: false
    )
    try Writing(store: store, who: who, caution: caution, language: words.language)
      .write(edit, of: figure)
  }
}
