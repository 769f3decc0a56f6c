/// The dashboard on the sample data: start, keys on every screen, memory, idling and leaving.
struct DashboardScenario {
  let setup: Setup
  /// The last thing of a complete first frame that is not there before the figures are.
  static let marker = "MINH H"

  /// A screen, and the keys that lead to it from the overview.
  struct Place {
    var name: String
    var keys: [String]
  }

  static let places = [
    Place(name: "communes", keys: ["gx"]),
    Place(name: "below 10", keys: ["gd"]),
    Place(name: "OCOP", keys: ["gs"]),
    Place(name: "products", keys: ["gp"]),
  ]

  func open(_ store: String) -> Session? {
    Session(setup, [setup.command, "--store", store, "--lang", "vi"], marker: Self.marker)
  }

  /// Start, keys and the rest; the floor of the same minute gives the limits of the keys.
  func figures(floor: FloorScenario?) -> [Figure] {
    var figures = start(floor)
    figures += overview(floor?.again())
    for place in Self.places { figures += keys(place, floor?.again()) }
    figures += finding()
    figures += resting()
    return figures
  }

  private func start(_ floor: FloorScenario?) -> [Figure] {
    var starts = Samples()
    var exits = Samples()
    for _ in 0..<max(setup.runs, 5) {
      guard let session = open(setup.store) else { continue }
      starts.add(session.startTime)
      exits.add(session.leave())
    }
    var figures = [
      Figure("start to complete first frame", starts.median, "ms", limit: 18, aim: 11),
      Figure("exit", exits.median, "ms", limit: 20, aim: 5),
    ]
    if let floor {
      figures.append(Figure("start, times the floor", starts.median / floor.start, "x"))
    }
    return figures
  }

  private func overview(_ floor: FloorScenario?) -> [Figure] {
    guard let session = open(setup.store) else { return [] }
    defer { _ = session.leave() }
    let down = session.type(KeyBytes.down, times: 40)
    return [
      Figure("overview: floor in C, Down p50", floor?.down ?? .nan, "ms"),
      Figure(
        "overview: Down, cursor frame p50",
        down.first.median,
        "ms",
        limit: floor.map { $0.down * 1.5 } ?? 1,
        aim: floor.map { $0.down * 1.1 }
      ),
      Figure("overview: Down, cursor frame p95", down.first.percentile(95), "ms", limit: 4),
      Figure("overview: linked panes p50", down.last.median, "ms", limit: 8, aim: 4),
      Figure("overview: linked panes, bytes", down.bytes.median, "B", limit: 4000),
      Figure("overview: CPU a key", down.processor, "ms", limit: 2),
    ]
  }

  private func keys(_ place: Place, _ floor: FloorScenario?) -> [Figure] {
    guard let session = open(setup.store) else { return [] }
    defer { _ = session.leave() }
    session.go(place.keys)
    let down = session.type(KeyBytes.down, times: 60)
    session.go([KeyBytes.home])
    // In turn, because a list may have two pages only.
    let pages = (0..<30).map { $0.isMultiple(of: 2) ? KeyBytes.pageDown : KeyBytes.pageUp }
    let page = session.type(pages)
    session.go([KeyBytes.home])
    // Fifty down and fifty up, so that no end of a list leaves a press without an answer.
    let presses = (0..<200).map { $0 / 50 % 2 == 0 ? KeyBytes.down : KeyBytes.up }
    let lag = session.hold(presses, every: 5)
    let name = place.name
    return [
      Figure("\(name): floor in C, Down p50", floor?.down ?? .nan, "ms"),
      Figure(
        "\(name): Down p50",
        down.last.median,
        "ms",
        limit: floor.map { $0.down * 1.5 } ?? 1,
        aim: floor.map { $0.down * 1.1 }
      ),
      Figure("\(name): Down p95", down.last.percentile(95), "ms", limit: 4),
      Figure("\(name): Down CPU", down.processor, "ms", limit: 2),
      Figure("\(name): Down bytes", down.bytes.median, "B", limit: 700, aim: 350),
      Figure(
        "\(name): page p50",
        page.last.median,
        "ms",
        limit: floor.map { $0.page * 1.5 } ?? 3,
        aim: floor.map { $0.page * 1.1 }
      ),
      Figure("\(name): page p95", page.last.percentile(95), "ms", limit: 6),
      Figure("\(name): page CPU", page.processor, "ms", limit: 2),
      Figure("\(name): page bytes", page.bytes.median, "B", limit: 5000, aim: 4000),
      Figure("\(name): lag after 200 held keys", lag, "ms", limit: 3, aim: 1),
    ]
  }

  /// Search letter by letter, sorting, drilling down.
  private func finding() -> [Figure] {
    guard let session = open(setup.store) else { return [] }
    defer { _ = session.leave() }
    var search = Samples()
    for _ in 0..<3 {
      session.go(["/"])
      for letter in ["t", "a", "n", " ", "l", "a", "p"] {
        search.add(session.type(letter, times: 1).last.median)
      }
      session.go([KeyBytes.escape])
    }
    var drill = Samples()
    for _ in 0..<10 {
      session.go([KeyBytes.down])
      drill.add(session.type(KeyBytes.enter, times: 1).last.median)
      session.go([KeyBytes.escape])
    }
    session.go(["gx"])
    var sort = Samples()
    for _ in 0..<6 {
      session.go(["l"])
      sort.add(session.type("o", times: 1).last.median)
    }
    return [
      Figure("search, each letter p50", search.median, "ms", limit: 6, aim: 3),
      Figure("search, each letter p95", search.percentile(95), "ms"),
      Figure("drill-down p50", drill.median, "ms", limit: 8, aim: 4),
      Figure("sort 8,297 communes p50", sort.median, "ms", limit: 10, aim: 5),
    ]
  }

  /// Memory after use, and what happens while nothing happens.
  private func resting() -> [Figure] {
    guard let session = open(setup.store) else { return [] }
    defer { _ = session.leave() }
    let first = session.figures.memory
    for place in Self.places {
      session.go(place.keys)
      session.go(Array(repeating: KeyBytes.pageDown, count: 10))
    }
    let used = session.figures.memory
    session.go(["go"])
    // What the keys set going (fading marks, late looks) ends within seconds.
    _ = session.terminal.read(quiet: 60_000, limit: 8_000)
    let before = session.figures.wakeUps
    let seconds = 20
    let burst = session.terminal.read(quiet: 60_000, limit: seconds * 1000)
    let wakeUps = Double(session.figures.wakeUps - before) / Double(seconds)
    return [
      Figure(
        "memory after the first frame",
        Double(first.settled) / 1024,
        "MiB",
        limit: 30,
        aim: 16
      ),
      Figure("memory after every screen", Double(used.settled) / 1024, "MiB"),
      Figure("memory at most", Double(used.peak) / 1024, "MiB", limit: 60, aim: 45),
      Figure("idle: wake-ups a second", wakeUps, "/s", limit: 1, aim: 0.2),
      Figure("idle: bytes", Double(burst.bytes.count), "B", limit: 0, aim: 0),
    ]
  }
}
