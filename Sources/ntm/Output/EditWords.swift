import NTMModel

/// The words by which people name figures and states on the command line.
enum EditWords {
  /// What a word of a figure means.
  enum Figure: Equatable {
    /// `17` or `TC17`.
    case criterion(Int)
    /// `17.1`, `CT10`, or `CT3.1b` for a second part.
    case indicator(String, part: Int)
  }

  /// A figure as its heading in a report calls it, in any case; `nil` for anything else.
  static func figure(_ text: String) -> Figure? {
    let text = text.lowercased()
    if text.hasPrefix("tc") { return Int(text.dropFirst(2)).map { .criterion($0) } }
    if text.hasPrefix("ct") { return indicator(text.dropFirst(2)) }
    if let number = Int(text) { return .criterion(number) }
    return indicator(text[...])
  }

  private static func indicator(_ text: Substring) -> Figure? {
    let code = text.last == "b" ? text.dropLast() : text
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && Int($0) != nil }) else { return nil }
    return .indicator(String(code), part: text.last == "b" ? 2 : 1)
  }

  /// A state as a report writes it, or as people say it, with or without accents.
  static func state(_ text: String) -> CriterionState? {
    switch Folding.folded(text) {
    case "d", "dat", "met", "yes": .met
    case "k", "khong", "khong dat", "chua dat", "not met", "no": .notMet
    case "r", "ra soat", "dang ra soat", "tranh chap", "disputed": .disputed
    case "-", "chua co so lieu", "chua bao cao", "khong co so lieu", "no report", "none":
      .noReport
    default: nil
    }
  }

  /// A value of an indicator: a number with a decimal comma or point, or a state; the outer `nil`
  /// for anything else, the inner for no value.
  static func quantity(_ text: String) -> Quantity?? {
    switch state(text) {
    case .met: return .some(Quantity(1))
    case .notMet: return .some(Quantity(0))
    case .noReport: return .some(nil)
    case .disputed: return nil
    case nil: break
    }
    let number = text.last == "%" ? text.dropLast() : text[...]
    return Quantity(number).map { .some($0) }
  }
}
