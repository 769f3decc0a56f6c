import Glibc

@testable import ntm_bench

/// The built command, and folders for it to work in.
enum Command {
  /// The command lies beside the test bundle.
  static let path: String = {
    let bundle = realPath("/proc/self/exe") ?? CommandLine.arguments[0]
    return "/" + bundle.split(separator: "/").dropLast().joined(separator: "/") + "/ntm"
  }()

  /// The checkout, found from this file.
  static let checkout: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// What the command sees of the environment; nothing of the desk it is tested at.
  static func environment(in folder: String) -> [String: String] {
    [
      "HOME": folder, "XDG_RUNTIME_DIR": folder, "TMPDIR": folder, "PATH": "/usr/bin:/bin",
      "LANG": "C.UTF-8", "TERM": "xterm-256color", "USER": "tester", "TZ": "UTC",
      "NTM_SAMPLE_DATA": checkout + "/sample-data",
    ]
  }

  static func run(_ arguments: String..., in folder: Folder) -> Program.Outcome {
    run(arguments, in: folder)
  }

  static func run(_ arguments: [String], in folder: Folder) -> Program.Outcome {
    Program.run(path, arguments, environment: environment(in: folder.path))
  }

  /// Starts the command and leaves it to itself.
  static func start(_ arguments: String..., in folder: Folder) -> RunningProgram {
    Program.start(path, arguments, environment: environment(in: folder.path))
  }

  private static func realPath(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }
}

/// A folder of a test's own, removed with everything in it.
final class Folder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/ntm-test-XXXXXX".utf8CString)
    let name = mkdtemp(&template)
    precondition(name != nil, "No temporary folder can be made.")
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    _ = Program.run("/bin/rm", ["-rf", path], environment: [:])
  }

  func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) -> String {
    let path = file(name)
    guard let stream = fopen(path, "w") else { return path }
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
    return path
  }

  @discardableResult
  func write(_ text: String, to name: String) -> String { write(Array(text.utf8), to: name) }

  /// An empty store.
  func emptyStore() -> String {
    let path = file("empty.sqlite")
    _ = Command.run("init", path, in: self)
    return path
  }

  var names: [String] { Folder.names(in: path) }

  /// The names in a folder; none where there is no such folder.
  static func names(in path: String) -> [String] {
    let listing = Program.run("/bin/ls", ["-A", path], environment: [:]).output
    return listing.split(separator: "\n").map(String.init)
  }
}
