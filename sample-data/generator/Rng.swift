/// A stream of whole pseudo-random numbers (splitmix64), the same on every machine.
///
/// Every stream is seeded from a code and a salt, so a figure never depends on the order in which
/// communes are worked off.
struct Rng {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Rng.mix(state)
  }

  /// A number from 0 up to, not including, `limit`.
  mutating func below(_ limit: Int) -> Int { Rng.scale(next(), below: limit) }

  /// A number in the closed range; its lower end when the range is upside down.
  mutating func within(_ low: Int, _ high: Int) -> Int {
    high <= low ? low : low + below(high - low + 1)
  }

  /// Spreads the bits of a number (the finalizer of splitmix64).
  static func mix(_ number: UInt64) -> UInt64 {
    var bits = number
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number of 64 bits for a place below a seed.
  static func hash(_ seed: UInt64, _ place: Int) -> UInt64 {
    mix(seed &+ UInt64(truncatingIfNeeded: place &+ 1) &* 0x9E37_79B9_7F4A_7C15)
  }

  static func scale(_ bits: UInt64, below limit: Int) -> Int {
    Int(((bits >> 32) &* UInt64(limit)) >> 32)
  }

  /// The seed of a code: FNV-1a over its bytes, then mixed with the salt.
  static func seed(_ code: some Sequence<UInt8>, salt: UInt64) -> UInt64 {
    var bits: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in code { bits = (bits ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mix(bits ^ salt)
  }
}
