import Glibc

/// Places on disk, as the XDG rules and the build lay them out.
enum Path {
  /// The store that is opened when none is named.
  static var defaultStore: String { join(dataHome, "ntm/ntm.sqlite") }

  /// Where sessions are kept.
  static var stateFolder: String { join(home("XDG_STATE_HOME", ".local/state"), "ntm") }

  /// The folder in which demo stores live while they are shown.
  static var demoRoot: String {
    for name in ["XDG_RUNTIME_DIR", "TMPDIR"] {
      if let folder = Environment.value(name), access(folder, W_OK | X_OK) == 0 { return folder }
    }
    return "/tmp"
  }

  /// The folder with the sample data; `nil` when it lies nowhere it is looked for.
  ///
  /// Looked for in this order: `NTM_SAMPLE_DATA`, beside the installed command
  /// (`../share/ntm/sample-data`), in the working folder, and in the checkout that the command was
  /// built in.
  static var sampleData: String? {
    if let named = Environment.value("NTM_SAMPLE_DATA") { return isFolder(named) ? named : nil }
    var places: [String] = []
    if let folder = executableFolder {
      places.append(join(folder, "../share/ntm/sample-data"))
      // .build/x86_64-unknown-linux-gnu/release/ntm
      places.append(join(folder, "../../../sample-data"))
    }
    places.insert("sample-data", at: min(1, places.count))
    return places.first { isFolder(join($0, "facts")) }
  }

  /// The folder of the running executable, links resolved.
  static var executableFolder: String? {
    resolved("/proc/self/exe").map { folder(of: $0) }
  }

  static func join(_ folder: String, _ rest: String) -> String {
    folder.hasSuffix("/") ? folder + rest : folder + "/" + rest
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The path from the root with links resolved; `nil` when there is nothing.
  static func resolved(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }

  /// The path from the root of what somebody typed: `~/` is the home folder.
  static func typed(_ text: String) -> String {
    if text == "~" || text.hasPrefix("~/") {
      return join(Environment.value("HOME") ?? "/", String(text.dropFirst(2)))
    }
    return text.hasPrefix("/") ? text : join(workingFolder, text)
  }

  /// The folder that the command was called in.
  static var workingFolder: String { resolved(".") ?? "." }

  /// What the dashboard offers to write into: the working folder, or the home folder where one may
  /// not write there; in front of a name, `~/` or nothing.
  static var exportFolder: String { access(".", W_OK | X_OK) == 0 ? "" : "~/" }

  /// Whether two paths are one file that is there.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(one, &first) == 0 && stat(other, &second) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Makes a folder and those above it; whether it is there afterwards.
  static func makeFolder(_ path: String) -> Bool {
    if isFolder(path) { return true }
    let above = folder(of: path)
    guard above != path, above == "." || makeFolder(above) else { return false }
    return mkdir(path, 0o700) == 0 || isFolder(path)
  }

  private static var dataHome: String { home("XDG_DATA_HOME", ".local/share") }

  /// A base folder: the variable when it names an absolute path, else below the home folder.
  private static func home(_ variable: String, _ otherwise: String) -> String {
    if let folder = Environment.value(variable), folder.hasPrefix("/") { return folder }
    return join(Environment.value("HOME") ?? "/", otherwise)
  }
}
