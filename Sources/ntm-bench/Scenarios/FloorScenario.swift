import Glibc

/// What a bare table in C and ncurses costs on this machine, this minute.
struct FloorScenario {
  /// Milliseconds: start to the first frame, Down and PgDn to the last byte.
  var start: Double
  var down: Double
  var page: Double

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
    var starts = Samples()
    var down = Samples()
    var page = Samples()
    for _ in 0..<setup.runs {
      guard let session = Session(setup, [program], marker: "FLOOR") else { return nil }
      starts.add(session.startTime)
      down.add(session.type(KeyBytes.down, times: 20).last.median)
      page.add(session.type("\u{1B}[6~", times: 20).last.median)
      _ = session.leave()
    }
    start = starts.median
    self.down = down.median
    self.page = page.median
  }
}
