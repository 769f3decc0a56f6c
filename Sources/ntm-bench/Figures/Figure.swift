/// One line of the table: a measured value, what it may be at most, and what is aimed at.
struct Figure {
  var name: String
  var unit: String
  /// Not a number where nothing could be measured, which counts as missed.
  var value: Double
  /// `nil` for what is told and not judged.
  var limit: Double?
  var aim: Double?

  init(_ name: String, _ value: Double, _ unit: String, limit: Double? = nil, aim: Double? = nil) {
    self.name = name
    self.unit = unit
    self.value = value
    self.limit = limit
    self.aim = aim
  }

  enum Verdict: String {
    case aimed = "✓ aim"
    case kept = "✓"
    case missed = "✗ miss"
    case told = ""
  }

  var verdict: Verdict {
    guard !value.isNaN else { return .missed }
    guard let limit else { return .told }
    if let aim, value <= aim { return .aimed }
    return value <= limit ? .kept : .missed
  }
}

/// The figures of one run, as a table, as a file, and held against an earlier file.
struct FigureTable {
  var figures: [Figure] = []
  /// The same figures of an earlier run, by name.
  var earlier: [String: Double] = [:]

  /// One figure as a line of the table.
  func line(_ figure: Figure) -> String {
    var text = left(figure.name, 44) + right(number(figure.value), 10) + " " + left(figure.unit, 6)
    text += right(figure.limit.map(number) ?? "", 9) + right(figure.aim.map(number) ?? "", 9)
    text += "  " + left(figure.verdict.rawValue, 7)
    if let before = earlier[figure.name], before > 0 {
      text += right(number(figure.value / before), 6) + " x"
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  var heading: String {
    left("figure", 44) + right("value", 10) + " " + left("", 6) + right("at most", 9)
      + right("aim", 9) + (earlier.isEmpty ? "" : "           to before")
  }

  /// The figures as JSON, one a line, so that a file can be read again by lines.
  var json: String {
    "{\n"
      + figures.map { "  \"\($0.name)\": \($0.value.isNaN ? "null" : String($0.value))" }.joined(
        separator: ",\n"
      ) + "\n}\n"
  }

  /// The figures of a file that `json` wrote; lines of another shape are passed over.
  static func read(_ text: String) -> [String: Double] {
    var values: [String: Double] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let digits = parts[2].drop { $0 == ":" || $0 == " " }.prefix { $0 != "," && $0 != " " }
      values[String(parts[1])] = Double(digits)
    }
    return values
  }

  private func number(_ value: Double) -> String {
    guard value.isFinite else { return "none" }
    let decimals = value.magnitude < 10 ? 100 : value.magnitude < 100 ? 10 : 1
    let scaled = Int((value * Double(decimals)).rounded())
    guard decimals > 1 else { return String(scaled) }
    let rest = String(scaled.magnitude % UInt(decimals))
    let zeros = String(repeating: "0", count: String(decimals).utf8.count - 1 - rest.utf8.count)
    let sign = scaled < 0 ? "-" : ""
    return sign + String(scaled.magnitude / UInt(decimals)) + "." + zeros + rest
  }

  private func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
