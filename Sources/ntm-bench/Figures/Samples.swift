/// Measured values of one thing.
struct Samples {
  private(set) var values: [Double] = []

  init(_ values: [Double] = []) { self.values = values }

  mutating func add(_ value: Double) { values.append(value) }
  mutating func add(_ value: Double?) { if let value { values.append(value) } }

  var median: Double { percentile(50) }

  /// The value below which so many of a hundred lie; not a number without values.
  func percentile(_ percent: Int) -> Double {
    let sorted = values.sorted()
    guard let last = sorted.indices.last else { return .nan }
    return sorted[min(last, (last * percent + 50) / 100)]
  }
}
