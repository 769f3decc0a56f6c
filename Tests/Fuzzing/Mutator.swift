/// Makes new inputs out of old ones, always the same ones for the same seed.
package struct Mutator {
  private var state: UInt64
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]

  /// - Parameters:
  ///   - seed: the number that decides everything.
  ///   - seeds: inputs that are good; there is at least one.
  ///   - words: pieces that mean something to what is tested.
  package init(seed: UInt64, seeds: [[UInt8]], words: [String]) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.seeds = seeds
    self.words = words.map { Array($0.utf8) }
  }

  /// A number from 0 up to, not including, a limit.
  package mutating func number(below limit: Int) -> Int {
    // xorshift64*
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    let high = (state &* 0x2545_F491_4F6C_DD1D) >> 33
    return limit > 0 ? Int(high) % limit : 0
  }

  /// The next input: a seed that was changed one to eight times.
  package mutating func next() -> [UInt8] {
    var bytes = seeds[number(below: seeds.count)]
    for _ in 0...number(below: 8) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = number(below: bytes.count + 1)
    let length = min(bytes.count - place, 1 + number(below: 1 << number(below: 9)))
    switch number(below: 9) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(number(below: 8))
    case 1 where place < bytes.count:
      let telling: [UInt8] = [0, 1, 0x7F, 0x80, 0xFF, 0x0A, 0x0D, 0x22, 0x3B, 0x3C, 0x1B, 0xC3]
      bytes[place] = telling[number(below: telling.count)]
    case 2: bytes.removeSubrange(place..<place + length)
    case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
    case 4:
      let piece = Array(bytes[place..<place + length])
      bytes.insert(contentsOf: piece, at: number(below: bytes.count + 1))
    case 5:
      let other = seeds[number(below: seeds.count)]
      let start = number(below: other.count + 1)
      bytes.replaceSubrange(place..., with: other[start...])
    case 6 where !words.isEmpty:
      bytes.insert(contentsOf: words[number(below: words.count)], at: place)
    case 7 where number(below: 8) == 0: bytes.removeSubrange(place...)
    default:
      for _ in 0...number(below: 4) { bytes.insert(UInt8(number(below: 256)), at: place) }
    }
  }
}
