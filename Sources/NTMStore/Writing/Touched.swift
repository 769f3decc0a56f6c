/// What was changed, as far as roll-ups care.
struct Touched {
  /// Facts that every roll-up stands on.
  var isWhole = false
  /// The units whose own figures changed.
  var units: Set<Int64> = []
  /// The earliest day of any change.
  var from = Int32.max

  var isEmpty: Bool { !isWhole && units.isEmpty }

  mutating func add(_ unit: Int64, from day: Int32) {
    units.insert(unit)
    from = min(from, day)
  }

  mutating func addAll() {
    isWhole = true
    from = .min
  }

  mutating func add(_ record: Record) {
    guard record.kind.movesRollUps, let unit = record.unit, let start = record.start else { return }
    add(unit, from: start)
  }

  /// Takes what became of a record; whether it changed anything.
  mutating func add(_ record: Record, _ outcome: Records.Outcome) -> Bool {
    switch outcome {
    case .unchanged: return false
    case .added: add(record)
    case .corrected(let old):
      add(old)
      add(record)
    }
    return true
  }
}
