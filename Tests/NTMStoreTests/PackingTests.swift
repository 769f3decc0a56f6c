import GRDB
import NTMModel
import Testing

@testable import NTMStore

struct PackingTests {
  @Test(arguments: [[], [0], [127, 128, 16_383, 16_384], [1 << 40, 0, 5], [Int.max]])
  func `counts come back as they were`(counts: [Int]) {
    #expect(Counts.decode(Counts.encode(counts)) == counts)
  }

  @Test func `measures come back as they were`() {
    let values: [Quantity?] = [
      Quantity(hundredths: 0), nil, Quantity(hundredths: -1), Quantity(hundredths: 10_000), nil,
      Quantity(hundredths: 123_456_789), nil, nil, Quantity(1), nil,
    ]
    #expect(Measures.decode(Measures.encode(values), count: 10) == values)
    #expect(Measures.encode([nil, nil]) == [])
    #expect(Measures.decode([], count: 3) == [nil, nil, nil])
  }

  @Test func `the bitmap stands first and its lowest bit is the first measure`() {
    #expect(Measures.encode([nil, Quantity(1)]) == [0b10, 0xC8, 0x01])
  }

  @Test(arguments: [[0b10], [0b10, 0x80], [0b10, 0x08, 0x08], [0b1000, 0x08]])
  func `damaged measures are known as such`(bytes: [UInt8]) {
    #expect(!bytes.withUnsafeBytes { Measures.isWhole($0, count: 3) })
  }

  @Test func `flat limits say what the requirements say`() throws {
    let small = try SmallStore()
    let sets = try small.store.reader.read { try SetTable($0) }
    let stored = try #require(sets.all.first)
    let table = try #require(sets.thresholds[stored.id])
    for group in ["common", "NORTH"] {
      let limits = Limits(stored.set, table, groups: [group]).limits
      for (index, measure) in stored.set.measures.enumerated() {
        let row = table.threshold(for: measure, groups: [group])
        for hundredths in [0, 99, 100, 499, 500, 501, 999, 1000, 8000, 10_000] as [Int64] {
          let verdict = row?.requirement.verdict(on: Quantity(hundredths: hundredths))
          let fails = hundredths < limits[index].low || hundredths > limits[index].high
          #expect(fails == (verdict == .notMet))
        }
      }
    }
  }
}
