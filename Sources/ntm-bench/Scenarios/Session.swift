/// One run of a program in a terminal, with what its keys cost.
struct Session {
  let terminal: PseudoTerminal
  /// Nanoseconds when it was started.
  let started: Int64
  /// The first frame.
  let opening: PseudoTerminal.Burst

  init?(_ setup: Setup, _ command: [String], marker: String) {
    // What a reader left off at would open another page and leave the keys without an answer.
    setup.forgetPlaces()
    terminal = PseudoTerminal(columns: 120, rows: 40)
    started = Clock.now
    guard terminal.start(command[0], Array(command.dropFirst()), environment: setup.environment)
    else { return nil }
    opening = terminal.read(until: marker, quiet: 100, limit: 20_000)
    guard opening.last != nil, !opening.isClosed else { return nil }
  }

  /// Milliseconds from the start to the last byte of the first frame.
  var startTime: Double { Double((opening.last ?? started) - started) / 1_000_000 }

  var figures: ProcessFigures { ProcessFigures(process: terminal.process) }

  /// What a key costs, once for each time it was typed.
  struct KeyCost {
    /// Milliseconds to the first chunk and to the last byte of the answer.
    var first = Samples()
    var last = Samples()
    var bytes = Samples()
    /// Milliseconds of processor time a key.
    var processor = 0.0
    var unanswered = 0
  }

  /// Types keys one after the other, each after the answer to the one before has ended.
  func type(_ keys: [String]) -> KeyCost {
    var cost = KeyCost()
    let processor = figures.processorTime
    for key in keys {
      let start = Clock.now
      terminal.send(key)
      let burst = terminal.read(quiet: 30, limit: 1_000)
      guard let first = burst.first, let last = burst.last else {
        cost.unanswered += 1
        continue
      }
      cost.first.add(Double(first - start) / 1_000_000)
      cost.last.add(Double(last - start) / 1_000_000)
      cost.bytes.add(Double(burst.bytes.count))
    }
    // The last row and the last page answer nothing, but that is the exception.
    if cost.unanswered * 4 > keys.count { cost = KeyCost(unanswered: cost.unanswered) }
    cost.processor = Double(figures.processorTime - processor) / 1_000_000 / Double(keys.count)
    return cost
  }

  func type(_ key: String, times: Int) -> KeyCost { type(Array(repeating: key, count: times)) }

  /// Types keys to get somewhere; nothing is measured.
  func go(_ keys: [String]) { _ = type(keys) }

  /// Keys held down: milliseconds from the last press to the last byte; not a number without an
  /// answer.
  func hold(_ keys: [String], every milliseconds: Int) -> Double {
    for key in keys.dropLast() {
      let next = Clock.now + Int64(milliseconds) * 1_000_000
      terminal.send(key)
      while Clock.now < next { _ = terminal.read(quiet: milliseconds, limit: 1) }
    }
    let start = Clock.now
    keys.suffix(1).forEach { terminal.send($0) }
    let burst = terminal.read(quiet: 30, limit: 500)
    return burst.last.map { Double($0 - start) / 1_000_000 } ?? .nan
  }

  /// Leaves with a key: milliseconds to the end of the process.
  func leave() -> Double {
    let start = Clock.now
    terminal.send("q")
    _ = terminal.waitForEnd()
    return Clock.milliseconds(since: start)
  }
}

/// Keys as a terminal sends them once a program has asked for application keys.
enum KeyBytes {
  static let down = "\u{1B}OB"
  static let up = "\u{1B}OA"
  static let pageUp = "\u{1B}[5~"
  static let pageDown = "\u{1B}[6~"
  static let home = "\u{1B}OH"
  static let enter = "\r"
  static let escape = "\u{1B}"
  static let tab = "\t"
}
