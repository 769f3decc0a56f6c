import ArgumentParser
import NTMDashboard
import NTMModel

/// `ntm check`.
struct CheckFigures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: explain(
      "Chất lượng số liệu: chưa báo cáo, trễ hạn, mâu thuẫn; mã thoát 1 khi có.",
      "The quality of the figures; leaves with 1 when any is missing, late or contradicting."
    )
  )

  @Option(help: provinceHelp)
  var province: String?

  @Option(help: districtHelp)
  var district: String?

  @Flag(
    help: help(
      "Liệt kê các xã, và huyện, tỉnh có tiêu chí riêng, chưa báo cáo kỳ này, trễ, mâu thuẫn.",
      "Lists communes, and units with own criteria, without report, late or contradicting."
    )
  )
  var communes = false

  @Flag(
    help: help(
      "Danh sách OCOP, hợp tác xã, mô hình, báo cáo tiêu chí huyện, tỉnh: phải nộp, đã nộp.",
      "Lists of OCOP, cooperatives and models, reports of own criteria: expected, received."
    )
  )
  var records = false

  @Flag(
    help: help(
      "Liệt kê các sản phẩm OCOP có hồ sơ cần xem lại.",
      "Lists the OCOP products with whose records something is wrong."
    )
  )
  var products = false

  @Flag(
    help: help(
      "Liệt kê mọi hồ sơ cần xem lại: sản phẩm, hợp tác xã, mô hình, danh hiệu, văn bản.",
      "Lists all records with which something is wrong: products, cooperatives, models, titles, papers."
    )
  )
  var faults = false

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: StandOptions
  @OptionGroup var against: SinceOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    if [communes, records, products, faults].count(where: \.self) > 1 {
      throw ValidationError(
        explain(
          "--communes, --records, --products, --faults: chỉ chọn một.",
          "Choose one of --communes, --records, --products and --faults."
        )
      )
    }
  }

  func run() throws {
    var reader = try Reader.open(store, day: day.day, units)
    reader.since = try against.baseline(for: reader)
    let place = try PlaceFinder(reader: reader).place(province: province, district: district)
    let snapshot = try reader.answer(.quality(place))
    guard case .quality(let sheet) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    try report(sheet, of: snapshot).print(form.format, words.language)
    if !sheet.isWell { throw ExitCode(ExitStatus.refused.rawValue) }
  }

  private func report(_ sheet: QualitySheet, of snapshot: Snapshot) -> Report {
    let names = Sentences(words.language, titles: snapshot.facts.titles).words
    let isSideBySide = against.isSideBySide
    if communes {
      return Report(qualityCommunes: sheet, of: snapshot, names)
        .moving(qualityCommunes: sheet, of: snapshot, sideBySide: isSideBySide, names)
    }
    if records {
      return Report(records: sheet, of: snapshot, names)
        .moving(records: sheet, of: snapshot, sideBySide: isSideBySide, names)
    }
    if products {
      return Report(productFaults: sheet, of: snapshot, names)
        .moving(faulty: sheet, of: [.product], snapshot)
    }
    if faults {
      return Report(faults: sheet, of: snapshot, names)
        .moving(faulty: sheet, of: Set(QualityRecord.Kind.allCases), snapshot)
    }
    return Report(quality: sheet, of: snapshot)
      .moving(
        quality: sheet.places,
        own: sheet.ownLevels,
        of: snapshot,
        sideBySide: isSideBySide
      )
  }
}
