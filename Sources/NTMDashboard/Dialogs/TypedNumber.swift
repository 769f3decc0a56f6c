import NTMModel

/// A number as people type it: `58,2`, `58.2`, `1.234,5`, `58,2%`.
///
/// The mark that the language keeps for decimals is always one. The other mark is taken for
/// decimals too where it can be nothing else: before one or two last digits.
enum TypedNumber: Equatable {
  case number(Quantity)
  case notANumber
  /// More than two decimals, or thousands that are no groups of three.
  case tooExact

  init(_ text: String, _ language: Language) {
    var digits = text.filter { $0 != " " && $0 != "\u{A0}" }
    if digits.last == "%" { digits.removeLast() }
    let isNegative = digits.first == "-" || digits.first == "−"
    if isNegative { digits.removeFirst() }
    let isPlain = digits.allSatisfy { ("0"..."9").contains($0) || $0 == "," || $0 == "." }
    guard isPlain, let first = digits.first, let last = digits.last, first.isNumber, last.isNumber
    else {
      self = .notANumber
      return
    }
    self = TypedNumber.read(digits, language, isNegative: isNegative)
  }

  private static func read(
    _ text: String,
    _ language: Language,
    isNegative: Bool
  ) -> TypedNumber {
    let comma: Character = language == .vi ? "," : "."
    let point: Character = language == .vi ? "." : ","
    var parts = text.split(separator: comma, omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return .notANumber }
    var whole = parts.removeFirst()
    var decimals = parts.first ?? ""
    let groups = whole.split(separator: point, omittingEmptySubsequences: false)
    if parts.isEmpty, groups.count == 2, groups[1].count < 3 {
      (whole, decimals) = (groups[0], groups[1])
    } else if groups.count > 1 {
      guard !decimals.contains(point), (1...3).contains(groups[0].count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return .tooExact }
    }
    guard decimals.count <= 2, !decimals.contains(point) else { return .tooExact }
    let plain =
      (isNegative ? "-" : "") + whole.filter { $0 != point }
      + (decimals.isEmpty ? "" : "." + decimals)
    return Quantity(plain).map { .number($0) } ?? .notANumber
  }
}
