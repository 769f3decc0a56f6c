import Glibc

/// How programs are started: without what the caller blocks or ignores.
///
/// A program that inherits a blocked SIGTERM cannot be asked to end; tmux could not even end itself.
enum SpawnAttributes {
  /// Calls `body` with attributes that unblock every signal and put it back to its default.
  static func withClean(
    flags: Int16 = 0,
    _ body: (inout posix_spawnattr_t) -> Int32
  ) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes,
      flags | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    )
    return body(&attributes)
  }
}
