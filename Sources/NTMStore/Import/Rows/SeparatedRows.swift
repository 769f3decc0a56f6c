internal import Glibc
internal import Workbooks

/// The rows of a CSV file, read through a window that moves along the file.
///
/// The file may be larger than what a process should ever hold; one record may not.
final class SeparatedRows: RowSource {
  /// The most bytes of one record.
  static let longest = WorkbookLimits.row

  static let size = 262_144

  private let file: Descriptor
  private var window: UnsafeMutableBufferPointer<UInt8>
  private var filled = 0
  private var isAtEnd = false
  private var reader: RecordReader
  private(set) var failure: ImportFault.Kind?

  /// Begins to read a file; the descriptor is closed with the rows.
  init(_ file: consuming Descriptor, window size: Int = SeparatedRows.size) {
    self.file = file
    window = .allocate(capacity: size)
    window.initialize(repeating: 0)
    reader = RecordReader(UnsafeBufferPointer(rebasing: window[..<0]), separator: 0, line: 1)
    fill()
    reader = RecordReader(bytes)
  }

  deinit { window.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: window[..<filled]) }
  var fields: [Field] { reader.fields }
  var line: Int { reader.line }
  var separator: UInt8 { reader.separator }
  var rowFault: ImportFault.Kind? { reader.isUnclosed ? .unclosedQuote : nil }
  var hasFixedWidth: Bool { true }
  var countsFrom1904: Bool { false }

  func isMerged(column: Int, line: Int) -> Bool { false }

  func next() -> Bool {
    guard failure == nil else { return false }
    while true {
      let found = failure == nil && reader.next()
      // What ends with the window may go on behind it.
      guard !isAtEnd, !found || !reader.isTerminated else { return found }
      guard slide() else { return false }
    }
  }

  /// Moves the window to where a line begins that is not complete, and reads on behind it.
  private func slide() -> Bool {
    let separator = reader.separator
    let start = reader.isTerminated ? reader.offset : reader.start
    let line = reader.isTerminated ? reader.nextLine : max(1, reader.line)
    let kept = filled - start
    if kept == window.count {
      guard window.count < SeparatedRows.longest else {
        failure = .recordTooLong(limit: SeparatedRows.longest)
        return false
      }
      let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: window.count * 2)
      larger.initialize(repeating: 0)
      _ = larger.update(fromContentsOf: window)
      window.deallocate()
      window = larger
    } else if start > 0, kept > 0, let base = window.baseAddress {
      memmove(base, base + start, kept)
    }
    filled = kept
    fill()
    reader = RecordReader(bytes, separator: separator, line: line)
    return true
  }

  private func fill() {
    let rest = UnsafeMutableRawBufferPointer(
      UnsafeMutableBufferPointer(rebasing: window[filled...])
    )
    var count = 0
    while count < rest.count {
      let got = file.read(into: UnsafeMutableRawBufferPointer(rebasing: rest[count...]))
      // Half a file must not pass for a whole one.
      if got == nil { failure = .unreadable }
      guard let got, got > 0 else {
        isAtEnd = true
        break
      }
      count += got
    }
    filled += count
  }
}
