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

  @Option(
    help: help(
      "Tách mỗi nơi theo ngành hàng (sector), loại chủ thể (owner), hoặc cả hai: sector,owner.",
      "Parts each place by sector, by kind of owner, or by both: sector,owner."
    )
  )
  var by: DivisionList?

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
    guard by == nil || !products && !owners else {
      throw ValidationError(
        explain(
          "--by là một bảng riêng; bỏ --products và --owners",
          "--by is a table of its own; leave out --products and --owners"
        )
      )
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
    var reader = try Reader.open(store, day: day.day, units)
    reader.since = try against.baseline(for: reader)
    let place = try PlaceFinder(reader: reader).place(province: province, district: district)
    let snapshot = try reader.answer(products ? .products(place, sector: nil) : .ocop(place))
    switch snapshot.body {
    case .products(let rows):
      try Report(products: rows, of: snapshot)
        .moving(products: rows, of: snapshot, sideBySide: against.isSideBySide)
        .print(form.format, words.language)
    case .ocop(let sheet) where owners:
      let then = sheet.ownersThen(of: place, sector: nil)
      try Report(owners: sheet.owners, then: then, of: snapshot)
        .moving(owners: sheet.owners, then, of: snapshot, sideBySide: against.isSideBySide)
        .print(form.format, words.language)
    case .ocop(let sheet):
      if let by {
        return try Report(ocop: sheet, by: by.divisions, of: snapshot)
          .moving(
            ocop: sheet,
            by: by.divisions,
            of: snapshot,
            sideBySide: against.isSideBySide
          )
          .print(form.format, words.language)
      }
      let report = Report(ocop: sheet, of: snapshot)
      try
        (against.isSideBySide
        ? report.sideBySide(Report.comparedProducts, of: snapshot) : report)
        .print(form.format, words.language)
    default: throw Refusal(.refused, .noAnswer)
    }
  }
}

/// What `ntm ocop --by` tells products apart by: `sector`, `owner` or `sector,owner`.
struct DivisionList: ExpressibleByArgument {
  let divisions: Set<OCOPGroup.Division>

  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.trimmingPrefix(" ") }
    let divisions = words.compactMap { OCOPGroup.Division(rawValue: String($0)) }
    guard divisions.count == words.count, Set(divisions).count == words.count else { return nil }
    self.divisions = Set(divisions)
  }

  static var allValueStrings: [String] { ["sector", "owner", "sector,owner"] }
}
