import NTMDashboard
import NTMModel
import NTMStore
import Synchronization

/// What the other threads tell the main thread.
enum Arrival: Sendable {
  /// The answer to the question with this number.
  case answer(Int, Snapshot)
  /// The question with this number could not be answered.
  case failure(Int, StoreError)
  /// The file itself could not be opened; nothing else will arrive.
  case cannotOpen(StoreError)
  /// Changes wait while the screen is held.
  case waiting(Waiting)
  /// What became of an edit, or would.
  case edited(Edit, EditOutcome, isDryRun: Bool)
  /// What became of taking something back, or would.
  case undone(Undo, UndoOutcome, isDryRun: Bool)
  /// Something ordered was not written because of the file.
  case notWritten(StoreError)
  /// What became of a table on its way to a file.
  case exported(Export, ExportResult)
  /// What became of a page about a province, in the language that it was asked for in.
  case briefed(BriefOrder, ExportOutcome)
  /// What was heard of the screen that this one follows; `nil` where nobody leads under the name.
  case led(Lead?)
  /// What became of leading.
  case leading(LeadOutcome)
  case notLed(StoreError)
  /// What became of opening or closing a meeting.
  case meeting(MeetingOrder, MeetingResult)
  case signal(Int32)
}

/// The arrivals on their way to the main thread, and the bell that says so.
final class Inbox: Sendable {
  private let arrivals = Mutex<[Arrival]>([])
  private let bell = Bell()

  var descriptor: Int32 { bell.descriptor }

  func post(_ arrival: Arrival) {
    arrivals.withLock { $0.append(arrival) }
    bell.ring()
  }

  /// Takes everything that has arrived, in order.
  func take() -> [Arrival] {
    bell.silence()
    return arrivals.withLock { waiting in
      let taken = waiting
      waiting = []
      return taken
    }
  }
}
