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
    let hasDay = template.name == .assessments
    var headings = template.columns.map(\.heading)
    if hasDay { headings.insert("Ngày", at: min(3, headings.count)) }
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
    let isOfDay = template.name == .assessments
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
    for (index, column) in template.columns.enumerated() {
      guard case .choice(let words) = column.kind, words.joined(separator: ",").count < 255 else {
        continue
      }
      book.offer(words, rows: first...last, columns: index...index)
    }
    addInstructions(to: book)
    try book.finish()
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
    for line in sentences.instructions(template.name) { book.add([.text(line, .note)]) }
  }
}
