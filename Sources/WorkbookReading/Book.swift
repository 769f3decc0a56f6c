package import Workbooks

/// A workbook that is open: its sheets, and what all of them share.
struct Book {
  let archive: Archive
  let parts: BookParts
  let strings: SharedStrings
  let styles: Styles

  var countsFrom1904: Bool { parts.countsFrom1904 }

  init(_ descriptor: Int32) throws(WorkbookFault) {
    archive = try Archive(descriptor)
    parts = try BookParts(archive)
    if let part = parts.strings, archive.has(part) {
      strings = try SharedStrings(part, in: archive)
    } else {
      strings = SharedStrings()
    }
    if let part = parts.styles, archive.has(part) {
      styles = try Styles(part, in: archive)
    } else {
      styles = Styles()
    }
  }
}

/// Reads a workbook from one descriptor and writes frames to another.
package enum WorkbookReading {
  /// Reads what is wanted; a fault becomes the last frame.
  ///
  /// - Returns: whether all of it was read.
  package static func run(
    _ extent: WorkbookStream.Extent,
    from input: Int32,
    to output: Int32
  ) -> Bool {
    let output = FrameOutput(output)
    do throws(WorkbookFault) {
      try read(extent, Book(input), to: output)
      output.frames.begin(.end)
      output.frames.end()
      try output.flush()
      return true
    } catch {
      output.frames.removeAll()
      error.add(to: &output.frames)
      // Whoever has closed the pipe does not want to know.
      try? output.flush()
      return false
    }
  }

  private static func read(
    _ extent: WorkbookStream.Extent,
    _ book: Book,
    to output: FrameOutput
  ) throws(WorkbookFault) {
    output.frames.begin(.book)
    output.frames.add(UInt8(book.countsFrom1904 ? 1 : 0))
    output.frames.end()
    switch extent {
    case .heads(let rows):
      for sheet in book.parts.sheets { try read(sheet, book, wanted: rows, to: output) }
    case .sheet(let index):
      guard book.parts.sheets.indices.contains(index) else { throw WorkbookFault(.damaged) }
      try read(book.parts.sheets[index], book, wanted: nil, to: output)
    }
  }

  private static func read(
    _ sheet: BookParts.Sheet,
    _ book: Book,
    wanted: Int?,
    to output: FrameOutput
  ) throws(WorkbookFault) {
    output.frames.begin(.sheet)
    output.frames.add(UInt8(sheet.isHidden ? 1 : 0))
    output.frames.add(sheet.name)
    output.frames.end()
    guard let part = sheet.part else { return }
    let handler = SheetHandler(sheet.name, book, wanted: wanted, output: output)
    do throws(WorkbookFault) {
      try XMLPart.read(part, in: book.archive, upTo: WorkbookLimits.sheetPart, handler)
    } catch {
      // A person knows the sheet by its name, not by its part.
      throw error.part == part ? error.renamed(sheet.name, row: handler.row) : error
    }
  }
}
