import Glibc

/// The clock that everything is timed with.
enum Clock {
  /// Nanoseconds that never go back.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  static func milliseconds(since start: Int64) -> Double { Double(now - start) / 1_000_000 }

  /// Lets time pass, as between two keys that somebody holds down.
  static func pause(milliseconds: Int) { poll(nil, 0, Int32(milliseconds)) }
}
