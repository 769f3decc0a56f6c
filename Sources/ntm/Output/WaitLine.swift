import NTMDashboard
import NTMStore
import Synchronization
import TerminalCanvas

/// The line on standard error that names whom we wait for and counts down.
///
/// On a terminal it is drawn over itself once a second and taken away at the end; in a log it
/// stands once.
final class WaitLine: Sendable {
  private let sentences: Sentences
  private let isTerminal: Bool
  /// The seconds that were shown last; `nil` before the first and after the last.
  private let shown = Mutex<Int?>(nil)

  init(_ language: Language) {
    sentences = Sentences(language)
    isTerminal = Streams.isTerminal(2)
  }

  func show(_ wait: Turn.Wait?) {
    let before = shown.withLock { shown in
      let before = shown
      shown = wait?.seconds
      return before
    }
    guard let wait else {
      if isTerminal { Streams.line("") }
      return
    }
    guard before != wait.seconds, isTerminal || before == nil else { return }
    let text = sentences.waiting(wait)
    if isTerminal {
      Streams.line(Text.fit(text, to: (Streams.width ?? 80) - 1))
    } else {
      Streams.note(text)
    }
  }
}
