package import NTMModel
import TerminalCanvas

/// What titles are called: by the rows of the store, on the day of their decision.
extension Words {
  /// What a unit holds, in short.
  func title(_ held: HeldTitle?) -> CellText {
    guard let held else { return CellText(signs.dash, .muted) }
    return CellText(name(of: held.standard, on: held.since), .good)
  }

  func title(_ recognition: Recognition) -> CellText { title(recognition.held) }

  /// What a grade was called on a day, in short and with a capital letter: `Nâng cao`.
  package func name(of standard: Standard, on day: Day) -> String {
    let grade = standard.rawValue
    guard let title = titles.title(of: standard, on: day) else {
      return pick("Danh hiệu bậc \(grade)", "Title of grade \(grade)")
    }
    return capitalised(title.short)
  }

  /// The same on the day of the figures, where no decision says one.
  package func name(of standard: Standard) -> String { name(of: standard, on: day) }

  /// The short name of a title with a capital letter.
  func name(of title: Title) -> String { capitalised(title.short) }

  /// The names of titles in full, as inside a sentence.
  package func names(_ titles: [Title]) -> String {
    Titles.names(titles).map { pick($0) }.joined(separator: ", ")
  }

  /// What communes can be given above the first title on the day, as a heading of six columns:
  /// `N.cao`; `nil` where there is no such title.
  var advancedColumn: String? {
    titles.inForce(at: .commune, step: 2, on: day).first.map {
      heading(pick($0.short.vi, $0.short.en))
    }
  }

  /// What recognised provinces are called on the day: by their title where it is the only one.
  var recognisedProvinces: String {
    let own = titles.inForce(at: .province, on: day)
    guard let only = own.first, own.count == 1 else { return pick("được công nhận", "recognised") }
    return pick(only.name.vi, only.short.en)
  }

  /// That a unit could not be given a title on a day, and what it could be given.
  func titleNotThen(_ standard: Standard, _ unit: Unit, on day: Day, _ given: [Title]) -> String {
    let (title, day) = (name(of: standard), numerals.day(day))
    guard !given.isEmpty else {
      return pick(
        "ngày \(day) \(unit.fullName) không có danh hiệu nào để công nhận; xem lại ngày",
        "on \(day) \(fullName(unit)) could be given no title; check the day"
      )
    }
    return pick(
      "ngày \(day) \(unit.fullName) không xét “\(title)”; có: \(names(given))",
      "on \(day) \(fullName(unit)) could not be given “\(title)”; there are: \(names(given))"
    )
  }

  private func capitalised(_ name: Bilingual) -> String {
    let name = pick(name.vi, name.en)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// A name as it fits into six columns: whole, else the first letter with the last word, else its
  /// beginning.
  private func heading(_ name: String) -> String {
    let first = name.prefix(1).uppercased()
    let whole = first + name.dropFirst()
    if Width.columns(whole) <= 6 { return whole }
    let words = name.split(separator: " ")
    guard words.count > 1, let last = words.last else {
      return first + name.dropFirst().prefix(2) + "."
    }
    return first + "." + last.prefix(4)
  }
}
