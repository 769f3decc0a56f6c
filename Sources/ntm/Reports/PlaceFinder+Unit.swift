import NTMModel

extension PlaceFinder {
  /// A unit of whatever level by its code, or by its name and those of what it lies in, parted by
  /// commas; the options narrow it too.
  func unit(
    _ text: String,
    within options: [String?] = [],
    levels: Set<Level> = Set(Level.allCases)
  ) throws(Refusal) -> Candidate {
    let (name, found) = try units(text, within: options, levels: levels)
    return try find(name, among: found, level: .unit)
  }

  /// The same among the units that can have criteria: communes that are counted, and districts and
  /// provinces that a set is for.
  ///
  /// A name that only others have means one of them, so that the store says why it has no criteria.
  ///
  /// - Throws: a refusal that names all who are meant, where several are.
  func unitWithCriteria(
    _ text: String,
    within options: [String?] = []
  ) throws(Refusal) -> Candidate {
    let levels: Set<Level> = [.commune, .district, .province]
    let (name, found) = try units(text, within: options, levels: levels)
    guard found.count > 1 else { return try find(name, among: found, level: .unit) }
    var judged: [Candidate] = []
    for candidate in found where try hasCriteria(candidate.unit) { judged.append(candidate) }
    guard !judged.isEmpty else { throw Refusal(.refused, .noneWithCriteria(name, found: found)) }
    return try find(name, among: judged, level: .unit)
  }

  /// All that a text means, one at least, and the name in it.
  private func units(
    _ text: String,
    within options: [String?],
    levels: Set<Level>
  ) throws(Refusal) -> (name: String, found: [Candidate]) {
    let parts = text.split(separator: ",").map { Line.tidied(String($0)) }.filter { !$0.isEmpty }
    guard let name = parts.first else { throw Refusal(.refused, .unknownPlace(text, level: .unit)) }
    let within = parts.dropFirst() + options.compactMap { $0 }
    let snapshot = try reader.answer(.search(name))
    guard case .search(let answer) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    let hits = answer.hits.filter { levels.contains($0.unit.level) }
    let near = hits.filter { hit in within.allSatisfy { lies(hit, in: $0) } }
    let found = meant(name, among: near.map(candidate))
    guard found.isEmpty else { return (name, found) }
    let elsewhere = meant(name, among: hits.map(candidate))
    guard !elsewhere.isEmpty else { throw Refusal(.refused, .unknownPlace(text, level: .unit)) }
    let place = within.joined(separator: ", ")
    throw Refusal(.refused, .placeElsewhere(name, within: place, found: elsewhere))
  }

  /// Whether a unit is judged by criteria on the day of the figures.
  private func hasCriteria(_ unit: Unit) throws(Refusal) -> Bool {
    switch unit.level {
    case .country, .region: return false
    case .commune: return unit.isCounted
    case .district, .province:
      guard case .districts(let sheet) = try reader.answer(.districts(unit.code)).body else {
        return false
      }
      return unit.level == .province
        ? sheet.provinces.first?.criteria != nil : sheet.districts.first?.criteria != nil
    }
  }

  private func candidate(_ hit: SearchAnswer.Hit) -> Candidate {
    Candidate(unit: hit.unit, parent: hit.above.map(\.fullName).joined(separator: ", "))
  }

  /// Whether a unit lies in what somebody names, by its code, with the type word or without.
  private func lies(_ hit: SearchAnswer.Hit, in name: String) -> Bool {
    let wanted = Folding.folded(name)
    return hit.above.contains { unit in
      unit.code.text == name || Folding.folded(unit.fullName) == wanted
        || Folding.folded(unit.name) == wanted
    }
  }
}
