import NTMDashboard
import TerminalCanvas

/// A line on standard error that says how far something is, and how fast it goes.
///
/// Drawn only on a terminal, only after half a second, and taken away at the end: short work and
/// logs stay clean.
struct ProgressBar {
  private let isShown: Bool
  private let numerals: Numerals
  private let began: Int64
  private var drawnAt: Int64

  private static let patience: Int64 = 500
  private static let pause: Int64 = 50

  init(_ language: Language) {
    isShown = Streams.isTerminal(2)
    numerals = Numerals(language)
    began = Wall.milliseconds
    drawnAt = 0
  }

  /// Says that so many of so many are done; `what` names the things (`dòng`).
  mutating func show(_ done: Int, of total: Int, _ what: String) {
    guard isShown else { return }
    let now = Wall.milliseconds
    guard now - began >= ProgressBar.patience, now - drawnAt >= ProgressBar.pause else { return }
    drawnAt = now
    let rate = Int64(done) * 1000 / max(1, now - began)
    Streams.line(
      ProgressBar.line(
        done,
        of: total,
        what,
        rate: Int(rate),
        width: Streams.width ?? 80,
        numerals: numerals
      )
    )
  }

  /// Takes the line away.
  mutating func clear() {
    guard isShown, drawnAt > 0 else { return }
    Streams.line("")
    drawnAt = 0
  }

  /// `[##########----------]  52%  20.412/39.255 dòng · 81.000/s`.
  static func line(
    _ done: Int,
    of total: Int,
    _ what: String,
    rate: Int,
    width: Int,
    numerals: Numerals
  ) -> String {
    let share = total > 0 ? min(1000, done * 1000 / total) : 0
    let percent = String(share / 10)
    let figures =
      String(repeating: " ", count: 3 - percent.utf8.count) + percent + "%  "
      + numerals.whole(done) + "/" + numerals.whole(total) + " \(what) · "
      + numerals.whole(rate) + "/s"
    let room = min(40, width - Width.columns(figures) - 5)
    guard room >= 5 else { return figures }
    let full = room * share / 1000
    return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: room - full)
      + "] " + figures
  }
}
