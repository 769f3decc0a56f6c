import Glibc

/// `ntm-bench`: times the built command in a terminal of its own.
///
/// One table: what was measured, what it may be at most, what is aimed at.
@main
enum Bench {
  static let usage = """
    usage: ntm-bench [--command NTM] [--sample-data DIR] [--generator NTM-SAMPLE] [--floor FLOOR.C]
                     [--work DIR] [--runs N] [--scale 10,100] [--json FILE] [--compare FILE]
    """

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "--commit" {
      exit(RefreshScenario.commit(Array(arguments.dropFirst())))
    }
    guard let setup = Setup(arguments) else {
      Say.trouble(usage)
      exit(64)
    }
    exit(run(setup))
  }

  private static func run(_ setup: Setup) -> Int32 {
    mkdir(setup.work, 0o755)
    var table = FigureTable()
    if let path = setup.comparePath { table.earlier = FigureTable.read(Program.text(path)) }
    Say.result(table.heading)
    func show(_ figures: [Figure]) {
      for figure in figures { Say.result(table.line(figure)) }
      table.figures += figures
    }
    var reports = Samples()
    var rest = Samples()
    for _ in 0..<min(setup.runs, 3) {
      guard let making = setup.makeStore(setup.store, from: setup.sampleData) else { return 1 }
      reports.add(making.reports)
      rest.add(making.rest)
    }
    show([
      Figure("import of the five dates", reports.median / 1000, "s", limit: 0.5, aim: 0.2),
      Figure("import of facts, decisions, products", rest.median / 1000, "s"),
    ])
    show(WorkbookScenario(setup: setup).figures())
    let floor = FloorScenario(setup)
    if let floor {
      show([
        Figure("floor in C: start", floor.start, "ms"),
        Figure("floor in C: Down p50", floor.down, "ms"),
        Figure("floor in C: page p50", floor.page, "ms"),
      ])
    }
    show(DashboardScenario(setup: setup).figures(floor: floor))
    show(RefreshScenario(setup: setup).figures())
    show(EditScenario(setup: setup).figures())
    for scale in setup.scales {
      show(ScaleScenario(setup: setup, scale: scale).figures(small: table.figures))
    }
    if let path = setup.jsonPath { FileText.write(table.json, to: path) }
    let missed = table.figures.filter { $0.verdict == .missed }
    Say.result("\(table.figures.count) figures, \(missed.count) missed")
    return 0
  }
}
