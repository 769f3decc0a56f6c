internal import GRDB
internal import NTMModel

extension Verifier {
  /// Checks that every word of the facts means something: what means nothing would be passed over.
  mutating func checkWords() throws {
    let thresholds = try PreparedStatement(
      db,
      """
      SELECT criteria_set.code, indicator.code, grp, value
      FROM threshold
        JOIN criteria_set ON criteria_set.id = threshold.set_id
        JOIN indicator USING (set_id, position)
      ORDER BY criteria_set.code, threshold.position, part, grp
      """
    )
    while try thresholds.next() {
      let value = thresholds.text(3)
      guard Requirement(value, direction: .atLeast) == nil else { continue }
      let row = (0..<3).map { thresholds.text($0) }.joined(separator: " ")
      found.append(.unknownWord(table: "threshold", row: row, column: "value", word: value))
    }
    let indicators = try PreparedStatement(
      db,
      """
      SELECT criteria_set.code, indicator.code, kind, direction
      FROM indicator JOIN criteria_set ON criteria_set.id = set_id
      ORDER BY criteria_set.code, position
      """
    )
    while try indicators.next() {
      let row = indicators.text(0) + " " + indicators.text(1)
      let (kind, direction) = (indicators.text(2), indicators.text(3))
      check("indicator", row, "kind", kind, Indicator.Kind(rawValue: kind) != nil)
      check("indicator", row, "direction", direction, Direction(rawValue: direction) != nil)
    }
    let targets = try PreparedStatement(
      db,
      "SELECT programme, id, metric, direction, kind, base FROM target ORDER BY programme, id"
    )
    while try targets.next() {
      let row = targets.text(0) + " " + targets.text(1)
      let words = (2...5).map { targets.text($0) }
      check("target", row, "metric", words[0], Target.Metric(rawValue: words[0]) != nil)
      check("target", row, "direction", words[1], Direction(rawValue: words[1]) != nil)
      check("target", row, "kind", words[2], Target.Kind(rawValue: words[2]) != nil)
      check("target", row, "base", words[3], Target.bases.contains(words[3]))
    }
    let figures = try PreparedStatement(
      db,
      "SELECT day, unit, indicator, reason FROM figure WHERE reason <> '' ORDER BY day, unit, id"
    )
    while try figures.next() {
      let day = Day(number: figures.int32(0)).iso
      let row = [day, figures.text(1), figures.text(2)].joined(separator: " ")
      let reason = figures.text(3)
      let isKnown = FigureReason.given.contains { $0.rawValue == reason }
      check("figure", row, "reason", reason, isKnown)
    }
  }

  private mutating func check(
    _ table: String,
    _ row: String,
    _ column: String,
    _ word: String,
    _ isKnown: Bool
  ) {
    guard !isKnown else { return }
    found.append(.unknownWord(table: table, row: row, column: column, word: word))
  }
}
