import NTMDashboard
import NTMModel
import NTMStore

extension Worker {
  /// Opens or closes a meeting on a connection of its own, then answers the present question at once.
  ///
  /// Whoever looks may do so too: the rights of the file decide.
  func carryOut(_ order: MeetingOrder, _ watch: inout Watch, isPaused: Bool) {
    let result: MeetingResult
    do throws(StoreError) {
      result = try self.result(of: order)
    } catch {
      return inbox.post(.notWritten(error))
    }
    if case .done = result, !isPaused { answer(&watch) }
    inbox.post(.meeting(order, result))
  }

  private func result(of order: MeetingOrder) throws(StoreError) -> MeetingResult {
    let store = try Store.open(path, writing: true)
    switch order {
    case .open(let name, let who):
      return MeetingResult(try store.openMeeting(name, by: who, at: Wall.seconds))
    case .close(let meeting, let who, let minutes):
      return try MeetingResult.closing(
        meeting,
        of: store,
        by: who,
        minutes.map { wish in
          (MinutesFiles(of: meeting, in: wish.place), wish.language, wish.isReplacing)
        }
      )
    }
  }
}
