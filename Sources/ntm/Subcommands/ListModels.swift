import ArgumentParser
import NTMModel

/// `ntm models`.
struct ListModels: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: explain(
      "Các mô hình chuỗi giá trị và du lịch nông thôn theo địa phương.",
      "Models of value chains and of rural tourism by place."
    )
  )

  @Flag(help: help("Liệt kê từng mô hình.", "Lists the models one by one."))
  var list = false

  @Option(
    help: help(
      "Khi liệt kê, chỉ một loại: chuoi (chuỗi giá trị) hoặc du-lich (du lịch nông thôn).",
      "Of a list only one kind: chuoi (value chains) or du-lich (rural tourism).",
      value: "chuoi|du-lich"
    )
  )
  var kind: Kind?

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

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case valueChain = "chuoi"
    case ruralTourism = "du-lich"

    var kind: RuralModel.Kind {
      switch self {
      case .valueChain: .valueChain
      case .ruralTourism: .ruralTourism
      }
    }
  }

  func validate() throws {
    if kind != nil, !list {
      throw ValidationError(
        explain("--kind đi cùng --list.", "--kind goes with --list.")
      )
    }
  }

  func run() throws {
    var reader = try Reader.open(store, day: day.day, units)
    reader.since = try against.baseline(for: reader)
    let place = try PlaceFinder(reader: reader).place(province: province, district: district)
    let snapshot = try reader.answer(.models(place))
    guard case .models(let sheet) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    let models = sheet.models.filter { kind == nil || $0.model.kind == kind?.kind }
    let isSideBySide = against.isSideBySide
    let report =
      list
      ? Report(models: models, of: snapshot)
        .moving(models: models, of: snapshot, sideBySide: isSideBySide)
      : Report(modelCounts: sheet, of: snapshot)
        .moving(modelCounts: sheet.places, of: snapshot, sideBySide: isSideBySide)
    try report.print(form.format, words.language)
  }
}
