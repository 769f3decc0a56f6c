import Glibc
import NTMDashboard
import NTMModel
import TerminalCanvas

/// Types keys at the dashboard without a terminal, through the same runtime, and keeps the picture.
///
/// After each key it waits until every question has its answer, so that the picture does not
/// depend on how fast the machine is.
struct FrameScript {
  private var runtime: Runtime
  private let inbox: Inbox
  private let moment: Moment

  /// No file takes so long to answer; a wait beyond it is a fault.
  private static let patience: Int64 = 10_000

  init(_ runtime: Runtime, inbox: Inbox, at moment: Moment) {
    self.runtime = runtime
    self.inbox = inbox
    self.moment = moment
  }

  /// The frame after the last key.
  mutating func frame(after keys: [Key]) throws(Refusal) -> Frame {
    try settle()
    for key in keys {
      let wishes = runtime.receive([.key(key)], at: moment)
      try settle()
      if wishes.contains(.quit) { break }
    }
    return runtime.state.draw()
  }

  private mutating func settle() throws(Refusal) {
    let until = Wall.milliseconds + FrameScript.patience
    while !runtime.isIdle {
      runtime.handOver()
      let left = until - Wall.milliseconds
      guard left > 0 else { throw Refusal(.refused, .slowAnswer) }
      var place = pollfd(fd: inbox.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&place, 1, Int32(left))
      _ = runtime.receive(runtime.sort(inbox.take()).messages, at: moment)
    }
    if let error = runtime.opening { throw Refusal(opening: error) }
  }
}
