/// The same screens on ten or a hundred times as many communes.
struct ScaleScenario {
  let setup: Setup
  let scale: Int

  /// Makes the data and measures start and keys; the ratios to the sample data are judged.
  func figures(small: [Figure]) -> [Figure] {
    guard let generator = setup.generator else { return [] }
    let folder = setup.work + "/times-\(scale)"
    let made = Program.run(
      generator,
      [
        "--facts", setup.sampleData + "/facts", "--calibration", setup.sampleData + "/calibration",
        "--out", folder, "--scale", String(scale),
      ],
      environment: setup.environment
    )
    guard made.status == 0 else {
      Say.trouble(made.errors + made.output)
      return []
    }
    var large = setup
    large.work = folder
    guard let making = large.makeStore(large.store, from: folder) else { return [] }
    let dashboard = DashboardScenario(setup: large)
    var starts = Samples()
    for _ in 0..<setup.runs {
      guard let session = dashboard.open(large.store) else { continue }
      starts.add(session.startTime)
      _ = session.leave()
    }
    guard let session = dashboard.open(large.store) else { return [] }
    defer { _ = session.leave() }
    let down = session.type(KeyBytes.down, times: 40)
    func ratio(_ name: String, _ value: Double) -> Double {
      small.first { $0.name == name }.map { value / $0.value } ?? 0
    }
    let limit = scale <= 10 ? 1.5 : 2
    return [
      Figure("×\(scale): import of the five dates", making.reports / 1000, "s"),
      Figure("×\(scale): start", starts.median, "ms"),
      Figure(
        "×\(scale): start to ×1",
        ratio("start to complete first frame", starts.median),
        "x",
        limit: limit
      ),
      Figure("×\(scale): overview Down", down.first.median, "ms"),
      Figure(
        "×\(scale): overview Down to ×1",
        ratio("overview: Down, cursor frame p50", down.first.median),
        "x",
        limit: limit
      ),
    ]
  }
}
