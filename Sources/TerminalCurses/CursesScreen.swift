internal import CNcurses
internal import Glibc
package import TerminalCanvas

/// Why a terminal could not be opened.
package enum CursesError: Error, Hashable, Sendable {
  /// Input or output is not a terminal, or it is a dumb one.
  case notATerminal
  /// The terminal's description is not installed, nor that of a likely substitute.
  case unknownTerminal(String)
}

/// The terminal of this process, through ncurses; there can be one at a time.
///
/// Used on one thread only: ncurses is not safe for more.
package final class CursesScreen {
  package let glyphs: GlyphSet
  package private(set) var size = Size(width: 0, height: 0)

  private let screen: OpaquePointer
  private var writer: FrameWriter
  private var encoding: CellEncoding
  var input: KeyInput
  private var shown: Canvas?
  private var cursor: Point?
  private var needsRedraw = true
  private var isOpen = true
  /// Given back for a while, so that nothing may be written.
  private var isSuspended = false

  /// Opens the terminal and takes it over; nothing is drawn before the first picture.
  package init(
    facts: TerminalFacts,
    scheme: Scheme = .standard,
    glyphs: GlyphSet = .unicode
  ) throws(CursesError) {
    guard facts.canDraw, let modes = CrashGuard.currentModes() else { throw .notATerminal }
    let term = facts.term ?? "unknown"
    let writer = FrameWriter(terminal: STDOUT_FILENO)
    guard let screen = CursesScreen.open(term, on: writer.descriptor) else {
      writer.close()
      throw .unknownTerminal(term)
    }
    self.screen = screen
    self.writer = writer
    self.glyphs = facts.isUTF8 ? glyphs : .ascii
    CrashGuard.arm(bytes: Farewell.bytes(), modes: modes)
    // A key that comes during an update must not cut it short: the next picture is on its way.
    typeahead(-1)
    raw()
    noecho()
    nonl()
    if TerminalFacts.environment("ESCDELAY") == nil { set_escdelay(25) }
    encoding = CellEncoding(palette: Palette(scheme), isUTF8: facts.isUTF8)
    input = KeyInput()
    curs_set(0)
    leaveok(ntm_stdscr(), false)
    writeRaw(Farewell.pasteOn)
    size = Size(width: Int(ntm_columns()), height: Int(ntm_lines()))
    resize()
  }

  deinit { close() }

  /// Shows the picture: only what differs from the last one is written, and nothing when all is
  /// the same.
  package func present(_ canvas: Canvas, cursor: Point?) {
    guard isOpen else { return }
    let isRedrawn = needsRedraw || shown?.size != canvas.size
    if isRedrawn {
      werase(ntm_stdscr())
      if needsRedraw { clearok(ntm_curscr(), true) }
    }
    var hasChanged = isRedrawn
    for y in 0..<min(canvas.size.height, size.height) {
      let row = canvas.row(y)
      let old = isRedrawn ? nil : shown?.row(y)
      guard let span = RowDifference.span(from: old, to: row) else { continue }
      hasChanged = true
      encoding.write(span, of: row, on: ntm_stdscr(), y: y)
    }
    if hasChanged || cursor != self.cursor { finish(cursor) }
    shown = canvas
    needsRedraw = false
  }

  /// Moves or hides the cursor and sends all to the terminal at once.
  private func finish(_ cursor: Point?) {
    if (cursor == nil) != (self.cursor == nil) { curs_set(cursor == nil ? 0 : 1) }
    if let cursor { wmove(ntm_stdscr(), Int32(cursor.y), Int32(cursor.x)) }
    self.cursor = cursor
    writer.send {
      wnoutrefresh(ntm_stdscr())
      doupdate()
    }
  }

  package func redrawAll() { needsRedraw = true }

  /// The keys that have come since the last call, without waiting for more; also whether the
  /// terminal is gone.
  ///
  /// Cost: up to 25 ms when the last thing typed was Esc, which may be the beginning of a sequence.
  package func readKeys() -> TerminalInput {
    isOpen ? input.read() : .keys([])
  }

  /// Takes over the terminal's present size, after SIGWINCH; everything is redrawn.
  @discardableResult
  package func resize() -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard ntm_terminal_size(STDOUT_FILENO, &columns, &rows) == 0 else { return size }
    let current = Size(width: Int(columns), height: Int(rows))
    guard current != size else { return size }
    resizeterm(rows, columns)
    size = current
    needsRedraw = true
    return size
  }

  /// Gives the terminal back for a while; the caller then stops the process.
  package func suspend() {
    guard isOpen, !isSuspended else { return }
    isSuspended = true
    writeRaw(Farewell.pasteOff)
    endwin()
  }

  /// Takes the terminal again after `suspend`, at its present size.
  package func resume() {
    guard isOpen, isSuspended else { return }
    isSuspended = false
    reset_prog_mode()
    writeRaw(Farewell.pasteOn)
    needsRedraw = true
    resize()
  }

  /// Gives the terminal back for good; a second call does nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    if !isSuspended {
      writeRaw(Farewell.pasteOff)
      curs_set(1)
      endwin()
    }
    CrashGuard.disarm()
    input.close()
    delscreen(screen)
  }

  package func writeRaw(_ bytes: [UInt8]) {
    FrameWriter.write(bytes[...], to: STDOUT_FILENO)
  }

  /// Opens the terminal under its name, or as what nearly all terminals can play.
  private static func open(_ term: String, on descriptor: Int32) -> OpaquePointer? {
    for name in [term, "xterm-256color", "xterm", "vt100"] {
      if let screen = ntm_newterm(name, descriptor) { return screen }
    }
    return nil
  }
}
