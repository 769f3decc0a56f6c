internal import GRDB
internal import NTMModel
internal import Workbooks

extension Importer {
  /// One sheet of a file, with the form that its headings make.
  struct Source {
    var file: SourceFile
    /// The name and the place of the sheet; empty and `nil` in a CSV file.
    var sheet: String
    var index: Int?
    var heading: Heading

    var form: Form { heading.form }

    var label: String { Sheet.label(file.name, sheet) }
  }

  /// A sheet of which nobody knows yet what it is.
  struct UnknownSheet {
    var file: SourceFile
    var head: SheetHead
    var match: Heading.Match
  }

  /// Looks at the headings of all files and puts them in the order they depend on each other.
  ///
  /// Criteria may be called by their names, and the names may be in one of these files: sheets that
  /// make no sense yet are looked at again when the facts are in the store.
  func ordered(_ files: [SourceFile]) throws -> (sources: [Source], unknown: [UnknownSheet]) {
    let finder = HeadingFinder(vocabulary: Vocabulary(try SetTable(db)))
    var sources: [Source] = []
    var unknown: [UnknownSheet] = []
    for file in files {
      guard let heads = file.heads(faults) else { continue }
      // A workbook where nothing is known is a fault; a sheet beside others is passed over.
      var hasKnown = false
      var rest: [UnknownSheet] = []
      for head in heads {
        let match = finder.match(head)
        switch match {
        case .heading(let heading) where head.isHidden:
          hasKnown = true
          warnOfSheet(.hiddenSheet, file, head, heading.form.name)
        case .heading(let heading):
          hasKnown = true
          sources.append(
            Source(file: file, sheet: head.name, index: head.index, heading: heading)
          )
        case .unknown where !head.isHidden:
          rest.append(UnknownSheet(file: file, head: head, match: match))
        case .empty, .unknown: break
        case .incomplete, .duplicate:
          hasKnown = true
          if !head.isHidden { noteFault(of: match, file, head) }
        }
      }
      if hasKnown {
        for sheet in rest where !ColumnNames.isIgnored(sheet: sheet.head.name) {
          warnOfSheet(.unknownSheet, file, sheet.head, "")
        }
      } else if let first = rest.first {
        unknown.append(first)
      } else {
        noteEmpty(file)
      }
    }
    return (Importer.inOrder(sources), unknown)
  }

  /// Looks again at sheets that were unknown before facts came in; those that still are become
  /// faults.
  func recognised(_ unknown: [UnknownSheet], after facts: [Source]) throws -> [Source] {
    guard facts.contains(where: { $0.form == .criteria || $0.form == .indicators }) else {
      for sheet in unknown { noteFault(of: sheet.match, sheet.file, sheet.head) }
      return []
    }
    let finder = HeadingFinder(vocabulary: Vocabulary(try SetTable(db)))
    return unknown.compactMap { sheet in
      let match = finder.match(sheet.head)
      guard case .heading(let heading) = match else {
        noteFault(of: match, sheet.file, sheet.head)
        return nil
      }
      return Source(
        file: sheet.file,
        sheet: sheet.head.name,
        index: sheet.head.index,
        heading: heading
      )
    }
  }

  static func inOrder(_ sources: [Source]) -> [Source] {
    sources.enumerated()
      .sorted { ($0.element.form, $0.offset) < ($1.element.form, $1.offset) }
      .map(\.element)
  }

  private func warnOfSheet(
    _ kind: ReportWarning.Kind,
    _ file: SourceFile,
    _ head: SheetHead,
    _ detail: String
  ) {
    warnings.add(kind, file: file.name, subject: head.name, detail: detail)
  }

  private func noteEmpty(_ file: SourceFile) {
    faults.add(ImportFault(file: file.name, line: 0, column: "", value: "", kind: .empty))
  }

