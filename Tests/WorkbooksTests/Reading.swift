import Glibc
import Testing
import Workbooks

/// What the reading program, as it was built, makes of a file.
enum Reading {
  struct Sheet: Equatable {
    var name: String
    var isHidden = false
    /// `A1 n 5`: address, kind and text.
    var cells: [String] = []
    /// Those over several rows, `A1:B2`.
    var merges: [String] = []
  }

  /// All sheets with their first rows, or all rows of one.
  static func sheets(
    _ path: String,
    _ extent: WorkbookStream.Extent = .heads(rows: 100)
  ) throws -> [Sheet] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    try #require(file >= 0)
    let stream = try WorkbookStream(file, extent)
    var sheets: [Sheet] = []
    while let item = try stream.next() {
      switch item {
      case .sheet(let name, let isHidden): sheets.append(Sheet(name: name, isHidden: isHidden))
      case .merge(let rows, let columns):
        sheets[sheets.count - 1].merges.append(
          CellAddress.letters(columns.lowerBound) + "\(rows.lowerBound):"
            + CellAddress.letters(columns.upperBound) + "\(rows.upperBound)"
        )
      case .row(var row):
        while let cell = try row.next() {
          let text = String(decoding: row.bytes[cell.range], as: UTF8.self)
          let kind = String(UnicodeScalar(cell.kind.rawValue))
          sheets[sheets.count - 1].cells.append(
            CellAddress.letters(cell.column) + "\(row.number) \(kind) \(text)"
          )
        }
      }
    }
    return sheets
  }

  static func cells(_ workbook: Workbook) throws -> [String] {
    let folder = Folder()
    let path = folder.file("a.xlsx")
    workbook.write(to: path)
    return try sheets(path).flatMap(\.cells)
  }

  /// Why a file is not read; `nil` when it is.
  static func fault(
    _ path: String,
    _ extent: WorkbookStream.Extent = .sheet(0)
  ) throws -> WorkbookFault? {
    do {
      _ = try sheets(path, extent)
      return nil
    } catch let fault as WorkbookFault {
      return fault
    }
  }

  static func fault(_ workbook: Workbook) throws -> WorkbookFault? {
    let folder = Folder()
    let path = folder.file("a.xlsx")
    workbook.write(to: path)
    return try fault(path)
  }
}

/// A folder of a test's own, removed with everything in it.
final class Folder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/ntm-books-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "No temporary folder can be made.")
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in names { unlink(file(name)) }
    rmdir(path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ bytes: [UInt8], to name: String) -> String {
    let path = file(name)
    guard let stream = fopen(path, "w") else { return path }
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
    return path
  }

  func bytes(of name: String) -> [UInt8] {
    guard let stream = fopen(file(name), "r") else { return [] }
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 4_000_000)
    let count = fread(&bytes, 1, bytes.count, stream)
    return Array(bytes[..<count])
  }

  var names: [String] {
    guard let handle = opendir(path) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
