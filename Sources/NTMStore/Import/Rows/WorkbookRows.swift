internal import Workbooks

/// The rows of one sheet of a workbook, as the reading program sends them.
final class WorkbookRows: RowSource {
  private let stream: WorkbookStream
  private let width: Int
  private(set) var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var fields: [Field] = []
  private(set) var line = 0
  private(set) var failure: ImportFault.Kind?

  /// Every row has at least `width` cells.
  init(_ stream: WorkbookStream, width: Int) {
    self.stream = stream
    self.width = width
  }

  var rowFault: ImportFault.Kind? { nil }
  var hasFixedWidth: Bool { false }
  var countsFrom1904: Bool { stream.countsFrom1904 }

  func next() -> Bool {
    guard failure == nil else { return false }
    do throws(WorkbookFault) {
      while let item = try stream.next() {
        guard case .row(let row) = item else { continue }
        try take(row)
        return true
      }
    } catch {
      failure = .workbook(error)
    }
    return false
  }

  private func take(_ row: WorkbookStream.Row) throws(WorkbookFault) {
    var row = row
    line = row.number
    bytes = UnsafeBufferPointer(
      start: row.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
      count: row.bytes.count
    )
    fields.removeAll(keepingCapacity: true)
    while let cell = try row.next() {
      while fields.count < cell.column { fields.append(.empty) }
      fields.append(
        Field(start: cell.range.lowerBound, end: cell.range.upperBound, kind: cell.kind)
      )
    }
    while fields.count < width { fields.append(.empty) }
  }
}
