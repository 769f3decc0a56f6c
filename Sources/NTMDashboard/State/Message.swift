package import NTMModel
package import TerminalCanvas

/// Everything that can happen to the dashboard; the only way in.
package enum Message: Sendable {
  case key(Key)
  case resized(Size)
  /// The answer to the latest question of the page or of a search, or fresh figures for the page.
  case snapshot(Snapshot)
  /// A question could not be answered; the sentence says why and what to do.
  case failed(String)
  /// Figures have changed while the screen is held.
  case waiting(Waiting)
  /// What became of an edit, or would; the figures that follow from it came before this.
  case edited(Edit, EditOutcome, isDryRun: Bool)
  /// What became of taking something back, or would.
  case undone(Undo, UndoOutcome, isDryRun: Bool)
  /// Nothing was written because of the file; the sentence says why and what to do.
  case notWritten(String)
  /// What became of a table on its way to a file.
  case exported(Export, ExportOutcome)
  /// What became of a page about a province on its way to a file.
  case briefed(BriefOrder, ExportOutcome)
  /// What was heard of the screen that this one follows; `nil` where nobody leads under the name.
  case led(Lead?)
  /// What became of leading: another screen has the name, or it could not be written and why.
  case overtaken(Lead)
  case notLed(String)
  /// What became of opening or closing a meeting.
  case meeting(MeetingOrder, MeetingAnswer)
  /// Time has passed; carries nothing, since every message comes with its moment.
  case tick
}

/// When a message arrived.
///
/// The update never asks the clock.
package struct Moment: Hashable, Sendable {
  /// Milliseconds of a clock that never goes back.
  package var milliseconds: Int64
  /// Seconds since 1970 UTC.
  package var seconds: Int64
  /// Seconds to add for local time.
  package var offset: Int

  package init(milliseconds: Int64, seconds: Int64, offset: Int) {
    self.milliseconds = milliseconds
    self.seconds = seconds
    self.offset = offset
  }
}

/// What the update wants done; values, carried out by the runtime in order.
package enum Effect: Hashable, Sendable {
  /// Replaces the page's question; a newer one takes the place of an unanswered one.
  case ask(Question)
  /// Replaces the search that runs beside the page, and leaves the page's question alone.
  case find(Question)
  /// Stops or resumes the delivery of changes.
  case pause(Bool)
  /// Writes a figure, or finds out what that would do; needs a name in the settings.
  case write(Edit, isDryRun: Bool)
  /// Takes something back, or finds out what that would do; needs a name in the settings.
  case undo(Undo, source: String, isDryRun: Bool)
  /// Writes a table to a file.
  case export(Export)
  /// Writes the page about a province to a file.
  case brief(BriefOrder)
  /// Opens or closes a meeting.
  case meeting(MeetingOrder)
  case copy(String)
  case remember(Session)
  case redraw
  case suspend
  case quit
  /// Leads under the same name as before, whoever has taken it.
  case leadAgain
}

/// What is kept between two sessions on the same store.
package struct Session: Hashable, Sendable {
  /// The palette command of the last screen and place, such as `below 12`.
  package var place: String
  /// The language chosen inside the dashboard; `nil` where none was.
  package var language: Language?

  package init(place: String, language: Language?) {
    self.place = place
    self.language = language
  }
}
