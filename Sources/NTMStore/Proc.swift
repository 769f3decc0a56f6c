internal import Glibc

/// What the kernel lists under /proc.
enum Proc {
  /// The process that holds the lock for writing on a store; `nil` when none is known to.
  ///
  /// Asking with `F_GETLK` would need a descriptor, and closing it would drop our own locks.
  static func writer(of path: String) -> Int32? {
    let (file, log) = (place(of: path), place(of: path + "-shm"))
    for line in (text("/proc/locks") ?? "").split(separator: "\n") {
      // 1: POSIX  ADVISORY  WRITE 4711 08:02:131 120 120
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 8, words[3] == "WRITE", let process = Int32(words[4]), process > 0
      else { continue }
      // Beside it lie locks of readers and checkpoints, and all of it is locked in recovery.
      if words[5] == log, let first = Int(words[6]), first <= writeLock,
        Int(words[7]).map({ $0 >= writeLock }) ?? true
      {
        return process
      }
      // Without a log the file itself is locked.
      if words[5] == file { return process }
    }
    return nil
  }

  /// The byte of the log's index that is locked for writing (sqlite.org/walformat.html).
  private static let writeLock = 120

  /// Device and inode as the list of locks writes them.
  private static func place(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let (major, minor) = parts(ofDevice: UInt64(status.st_dev))
    return "\(hex(major)):\(hex(minor)):\(status.st_ino)"
  }

  /// The name of a process's program; empty when it is gone or not ours to see.
  static func program(_ process: Int32) -> String {
    text("/proc/\(process)/comm")?.split(separator: "\n").first.map(String.init) ?? ""
  }

  /// When a process started, in ticks since the host did: tells it from a later one with the same
  /// number; `nil` when it is gone.
  static func start(of process: Int32) -> Int? {
    // 4711 (ntm) S 1 … : the name may hold blanks and brackets, so count from the last one.
    guard let text = text("/proc/\(process)/stat"), let end = text.lastIndex(of: ")") else {
      return nil
    }
    let words = text[end...].split(separator: " ")
    return words.count > 20 ? Int(words[20]) : nil
  }

  /// The name of this host.
  static var host: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The type of the file system on a device, from the text of mountinfo (proc(5)).
  ///
  /// `statfs(2)` says the same, but its structure is not in Swift's Glibc module.
  static func fileSystem(ofDevice device: UInt64, in mounts: String) -> String? {
    let (major, minor) = parts(ofDevice: device)
    for line in mounts.split(separator: "\n") {
      // 36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw
      let words = line.split(separator: " ")
      guard words.count > 2, words[2] == "\(major):\(minor)" else { continue }
      guard let dash = words.firstIndex(of: "-"), dash + 1 < words.count else { return nil }
      return String(words[dash + 1])
    }
    return nil
  }

  /// Whether files of this type lie on another host, where locks cannot be trusted.
  static func isNetwork(_ type: String) -> Bool {
    ["nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs"].contains(type)
  }

  static func text(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Major and minor number, as makedev(3) packs them.
  private static func parts(ofDevice device: UInt64) -> (major: UInt64, minor: UInt64) {
    ((device >> 8) & 0xFFF | (device >> 32) & ~0xFFF, device & 0xFF | (device >> 12) & ~0xFF)
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }
}
