internal import NTMModel
internal import Workbooks

extension Sheet {
  /// Whether the present row is one of the table: not blank, no sum, no remark below it.
  ///
  /// A row that names what it is about always belongs to it, and so does one with figures: what is
  /// wrong with those is said.
  var belongs: Bool {
    guard let first = keys.first else { return reader.fields.contains { !$0.isEmpty } }
    if isCode(first) { return true }
    guard reader.fields.contains(where: { !$0.isEmpty }), !isTotal else { return false }
    // Whether a name is one, or only a remark, is known where places are.
    let isNamed = (keys.dropFirst() + names).contains { !reader.fields[$0].isEmpty }
    if isNamed || !isRemark { return true }
    warnOfRemark()
    return false
  }

  /// Says that a row was passed over because it is none of the table.
  func warnOfRemark() {
    let field = reader.fields.first { !$0.isEmpty }
    let text = field.flatMap { reader.text($0) } ?? ""
    warn(.outsideTable, subject: String(text.prefix(80)))
  }

  /// Whether a cell holds something like a code: letters, digits and dashes.
  private func isCode(_ position: Int) -> Bool {
    let field = reader.fields[position]
    guard !field.isEmpty else { return false }
    return reader.bytes[field.start..<field.end].allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
    }
  }

  /// Whether the first cell, or the one for the name, says that the row sums others up.
  var isTotal: Bool {
    let first = reader.fields.firstIndex { !$0.isEmpty }
    for position in keys + (first.map { [$0] } ?? []) {
      guard let text = reader.text(reader.fields[position]), text.utf8.count <= 100 else {
        continue
      }
      let folded = Form.folded(text)
      if Sheet.totals.contains(folded) { return true }
      if Sheet.totalBeginnings.contains(where: { folded.hasPrefix($0) }) { return true }
    }
    return false
  }

  private static let totals: Set<String> = [
    "tong", "cong", "total", "sum", "toan tinh", "toan huyen", "ca nuoc", "binh quan",
    "trung binh", "average",
  ]
  private static let totalBeginnings = [
    "tong cong", "tong so", "cong chung", "tong toan", "cong toan", "grand total",
  ]

  /// Whether a row without a place holds nothing that could be a figure of the form.
  var isRemark: Bool {
    for position in figures where position < reader.fields.count {
      let field = reader.fields[position]
      guard !field.isEmpty else { continue }
      let cell = SheetHead.Cell(text: reader.text(field) ?? "?", kind: field.kind)
      if field.kind == .day || Figure.isOne(cell) || Day(cell.text) != nil { return false }
    }
    return true
  }
}

extension Heading {
  /// The columns that say what a row is about; empty for forms whose rows need no such thing.
  var keys: [Int] {
    let names =
      switch form {
      case .products: ["Mã sản phẩm"]
      case .organisations: ["Mã"]
      case .tasks: ["id"]
      case .papers: ["task"]
      case .models: ["Mã mô hình"]
      case .unitList: ["Mã PX", "Mã QH", "Mã TP"]
      case .assessments, .unitTags, .villages: ["Mã xã", "Tên xã"]
      case .districtAssessments: ["Mã huyện", "Tên huyện"]
      case .provinceAssessments: ["Mã tỉnh", "Tên tỉnh"]
      case .recognitions: ["Mã đơn vị", "Tên đơn vị"]
      case .store, .unitTypes, .units, .criteriaSets, .groups, .bands, .criteria, .indicators,
        .thresholds, .sectors, .starBands, .targets, .taskStates, .modelKinds, .components,
        .componentParts,
        .figures, .lineage, .unitChanges, .unitGroups, .tags, .titles:
        [String]()
      }
    return names.compactMap { positions[$0] }
  }
}
