/// How far the OCOP products of a place have come, so that a 0 of those that count is not taken for
/// what nobody knows.
public enum ProductRating: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Nobody sent a list, or no commune has records of its own on the unit list shown.
  case noList
  /// Lists came in, and no council has rated a product up to the day.
  case nothingRated
  /// Products were rated, and no certificate is in force.
  case noneInForce
  case inForce

  /// By how much is known and done.
  public static func < (left: ProductRating, right: ProductRating) -> Bool {
    left.position < right.position
  }

  private var position: Int {
    switch self {
    case .noList: 0
    case .nothingRated: 1
    case .noneInForce: 2
    case .inForce: 3
    }
  }
}

extension RollUp {
  /// Says how far the products of the place have come, and that their counts are unknown where no
  /// list tells of them: the one rule for every page, file and comparison.
  ///
  /// - Parameters:
  ///   - hasList: whether a province in the place, or the one that it lies in, has sent a list.
  ///   - hasRated: whether a product was rated up to the day, whatever became of it.
  public mutating func tellProducts(hasList: Bool, hasRated: Bool) {
    if unknown.contains(.records) {
      productRating = .noList
    } else if products > 0 {
      productRating = .inForce
    } else if hasRated || productsExpired > 0 {
      productRating = .noneInForce
    } else {
      productRating = hasList ? .nothingRated : .noList
    }
    if productRating == .noList { unknown.insert(.unlisted) }
  }

  /// The products that count as standardised; `nil` where no list tells of any.
  public var knownStandardised: Int? { known(standardised, .products) }
}
