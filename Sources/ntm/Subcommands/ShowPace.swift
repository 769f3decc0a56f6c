import ArgumentParser
import NTMModel

/// `ntm pace`.
struct ShowPace: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pace",
    abstract: explain(
      "Tiến độ và dự kiến đến hạn của các mục tiêu, hoặc của một mục tiêu ở từng nơi.",
      "Pace of the targets with a projection to the deadline, or of one target by place."
    ),
    discussion: explain(
      """
      Dự kiến là đường thẳng qua các kỳ số liệu, kỳ gần nặng hơn, đặt tiếp từ số mới nhất; khoảng là \
      các nhịp đã có. Cần ít nhất hai kỳ.
      """,
      """
      The projection is a straight line through the reporting dates, late ones weighing more, laid \
      on from the latest count; the band is past rates. Two dates at least are needed.
      """
    )
  )

  @Argument(
    help: help(
      "Mục tiêu, ví dụ T3: liệt kê từng nơi bên dưới. Bỏ trống: mọi mục tiêu.",
      "A target, such as T3: lists the places below. Without it: all targets.",
      value: "target"
    )
  )
  var target: String?

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

  func run() throws {
    var reader = try Reader.open(store, day: day.day, units, assumed)
    reader.since = try against.baseline(for: reader)
    let place = try PlaceFinder(reader: reader).place(province: province, district: district)
    let (overview, snapshot) = try reader.overview()
    let known = overview.targets.map(\.target.id)
    var rows: [(Target, PaceRow)] = []
    if let target {
      guard let id = known.first(where: { $0.lowercased() == target.lowercased() }) else {
        throw Refusal(.refused, .unknownTarget(target, known: known))
      }
      let sheet = try sheet(id, place, reader)
      rows = ([sheet.total] + sheet.places).map { (sheet.target, $0) }
    } else {
      rows = try known.map { id in
        let sheet = try sheet(id, place, reader)
        return (sheet.target, sheet.total)
      }
    }
    try Report(pace: rows, of: snapshot)
      .moving(pace: rows.map(\.1), of: snapshot, sideBySide: against.isSideBySide)
      .print(form.format, words.language)
  }

  private func sheet(_ id: String, _ place: UnitCode, _ reader: Reader) throws -> PaceSheet {
    guard case .pace(let sheet) = try reader.answer(.pace(id, place)).body else {
      throw Refusal(.refused, .noAnswer)
    }
    return sheet
  }
}
