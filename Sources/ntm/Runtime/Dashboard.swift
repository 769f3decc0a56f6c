import Glibc
import NTMDashboard
import NTMModel
import NTMStore
import TerminalCanvas
import TerminalCurses

/// Opens the dashboard on a store: in the terminal, as one frame, or as plain text.
struct Dashboard {
  var path: String
  var language: Language
  /// Set when the command line names a language, which then wins over the last session's.
  var isLanguageChosen = false
  var day: Day?
  /// The day whose unit list tables are shown by; `nil` for that of the figures.
  var unitsAt: Day?
  /// A line that stands until it was read.
  var standing: String?
  /// Who may write from it; `nil` only looks.
  var editor: String?
  /// Whom this screen leads or follows.
  var leading = Leading()
  /// Demo stores are thrown away, and their sessions with them.
  var keepsSession = true

  /// Shows the dashboard until it is left; plain text where nothing can be drawn.
  func open(_ choice: LookChoice) throws(Refusal) {
    let look = Look(choice)
    guard look.facts.canDraw else { return try printOverview() }
    let inbox = Inbox()
    Signals.block()
    // The worker reads while the terminal is being set up.
    let sessions = keepsSession ? SessionFile(store: realPath) : nil
    let session = sessions?.read()
    let shown = isLanguageChosen ? language : session?.language ?? language
    let plain = look.facts.isUTF8 ? nil : Sentences(shown).lettersLoseMarks
    let settings = Settings(
      language: language,
      isLanguageAsked: isLanguageChosen,
      glyphs: look.glyphs,
      size: look.size,
      store: realPath,
      day: day,
      unitsAt: unitsAt,
      session: session,
      greeting: plain,
      standing: standing,
      editor: editor,
      exportFolder: Path.exportFolder,
      isProjector: choice.isProjector,
      leadName: leading.name,
      followName: leading.followed
    )
    let worker = Worker(
      path: realPath,
      inbox: inbox,
      editor: editor,
      leading: leading
    )
    let runtime = Runtime(
      state: State(settings: settings, at: Wall.moment),
      worker: worker,
      inbox: inbox,
      sessions: sessions
    )
    worker.start()
    Signals.deliver(to: inbox)
    let screen = try look.openScreen()
    var loop = TerminalLoop(runtime, screen: screen, inbox: inbox)
    defer {
      if let error = worker.endLead() { Streams.note(Sentences(shown).leadGoesOn(error)) }
    }
    // First: the terminal comes back before anything is written.
    defer { screen.close() }
    try loop.run()
    if let signal = loop.leftBy { throw Refusal(leftBy: signal) }
  }

  /// The picture after some keys, at a size, drawn without a terminal.
  func frame(
    after keys: [Key],
    size: Size,
    glyphs: GlyphSet,
    isProjector: Bool = false
  ) throws(Refusal) -> Frame {
    let inbox = Inbox()
    let worker = Worker(path: realPath, inbox: inbox, editor: editor)
    let settings = Settings(
      language: language,
      glyphs: glyphs,
      size: size,
      store: path,
      day: day,
      unitsAt: unitsAt,
      session: nil,
      greeting: nil,
      editor: editor,
      isProjector: isProjector
    )
    // A fixed clock: two calls on the same file give the same picture.
    let moment = Moment(milliseconds: 0, seconds: 0, offset: 0)
    let runtime = Runtime(
      state: State(settings: settings, at: moment),
      worker: worker,
      inbox: inbox,
      sessions: nil
    )
    worker.start()
    var script = FrameScript(runtime, inbox: inbox, at: moment)
    return try script.frame(after: keys)
  }

  /// The overview in plain lines, for pipes, files and screen readers.
  func printOverview() throws(Refusal) {
    let store = try StoreOption.open(path, writing: false)
    try OverviewText(reader: Reader(store: store, day: day).by(unitsAt), language: language).print()
  }

  /// The file itself: what is watched is its folder, not that of a link to it.
  private var realPath: String { Path.resolved(path) ?? path }
}
