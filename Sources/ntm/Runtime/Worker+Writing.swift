import NTMDashboard
import NTMModel
import NTMStore

extension Worker {
  /// Writes on a connection of its own, then answers the present question at once.
  ///
  /// The connection lives as long as the write: a file that took the other's place in between is
  /// the one that is written, and nothing is held open by a screen that stands for hours.
  func carryOut(_ order: Order, _ watch: inout Watch, isPaused: Bool) {
    if case .export(let export) = order { return write(export) }
    if case .meeting(let meeting) = order { return carryOut(meeting, &watch, isPaused: isPaused) }
    guard let editor else { return }
    let outcome: Arrival
    do throws(StoreError) {
      let store = try Store.open(path, writing: true)
      outcome = try store.arrival(of: order, by: editor, at: Wall.seconds)
    } catch {
      return inbox.post(.notWritten(error))
    }
    if outcome.isWritten, !isPaused { answer(&watch) }
    inbox.post(outcome)
  }
}

extension Store {
  fileprivate func arrival(
    of order: Worker.Order,
    by who: String,
    at seconds: Int64
  ) throws(StoreError) -> Arrival {
    switch order {
    case .edit(let edit, let isDryRun):
      let outcome = try write(edit, by: who, at: seconds, dryRun: isDryRun)
      return .edited(edit, outcome, isDryRun: isDryRun)
    case .undo(let undo, let source, let isDryRun):
      let outcome = try self.undo(
        undo,
        by: who,
        at: seconds,
        source: source,
        dryRun: isDryRun
      )
      return .undone(undo, outcome, isDryRun: isDryRun)
    case .export(let export): return .exported(export, .isStore(path: export.path))
    case .meeting(let order): return .meeting(order, .refused(.noneOpen))
    }
  }
}

extension Arrival {
  /// Whether it says that the file was written.
  fileprivate var isWritten: Bool {
    switch self {
    case .edited(_, .written, isDryRun: false), .undone(_, .done, isDryRun: false): true
    case .edited, .undone, .notWritten, .exported, .meeting, .led, .leading, .notLed, .answer,
      .failure, .cannotOpen, .waiting, .signal:
      false
    }
  }
}
