package import NTMModel
import TerminalCanvas

/// What the projector shows at a time: a few figures, large.
package enum Slide: Hashable, Sendable {
  /// Targets of the programme, from one on, as many as the screen has room for.
  case targets(from: Int)
  /// One province.
  case province(UnitCode)
}

extension Slide {
  /// The slide in the line of its page, such as `province 12`.
  var line: String {
    switch self {
    case .targets(let first): "targets \(first)"
    case .province(let code): "province \(code)"
    }
  }

  /// The slide of such words; the first one for anything else.
  init(words: ArraySlice<String>) {
    switch (words.first, words.dropFirst().first) {
    case ("province", let code?): self = .province(UnitCode(code))
    case ("targets", let first?): self = .targets(from: Int(first).map { max(0, $0) } ?? 0)
    default: self = .targets(from: 0)
    }
  }
}

/// The targets on the slide of a leading screen.
struct LedTargets: Hashable {
  var first: Int
  var count: Int

  /// Whether one slide of so many has all of them.
  func fit(in each: Int) -> Bool { first % each + count <= each }
}

/// All slides of an answer on a screen, in the order in which one walks through them.
struct Deck: Hashable {
  var slides: [Slide]
  /// The targets of one slide.
  var targetsEach: Int

  /// The slides that a screen has room for; for one that follows another at least the targets that
  /// the other shows, from the same one on, in a line or two each where they are too many for large
  /// letters.
  init(_ overview: Overview, size: Size, led: LedTargets? = nil) {
    let count = overview.targets.count
    let room = ProjectorView.targetsEach(of: size)
    var first = 0
    let pages = max(1, (count + room - 1) / room)
    // As many on each, so that none has one alone.
    targetsEach = max(1, (count + pages - 1) / pages)
    if let led, !led.fit(in: targetsEach), led.count <= ProjectorView.linesEach(of: size) {
      (targetsEach, first) = (led.count, led.first % led.count)
    }
    slides = first > 0 ? [.targets(from: 0)] : []
    slides += stride(from: first, to: count, by: targetsEach).map { .targets(from: $0) }
    slides += overview.places.filter { $0.unit.level == .province }
      .map { .province($0.unit.code) }
  }

  /// Where a slide stands; that of its first target where the screen has become another one, `nil`
  /// for a province that is not on the list.
  func position(of slide: Slide) -> Int? {
    switch slide {
    case .targets(let first):
      slides.lastIndex { if case .targets(let start) = $0 { start <= first } else { false } }
    case .province: slides.firstIndex(of: slide)
    }
  }
}

extension Page {
  var isProjector: Bool {
    if case .projector = self { true } else { false }
  }
}
