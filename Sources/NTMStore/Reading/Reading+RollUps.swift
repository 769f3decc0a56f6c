internal import GRDB
internal import NTMModel

extension Reading {
  /// The roll-up of a unit at a reporting day; empty counts where the file keeps none.
  func rollUp(of unit: Int64, on day: Day) throws -> RollUp {
    guard var rollUp = try RollUp.kept(db, of: unit, on: day) else {
      return RollUp(
        criteria: set.count,
        bands: set.bands.count,
        sectors: shelf.sectors.count
      )
    }
    // The screen looks criteria and bands up by position.
    let set = try shelf.set(on: day, in: db).set
    guard rollUp.bands.count == set.bands.count,
      [rollUp.met, rollUp.notMet, rollUp.disputed].allSatisfy({ $0.count == set.count })
    else { throw DatabaseError.damaged("a roll-up of \(day.iso)") }
    try tell(&rollUp, of: unit, on: day)
    return rollUp
  }

  /// Adds to the kept sums of a unit what is not kept: what nobody can say of it.
  func tell(_ rollUp: inout RollUp, of unit: Int64, on day: Day) throws {
    rollUp.leastStars = shelf.facts.leastStars
    rollUp.unknown = shelf.unknown[unit] ?? []
    // Most places have products in force and cooperatives, and need no look at lists.
    if rollUp.products > 0, rollUp.hasOrganisations {
      rollUp.tellProducts(hasList: true, hasRated: true)
    } else {
      try shelf.productLists(on: day).tell(&rollUp, of: unit, in: db)
    }
  }

  /// The country's roll-up from which a target counts.
  func start(of target: Target, country: Int64) throws -> (rollUp: RollUp, day: Day)? {
    let start = shelf.programmes.start(of: target, among: shelf.facts.reportingDays, on: self.day)
    guard let day = start, shelf.summedDays?.contains(day) ?? true else { return nil }
    return (try rollUp(of: country, on: day), day)
  }

  /// The targets as they stand, given the country's roll-up on the day.
  func readings(of rollUp: RollUp, country: Int64) throws -> [TargetReading] {
    var starts: [Day: (rollUp: RollUp, day: Day)?] = [:]
    // A day that somebody chose beyond the figures is meant as it is.
    let heldOn = try today == day ? heldOn(rollUp, of: day, country: country) : nil
    return try shelf.targets.map { target in
      let start = try starts[target.deadline] ?? self.start(of: target, country: country)
      starts[target.deadline] = .some(start)
      var reading = target.reading(of: rollUp, on: today, since: start, heldOn: heldOn)
      reading.asOf = day
      return doubted(reading)
    }
  }

  /// The last reporting day before another one for which most reports are in, where they are not in
  /// for that day; `nil` where they are, and where there is no such day.
  ///
  /// Takes the country's sums on the day, and its number.
  func heldOn(_ rollUp: RollUp, of day: Day, country: Int64) throws -> Day? {
    guard rollUp.isPartial else { return nil }
    return try shelf.toldDays.last { earlier in
      try earlier < day && !self.rollUp(of: country, on: earlier).isOfFew
    }
  }

  /// The same with another baseline in print that turns the verdict, where there is one.
  func doubted(_ reading: TargetReading) -> TargetReading {
    var reading = reading
    reading.rival = shelf.baselines[reading.target.id].flatMap { reading.rival(among: $0) }
    return reading
  }
}

extension RollUp {
  /// Reads the columns of `rollup` in the order of its fields.
  init(_ rows: borrowing SelectedRows) {
    self.init(criteria: 0, bands: 0, sectors: 0)
    communes = rows.int(0)
    reported = rows.int(1)
    silent = rows.int(2)
    recognised = rows.int(3)
    advanced = rows.int(4)
    model = rows.int(5)
    below = rows.int(6)
    undetermined = rows.int(7)
    metSum = rows.int(8)
    provinces = rows.int(9)
    provincesWithRecognisedDistrict = rows.int(10)
    districts = rows.int(11)
    districtsRecognised = rows.int(12)
    districtsWithCommunes = rows.int(13)
    districtsWithRecognisedCommune = rows.int(14)
    productsExpiringSoon = rows.int(15)
    productsExpired = rows.int(16)
    newEnterprises = rows.int(17)
    cooperatives = rows.int(18)
    cooperativesEffective = rows.int(19)
    bands = rows.withBytes(20) { Counts.decode($0) }
    met = rows.withBytes(21) { Counts.decode($0) }
    notMet = rows.withBytes(22) { Counts.decode($0) }
    disputed = rows.withBytes(23) { Counts.decode($0) }
    sectorStars = rows.withBytes(24) { Counts.decode($0) }
  }
}
