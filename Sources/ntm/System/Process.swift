import Glibc

/// The way out.
enum Process {
  static func leave(_ status: ExitStatus) -> Never { exit(status.rawValue) }
}
