import Fuzzing
import TerminalCanvas
import Testing

@testable import TerminalCurses

/// The key decoder on bytes that no terminal would send.
struct KeyFuzzTests {
  @Test func `any bytes become keys, and none of them is a control character`() {
    let seeds = [
      "abc\u{1B}[A", "Tiếng Việt", "\u{1B}[200~dán\r\nvào\u{1B}[201~x", "\u{1B}OP\u{1B}[15~",
    ]
    Fuzzing.run(
      "keys",
      seeds: seeds.map { Array($0.utf8) },
      words: ["\u{1B}[", "\u{1B}O", "\u{1B}", "\u{1B}[200~", "\u{1B}[201~", "ế", "\u{301}"],
      rounds: 2000
    ) { input, mutator in
      var decoding = KeyDecoding()
      var keys: [Key] = []
      for byte in input {
        switch mutator.number(below: 40) {
        case 0: keys += decoding.feed(.pasteStart)
        case 1: keys += decoding.feed(.pasteEnd)
        case 2: keys += decoding.feed(.key(.up))
        case 3: keys += decoding.endBatch()
        default: keys += decoding.feed(.byte(byte))
        }
      }
      keys += decoding.feed(.pasteEnd) + decoding.endBatch()
      #expect(keys.count <= 3 * input.count + 3)
      for key in keys {
        switch key {
        case .character(let character):
          #expect(character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
        case .paste(let text):
          let isClean = text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 || $0 == "\n" || $0 == "\t"
          }
          #expect(isClean)
        default: break
        }
      }
    }
  }
}
