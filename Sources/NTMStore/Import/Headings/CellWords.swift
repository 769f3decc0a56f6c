/// What people write for the words of a form, as data.
enum CellWords {
  /// The form's own word by the folded one.
  private static let words: [String: String] = [
    "hop tac xa": "HTX", "cooperative": "HTX",
    "lien hiep hop tac xa": "LHHTX", "lien hiep htx": "LHHTX",
    "doanh nghiep": "DN", "cong ty": "DN", "cong ty tnhh": "DN", "cong ty co phan": "DN",
    "doanh nghiep tu nhan": "DN", "enterprise": "DN",
    "to hop tac": "THT",
    "ho gia dinh": "Hộ", "ho kinh doanh": "Hộ", "ho san xuat": "Hộ", "ho sxkd": "Hộ",
    "xa dat chuan": "đạt chuẩn", "dat chuan ntm": "đạt chuẩn",
    "dat chuan nong thon moi": "đạt chuẩn", "ntm": "đạt chuẩn",
  ]

  /// What may stand before the name of a title: `Xã NTM nâng cao`.
  private static let beforeTitles = [
    "xa ", "huyen ", "tinh ", "dat chuan ", "ntm ", "nong thon moi ",
  ]

  /// The form's word for a text; the text itself when it has none.
  static func word(_ text: String) -> String { words[Form.folded(text)] ?? text }

  /// A text without the words that may stand before the name of a title, folded.
  static func title(_ text: String) -> String {
    var rest = Form.folded(text)[...]
    while let word = beforeTitles.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(word.count)
    }
    return String(rest)
  }

  /// Words that may stand behind a number without saying anything else.
  static let units = ["sao", "stars", "star"]
}
