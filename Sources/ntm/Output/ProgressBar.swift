import NTMDashboard
import TerminalCanvas

/// A line on standard error that says how far something is, how fast it goes and how long it takes.
///
/// Drawn only on a terminal, only after half a second, and taken away at the end: short work and
/// logs stay clean.
struct ProgressBar {
  /// How far something is.
  struct State {
    /// The part that is done, in thousandths.
    var share: Int
    var count: Int
    /// Out of how many; `nil` where nobody knows.
    var total: Int?
    /// What is counted (`dòng`).
    var what: String
    /// Whether the time that is left follows from the time that has passed.
    var isEven: Bool

    /// Rows, of which nobody knows how many there will be.
    init(share: Int, rows: Int, _ what: String) {
      self.share = share
      count = rows
      self.what = what
      isEven = true
    }

    /// Steps that take their own time each.
    init(_ done: Int, of total: Int, _ what: String) {
      share = total > 0 ? min(1000, done * 1000 / total) : 0
      count = done
      self.total = total
      self.what = what
      isEven = false
    }
  }

  private let isShown: Bool
  private let sentences: Sentences
  private let began: Int64
  private var drawnAt: Int64

  private static let patience: Int64 = 500
  private static let pause: Int64 = 50

  init(_ language: Language) {
    isShown = Streams.isTerminal(2)
    sentences = Sentences(language)
    began = Wall.milliseconds
    drawnAt = 0
  }

  mutating func show(_ state: State) {
    guard isShown else { return }
    let now = Wall.milliseconds
    guard now - began >= ProgressBar.patience, now - drawnAt >= ProgressBar.pause else { return }
    drawnAt = now
    Streams.line(
      ProgressBar.line(
        state,
        elapsed: now - began,
        width: Streams.width ?? 80,
        sentences: sentences
      )
    )
  }

  /// Takes the line away.
  mutating func clear() {
    guard isShown, drawnAt > 0 else { return }
    Streams.line("")
    drawnAt = 0
  }

  /// `[##########----------]  52%  20.412 dòng · 81.000/s · còn 3 s`, as much of it as fits.
  static func line(
    _ state: State,
    elapsed: Int64,
    width: Int,
    sentences: Sentences
  ) -> String {
    let numerals = sentences.numerals
    let percent = String(state.share / 10)
    let rate = Int(Int64(state.count) * 1000 / max(1, elapsed))
    let figures =
      String(repeating: " ", count: max(0, 3 - percent.utf8.count)) + percent + "%  "
      + numerals.whole(state.count) + (state.total.map { "/" + numerals.whole($0) } ?? "")
      + " \(state.what) · " + numerals.whole(rate) + "/s"
    let left = ProgressBar.left(state, elapsed: elapsed).map { " · " + sentences.left($0) } ?? ""
    let texts = [figures + left, figures]
    // A bar says more than the time that is left.
    for text in texts {
      let room = min(40, width - Width.columns(text) - 5)
      guard room >= 5 else { continue }
      let full = room * state.share / 1000
      return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: room - full)
        + "] " + text
    }
    return texts.first { Width.columns($0) < width } ?? ""
  }

  /// The seconds that are left, rounded up; `nil` while nobody can tell.
  private static func left(_ state: State, elapsed: Int64) -> Int? {
    guard state.isEven, state.share >= 20 else { return nil }
    let milliseconds = elapsed * Int64(1000 - state.share) / Int64(state.share)
    return Int((milliseconds + 999) / 1000)
  }
}
