/// A product in force on the day of a page, with the places of the page that it lies in.
public struct HeldProduct: Hashable, Sendable {
  public var product: Product
  /// Rows of the page, the higher ones first; without the place of the page itself.
  public var places: [UnitCode]
  /// Whether it counts among the products per hundred communes.
  public var countsPerCommune: Bool

  public init(_ product: Product, in places: [UnitCode], countsPerCommune: Bool) {
    self.product = product
    self.places = places
    self.countsPerCommune = countsPerCommune
  }
}

/// The products in force of a place that have their sector and the kind of their owner in common, as
/// far as they are told apart.
public struct OCOPGroup: Hashable, Sendable {
  /// What products are told apart by, beside their places and stars.
  public enum Division: String, Hashable, Sendable, CaseIterable {
    case sector, owner
  }

  /// The code of the sector; `nil` where sectors are not told apart.
  public var sector: String?
  /// The kind of owner, empty where a report left it out; `nil` where they are not told apart.
  public var ownerKind: String?
  /// Products by stars, 1 to 5.
  public var stars = [0, 0, 0, 0, 0]
  /// Standardised products of communes.
  public var ofCommunes = 0

  public var products: Int { stars.reduce(0, +) }

  /// Products of so many stars and more.
  public func standardised(from leastStars: Int) -> Int {
    stars.dropFirst(leastStars - 1).reduce(0, +)
  }
}

extension OCOPSheet {
  /// The products of a place of the page, or of the page itself.
  private func held(in place: UnitCode) -> [HeldProduct] {
    place == self.place.code ? held : held.filter { $0.places.contains(place) }
  }

  /// Who holds the products of a place of the page, of all sectors or of one.
  public func owners(of place: UnitCode, sector: String?, on day: Day) -> OCOPOwners {
    if place == self.place.code, sector == nil { return owners }
    var owners = OCOPOwners()
    for own in held(in: place) where sector == nil || own.product.sector == sector {
      owners.add(own.product, isOnList: own.countsPerCommune, bands: [], on: day)
    }
    return owners
  }

  /// The products of a place of the page by what they are told apart by: sectors in their order,
  /// kinds of owners with the most products of the page first.
  public func groups(of place: UnitCode, by divisions: Set<OCOPGroup.Division>) -> [OCOPGroup] {
    var groups: [[String?]: OCOPGroup] = [:]
    for own in held(in: place) where (1...5).contains(own.product.stars) {
      let sector = divisions.contains(.sector) ? own.product.sector : nil
      let kind = divisions.contains(.owner) ? own.product.ownerKind : nil
      let key = [sector, kind]
      groups[key, default: OCOPGroup(sector: sector, ownerKind: kind)]
        .stars[own.product.stars - 1] += 1
      if own.countsPerCommune { groups[key]?.ofCommunes += 1 }
    }
    let kinds = owners.kinds.map(\.name)
    func rank(_ group: OCOPGroup) -> (Int, Int) {
      (
        sectors.firstIndex { $0.code == group.sector } ?? sectors.count,
        kinds.firstIndex { $0 == group.ownerKind } ?? kinds.count
      )
    }
    return groups.values.sorted { rank($0) < rank($1) }
  }
}
