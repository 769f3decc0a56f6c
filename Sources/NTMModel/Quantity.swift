/// A measured value with at most two decimals, kept as a whole number of hundredths.
///
/// Percentages, incomes and OCOP points are compared against thresholds; a binary fraction would
/// put 89.5 on the wrong side of an edge one day.
public struct Quantity: Hashable, Comparable, Sendable {
  public let hundredths: Int64

  public init(hundredths: Int64) { self.hundredths = hundredths }
  public init(_ whole: Int) { hundredths = Int64(whole) * 100 }

  /// A value from digits with a decimal comma or point, at most two decimals; `nil` otherwise.
  public init?(_ text: some StringProtocol) {
    var whole: Int64 = 0
    var decimals = -1
    var isNegative = false
    var hasDigit = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: ","), UInt8(ascii: "."):
        guard decimals < 0 else { return nil }
        decimals = 0
      case 48...57:
        guard decimals < 2, whole < 1_000_000_000_000 else { return nil }
        whole = whole * 10 + Int64(byte - 48)
        hasDigit = true
        if decimals >= 0 { decimals += 1 }
      default: return nil
      }
    }
    guard hasDigit, decimals != 0 else { return nil }
    let scale: Int64 = decimals == 2 ? 1 : decimals == 1 ? 10 : 100
    hundredths = (isNegative ? -whole : whole) * scale
  }

  public static func < (left: Quantity, right: Quantity) -> Bool {
    left.hundredths < right.hundredths
  }

  /// The value as digits with a point and without needless zeros: `45`, `91.14`, `2.5`.
  public var plain: String {
    let magnitude = hundredths.magnitude
    let (whole, rest) = (magnitude / 100, magnitude % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// A count out of a base, from which the percentage follows.
///
/// Every percentage of the program is one of these, so none can be shown without its base.
public struct Share: Hashable, Sendable {
  public var part: Int
  public var base: Int

  public init(_ part: Int, of base: Int) {
    self.part = part
    self.base = base
  }

  /// The percentage in tenths, rounded half up: 582 for 58.2%.
  ///
  /// All and none are said of all and none only: 8,296 of 8,297 is 99.9%.
  /// - Range: 0 to 1000. `nil` when the base is empty, which is not 0.
  public var tenthsOfPercent: Int? {
    guard base > 0 else { return nil }
    let rounded = (part * 2000 + base) / (base * 2)
    if rounded >= 1000, part < base { return 999 }
    return rounded == 0 && part > 0 ? 1 : rounded
  }

  /// The percentage in hundredths, rounded down, for comparing with a goal.
  ///
  /// Rounding down keeps 59.96% from passing as 60%.
  public var percentFloor: Quantity? {
    guard base > 0 else { return nil }
    return Quantity(hundredths: Int64(part * 10_000 / base))
  }

  /// The percentage in hundredths, rounded up, for comparing with a ceiling.
  ///
  /// Rounding up keeps 6.001% from passing as "at most 6%".
  public var percentCeiling: Quantity? {
    guard base > 0 else { return nil }
    return Quantity(hundredths: Int64((part * 10_000 + base - 1) / base))
  }
}

/// A tenth-precise mean of whole counts: the sum and how many were counted.
public struct Mean: Hashable, Sendable {
  public var sum: Int
  public var count: Int

  public init(sum: Int, count: Int) {
    self.sum = sum
    self.count = count
  }

  /// The mean in tenths, rounded half up; `nil` when nothing was counted.
  public var tenths: Int? {
    guard count > 0 else { return nil }
    return (sum * 20 + count) / (count * 2)
  }
}

extension Quantity {
  /// A value from digits with a point and any number of decimals, rounded half away from zero;
  /// `nil` for anything else.
  ///
  /// The decimals are rounded as they are written: a binary fraction would turn 1.005 into 1.00.
  public init?(rounding text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count > 2,
      parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
      let third = parts[1].utf8.dropFirst(2).first
    else { return nil }
    guard let cut = Quantity(parts[0] + "." + parts[1].prefix(2)) else { return nil }
    let step: Int64 = third >= 53 ? 1 : 0
    self.init(hundredths: cut.hundredths + (text.hasPrefix("-") ? -step : step))
  }
}
