import NTMModel

extension Report {
  /// The rows by RFC 4180, in UTF-8 without a mark of byte order.
  ///
  /// CSV has no place for remarks: the date stands in every row, and the notice of illustrative
  /// figures, and that of assumptions, in last columns of their own, so that none is lost when rows are cut or joined.
  var csv: String {
    var text = ""
    var names = columns.map(\.key)
    if !names.contains("asOf") { names.append("asOf") }
    let addsDay = names.count > columns.count
    if earlier != nil { names += ["stoodAt", "stoodAtMeeting"] }
    if recast != nil { names.append("unitsAt") }
    if since != nil { names += ["since", "sinceMeeting"] }
    if notice != nil { names.append("notice") }
    if whatIf != nil { names.append("whatIf") }
    text += names.joined(separator: ",") + "\r\n"
    let tail = tail(addsDay: addsDay)
    for row in rows {
      for (column, datum) in row.enumerated() {
        if column > 0 { text += "," }
        text += Report.cell(datum)
      }
      text += tail
    }
    return text
  }

  /// What every row ends with: the day, the unit list, the notice, and the end of the line.
  private func tail(addsDay: Bool) -> String {
    var cells: [String] = []
    if addsDay { cells.append(asOf?.iso ?? "") }
    if let earlier { cells += [earlier.end.word, Report.quoted(earlier.meeting.name)] }
    if let recast { cells.append(recast.day.iso) }
    if let since { cells += [since.day.iso, Report.quoted(since.meeting?.name ?? "")] }
    if let notice { cells.append(Report.quoted(notice.vi)) }
    if let whatIf { cells.append("GIẢ ĐỊNH \(whatIf.lines.count)") }
    return cells.map { "," + $0 }.joined() + "\r\n"
  }

  private static func cell(_ datum: Datum) -> String {
    switch datum {
    case .missing: ""
    case .flag(let flag), .doubted(let flag, _): flag ? "true" : "false"
    case .whole(let number): String(number)
    case .move(let number): String(number)
    case .serial(let number): String(number)
    case .quantity(let quantity): quantity.plain
    case .share(let share): share.tenthsOfPercent.map(oneDecimal) ?? ""
    case .mean(let mean): mean.tenths.map(oneDecimal) ?? ""
    case .day(let day): day.iso
    case .text(let text): quoted(text)
    case .word(let word, _): quoted(word)
    case .numbers(let numbers): numbers.map(String.init).joined(separator: " ")
    case .said(let datum, _): cell(datum)
    }
  }

  /// Tenths as a number with a point and always one decimal, so that columns stay even.
  static func oneDecimal(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

  /// Whether a spreadsheet could run a text: a formula is more than its sign.
  static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return false
    }
    return text.unicodeScalars.dropFirst().contains { $0 != " " }
  }

  /// A text in quotes where it needs them.
  ///
  /// A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers are
  /// written by other cases and stay numbers.
  static func quoted(_ text: String) -> String {
    let text = isFormula(text) ? "'" + text : text
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return text }
    let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"" + doubled + "\""
  }
}
