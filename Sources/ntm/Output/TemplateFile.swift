import NTMDashboard
import NTMModel
import NTMStore
import Workbooks

/// A template on its way to a file.
struct TemplateFile {
  enum Kind {
    case workbook, separated

    /// The kind that the ending of a name asks for; `nil` for any other ending.
    init?(ofFile path: String) {
      if path.lowercased().hasSuffix(".xlsx") {
        self = .workbook
      } else if path.lowercased().hasSuffix(".csv") {
        self = .separated
      } else {
        return nil
      }
    }
  }

  private let template: FormTemplate
  private let sentences: Sentences

  init(_ template: FormTemplate, _ language: Language) {
    self.template = template
    sentences = Sentences(language)
  }

  func write(to path: String) throws(Refusal) {
    switch Kind(ofFile: path) {
    case .workbook:
      do throws(WorkbookWritingFault) {
        try writeWorkbook(path)
      } catch {
        throw Refusal(.refused, .notWritten(error))
      }
    case .separated, nil:
      guard TextFile.replace(path, with: separated, mode: 0o666) else {
        throw Refusal(.refused, .notWritten(.refused(path: path, reason: Process.lastError)))
      }
    }
  }

  /// The form as an office's CSV file: semicolons, and a mark so that Excel sees UTF-8.
  private var separated: String {
    let hasDay = template.name.isOfUnits
    var headings = template.columns.map(\.heading)
    // Behind what the rows have of their places.
    let places = headings.firstIndex { $0.hasPrefix("TC") } ?? headings.count
    if hasDay { headings.insert("Ngày", at: places) }
    var text = "\u{FEFF}" + headings.map(Report.quoted).joined(separator: ";") + "\r\n"
    for row in template.rows {
      var cells = row.map(Report.quoted)
      if hasDay { cells.append(template.day.map { sentences.numerals.day($0) } ?? "") }
      cells += Array(repeating: "", count: max(0, headings.count - cells.count))
      text += cells.joined(separator: ";") + "\r\n"
    }
    return text
  }
}

extension TemplateFile {
  /// Rows below the headings that get their drop-down lists when the form has none of its own.
  private static let spareRows = 500

  private func writeWorkbook(_ path: String) throws(WorkbookWritingFault) {
    let book = try WorkbookWriter(at: path)
    let columns = template.columns.map { column in
      WorkbookSheet.Column(width: Double(column.width), shape: shape(column.kind))
    }
    let isOfDay = template.name.isOfUnits
    let hasNames = template.columns.contains { !$0.name.vi.isEmpty }
    let headingRows = hasNames ? 2 : 1
    let first = (isOfDay ? 3 : 2) + headingRows
    book.add(
      WorkbookSheet(
        sentences.templateTitle(template.name),
        columns: columns,
        frozenRows: first,
        frozenColumns: isOfDay ? 2 : 0
      )
    )
    book.add([.text(sentences.templateHeading(template), .title)])
    if isOfDay {
      let day = template.day.map { WorkbookCell(.day(Int($0.number))) } ?? WorkbookCell(.day(nil))
      book.add([.text(sentences.templateDay, .mark), day])
    }
    book.add([.text(sentences.templateHint)])
    book.add(template.columns.map { .text($0.heading, .heading) })
    if hasNames {
      book.add(template.columns.map { .text(sentences.language.pick($0.name), .heading) })
    }
    for row in template.rows { book.add(row.map { .text($0) }) }
    let last = first + max(template.rows.count, TemplateFile.spareRows) - 1
    let lists = template.columns.enumerated().compactMap { index, column -> List? in
      guard case .choice(let words) = column.kind, !words.isEmpty else { return nil }
      return List(column: index, heading: column.heading, words: words)
    }
    let long = lists.filter(\.isLong)
    for list in lists {
      let columns = list.column...list.column
      if let place = long.firstIndex(where: { $0.column == list.column }) {
        book.offer(
          sheet: sentences.listsTitle,
          rows: 1...list.words.count,
          column: place,
          in: first...last,
          columns: columns
        )
      } else {
        book.offer(list.words, rows: first...last, columns: columns)
      }
    }
    addInstructions(to: book)
    addCommunes(to: book)
    addLists(long, to: book)
    try book.finish()
  }

  /// What a column offers to choose from.
  private struct List {
    var column: Int
    var heading: String
    var words: [String]

    /// Whether a spreadsheet could not keep it in the rule itself: words with a comma would become
    /// two, and there is room for 255 letters.
    var isLong: Bool {
      words.contains { $0.contains(",") } || words.joined(separator: ",").utf16.count >= 255
    }
  }

  /// A sheet that nobody sees, which rules refer to.
  private func addLists(_ lists: [List], to book: WorkbookWriter) {
    guard !lists.isEmpty else { return }
    book.add(
      WorkbookSheet(
        sentences.listsTitle,
        columns: lists.map { _ in .init(width: 40, shape: .text) },
        isHidden: true
      )
    )
    book.add(lists.map { .text($0.heading, .heading) })
    for row in 0..<(lists.map(\.words.count).max() ?? 0) {
      book.add(lists.map { row < $0.words.count ? .text($0.words[row]) : .blank })
    }
  }

  /// The communes of the province with their codes, to copy from.
  private func addCommunes(to book: WorkbookWriter) {
    guard !template.communes.isEmpty else { return }
    let widths = [12.0, 32, 32]
    book.add(
      WorkbookSheet(
        sentences.communesTitle,
        columns: widths.map { .init(width: $0, shape: .text) },
        frozenRows: 1
      )
    )
    book.add(["Mã xã", "Tên xã", "Tên huyện"].map { .text($0, .heading) })
    for row in template.communes { book.add(row.map { .text($0) }) }
  }

  private func shape(_ kind: FormTemplate.Kind) -> ColumnShape {
    switch kind {
    case .text, .choice: .text
    case .day: .day
    case .number: .general
    }
  }

  private func addInstructions(to book: WorkbookWriter) {
    book.add(WorkbookSheet(sentences.instructionsTitle, columns: [.init(width: 100)]))
    book.add([.text(sentences.templateTitle(template.name), .title)])
    for line in sentences.instructions(template) { book.add([.text(line, .note)]) }
  }
}