  /// Notes what is wrong with the headings of a sheet.
  private func noteFault(of match: Heading.Match, _ file: SourceFile, _ head: SheetHead) {
    func fail(_ row: Int, _ kind: ImportFault.Kind, column: String = "", value: String = "") {
      faults.add(
        ImportFault(
          file: file.name,
          sheet: head.name,
          line: row,
          column: column,
          value: value,
          kind: kind
        )
      )
    }
    let top = head.rows.first?.cells.map(\.text).joined() ?? ""
    let encoding = LegacyEncoding.sniffed(mojibake: top)
    switch match {
    case .heading: break
    case .empty: noteEmpty(file)
    // `TC1` looks the same in every encoding.
    case .incomplete(_, let row, _) where encoding == .tcvn3 || encoding == .vni:
      fail(row, .encoding(encoding ?? .unknown))
    case .incomplete(let form, let row, let missing):
      for name in missing.map({ form == .tasks ? ColumnNames.shown($0, in: form) : $0 }) {
        fail(row, .missingColumns(form: form.name, names: [name]), column: name)
      }
    case .duplicate(let row, let heading): fail(row, .duplicateColumn, column: heading)
    case .unknown(let row, _, _) where encoding != nil:
      fail(row, .encoding(encoding ?? .unknown))
    case .unknown(let row, let headings, let nearest):
      let text = headings.joined(separator: String(UnicodeScalar(head.separator)))
      let kind = ImportFault.Kind.unknownForm(
        nearest: nearest?.form.name,
        missing: nearest?.missing ?? []
      )
      fail(row, kind, value: String(text.prefix(200)))
    }
  }

  /// What became of the rows of a sheet.
  struct SheetResult {
    var rows: Int
    var changes: Int
    /// The day of all figures; `nil` where there is none or several.
    var day: Day?
    /// The number of the province that all rows lie in.
    var province: Int64?
  }

  /// Opens a source and notes its report.
  func withSheet(
    _ source: Source,
    _ body: (inout Sheet, Int64) throws -> SheetResult
  ) throws {
    try ticker.begin(source.file.name)
    let faultsBefore = faults.total
    let width = source.heading.headings.count
    guard let rows = source.file.rows(of: source.index, width: width, faults) else { return }
    var sheet = Sheet(
      rows,
      source.heading,
      file: source.file.name,
      name: source.sheet,
      day: day ?? source.heading.day,
      faults: faults,
      warnings: warnings,
      ticker: ticker
    )
    warnings.report = summary.reports.count
    recognised.begin(summary.reports.count)
    defer { warnings.report = nil }
    let needsDay = [.assessments, .districtAssessments, .provinceAssessments, .unitList].contains(
      source.form
    )
    if needsDay, let day, let title = source.heading.day, title != day {
      sheet.fault(.titleDay(title))
    }
    let report = try note(source)
    try noteReceived(source, report: report)
    let before = try RowChanges(db, source.form)
    let result = try body(&sheet, report)
    source.file.checkMark(faults)
    try ticker.check()
    if result.changes > 0 {
      // Tasks and papers have an entry each.
      try before?.write(result.changes, to: journal, report: report) { field, value in
        warnings.add(.valueErased, file: sheet.label, subject: field, detail: value)
      }
    }
    if let day = result.day { warnOfEarly(sheet.label, day, report: report) }
    summary.reports.append(
      ImportedReport(
        file: source.file.name,
        sheet: source.sheet,
        form: source.form.name,
        day: result.day,
        rows: result.rows,
        changedRows: result.changes
      )
    )
    reportIDs.append(report)
    provinces.append(result.province)
    if result.rows == 0, faults.total == faultsBefore { rowless.append(source) }
  }

  /// Notes the reports of which no sheet has a row.
  func noteRowless() {
    let filled = Set(summary.reports.filter { $0.rows > 0 }.map(\.file))
    var told: Set<String> = []
    for source in rowless where !source.form.isFact && !filled.contains(source.file.name) {
      guard told.insert(source.file.name).inserted else { continue }
      faults.add(
        ImportFault(
          file: source.file.name,
          sheet: source.sheet,
          line: source.heading.rows.lowerBound,
          column: "",
          value: "",
          kind: .noRows
        )
      )
    }
  }
}
