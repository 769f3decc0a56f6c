import ArgumentParser
import NTMDashboard
import NTMModel
import NTMStore

/// `ntm recognise`.
struct RecogniseUnit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognise",
    abstract: explain(
      "Ghi, sửa hoặc thu hồi một quyết định công nhận.",
      "Grants, corrects or withdraws a recognition."
    ),
    discussion: explain(
      """
      Ví dụ: ntm recognise 02932 đạt chuẩn --number 12/QĐ-UBND --decided 08/06/2020; \
      thu hồi: --withdraw 01/07/2020 --source 15/QĐ-UBND
      """,
      """
      For example: ntm recognise 02932 standard --number 12/QĐ-UBND --decided 2020-06-08; \
      to withdraw it: --withdraw 2020-07-01 --source 15/QĐ-UBND
      """
    )
  )

  @Argument(help: unitHelp)
  var unit: String

  @Argument(
    help: help(
      "Tên danh hiệu, ví dụ: đạt chuẩn; xem các tên bằng: ntm titles.",
      "The name of a title, such as standard; ntm titles lists them.",
      value: "standard"
    )
  )
  var standard: [String]

  @Option(help: help("Số quyết định.", "The number of the decision.", value: "number"))
  var number: String?

  @Option(
    help: help("Ngày quyết định.", "The day of the decision.", value: "date"),
    transform: parsedDay
  )
  var decided: Day?

  @Option(
    help: help(
      "Năm công nhận; mặc định là năm của quyết định.",
      "The year it stands for; by default that of the decision.",
      value: "year"
    )
  )
  var year: Int?

  @Option(
    help: help("Thu hồi từ ngày này.", "Withdraws it from this day.", value: "date"),
    transform: parsedDay
  )
  var withdraw: Day?

  @Option(
    help: help(
      "Nguồn; mặc định là số quyết định. Cần có khi thu hồi.",
      "The source; by default the number of the decision. Needed to withdraw.",
      value: "text"
    )
  )
  var source: String?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var writer: WriterOption
  @OptionGroup var caution: CautionOptions
  @OptionGroup var wait: WaitOption
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let who = try writer.name()
    let name = standard.joined(separator: " ")
    guard let source = source ?? number else {
      throw Refusal(.wrongUse, .badText(.empty(withdraw == nil ? .decision : .source)))
    }
    let store = try wait.open(store.resolved(), by: who, words.language)
    let titles = try titles(in: store)
    let named = titles.named(name)
    guard !named.isEmpty else {
      let known = Titles.names(titles.rows)
      throw Refusal(.wrongUse, .writing(.badStandard(name, known: known)))
    }
    let reader = Reader(store: store, day: nil)
    let unit = try PlaceFinder(reader: reader).unit(
      self.unit,
      within: [place.district, place.province],
      levels: [.commune, .district, .province]
    )
    let standard = meant(among: named, of: unit)
    let held = try held(standard, by: unit, in: store)
    let year = try year(among: held, of: unit)
    let old = held.first { $0.year == year }
    let edit = Edit(
      subject: .recognition(unit.code, standard, year: year),
      day: try reader.answer(.overview(focus: nil)).asOf,
      old: .recognition(old),
      new: .recognition(try changed(old, standard, year, of: unit)),
      source: source
    )
    let figure = EditedFigure(
      place: unit.line,
      name: Sentences(words.language, titles: titles).words.field(
        .recognition(standard, year: year, column: "")
      )
    )
    try Writing(store: store, who: who, caution: caution, language: words.language)
      .write(edit, of: figure)
  }

  private func titles(in store: Store) throws(Refusal) -> Titles {
    do throws(StoreError) {
      return try store.titles()
    } catch {
      throw Refusal(error)
    }
  }

  /// The grade that a word means for a unit: one that its level has, on the day of the decision where
  /// one is given, else the latest; the store refuses what nobody of the level gets.
  private func meant(among named: [Title], of unit: PlaceFinder.Candidate) -> Standard {
    let own = named.filter { $0.level == unit.unit.level }
    let then = own.last { title in decided.map { title.valid.contains($0) } ?? false }
    return (then ?? own.last ?? named[0]).standard
  }

  private func held(
    _ standard: Standard,
    by unit: PlaceFinder.Candidate,
    in store: Store
  ) throws(Refusal) -> [Recognition] {
    do throws(StoreError) {
      return try store.recognitions(of: unit.code).filter { $0.standard == standard }
    } catch {
      throw Refusal(error)
    }
  }

  /// The year that is meant: the one given, that of the decision, or that of the only recognition.
  private func year(
    among held: [Recognition],
    of unit: PlaceFinder.Candidate
  ) throws(Refusal) -> Int {
    if let year { return year }
    if withdraw == nil, let decided { return decided.year }
    let name = unit.unit.fullName
    guard let only = held.last else {
      throw Refusal(.refused, .writing(.noRecognition(unit: name)))
    }
    guard held.count == 1 else {
      throw Refusal(
        .refused,
        .writing(.severalRecognitions(unit: name, years: held.map(\.year)))
      )
    }
    return only.year
  }

  /// What is not given stays as it was.
  private func changed(
    _ old: Recognition?,
    _ standard: Standard,
    _ year: Int,
    of unit: PlaceFinder.Candidate
  ) throws(Refusal) -> Recognition {
    if old == nil, withdraw != nil || number == nil {
      throw Refusal(.refused, .writing(.noRecognition(unit: unit.unit.fullName)))
    }
    return Recognition(
      standard: standard,
      number: number ?? old?.number ?? "",
      decidedOn: decided ?? old?.decidedOn,
      year: year,
      lostOn: withdraw ?? old?.lostOn,
      source: old?.source ?? ""
    )
  }
}
