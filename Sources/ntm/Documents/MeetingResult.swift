import NTMDashboard
import NTMModel
import NTMStore

/// What became of opening or closing a meeting.
enum MeetingResult: Sendable {
  case done(Meeting, files: [String])
  case refused(MeetingRefusal)
  /// The minutes could not be written, so the meeting is still open.
  case noMinutes(MinutesFiles.Fault)

  init(_ outcome: MeetingOutcome) {
    switch outcome {
    case .done(let meeting): self = .done(meeting, files: [])
    case .refused(let refusal): self = .refused(refusal)
    }
  }

  /// Closes a meeting, with its minutes where files are named for them: it is closed only when they
  /// stand, and they stay only when it is closed.
  ///
  /// Whoever writes in between makes the minutes anew; after a few times somebody else has to wait.
  static func closing(
    _ meeting: Meeting,
    of store: Store,
    by who: String,
    _ wish: (files: MinutesFiles, language: Language, isReplacing: Bool)?
  ) throws(StoreError) -> MeetingResult {
    guard let wish else {
      return MeetingResult(try store.closeMeeting(meeting.id, by: who, at: Wall.seconds))
    }
    for _ in 1..<MeetingResult.attempts {
      let result = try closingOnce(meeting, of: store, by: who, wish)
      guard case .refused(.goneOn) = result else { return result }
    }
    return try closingOnce(meeting, of: store, by: who, wish)
  }

  private static let attempts = 3

  private static func closingOnce(
    _ meeting: Meeting,
    of store: Store,
    by who: String,
    _ wish: (files: MinutesFiles, language: Language, isReplacing: Bool)
  ) throws(StoreError) -> MeetingResult {
    let seconds = Wall.seconds
    guard var minutes = try store.minutes(of: meeting.id, by: who, at: seconds) else {
      return .refused(.noneOpen)
    }
    guard minutes.meeting.isOpen else { return .refused(.alreadyClosed(minutes.meeting)) }
    // They are kept only if this is what becomes of it.
    minutes.meeting.closing = minutes.end
    do throws(MinutesFiles.Fault) {
      try wish.files.write(minutes, wish.language, replacing: wish.isReplacing)
    } catch {
      return .noMinutes(error)
    }
    do throws(StoreError) {
      let outcome = try store.closeMeeting(
        meeting.id,
        by: who,
        at: seconds,
        upTo: minutes.end.change
      )
      switch outcome {
      case .done(let closed): return .done(closed, files: wish.files.paths)
      case .refused(let refusal):
        if !wish.isReplacing { wish.files.remove() }
        return .refused(refusal)
      }
    } catch {
      if !wish.isReplacing { wish.files.remove() }
      throw error
    }
  }

  /// The meeting that was written.
  ///
  /// - Throws: a refusal in place of it.
  func meeting() throws(Refusal) -> Meeting {
    switch self {
    case .done(let meeting, _): return meeting
    case .refused(let refusal): throw Refusal(.refused, .meeting(refusal))
    case .noMinutes(let fault): throw Refusal(.refused, .minutes(fault))
    }
  }
}
