import NTMDashboard
import NTMModel

/// A sheet as CSV that Excel opens by a double click.
///
/// Excel takes the parting sign and the decimal sign from the country of the computer: with decimal
/// commas it parts cells at semicolons. A sheet follows the language of the screen in both. The mark
/// of byte order tells Excel that the letters are UTF-8; a line `sep=;` would make it forget that.
enum SheetCSV {
  static func bytes(of sheet: ExportSheet) -> [UInt8] {
    let comma = sheet.language == .vi ? ";" : ","
    var text = "\u{FEFF}"
    func add(_ cells: [String]) {
      text += cells.map { quoted($0, sheet.language) }.joined(separator: comma) + "\r\n"
    }
    for line in sheet.head { add([line.label, line.value]) }
    text += "\r\n"
    add(sheet.columns.map(\.title))
    for row in sheet.rows {
      add(
        row.indices.map { index in
          sheet.columns[index].isNumber ? number(row[index], sheet.language) : row[index]
        }
      )
    }
    return Array(text.utf8)
  }

  /// A cell that a spreadsheet takes for what it says, in quotes where it needs them.
  static func quoted(_ text: String, _ language: Language) -> String {
    var text = text
    // A text that a spreadsheet would take for a formula gets an apostrophe in front.
    if Report.isFormula(text), !isNumber(text) { text = "'" + text }
    let special = (language == .vi ? ";" : ",") + "\"\t\n\r"
    let needsQuotes = text.unicodeScalars.contains { special.unicodeScalars.contains($0) }
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// A cell of a column of numbers, so that no spreadsheet takes it for another number or a day.
  ///
  /// Digits stand without grouping: with the point of `8.297` an English spreadsheet would read
  /// eight. `4/19` is told in words, because it would be a day of April. Texts, such as the number
  /// of a document, are never changed.
  static func number(_ text: String, _ language: Language) -> String {
    let point: Character = language == .vi ? "." : ","
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ isNumber("+" + $0) || isNumber(String($0)) }) else {
      return text
    }
    let plain = parts.map { $0.filter { $0 != point } }
    return plain.joined(separator: language.pick(Bilingual(" trên ", " of ")))
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber || character == "." || character == ","
  }

  private static func isNumber(_ text: String) -> Bool {
    var digits = text.dropFirst()
    if digits.last == "%" { digits.removeLast() }
    return digits.first?.isNumber == true && digits.allSatisfy(isDigit)
  }
}
