import ArgumentParser
import NTMModel

/// `ntm districts`.
struct ListDistricts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "districts",
    abstract: explain(
      "Danh hiệu của đơn vị cấp huyện, và của tỉnh.",
      "The titles of district-level units, and of provinces."
    )
  )

  @Option(help: provinceHelp)
  var province: String?

  @Flag(
    help: help(
      "Chỉ các đơn vị trong cơ số chưa được công nhận, hoặc đã bị thu hồi.",
      "Only units of the base that hold no decision, or lost it."
    )
  )
  var unrecognised = false

  @Flag(
    help: help(
      "Chỉ các đơn vị có xã mà chưa có xã nào đạt chuẩn.",
      "Only units that have communes, but no recognised one."
    )
  )
  var withoutCommune = false

  @Flag(
    help: help(
      "Liệt kê các tỉnh, với huyện gần nhất nơi chưa có huyện nào.",
      "Lists provinces, with the nearest district where none is recognised."
    )
  )
  var provinces = false

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: StandOptions
  @OptionGroup var against: SinceOption
  @OptionGroup var assumed: AssumeOptions
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    if provinces && withoutCommune {
      throw ValidationError(
        explain(
          "--without-commune là của huyện, không dùng với --provinces.",
          "--without-commune is about districts and does not go with --provinces."
        )
      )
    }
  }

  func run() throws {
    var reader = try Reader.open(store, day: day.day, units, assumed)
    reader.since = try against.baseline(for: reader)
    let place = try PlaceFinder(reader: reader).place(province: province, district: nil)
    let snapshot = try reader.answer(.districts(place))
    guard case .districts(let sheet) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    var report = report(sheet, snapshot)
    if against.isSideBySide {
      let figures = provinces ? Report.comparedProvinces : Report.comparedDistricts
      report = report.sideBySide(figures, of: snapshot)
    }
    try report.print(form.format, words.language)
  }

  private func report(_ sheet: DistrictSheet, _ snapshot: Snapshot) -> Report {
    if provinces {
      let rows = sheet.provinces.filter { !unrecognised || $0.lacksRecognisedDistrict }
      return Report(provinces: rows, of: sheet, snapshot)
    }
    let rows = sheet.districts.filter { district in
      (!unrecognised || district.unit.isCounted && !district.isRecognised)
        && (!withoutCommune || district.lacksRecognisedCommune)
    }
    let report = Report(districts: rows, of: sheet, snapshot)
    return withoutCommune ? report.moving(withoutCommune: sheet, of: snapshot) : report
  }
}
