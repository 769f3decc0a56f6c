import NTMDashboard
import NTMModel

extension Report {
  /// A figure of both days with its move, by the keys of their columns.
  struct Compared {
    var then: String
    var now: String
    var move: String
  }

  /// Names and, of each figure, then, now and Δ; the heads carry both dates.
  func sideBySide(_ figures: [Compared], of snapshot: Snapshot) -> Report {
    guard let since = snapshot.since else { return self }
    let (then, now) = (since.day, snapshot.asOf)
    func dated(_ title: Bilingual, _ day: Day, _ other: Day, _ word: Bilingual) -> Bilingual {
      func text(_ title: String, _ language: Language) -> String {
        let brief = Numerals(language).brief(day, beside: other)
        return title + " " + (then == now ? language.pick(word) : brief)
      }
      return Bilingual(text(title.vi, .vi), text(title.en, .en))
    }
    var chosen: [(position: Int, column: Column)] = []
    func add(_ key: String, _ title: (Column) -> Bilingual) {
      guard let position = columns.firstIndex(where: { $0.key == key }) else { return }
      var column = columns[position]
      column.title = title(column)
      column.isQuiet = false
      chosen.append((position, column))
    }
    // What rows are told apart by.
    let isNamed = columns.contains { $0.key == "name" }
    for key in [
      "target", "code", "id", "component", "mark", "number", "criterion", "year", "name", "title",
      "list", "sector", "ownerKind", isNamed ? "" : "kind", "presence",
    ] {
      add(key) { $0.title }
    }
    for figure in figures {
      guard let own = columns.first(where: { $0.key == figure.now })?.title else { continue }
      add(figure.then) { _ in dated(own, then, now, Bilingual("trước", "then")) }
      add(figure.now) { _ in dated(own, now, then, Bilingual("nay", "now")) }
      add(figure.move) { _ in Bilingual("Δ", "Δ") }
    }
    if let position = columns.firstIndex(where: { $0.key == "asOf" }) {
      chosen.append((position, columns[position]))
    }
    var report = self
    report.columns = chosen.map(\.column)
    report.rows = rows.map { row in chosen.map { row[$0.position] } }
    return report
  }
}
