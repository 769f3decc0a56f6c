import ArgumentParser
import NTMModel

/// `ntm ocop`.
struct ListOCOP: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ocop",
    abstract: explain(
      "Sản phẩm OCOP theo địa phương và hạng sao.",
      "OCOP products by place and star."
    )
  )

  @Flag(help: help("Liệt kê từng sản phẩm.", "Lists the products one by one."))
  var products = false

  @Flag(help: help("Theo loại chủ thể.", "By kind of owner."))
  var owners = false

  @Option(help: provinceHelp)
  var province: String?

  @Option(help: districtHelp)
  var district: String?

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: UnitsOption
  @OptionGroup var against: SinceOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    guard against.since == nil && against.against == nil || !products && !owners else {
      throw ValidationError(movesOfPlacesOnly)
    }
    guard !products || !owners else {
      throw ValidationError(
        explain(
          "--products và --owners là hai bảng khác nhau; chọn một",
          "--products and --owners are two tables; choose one"
        )
      )
    }
  }

  func run() throws {
    var reader = try Reader.open(store, day: day.day, unitsAt: units.day)
    reader.since = try against.baseline(for: reader)
    let place = try PlaceFinder(reader: reader).place(province: province, district: district)
    let snapshot = try reader.answer(products ? .products(place, sector: nil) : .ocop(place))
    switch snapshot.body {
    case .products(let rows):
      try Report(products: rows, of: snapshot).print(form.format, words.language)
    case .ocop(let sheet) where owners:
      try Report(owners: sheet.owners, of: snapshot).print(form.format, words.language)
    case .ocop(let sheet):
      let report = Report(ocop: sheet, of: snapshot)
      try
        (against.isSideBySide
        ? report.sideBySide(Report.comparedProducts, of: snapshot) : report)
        .print(form.format, words.language)
    default: throw Refusal(.refused, .noAnswer)
    }
  }
}
