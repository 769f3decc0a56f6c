internal import NTMModel

extension Reading {
  /// Targets and provinces of the country, and the panes of the focused place.
  func overview(focus: StoredUnit) throws -> Overview? {
    guard let country = try unit(.country) else { return nil }
    let countryRow = try placeRow(country)
    let regions = try units(of: .region)
    let provinces = try units(of: .province)
    // Positions run parents first, so ordering by them puts provinces under their regions.
    let places = (regions + provinces).sorted { $0.subtree.lowerBound < $1.subtree.lowerBound }
    let rollUp = try focus.id == country.id ? countryRow.rollUp : self.rollUp(of: focus.id, on: day)
    let columns = SectorColumns(shelf.sectors, counts: rollUp.sectorStars, on: day)
    return Overview(
      targets: try readings(of: countryRow.rollUp, country: country.id),
      country: countryRow,
      places: try places.map { try placeRow($0) },
      focus: focus.unit,
      focusRollUp: rollUp,
      below: try fewestMet(in: focus, limit: Overview.belowLimit),
      sectors: columns.sectors,
      sectorStars: columns.rows(of: rollUp.sectorStars)
    )
  }
}
