import ArgumentParser
import NTMDashboard
import NTMModel

/// `ntm villages`.
struct CountVillages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "villages",
    abstract: explain(
      "Ghi số thôn, bản được hỗ trợ của một xã, số đạt, hoặc tổng số.",
      "Writes how many villages of a commune are supported, meet their criteria, or exist."
    ),
    discussion: explain(
      """
      Ví dụ: ntm villages "Bản Liền, Bắc Hà, Lào Cai" 3 --source 12/BC-UBND. \
      Sửa số đang đứng của xã; chưa có số nào thì bắt đầu từ ngày --at.
      """,
      """
      For example: ntm villages "Bản Liền, Bắc Hà, Lào Cai" 3 --source 12/BC-UBND. \
      Corrects the counts that stand; where there are none they begin on the day of --at.
      """
    )
  )

  @Argument(help: unitHelp)
  var unit: String

  @Argument(
    help: help("Số thôn, bản; - là chưa rõ.", "So many villages; - is not told.", value: "count")
  )
  var count: String

  @Option(
    help: help(
      "Số nào; mặc định là số đạt.",
      "Which count; by default those that meet their criteria.",
      value: Part.allCases.map(\.rawValue).joined(separator: "|")
    )
  )
  var field: Part = .met

  /// The word for each count on the command line.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case supported, met, total

    var field: Villages.Field {
      switch self {
      case .supported: .supported
      case .met: .met
      case .total: .total
      }
    }
  }

  @OptionGroup var source: SourceOption
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
      within: [place.district, place.province],
      levels: [.commune]
    )
    let isUntold = ["-", "–"].contains(count)
    guard isUntold || Int(count) != nil else {
      throw Refusal(.wrongUse, .writing(.badValue(count)))
    }
    let edit = Edit(
      subject: .villages(unit.code, field.field),
      day: try day.day ?? reader.answer(.overview(focus: nil)).asOf,
      old: nil,
      new: .quantity(isUntold ? nil : Int(count).map { Quantity($0) }),
      source: source.source
    )
    let words = Sentences(words.language).words
    let figure = EditedFigure(
      place: unit.line,
      name: words.villagesName + ", " + words.name(of: field.field),
      areFigures: true,
      movesTargets: false
    )
    try Writing(store: store, who: who, caution: caution, language: self.words.language)
      .write(edit, of: figure)
  }
}
