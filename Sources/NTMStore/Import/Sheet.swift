internal import NTMModel

/// One file being read: its records, its headings, and where its faults go.
struct Sheet {
  let file: String
  let form: Form
  let faults: Faults
  let warnings: Warnings
  /// The headings as the file has them.
  let headings: [String]
  /// The positions of the columns by folded heading, and by the headings of the form itself.
  let positions: [String: Int]
  private let ownPositions: [String: Int]
  var reader: RecordReader

  /// Reads the headings and finds the form; `nil`, with the fault noted, when there is none.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>,
    file: String,
    faults: Faults,
    warnings: Warnings
  ) {
    func fail(_ kind: ImportFault.Kind, column: String = "", value: String = "") {
      faults.add(ImportFault(file: file, line: 1, column: column, value: value, kind: kind))
    }
    var reader = RecordReader(bytes)
    if LegacyEncoding.isWide(bytes) {
      fail(.encoding(.utf16))
      return nil
    }
    guard reader.next() else {
      fail(.empty)
      return nil
    }
    var headings: [String] = []
    for field in reader.fields {
      guard let text = reader.text(field) else {
        fail(.encoding(LegacyEncoding.sniffed(bytes) ?? .unknown))
        return nil
      }
      headings.append(Folding.composed(text))
    }
    switch Form.match(headings) {
    case .form(let form): self.form = form
    case .incomplete(let form, let missing):
      for name in missing { fail(.missingColumn(form: form.name, name: name), column: name) }
      return nil
    case .unknown:
      if let encoding = LegacyEncoding.sniffed(mojibake: headings.joined()) {
        fail(.encoding(encoding))
      } else {
        fail(
          .unknownForm(known: Form.allCases.map(\.name)),
          value: headings.joined(separator: String(UnicodeScalar(reader.separator)))
        )
      }
      return nil
    }
    var positions: [String: Int] = [:]
    for (index, heading) in headings.enumerated() where !heading.isEmpty {
      guard positions.updateValue(index, forKey: Form.folded(heading)) == nil else {
        fail(.duplicateColumn, column: heading)
        return nil
      }
    }
    self.file = file
    self.faults = faults
    self.warnings = warnings
    self.headings = headings
    self.positions = positions
    var own: [String: Int] = [:]
    for heading in form.headings + form.optionalHeadings {
      own[heading] = positions[Form.folded(heading)]
    }
    ownPositions = own
    self.reader = reader
    warnOfUnknownColumns()
  }

  /// Moves to the next record of the right length; the others are noted as faults.
  mutating func next() -> Bool {
    while reader.next() {
      let found = reader.fields.count
      if reader.isUnclosed {
        fault(.unclosedQuote)
      } else if found == headings.count {
        return true
      } else if found < headings.count {
        fault(.rowTooShort(expected: headings.count, found: found))
      } else if reader.fields[headings.count...].allSatisfy(\.isEmpty) {
        return true
      } else {
        fault(.rowTooLong(expected: headings.count, found: found))
      }
    }
    return false
  }

  var line: Int { reader.line }

  func fault(_ kind: ImportFault.Kind, column: String = "", value: String = "") {
    faults.add(ImportFault(file: file, line: line, column: column, value: value, kind: kind))
  }

  /// Notes a fault of the cell in a column.
  func fault(_ kind: ImportFault.Kind, at position: Int) {
    let value = reader.text(reader.fields[position]) ?? ""
    fault(kind, column: headings[position], value: String(value.prefix(200)))
  }

  func warn(_ kind: ImportWarning.Kind, _ subject: String, _ detail: () -> String) {
    warnings.add(kind) {
      ImportWarning.Example(file: file, line: line, subject: subject, detail: detail())
    }
  }

  private func warnOfUnknownColumns() {
    guard form != .assessments else { return }
    let known = Set((form.headings + form.optionalHeadings).map(Form.folded))
    for heading in headings where !heading.isEmpty && !known.contains(Form.folded(heading)) {
      warn(.unknownColumn, heading) { "" }
    }
  }
}

extension Sheet {
  /// The position of a column of the form; `nil` for one that the file leaves out.
  func position(_ heading: String) -> Int? {
    ownPositions[heading] ?? positions[Form.folded(heading)]
  }

  /// The text of a cell: composed, on one line, without blanks at its ends.
  func text(_ position: Int?, required: Bool = false) -> String {
    guard let position else { return "" }
    let field = reader.fields[position]
    guard !field.isEmpty else {
      if required { fault(.missingValue, at: position) }
      return ""
    }
    guard let raw = reader.text(field) else {
      let encoding = LegacyEncoding.sniffed(reader.bytes) ?? .unknown
      fault(.encoding(encoding), column: headings[position])
      return ""
    }
    let text = Line.tidied(raw)
    if let scalar = Line.forbidden(in: text) {
      fault(.forbiddenCharacter(code: scalar.value), column: headings[position])
      return ""
    }
    if required, text.isEmpty { fault(.missingValue, at: position) }
    return text
  }

  func day(_ position: Int?, required: Bool = false) -> Day? {
    let text = text(position, required: required)
    guard let position, !text.isEmpty else { return nil }
    guard let day = Day(text) else {
      fault(.badDate, at: position)
      return nil
    }
    return day
  }

  func quantity(_ position: Int?, required: Bool = false) -> Quantity? {
    let text = text(position, required: required)
    guard let position, !text.isEmpty else { return nil }
    guard let value = Quantity(text) else {
      fault(.badNumber, at: position)
      return nil
    }
    return value
  }

  /// A whole number within a range; 0 after a fault.
  func integer(_ position: Int?, in range: ClosedRange<Int>) -> Int {
    let text = text(position, required: true)
    guard let position, !text.isEmpty else { return 0 }
    guard let value = Int(text) else {
      fault(.badNumber, at: position)
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
    let text = Folding.folded(text(position, required: true))
    guard let position, !text.isEmpty else { return nil }
    if let word = allowed.first(where: { Folding.folded($0) == text }) { return word }
    fault(.badChoice(allowed: allowed), at: position)
    return nil
  }
}
