import ArgumentParser
import NTMDashboard
import NTMModel

/// `ntm note`.
struct NoteUnit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: explain("Ghi chú bên một đơn vị.", "Writes a note beside a unit.")
  )

  @Argument(help: unitHelp)
  var unit: String

  @Argument(help: help("Lời ghi chú.", "The words of the note.", value: "text"))
  var text: [String]

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
    let who = try writer.name()
    let store = try wait.open(store.resolved(), by: who, words.language)
    let reader = Reader(store: store, day: day.day)
    let unit = try PlaceFinder(reader: reader).unit(
      self.unit,
      within: [place.district, place.province]
    )
    let edit = Edit(
      subject: .note(unit.code),
      day: try day.day ?? reader.answer(.overview(focus: nil)).asOf,
      old: nil,
      new: .text(text.joined(separator: " ")),
      source: source ?? who
    )
    let figure = EditedFigure(
      place: unit.line,
      name: Sentences(words.language).words.field(.note(0)),
      isNew: true,
      movesTargets: false
    )
    try Writing(store: store, who: who, caution: caution, language: words.language)
      .write(edit, of: figure)
  }
}
