internal import NTMModel
internal import Workbooks

extension Sheet {
  /// The position of a column of the form; `nil` for one that the file leaves out.
  func position(_ heading: String) -> Int? { self.heading.positions[heading] }

  /// The text of a cell: composed, on one line, without blanks at its ends.
  func text(_ position: Int?, required: Bool = false) -> String {
    guard let position else { return "" }
    let field = reader.fields[position]
    guard !field.isEmpty else {
      if required { fault(.missingValue, at: position) }
      return ""
    }
    guard isComputed(field, at: position) else { return "" }
    guard let raw = reader.text(field) else {
      let encoding = LegacyEncoding.sniffed(reader.bytes) ?? .unknown
      fault(.encoding(encoding), at: position, showsValue: false)
      return ""
    }
    let text = Line.tidied(raw)
    if let scalar = Line.forbidden(in: text) {
      fault(.forbiddenCharacter(code: scalar.value), at: position, showsValue: false)
      return ""
    }
    if required, text.isEmpty { fault(.missingValue, at: position) }
    return text
  }

  /// Notes cells that have no value although they are not blank.
  private func isComputed(_ field: Field, at position: Int) -> Bool {
    switch field.kind {
    case .text, .number, .day, .truth: return true
    case .error: fault(.errorCell, at: position)
    case .uncomputed: fault(.uncomputedFormula, at: position)
    }
    return false
  }

  func day(_ position: Int?, required: Bool = false) -> Day? {
    let text = text(position, required: required)
    guard let position, !text.isEmpty else { return nil }
    let isNumber = reader.fields[position].kind == .number
    guard let day = isNumber ? serialDay(text) : Day(text) else {
      fault(.badDate, at: position)
      return nil
    }
    return day
  }

  /// A day that a workbook keeps as a mere number, within the years that reports can be of.
  private func serialDay(_ text: String) -> Day? {
    guard let whole = Int(text) else { return nil }
    let number = SerialDay(whole: whole, countsFrom1904: reader.countsFrom1904).number
    guard let day = Int32(exactly: number).map({ Day(number: $0) }),
      (1990...2100).contains(day.year)
    else { return nil }
    return day
  }

  func quantity(_ position: Int?, required: Bool = false) -> Quantity? {
    let text = text(position, required: required)
    guard let position, !text.isEmpty else { return nil }
    guard let value = Quantity(text) ?? rounded(text, at: position) else {
      fault(.badNumber, at: position)
      return nil
    }
    return value
  }

  /// A number of a workbook with more decimals than are kept, rounded as its column would show it.
  ///
  /// A text of more than two decimals stays a fault: `1,234` may be meant as thousands.
  func rounded(_ text: String, at position: Int) -> Quantity? {
    guard reader.fields[position].kind == .number, let value = Quantity(rounding: text) else {
      return nil
    }
    warn(.rounded, subject: headings[position], detail: text + " → " + value.plain)
    return value
  }

  /// A whole number within a range; 0 after a fault.
  func integer(_ position: Int?, in range: ClosedRange<Int>) -> Int {
    let text = text(position, required: true)
    guard let position, !text.isEmpty else { return 0 }
    let words = Form.folded(text).split(separator: " ")
    let hasUnit = words.count == 2 && CellWords.units.contains(String(words[1]))
    guard let value = Int(text) ?? (hasUnit ? Int(words[0]) : nil) else {
      fault(.notWhole, at: position)
      return 0
    }
    guard range.contains(value) else {
      fault(.outOfRange(low: range.lowerBound, high: range.upperBound), at: position)
      return 0
    }
    return value
  }

  /// One of a few words; they are compared folded, and the one of the list is returned.
  func choice(_ position: Int?, of allowed: [String]) -> String? {
    let text = Folding.folded(CellWords.word(self.text(position, required: true)))
    guard let position, !text.isEmpty else { return nil }
    if let word = allowed.first(where: { Folding.folded($0) == text }) { return word }
    fault(.badChoice(allowed: allowed), at: position)
    return nil
  }
}
