import NTMModel

/// The titles of the programme of 2020, which the store has as rows: here for tests alone.
extension Standard {
  static let standard = Standard(grade: 1)
  static let taskCompleted = Standard(grade: 2)
  static let advanced = Standard(grade: 3)
  static let model = Standard(grade: 4)
}

extension Titles {
  static let of2020: Titles = {
    func title(
      _ standard: Standard,
      _ level: Level,
      _ step: Int,
      _ vi: String,
      _ en: String,
      short: Bilingual? = nil
    ) -> Title {
      Title(
        standard: standard,
        level: level,
        types: [],
        step: step,
        name: Bilingual(vi, en),
        short: short ?? Bilingual(vi, en),
        document: "",
        valid: Period(from: Day(number: 10_957))
      )
    }
    let recognised = Bilingual("đạt chuẩn", "recognised")
    let completed = Bilingual("hoàn thành", "completed")
    return Titles([
      title(.standard, .commune, 1, "đạt chuẩn", "standard", short: recognised),
      title(.standard, .district, 1, "đạt chuẩn", "standard", short: recognised),
      title(
        .taskCompleted,
        .district,
        1,
        "hoàn thành nhiệm vụ",
        "task completed",
        short: completed
      ),
      title(
        .taskCompleted,
        .province,
        1,
        "hoàn thành nhiệm vụ",
        "task completed",
        short: completed
      ),
      title(.advanced, .commune, 2, "nâng cao", "advanced"),
      title(.model, .commune, 3, "kiểu mẫu", "model"),
    ])
  }()

  static let communesOf2020 = of2020.steps(of: .commune, on: Day(number: 18_000))
}
