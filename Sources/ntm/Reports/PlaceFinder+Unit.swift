import NTMModel

extension PlaceFinder {
  /// A unit of whatever level by its code, or by its name and those of what it lies in, parted by
  /// commas; the options narrow it too.
  func unit(
    _ text: String,
    within options: [String?] = [],
    levels: Set<Level> = Set(Level.allCases)
  ) throws(Refusal) -> Candidate {
    let parts = text.split(separator: ",").map { Line.tidied(String($0)) }.filter { !$0.isEmpty }
    guard let name = parts.first else { throw Refusal(.refused, .unknownPlace(text, level: .unit)) }
    let within = parts.dropFirst() + options.compactMap { $0 }
    let snapshot = try reader.answer(.search(name))
    guard case .search(let answer) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    let hits = answer.hits.filter { levels.contains($0.unit.level) }
    let near = hits.filter { hit in within.allSatisfy { lies(hit, in: $0) } }
    do throws(Refusal) {
      return try find(name, among: near.map(candidate), level: .unit)
    } catch {
      guard case .unknownPlace = error.reason else { throw error }
      let found = meant(name, among: hits.map(candidate))
      guard !found.isEmpty else { throw Refusal(.refused, .unknownPlace(text, level: .unit)) }
      let place = within.joined(separator: ", ")
      throw Refusal(.refused, .placeElsewhere(name, within: place, found: found))
    }
  }

  private func candidate(_ hit: SearchAnswer.Hit) -> Candidate {
    Candidate(unit: hit.unit, parent: hit.above.map(\.fullName).joined(separator: ", "))
  }

  /// The unit with a code, else a commune, or else a district, or else a province, which have criteria of
  /// their own: names of communes were here first.
  func unitWithCriteria(
    _ text: String,
    within options: [String?] = []
  ) throws(Refusal) -> Candidate {
    let levels = [Level.commune, .district, .province]
    // Wards are called 10 too. What is no code is looked for below, which says what is wrong with it.
    if options.allSatisfy({ $0 == nil }), let coded = try? unit(text, levels: Set(levels)),
      coded.code.text == Line.tidied(text)
    {
      return coded
    }
    var nearest = Refusal(.refused, .unknownPlace(text, level: .unit))
    for level in levels {
      do throws(Refusal) {
        return try unit(text, within: options, levels: [level])
      } catch {
        // A name that several have means none of another level.
        guard error.findsNothing else { throw error }
        if case .unknownPlace = nearest.reason { nearest = error }
      }
    }
    throw nearest
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
