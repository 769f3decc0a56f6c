import ArgumentParser
import NTMModel

/// `ntm targets`.
struct ListTargets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets",
    abstract: explain(
      "Các mục tiêu của chương trình và kết quả.",
      "The targets of the programme and where they stand."
    )
  )

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: StandOptions
  @OptionGroup var against: SinceOption
  @OptionGroup var assumed: AssumeOptions
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    var reader = try Reader.open(store, day: day.day, units, assumed)
    reader.since = try against.baseline(for: reader)
    let (overview, snapshot) = try reader.overview()
    var rivals: [String: PublishedFigure] = [:]
    for target in overview.targets.map(\.target) where target.baseline != nil {
      guard case .target(let sheet) = try reader.answer(.target(target.id)).body else { continue }
      rivals[target.id] = sheet.published.map(\.figure).first { target.isRivalBaseline($0) }
    }
    var report = Report(targets: overview.targets, rivals: rivals, of: snapshot)
    if against.isSideBySide {
      let value = Report.Compared(then: "valueThen", now: "value", move: "move")
      report = report.sideBySide([value], of: snapshot)
    }
    try report.print(form.format, words.language)
  }
}
