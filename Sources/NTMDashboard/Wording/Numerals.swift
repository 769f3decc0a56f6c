package import NTMModel

/// Numbers and dates as people read them: `1.234,5`, `58,2%`, `31/05/2020` in Vietnamese.
package struct Numerals: Hashable, Sendable {
  package var language: Language
  /// What stands for a value that is not known.
  private var dash: String

  package init(_ language: Language, dash: String = "–") {
    self.language = language
    self.dash = dash
  }

  private var comma: String { language == .vi ? "," : "." }
  private var point: String { language == .vi ? "." : "," }

  /// A whole number with its thousands apart.
  package func whole(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += point }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }

  /// Tenths as a number with one decimal: 162 is `16,2`.
  package func tenths(_ value: Int) -> String {
    let sign = value < 0 ? "-" : ""
    return sign + whole(Int(value.magnitude / 10)) + comma + String(value.magnitude % 10)
  }

  /// The percentage of a share without its sign; a dash when there is no base.
  package func percent(_ share: Share) -> String {
    share.tenthsOfPercent.map(tenths) ?? dash
  }

  package func mean(_ mean: Mean) -> String { mean.tenths.map(tenths) ?? dash }

  /// A quantity with its needed decimals only.
  package func quantity(_ value: Quantity) -> String {
    let magnitude = Int(value.hundredths.magnitude)
    let text = whole(magnitude / 100)
    let rest = magnitude % 100
    let sign = value.hundredths < 0 ? "-" : ""
    if rest == 0 { return sign + text }
    let decimals = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return sign + text + comma + decimals
  }

  /// Quantities with their decimal signs below each other when they stand at the right: blanks take
  /// the room of missing decimals.
  package func aligned(_ values: [Quantity?]) -> [String] {
    func decimals(_ value: Quantity?) -> Int {
      let rest = (value?.hundredths ?? 0) % 100
      return rest == 0 ? 0 : rest % 10 == 0 ? 2 : 3
    }
    let most = values.reduce(0) { max($0, decimals($1)) }
    return values.map { value in
      (value.map(quantity) ?? dash) + String(repeating: " ", count: most - decimals(value))
    }
  }

  /// A quantity with one decimal at least, so that a column of them lines up.
  package func points(_ value: Quantity) -> String {
    quantity(value) + (value.hundredths % 100 == 0 ? comma + "0" : "")
  }

  /// A text whose words that are decimal numbers (`158.2`) have the sign of the language; everything
  /// else in it stays, dates and numbers of documents among it.
  package func written(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let parts = word.split(separator: ".", omittingEmptySubsequences: false)
      let digits = { (part: Substring) in !part.isEmpty && part.utf8.allSatisfy { 48...57 ~= $0 } }
      guard parts.count == 2, digits(parts[1]),
        digits(parts[0].hasPrefix("-") ? parts[0].dropFirst() : parts[0])
      else { return String(word) }
      return parts[0] + comma + parts[1]
    }
    .joined(separator: " ")
  }

  /// `31/05/2020` in both languages: the offices write dates so in English letters too.
  package func day(_ day: Day) -> String {
    let (year, month, date) = day.parts
    return two(date) + "/" + two(month) + "/" + String(year)
  }

  /// The month of a day, where the day itself stands elsewhere: `05/2020`.
  package func month(_ day: Day) -> String {
    let (year, month, _) = day.parts
    return two(month) + "/" + String(year)
  }

  /// `31/05` beside a day of the same year, else `31/12/19`.
  package func brief(_ day: Day, beside other: Day) -> String {
    let (year, month, date) = day.parts
    let text = two(date) + "/" + two(month)
    return year == other.year ? text : text + "/" + two(year % 100)
  }

  /// Hours and minutes of a clock time, given the offset of the local time.
  package func clock(_ seconds: Int64, offset: Int) -> String {
    let local = (Int(seconds) + offset) % 86_400
    let inDay = local < 0 ? local + 86_400 : local
    return two(inDay / 3600) + ":" + two(inDay % 3600 / 60)
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
