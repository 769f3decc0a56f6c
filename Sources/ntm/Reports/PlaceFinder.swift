import NTMModel

/// Finds the unit that somebody means by a code, a name, or a name without accents.
struct PlaceFinder {
  let reader: Reader

  /// The place that the two options name together; the country without either.
  func place(province: String?, district: String?) throws(Refusal) -> UnitCode {
    let all = try provinces()
    var within: Candidate?
    if let province { within = try find(province, among: all, level: .province) }
    guard let district else { return within?.code ?? .country }
    var districts: [Candidate] = []
    for province in within.map({ [$0] }) ?? all { districts += try self.districts(of: province) }
    do throws(Refusal) {
      return try find(district, among: districts, level: .district).code
    } catch {
      guard case .unknownPlace = error.reason, let within else { throw error }
      throw try elsewhere(district, within, all) ?? error
    }
  }

  /// That a district lies in other provinces than the one named beside it; `nil` where none has it.
  private func elsewhere(
    _ district: String,
    _ within: Candidate,
    _ provinces: [Candidate]
  ) throws(Refusal) -> Refusal? {
    var others: [Candidate] = []
    for province in provinces where province.code != within.code {
      others += try districts(of: province)
    }
    let found = meant(district, among: others)
    guard !found.isEmpty else { return nil }
    let name = within.code.text + " " + within.unit.fullName
    return Refusal(.refused, .placeElsewhere(district, within: name, found: found))
  }

  private func districts(of province: Candidate) throws(Refusal) -> [Candidate] {
    try reader.units(below: province.code).0.filter { $0.unit.level == .district }
      .map { Candidate(unit: $0.unit, parent: province.unit.fullName) }
  }

  /// A unit with the name of the one above it.
  struct Candidate {
    var unit: Unit
    var parent: String

    var code: UnitCode { unit.code }
    var line: String {
      unit.code.text + " " + unit.fullName + (parent.isEmpty ? "" : ", " + parent)
    }
  }

  private func provinces() throws(Refusal) -> [Candidate] {
    try reader.overview().0.places.filter { $0.unit.level == .province }
      .map { Candidate(unit: $0.unit, parent: "") }
  }

  /// The one candidate that `text` means: by code, by name with its accents, by name without.
  ///
  /// - Throws: a refusal naming the candidates when several are meant, or that there is none.
  func find(
    _ text: String,
    among candidates: [Candidate],
    level: Refusal.PlaceLevel
  ) throws(Refusal) -> Candidate {
    let found = meant(text, among: candidates)
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      throw Refusal(.refused, .ambiguousPlace(text, candidates: found.map(\.line)))
    }
    throw Refusal(.refused, .unknownPlace(text, level: level))
  }

  /// All that `text` means, in the first of these ways that means any.
  func meant(_ text: String, among candidates: [Candidate]) -> [Candidate] {
    let lowered = Folding.lowered(text)
    let folded = Folding.folded(text)
    let ways: [(Candidate) -> Bool] = [
      { $0.unit.code.text == text },
      { Folding.lowered($0.unit.fullName) == lowered || Folding.lowered($0.unit.name) == lowered },
      { Folding.folded($0.unit.fullName) == folded || Folding.folded($0.unit.name) == folded },
    ]
    for isMeant in ways {
      let found = candidates.filter(isMeant)
      if !found.isEmpty { return found }
    }
    return []
  }
}
