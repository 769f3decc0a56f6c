package import NTMModel
package import TerminalCanvas

/// What is settled before the first frame.
package struct Settings: Sendable {
  package var language: Language
  /// Whether the command line names the language, which then wins over the session's.
  package var isLanguageAsked: Bool
  package var glyphs: GlyphSet
  package var size: Size
  /// The file on show, for messages.
  package var store: String
  /// The day asked for on the command line; `nil` shows the latest reporting date.
  package var day: Day?
  /// The day of the unit list asked for on the command line; `nil` follows the figures.
  package var unitsAt: Day?
  /// Where the session before this one was left; `nil` starts on the overview.
  package var session: Session?
  /// A line to show at first, for some seconds.
  package var greeting: String?
  /// A line that stands until somebody has had the time to read it and presses a key, such as where
  /// a demo's store lies.
  package var standing: String?
  /// Who may write from here; `nil` only looks.
  package var editor: String?
  /// Put in front of the name of a file that is offered: `~/`, or nothing for the working folder.
  package var exportFolder: String
  /// Whether the first page is the projector, wherever the session was left.
  package var isProjector: Bool

  package init(
    language: Language,
    isLanguageAsked: Bool = false,
    glyphs: GlyphSet,
    size: Size,
    store: String,
    day: Day? = nil,
    unitsAt: Day? = nil,
    session: Session? = nil,
    greeting: String? = nil,
    standing: String? = nil,
    editor: String? = nil,
    exportFolder: String = "",
    isProjector: Bool = false
  ) {
    self.language = language
    self.isLanguageAsked = isLanguageAsked
    self.glyphs = glyphs
    self.size = size
    self.store = store
    self.day = day
    self.unitsAt = unitsAt
    self.session = session
    self.greeting = greeting
    self.standing = standing
    self.editor = editor
    self.exportFolder = exportFolder
    self.isProjector = isProjector
  }
}
