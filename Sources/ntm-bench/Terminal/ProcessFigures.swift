import Glibc

/// What the kernel counts of a process, summed over its threads.
struct ProcessFigures {
  let process: pid_t

  /// Nanoseconds of processor time.
  var processorTime: Int64 {
    threads.reduce(0) { sum, thread in
      let words = ProcessFigures.text("/proc/\(process)/task/\(thread)/schedstat").split(
        separator: " "
      )
      return sum + (words.first.flatMap { Int64($0) } ?? 0)
    }
  }

  /// How often a thread gave up the processor by itself: once for each wake-up.
  var wakeUps: Int {
    threads.reduce(0) { sum, thread in
      sum + (value("voluntary_ctxt_switches", in: "/proc/\(process)/task/\(thread)/status") ?? 0)
    }
  }

  /// KiB resident now, and at most so far.
  var memory: (settled: Int, peak: Int) {
    let path = "/proc/\(process)/status"
    return (value("VmRSS", in: path) ?? 0, value("VmHWM", in: path) ?? 0)
  }

  /// The processes that this one started.
  var children: [pid_t] {
    ProcessFigures.text("/proc/\(process)/task/\(process)/children").split(separator: " ")
      .compactMap { pid_t($0) }
  }

  private var threads: [String] {
    guard let folder = opendir("/proc/\(process)/task") else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.utf8.first.map({ $0 >= 48 && $0 <= 57 }) == true { names.append(name) }
    }
    return names
  }

  private func value(_ name: String, in path: String) -> Int? {
    for line in ProcessFigures.text(path).split(separator: "\n") where line.hasPrefix(name + ":") {
      let digits = line.dropFirst(name.utf8.count + 1).filter { $0.isNumber }
      return Int(digits)
    }
    return nil
  }

  private static func text(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
