internal import Workbooks

/// The rows of one sheet of a workbook, as the reading program sends them.
final class WorkbookRows: RowSource {
  private let stream: WorkbookStream
  private let width: Int
  private(set) var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var fields: [Field] = []
  private(set) var line = 0
  private(set) var failure: ImportFault.Kind?
  /// The merged rows of each column, as far as they are kept.
  private var merges: [Int: [ClosedRange<Int>]] = [:]
  private var mergesKept = 0

  /// Merged cells that are kept; behind them a blank cell says nothing.
  private static let mostMerges = 100_000

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
        switch item {
        case .sheet: continue
        case .merge(let rows, let columns): take(rows, columns)
        case .row(let row):
          try take(row)
          return true
        }
      }
    } catch {
      failure = .workbook(error)
    }
    return false
  }

  func isMerged(column: Int, line: Int) -> Bool {
    merges[column]?.contains { $0.contains(line) && $0.lowerBound < line } ?? false
  }

  /// Only the left column of merged cells holds anything.
  private func take(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) {
    guard rows.count > 1, mergesKept < WorkbookRows.mostMerges else { return }
    mergesKept += 1
    merges[columns.lowerBound, default: []].append(rows)
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
