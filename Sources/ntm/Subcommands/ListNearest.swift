import ArgumentParser
import NTMModel

/// `ntm nearest`.
struct ListNearest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nearest",
    abstract: explain(
      "Các xã còn thiếu một, hai tiêu chí; hoặc cách ít nhất để đạt một mục tiêu.",
      "Communes one or two criteria short, or the least that meets a target."
    ),
    discussion: explain(
      """
      Xã chưa từng báo cáo để riêng bằng --silent. Với --target: các đơn vị cần ít tiêu chí nhất; chưa kể \
      tiêu chí của chính huyện.
      """,
      """
      Communes without a report are listed by --silent. With --target: the units that need the fewest \
      criteria; those of the districts themselves are not counted.
      """
    )
  )

  @Option(
    help: help(
      "Các đơn vị cần ít tiêu chí nhất để cả nước đạt mục tiêu này, ví dụ T1.",
      "The units that need the fewest criteria for this target, such as T1.",
      value: "target"
    )
  )
  var target: String?

  @Option(
    help: help(
      "Chỉ các xã thiếu tiêu chí này.",
      "Only communes that lack this criterion.",
      value: "number"
    )
  )
  var criterion: Int?

  @Flag(
    help: help("Các huyện chưa được công nhận, gần nhất trước.", "Districts not recognised yet.")
  )
  var districts = false

  @Flag(help: help("Các xã chưa báo cáo lần nào.", "Communes that never reported."))
  var silent = false

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
    let lists = [target != nil, districts, silent].count { $0 }
    if lists > 1 || (criterion != nil && lists > 0) {
      throw ValidationError(
        explain(
          "chọn một trong --target, --districts, --silent, --criterion.",
          "Choose one of --target, --districts, --silent and --criterion."
        )
      )
    }
    if silent, against.since != nil || against.against != nil {
      throw ValidationError(movesOfPlacesOnly)
    }
    if target != nil, province != nil || district != nil {
      throw ValidationError(
        explain("--target là của cả nước.", "--target is about the whole country.")
      )
    }
  }

  func run() throws {
    var reader = try Reader.open(store, day: day.day, units, assumed)
    reader.since = try against.baseline(for: reader)
    let place = try PlaceFinder(reader: reader).place(province: province, district: district)
    let snapshot = try reader.answer(.nearest(place))
    guard case .nearest(let sheet) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    try report(sheet, of: snapshot, reader).print(form.format, words.language)
  }

  private func report(
    _ sheet: NearestSheet,
    of snapshot: Snapshot,
    _ reader: Reader
  ) throws(Refusal) -> Report {
    if let target {
      let goal = try reader.goal(target, in: sheet)
      let needs = sheet.then?.needs[goal.reading.target.id]
      return report(goal.chosen, goal, needs, of: snapshot)
    }
    if districts { return report(sheet.districts, nil, sheet.then?.districts, of: snapshot) }
    if silent { return Report(silent: sheet.silent, of: snapshot) }
    let communes = sheet.communes
      .filter { near in criterion.map { near.lacking.contains($0) } ?? true }
      .map { near in
        NearestUnit(
          unit: near.row.unit,
          above: [near.row.district, near.row.province],
          communes: [near],
          criteria: near.lacking.count
        )
      }
    return report(communes, nil, sheet.then?.communes, of: snapshot)
  }

  private func report(
    _ units: [NearestUnit],
    _ goal: NearestGoal?,
    _ then: [UnitCode: Int]?,
    of snapshot: Snapshot
  ) -> Report {
    Report(nearest: units, goal: goal, of: snapshot)
      .moving(
        nearest: then ?? [:],
        units: units,
        of: snapshot,
        sideBySide: against.isSideBySide
      )
  }
}
