/// How much there can be of what a printed figure counts, in its place on its day.
public struct FigureBound: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case criteria, provinces, districts, communes
  }

  public var kind: Kind
  /// Those that count in the programme.
  public var counted: Int
  /// All of them, whatever their type: a figure with a base of its own may count towns in.
  public var all: Int
  /// Whether the list has all that there is in the place; the country in the store of one province has
  /// only that.
  public var isComplete: Bool

  public init(kind: Kind, counted: Int, all: Int, isComplete: Bool = true) {
    self.kind = kind
    self.counted = counted
    self.all = all
    self.isComplete = isComplete
  }
}

extension FigureRule {
  /// What bounds it; `nil` for what no list has.
  public var bound: FigureBound.Kind? {
    switch self {
    case .meanCriteria: .criteria
    case .provincesComplete, .provincesWithRecognisedDistrict: .provinces
    case .districtUnitsRecognised, .districtsWithRecognisedCommune: .districts
    case .communesRecognised, .communesBelowLine, .criterionMet, .communesTagged: .communes
    // Counts of a list are held against the list itself.
    case .communesListed, .districtUnitsListed: nil
    case .villagesSupported, .productsStandardised, .productsOfFiveStars, .newEnterprises,
      .cooperatives, .cooperativesEffective:
      nil
    }
  }
}

/// A number that is more than a list has.
public struct FigureExcess: Hashable, Sendable {
  public var number: Int
  public var most: Int

  public init(_ number: Int, over most: Int) {
    self.number = number
    self.most = most
  }
}

extension PublishedFigure {
  /// What cannot be true of it, where so much there can be.
  ///
  /// A figure of communes or districts that tells its own base is left to `excess(within:)`, and so is
  /// any where the list is not complete.
  public func faults(within bound: FigureBound?) -> [PrintedFault] {
    guard let bound, let value, faults.isEmpty else { return faults }
    let isAbove =
      switch bound.kind {
      case .criteria: value > Quantity(bound.counted)
      case .provinces: bound.isComplete && value > Quantity(bound.counted)
      case .districts, .communes:
        bound.isComplete && base == nil && value > Quantity(bound.all)
      }
    return isAbove ? [.aboveBound(bound)] : []
  }

  /// More communes or districts than the list of the day has, which can be true by another list: a
  /// count without a base over those that count, or a base over all that there are.
  ///
  /// `nil` where a reason says by what list it was counted.
  public func excess(within bound: FigureBound?) -> FigureExcess? {
    guard let bound,
      bound.kind == .communes || bound.kind == .districts
        || bound.kind == .provinces && !bound.isComplete,
      reason?.explainsBase != true, faults(within: bound).isEmpty
    else { return nil }
    if let base { return base > bound.all ? FigureExcess(base, over: bound.all) : nil }
    guard let value, value > Quantity(bound.counted) else { return nil }
    return FigureExcess(Int(value.hundredths / 100), over: bound.counted)
  }

  /// Its own base: the printed one, else the one that its share implies; `nil` without both.
  public var base: Int? { total.map { Int($0.hundredths / 100) } ?? impliedBase }
}
