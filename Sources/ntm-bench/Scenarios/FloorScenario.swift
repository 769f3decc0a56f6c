import Glibc

/// What a bare table in C and ncurses costs on this machine, this minute.
struct FloorScenario {
  /// Milliseconds: start to the first frame, Down and PgDn to the last byte.
  var start: Double
  var down: Double
  var page: Double
  private let setup: Setup

  /// Builds the floor program and measures it; `nil` where there is no C compiler.
  init?(_ setup: Setup) {
    let program = setup.work + "/floor"
    let build = Program.run(
      "/usr/bin/env",
      ["cc", "-O2", "-o", program, setup.floorSource, "-lncursesw", "-ltinfo"],
      environment: setup.environment
    )
    guard build.status == 0 else {
      Say.trouble("the floor program cannot be built: " + build.errors)
      return nil
    }
    guard let keys = FloorScenario.measure(setup, program) else { return nil }
    self = keys
  }

  var figures: [Figure] {
    [
      Figure("floor in C: start", start, "ms"),
      Figure("floor in C: Down p50", down, "ms"),
      Figure("floor in C: page p50", page, "ms"),
    ]
  }

  /// The same program measured again, so that the keys of a screen are held against the floor of
  /// their own minute: it moves by a third within a run.
  func again() -> FloorScenario {
    FloorScenario.measure(setup, setup.work + "/floor") ?? self
  }

  private init(setup: Setup, start: Double, down: Double, page: Double) {
    self.setup = setup
    self.start = start
    self.down = down
    self.page = page
  }

  private static func measure(_ setup: Setup, _ program: String) -> FloorScenario? {
    var starts = Samples()
    var down = Samples()
    var page = Samples()
    for _ in 0..<setup.runs {
      guard let session = Session(setup, [program], marker: "FLOOR") else { return nil }
      starts.add(session.startTime)
      down.add(session.type(KeyBytes.down, times: 20).last.median)
      page.add(session.type(KeyBytes.pageDown, times: 20).last.median)
      _ = session.leave()
    }
    return FloorScenario(
      setup: setup,
      start: starts.median,
      down: down.median,
      page: page.median
    )
  }
}
