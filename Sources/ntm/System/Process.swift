import Glibc

/// The way out.
enum Process {
  static func leave(_ status: ExitStatus) -> Never { exit(status.rawValue) }

  /// What the system said last.
  static var lastError: Int32 { errno }

  static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
}
