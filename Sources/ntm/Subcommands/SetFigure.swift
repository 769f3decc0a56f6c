import ArgumentParser
import NTMDashboard
import NTMModel

/// `ntm set`.
struct SetFigure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: explain(
      "Sửa một tiêu chí hoặc chỉ tiêu của một xã, hoặc một tiêu chí của huyện, tỉnh.",
      "Corrects one criterion or indicator of a commune, or a criterion of a district or province."
    ),
    discussion: explain(
      """
      Sửa số liệu đang đúng vào ngày --at; các kỳ sau giữ nguyên. Ví dụ: \
      ntm set 02932 17.1 58,2 --source "12/BC-UBND"
      """,
      """
      Corrects the figures that hold on the day --at; later ones stay. For example: \
      ntm set 02932 17.1 58.2 --source "12/BC-UBND"
      """
    )
  )

  @Argument(help: unitHelp)
  var unit: String

  @Argument(
    help: help(
      "Số tiêu chí (17) hoặc mã chỉ tiêu (17.1, CT10, CT3.1b).",
      "The number of a criterion (17) or the code of an indicator (17.1, CT10, CT3.1b).",
      value: "criterion"
    )
  )
  var criterion: String

  @Argument(
    help: help(
      "đạt, không đạt, rà soát, chưa có số liệu, hoặc một số như 58,2.",
      "met, not met, disputed, no report, or a number like 58.2.",
      value: "state"
    )
  )
  var state: [String]

  @OptionGroup var source: SourceOption

  @Option(
    name: .customLong("if"),
    help: help(
      "Chỉ ghi khi số liệu đang là giá trị này.",
      "Writes only while the figure is still this.",
      value: "state"
    )
  )
  var old: String?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var day: DayOption
  @OptionGroup var writer: WriterOption
  @OptionGroup var caution: CautionOptions
  @OptionGroup var wait: WaitOption
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let who = try writer.name()
    let store = try wait.open(store.resolved(), by: who, words.language)
    let reader = Reader(store: store, day: day.day)
    let unit = try PlaceFinder(reader: reader)
      .unitWithCriteria(unit, within: [place.district, place.province])
    let isCommune = unit.unit.level == .commune
    let snapshot = try reader.answer(isCommune ? .commune(unit.code) : .districts(unit.code))
    let set = isCommune ? snapshot.set : ownSet(of: unit.unit, in: snapshot)
    let text = state.joined(separator: " ")
    let figure = try figure(of: text, in: set)
    let edit = Edit(
      subject: figure.subject(unit.code),
      day: day.day ?? snapshot.asOf,
      old: try old.map { try figure.value($0) },
      new: try figure.value(text),
      source: source.source
    )
    var named = figure.named(in: unit, set, Sentences(words.language).words)
    named.asked = (unit.unit.level, snapshot.asOf)
    try Writing(store: store, who: who, caution: caution, language: words.language)
      .write(edit, of: named)
  }

  /// The criteria of the district or province that was asked for; those of communes where it has none,
  /// which the store then refuses.
  private func ownSet(of unit: Unit, in snapshot: Snapshot) -> CriteriaSet {
    guard case .districts(let sheet) = snapshot.body,
      let criteria = unit.level == .province
        ? sheet.provinces.first?.criteria : sheet.districts.first?.criteria
    else { return snapshot.set }
    let code = criteria.set
    return sheet.criteriaSets.first { $0.set.code == code }?.set ?? snapshot.set
  }

  /// A bare number is a criterion, unless the value is one that only an indicator can have.
  private func figure(of text: String, in set: CriteriaSet) throws(Refusal) -> EditWords.Figure {
    guard let figure = EditWords.figure(criterion) else {
      throw Refusal(.wrongUse, .writing(.badFigure(criterion)))
    }
    if case .criterion(let number) = figure, EditWords.state(text) == nil,
      !criterion.lowercased().hasPrefix("tc"),
      set.indicators.contains(where: { $0.code == String(number) })
    {
      return .indicator(String(number), part: 1)
    }
    return figure
  }
}

extension EditWords.Figure {
  func subject(_ unit: UnitCode) -> Edit.Subject {
    switch self {
    case .criterion(let number): .criterion(unit, number: number)
    case .indicator(let code, let part): .indicator(unit, code: code, part: part)
    }
  }

  func value(_ text: String) throws(Refusal) -> Edit.Value {
    switch self {
    case .criterion:
      guard let state = EditWords.state(text) else {
        throw Refusal(.wrongUse, .writing(.badValue(text)))
      }
      return .state(state)
    case .indicator:
      guard let value = EditWords.quantity(text) else {
        throw Refusal(.wrongUse, .writing(.badValue(text)))
      }
      return .quantity(value)
    }
  }

  /// The figure with its name, as the lines of the command give it.
  func named(
    in unit: PlaceFinder.Candidate,
    _ set: CriteriaSet,
    _ words: Words
  ) -> EditedFigure {
    var figure = EditedFigure(place: unit.line, name: "", areFigures: true)
    switch self {
    case .criterion(let number):
      figure.name = words.field(.criterion(number))
      if let criterion = set.criteria.first(where: { $0.number == number }) {
        figure.name += " " + words.language.pick(criterion.name)
      }
    case .indicator(let code, let part):
      figure.name = words.field(.indicator(code, part: part))
      figure.indicator = set.indicators.first { $0.code == code }
      if let names = figure.indicator?.names, names.indices.contains(part - 1) {
        figure.name += " " + words.language.pick(names[part - 1])
      }
    }
    return figure
  }
}
