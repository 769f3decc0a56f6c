/// A level of the councils that rate OCOP products, as a programme has them.
public struct Council: Hashable, Sendable {
  /// As reports write it: `huyện`, `tỉnh`, `trung ương`.
  public var level: String
  /// The most stars, 1 to 5, that it may give.
  public var mostStars: Int

  public init(level: String, mostStars: Int) {
    self.level = level
    self.mostStars = mostStars
  }
}

extension ProductRules {
  /// The council of a level; `nil` where the store lists none of that name.
  public func council(_ level: String) -> Council? {
    let folded = Folding.folded(level)
    return councils.first { Folding.folded($0.level) == folded }
  }

  /// The council that alone gives the most stars; `nil` where there is no such one.
  public var topCouncil: Council? {
    guard let most = councils.map(\.mostStars).max() else { return nil }
    let top = councils.filter { $0.mostStars == most }
    return top.count == 1 && councils.count > 1 ? top.first : nil
  }

  /// Whether stars below those of the points contradict nothing.
  ///
  /// A council that gave the most it may leaves the rest to a higher one. Where the store lists no
  /// councils nobody knows what any of them may give.
  public func leavesRest(stars: Int, earned: Int?, councilLevel: String) -> Bool {
    guard let earned, stars < earned, !councilLevel.isEmpty else { return false }
    guard !councils.isEmpty else { return true }
    return council(councilLevel)?.mostStars == stars
      && councils.contains { $0.mostStars >= earned }
  }

  /// What is wrong with the council of a product.
  func councilFault(of product: Product) -> ProductFault? {
    guard !councils.isEmpty, !product.councilLevel.isEmpty else { return nil }
    guard let council = council(product.councilLevel) else {
      return .unknownCouncil(product.councilLevel)
    }
    guard product.stars > council.mostStars else { return nil }
    return .tooManyStars(product.stars, by: council)
  }
}
