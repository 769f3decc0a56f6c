import Glibc
import NTMDashboard

/// The clocks, read here and nowhere else.
enum Wall {
  /// Milliseconds of a clock that never goes back.
  static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Seconds since 1970 UTC.
  static var seconds: Int64 { Int64(time(nil)) }

  static var moment: Moment {
    let now = seconds
    return Moment(milliseconds: milliseconds, seconds: now, offset: offset(at: now))
  }

  /// Seconds to add to universal time for the local time of a moment.
  static func offset(at seconds: Int64) -> Int {
    var clock = time_t(seconds)
    var local = tm()
    localtime_r(&clock, &local)
    return local.tm_gmtoff
  }
}
