internal import NTMModel
internal import Workbooks

/// One sheet being read: its rows, its headings, and where its faults go.
struct Sheet {
  let file: String
  /// The name of the sheet in a workbook; empty in other files.
  let name: String
  let faults: Faults
  let warnings: Warnings
  private let ticker: Ticker
  let heading: Heading
  let reader: any RowSource
  /// The day of rows that have none of their own.
  let day: Day?
  /// The columns that say what a row is about, and those of what is reported.
  let keys: [Int]
  let names: [Int]
  let figures: [Int]
  /// Where the rows stand that are judged together at the end; `nil` for other forms.
  let rows: FactRows?
  private let extras: ExtraColumns
  private let rowLimit: Int
  private var rowsRead = 0
  private var lastLine = 0
  /// Rows that were no part of the table and summed nothing up, blank ones among them.
  private(set) var rowsPassedOver = 0

  /// Figures of communes at a day; other forms are never that long.
  static let mostRows = (assessments: WorkbookLimits.rows, others: 200_000)

  init(
    _ reader: any RowSource,
    _ heading: Heading,
    file: String,
    name: String,
    day: Day?,
    faults: Faults,
    warnings: Warnings,
    ticker: Ticker
  ) {
    self.reader = reader
    self.heading = heading
    self.file = file
    self.name = name
    self.day = day
    self.faults = faults
    self.warnings = warnings
    self.ticker = ticker
    keys = heading.keys
    let named: [String] =
      switch heading.form.ownLevel {
      case .district: ["Tên huyện"]
      case .province: ["Tên tỉnh"]
      case .country, .region, .commune, nil: ["Tên xã", "Tên đơn vị"]
      }
    names = named.compactMap { heading.positions[$0] }
    figures = heading.positions.values.filter { !heading.keys.contains($0) }
    rows = FactRows(heading.form)
    extras = ExtraColumns(heading)
    rowLimit = heading.form == .assessments ? Sheet.mostRows.assessments : Sheet.mostRows.others
  }

  var form: Form { heading.form }
  /// The headings as the file has them.
  var headings: [String] { heading.headings }

  /// Moves to the next row of the table; rows that cannot be read are noted as faults.
  mutating func next() -> Bool {
    while reader.next() {
      guard reader.line > heading.rows.upperBound else { continue }
      rowsRead += 1
      guard ticker.row(bytes: reader.fields.last.map { $0.end - reader.fields[0].start + 1 } ?? 0)
      else { return false }
      guard rowsRead <= rowLimit else {
        fault(.tooManyRows(limit: rowLimit))
        return false
      }
      // A workbook leaves blank rows out.
      if !reader.hasFixedWidth, lastLine > 0, line > lastLine + 1 { rowsPassedOver += 1 }
      lastLine = line
      if let kind = reader.rowFault {
        fault(kind)
      } else if isWhole {
        guard !belongs else {
          extras.check(self)
          rows?.note(self)
          return true
        }
        if !isTotal { rowsPassedOver += 1 }
      }
    }
    if let failure = reader.failure { fail(failure) }
    return false
  }

  var line: Int { reader.line }

  /// The cells of the present row; at least as many as there are headings.
  var fields: [Field] { reader.fields }

  func fault(_ kind: ImportFault.Kind, column: String = "", value: String = "") {
    faults.add(
      ImportFault(
        file: file,
        sheet: name,
        line: line,
        column: column,
        value: value,
        kind: kind
      )
    )
  }

  /// Notes a fault of the headings, at their first row.
  func headingFault(_ kind: ImportFault.Kind, column: String = "", value: String = "") {
    faults.add(
      ImportFault(
        file: file,
        sheet: name,
        line: heading.rows.lowerBound,
        column: column,
        value: value,
        kind: kind
      )
    )
  }

  /// Notes a fault of the cell in a column.
  func fault(_ kind: ImportFault.Kind, at position: Int, showsValue: Bool = true) {
    let value = showsValue ? reader.text(reader.fields[position]) ?? "" : ""
    fault(kind, line: line, at: position, value: String(value.prefix(200)))
  }

  /// Notes a fault of a cell in some line.
  func fault(_ kind: ImportFault.Kind, line: Int, at position: Int, value: String = "") {
    faults.add(
      ImportFault(
        file: file,
        sheet: name,
        line: line,
        cell: reader.hasFixedWidth ? "" : CellAddress.letters(position) + String(line),
        column: position < headings.count ? headings[position] : "",
        value: value,
        kind: kind
      )
    )
  }

  func warn(
    _ kind: ReportWarning.Kind,
    unit: Int64? = nil,
    day: Day? = nil,
    subject: String = "",
    detail: String = ""
  ) {
    warnings.add(
      kind,
      file: label,
      line: line,
      unit: unit,
      day: day?.number,
      subject: subject,
      detail: detail
    )
  }

  /// The file, and the sheet where it has several.
  var label: String { Sheet.label(file, name) }

  static func label(_ file: String, _ sheet: String) -> String {
    sheet.isEmpty ? file : file + " › " + sheet
  }

  /// Whether the row has the right number of cells, which matters only in a CSV file.
  private var isWhole: Bool {
    let (found, expected) = (reader.fields.count, headings.count)
    guard reader.hasFixedWidth, found != expected else { return true }
    if found < expected {
      fault(.rowTooShort(expected: expected, found: found))
    } else if reader.fields[expected...].allSatisfy(\.isEmpty) {
      return true
    } else {
      fault(.rowTooLong(expected: expected, found: found))
    }
    return false
  }

  /// Notes why a file ended before its rows did.
  private func fail(_ kind: ImportFault.Kind) {
    if case .workbook(let fault) = kind, fault.row > 0 {
      let cell = fault.column.map { CellAddress.letters($0) + String(fault.row) } ?? ""
      faults.add(
        ImportFault(
          file: file,
          sheet: name,
          line: fault.row,
          cell: cell,
          column: "",
          value: "",
          kind: kind
        )
      )
    } else {
      fault(kind)
    }
  }
}
