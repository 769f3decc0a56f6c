import Glibc

/// Starts threads.
///
/// A thread runs one closure and is never joined: the process ends without it.
enum Thread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Runs `body` on a thread of its own.
  ///
  /// - Precondition: the signals that the process handles are blocked already; a thread inherits
  ///   the mask.
  static func start(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(Body(body)).toOpaque()
    let status = pthread_create(
      &thread,
      nil,
      { argument in
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      },
      argument
    )
    precondition(status == 0, "The system gives no thread.")
    pthread_detach(thread)
  }
}
