import NTMModel
import TerminalCanvas

/// Cooperatives by year, beside what was printed of the year.
extension Words {
  var cooperativesAloneColumn: String { pick("Riêng HTX", "No unions") }
  var printedExistingColumn: String { pick("CB HTX", "Publ. ex.") }
  var printedEffectiveColumn: String { pick("CB hiệu quả", "Publ. eff.") }

  /// A year; one that is not over says until which day its counts go: `2020 đến 31/05`.
  func year(_ year: CooperativeCounts.Year) -> String {
    guard year.isPart else { return String(year.year) }
    let date = String(numerals.day(year.until).prefix(5))
    return pick("\(year.year) đến \(date)", "\(year.year) to \(date)")
  }

  /// A printed count; a dash where nothing was printed.
  func printed(_ figure: PublishedFigure?) -> String {
    guard let figure, let value = figure.value else { return signs.dash }
    return mark(figure) + numerals.quantity(value)
  }

  /// The years of which nothing was printed, in a store whose own figures are invented; `nil` without
  /// any.
  func onlyInvented(_ sheet: CooperativeSheet, _ notice: Bilingual?) -> String? {
    guard let notice else { return nil }
    let years = sheet.counts.years.map(\.year).filter { sheet.printed[$0] == nil }.sorted()
    guard !years.isEmpty else { return nil }
    let text = ranges(years).joined(separator: ", ")
    return "! " + pick(notice) + ": "
      + pick("năm \(text) chưa thấy số công bố", "nothing was published for \(text)")
  }

  /// Ascending years, those that follow each other as one: `2007-2016`.
  private func ranges(_ years: [Int]) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound + 1 == year {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return runs.map { run in
      run.count == 1 ? String(run.lowerBound) : "\(run.lowerBound)-\(run.upperBound)"
    }
  }

  /// What the counts of a year are of, what was printed of it, and whether they are invented.
  func detail(
    of year: CooperativeCounts.Year,
    _ printed: PrintedCooperatives?,
    _ reach: RecordReach?,
    _ notice: Bilingual?
  ) -> String {
    let until =
      reach?.reason(on: year.until).map {
        pick("ntm không tính: ", "not computed: ") + sentence($0)
      }
      ?? pick(
        "số đếm đến \(numerals.day(year.until))",
        "counted up to \(numerals.day(year.until))"
      )
    let unions = year.unions.map { count in
      pick(
        "trong đó \(numerals.whole(count)) liên hiệp, số công bố không kể",
        "\(numerals.whole(count)) unions among them, which are not in what was published"
      )
    }
    func text(_ figure: PublishedFigure?, _ what: String) -> String {
      guard let figure, let value = figure.value else { return "" }
      return what + " " + numerals.quantity(value) + " " + pick("ngày", "for") + " "
        + numerals.day(figure.day) + " (\(figure.source))"
    }
    let existing = text(printed?.existing, pick("công bố đang có", "published existing"))
    let effective = text(printed?.effective, pick("công bố hiệu quả", "published effective"))
    let nothing =
      printed == nil ? pick("chưa thấy số công bố của năm", "nothing published for the year") : ""
    let apart = printed == nil ? "" : unions ?? ""
    return [until, apart, effective, existing, nothing, notice.map(pick) ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " \(signs.middot) ")
  }
}
