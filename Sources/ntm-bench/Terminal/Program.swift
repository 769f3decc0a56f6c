import Glibc
import Synchronization

/// Programs that run to their end without a terminal.
enum Program {
  /// How a program ended and what it said.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
    var milliseconds: Double
  }

  /// Runs a program; its output goes through files, so that no pipe can fill up.
  static func run(
    _ path: String,
    _ arguments: [String],
    environment: [String: String],
    input: String = "/dev/null"
  ) -> Outcome {
    start(path, arguments, environment: environment, input: input).wait()
  }

  /// Starts a program that goes on by itself until somebody waits for it.
  static func start(
    _ path: String,
    _ arguments: [String],
    environment: [String: String],
    input: String = "/dev/null"
  ) -> RunningProgram {
    let number = count.add(1, ordering: .relaxed).newValue
    let names = ["out", "err"].map { "/tmp/ntm-run-\(getpid())-\(number)-\($0)" }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    for (index, name) in names.enumerated() {
      posix_spawn_file_actions_addopen(
        &actions,
        Int32(index + 1),
        name,
        O_WRONLY | O_CREAT | O_TRUNC,
        0o600
      )
    }
    let words = CStrings([path] + arguments)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" }.sorted())
    var process: pid_t = 0
    let start = Clock.now
    let status = SpawnAttributes.withClean { attributes in
      posix_spawn(&process, path, &actions, &attributes, words.pointers, variables.pointers)
    }
    return RunningProgram(
      process: status == 0 ? process : nil,
      path: path,
      start: start,
      output: names[0],
      errors: names[1]
    )
  }

  /// Tells the files of programs that run at once apart.
  private static let count = Atomic<Int>(0)

  static func text(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}

/// A program that was started and is waited for once.
struct RunningProgram {
  /// `nil` when it could not be started.
  let process: pid_t?
  fileprivate let path: String
  fileprivate let start: Int64
  fileprivate let output: String
  fileprivate let errors: String

  /// What it has said on standard error so far.
  var errorsSoFar: String { Program.text(errors) }

  /// Waits for its end.
  func wait() -> Program.Outcome {
    defer { for name in [output, errors] { unlink(name) } }
    guard let process else {
      return Program.Outcome(
        status: -1,
        output: "",
        errors: "cannot start \(path)",
        milliseconds: 0
      )
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // The low seven bits say whether a signal ended it, the next eight are its own status.
    return Program.Outcome(
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F),
      output: Program.text(output),
      errors: Program.text(errors),
      milliseconds: Clock.milliseconds(since: start)
    )
  }
}
