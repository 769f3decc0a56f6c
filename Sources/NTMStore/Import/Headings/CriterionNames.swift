internal import NTMModel

/// What the columns of criteria and indicators can be called: `TC1`, `Tiêu chí 1`, `1. Quy hoạch`,
/// `Quy hoạch`; `CT1.1`, `Chỉ tiêu 1.1`, or the name of the indicator.
struct CriterionNames {
  /// The names of criteria and indicators by folded text.
  private var names: [String: String] = [:]
  /// The folded names of each criterion and indicator by heading.
  private var byHeading: [String: Set<String>] = [:]

  private static let criterionWords = ["tieu chi so", "tieu chi", "criterion", "tc"]
  private static let indicatorWords = [
    "chi tieu so", "chi tieu", "noi dung", "indicator", "ct",
  ]

  /// What may stand behind a criterion whose column holds its state.
  private static let resultWords = ["ket qua", "danh gia", "dat chua dat", "dat khong dat"]

  init(_ sets: [CriteriaSet]) {
    for set in sets {
      let own = CriterionNames.names(of: set)
      // A name that means different things in two sets means nothing without its number.
      names.merge(own) { $0 == $1 ? $0 : "" }
      for (name, heading) in CriterionNames.pairs(of: set) {
        byHeading[heading, default: []].insert(name)
      }
    }
  }

  /// The names of one set; of a criterion and its only indicator the criterion keeps the name.
  private static func names(of set: CriteriaSet) -> [String: String] {
    Dictionary(pairs(of: set)) { first, second in
      first == second || first.hasPrefix("TC") && second.hasPrefix("CT") ? first : ""
    }
  }

  /// The folded names of all criteria, then of all indicators.
  private static func pairs(of set: CriteriaSet) -> [(String, String)] {
    let criteria = set.criteria.flatMap { criterion in
      [criterion.name, criterion.short].map { ($0, "TC\(criterion.number)") }
    }
    let indicators = set.measures.compactMap { measure -> (Bilingual, String)? in
      let indicator = set.indicators[measure.indicator]
      guard measure.part < indicator.names.count else { return nil }
      return (indicator.names[measure.part], "CT" + indicator.code + (measure.part == 0 ? "" : "b"))
    }
    return (criteria + indicators).flatMap { text, heading in
      [text.vi, text.en].map { (Form.folded($0), heading) }.filter { !$0.0.isEmpty }
    }
  }

  /// The heading of a folded code, with or without the name behind it.
  func coded(_ folded: String) -> String? {
    if let rest = CriterionNames.rest(of: folded, behind: CriterionNames.criterionWords) {
      return numbered(rest, "TC")
    }
    if let rest = CriterionNames.rest(of: folded, behind: CriterionNames.indicatorWords) {
      return numbered(rest, "CT")
    }
    return nil
  }

  /// The heading of a folded name, with or without its number before it.
  func named(_ folded: String) -> String? {
    if let heading = names[folded], !heading.isEmpty { return heading }
    // `1.1` is nothing but an indicator.
    if folded.utf8.contains(UInt8(ascii: ".")), byHeading["CT" + folded] != nil {
      return "CT" + folded
    }
    guard let first = folded.utf8.first, (48...57).contains(first),
      let blank = folded.utf8.firstIndex(of: UInt8(ascii: " "))
    else { return nil }
    let number = folded[..<blank]
    let name = String(folded[folded.index(after: blank)...])
    // `1 Quy hoạch` is criterion 1, and `1.1 …` an indicator; a bare number could be anything.
    for heading in ["TC\(number)", "CT\(number)"] where byHeading[heading]?.contains(name) ?? false
    {
      return heading
    }
    return nil
  }

  /// `1`, `1.1`, `3.1b`, or one of them with its own name behind it.
  private func numbered(_ rest: Substring, _ kind: String) -> String? {
    let blank = rest.firstIndex(of: " ")
    let code = blank.map { rest[..<$0] } ?? rest
    let digits = code.hasSuffix("b") && kind == "CT" ? code.dropLast() : code
    guard !digits.isEmpty, digits.utf8.count <= 8,
      digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }),
      kind == "CT" || !digits.contains(".")
    else { return nil }
    // TC01 is TC1.
    guard let heading = kind == "TC" ? Int(code).map({ "TC\($0)" }) : kind + code else {
      return nil
    }
    guard let blank else { return heading }
    var name = String(rest[rest.index(after: blank)...])
    for word in CriterionNames.resultWords where name == word || name.hasSuffix(" " + word) {
      name = String(name.dropLast(min(name.count, word.count + 1)))
      break
    }
    return name.isEmpty || byHeading[heading]?.contains(name) ?? false ? heading : nil
  }

  /// What stands behind one of the words; `nil` when none of them begins the text.
  private static func rest(of text: String, behind words: [String]) -> Substring? {
    for word in words where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      if let first = rest.first, first.isNumber { return rest }
      if rest.first == " ", let next = rest.dropFirst().first, next.isNumber {
        return rest.dropFirst()
      }
    }
    return nil
  }
}
