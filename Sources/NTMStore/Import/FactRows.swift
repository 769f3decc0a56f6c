internal import NTMModel

/// Where the rows of a sheet of facts stand: what is judged once all of them are written can still
/// name the line and the cell.
final class FactRows {
  /// A row of the file.
  struct Row {
    var line: Int
    /// The cells that checks look at, by what the form calls their columns.
    var cells: [String: String]

    /// The day in a column; `nil` for none, or one that only the workbook knows to be a day.
    func day(_ column: String) -> Day? { cells[column].flatMap { Day($0) } }

    /// The column by which a row leaves a day out of its period.
    func endLeavingOut(_ day: Day) -> String {
      self.day("valid_from").map { day < $0 } ?? false ? "valid_from" : "valid_to"
    }
  }

  private let columns: [String]
  /// By the text of the first column, in the order of the file.
  private var rows: [String: [Row]] = [:]

  /// - Returns: `nil` for forms whose rows are judged one by one.
  init?(_ form: Form) {
    columns = form.judgedColumns
    if columns.isEmpty { return nil }
  }

  /// Keeps the row at which a sheet stands.
  func note(_ sheet: Sheet) {
    var cells: [String: String] = [:]
    for column in columns {
      guard let position = sheet.position(column) else { continue }
      cells[column] = Line.tidied(sheet.reader.text(sheet.fields[position]) ?? "")
    }
    rows[cells[columns[0]] ?? "", default: []].append(Row(line: sheet.line, cells: cells))
  }

  /// The rows about one thing, such as a set by its code, in the order of the file.
  func about(_ key: String) -> [Row] { rows[key] ?? [] }
}

extension Form {
  /// The column that says what a row is about, and those that are judged by what stands in others;
  /// empty for forms whose rows are judged one by one.
  fileprivate var judgedColumns: [String] {
    switch self {
    case .store: ["key"]
    case .units: ["code", "valid_from", "valid_to"]
    case .unitList: ["Mã PX"]
    case .criteriaSets: ["set", "valid_from", "valid_to", "line", "level", "types"]
    case .criteria: ["set", "number"]
    case .indicators: ["set", "code", "second_name_vi"]
    case .titles:
      ["grade", "level", "types", "valid_from", "valid_to", "name_vi", "name_en", "short_vi"]
        + ["short_en"]
    case .modelKinds:
      ["word", "valid_from", "valid_to", "name_vi", "name_en", "short_vi", "short_en"]
    case .unitTypes, .groups, .bands, .thresholds, .sectors, .starBands, .targets, .taskStates,
      .tasks, .papers, .components, .componentParts, .figures, .lineage, .unitChanges, .unitGroups,
      .tags, .assessments, .districtAssessments, .provinceAssessments, .recognitions, .products,
      .organisations, .models, .unitTags, .villages:
      []
    }
  }
}
