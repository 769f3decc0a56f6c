import Glibc

@testable import ntm_bench

/// A program that ran to its end, with what it needed.
struct Measured {
  var status: Int32 = -1
  var output = ""
  var errors = ""
  /// Seconds of a processor, of both together; the clock would count what else the machine does.
  var seconds = 0.0
  /// The most memory of the program and of what it started together, in KB.
  ///
  /// Looked at every other millisecond: what the system reports at the end counts the memory of the
  /// process that started it too.
  var memory = 0

  static func run(
    _ path: String,
    _ arguments: [String],
    environment: [String: String]
  ) -> Measured {
    var measured = Measured()
    let names = ["out", "err"].map { "/tmp/ntm-measured-\(getpid())-\(Clock.now)-\($0)" }
    defer { names.forEach { unlink($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (index, name) in names.enumerated() {
      let flags = O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, Int32(index + 1), name, flags, 0o600)
    }
    let words = CStrings([path] + arguments)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
    var process: pid_t = 0
    guard posix_spawn(&process, path, &actions, nil, words.pointers, variables.pointers) == 0 else {
      return measured
    }
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      let processes = family(of: process)
      measured.memory = max(measured.memory, processes.reduce(0) { $0 + memory(of: $1) })
      measured.seconds = max(measured.seconds, processes.reduce(0) { $0 + seconds(of: $1) })
      poll(nil, 0, 2)
    }
    measured.status = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    measured.output = Program.text(names[0])
    measured.errors = Program.text(names[1])
    return measured
  }

  private static func family(of process: pid_t) -> [pid_t] {
    [process]
      + Program.text("/proc/\(process)/task/\(process)/children").split(separator: " ")
      .compactMap { pid_t($0) }
  }

  /// The high-water mark of a process.
  private static func memory(of process: pid_t) -> Int {
    let status = Program.text("/proc/\(process)/status").split(separator: "\n")
    let line = status.first { $0.hasPrefix("VmHWM:") } ?? ""
    return Int(line.split { !$0.isNumber }.first ?? "") ?? 0
  }

  /// What a process has used so far, of itself and of those that it waited for.
  private static func seconds(of process: pid_t) -> Double {
    let text = Program.text("/proc/\(process)/stat")
    guard let name = text.lastIndex(of: ")") else { return 0 }
    // The state comes behind the name; eleven fields on stand four times in hundredths.
    let fields = text[name...].split(separator: " ").dropFirst(12).prefix(4)
    return fields.reduce(0) { $0 + (Double($1) ?? 0) / 100 }
  }
}
