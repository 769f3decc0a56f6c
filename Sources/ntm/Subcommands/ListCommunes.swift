import ArgumentParser
import NTMModel

/// `ntm communes`.
struct ListCommunes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "communes",
    abstract: explain("Các xã với số tiêu chí đạt.", "The communes with the criteria they meet.")
  )

  @Option(
    help: help(
      "Chỉ các xã chắc chắn đạt dưới N tiêu chí; xã chưa xác định được đếm riêng.",
      "Only communes surely below N criteria; undetermined ones are counted apart.",
      value: "N"
    )
  )
  var below: Int?

  @Flag(
    help: help(
      "Theo tiêu chí: bao nhiêu xã dưới mức còn thiếu.",
      "By criterion: how many communes below the line lack it."
    )
  )
  var lacking = false

  @Option(help: tagHelp)
  var tag: String?

  @Option(help: provinceHelp)
  var province: String?

  @Option(help: districtHelp)
  var district: String?

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: StandOptions
  @OptionGroup var assumed: AssumeOptions
  @OptionGroup var against: SinceOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    if let below, below < 1 {
      throw ValidationError(
        explain("--below cần một số từ 1 trở lên.", "--below takes a number from 1 up.")
      )
    }
    if lacking, below != nil || tag != nil {
      throw ValidationError(
        explain(
          "--lacking theo mức của bộ tiêu chí; bỏ --below, --tag.",
          "--lacking goes by the line of the criteria set; leave out --below and --tag."
        )
      )
    }
  }

  func run() throws {
    var reader = try Reader.open(store, day: day.day, units, assumed)
    reader.since = try against.baseline(for: reader)
    let place = try PlaceFinder(reader: reader).place(province: province, district: district)
    if lacking {
      let snapshot = try reader.answer(.belowLine(place))
      guard case .communes(let rows) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
      return try Report(lacking: rows, of: snapshot)
        .moving(lacking: snapshot, sideBySide: against.isSideBySide)
        .print(form.format, words.language)
    }
    let tag = try self.tag.map { try reader.tag($0) }
    let (all, snapshot) = try reader.communes(below: place)
    let position = tag.flatMap { snapshot.facts.tags.firstIndex(of: $0) }
    let communes = tag == nil ? all : all.filter { $0.tags.contains(position ?? -1) }
    try Report(communes: communes, below: below, of: snapshot)
      .comparing(communes, below: below, of: snapshot, sideBySide: against.isSideBySide)
      .print(form.format, words.language)
  }
}
