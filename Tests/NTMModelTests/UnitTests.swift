import NTMModel
import Testing

struct UnitTests {
  @Test(
    arguments: [
      (Level.commune, "Xã", "Tân Lập", "Xã Tân Lập"),
      (.commune, "Phường", "2", "Phường 2"),
      (.province, "Tỉnh", "Thái Nguyên", "Tỉnh Thái Nguyên"),
      (.region, "Vùng", "Tây Nguyên", "Tây Nguyên"),
      (.country, "Nước", "Việt Nam", "Việt Nam"),
      (.commune, "", "Côn Đảo", "Côn Đảo"),
    ]
  )
  func `a unit is called by type and name from the province down`(
    level: Level,
    type: String,
    name: String,
    fullName: String
  ) throws {
    let unit = NTMModel.Unit(
      code: UnitCode("1"),
      level: level,
      type: type,
      name: name,
      isCounted: true,
      valid: Period(from: try day("2020-01-01")),
    )
    #expect(unit.fullName == fullName)
  }

  @Test(arguments: Level.allCases)
  func `the word of a level leads back to it`(level: Level) {
    #expect(Level(word: level.word) == level)
  }

  @Test func `levels are ordered from the country down`() {
    #expect(Level.allCases == Level.allCases.sorted())
    #expect(Level(word: "Commune") == nil)
    #expect(Level.country < .region)
  }

}
