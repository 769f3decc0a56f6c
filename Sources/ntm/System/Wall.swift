import Glibc
import NTMDashboard
import NTMModel

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

  /// The day it is here.
  static var today: Day {
    let now = seconds
    return Day(number: Int32((now + Int64(offset(at: now))) / 86_400))
  }

  static var moment: Moment {
    let now = seconds
    return Moment(milliseconds: milliseconds, seconds: now, offset: offset(at: now))
  }

  /// A clock time as `2020-05-31T07:32:00Z`, for programs.
  static func stamp(_ seconds: Int64) -> String {
    var clock = time_t(seconds)
    var parts = tm()
    gmtime_r(&clock, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The moment, on the clock of the changes, at which a day begins here.
  static func midnight(of day: Day) -> Int64 {
    let seconds = Int64(day.number) * 86_400
    return seconds - Int64(offset(at: seconds))
  }

  /// Seconds to add to universal time for the local time of a moment.
  static func offset(at seconds: Int64) -> Int {
    var clock = time_t(seconds)
    var local = tm()
    localtime_r(&clock, &local)
    return local.tm_gmtoff
  }
}
