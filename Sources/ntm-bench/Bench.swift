import Glibc

/// `ntm-bench`: times the built command in a terminal of its own.
///
/// One table: what was measured, what it may be at most, what is aimed at.
@main
enum Bench {
  static let usage = """
    usage: ntm-bench [--command NTM] [--sample-data DIR] [--generator NTM-SAMPLE] [--floor FLOOR.C]
                     [--work DIR] [--runs N] [--scale 10,100] [--json FILE] [--compare FILE]
                     [--only imports,floor,dashboard,refresh,edit,meeting,scale]
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
    func show(_ part: Setup.Part, _ figures: () -> [Figure]) {
      guard setup.only.contains(part) else { return }
      let measured = figures()
      for figure in measured { Say.result(table.line(figure)) }
      table.figures += measured
    }
    guard let imports = makeStore(setup) else { return 1 }
    show(.imports) { imports + WorkbookScenario(setup: setup).figures() }
    let floor = setup.only.isDisjoint(with: [.floor, .dashboard]) ? nil : FloorScenario(setup)
    show(.floor) { floor?.figures ?? [] }
    show(.dashboard) { DashboardScenario(setup: setup).figures(floor: floor) }
    show(.refresh) { RefreshScenario(setup: setup).figures() }
    show(.edit) { EditScenario(setup: setup).figures() }
    show(.meeting) { MeetingScenario(setup: setup).figures() }
    for scale in setup.scales {
      show(.scale) { ScaleScenario(setup: setup, scale: scale).figures(small: table.figures) }
    }
    if let path = setup.jsonPath { FileText.write(table.json, to: path) }
    let missed = table.figures.filter { $0.verdict == .missed }
    Say.result("\(table.figures.count) figures, \(missed.count) missed")
    return 0
  }

  /// Makes the store that everything is measured on: what its imports took; `nil` after a failure.
  ///
  /// Three times where imports are judged, because a single one says little.
  private static func makeStore(_ setup: Setup) -> [Figure]? {
    var reports = Samples()
    var rest = Samples()
    for _ in 0..<(setup.only.contains(.imports) ? min(setup.runs, 3) : 1) {
      guard let making = setup.makeStore(setup.store, from: setup.sampleData) else { return nil }
      reports.add(making.reports)
      rest.add(making.rest)
    }
    return [
      Figure("import of the five dates", reports.median / 1000, "s", limit: 0.5, aim: 0.2),
      Figure("import of facts, decisions, products", rest.median / 1000, "s"),
    ]
  }
}
