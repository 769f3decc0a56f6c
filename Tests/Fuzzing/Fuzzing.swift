internal import Glibc

/// Runs something on inputs that nobody would think of.
///
/// A test run tries a few hundred, the same ones each time. `make fuzz` sets `FUZZ` to the seconds
/// that it may take and begins somewhere else each time; the input of the moment lies in
/// `.build/fuzz`, so that it is still there after a crash.
package enum Fuzzing {
  /// - Parameters:
  ///   - name: what is tested, for the file of the input.
  ///   - seeds: inputs that are good.
  ///   - words: pieces that mean something to what is tested.
  ///   - rounds: how many inputs a test run tries.
  ///   - parts: among how many runs of one test the seconds are divided.
  ///   - body: takes an input; it traps or throws when something is wrong.
  package static func run(
    _ name: String,
    seeds: [[UInt8]],
    words: [String],
    rounds: Int,
    parts: Int = 1,
    _ body: ([UInt8], inout Mutator) throws -> Void
  ) rethrows {
    guard let seconds = number("FUZZ") else {
      var mutator = Mutator(seed: 1, seeds: seeds, words: words)
      for _ in 0..<rounds {
        let input = mutator.next()
        try body(input, &mutator)
      }
      return
    }
    let start = number("FUZZ_SEED") ?? time(nil)
    var mutator = Mutator(seed: UInt64(start), seeds: seeds, words: words)
    let end = time(nil) + max(1, seconds / parts)
    var tried = 0
    while time(nil) < end {
      let input = mutator.next()
      keep(input, of: name)
      try body(input, &mutator)
      tried += 1
    }
    print("\(name): \(tried) inputs from seed \(start)")
  }

  private static func number(_ variable: String) -> Int? {
    getenv(variable).flatMap { Int(String(cString: $0)) }
  }

  private static func keep(_ input: [UInt8], of name: String) {
    mkdir(".build/fuzz", 0o755)
    guard let file = fopen(".build/fuzz/" + name, "w") else { return }
    fwrite(input, 1, input.count, file)
    fclose(file)
  }
}
