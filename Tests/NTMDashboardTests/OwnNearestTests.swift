import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// What a district near its title lacks of the criteria of its own.
@Suite struct OwnNearestTests {
  @Test(arguments: Language.allCases)
  func `it stands beside the criteria of its communes`(language: Language) throws {
    let words = Words(language, glyphs: .unicode)
    guard case .nearest(let sheet) = PageFixture().snapshot("nearest VN").body else { return }
    let units = sheet.goals.flatMap(\.chosen) + sheet.districts
    var district = try #require(
      units.first { $0.unit.level == .district && !$0.communes.isEmpty }
    )
    let communes = words.gaps(district)
    district.own = [5, 7]
    let own = language == .vi ? "TC huyện 5, 7" : "own criteria 5, 7"
    #expect(words.gaps(district) == communes + " · " + own)
    district.communes = []
    #expect(words.gaps(district) == own)
    let assumed = district.assumptions(for: .provincesWithRecognisedDistrict)
    #expect(
      assumed == [
        Assumption(.criterion(district.unit.code, number: 5), holds: true),
        Assumption(.criterion(district.unit.code, number: 7), holds: true),
        Assumption(.standard(district.unit.code, .first), holds: true),
      ]
    )
  }
}
