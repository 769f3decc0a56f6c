import Glibc

/// The folder in which a demo's store lives until the demo ends.
///
/// - Shape: `ntm-demo-PID-XXXXXX` below `Path.demoRoot`; the number tells the folders of demos that
///   were killed, which the next demo takes away.
struct DemoFolder {
  let path: String

  var store: String { Path.join(path, "demo.sqlite") }

  private static let prefix = "ntm-demo-"

  init(in root: String = Path.demoRoot) throws(Refusal) {
    DemoFolder.removeAbandoned(in: root)
    var template = Array(Path.join(root, "\(DemoFolder.prefix)\(getpid())-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      let reason = String(cString: strerror(errno))
      throw Refusal(.refused, .noDemoFolder(path: root, reason: reason))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func remove() { DemoFolder.remove(path) }

  /// Whether a store is that of a demo.
  static func holds(_ store: String) -> Bool {
    let folder = Path.folder(of: Path.resolved(store) ?? store)
    return folder.split(separator: "/").last?.hasPrefix(prefix) ?? false
  }

  /// Removes the folders of demos whose process is no more.
  private static func removeAbandoned(in root: String) {
    for name in names(in: root) where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.utf8.count).prefix { $0 != "-" }
      guard let process = Int32(number), kill(process, 0) != 0, errno == ESRCH else { continue }
      remove(Path.join(root, name))
    }
  }

  private static func remove(_ folder: String) {
    for name in names(in: folder) {
      let path = Path.join(folder, name)
      // A link to a folder is a link.
      if unlink(path) != 0, Path.isFolder(path) { remove(path) }
    }
    rmdir(folder)
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
