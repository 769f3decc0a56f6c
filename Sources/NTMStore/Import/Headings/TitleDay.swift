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
    for word in words {
      guard let start = text.firstRange(of: word)?.upperBound else { continue }
      if let day = day(in: text[start...]) { return day }
    }
    return nil
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
    let numbers = rest.split { !$0.isNumber }.prefix(3).map(String.init)
    guard numbers.count == 3 else { return nil }
    let isWritten = rest.split { !$0.isLetter }.prefix(2).elementsEqual(["thang", "nam"])
    let isShort = rest.prefix(10).allSatisfy { $0.isNumber || "/-. ".contains($0) }
    guard isWritten || isShort else { return nil }
    return numbers[0].count == 4
      ? Day("\(numbers[0])-\(numbers[1])-\(numbers[2])")
      : Day("\(numbers[0])/\(numbers[1])/\(numbers[2])")
  }
}
