internal import CMinizip
internal import Glibc
internal import Workbooks

/// The zip archive that a workbook is, read through one descriptor.
///
/// Nothing is ever unpacked to disk: a part is a name in a table, and its bytes go to the parser.
final class Archive {
  private let handle: unzFile
  private let file: ArchiveFile
  private var places: [String: unz64_file_pos] = [:]
  private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)

  /// Opens the archive and reads its table of contents.
  ///
  /// - Throws: what the file is instead, or what is wrong with its table.
  init(_ descriptor: Int32) throws(WorkbookFault) {
    file = ArchiveFile(descriptor)
    try file.checkKind()
    var functions = file.functions()
    guard let handle = unzOpen2_64("", &functions) else { throw WorkbookFault(.damaged) }
    self.handle = handle
    try readTable()
  }

  deinit {
    unzClose(handle)
    buffer.deallocate()
  }

  func has(_ part: String) -> Bool { places[part] != nil }

  /// Gives the unpacked bytes of a part piece by piece, until `body` answers false: it has enough.
  func read(
    _ part: String,
    upTo limit: Int,
    _ body: (UnsafeRawBufferPointer) throws(WorkbookFault) -> Bool
  ) throws(WorkbookFault) {
    guard var place = places[part] else { throw WorkbookFault(.damaged, part: part) }
    var information = unz_file_info64()
    guard unzGoToFilePos64(handle, &place) == ntm_unzip_ok,
      unzGetCurrentFileInfo64(handle, &information, nil, 0, nil, 0, nil, 0) == ntm_unzip_ok
    else { throw WorkbookFault(.damaged, part: part) }
    guard information.flag & 1 == 0 else { throw WorkbookFault(.encrypted, part: part) }
    guard information.uncompressed_size <= UInt64(limit) else {
      throw WorkbookFault(.partTooLarge, part: part)
    }
    guard unzOpenCurrentFile(handle) == ntm_unzip_ok else {
      throw WorkbookFault(.damaged, part: part)
    }
    var isOpen = true
    defer { if isOpen { unzCloseCurrentFile(handle) } }
    var total = 0
    while true {
      let count = unzReadCurrentFile(handle, buffer.baseAddress, UInt32(buffer.count))
      guard count >= 0 else { throw WorkbookFault(.damaged, part: part) }
      guard count > 0 else { break }
      // The table of contents may have lied.
      total += Int(count)
      guard total <= limit else { throw WorkbookFault(.partTooLarge, part: part) }
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)])
      guard try body(bytes) else { return }
    }
    isOpen = false
    guard unzCloseCurrentFile(handle) == ntm_unzip_ok else {
      throw WorkbookFault(.damaged, part: part)
    }
  }

  private func readTable() throws(WorkbookFault) {
    var status = unzGoToFirstFile(handle)
    var name = [CChar](repeating: 0, count: 1024)
    while status == ntm_unzip_ok {
      guard places.count < WorkbookLimits.parts else { throw WorkbookFault(.tooManyParts) }
      var information = unz_file_info64()
      var place = unz64_file_pos()
      guard
        unzGetCurrentFileInfo64(
          handle,
          &information,
          &name,
          UInt(name.count - 1),
          nil,
          0,
          nil,
          0
        ) == ntm_unzip_ok,
        unzGetFilePos64(handle, &place) == ntm_unzip_ok
      else { throw WorkbookFault(.damaged) }
      let text = String(
        decoding: name.prefix { $0 != 0 }.lazy.map(UInt8.init(bitPattern:)),
        as: UTF8.self
      )
      guard information.size_filename < UInt(name.count), Archive.isWithin(text),
        places.updateValue(place, forKey: text) == nil
      else { throw WorkbookFault(.badName, part: String(text.prefix(100))) }
      status = unzGoToNextFile(handle)
    }
    guard status == ntm_unzip_end_of_list, !places.isEmpty else { throw WorkbookFault(.damaged) }
  }

  /// Whether a name stays within the archive.
  static func isWithin(_ name: String) -> Bool {
    let isRooted = name.isEmpty || name.hasPrefix("/") || name.hasPrefix("\\") || name.contains(":")
    return !isRooted && !name.split { $0 == "/" || $0 == "\\" }.contains("..")
  }
}
