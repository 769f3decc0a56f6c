import ArgumentParser
import NTMModel

/// `ntm difficult`.
struct ListDifficult: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "difficult",
    abstract: explain(
      "Xã khó khăn theo diện: tiêu chí, thôn bản được hỗ trợ, hạ tầng.",
      "Communes in difficulty by kind: criteria, supported villages, infrastructure."
    ),
    discussion: explain(
      "Không có --tag: các xã đặc biệt khó khăn. Các diện là dữ liệu của tệp.",
      "Without --tag: the communes in special difficulty. The kinds are data of the store."
    )
  )

  @Flag(help: help("Theo địa phương.", "By place."))
  var places = false

  @Flag(help: help("Liệt kê từng xã cùng các diện và thôn bản.", "The communes one by one."))
  var list = false

  @Flag(
    help: help(
      "Tiêu chí hạ tầng: các xã này so với xã khác và cả nước.",
      "Criteria of infrastructure, held against the other communes and the country."
    )
  )
  var infrastructure = false

  @Option(help: tagHelp)
  var tag: String?

  @Option(help: provinceHelp)
  var province: String?

  @Option(help: districtHelp)
  var district: String?

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: StandOptions
  @OptionGroup var against: SinceOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    if [places, list, infrastructure].count(where: \.self) > 1 {
      throw ValidationError(
        explain(
          "Chỉ chọn một trong --places, --list, --infrastructure.",
          "Choose one of --places, --list and --infrastructure."
        )
      )
    }
  }

  func run() throws {
    var reader = try Reader.open(store, day: day.day, units)
    reader.since = try against.baseline(for: reader)
    let place = try PlaceFinder(reader: reader).place(province: province, district: district)
    let tag = try self.tag.map { try reader.tag($0).code }
    let snapshot = try reader.answer(.difficult(place, tag: tag))
    guard case .difficult(let sheet) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    let isSideBySide = against.isSideBySide
    let report =
      if list {
        Report(communes: sheet.communes, below: nil, of: snapshot)
          .moving(
            communes: sheet.communes,
            villages: sheet.villagesThen,
            of: snapshot,
            sideBySide: isSideBySide
          )
      } else if infrastructure {
        Report(infrastructure: sheet, of: snapshot)
          .moving(infrastructure: sheet, of: snapshot, sideBySide: isSideBySide)
      } else if places {
        Report(difficultPlaces: sheet, of: snapshot)
          .moving(difficult: sheet.places.map(\.then), of: snapshot, sideBySide: isSideBySide)
      } else {
        Report(difficultKinds: sheet, of: snapshot)
          .moving(difficult: sheet.kinds.map(\.then), of: snapshot, sideBySide: isSideBySide)
      }
    try report.print(form.format, words.language)
  }
}

let tagHelp = help(
  "Chỉ các xã thuộc một diện: mã, tên ngắn hoặc tên (KV3, “biên giới”).",
  "Only communes of one kind: its code, short name or name (KV3, \"border\").",
  value: "kind"
)
