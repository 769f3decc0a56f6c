internal import Glibc

/// A file to import: where it lies, and what it is called in reports and faults.
struct SourceFile {
  var path: String
  /// As it was given, or below the folder that was given.
  var name: String

  /// The largest file that is read.
  static let limit = 1_000_000_000

  /// The files behind paths.
  ///
  /// A folder stands for its `facts` and `reports`, or else for the CSV files in it; `later` is only
  /// read when it is named itself.
  static func expanded(_ paths: [String]) -> [SourceFile] {
    paths.flatMap { path -> [SourceFile] in
      guard FilePath.isFolder(path) else { return [SourceFile(path: path, name: path)] }
      let parts = ["facts", "reports"].filter { FilePath.isFolder(path + "/" + $0) }
      guard !parts.isEmpty else { return tables(in: path, named: "") }
      return parts.flatMap { tables(in: path + "/" + $0, named: $0 + "/") }
    }
  }

  /// More bytes than any row of headings has.
  static let head = 65_536

  /// The bytes of the file, at most as many as the limit; `nil`, with the fault noted, when they
  /// cannot be had.
  func bytes(_ faults: Faults, upTo most: Int = limit) -> [UInt8]? {
    func fail(_ kind: ImportFault.Kind) -> [UInt8]? {
      faults.add(ImportFault(file: name, line: 0, column: "", value: "", kind: kind))
      return nil
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return fail(errno == ENOENT ? .missingFile : .unreadable) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return fail(.unreadable)
    }
    let size = Int(status.st_size)
    guard size <= SourceFile.limit else { return fail(.tooLarge(limit: SourceFile.limit)) }
    guard size > 0 else { return fail(.empty) }
    let wanted = min(size, most)
    var isComplete = true
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      while count < wanted {
        let got = read(descriptor, buffer.baseAddress.map { $0 + count }, wanted - count)
        if got == 0 { break }
        guard got > 0 else {
          isComplete = false
          break
        }
        count += got
      }
    }
    return isComplete ? bytes : fail(.unreadable)
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
      if name.hasSuffix(".csv") || name.hasSuffix(".CSV"), !name.hasPrefix(".") {
        names.append(name)
      }
    }
    return names.sorted().map { SourceFile(path: folder + "/" + $0, name: prefix + $0) }
  }
}
