import Glibc

/// The variables of the environment.
enum Environment {
  /// The value of a variable; `nil` when it is not set or empty, which the XDG rules treat alike.
  static func value(_ name: String) -> String? {
    guard let text = getenv(name), text.pointee != 0 else { return nil }
    return String(cString: text)
  }

  /// Who enters figures by import: `NTM_WHO`, the login name, or the user's number.
  ///
  /// `getpwuid` would know the name too, but not in a static executable.
  static var user: String { value("NTM_WHO") ?? loginName ?? "uid \(getuid())" }

  /// `nil` where the environment does not tell.
  static var loginName: String? { value("USER") ?? value("LOGNAME") }

  static var isInsideTmux: Bool { value("TMUX") != nil }
}
