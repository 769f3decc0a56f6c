import ArgumentParser
import NTMModel

/// `ntm published`.
struct ListPublished: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "published",
    abstract: explain(
      "Các số công bố bên số ntm tính, mỗi số có tổng và ngày của nó.",
      "Published figures beside computed ones, each with its base and day."
    ),
    discussion: explain(
      "Số nào khác số ntm tính, hoặc ntm không tính được, thì nói vì sao. Không có --at: mọi số công "
        + "bố, cả sau kỳ báo cáo cuối. Số công bố giữ đơn vị lúc in nên không có --units-at.",
      "Where they differ, or the records do not reach, it says why. Without --at: all published "
        + "figures, those after the last report among them. They keep the units they were printed for, "
        + "so there is no --units-at."
    )
  )

  @Option(help: provinceHelp)
  var province: String?

  @Option(help: districtHelp)
  var district: String?

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: NoUnitsOption
  @OptionGroup var point: PointOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    try units.refuse(for: .published(.country))
    let reader = try Reader(store: store.open(), day: day.day).standing(point)
    let place = try PlaceFinder(reader: reader).place(province: province, district: district)
    let snapshot = try reader.answer(.published(place))
    guard case .published(let sheet) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    try Report(published: sheet, of: snapshot).print(form.format, words.language)
  }
}
