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

/// The products that were in force at the baseline, with the places of the page that they lay in.
public struct HeldThen: Hashable, Sendable {
  /// The day of the baseline.
  public var day: Day
  public var products: [HeldProduct]

  public init(on day: Day, _ products: [HeldProduct]) {
    (self.day, self.products) = (day, products)
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
  /// Of some products those of a place of the page, or of the page itself.
  private func held(_ products: [HeldProduct], in place: UnitCode) -> [HeldProduct] {
    place == self.place.code ? products : products.filter { $0.places.contains(place) }
  }

  /// The products of a place at the baseline; `nil` where nobody asked or knows.
  private func productsThen(in place: UnitCode) -> [HeldProduct]? {
    let row = place == self.place.code ? total : places.first { $0.unit.code == place }
    guard let heldThen, let row, row.isKnown, row.then != nil else { return nil }
    return held(heldThen.products, in: place)
  }

  /// Who holds the products of a place of the page, of all sectors or of one.
  public func owners(of place: UnitCode, sector: String?, on day: Day) -> OCOPOwners {
    if place == self.place.code, sector == nil { return owners }
    return owners(holding: held(held, in: place), sector: sector, on: day)
  }

  /// The same at the baseline; `nil` where nobody asked or knows.
  public func ownersThen(of place: UnitCode, sector: String?) -> OCOPOwners? {
    guard let heldThen else { return nil }
    return productsThen(in: place).map { owners(holding: $0, sector: sector, on: heldThen.day) }
  }

  private func owners(
    holding products: [HeldProduct],
    sector: String?,
    on day: Day
  ) -> OCOPOwners {
    var owners = OCOPOwners()
    for own in products where sector == nil || own.product.sector == sector {
      owners.add(own.product, isOnList: own.countsPerCommune, bands: [], on: day)
    }
    return owners
  }

  /// The products of a place of the page by what they are told apart by: sectors in their order,
  /// kinds of owners with the most products of the page first.
  ///
  /// Each has what it was at the baseline, `nil` where nobody asked or knows; those of which there are no
  /// products any more stand among them.
  public func groups(
    of place: UnitCode,
    by divisions: Set<OCOPGroup.Division>
  ) -> [(now: OCOPGroup, then: OCOPGroup?)] {
    let now = grouped(held(held, in: place), by: divisions)
    guard let then = productsThen(in: place).map({ grouped($0, by: divisions) }) else {
      return sorted(Array(now.values)).map { ($0, nil) }
    }
    let gone = then.filter { now[$0.key] == nil }.values
    let all = now.values + gone.map { OCOPGroup(sector: $0.sector, ownerKind: $0.ownerKind) }
    return sorted(Array(all)).map { group in
      let key = [group.sector, group.ownerKind]
      let none = OCOPGroup(sector: group.sector, ownerKind: group.ownerKind)
      return (group, then[key] ?? none)
    }
  }

  private func grouped(
    _ products: [HeldProduct],
    by divisions: Set<OCOPGroup.Division>
  ) -> [[String?]: OCOPGroup] {
    var groups: [[String?]: OCOPGroup] = [:]
    for own in products where (1...5).contains(own.product.stars) {
      let sector = divisions.contains(.sector) ? own.product.sector : nil
      let kind = divisions.contains(.owner) ? own.product.ownerKind : nil
      let key = [sector, kind]
      groups[key, default: OCOPGroup(sector: sector, ownerKind: kind)]
        .stars[own.product.stars - 1] += 1
      if own.countsPerCommune { groups[key]?.ofCommunes += 1 }
    }
    return groups
  }

  private func sorted(_ groups: [OCOPGroup]) -> [OCOPGroup] {
    let kinds = owners.kinds.map(\.name)
    func rank(_ group: OCOPGroup) -> (Int, Int, String) {
      (
        sectors.firstIndex { $0.code == group.sector } ?? sectors.count,
        kinds.firstIndex { $0 == group.ownerKind } ?? kinds.count,
        group.ownerKind ?? ""
      )
    }
    return groups.sorted { rank($0) < rank($1) }
  }
}
