import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// A count that says nothing without its base is never shown alone, on no screen that is allowed.
@Suite struct BothNumbersTests {
  private var reading: TargetReading {
    var reading = Fixture.reading(8_760, of: 15_865)
    reading.target.id = "T8"
    reading.target.short = Bilingual("HTX hoạt động hiệu quả", "Effective cooperatives")
    reading.target.metric = .cooperativesEffective
    reading.target.kind = .count
    reading.target.goal = Quantity(15_000)
    reading.value = Quantity(8_760)
    reading.part = 8_760
    reading.base = 15_865
    reading.isMet = false
    reading.pace = .behind(2_399)
    return reading
  }

  private static let sizes = [
    (60, 15), (70, 20), (80, 24), (99, 30), (100, 30), (120, 40), (200, 60),
  ]

  /// Whether the first number stands nowhere in the picture without the second behind it.
  private func isNeverAlone(_ picture: String, _ language: Language) -> Bool {
    let (part, base) = language == .vi ? ("8.760", "15.865") : ("8,760", "15,865")
    let pieces = picture.components(around: part)
    return pieces.count > 1 && pieces.dropFirst().allSatisfy { $0.hasPrefix("/" + base) }
  }

  @Test(arguments: sizes, Language.allCases)
  func `the overview has both in one cell at every size`(size: (Int, Int), language: Language)
    throws
  {
    var snapshot = Fixture.overview()
    guard case .overview(var overview) = snapshot.body else { return }
    overview.targets.append(reading)
    snapshot.body = .overview(overview)
    var session = Session(Size(width: size.0, height: size.1))
    session.state.words.language = language
    session.apply(.snapshot(snapshot))
    try session.press("1<end>")
    #expect(isNeverAlone(session.picture, language), "\(session.picture)")
  }

  @Test(arguments: sizes, Language.allCases)
  func `the page of the target and that of the records have both`(
    size: (Int, Int),
    language: Language
  ) {
    var target = PageFixture().snapshot("target T5")
    guard case .target(var sheet) = target.body else { return }
    sheet.reading = reading
    sheet.series = [reading]
    target.body = .target(sheet)
    var session = Session(Size(width: size.0, height: size.1), page: "target T5")
    session.state.words.language = language
    session.apply(.snapshot(target))
    #expect(isNeverAlone(session.picture, language), "\(session.picture)")
  }

  @Test(arguments: sizes, Language.allCases)
  func `the projector has the base beside the large figure`(size: (Int, Int), language: Language) {
    var snapshot = Fixture.overview()
    guard case .overview(var overview) = snapshot.body else { return }
    overview.targets = [reading]
    snapshot.body = .overview(overview)
    var session = Session(Size(width: size.0, height: size.1), page: "projector")
    session.state.words.language = language
    session.apply(.snapshot(snapshot))
    #expect(session.picture.contains(language == .vi ? "8.760/15.865" : "8,760/15,865"))
  }

  @Test func `what a change moves has both before and after`() {
    let words = Words(.vi, glyphs: .unicode)
    var after = reading
    (after.value, after.part, after.base) = (Quantity(8_761), 8_761, 15_866)
    let effect = TargetEffect(target: reading.target, before: reading, after: after)
    #expect(words.effect(effect)?.hasSuffix("8.760/15.865 → 8.761/15.866") == true)
    #expect(words.line(reading).contains("8.760/15.865 đích ≥ 15.000"))
    // Other counts stand as they are.
    var other = reading
    other.target.metric = .ocopStandardised
    #expect(words.value(other) == "8.760" && words.base(other) == "8.760/15.865")
  }
}

extension String {
  /// The text before, between and behind the places where another one stands.
  fileprivate func components(around text: String) -> [Substring] {
    var (pieces, rest) = ([Substring](), self[...])
    while let range = rest.firstRange(of: text) {
      pieces.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return pieces + [rest]
  }
}
