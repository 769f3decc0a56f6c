import ArgumentParser
import NTMModel

/// `ntm units`.
struct ListUnits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units",
    abstract: explain(
      "Các đơn vị hành chính trên cấp xã với số tổng hợp.",
      "The units above the communes with their figures."
    )
  )

  /// The steps that have figures of their own.
  enum Step: String, CaseIterable, ExpressibleByArgument {
    case country, region, province, district
  }

  @Option(
    help: help(
      "Cấp: country, region, province, district; mặc định là tỉnh, hoặc huyện khi có --province.",
      "The level; by default provinces, or the districts of --province.",
      value: "level"
    )
  )
  var level: Step?

  @Option(help: provinceHelp)
  var province: String?

  @Flag(
    help: help(
      "Chỉ xếp hạng: theo mức và theo tăng trong năm (hoặc từ --since), trong vùng; ít xã, thiếu báo cáo.",
      "Ranks only: by level and by this year's gain (or since --since), by region; few communes, missing."
    )
  )
  var rank = false

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: StandOptions
  @OptionGroup var against: SinceOption
  @OptionGroup var assumed: AssumeOptions
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    if rank, against.isSideBySide {
      throw ValidationError(
        explain(
          "--rank là một bảng riêng; dùng --since thay cho --against.",
          "--rank is a table of its own; take --since in place of --against."
        )
      )
    }
    if province != nil, let level, level != .district && level != .province {
      throw ValidationError(
        explain(
          "--province chỉ dùng với --level province hoặc district.",
          "--province goes with --level province or district only."
        )
      )
    }
  }

  func run() throws {
    var reader = try Reader.open(store, day: day.day, units, assumed)
    reader.since = try against.baseline(for: reader)
    let (overview, snapshot) = try reader.overview()
    let rows = try self.rows(reader, overview)
    var report = Report(units: rows, of: snapshot)
    if rank {
      report = report.ranked
    } else if against.isSideBySide {
      report = report.sideBySide(Report.comparedUnits(snapshot.set.line), of: snapshot)
    }
    try report.print(form.format, words.language)
  }

  private func rows(_ reader: Reader, _ overview: Overview) throws(Refusal) -> [PlaceRow] {
    var named: UnitCode?
    if province != nil {
      named = try PlaceFinder(reader: reader).place(province: province, district: nil)
    }
    switch level ?? (province == nil ? .province : .district) {
    case .country: return [overview.country]
    case .region: return overview.places.filter { $0.unit.level == .region }
    case .province:
      return overview.places.filter {
        $0.unit.level == .province && (named == nil || $0.unit.code == named)
      }
    case .district:
      let provinces = overview.places.filter {
        $0.unit.level == .province && (named == nil || $0.unit.code == named)
      }
      var rows: [PlaceRow] = []
      for province in provinces { rows += try reader.units(below: province.unit.code).0 }
      return rows
    }
  }
}

/// The help of `--province` and `--district`, which several subcommands take.
let provinceHelp = help(
  "Tỉnh: mã, tên, hoặc tên không dấu.",
  "A province by code, name, or name without accents.",
  value: "province"
)
let districtHelp = help(
  "Huyện: mã, tên, hoặc tên không dấu.",
  "A district by code, name, or name without accents.",
  value: "district"
)
