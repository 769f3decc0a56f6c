internal import Glibc

/// The file beside a store in which the writer says who it is, while it writes.
///
/// SQLite's lock decides who writes; this file only gives the lock a name. It is made and removed
/// by whoever holds the lock, so two writers never meet in it. One that was left by a process that
/// is gone says nothing.
///
/// - Shape: lines of `key=value` in UTF-8.
struct HolderFile {
  let path: String

  private static let limit = 4096

  init(of store: String) { path = store + ".nguoi-ghi" }

  /// Makes the file, or leaves it when the folder does not let us: a name is no reason to stop.
  func write(_ note: Holder.Note) {
    let process = getpid()
    let lines = [
      "host=" + HolderFile.line(note.host),
      "process=\(process)",
      "started=\(Proc.start(of: process) ?? 0)",
      "program=" + HolderFile.line(Proc.program(process)),
      "person=" + HolderFile.line(note.person),
      "work=" + note.work.rawValue,
      "since=\(note.since)",
    ]
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    // One that was left over may belong to another user, and a link may point anywhere.
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return }
    if Glibc.write(descriptor, bytes, bytes.count) != bytes.count { unlink(path) }
    close(descriptor)
  }

  /// Removes the file when it is that of this process.
  ///
  /// After an error the lock may be gone already, and the file another writer's.
  func remove() {
    if read()?.process == getpid() { unlink(path) }
  }

  /// The writer that the file names, while its process lives; `nil` otherwise.
  ///
  /// Of a process on another host, which sees the file through a shared folder, nothing is known.
  func read() -> Holder? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: HolderFile.limit)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return nil }
    var values: [Substring: String] = [:]
    for line in String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n") {
      guard let equals = line.firstIndex(of: "=") else { return nil }
      values[line[..<equals]] = String(line[line.index(after: equals)...])
    }
    guard let process = values["process"].flatMap({ Int32($0) }), process > 0,
      let host = values["host"], host == Proc.host,
      let started = values["started"], started == Proc.start(of: process).map(String.init),
      let work = values["work"].flatMap({ Holder.Work(rawValue: $0) }),
      let since = values["since"].flatMap({ Int64($0) })
    else { return nil }
    let note = Holder.Note(person: values["person"] ?? "", host: host, work: work, since: since)
    return Holder(process: process, program: values["program"] ?? "", note: note)
  }

  /// A text that keeps to its line.
  private static func line(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) }.prefix(200))
  }
}
