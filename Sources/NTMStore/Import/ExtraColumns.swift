internal import NTMModel
internal import Workbooks

/// The columns that no form knows: text there is passed over and said, figures are a fault.
final class ExtraColumns {
  private let known: Set<Int>
  private let width: Int
  private var open: [Int]
  /// The columns that have been told already, as fault or as warning.
  private var told: Set<Int> = []
  private var mentioned: Set<Int> = []

  init(_ heading: Heading) {
    known = Set(heading.positions.values).union(heading.ignored)
    width = heading.headings.count
    let known = known
    open = (0..<width).filter { !known.contains($0) }
  }

  /// Looks at the present row of a sheet.
  func check(_ sheet: Sheet) {
    let fields = sheet.reader.fields
    for position in open { check(position, fields[position], sheet) }
    // Cells to the right of all headings, which only a workbook can have.
    guard fields.count > width else { return }
    for position in width..<fields.count where !told.contains(position) {
      check(position, fields[position], sheet)
    }
  }

  private func check(_ position: Int, _ field: Field, _ sheet: Sheet) {
    guard !field.isEmpty else { return }
    let cell = SheetHead.Cell(text: sheet.reader.text(field) ?? "?", kind: field.kind)
    guard cell.text.contains(where: { $0 != " " }) || field.kind == .uncomputed else { return }
    if Figure.isOne(cell) {
      sheet.fault(.unknownColumn, at: position)
      told.insert(position)
      open.removeAll { $0 == position }
    } else if mentioned.insert(position).inserted {
      let name = position < width ? sheet.headings[position] : ""
      sheet.warn(.unknownColumn, subject: name.isEmpty ? CellAddress.letters(position) : name)
    }
  }
}
