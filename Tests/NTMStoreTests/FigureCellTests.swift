import NTMModel
import Testing

@testable import NTMStore

/// The quick readers of cells against the ones that know every way of writing.
struct FigureCellTests {
  private func read<Value>(
    _ text: [UInt8],
    _ body: (UnsafeBufferPointer<UInt8>, Field) -> Value?
  ) -> Value? {
    text.withUnsafeBufferPointer { body($0, Field(start: 0, end: text.count)) }
  }

  @Test func `a state is what its word means, for all cells of one and two bytes`() {
    var read = 0
    for first in UInt8.min...UInt8.max {
      for text in [[first]] + (UInt8.min...UInt8.max).map({ [first, $0] }) {
        guard let state = self.read(text, FigureCell.state) else { continue }
        read += 1
        #expect(state == CriterionState(word: String(decoding: text, as: UTF8.self)))
      }
    }
    #expect(read == 10)
    #expect(CriterionState.allCases.filter { $0 != .noReport }.count == 3)
  }

  @Test func `a number is what a quantity makes of it`() {
    let signs = "059,.- x".map(String.init)
    var texts = [""]
    var (read, all) = (0, 0)
    for _ in 1...5 {
      texts = texts.flatMap { start in signs.map { start + $0 } }
      for text in texts {
        all += 1
        guard let value = self.read(Array(text.utf8), FigureCell.hundredths) else { continue }
        read += 1
        #expect(value == Quantity(text)?.hundredths, "\(text)")
      }
    }
    #expect(read > 700 && read < all)
    for text in ["999999999999", "123456789,12", "9999999999.9", "0000000000.1"] {
      #expect(self.read(Array(text.utf8), FigureCell.hundredths) == Quantity(text)?.hundredths)
    }
  }
}
