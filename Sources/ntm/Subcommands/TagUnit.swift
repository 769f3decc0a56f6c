import ArgumentParser
import NTMDashboard
import NTMModel

/// `ntm tag`.
struct TagUnit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: explain(
      "Ghi một diện cho xã hoặc huyện, hay thôi.",
      "Gives a commune or district a tag, or takes it away."
    ),
    discussion: explain(
      """
      Ví dụ: ntm tag "Bản Liền, Bắc Hà, Lào Cai" KV3 --source 900/QĐ-TTg; thôi: --remove. \
      Diện mới của cùng nhóm thay diện cũ từ ngày đó.
      """,
      """
      For example: ntm tag "Bản Liền, Bắc Hà, Lào Cai" KV3 --source 900/QĐ-TTg; to end it: --remove. \
      A tag of the same group takes the place of the one that stands, from the day on.
      """
    )
  )

  @Argument(help: unitHelp)
  var unit: String

  @Argument(
    help: help(
      "Mã hoặc tên của diện; các diện có ở: ntm difficult.",
      "The code or a name of the tag; ntm difficult lists them.",
      value: "tag"
    )
  )
  var tag: String

  @Flag(help: help("Thôi diện này từ ngày đó.", "Takes the tag away from the day on."))
  var remove = false

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
      levels: [.commune, .district]
    )
    let tag = try reader.tag(self.tag)
    let day = try day.day ?? reader.answer(.overview(focus: nil)).asOf
    let edit = Edit(
      subject: .tag(unit.code, code: tag.code),
      day: day,
      old: nil,
      new: .tag(remove ? nil : tag.code),
      source: source.source
    )
    let figure = EditedFigure(
      place: unit.line,
      name: Sentences(words.language).words.field(.tag(tag.code, since: day, column: "")),
      movesTargets: false
    )
    try Writing(store: store, who: who, caution: caution, language: words.language)
      .write(edit, of: figure)
  }
}
