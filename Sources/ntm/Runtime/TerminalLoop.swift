import Glibc
import NTMDashboard
import NTMStore
import TerminalCanvas
import TerminalCurses

/// The main thread of the dashboard: it stands in `poll` and wakes for keys, arrivals and the tick
/// that the state asked for (docs/decisions/0001).
struct TerminalLoop {
  private var runtime: Runtime
  private let screen: CursesScreen
  private let inbox: Inbox
  private var isLeaving = false
  /// The signal, or the lost terminal, because of which it left; `nil` when somebody quit.
  private(set) var leftBy: Int32?
  /// The picture on the screen; the next one takes over what has not changed.
  private var last: Frame?

  /// How long the first frame waits for the first answer, so that it is drawn once and complete.
  private static let firstAnswer: Int64 = 40
  /// How often a program continued in the background stops again before it tries the terminal, and
  /// how many milliseconds a signal may take to arrive.
  private static let patience = 8
  private static let moment: Int32 = 20

  init(_ runtime: Runtime, screen: CursesScreen, inbox: Inbox) {
    self.runtime = runtime
    self.screen = screen
    self.inbox = inbox
  }

  /// Runs until somebody quits or the terminal is gone.
  ///
  /// - Throws: a refusal when the file cannot be opened.
  mutating func run() throws(Refusal) {
    awaitFirstAnswer()
    if runtime.opening == nil { draw() }
    while !isLeaving, runtime.opening == nil {
      turn(timeout: timeout)
    }
    if let error = runtime.opening { throw Refusal(opening: error) }
    runtime.remember()
  }

  private mutating func awaitFirstAnswer() {
    let until = Wall.milliseconds + TerminalLoop.firstAnswer
    while !runtime.isIdle {
      let left = until - Wall.milliseconds
      guard left > 0 else { return }
      var place = pollfd(fd: inbox.descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&place, 1, Int32(left)) > 0 else { continue }
      let (messages, signals) = runtime.sort(inbox.take())
      _ = runtime.receive(messages, at: Wall.moment)
      runtime.handOver()
      signals.forEach { answer($0) }
    }
  }

  /// Milliseconds until the state wants a tick; -1 when it wants none.
  private var timeout: Int32 {
    runtime.state.wakeAt.map { Int32(clamping: max(0, $0 - Wall.milliseconds)) } ?? -1
  }

  /// Waits once, then applies everything that came as one batch and draws one frame.
  private mutating func turn(timeout: Int32) {
    var places = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: inbox.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&places, 2, timeout)
    var messages: [Message] = count == 0 ? [.tick] : []
    if Int32(places[0].revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 { return leave(by: SIGHUP) }
    if places[0].revents != 0 {
      switch screen.readKeys() {
      case .keys(let keys): messages += keys.map { .key($0) }
      case .hangUp: return leave(by: SIGHUP)
      }
    }
    if places[1].revents != 0 {
      let (arrived, signals) = runtime.sort(inbox.take())
      messages += arrived
      signals.forEach { answer($0) }
      // The window may have another size now, also after a stop.
      if signals.contains(where: { [SIGWINCH, SIGCONT, SIGTSTP].contains($0) }) {
        messages += [measure()]
      }
    }
    guard !isLeaving, !messages.isEmpty else { return }
    let wishes = runtime.receive(messages, at: Wall.moment)
    for wish in wishes where !isLeaving { fulfil(wish) }
    if !isLeaving, runtime.opening == nil { draw() }
    runtime.handOver()
  }

  private mutating func answer(_ signal: Int32) {
    switch signal {
    case SIGCONT: screen.redrawAll()
    case SIGTSTP: suspend { Signals.stop() }
    default: if Signals.leaving.contains(signal) { leave(by: signal) }
    }
  }

  /// Gives the terminal to the shell and stops; takes it again when the job is in front again.
  private mutating func suspend(_ stop: () -> Void) {
    guard !isLeaving else { return }
    screen.suspend()
    stop()
    // Continued in the background, the terminal is somebody else's: only an end is possible there.
    for _ in 0..<TerminalLoop.patience where !isInFront {
      if let signal = signalToLeave() { return leave(by: signal) }
      Signals.stop()
    }
    if let signal = signalToLeave() { return leave(by: signal) }
    screen.resume()
  }

  private var isInFront: Bool { tcgetpgrp(STDIN_FILENO) == getpgrp() }

  /// The signal by which an end was asked for together with going on, as `kill %1` of a shell does.
  private mutating func signalToLeave() -> Int32? {
    var place = pollfd(fd: inbox.descriptor, events: Int16(POLLIN), revents: 0)
    // The other thread needs a moment to take the signal.
    guard poll(&place, 1, TerminalLoop.moment) > 0 else { return nil }
    let (messages, signals) = runtime.sort(inbox.take())
    _ = runtime.receive(messages, at: Wall.moment)
    return signals.first { Signals.leaving.contains($0) }
  }

  private mutating func leave(by signal: Int32? = nil) {
    isLeaving = true
    leftBy = leftBy ?? signal
  }

  private mutating func fulfil(_ wish: Runtime.Wish) {
    switch wish {
    case .quit: leave()
    case .redraw: screen.redrawAll()
    case .copy(let text):
      if let bytes = Clipboard.sequence(for: text, isInsideTmux: Environment.isInsideTmux) {
        screen.writeRaw(bytes)
      }
    case .suspend:
      suspend { Signals.stopJob() }
      _ = runtime.receive([measure()], at: Wall.moment)
    }
  }

  private func measure() -> Message { .resized(screen.resize()) }

  private mutating func draw() {
    let frame = runtime.state.draw(over: last)
    last = frame
    screen.present(frame.canvas, cursor: frame.cursor)
  }
}
