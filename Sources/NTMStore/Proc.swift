internal import Glibc

/// What the kernel lists under /proc.
enum Proc {
  /// The process that holds a lock on a store: `swift 4711`; `nil` when nobody is known to.
  ///
  /// Asking with `F_GETLK` would need a descriptor, and closing it would drop our own locks.
  static func lockHolder(of path: String) -> String? {
    var places: Set<String> = []
    for suffix in ["", "-shm"] {
      var status = stat()
      guard stat(path + suffix, &status) == 0 else { continue }
      let (major, minor) = parts(ofDevice: UInt64(status.st_dev))
      places.insert("\(hex(major)):\(hex(minor)):\(status.st_ino)")
    }
    for line in (text("/proc/locks") ?? "").split(separator: "\n") {
      // 1: POSIX  ADVISORY  WRITE 4711 08:02:131 120 120
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 8, words[3] == "WRITE", places.contains(words[5]) else { continue }
      let name = text("/proc/\(words[4])/comm")?.split(separator: "\n").first ?? ""
      return name.isEmpty ? words[4] : "\(name) \(words[4])"
    }
    return nil
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
