internal import Glibc
internal import Workbooks

/// Turns the rows of a sheet into frames as they are parsed.
final class SheetHandler: XMLHandler {
  private let sheet: String
  private let strings: SharedStrings
  private let styles: Styles
  private let countsFrom1904: Bool
  private let wanted: Int
  private let output: FrameOutput

  private var isInRows = false
  private var isInPronunciation = false
  /// The number of the row that is being read, from 1.
  private(set) var row = 0
  private var lastColumn = -1
  private var rowsSent = 0
  private var cell = Cell()
  private var text: [UInt8] = []

  private(set) var isDone = false
  private(set) var wantsText = false

  private struct Cell {
    var column = 0
    var style = 0
    var type = CellType.number
    var hasFormula = false
    var hasValue = false
  }

  private enum CellType {
    case number, shared, inline, formulaText, truth, error, date

    init(_ text: UnsafePointer<CChar>?) {
      guard let text else {
        self = .number
        return
      }
      let name = XMLName(text)
      if name == "s" {
        self = .shared
      } else if name == "inlineStr" {
        self = .inline
      } else if name == "str" {
        self = .formulaText
      } else if name == "b" {
        self = .truth
      } else if name == "e" {
        self = .error
      } else {
        self = name == "d" ? .date : .number
      }
    }
  }

  /// Reads so many rows as are wanted; `nil` is all.
  init(
    _ sheet: String,
    _ book: Book,
    wanted: Int?,
    output: FrameOutput
  ) {
    self.sheet = sheet
    strings = book.strings
    styles = book.styles
    countsFrom1904 = book.countsFrom1904
    self.wanted = wanted ?? .max
    self.output = output
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    guard isInRows else {
      isInRows = name == "sheetData"
      if name == "mergeCell" { try addMerge(attributes) }
      return
    }
    if name == "c" {
      try startCell(attributes)
    } else if name == "v" {
      cell.hasValue = true
      wantsText = true
    } else if name == "row" {
      try startRow(attributes)
    } else if name == "f" {
      cell.hasFormula = true
      wantsText = false
    } else if name == "t" {
      wantsText = cell.type == .inline
    } else if name == "rPh" {
      // How a text is pronounced is not part of it.
      isInPronunciation = true
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) throws(WorkbookFault) {
    guard !isInPronunciation else { return }
    guard text.count + bytes.count <= WorkbookLimits.cell else {
      throw WorkbookFault(.cellTooLong, part: sheet, row: row, column: cell.column)
    }
    text.append(contentsOf: bytes)
  }

  func end(_ name: XMLName) throws(WorkbookFault) {
    guard isInRows else { return }
    if name == "c" {
      try endCell()
    } else if name == "v" || name == "t" || name == "f" {
      wantsText = false
    } else if name == "row" {
      try endRow()
    } else if name == "rPh" {
      isInPronunciation = false
    } else if name == "sheetData" {
      // What follows is parsed to its end, so that the archive can compare its check sum.
      isInRows = false
    }
  }

  /// Tells of cells that are merged over several rows; what is no range is passed over.
  private func addMerge(_ attributes: XMLAttributes) throws(WorkbookFault) {
    guard let text = attributes.value("ref") else { return }
    let ends = String(cString: text).split(separator: ":", maxSplits: 1)
    guard let first = ends.first.flatMap({ CellAddress.place(String($0)) }),
      let last = ends.last.flatMap({ CellAddress.place(String($0)) }), first.row < last.row,
      first.column <= last.column
    else { return }
    output.frames.begin(.merge)
    output.frames.add(UInt32(first.row))
    output.frames.add(UInt32(last.row))
    output.frames.add(UInt16(first.column))
    output.frames.add(UInt16(last.column))
    output.frames.end()
    try output.flushWhenFull()
  }

  private func startRow(_ attributes: XMLAttributes) throws(WorkbookFault) {
    let number = attributes.value("r").map { Int(atol($0)) } ?? row + 1
    guard number <= WorkbookLimits.rows else {
      throw WorkbookFault(.tooManyRows, part: sheet, row: WorkbookLimits.rows)
    }
    guard number > row else { throw WorkbookFault(.damaged, part: sheet, row: row) }
    row = number
    lastColumn = -1
    output.frames.begin(.row)
    output.frames.add(UInt32(number))
  }

  private func endRow() throws(WorkbookFault) {
    // A row that holds nothing but its number is blank.
    guard output.frames.frameCount > 4 else { return output.frames.drop() }
    output.frames.end()
    try output.flushWhenFull()
    rowsSent += 1
    if rowsSent >= wanted { isDone = true }
  }

  private func startCell(_ attributes: XMLAttributes) throws(WorkbookFault) {
    var column = lastColumn + 1
    if let address = attributes.value("r") {
      guard let named = CellAddress.column(address) else {
        throw WorkbookFault(.damaged, part: sheet, row: row)
      }
      column = named
    }
    guard row > 0, column > lastColumn else {
      throw WorkbookFault(.damaged, part: sheet, row: row)
    }
    guard column < WorkbookLimits.columns else {
      throw WorkbookFault(.tooManyColumns, part: sheet, row: row)
    }
    lastColumn = column
    cell = Cell(column: column, type: CellType(attributes.value("t")))
    if let style = attributes.value("s") { cell.style = Int(atol(style)) }
    text.removeAll(keepingCapacity: true)
  }

  private func endCell() throws(WorkbookFault) {
    wantsText = false
    addCell()
    guard output.frames.frameCount <= WorkbookLimits.row else {
      throw WorkbookFault(.rowTooLong, part: sheet, row: row)
    }
  }

  /// Adds the cell to its row, unless it is blank.
  private func addCell() {
    if cell.hasFormula, text.isEmpty, cell.type == .number {
      return add(.uncomputed, UnsafeRawBufferPointer(start: nil, count: 0))
    }
    guard !text.isEmpty else { return }
    if cell.type == .inline || cell.type == .formulaText { CellText.unescape(&text, from: 0) }
    text.withUnsafeBytes { text in
      switch cell.type {
      case .number:
        let shape = styles.shape(cell.style)
        NumberText.with(text, shape, countsFrom1904: countsFrom1904) { add($0, $1) }
      case .shared: addShared(text)
      case .inline, .formulaText: add(.text, text)
      case .truth: add(.truth, text)
      case .error: add(.error, text)
      case .date:
        // `2020-05-31T00:00:00`: the time of day says nothing here.
        let end = text.firstIndex(of: UInt8(ascii: "T")) ?? text.count
        add(.day, UnsafeRawBufferPointer(rebasing: text[..<end]))
      }
    }
  }

  /// Adds the shared text whose number the digits are.
  private func addShared(_ digits: UnsafeRawBufferPointer) {
    var index = 0
    for byte in digits {
      guard (48...57).contains(byte), index < WorkbookLimits.strings else {
        index = -1
        break
      }
      index = index * 10 + Int(byte - 48)
    }
    let isKnown = strings.with(index) { if !$0.isEmpty { add(.text, $0) } }
    // A number that leads nowhere is nothing that anybody typed.
    if !isKnown { Array("#REF!".utf8).withUnsafeBytes { add(.error, $0) } }
  }

  private func add(_ kind: CellKind, _ text: UnsafeRawBufferPointer) {
    output.frames.add(cell: UInt16(cell.column), kind, text)
  }
}
