internal import NTMModel

/// The day that a title above a table gives: `(tính đến 31/05/2020)`, `đến ngày 31 tháng 5 năm 2020`.
enum TitleDay {
  /// What stands before the day of the figures; other days are of letters and decisions.
  private static let words = [
    "tinh den", "den ngay", "den het ngay", "den thoi diem", "thoi diem", "ky bao cao",
    "ngay bao cao", "ngay so lieu", "as of", "as at", "reporting date",
  ]

  /// The first such day in rows.
  static func find(in rows: ArraySlice<SheetHead.Row>) -> Day? {
    rows.lazy.compactMap { row in
      find(in: row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " "))
    }.first
  }

  static func find(in title: String) -> Day? {
    let text = Folding.folded(title)
    return day(behind: words, in: text)
  }

  private static func day(behind words: [String], in text: String) -> Day? {
    for word in words {
      guard let start = text.firstRange(of: word)?.upperBound else { continue }
      if let day = day(in: text[start...]) { return day }
    }
    return nil
  }

  /// What a title says of the day on which a report came in: `Ngày nhận: 05/06/2020`.
  struct Received {
    /// The line or row of the title.
    var line: Int
    var text: String
    /// `nil` where the text has figures that are no day.
    var day: Day?
  }

  private static let receivedWords = [
    "ngay nhan bao cao", "ngay nhan", "received on", "received",
  ]

  /// The first such title that is filled in.
  static func received(in rows: ArraySlice<SheetHead.Row>) -> Received? {
    rows.lazy.compactMap { row in
      let text = row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
      let folded = Folding.folded(text)
      guard receivedWords.contains(where: { folded.hasPrefix($0) }),
        folded.contains(where: \.isNumber)
      else { return nil }
      return Received(line: row.number, text: text, day: day(behind: receivedWords, in: folded))
    }.first
  }

  /// The day that follows, with nothing but small words and signs before it.
  private static func day(in text: Substring) -> Day? {
    var rest = text
    while let first = rest.first, !first.isNumber {
      if first == " " || first == ":" || first == "," || first == "(" {
        rest = rest.dropFirst()
      } else if let word = ["ngay", "het"].first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(word.count)
      } else {
        return nil
      }
    }
    let signs = rest.prefix { $0.isNumber || "/-. ".contains($0) }
    let isWritten = rest.split { !$0.isLetter }.prefix(2).elementsEqual(["thang", "nam"])
    let numbers = (isWritten ? rest : signs).split { !$0.isNumber }.prefix(3).map(String.init)
    guard numbers.count == 3 else { return nil }
    return numbers[0].count == 4
      ? Day("\(numbers[0])-\(numbers[1])-\(numbers[2])")
      : Day("\(numbers[0])/\(numbers[1])/\(numbers[2])")
  }
}
