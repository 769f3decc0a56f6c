import NTMDashboard
import NTMModel

extension Minutes {
  /// So many values of each part stand on paper; the workbook has all of them.
  static let printed = 500

  /// The minutes to be printed: targets, provinces, what became of each value, what is
  /// to be done, notes and sources.
  func document(_ language: Language) -> Document {
    let words = MinutesWords(language: language, minutes: self)
    var blocks = words.targets().blocks + words.places().blocks
    blocks += values(words)
    blocks += words.followUps().blocks + words.notes().blocks
    blocks += words.sources().blocks(upTo: Minutes.printed)
    return Document(
      language: language.rawValue,
      title: words.title,
      remarks: words.remarks,
      blocks: blocks
    )
  }

  /// What is decided first, and what a file brought last, in numbers only.
  private func values(_ words: MinutesWords) -> [Document.Block] {
    var blocks: [Document.Block] = []
    for part in MinutesWords.Part.allCases where part != .imported {
      guard let values = words.values(of: part) else { continue }
      blocks += values.blocks(upTo: Minutes.printed)
      guard values.rows.count > Minutes.printed else { continue }
      let more = words.numerals.whole(values.rows.count - Minutes.printed)
      blocks.append(
        .line(
          words.pick(
            "và \(more) giá trị nữa, trong tệp .xlsx cùng tên",
            "and \(more) more, in the .xlsx file of the same name"
          )
        )
      )
    }
    let imported = words.imported()
    if !imported.isEmpty {
      blocks.append(.heading(words.importedTitle))
      blocks += (imported + [words.importedElsewhere]).map { .line(Report.harmless($0)) }
    }
    return blocks.isEmpty ? words.values().blocks : blocks
  }

  /// The same for a workbook, a table a sheet, with every entry.
  func sheets(_ language: Language) -> [(name: String, sheet: ExportSheet)] {
    let words = MinutesWords(language: language, minutes: self)
    let tables = [
      words.targets(), words.places(), words.values(), words.entries(), words.followUps(),
      words.notes(), words.sources(),
    ]
    return tables.map { ($0.title, $0.sheet(words)) }
  }
}

extension MinutesTable {
  fileprivate var blocks: [Document.Block] { blocks(upTo: rows.count) }

  /// The heading and the first rows; that there are none, where there are none.
  fileprivate func blocks(upTo limit: Int) -> [Document.Block] {
    guard !rows.isEmpty else { return [.heading(title), .line("–")] }
    let clean = rows.prefix(limit).map { $0.map(Report.harmless) }
    let table = Document.Block.table(Document.Table(headings: headings, rows: clean, right: right))
    return [.heading(title), table] + (note.map { [.line(Report.harmless($0))] } ?? [])
  }

  fileprivate func sheet(_ words: MinutesWords) -> ExportSheet {
    // The mark of invented figures is the first of the remarks, and stays first.
    let notice = words.minutes.facts.notice == nil ? 0 : 1
    var head = words.remarks.prefix(notice).map {
      ExportSheet.Line(label: words.pick("Lưu ý", "Notice"), value: $0)
    }
    head.append(ExportSheet.Line(label: words.pick("Bảng", "Table"), value: title))
    head.append(ExportSheet.Line(label: "", value: words.title))
    head += words.remarks.dropFirst(notice).map { ExportSheet.Line(label: "", value: $0) }
    if let note { head.append(ExportSheet.Line(label: "", value: note)) }
    return ExportSheet(
      head: head,
      columns: headings.indices.map {
        ExportSheet.Column(title: headings[$0], isNumber: right.contains($0))
      },
      rows: rows,
      itemCount: rows.count,
      language: words.language
    )
  }
}
