import ArgumentParser
import NTMModel

/// `ntm components`.
struct ListComponents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "components",
    abstract: explain(
      "Các nội dung thành phần với tiêu chí, mục tiêu, nhiệm vụ thuộc mỗi nội dung.",
      "The component contents with the criteria, targets and tasks under each."
    )
  )

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: StandOptions
  @OptionGroup var against: SinceOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    var reader = try Reader.open(store, day: day.day, units)
    reader.since = try against.baseline(for: reader)
    let snapshot = try reader.answer(.components)
    guard case .components(let rows) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    try Report(components: rows, of: snapshot)
      .moving(components: rows, of: snapshot, sideBySide: against.isSideBySide)
      .print(form.format, words.language)
  }
}
