import Glibc

/// Where everything lies that a run needs.
struct Setup {
  var command = ".build/release/ntm"
  var sampleData = "sample-data"
  var generator: String?
  var floorSource = "Sources/ntm-bench/floor.c"
  var work = ".build/bench"
  var runs = 5
  var scales: [Int] = []
  /// What is measured.
  var only = Set(Part.allCases)
  var jsonPath: String?
  var comparePath: String?
  /// The parts that a run can be held to.
  enum Part: String, CaseIterable {
    case imports, floor, dashboard, refresh, edit, meeting, scale
  }

  /// The path of this program, for commits from another process.
  var bench = CommandLine.arguments[0]

  var store: String { work + "/store.sqlite" }

  private var state: String { work + "/state" }

  /// Lets the next dashboard begin where everyone begins.
  func forgetPlaces() {
    for path in Folder.files(state + "/ntm", named: "session-") { unlink(path) }
  }

  /// What the programs see of the environment: nothing that differs between two desks.
  var environment: [String: String] {
    [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": work, "PATH": "/usr/bin:/bin",
      "XDG_STATE_HOME": state, "TMPDIR": "/tmp", "USER": "bench",
    ]
  }

  /// Reads the options; `nil` after one that is not known.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let flag = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch flag {
      case "--command": command = value
      case "--sample-data": sampleData = value
      case "--generator": generator = value
      case "--floor": floorSource = value
      case "--work": work = value
      case "--runs": runs = max(1, Int(value) ?? 5)
      case "--scale": scales = value.split(separator: ",").compactMap { Int($0) }
      case "--only":
        let parts = value.split(separator: ",").map { Part(rawValue: String($0)) }
        guard !parts.contains(nil) else { return nil }
        only = Set(parts.compactMap(\.self))
      case "--json": jsonPath = value
      case "--compare": comparePath = value
      default: return nil
      }
    }
    // Programs are started from here; a name without a slash would be looked for elsewhere.
    for path in [\Setup.command, \Setup.work, \Setup.sampleData] {
      self[keyPath: path] = Setup.absolute(self[keyPath: path])
    }
  }

  private static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  /// Runs the command to its end.
  func ntm(_ arguments: [String]) -> Program.Outcome {
    Program.run(command, arguments, environment: environment)
  }

  /// The lines of the sample's last report, from its headings on.
  var lastReport: [String] {
    let text = Program.text(sampleData + "/reports/danh-gia-2020-05-31.csv")
    // A title above them says when it came in.
    return text.split(separator: "\n").map(String.init).drop { !$0.contains(";") }.map { $0 }
  }

  /// What making a store took, in milliseconds.
  struct Making {
    /// The reports of all dates, into a store that has everything else.
    var reports: Double
    /// Facts, recognitions, products and organisations before them.
    var rest: Double
  }

  /// Makes a store of a folder of reports; `nil` after a failure.
  func makeStore(_ path: String, from folder: String) -> Making? {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    guard ntm(["init", path]).status == 0 else { return nil }
    let reports = folder + "/reports"
    let assessments = Folder.files(reports, named: "danh-gia-")
    let others = Folder.files(reports, named: "").filter {
      $0.hasSuffix(".csv") && !assessments.contains($0)
    }
    guard let rest = importing([folder + "/facts"] + others, into: path),
      let main = importing(assessments, into: path)
    else { return nil }
    return Making(reports: main, rest: rest)
  }

  private func importing(_ paths: [String], into store: String) -> Double? {
    let outcome = ntm(["import"] + paths + ["--store", store])
    guard outcome.status == 0 else {
      Say.trouble(outcome.errors)
      return nil
    }
    return outcome.milliseconds
  }
}

/// The files of a folder.
enum Folder {
  /// The paths of the files whose names begin so, in the order of the names.
  static func files(_ folder: String, named start: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(start) { names.append(folder + "/" + name) }
    }
    return names.sorted()
  }
}

/// What the benchmark says: the table on standard output, troubles on standard error.
enum Say {
  static func result(_ line: String) { write(line, to: STDOUT_FILENO) }
  static func trouble(_ line: String) { write("ntm-bench: " + line, to: STDERR_FILENO) }

  private static func write(_ line: String, to descriptor: Int32) {
    var bytes = Array((line + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      if count > 0 { bytes = bytes.dropFirst(count) }
    }
  }
}
