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
    let snapshot = try Reader(store: store, day: nil).answer(.followUps(.country))
    guard case .followUps(let sheet) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    guard let placed = sheet.followUps.first(where: { $0.item.number == number }) else {
      throw Refusal(.refused, .editing(.unknownFollowUp(number)))
    }
    let asOf = snapshot.asOf
    let edit = Edit(
      subject: .followUp(number, field),
      day: asOf,
      old: nil,
      new: value(asOf),
      source: source ?? who
    )
    let words = Sentences(self.words.language).words
    let name = placed.item.text + ", " + words.field(.followUp(number, column: field.rawValue))
    let above = [placed.district, placed.province].filter { !$0.isEmpty }
    let place = ([placed.unit.fullName] + above).joined(separator: ", ")
    try Writing(store: store, who: who, caution: caution, language: self.words.language)
      .write(edit, of: EditedFigure(place: place, name: name, movesTargets: false))
  }
}

/// The help of the number by which a follow-up is called.
let followUpHelp = help(
  "Số của việc, như ntm follow-up list cho biết.",
  "Its number, as ntm follow-up list tells it.",
  value: "number"
)
