extension RollUp {
  /// Whether it counts any cooperative or enterprise.
  public var hasOrganisations: Bool { cooperatives + newEnterprises > 0 }

  /// Says that nobody knows of the cooperatives and enterprises of the place where no list tells of
  /// them: the one rule for every page, target, file and comparison, as `tellProducts` is for products.
  ///
  /// - Parameter hasList: whether a province in the place, or the one that it lies in, has sent a list.
  public mutating func tellOrganisations(hasList: Bool) {
    if !hasOrganisations, !hasList { unknown.insert(.noOrganisationList) }
  }
}
