import NTMModel
import Testing

/// Titles are rows: what a grade is called and counts as follows from the day.
struct TitleTests {
  private func title(
    _ grade: Int,
    _ level: Level,
    _ name: String,
    step: Int = 1,
    types: [String] = [],
    _ from: Int,
    _ until: Int? = nil
  ) -> Title {
    Title(
      standard: Standard(grade: grade),
      level: level,
      types: types,
      step: step,
      name: Bilingual(name, name + " en"),
      short: Bilingual(name, name + " en"),
      document: "",
      valid: Period(
        from: Day(number: Int32(from)),
        until: until.map { Day(number: Int32($0)) }
      )
    )
  }

  private var titles: Titles {
    Titles([
      title(3, .commune, "nâng cao", step: 2, 100, 200), title(1, .commune, "đạt chuẩn", 100),
      title(3, .commune, "hiện đại", step: 2, 200),
      title(4, .commune, "kiểu mẫu", step: 3, 100, 200),
      title(1, .district, "đạt chuẩn", types: ["Huyện"], 100, 200),
    ])
  }

  @Test func `grades are ordered from the lowest up, within their bounds`() {
    #expect(Standard.first < .advanced && Standard(rawValue: 16) != nil)
    #expect(Standard(rawValue: 0) == nil && Standard(rawValue: 17) == nil)
    #expect(Set<Standard>(bits: 0b1001) == [.standard, .model])
  }

  @Test(arguments: [(50, "nâng cao"), (150, "nâng cao"), (199, "nâng cao"), (200, "hiện đại")])
  func `a grade is called as on the day`(day: Int32, name: String) {
    #expect(titles.title(of: .advanced, on: Day(number: day))?.name.vi == name)
  }

  @Test func `a title that has ended is still called what it was`() {
    #expect(titles.title(of: .model, on: Day(number: 900))?.name.vi == "kiểu mẫu")
    #expect(titles.title(of: Standard(grade: 9), on: Day(number: 900)) == nil)
  }

  @Test func `only titles of the day count as more than the first`() {
    let then = titles.steps(of: .commune, on: Day(number: 150))
    #expect(then == TitleSteps(advanced: [.advanced, .model], highest: [.model]))
    let now = titles.steps(of: .commune, on: Day(number: 250))
    #expect(now == TitleSteps(advanced: [.advanced], highest: []))
    #expect(titles.inForce(at: .district, on: Day(number: 250)).isEmpty)
  }

  @Test(arguments: [
    ("đạt chuẩn", [1, 1]), ("Nang cao", [3]), ("đạt chuẩn nâng cao", [3]), ("hiện đại en", [3]),
    ("đạt chuẩn đạt chuẩn", []), ("đạt", []), ("", []),
  ])
  func `a title goes by its names, one above the first behind that one's too`(
    word: String,
    grades: [Int]
  ) {
    #expect(titles.named(word).map(\.standard.rawValue) == grades)
  }
}
