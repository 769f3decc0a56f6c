import NTMModel

extension ModelKind {
  /// The kinds of the programme of 2020, which the store has as rows.
  static let of2020 = [
    ModelKind(
      word: "chuỗi giá trị",
      name: Bilingual("chuỗi giá trị", "value chain"),
      short: Bilingual("chuỗi", "chain"),
      valid: Period(from: Day(number: 0))
    ),
    ModelKind(
      word: "du lịch nông thôn",
      name: Bilingual("du lịch nông thôn", "rural tourism"),
      short: Bilingual("du lịch", "tourism"),
      valid: Period(from: Day(number: 0))
    ),
  ]
}
