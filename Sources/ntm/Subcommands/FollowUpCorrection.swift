import ArgumentParser
import NTMDashboard
import NTMModel

/// How something that was given out is corrected, whatever of it.
struct FollowUpCorrection: ParsableArguments {
  @Option(
    help: help(
      "Nguồn; mặc định là người ghi.",
      "The source; by default the writer.",
      value: "text"
    )
  )
  var source: String?

  @OptionGroup var writer: WriterOption
  @OptionGroup var caution: CautionOptions
  @OptionGroup var wait: WaitOption
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  /// Writes the value that `value` makes of the latest reporting day.
  func write(
    _ number: Int64,
    _ field: FollowUp.Field,
    _ value: (Day) -> Edit.Value
  ) throws {
    let who = try writer.name()
    let store = try wait.open(store.resolved(), by: who, words.language)
    let asOf = try Reader(store: store, day: nil).answer(.overview(focus: nil)).asOf
    let edit = Edit(
      subject: .followUp(number, field),
      day: asOf,
      old: nil,
      new: value(asOf),
      source: source ?? who
    )
    let words = Sentences(self.words.language).words
    let name = words.field(.followUp(number, column: field.rawValue))
    try Writing(store: store, who: who, caution: caution, language: self.words.language)
      .write(edit, of: EditedFigure(place: "", name: name))
  }
}

/// The help of the number by which a follow-up is called.
let followUpHelp = help(
  "Số của việc, như ntm follow-up list cho biết.",
  "Its number, as ntm follow-up list tells it.",
  value: "number"
)
