import ArgumentParser
import NTMModel

/// `ntm models`.
struct ListModels: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: explain(
      "Các mô hình theo địa phương và loại: chuỗi giá trị, du lịch nông thôn.",
      "Models by place and kind: value chains, rural tourism."
    )
  )

  @Flag(help: help("Liệt kê từng mô hình.", "Lists the models one by one."))
  var list = false

  @Option(
    help: help(
      "Khi liệt kê, chỉ một loại, ghi những chữ đầu, như chuoi hoặc du-lich.",
      "Of a list only one kind, by how its name begins, such as chuoi or du-lich.",
      value: "kind"
    )
  )
  var kind: String?

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
    let known = snapshot.facts.modelKinds
    let chosen = try kind.map { try words(of: $0, among: known) }
    let models = sheet.models.filter { chosen?.contains($0.model.kind) ?? true }
    let isSideBySide = against.isSideBySide
    let report =
      list
      ? Report(models: models, of: snapshot)
        .moving(models: models, of: snapshot, sideBySide: isSideBySide)
      : Report(modelCounts: sheet, of: snapshot)
        .moving(modelCounts: sheet, of: snapshot, sideBySide: isSideBySide)
    try report.print(form.format, words.language)
  }

  private func words(of kind: String, among known: [ModelKind]) throws(Refusal) -> Set<String> {
    let named = known.filter { $0.isNamed(kind) }.map(\.word)
    guard !named.isEmpty else {
      throw Refusal(.wrongUse, .unknownModelKind(kind, known: known.map(\.word)))
    }
    return Set(named)
  }
}
