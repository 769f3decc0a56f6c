internal import NTMModel

extension Reading {
  /// Targets and provinces of the country, and the panes of the focused place.
  func overview(focus: StoredUnit) throws -> Overview? {
    guard let nation = try shelf.nation(on: today, make: nation) else { return nil }
    let rollUp =
      try focus.unit.code == nation.country.unit.code
      ? nation.country.rollUp : self.rollUp(of: focus.id, on: day)
    let columns = SectorColumns(shelf.sectors, counts: rollUp.sectorStars, on: day)
    return Overview(
      targets: nation.targets,
      country: nation.country,
      places: nation.places,
      focus: focus.unit,
      focusRollUp: rollUp,
      below: try lowest(in: focus, undetermined: rollUp.undetermined, limit: Overview.belowLimit),
      sectors: columns.sectors,
      sectorStars: columns.rows(of: rollUp.sectorStars),
      tasks: nation.tasks
    )
  }

  private func nation() throws -> Nation? {
    guard let country = try unit(.country) else { return nil }
    let row = try placeRow(country)
    let places = try regionsAndProvinces()
    return Nation(
      targets: try readings(of: row.rollUp, country: country.id),
      country: row,
      places: try withGains(places.map { try placeRow($0) }, of: places),
      tasks: try TaskReader(db, shelf: shelf, day: question.day ?? day).summary
    )
  }

  /// Regions, each followed by its provinces, in official order.
  func regionsAndProvinces() throws -> [StoredUnit] {
    // Positions run parents first, so ordering by them puts provinces under their regions.
    try (units(of: .region) + units(of: .province))
      .sorted { $0.subtree.lowerBound < $1.subtree.lowerBound }
  }
}

/// What of the overview is the same for every focused place.
struct Nation {
  var targets: [TargetReading]
  var country: PlaceRow
  var places: [PlaceRow]
  var tasks: TaskSummary?
}
