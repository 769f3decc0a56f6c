import NTMDashboard
import NTMModel
import TerminalCanvas

extension Report {
  /// The report as plain lines: no borders, no colour, columns apart by two blanks.
  func table(_ language: Language) -> String {
    let numerals = Numerals(language)
    if let nothing, rows.isEmpty {
      return heading(language, numerals) + language.pick(nothing) + "\n"
    }
    let hasDistricts = hasDistricts
    let shown = columns.indices.filter {
      !columns[$0].isQuiet && (hasDistricts || !columns[$0].isOfDistricts)
    }
    var cells = [shown.map { language.pick(columns[$0].title) }]
    for row in rows { cells.append(shown.map { Report.cell(row[$0], language, numerals) }) }
    let widths = shown.indices.map { column in
      cells.reduce(0) { max($0, Width.columns($1[column])) }
    }
    var text = heading(language, numerals)
    for (line, row) in cells.enumerated() {
      text += Report.line(row, widths: widths, isRight: shown.map { columns[$0].isRight })
      if line == 0 {
        text += widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ") + "\n"
      }
    }
    for total in totals
    where !total.column.isForPrograms && (hasDistricts || !total.column.isOfDistricts) {
      text +=
        "\(language.pick(total.column.title)): \(Report.cell(total.value, language, numerals))\n"
    }
    return text
  }

  /// Whether any row has something to say of districts; without rows nobody knows.
  private var hasDistricts: Bool {
    let own = columns.indices.filter { columns[$0].isOfDistricts }
    return rows.isEmpty
      || rows.contains { row in
        own.contains { column in
          switch row[column] {
          case .missing: false
          case .whole(let count), .move(let count): count != 0
          case .text(let text): !text.isEmpty
          case .flag, .doubted, .serial, .quantity, .share, .mean, .day, .word, .numbers, .said:
            true
          }
        }
      }
  }

  /// The date, and the notice of illustrative figures before it.
  private func heading(_ language: Language, _ numerals: Numerals) -> String {
    let day = asOf.map { (language == .vi ? "Tính đến " : "As of ") + numerals.day($0) }
    let none = language == .vi ? "Chưa có kỳ báo cáo nào" : "No reporting date yet"
    return (notice.map { language.pick($0) + " · " } ?? "") + (day ?? none)
      + (earlier.map { "\n" + Report.harmless(Words(language, glyphs: .unicode).line($0)) } ?? "")
      + (recast.map { list($0, language) } ?? "") + (whatIf.map { assumed($0, language) } ?? "")
      + against(language) + "\n\n"
  }

  /// What the moves are held against, and what is out of them.
  private func against(_ language: Language) -> String {
    guard let since else { return "" }
    let words = Words(language, glyphs: .unicode)
    return
      ([words.against(since)]
      + [
        asOf.flatMap { words.backwards(since, from: $0) }, words.leftOut(since),
        words.dropped(since), words.otherSet(since), words.terms(since), words.tags(since),
        words.firstLists(since),
        whatIf == nil ? nil : words.thenWithoutAssumptions,
      ].compactMap(\.self) + remarks.map { $0(words) })
      .map { "\n" + Report.harmless($0) }.joined()
  }

  /// By which unit list the figures are, and how that departs from the lists of its time.
  private func list(_ recast: Recast, _ language: Language) -> String {
    let line = Words(language, glyphs: .unicode).line(recast)
    return "\n" + line + (recast.note.map { "\n" + language.pick($0) } ?? "")
  }

  /// That the figures rest on assumptions, and on how many.
  private func assumed(_ whatIf: WhatIf, _ language: Language) -> String {
    asOf.map { "\n" + Words(language, glyphs: .unicode).line(whatIf, asOf: $0) } ?? ""
  }

  private static func line(_ cells: [String], widths: [Int], isRight: [Bool]) -> String {
    var text = ""
    for (column, cell) in cells.enumerated() {
      let blank = String(repeating: " ", count: widths[column] - Width.columns(cell))
      if column > 0 { text += "  " }
      if isRight[column] {
        text += blank + cell
      } else {
        // No blanks at the end of a line.
        text += column == cells.count - 1 ? cell : cell + blank
      }
    }
    return text + "\n"
  }

  private static func cell(_ datum: Datum, _ language: Language, _ numerals: Numerals) -> String {
    switch datum {
    case .missing: "–"
    case .flag(let flag):
      language == .vi ? (flag ? "có" : "không") : (flag ? "yes" : "no")
    case .doubted(let flag, let basis):
      (language == .vi ? (flag ? "có" : "không") : (flag ? "yes" : "no")) + language.pick(basis)
    case .whole(let number): numerals.whole(number)
    case .move(let number): (number > 0 ? "+" : "") + numerals.whole(number)
    case .serial(let number): String(number)
    case .quantity(let quantity): numerals.quantity(quantity)
    case .share(let share): numerals.percent(share)
    case .mean(let mean): numerals.mean(mean)
    case .day(let day): numerals.day(day)
    case .text(let text): harmless(text)
    case .word(_, let text): language.pick(text)
    case .numbers(let numbers): numbers.map(String.init).joined(separator: " ")
    case .said(_, let text): language.pick(text)
    }
  }

  /// A text whose control characters cannot reach the terminal.
  static func harmless(_ text: String) -> String {
    guard Line.forbidden(in: text) != nil else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(Line.isForbidden(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }
}
