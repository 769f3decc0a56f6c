import Glibc

/// The variables of the environment.
enum Environment {
  /// The value of a variable; `nil` when it is not set or empty, which the XDG rules treat alike.
  static func value(_ name: String) -> String? {
    guard let text = getenv(name), text.pointee != 0 else { return nil }
    return String(cString: text)
  }

  /// Whom others see at work here: `NTM_WHO`, the login name, or the user's number.
  static var user: String { value("NTM_WHO") ?? loginName ?? "uid \(getuid())" }

  /// The name that the environment tells, or else the list of users; `nil` where neither does.
  static var loginName: String? {
    if let name = value("USER") ?? value("LOGNAME") { return name }
    return TextFile.read("/etc/passwd", limit: 1 << 20).flatMap { loginName(of: getuid(), in: $0) }
  }

  /// The name of a user in the text of a list of users.
  ///
  /// `getpwuid` would load shared libraries into a static executable.
  static func loginName(of user: uid_t, in passwd: String) -> String? {
    for line in passwd.split(separator: "\n") {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      if fields.count >= 3, !fields[0].isEmpty, uid_t(fields[2]) == user {
        return String(fields[0])
      }
    }
    return nil
  }

  static var isInsideTmux: Bool { value("TMUX") != nil }
}
