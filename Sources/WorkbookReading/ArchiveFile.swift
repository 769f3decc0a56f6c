internal import CMinizip
internal import Glibc
internal import Workbooks

/// The file under an archive, as minizip reads it: a place in it and `pread`.
///
/// minizip would open a path of its own, and by then nothing can be opened any more.
final class ArchiveFile {
  private let descriptor: Int32
  private let size: Int
  private var position = 0
  private var failed = false

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    var status = stat()
    size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Looks at the first bytes.
  ///
  /// - Throws: what it is, unless it is a zip archive.
  func checkKind() throws(WorkbookFault) {
    guard size <= WorkbookLimits.file else { throw WorkbookFault(.fileTooLarge) }
    var head = [UInt8](repeating: 0, count: 8)
    let count = head.withUnsafeMutableBytes { read(into: $0, at: 0) }
    guard count == 8 else { throw WorkbookFault(count < 0 ? .unreadable : .damaged) }
    if head == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] {
      throw WorkbookFault(isLocked() ? .encrypted : .oldExcel)
    }
    guard head.starts(with: [0x50, 0x4B]) else { throw WorkbookFault(.otherArchive) }
  }

  /// Whether an OLE file is an encrypted workbook: its folder then lists `EncryptedPackage`.
  private func isLocked() -> Bool {
    let name = "EncryptedPackage".utf8.flatMap { letter -> [UInt8] in [letter, 0] }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var offset = 0
    // The folder of such a file stands at its beginning or at its end.
    while offset < min(size, 16 * 1_048_576) {
      let count = bytes.withUnsafeMutableBytes { read(into: $0, at: offset) }
      guard count > 0 else { return false }
      if holds(bytes[..<count], name) { return true }
      offset += max(1, count - name.count)
      if count < bytes.count { break }
    }
    return false
  }

  private func holds(_ bytes: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
    bytes.indices.dropLast(wanted.count - 1).contains { start in
      bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    var total = 0
    while total < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[total...])
      let count = pread(descriptor, rest.baseAddress, rest.count, offset + total)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return -1 }
      if count == 0 { break }
      total += count
    }
    return total
  }

  /// The functions minizip calls; the file has to live as long as the archive.
  func functions() -> zlib_filefunc64_def {
    var functions = zlib_filefunc64_def()
    functions.opaque = Unmanaged.passUnretained(self).toOpaque()
    functions.zopen64_file = { opaque, _, _ in opaque }
    functions.zread_file = { opaque, _, buffer, count in
      guard let file = ArchiveFile.file(opaque), let buffer else { return 0 }
      let target = UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
      let got = file.read(into: target, at: file.position)
      file.failed = file.failed || got < 0
      file.position += max(0, got)
      return UInt(max(0, got))
    }
    functions.ztell64_file = { opaque, _ in
      ArchiveFile.file(opaque).map { ZPOS64_T($0.position) } ?? ZPOS64_T.max
    }
    functions.zseek64_file = { opaque, _, offset, origin in
      guard let file = ArchiveFile.file(opaque) else { return -1 }
      let base = origin == SEEK_CUR ? file.position : origin == SEEK_END ? file.size : 0
      // An offset of the archive is any number of 64 bits.
      guard let step = Int(exactly: offset), step <= file.size - base else { return -1 }
      file.position = base + step
      return 0
    }
    functions.zclose_file = { _, _ in 0 }
    functions.zerror_file = { opaque, _ in
      (ArchiveFile.file(opaque)?.failed ?? true) ? 1 : 0
    }
    return functions
  }

  private static func file(_ opaque: UnsafeMutableRawPointer?) -> ArchiveFile? {
    opaque.map { Unmanaged<ArchiveFile>.fromOpaque($0).takeUnretainedValue() }
  }
}
