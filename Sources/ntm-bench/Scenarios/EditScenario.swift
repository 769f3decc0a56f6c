/// A correction typed at one screen on its way to another one.
struct EditScenario {
  let setup: Setup

  /// Types the same criterion one way and back, and waits for the frame on the other screen.
  func figures() -> [Figure] {
    let writing = [
      setup.command, "--store", setup.store, "--lang", "vi", "--edit", "--who", "bench",
    ]
    let marker = DashboardScenario.marker
    guard let writer = Session(setup, writing, marker: marker) else { return [] }
    defer { _ = writer.leave() }
    guard let reader = DashboardScenario(setup: setup).open(setup.store) else { return [] }
    defer { _ = reader.leave() }
    // The first commune of the list, and its first criterion.
    writer.go(["gx", KeyBytes.enter])
    var delays = Samples()
    for round in 0..<max(10, setup.runs * 4) {
      let other = round.isMultiple(of: 2) ? KeyBytes.down : KeyBytes.up
      // The figure, another state, the source that is offered; then it is shown what would follow.
      writer.go(["e", other, KeyBytes.enter, KeyBytes.enter])
      _ = reader.terminal.read(quiet: 50, limit: 50)
      let start = Clock.now
      writer.terminal.send(KeyBytes.enter)
      let burst = reader.terminal.read(quiet: 60, limit: 2_000)
      delays.add(burst.last.map { Double($0 - start) / 1_000_000 })
      _ = writer.terminal.read(quiet: 60, limit: 1_000)
    }
    return [
      Figure("edit to frame on another screen p50", delays.median, "ms", limit: 100, aim: 20),
      Figure("edit to frame on another screen p95", delays.percentile(95), "ms", limit: 100),
    ]
  }
}
