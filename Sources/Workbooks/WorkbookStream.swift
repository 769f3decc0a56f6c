internal import Glibc

/// A workbook that the reading program reads, piece by piece.
package final class WorkbookStream {
  /// How much of it is wanted.
  package enum Extent: Hashable, Sendable {
    /// The first rows of every sheet.
    case heads(rows: Int)
    /// All rows of one sheet, by its place in the workbook.
    case sheet(Int)
  }

  package enum Item {
    case sheet(name: String, isHidden: Bool)
    case row(Row)
    /// Merged cells of the sheet; they stand behind its rows.
    case merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>)
  }

  /// A row that holds anything; good until the next item is asked for.
  package struct Row {
    /// From 1.
    package var number: Int
    /// The bytes that the cells lie in.
    package var bytes: UnsafeRawBufferPointer { fields.bytes }
    private var fields: FrameFields

    /// The row of a frame; `nil` when its number is none of a sheet.
    init?(_ fields: FrameFields) {
      var fields = fields
      guard let number = fields.word(), number > 0, number <= WorkbookLimits.rows else {
        return nil
      }
      self.number = Int(number)
      self.fields = fields
    }

    /// The next cell, the columns ascending from 0; its text is a range of `bytes`.
    ///
    /// - Throws: a fault when the row is not what a row can be.
    @inline(__always)
    package mutating func next() throws(WorkbookFault) -> Cell? {
      guard !fields.isAtEnd else { return nil }
      guard let column = fields.short(), column < WorkbookLimits.columns,
        let kind = fields.byte().flatMap({ CellKind(rawValue: $0) }), let count = fields.word(),
        let range = fields.range(Int(count))
      else { throw WorkbookFault(.programFailed) }
      return Cell(column: Int(column), kind: kind, range: range)
    }
  }

  package struct Cell {
    package var column: Int
    package var kind: CellKind
    package var range: Range<Int>
  }

  /// Whether its days are counted from 1904.
  package private(set) var countsFrom1904 = false
  private var frames: FrameReader
  private var program: WorkbookProgram?

  /// Has a program read the file behind a descriptor, which stays open until then.
  package init(_ descriptor: Int32, _ extent: Extent) throws(WorkbookFault) {
    let arguments =
      switch extent {
      case .heads(let rows): ["heads", String(rows)]
      case .sheet(let index): ["sheet", String(index)]
      }
    guard let pipe = Pipe() else { throw WorkbookFault(.programFailed) }
    guard
      let program = WorkbookProgram(
        .reader,
        arguments,
        input: descriptor,
        output: pipe.writing.number
      )
    else { throw WorkbookFault(.programMissing) }
    frames = FrameReader(pipe.takeReading())
    self.program = consume program
  }

  /// The next sheet or row; `nil` at the end.
  package func next() throws(WorkbookFault) -> Item? {
    while true {
      guard let frame = frames.next() else { throw fault() }
      var fields = FrameFields(frame.payload)
      switch frame.tag {
      case .book:
        countsFrom1904 = fields.byte() == 1
      case .sheet:
        guard let isHidden = fields.byte(), let name = fields.rest() else {
          throw WorkbookFault(.programFailed)
        }
        return .sheet(name: name, isHidden: isHidden == 1)
      case .row:
        guard let row = Row(fields) else { throw WorkbookFault(.programFailed) }
        return .row(row)
      case .fault: throw WorkbookFault(&fields) ?? WorkbookFault(.programFailed)
      case .end: return nil
      case .merge:
        guard let (rows, columns) = WorkbookStream.range(&fields) else {
          throw WorkbookFault(.programFailed)
        }
        return .merge(rows: rows, columns: columns)
      case .columns, .list, .choice: throw WorkbookFault(.programFailed)
      }
    }
  }

  /// First and last row from 1, first and last column from 0; `nil` when they are none of a sheet.
  private static func range(
    _ fields: inout FrameFields
  ) -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
    guard let top = fields.word(), let bottom = fields.word(), let left = fields.short(),
      let right = fields.short(), top > 0, top <= bottom, bottom <= WorkbookLimits.rows,
      left <= right, right < WorkbookLimits.columns
    else { return nil }
    return (Int(top)...Int(bottom), Int(left)...Int(right))
  }

  /// Why the pipe ended before the workbook did.
  private func fault() -> WorkbookFault {
    guard let program = program.take() else { return WorkbookFault(.programFailed) }
    switch program.wait() {
    case .signal(SIGXCPU): return WorkbookFault(.outOfTime)
    case .signal, .exit: return WorkbookFault(.programFailed)
    }
  }
}

extension WorkbookFault {
  /// The fault that a frame brings.
  init?(_ fields: inout FrameFields) {
    guard let kind = fields.byte().flatMap({ Kind(rawValue: $0) }), let row = fields.word(),
      let column = fields.word(), let part = fields.rest()
    else { return nil }
    let hasColumn = column < WorkbookLimits.columns
    self.init(kind, part: part, row: Int(row), column: hasColumn ? Int(column) : nil)
  }

  /// The frame that brings it.
  package func add(to frames: inout FrameBuffer) {
    frames.begin(.fault)
    frames.add(kind.rawValue)
    frames.add(UInt32(clamping: row))
    frames.add(column.map { UInt32(clamping: $0) } ?? .max)
    frames.add(part)
    frames.end()
  }
}
