/// What a programme says of the records of OCOP products, beside their sectors and stars.
public struct ProductRules: Hashable, Sendable {
  /// For how many months a certificate is valid at most; `nil` where the store does not say.
  public var certificateMonths: Int?
  /// The kinds of owners; empty where the store lists none, so that every word is one.
  public var ownerKinds: [String]
  /// The councils that rate, the lowest first; empty where the store lists none, so that every word
  /// is one.
  public var councils: [Council]

  /// More than any certificate is valid for.
  public static let months = 1...600

  public init(
    certificateMonths: Int? = nil,
    ownerKinds: [String] = [],
    councils: [Council] = []
  ) {
    self.certificateMonths = certificateMonths
    self.ownerKinds = ownerKinds
    self.councils = councils
  }

  /// What is wrong with a product's record.
  ///
  /// - Parameters:
  ///   - product: the product with its mean of points.
  ///   - parts: the points by part; `nil` where a part was not told.
  /// - Returns: the faults by weight; empty where the record agrees with itself and the store.
  public func faults(of product: Product, parts: [Quantity?]) -> [ProductFault] {
    var faults: [ProductFault] = []
    if let months = certificateMonths, product.expires > product.issued.adding(months: months) {
      faults.append(.certificateLong(until: product.expires, months: months))
    }
    if let points = product.points, let sum = ProductRules.contradicting(parts, points) {
      faults.append(.partsDisagree(points: points, sum: sum))
    }
    let kind = Folding.folded(product.ownerKind)
    if !kind.isEmpty, !ownerKinds.isEmpty,
      !ownerKinds.contains(where: { Folding.folded($0) == kind })
    {
      faults.append(.unknownOwnerKind(product.ownerKind))
    }
    if let fault = councilFault(of: product) { faults.append(fault) }
    return faults
  }

  /// What the parts add up to where that cannot be the points; `nil` where it can.
  ///
  /// All of them are means of a council, each rounded by itself: to tenths, or to hundredths where
  /// one of them has any. While a part is not told the others may only not be more than the whole.
  private static func contradicting(_ parts: [Quantity?], _ points: Quantity) -> Quantity? {
    let told = parts.compactMap(\.self)
    guard !told.isEmpty else { return nil }
    let sum = told.reduce(0) { $0 + $1.hundredths }
    let isInTenths = (told + [points]).allSatisfy { $0.hundredths.isMultiple(of: 10) }
    let slack = Int64(told.count + 1) * (isInTenths ? 10 : 1) / 2
    let gap = sum - points.hundredths
    let isWrong = told.count == parts.count ? abs(gap) > slack : gap > slack
    return isWrong ? Quantity(hundredths: sum) : nil
  }
}

/// What is wrong with the record of a product; it is kept all the same.
public enum ProductFault: Hashable, Sendable {
  /// The certificate is valid for longer than it can be.
  case certificateLong(until: Day, months: Int)
  /// The points by part add up to another number than the points.
  case partsDisagree(points: Quantity, sum: Quantity)
  /// A kind of owner that the store does not list.
  case unknownOwnerKind(String)
  /// More stars than the council that rated it may give.
  case tooManyStars(Int, by: Council)
  /// A level of council that the store does not list.
  case unknownCouncil(String)
}
