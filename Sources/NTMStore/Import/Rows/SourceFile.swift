internal import Glibc
internal import NTMModel
internal import Workbooks

/// A file to import: where it lies, and what it is called in reports and faults.
struct SourceFile {
  var path: String
  /// As it was given, or below the folder that was given.
  var name: String
  /// What the file was when its digest was taken; `nil` before that.
  var mark: FileMark? = nil

  /// The files behind paths.
  ///
  /// A folder stands for its `facts` and `reports`, or else for the tables in it; `later` is only
  /// read when it is named itself.
  static func expanded(_ paths: [String]) -> [SourceFile] {
    paths.flatMap { path -> [SourceFile] in
      guard FilePath.isFolder(path) else { return [SourceFile(path: path, name: path)] }
      let parts = ["facts", "reports"].filter { FilePath.isFolder(path + "/" + $0) }
      guard !parts.isEmpty else { return tables(in: path, named: "") }
      return parts.flatMap { tables(in: path + "/" + $0, named: $0 + "/") }
    }
  }

  /// What kind of file the first bytes say that it is, whatever it is called.
  private enum Kind {
    case separated, workbook
  }

  private struct Opened: ~Copyable {
    var kind: Kind
    var file: Descriptor
  }

  /// The first rows of every sheet; `nil`, with the fault noted, when they cannot be had.
  func heads(_ faults: Faults) -> [SheetHead]? {
    guard let opened = opened(faults) else { return nil }
    switch opened.kind {
    case .separated: return separatedHead(opened.file, faults).map { [$0] }
    case .workbook:
      do throws(WorkbookFault) {
        return try workbookHeads(opened.file)
      } catch {
        fail(.workbook(error), faults)
        return nil
      }
    }
  }

  /// All rows of a sheet, which is named by its place in a workbook; `nil`, with the fault noted,
  /// when they cannot be had.
  ///
  /// Every row of a workbook gets at least `width` cells.
  func rows(of sheet: Int?, width: Int, _ faults: Faults) -> (any RowSource)? {
    guard let opened = opened(faults) else { return nil }
    switch opened.kind {
    case .separated: return SeparatedRows(opened.file)
    case .workbook:
      do throws(WorkbookFault) {
        return try WorkbookRows(
          WorkbookStream(opened.file.number, .sheet(sheet ?? 0)),
          width: width
        )
      } catch {
        fail(.workbook(error), faults)
        return nil
      }
    }
  }

  /// Notes a fault when the file is no longer what its digest was taken of.
  func checkMark(_ faults: Faults) {
    if let mark, FileMark(path: path) != mark { fail(.changedMeanwhile, faults) }
  }

  private func fail(_ kind: ImportFault.Kind, _ faults: Faults) {
    faults.add(ImportFault(file: name, line: 0, column: "", value: "", kind: kind))
  }

  private func opened(_ faults: Faults) -> Opened? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard file >= 0 else {
      fail(errno == ENOENT ? .missingFile : .unreadable, faults)
      return nil
    }
    let descriptor = Descriptor(file)
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      fail(.unreadable, faults)
      return nil
    }
    if let mark, FileMark(file) != mark {
      fail(.changedMeanwhile, faults)
      return nil
    }
    guard status.st_size > 0 else {
      fail(.empty, faults)
      return nil
    }
    var head = [UInt8](repeating: 0, count: 8)
    let count = pread(file, &head, head.count, 0)
    guard count > 0 else {
      fail(.unreadable, faults)
      return nil
    }
    return Opened(kind: SourceFile.kind(head[..<count]), file: descriptor)
  }

  /// A zip archive, or the OLE file that old and locked workbooks are.
  private static func kind(_ head: ArraySlice<UInt8>) -> Kind {
    let archives: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08],
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    ]
    return archives.contains { head.starts(with: $0) } ? .workbook : .separated
  }

  private static func tables(in folder: String, named prefix: String) -> [SourceFile] {
    guard let handle = opendir(folder) else {
      return [SourceFile(path: folder, name: folder)]
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let ending = name.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
      if ["csv", "xlsx", "xlsm"].contains(ending.lowercased()), !name.hasPrefix("."),
        // What a spreadsheet keeps beside a workbook that is open.
        !name.hasPrefix("~$")
      {
        names.append(name)
      }
    }
    return names.sorted().map { SourceFile(path: folder + "/" + $0, name: prefix + $0) }
  }
}

extension SourceFile {
  private func separatedHead(_ file: consuming Descriptor, _ faults: Faults) -> SheetHead? {
    let rows = SeparatedRows(file)
    if LegacyEncoding.isWide(rows.bytes) {
      fail(.encoding(.utf16), faults)
      return nil
    }
    var head = SheetHead(name: "", index: nil, separator: rows.separator)
    while head.rows.count < SheetHead.length, rows.next() {
      var cells: [SheetHead.Cell] = []
      for field in rows.fields.prefix(SheetHead.width) {
        guard let text = rows.text(field) else {
          // Below the headings the row itself says where it is.
          if !head.rows.isEmpty { return head }
          fail(.encoding(LegacyEncoding.sniffed(rows.bytes) ?? .unknown), faults)
          return nil
        }
        cells.append(SheetHead.Cell(text: Line.tidied(text), kind: .text))
      }
      if cells.contains(where: { !$0.isEmpty }) {
        head.rows.append(SheetHead.Row(number: rows.line, cells: cells))
      }
    }
    if let failure = rows.failure {
      fail(failure, faults)
      return nil
    }
    guard !head.rows.isEmpty else {
      fail(.empty, faults)
      return nil
    }
    return head
  }

  private func workbookHeads(_ file: consuming Descriptor) throws(WorkbookFault) -> [SheetHead] {
    let stream = try WorkbookStream(file.number, .heads(rows: SheetHead.length))
    var heads: [SheetHead] = []
    var (cellsLeft, bytesLeft) = (SheetHead.mostCells, SheetHead.mostBytes)
    while let item = try stream.next() {
      switch item {
      case .sheet(let name, let isHidden):
        heads.append(SheetHead(name: name, index: heads.count, isHidden: isHidden))
      case .row(var row):
        guard !heads.isEmpty else { throw WorkbookFault(.programFailed) }
        var cells: [SheetHead.Cell] = []
        while let cell = try row.next(), cell.column < SheetHead.width {
          while cells.count < cell.column { cells.append(.empty) }
          let bytes = row.bytes[cell.range].prefix(SheetHead.longest)
          bytesLeft -= bytes.count
          let text = Line.tidied(String(decoding: bytes, as: UTF8.self))
          cells.append(SheetHead.Cell(text: text, kind: cell.kind))
        }
        cellsLeft -= cells.count
        guard cellsLeft >= 0, bytesLeft >= 0 else {
          throw WorkbookFault(.tooManyColumns, part: heads[heads.count - 1].name, row: row.number)
        }
        heads[heads.count - 1].rows.append(SheetHead.Row(number: row.number, cells: cells))
      case .merge: continue
      }
    }
    return heads
  }
}
